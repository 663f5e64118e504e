// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cstdint>

#include <thidua/base/enumerators.hpp>

namespace thidua {

/// How sure the library is of a statement: a provision, a figure, a day. Carried by every citation
/// and every dated value.
enum class verification : std::uint8_t {
    verified,     ///< the provision, figure or fact was read, at its source or quoted
    second_hand,  ///< a paraphrase, a translation, or somebody else's file
    recalled,     ///< from memory, not checked
    inferred,     ///< follows from verified facts, or arithmetic on them
    assumption,   ///< chosen where no source decides
};

template <>
struct words_of<verification> {
    static constexpr std::array<enumerator, 5> all{{
        {0, "verified", {"đã kiểm chứng", "verified"}, {}},
        {1, "second_hand", {"theo nguồn dẫn lại", "second-hand"}, {}},
        {2, "recalled", {"theo trí nhớ, chưa kiểm chứng", "recalled, not checked"}, {}},
        {3, "inferred", {"suy ra", "inferred"}, {}},
        {4, "assumption", {"giả định", "assumption"}, {}},
    }};
};

}  // namespace thidua
