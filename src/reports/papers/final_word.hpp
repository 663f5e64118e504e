// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include <thidua/calendar/date.hpp>
#include <thidua/reports/round_view.hpp>
#include <thidua/rounds/people.hpp>

namespace thidua::detail {

/// What people said of a round, or nullptr before they were asked.
[[nodiscard]] people_decision const* people_of(round_decision const& d);

/// Who stands on the papers of a round: the rule's proposal, and over it what people said.
class last_word {
public:
    explicit last_word(round_view const& v)
        : decided_(*v.decided), people_(people_of(*v.decided)) {}

    /// On the list of the stage, see `round_decision::listed`.
    [[nodiscard]] bool listed(std::size_t i) const;
    /// Still equal with others for fewer seats.
    [[nodiscard]] bool contested(std::size_t i) const;
    /// A signed decision stands.
    [[nodiscard]] bool awarded(std::size_t i) const;
    /// The signed line of a dossier, or nullptr.
    [[nodiscard]] signed_award const* signature(std::size_t i) const;
    /// Signed decisions were entered: who is on the list is awarded.
    [[nodiscard]] bool closed() const { return people_ != nullptr && decided_.at == stage::closed; }
    /// Papers are headed as drafts: until everyone on the list stands in a signed decision.
    [[nodiscard]] bool draft() const { return people_ == nullptr || !people_->all_signed(); }
    /// What people said of a dossier, or nullptr.
    [[nodiscard]] dossier_word const* word(std::size_t i) const;
    [[nodiscard]] people_decision const* people() const { return people_; }

    /// The signed decision, where the round has exactly one.
    struct signed_decision {
        std::string number{};
        std::optional<date> day{};
        std::string signatory{};
        std::optional<signing_capacity> capacity{};
    };
    [[nodiscard]] std::optional<signed_decision> decision() const;

private:
    round_decision const& decided_;
    people_decision const* people_;
};

}  // namespace thidua::detail
