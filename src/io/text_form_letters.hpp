// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <string_view>

namespace thidua {

/// The character at `at`, and `at` behind it. U+FFFD for a byte that starts no character.
inline char32_t take_character(std::string_view text, std::size_t& at) {
    auto const first = static_cast<unsigned char>(text[at++]);
    if (first < 0x80) return first;
    std::size_t const follow = first >= 0xF0 ? 3 : first >= 0xE0 ? 2 : first >= 0xC0 ? 1 : 0;
    if (follow == 0 || text.size() - at < follow) return U'\uFFFD';
    auto c = static_cast<char32_t>(first & (0x3FU >> follow));
    for (std::size_t i = 0; i < follow; ++i)
        c = (c << 6U) | (static_cast<unsigned char>(text[at + i]) & 0x3FU);
    at += follow;
    return c;
}

/// The letter without its marks: `a` for `ẩ`, `d` for `đ`, which has no decomposition in Unicode.
[[nodiscard]] char32_t base_letter(char32_t c);

}  // namespace thidua
