// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include <thidua/io/policy_condition.hpp>

#include "policy_condition_tokens.hpp"

namespace thidua::policy_reading {

/// A part of a condition: steps that leave one value, or a value or name whose meaning is settled
/// by what stands beside it.
struct term {
    std::vector<node> code{};
    value_kind kind = value_kind::boolean;
    symbol const* of = nullptr;   ///< the fact or parameter that it is, alone
    std::optional<token> open{};  ///< a value or a bare name, not settled yet; no code
    std::size_t offset = 0;

    [[nodiscard]] bool bare_name() const { return open && open->kind == token_kind::name; }
    [[nodiscard]] bool constant() const { return open && open->kind != token_kind::name; }
    [[nodiscard]] bool settled_constant() const {
        return code.size() == 1 && code.front().what == operation::constant;
    }
};

/// The term with one more step, which leaves yes or no.
[[nodiscard]] term extended(term t, node const& last);
/// Two terms and the step that takes both.
[[nodiscard]] term combined(operation what, term left, term const& right);

/// Gives terms their meaning: names are looked up, values take the kind of what stands beside them,
/// kinds are compared. Keeps the first error; after it nothing is looked at any more.
class meanings {
public:
    meanings(std::string_view whole, condition_vocabulary const& known)
        : whole_(whole), known_(known) {}

    [[nodiscard]] bool failed() const { return failure_.has_value(); }
    [[nodiscard]] std::optional<error>& failure() { return failure_; }
    void fail(std::string_view code, std::size_t offset, text message, text help) {
        if (!failure_)
            failure_ = condition_error(code, whole_, offset, std::move(message), std::move(help));
    }
    void fail(error e) {
        if (!failure_) failure_ = std::move(e);
    }
    [[nodiscard]] std::string_view whole() const { return whole_; }
    [[nodiscard]] condition_vocabulary const& known() const { return known_; }

    /// Gives an open term its meaning: a constant of the kind of what stands beside it, or a fact.
    void settle(term& t, term const* beside = nullptr);
    /// An error unless the term is yes or no.
    void require_truth(term& t);
    /// Two sides of a comparison.
    [[nodiscard]] term compared(term left, token const& how, term right);

private:
    /// Which of two bare names are values: a value of the other side's list goes before a fact.
    void decide_names(term& left, term& right) const;
    void constant(term& t, token const& open, term const* beside);
    void unknown_name(token const& name, term const* beside);

    std::string_view whole_;
    condition_vocabulary const& known_;
    std::optional<error> failure_{};
};

}  // namespace thidua::policy_reading
