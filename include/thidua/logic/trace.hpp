// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

#include <thidua/logic/evaluate.hpp>

namespace thidua {

/// One step of an evaluation, with what was found: a node of the explanation tree.
struct traced_step {
    node step{};              ///< the step as the rule has it
    cell seen{};              ///< the value that the step left
    std::int32_t left = -1;   ///< index of the (first) operand, -1 = none
    std::int32_t right = -1;  ///< index of the second operand, -1 = none

    /// What was seen as an answer; for steps that leave a truth value.
    [[nodiscard]] constexpr truth value() const { return as_truth(seen); }
};

/// An evaluation step by step; operands stand before what uses them and the root is last. Empty for
/// the empty condition, which is always met.
struct trace {
    std::vector<traced_step> steps{};  ///< in postfix order

    /// Whether nothing was asked.
    [[nodiscard]] bool empty() const { return steps.empty(); }
    /// The place of the last step; there is one.
    [[nodiscard]] std::size_t root() const { return steps.size() - 1; }
    /// The answer of the whole.
    [[nodiscard]] truth value() const { return empty() ? truth::yes : steps.back().value(); }
};

/// Evaluates and keeps every step. The value is that of `evaluate`, always.
[[nodiscard]] inline trace follow(condition const& c, nomination const& dossier,
                                  context const& in) {
    trace t;
    t.steps.reserve(c.code().size());
    std::array<std::int32_t, condition::depth> stack{};
    std::size_t top = 0;
    auto const pop = [&] { return stack[--top]; };
    for (auto const& n : c.code()) {
        traced_step s{n};
        switch (n.what) {
            case operation::fact:
                s.seen = read(n, dossier, in);
                break;
            case operation::constant:
                s.seen = {said::value, n.literal};
                break;
            case operation::parameter:
            case operation::given:
            case operation::negate:
            case operation::one_of:
            case operation::has_all:
                s.left = pop();
                s.seen = apply(n, t.steps[static_cast<std::size_t>(s.left)].seen);
                break;
            default:
                s.right = pop();
                s.left = pop();
                s.seen = apply(n, t.steps[static_cast<std::size_t>(s.left)].seen,
                               t.steps[static_cast<std::size_t>(s.right)].seen);
        }
        stack[top++] = static_cast<std::int32_t>(t.steps.size());
        t.steps.push_back(s);
    }
    return t;
}

}  // namespace thidua
