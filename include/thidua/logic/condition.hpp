// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cstddef>
#include <span>
#include <stdexcept>
#include <tuple>

#include <thidua/logic/expression.hpp>

namespace thidua {

/// A rule's condition once written: a bounded flat postfix program, the same for rules written in
/// C++ and for rules read from a file. Every interpreter takes it as a span of nodes. Empty =
/// always met.
class condition {
public:
    static constexpr std::size_t capacity = 40;  ///< nodes
    static constexpr std::size_t depth = 16;     ///< cells that an evaluation may stack

    constexpr condition() = default;

    /// From any boolean expression. One that is too long does not compile; nor does one that stacks
    /// too many values, as a constant (elsewhere a programming error: `std::length_error`). Split
    /// the criterion.
    template <conditional X>
    constexpr condition(X const& x) {
        auto const whole = lift(x);
        static_assert(std::tuple_size_v<decltype(whole.code)> <= capacity, "split this criterion");
        for (auto const& n : whole.code) code_[size_++] = n;
        if (!well_formed())
            throw std::length_error("a condition stacks too many values: split this criterion");
    }

    /// Adds a step; false if there is no room. `well_formed()` tells whether the whole can be
    /// evaluated.
    constexpr bool push(node const& n) {
        if (size_ == capacity) return false;
        code_[size_++] = n;
        return true;
    }

    /// The steps in postfix order; the last one leaves the answer.
    [[nodiscard]] constexpr std::span<node const> code() const { return {code_.data(), size_}; }
    /// Whether it asks nothing: then it is always met.
    [[nodiscard]] constexpr bool empty() const { return size_ == 0; }

    /// True if the program can be evaluated: it leaves exactly one cell, never needs more than
    /// `depth` nor takes from an empty stack, and every step has the subject it needs: a fact or
    /// parameter, and for `one_of` and `has_all` a fact right before it.
    [[nodiscard]] constexpr bool well_formed() const {
        if (empty()) return true;
        std::size_t height = 0;
        operation before = operation::constant;
        for (auto const& n : code()) {
            switch (n.what) {
                case operation::fact:
                    if (n.subject == nullptr) return false;
                    [[fallthrough]];
                case operation::constant:
                    if (++height > depth) return false;
                    break;
                case operation::parameter:
                    if (n.subject == nullptr || height < 1) return false;
                    break;
                case operation::one_of:
                case operation::has_all:
                    if (before != operation::fact) return false;
                    break;
                case operation::given:
                case operation::negate:
                    if (height < 1) return false;
                    break;
                default:
                    if (height < 2) return false;
                    --height;
            }
            before = n.what;
        }
        return height == 1;
    }

private:
    std::array<node, capacity> code_{};
    std::size_t size_ = 0;
};

}  // namespace thidua
