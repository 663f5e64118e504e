// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cstdint>

#include <thidua/base/enumerators.hpp>

namespace thidua {

/// What a calendar can say to a question of yes or no. The order and the numbers are those of the
/// rule engine's truth, so that one becomes the other by its number.
enum class certainty : std::uint8_t { no, unknown, yes };

template <>
struct words_of<certainty> {
    static constexpr std::array<enumerator, 3> all{{
        {.value = 0, .name = "no", .label = {"không", "no"}},
        {.value = 1, .name = "unknown", .label = {"chưa rõ", "unknown"}},
        {.value = 2, .name = "yes", .label = {"có", "yes"}},
    }};
};

/// `yes` or `no` for something that is known.
[[nodiscard]] constexpr certainty certain(bool value) {
    return value ? certainty::yes : certainty::no;
}

/// The opposite; the opposite of unknown is unknown.
[[nodiscard]] constexpr certainty operator!(certainty value) {
    return static_cast<certainty>(2 - static_cast<int>(value));
}

}  // namespace thidua
