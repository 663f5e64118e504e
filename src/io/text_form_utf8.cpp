// SPDX-License-Identifier: BSL-1.0
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <optional>
#include <string>
#include <string_view>

#include <thidua/base/text.hpp>
#include <thidua/io/text_form.hpp>

namespace thidua {
namespace {

using byte = unsigned char;

constexpr bool continues(byte b) { return (b & 0xC0U) == 0x80U; }

/// What UTF-8 allows after a start byte: how many bytes follow, and which the first may be.
struct sequence {
    std::size_t follow = 0;  ///< 0 = no start byte
    byte least = 0x80;
    byte most = 0xBF;
};

constexpr sequence sequence_of(byte start) {
    if (start >= 0xC2 && start <= 0xDF) return {.follow = 1};
    if (start == 0xE0) return {.follow = 2, .least = 0xA0};
    if (start == 0xED) return {.follow = 2, .most = 0x9F};
    if (start >= 0xE1 && start <= 0xEF) return {.follow = 2};
    if (start == 0xF0) return {.follow = 3, .least = 0x90};
    if (start == 0xF4) return {.follow = 3, .most = 0x8F};
    if (start >= 0xF1 && start <= 0xF3) return {.follow = 3};
    return {};
}

constexpr utf8_fault_kind kind_of(byte start, byte second) {
    if (start == 0xC0 || start == 0xC1) return utf8_fault_kind::overlong;
    if (start >= 0xF5 && start <= 0xF7) return utf8_fault_kind::beyond_unicode;
    if (sequence_of(start).follow == 0) return utf8_fault_kind::stray_byte;
    if (!continues(second)) return utf8_fault_kind::truncated;
    if (start == 0xED) return utf8_fault_kind::surrogate;
    return start == 0xF4 ? utf8_fault_kind::beyond_unicode : utf8_fault_kind::overlong;
}

/// The bytes of the character at `at`, or 0 if there is no whole, allowed one.
std::size_t character_at(std::string_view bytes, std::size_t at) {
    auto const at_byte = [bytes](std::size_t i) { return static_cast<byte>(bytes[i]); };
    byte const start = at_byte(at);
    if (start < 0x80) return 1;
    auto const shape = sequence_of(start);
    if (shape.follow == 0 || bytes.size() - at <= shape.follow) return 0;
    if (at_byte(at + 1) < shape.least || at_byte(at + 1) > shape.most) return 0;
    for (std::size_t i = 2; i <= shape.follow; ++i)
        if (!continues(at_byte(at + i))) return 0;
    return shape.follow + 1;
}

utf8_fault fault_at(std::string_view bytes, std::size_t at) {
    auto const start = static_cast<byte>(bytes[at]);
    auto const shape = sequence_of(start);
    byte const second = at + 1 < bytes.size() ? static_cast<byte>(bytes[at + 1]) : byte{0};
    // The second byte is as it must be: so a later one is not there.
    if (shape.follow > 0 && second >= shape.least && second <= shape.most)
        return {at, utf8_fault_kind::truncated};
    return {at, kind_of(start, second)};
}

bool is_ascii_eight(char const* at) {
    std::uint64_t eight = 0;
    std::memcpy(&eight, at, sizeof eight);
    return (eight & 0x8080'8080'8080'8080U) == 0;
}

/// U+061C, U+200E, U+200F, U+202A to U+202E, U+2066 to U+2069, by their bytes.
bool is_bidi_control(std::string_view character) {
    if (character == "\xD8\x9C") return true;
    if (character.size() != 3 || character[0] != '\xE2') return false;
    auto const last = static_cast<byte>(character[2]);
    if (character[1] == '\x80')
        return last == 0x8E || last == 0x8F || (last >= 0xAA && last <= 0xAE);
    return character[1] == '\x81' && last >= 0xA6 && last <= 0xA9;
}

/// C0, DEL and C1.
bool is_control(std::string_view character) {
    auto const first = static_cast<byte>(character[0]);
    if (character.size() == 1) return first < 0x20 || first == 0x7F;
    return first == 0xC2 && static_cast<byte>(character[1]) < 0xA0;
}

}  // namespace

bilingual fault_words(utf8_fault_kind kind) {
    switch (kind) {
        case utf8_fault_kind::stray_byte:
            return {"byte lạc", "a stray byte"};
        case utf8_fault_kind::truncated:
            return {"ký tự bị cắt cụt", "a character cut short"};
        case utf8_fault_kind::overlong:
            return {"ký tự mã hóa quá dài", "an overlong character"};
        case utf8_fault_kind::surrogate:
            return {"mã thay thế (surrogate)", "a surrogate"};
        case utf8_fault_kind::beyond_unicode:
            return {"mã vượt quá U+10FFFF", "above U+10FFFF"};
    }
    return {};
}

std::optional<utf8_fault> first_utf8_fault(std::string_view bytes) {
    std::size_t at = 0;
    while (at < bytes.size()) {
        if (bytes.size() - at >= 8 && is_ascii_eight(bytes.data() + at)) {
            at += 8;
            continue;
        }
        // At least eight bytes, or the rest, one by one: cheaper than asking after each.
        for (auto const until = bytes.size() - at > 8 ? at + 8 : bytes.size(); at < until;) {
            auto const length = character_at(bytes, at);
            if (length == 0) return fault_at(bytes, at);
            at += length;
        }
    }
    return std::nullopt;
}

std::optional<std::size_t> first_bidi_control(std::string_view text) {
    for (std::size_t at = text.find_first_of("\xD8\xE2"); at != std::string_view::npos;
         at = text.find_first_of("\xD8\xE2", at + 1))
        if (is_bidi_control(text.substr(at, text[at] == '\xD8' ? 2 : 3))) return at;
    return std::nullopt;
}

std::string excerpt(std::string_view bytes, std::size_t most) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    std::string shown;
    std::size_t at = 0;
    for (std::size_t count = 0; at < bytes.size() && count < most; ++count) {
        auto const length = character_at(bytes, at);
        auto const character = bytes.substr(at, length == 0 ? 1 : length);
        if (length == 0 || is_control(character) || is_bidi_control(character)) {
            for (char const c : character) {
                auto const value = static_cast<byte>(c);
                shown += {'\\', 'x', digits[value / 16U], digits[value % 16U]};
            }
        } else {
            shown += character;
        }
        at += character.size();
    }
    if (at < bytes.size()) shown += "…";
    return shown;
}

}  // namespace thidua
