// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <vector>

#include <thidua/eligibility/assess.hpp>

#include "finder.hpp"

namespace thidua::analysis::detail {

/// What a reader sees of a standing: failed, unknown, or nothing ("met", "does not apply" and "not
/// due" give no reason and lack nothing).
enum class shown : std::uint8_t { failed, unknown, nothing };
[[nodiscard]] constexpr shown shown_as(standing s) {
    return s == standing::failed    ? shown::failed
           : s == standing::unknown ? shown::unknown
                                    : shown::nothing;
}

/// The exact method over one rule set, or over two: their common space, diagrams over it, and
/// dossiers found in it.
class exact {
public:
    struct options {
        space_options around{};
        finder::options search{};
        std::size_t most_nodes = 1'000'000;
    };
    exact(std::vector<parsed_rules> rules, options o);
    exact(exact const&) = delete;
    exact& operator=(exact const&) = delete;

    [[nodiscard]] parsed_rules const& rules(std::size_t side = 0) const { return rules_[side]; }
    [[nodiscard]] space const& over() const { return over_; }
    [[nodiscard]] diagrams& in() { return in_; }
    [[nodiscard]] diagram_algebra algebra(std::size_t side = 0) { return {in_, over_, side}; }

    /// The standing of a criterion, everywhere.
    [[nodiscard]] diagram standing_of(std::size_t decision, std::size_t side = 0);
    /// The same with one atom read as `to`.
    [[nodiscard]] diagram standing_with(std::size_t decision, std::size_t atom, truth to,
                                        std::size_t side = 0);
    /// The outcome, everywhere.
    [[nodiscard]] diagram outcome_of(std::size_t side = 0);
    /// Any part of the rules.
    template <class Part>
    [[nodiscard]] diagram of(Part const& part, std::size_t side = 0) {
        auto with = algebra(side);
        return rules_over<diagram_algebra>{with}.of(part);
    }

    /// A dossier where the diagram gives `wanted` and the rules themselves say `holds`.
    [[nodiscard]] search_result find(diagram d, std::function<bool(std::uint8_t)> const& wanted,
                                     std::function<bool(found_dossier const&)> const& holds);

private:
    std::vector<parsed_rules> rules_;
    space over_;
    diagrams in_;
    finder look_;
    std::vector<std::vector<std::optional<diagram>>> standings_{};
};

}  // namespace thidua::analysis::detail
