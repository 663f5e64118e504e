// SPDX-License-Identifier: BSL-1.0
#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <optional>
#include <string>
#include <string_view>

#include <thidua/base/text.hpp>
#include <thidua/io/text_form.hpp>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

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

#if defined(__SSE2__)
/// Whether the bytes are UTF-8 for sure: every byte that must continue a character does, and no
/// other. Bytes after which not every continuation is allowed (C0, C1, E0, ED, F0 and above) leave
/// it open.
bool is_surely_utf8(std::string_view bytes) {
    constexpr std::size_t width = 64;
    auto const bits = [](__m128i mask) {
        return static_cast<std::uint64_t>(static_cast<std::uint32_t>(_mm_movemask_epi8(mask)));
    };
    auto const is = [](__m128i sixteen, int value) {
        return _mm_cmpeq_epi8(sixteen, _mm_set1_epi8(static_cast<char>(value)));
    };
    std::uint64_t due = 0;  // bytes that must continue a character that began before the block
    for (std::size_t at = 0; at < bytes.size(); at += width) {
        std::array<char, width> tail{};
        char const* from = bytes.data() + at;
        if (bytes.size() - at < width) {
            std::memcpy(tail.data(), from, bytes.size() - at);
            from = tail.data();
        }
        std::uint64_t high = 0;
        std::uint64_t follow = 0;  // continuation bytes: below C0, as signed numbers below -64
        std::uint64_t three = 0;   // E0 and above, once ASCII is left out
        std::uint64_t open = 0;
        for (unsigned part = 0; part < 4; ++part) {
            auto const sixteen =
                _mm_loadu_si128(reinterpret_cast<__m128i const*>(from + part * 16));
            auto const at_least = [&](int value) {
                return _mm_cmpgt_epi8(sixteen, _mm_set1_epi8(static_cast<char>(value - 1)));
            };
            auto const shift = part * 16;
            high |= bits(sixteen) << shift;
            follow |= bits(_mm_cmplt_epi8(sixteen, _mm_set1_epi8(static_cast<char>(0xC0))))
                      << shift;
            three |= bits(at_least(0xE0)) << shift;
            auto const four =
                _mm_and_si128(at_least(0xF0), _mm_cmplt_epi8(sixteen, _mm_setzero_si128()));
            open |= bits(_mm_or_si128(
                        _mm_or_si128(four, _mm_or_si128(is(sixteen, 0xC0), is(sixteen, 0xC1))),
                        _mm_or_si128(is(sixteen, 0xE0), is(sixteen, 0xED))))
                    << shift;
        }
        auto const starts = high & ~follow;
        three &= high;
        if (open != 0 || follow != (due | starts << 1U | three << 2U)) return false;
        due = starts >> 63U | three >> 62U;
    }
    return due == 0;
}
#else
bool is_surely_utf8(std::string_view) { return false; }
#endif

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
    if (is_surely_utf8(bytes)) return std::nullopt;
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
