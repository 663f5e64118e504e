// SPDX-License-Identifier: BSL-1.0
#include "text_form_plain.hpp"

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <optional>
#include <string>
#include <string_view>

namespace thidua {
namespace {

using byte = unsigned char;

/// The bytes of the character at `at`: 1 for ASCII, 2 or 3 for the letters meant, else 0.
std::size_t plain_character(std::string_view text, std::size_t at) {
    auto const first = static_cast<byte>(text[at]);
    if (first < 0x80) return 1;
    auto const left = text.size() - at;
    if (first >= 0xC3 && first <= 0xC6) return left >= 2 ? 2 : 0;
    if (left < 3) return 0;
    auto const second = static_cast<byte>(text[at + 1]);
    auto const third = static_cast<byte>(text[at + 2]);
    if (first == 0xE1) return second == 0xBA || second == 0xBB ? 3 : 0;
    bool const mark = first == 0xE2 && second == 0x80 && third >= 0x90 && third <= 0xA7;
    return mark ? 3 : 0;
}

bool is_space(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

/// The last byte of a letter of two bytes, in lower case; 0 for a letter that is not known here.
byte lower_of_two(byte first, byte second) {
    if (first == 0xC3) {
        if (second == 0x9F) return 0;  // ß folds to two letters
        bool const capital = second <= 0x9E && second != 0x97;
        return capital ? static_cast<byte>(second + 0x20) : second;
    }
    auto const either = [second](byte capital) {
        return second == capital || second == static_cast<byte>(capital + 1)
                   ? static_cast<byte>(capital + 1)
                   : byte{0};
    };
    if (first == 0xC4)  // Ă, Đ, Ĩ
        return static_cast<byte>(either(0x82) | either(0x90) | either(0xA8));
    if (first == 0xC5) return either(0xA8);                                    // Ũ
    if (first == 0xC6) return static_cast<byte>(either(0xA0) | either(0xAF));  // Ơ, Ư
    return 0;
}

}  // namespace

bool is_plain_text(std::string_view text) {
    std::size_t at = 0;
    while (at < text.size()) {
        if (text.size() - at >= 8) {
            std::uint64_t eight = 0;
            std::memcpy(&eight, text.data() + at, sizeof eight);
            if ((eight & 0x8080'8080'8080'8080U) == 0) {
                at += 8;
                continue;
            }
        }
        auto const length = plain_character(text, at);
        if (length == 0) return false;
        at += length;
    }
    return true;
}

std::optional<std::size_t> first_not_plain(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        auto const length =
            text[at] == '\xC2' && text.size() - at >= 2 && static_cast<byte>(text[at + 1]) >= 0xA0
                ? 2
                : plain_character(text, at);
        if (length == 0) return at;
        at += length;
    }
    return std::nullopt;
}

std::optional<std::string> fold_plain(std::string_view text) {
    std::string folded;
    folded.reserve(text.size());
    bool gap = false;
    for (std::size_t at = 0; at < text.size();) {
        char const c = text[at];
        if (is_space(c)) {
            gap = !folded.empty();
            ++at;
            continue;
        }
        if (gap) folded += ' ';
        gap = false;
        auto const length = plain_character(text, at);
        if (length == 1) {
            folded += c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
        } else if (length == 2) {
            auto const lower = lower_of_two(static_cast<byte>(c), static_cast<byte>(text[at + 1]));
            if (lower == 0) return std::nullopt;
            folded += c;
            folded += static_cast<char>(lower);
        } else {
            // U+1EA0 to U+1EF9: capitals are even. Before and behind them there are other rules.
            bool const vietnamese =
                length == 3 && c == '\xE1' &&
                (text[at + 1] == '\xBA' ? static_cast<byte>(text[at + 2]) >= 0xA0
                                        : static_cast<byte>(text[at + 2]) <= 0xB9);
            if (!vietnamese) return std::nullopt;
            folded += c;
            folded += text[at + 1];
            folded += static_cast<char>(static_cast<byte>(text[at + 2]) | 1U);
        }
        at += length;
    }
    return folded;
}

}  // namespace thidua
