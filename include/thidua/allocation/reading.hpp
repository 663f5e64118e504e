// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cstdint>

#include <thidua/base/enumerators.hpp>
#include <thidua/base/text.hpp>

namespace thidua {

/// How "ưu tiên" is read when seats are given out: the *force* of a priority (formats.md 4).
enum class reading : std::uint8_t {
    no_priority,        ///< down the ranks
    tie_break,          ///< the priority group comes first among equal ranks
    precedence,         ///< the priority group comes before everyone else
    minimum_guarantee,  ///< reserved seats that members who win by merit count towards
    set_aside,          ///< reserved seats over and above those won by merit
    running_rate,       ///< at least p % of each group in every prefix of the call order
};

template <>
struct words_of<reading> {
    static constexpr std::array<enumerator, 6> all{
        enumerator{0, "no_priority", {"Không xét ưu tiên", "no priority"}, {}},
        enumerator{1, "tie_break", {"Ưu tiên khi ngang nhau", "priority between equals"}, {}},
        enumerator{2, "precedence", {"Xếp trước", "precedence"}, {}},
        enumerator{3, "minimum_guarantee", {"Bảo đảm số lượng tối thiểu", "minimum guarantee"}, {}},
        enumerator{4, "set_aside", {"Dành riêng số lượng", "set-aside"}, {}},
        enumerator{5,
                   "running_rate",
                   {"Tỷ lệ tối thiểu theo thứ tự danh sách", "minimum rate in call order"},
                   {}},
    };
};

/// Do reserved seats serve this reading?
[[nodiscard]] constexpr bool uses_reserves(reading how) {
    return how == reading::minimum_guarantee || how == reading::set_aside;
}

/// Does the one priority group serve this reading?
[[nodiscard]] constexpr bool uses_priority_group(reading how) {
    return how == reading::tie_break || how == reading::precedence;
}

}  // namespace thidua
