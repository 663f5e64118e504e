// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <cstdint>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace thidua::csv_blocks {

inline constexpr std::size_t width = 64;

/// What a splitter must know of 64 bytes; bit i is byte i.
struct block {
    std::uint64_t marks = 0;  ///< separators, quotes, CR, LF
    bool foreign = false;     ///< some byte is NUL or not ASCII
};

/// One byte at a time, for processors without the instructions below; the same answer.
[[nodiscard]] inline block look_slowly(char const* bytes, char separator) {
    block seen;
    unsigned foreign = 0;
    for (std::size_t i = 0; i < width; ++i) {
        char const c = bytes[i];
        bool const mark = c == separator || c == '"' || c == '\n' || c == '\r';
        seen.marks |= static_cast<std::uint64_t>(mark) << i;
        foreign |= static_cast<unsigned>(static_cast<unsigned char>(c) - 1U > 0x7EU);
    }
    seen.foreign = foreign != 0;
    return seen;
}

#if defined(__SSE2__)
[[nodiscard]] inline block look(char const* bytes, char separator) {
    auto const separators = _mm_set1_epi8(separator);
    auto const quotes = _mm_set1_epi8('"');
    auto const feeds = _mm_set1_epi8('\n');
    auto const returns = _mm_set1_epi8('\r');
    auto const zero = _mm_setzero_si128();
    block seen;
    auto odd = zero;
    for (unsigned part = 0; part < 4; ++part) {
        auto const sixteen = _mm_loadu_si128(reinterpret_cast<__m128i const*>(bytes + part * 16));
        auto const any = _mm_or_si128(
            _mm_or_si128(_mm_cmpeq_epi8(sixteen, separators), _mm_cmpeq_epi8(sixteen, quotes)),
            _mm_or_si128(_mm_cmpeq_epi8(sixteen, feeds), _mm_cmpeq_epi8(sixteen, returns)));
        auto const bits = static_cast<std::uint32_t>(_mm_movemask_epi8(any));
        seen.marks |= static_cast<std::uint64_t>(bits) << (part * 16);
        // The sign bit is set in bytes that are not ASCII, and in the comparison with NUL.
        odd = _mm_or_si128(odd, _mm_or_si128(sixteen, _mm_cmpeq_epi8(sixteen, zero)));
    }
    seen.foreign = _mm_movemask_epi8(odd) != 0;
    return seen;
}
#else
[[nodiscard]] inline block look(char const* bytes, char separator) {
    return look_slowly(bytes, separator);
}
#endif

}  // namespace thidua::csv_blocks
