// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace thidua {

namespace detail {

struct decoded {
    char32_t code = 0;
    std::size_t bytes = 1;
};

/// The character at the beginning of a UTF-8 text; for other bytes U+FFFD.
[[nodiscard]] constexpr decoded first_character(std::string_view text) {
    auto const at = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    auto const lead = at(0);
    std::size_t const bytes = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC0 ? 2 : 1;
    if (lead < 0x80) return {lead, 1};
    if (bytes == 1 || text.size() < bytes) return {0xFFFD, 1};
    char32_t code = lead & (0x7FU >> bytes);
    for (std::size_t i = 1; i < bytes; ++i) code = (code << 6U) | (at(i) & 0x3FU);
    return {code, bytes};
}

/// The letters below those of U+00C0 to U+00FF and of U+1EA0 to U+1EF9, in order; `*` is none.
inline constexpr std::string_view latin_1 =
    "aaaaaa*ceeeeiiiidnooooo*ouuuuy*saaaaaa*ceeeeiiii*nooooo*ouuuuy*y";
inline constexpr std::string_view vietnamese =
    "aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeeeeeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy";

/// The plain letter of a Vietnamese character, of a Latin one with a mark, or of an ASCII letter; a
/// digit is itself; ' ' for white space and punctuation, '\0' for a mark alone, '*' for others.
[[nodiscard]] constexpr char plain_letter(char32_t c) {
    if (c >= U'A' && c <= U'Z') return static_cast<char>(c + 32);
    if ((c >= U'a' && c <= U'z') || (c >= U'0' && c <= U'9')) return static_cast<char>(c);
    if (c < 0xC0 || (c >= 0x2000 && c <= 0x206F) || c == 0xFEFF || c == 0x3000) return ' ';
    if (c <= 0xFF) return latin_1[c - 0xC0];
    if (c >= 0x300 && c <= 0x36F) return '\0';
    if (c >= 0x1EA0 && c <= 0x1EF9) return vietnamese[c - 0x1EA0];
    switch (c) {
        case 0x102:
        case 0x103:
            return 'a';
        case 0x110:
        case 0x111:
            return 'd';
        case 0x128:
        case 0x129:
            return 'i';
        case 0x168:
        case 0x169:
        case 0x1AF:
        case 0x1B0:
            return 'u';
        case 0x1A0:
        case 0x1A1:
            return 'o';
        default:
            return '*';
    }
}

}  // namespace detail

/// A Vietnamese text without its marks: lower-case letters a to z (`đ` is `d`), digits, and one
/// space for every run of spaces and punctuation, none at the ends. Characters of other scripts
/// stay as they are. For finding what looks alike, never for saying that it is the same: `Hùng` and
/// `Hưng` both come out as `hung`.
///
/// `text` is UTF-8, composed (NFC) or not; other bytes may come out as anything.
[[nodiscard]] inline std::string plain_letters(std::string_view text) {
    std::string plain;
    plain.reserve(text.size());
    bool space = false;
    while (!text.empty()) {
        auto const [code, bytes] = detail::first_character(text);
        auto const letter = detail::plain_letter(code);
        if (letter == ' ') {
            space = !plain.empty();
        } else if (letter != '\0') {
            if (space) plain += ' ';
            space = false;
            if (letter == '*')
                plain += text.substr(0, bytes);
            else
                plain += letter;
        }
        text.remove_prefix(bytes);
    }
    return plain;
}

}  // namespace thidua
