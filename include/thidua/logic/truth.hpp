// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstdint>

namespace thidua {

/// Kleene's three values. The order is that of certainty towards yes: "and" is the smaller, "or"
/// the greater.
enum class truth : std::uint8_t { no, unknown, yes };

/// Kleene's "and".
[[nodiscard]] constexpr truth operator&(truth a, truth b) { return a < b ? a : b; }
/// Kleene's "or".
[[nodiscard]] constexpr truth operator|(truth a, truth b) { return a < b ? b : a; }
/// Kleene's "not".
[[nodiscard]] constexpr truth operator~(truth a) {
    return static_cast<truth>(2 - static_cast<int>(a));
}
/// Yes or no, from what is known.
[[nodiscard]] constexpr truth truth_of(bool known) { return known ? truth::yes : truth::no; }

static_assert((truth::yes & truth::unknown) == truth::unknown);
static_assert((truth::no & truth::unknown) == truth::no);
static_assert((truth::yes | truth::unknown) == truth::yes);
static_assert((truth::no | truth::unknown) == truth::unknown);
static_assert(~truth::unknown == truth::unknown && ~truth::yes == truth::no);

}  // namespace thidua
