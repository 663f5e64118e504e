// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>

#include <thidua/logic/condition.hpp>

namespace thidua {

/// A cell read as an answer: nothing is unknown, "not applicable" and zero are no.
[[nodiscard]] constexpr truth as_truth(cell const& c) {
    if (c.state == said::nothing) return truth::unknown;
    return truth_of(c.state == said::value && c.value != 0);
}
/// An answer put back on the stack.
[[nodiscard]] constexpr cell as_cell(truth t) {
    return t == truth::unknown ? cell{} : cell{said::value, t == truth::yes ? 1 : 0};
}

/// One step with one operand.
[[nodiscard]] constexpr cell apply(node const& n, cell const& a) {
    switch (n.what) {
        case operation::parameter:
            return look_up(*static_cast<parameter_info const*>(n.subject), a);
        case operation::given:
            return as_cell(a.state == said::value     ? truth::yes
                           : a.state == said::nothing ? truth::unknown
                                                      : truth::no);
        case operation::negate:
            return as_cell(~as_truth(a));
        case operation::one_of:
            if (a.state == said::not_applicable) return as_cell(truth::no);
            if (a.state == said::nothing) return {};
            return as_cell(
                truth_of(a.value >= 0 && a.value < 63 && ((n.literal >> a.value) & 1) != 0));
        default: {  // has_all
            if (a.state == said::not_applicable) return as_cell(truth::no);
            if (a.state == said::nothing) return {};
            auto const bits = static_cast<std::uint64_t>(a.value);
            auto const wanted = static_cast<std::uint64_t>(n.literal);
            if ((bits & wanted) == wanted) return as_cell(truth::yes);
            return as_cell(((bits >> 32U) & wanted) != 0 ? truth::no : truth::unknown);
        }
    }
}

/// One step with two operands, `a` on the left.
[[nodiscard]] constexpr cell apply(node const& n, cell const& a, cell const& b) {
    if (n.what == operation::all_of) return as_cell(as_truth(a) & as_truth(b));
    if (n.what == operation::any_of) return as_cell(as_truth(a) | as_truth(b));
    // What does not apply compares with nothing: the answer is no, its negation yes.
    if (a.state == said::not_applicable || b.state == said::not_applicable)
        return as_cell(truth::no);
    if (a.state == said::nothing || b.state == said::nothing) return {};
    switch (n.what) {
        case operation::equal:
            return as_cell(truth_of(a.value == b.value));
        case operation::less:
            return as_cell(truth_of(a.value < b.value));
        default:
            return as_cell(truth_of(a.value <= b.value));
    }
}

/// The fact that a node speaks of, as the dossier or the context states it.
[[nodiscard]] constexpr cell read(node const& n, nomination const& dossier, context const& in) {
    auto const& info = *static_cast<fact_info const*>(n.subject);
    return info.attribute() ? info.access.read_attribute(dossier, n.literal)
                            : info.access.read(dossier, in);
}

namespace detail {

/// A cell of the stack of an evaluation. Unlike `cell` it starts without a value, so that a stack
/// of many costs nothing until it is used.
struct stacked_cell {
    std::int64_t value;
    said state;

    constexpr stacked_cell& operator=(cell const& c) {
        value = c.value;
        state = c.state;
        return *this;
    }
    [[nodiscard]] constexpr cell get() const { return {state, value}; }
};

}  // namespace detail

/// Evaluates a well-formed condition for one dossier. No heap, no look-up by name; usable in
/// constants.
[[nodiscard]] constexpr truth evaluate(std::span<node const> code, nomination const& dossier,
                                       context const& in) {
    if (code.empty()) return truth::yes;
    std::array<detail::stacked_cell, condition::depth> stack;
    std::size_t top = 0;
    for (auto const& n : code) {
        switch (n.what) {
            case operation::fact:
                stack[top++] = read(n, dossier, in);
                break;
            case operation::constant:
                stack[top++] = cell{said::value, n.literal};
                break;
            case operation::parameter:
            case operation::given:
            case operation::negate:
            case operation::one_of:
            case operation::has_all:
                stack[top - 1] = apply(n, stack[top - 1].get());
                break;
            default:
                --top;
                stack[top - 1] = apply(n, stack[top - 1].get(), stack[top].get());
        }
    }
    return as_truth(stack[0].get());
}
/// The value of a condition for one dossier; `yes` for an empty one. No heap, no error.
[[nodiscard]] constexpr truth evaluate(condition const& c, nomination const& dossier,
                                       context const& in) {
    return evaluate(c.code(), dossier, in);
}

}  // namespace thidua
