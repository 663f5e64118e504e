// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <initializer_list>
#include <string_view>
#include <vector>

#include "days.hpp"
#include "random.hpp"
#include "round.hpp"
#include "units.hpp"

namespace generate {

/// What is running while a phase's lists are written.
struct desk {
    std::vector<unit> const& units;
    int phase{};
    int people{};        ///< persons so far
    int achievements{};  ///< achievements so far
};

/// The days in which a list's achievements lie.
struct window {
    day first{};
    day last{};
};

inline bool starts_with_any(std::string_view text, std::initializer_list<std::string_view> heads) {
    return std::ranges::any_of(heads, [text](auto head) { return text.starts_with(head); });
}

/// A made-up person at one of `places`.
nomination individual(desk& at, list const& sheet, window days,
                      std::vector<unit const*> const& places, stream& random);

/// The sub-unit `which`, or, if `whole`, the submitting unit itself.
nomination collective(desk& at, list const& sheet, window days, unit const& which, bool whole,
                      stream& random);

/// A made-up household of a ward, commune or district.
nomination household(desk& at, list const& sheet, window days, unit const& place, stream& random);

}  // namespace generate
