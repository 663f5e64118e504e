// SPDX-License-Identifier: BSL-1.0
//
// Compiled with -mavx2: nothing from another header may be instantiated here, or the linker could
// take the copy of this file for the whole program.
#include "avx2.hpp"

#include <immintrin.h>

namespace thidua {

namespace {

using u8 = std::uint8_t;
using u16 = std::uint16_t;
using u32 = std::uint32_t;
using u64 = std::uint64_t;

inline __m256i load(void const* from) {
    return _mm256_loadu_si256(static_cast<__m256i const*>(from));
}
inline void store(void* to, __m256i x) { _mm256_storeu_si256(static_cast<__m256i*>(to), x); }

/// The top bits of 32 bytes.
inline u64 bits_of(__m256i bytes) { return static_cast<u32>(_mm256_movemask_epi8(bytes)); }

/// Questions are given as vectors of lanes of a width, all bits of a lane set where the answer is
/// yes. `Lanes` says how 64 of them become a word.
template <std::size_t Width>
struct lanes;
template <>
struct lanes<1> {
    using value = u8;
    static constexpr std::size_t vectors = 2;
    static __m256i all(u64 x) { return _mm256_set1_epi8(static_cast<char>(x)); }
    static __m256i sub(__m256i a, __m256i b) { return _mm256_sub_epi8(a, b); }
    static __m256i equal(__m256i a, __m256i b) { return _mm256_cmpeq_epi8(a, b); }
    /// Unsigned a <= b.
    static __m256i at_most(__m256i a, __m256i b) {
        return _mm256_cmpeq_epi8(_mm256_min_epu8(a, b), a);
    }
    static u64 word(__m256i const* v) { return bits_of(v[0]) | (bits_of(v[1]) << 32U); }
};
template <>
struct lanes<2> {
    using value = u16;
    static constexpr std::size_t vectors = 4;
    static __m256i all(u64 x) { return _mm256_set1_epi16(static_cast<short>(x)); }
    static __m256i sub(__m256i a, __m256i b) { return _mm256_sub_epi16(a, b); }
    static __m256i equal(__m256i a, __m256i b) { return _mm256_cmpeq_epi16(a, b); }
    static __m256i at_most(__m256i a, __m256i b) {
        return _mm256_cmpeq_epi16(_mm256_min_epu16(a, b), a);
    }
    static __m256i halves(__m256i a, __m256i b) {
        return _mm256_permute4x64_epi64(_mm256_packs_epi16(a, b), 0xd8);
    }
    static u64 word(__m256i const* v) {
        return bits_of(halves(v[0], v[1])) | (bits_of(halves(v[2], v[3])) << 32U);
    }
};
template <>
struct lanes<4> {
    using value = u32;
    static constexpr std::size_t vectors = 8;
    static __m256i all(u64 x) { return _mm256_set1_epi32(static_cast<int>(x)); }
    static __m256i sub(__m256i a, __m256i b) { return _mm256_sub_epi32(a, b); }
    static __m256i equal(__m256i a, __m256i b) { return _mm256_cmpeq_epi32(a, b); }
    static __m256i at_most(__m256i a, __m256i b) {
        return _mm256_cmpeq_epi32(_mm256_min_epu32(a, b), a);
    }
    static u64 word(__m256i const* v) {
        u64 w = 0;
        for (int i = 0; i < 8; ++i)
            w |= static_cast<u64>(static_cast<u32>(_mm256_movemask_ps(_mm256_castsi256_ps(v[i]))))
                 << (8 * i);
        return w;
    }
};
template <>
struct lanes<8> {
    using value = u64;
    static constexpr std::size_t vectors = 16;
    static __m256i all(u64 x) { return _mm256_set1_epi64x(static_cast<long long>(x)); }
    static __m256i sub(__m256i a, __m256i b) { return _mm256_sub_epi64(a, b); }
    static __m256i equal(__m256i a, __m256i b) { return _mm256_cmpeq_epi64(a, b); }
    static __m256i at_most(__m256i a, __m256i b) {
        auto const flip = _mm256_set1_epi64x(static_cast<long long>(u64{1} << 63U));
        auto const above = _mm256_cmpgt_epi64(_mm256_xor_si256(a, flip), _mm256_xor_si256(b, flip));
        return _mm256_xor_si256(above, _mm256_set1_epi64x(-1));
    }
    static u64 word(__m256i const* v) {
        u64 w = 0;
        for (int i = 0; i < 16; ++i)
            w |= static_cast<u64>(static_cast<u32>(_mm256_movemask_pd(_mm256_castsi256_pd(v[i]))))
                 << (4 * i);
        return w;
    }
};

/// Asks for the bytes that the next call for the same column will read: its next block lies right
/// behind this one. Blocks are too short for the processor to find that out in time. A prefetch
/// beyond the memory does nothing.
template <std::size_t Width>
inline void prefetch_next(void const* x, std::size_t words) {
    // As a number: it may lie beyond the memory, where no pointer may point.
    auto const next = reinterpret_cast<std::uintptr_t>(x) + words * 64 * Width;
    for (std::size_t i = 0; i < Width; ++i)
        _mm_prefetch(reinterpret_cast<char const*>(next + 64 * i), _MM_HINT_T1);
}

/// One word for every 64 values.
template <std::size_t Width, bool Denied = false, class Question>
inline void ask_each(void const* values, std::size_t words, u64* out, Question question) {
    using l = lanes<Width>;
    auto const* x = static_cast<typename l::value const*>(values);
    for (std::size_t w = 0; w < words; ++w, x += 64) {
        prefetch_next<Width>(x, words);
        __m256i v[l::vectors];
        for (std::size_t i = 0; i < l::vectors; ++i) v[i] = question(load(x + i * (32 / Width)));
        out[w] = Denied ? ~l::word(v) : l::word(v);
    }
}
template <std::size_t Width, bool Denied = false, class Question>
inline void ask_pairs(void const* left, void const* right, std::size_t words, u64* out,
                      Question question) {
    using l = lanes<Width>;
    auto const* x = static_cast<typename l::value const*>(left);
    auto const* y = static_cast<typename l::value const*>(right);
    for (std::size_t w = 0; w < words; ++w, x += 64, y += 64) {
        __m256i v[l::vectors];
        for (std::size_t i = 0; i < l::vectors; ++i)
            v[i] = question(load(x + i * (32 / Width)), load(y + i * (32 / Width)));
        out[w] = Denied ? ~l::word(v) : l::word(v);
    }
}

template <std::size_t Width>
void in_range(void const* values, std::size_t words, u64 a, u64 b, u64* out) {
    using l = lanes<Width>;
    auto const low = l::all(a);
    auto const reach = l::all(b);
    ask_each<Width>(values, words, out,
                    [&](__m256i x) { return l::at_most(l::sub(x, low), reach); });
}
template <std::size_t Width>
void has_bits(void const* values, std::size_t words, u64 a, u64, u64* out) {
    using l = lanes<Width>;
    auto const wanted = l::all(a);
    ask_each<Width>(values, words, out,
                    [&](__m256i x) { return l::equal(_mm256_and_si256(x, wanted), wanted); });
}
template <std::size_t Width>
void has_a_bit(void const* values, std::size_t words, u64 a, u64, u64* out) {
    using l = lanes<Width>;
    auto const wanted = l::all(a);
    auto const zero = _mm256_setzero_si256();
    ask_each<Width, true>(values, words, out,
                          [&](__m256i x) { return l::equal(_mm256_and_si256(x, wanted), zero); });
}
void is_member(void const* values, std::size_t words, u64 a, u64, u64* out) {
    // A byte of the set for each eight values, and which of its bits: two look-ups of 16 places.
    alignas(16) u8 rows[16] = {};
    for (unsigned i = 0; i < 8; ++i) rows[i] = static_cast<u8>((a & ~(u64{1} << 63U)) >> (8 * i));
    auto const row_table = _mm256_broadcastsi128_si256(
        _mm_load_si128(static_cast<__m128i const*>(static_cast<void const*>(rows))));
    auto const bit_table =
        _mm256_setr_epi8(1, 2, 4, 8, 16, 32, 64, -128, 1, 2, 4, 8, 16, 32, 64, -128, 1, 2, 4, 8, 16,
                         32, 64, -128, 1, 2, 4, 8, 16, 32, 64, -128);
    auto const low_three = _mm256_set1_epi8(7);
    auto const five = _mm256_set1_epi8(31);
    auto const beyond = _mm256_set1_epi8(8);
    ask_each<1>(values, words, out, [&](__m256i x) {
        auto const eighth = _mm256_and_si256(_mm256_srli_epi16(x, 3), five);
        auto const row = _mm256_shuffle_epi8(row_table, _mm256_min_epu8(eighth, beyond));
        auto const bit = _mm256_shuffle_epi8(bit_table, _mm256_and_si256(x, low_three));
        return _mm256_cmpeq_epi8(_mm256_and_si256(row, bit), bit);
    });
}

template <std::size_t Width>
void equal(void const* l, void const* r, std::size_t words, u64* out) {
    ask_pairs<Width>(l, r, words, out,
                     [](__m256i x, __m256i y) { return lanes<Width>::equal(x, y); });
}
template <std::size_t Width>
void less(void const* l, void const* r, std::size_t words, u64* out) {
    ask_pairs<Width, true>(l, r, words, out,
                           [](__m256i x, __m256i y) { return lanes<Width>::at_most(y, x); });
}
template <std::size_t Width>
void less_equal(void const* l, void const* r, std::size_t words, u64* out) {
    ask_pairs<Width>(l, r, words, out,
                     [](__m256i x, __m256i y) { return lanes<Width>::at_most(x, y); });
}
// Eight bytes are signed.
void less_8(void const* l, void const* r, std::size_t words, u64* out) {
    ask_pairs<8>(l, r, words, out, [](__m256i x, __m256i y) { return _mm256_cmpgt_epi64(y, x); });
}
void less_equal_8(void const* l, void const* r, std::size_t words, u64* out) {
    ask_pairs<8, true>(l, r, words, out,
                       [](__m256i x, __m256i y) { return _mm256_cmpgt_epi64(x, y); });
}

template <class Join>
inline void join(u64 const* l, u64 const* r, std::size_t words, u64* out, Join four,
                 u64 (*one)(u64, u64)) {
    std::size_t w = 0;
    for (; w + 4 <= words; w += 4) store(out + w, four(load(l + w), load(r + w)));
    for (; w < words; ++w) out[w] = one(l[w], r[w]);
}
void both(u64 const* l, u64 const* r, std::size_t words, u64* out) {
    join(
        l, r, words, out, [](__m256i x, __m256i y) { return _mm256_and_si256(x, y); },
        [](u64 x, u64 y) { return x & y; });
}
void right_only(u64 const* l, u64 const* r, std::size_t words, u64* out) {
    join(
        l, r, words, out, [](__m256i x, __m256i y) { return _mm256_andnot_si256(x, y); },
        [](u64 x, u64 y) { return ~x & y; });
}
void neither(u64 const* l, u64 const* r, std::size_t words, u64* out) {
    auto const ones = _mm256_set1_epi64x(-1);
    join(
        l, r, words, out,
        [ones](__m256i x, __m256i y) { return _mm256_andnot_si256(_mm256_or_si256(x, y), ones); },
        [](u64 x, u64 y) { return ~(x | y); });
}

/// The entries of eight keys, loaded one by one: that is no slower than a gather here, and the
/// comparison is done for 16 rows at once.
void in_interval(u16 const* keys, u16 const* days, std::size_t words, u32 const* table,
                 std::size_t entries, u64* out) {
    auto const last = static_cast<u32>(entries - 1 < 0xffff ? entries - 1 : 0xffff);
    auto const most = _mm256_set1_epi16(static_cast<short>(last));
    auto const low_half = _mm256_set1_epi32(0xffff);
    for (std::size_t w = 0; w < words; ++w, keys += 64, days += 64) {
        __m256i v[4];
        for (int i = 0; i < 4; ++i) {
            auto const key = load(keys + 16 * i);
            auto const inside = _mm256_cmpeq_epi16(_mm256_min_epu16(key, most), key);
            auto const safe = _mm256_and_si256(key, inside);
            auto const first = _mm256_cvtepu16_epi32(_mm256_castsi256_si128(safe));
            auto const second = _mm256_cvtepu16_epi32(_mm256_extracti128_si256(safe, 1));
            auto const* words_of = reinterpret_cast<int const*>(table);
            auto const a = _mm256_i32gather_epi32(words_of, first, 4);
            auto const b = _mm256_i32gather_epi32(words_of, second, 4);
            auto const from = _mm256_permute4x64_epi64(
                _mm256_packus_epi32(_mm256_and_si256(a, low_half), _mm256_and_si256(b, low_half)),
                0xd8);
            auto const length = _mm256_permute4x64_epi64(
                _mm256_packus_epi32(_mm256_srli_epi32(a, 16), _mm256_srli_epi32(b, 16)), 0xd8);
            auto const since = _mm256_sub_epi16(load(days + 16 * i), from);
            // since < length: not (length <= since)
            v[i] = _mm256_andnot_si256(lanes<2>::at_most(length, since), inside);
        }
        out[w] = lanes<2>::word(v);
    }
}

}  // namespace

constinit column_kernels const avx2_column_kernels{
    .in_range = {&in_range<1>, &in_range<2>, &in_range<4>, &in_range<8>},
    .has_bits = {&has_bits<1>, &has_bits<2>, &has_bits<4>, &has_bits<8>},
    .has_a_bit = {&has_a_bit<1>, &has_a_bit<2>, &has_a_bit<4>, &has_a_bit<8>},
    .is_member = &is_member,
    .equal = {&equal<1>, &equal<2>, &equal<8>},
    .less = {&less<1>, &less<2>, &less_8},
    .less_equal = {&less_equal<1>, &less_equal<2>, &less_equal_8},
    .both = &both,
    .right_only = &right_only,
    .neither = &neither,
    .in_interval = &in_interval,
    .name = "avx2",
};

}  // namespace thidua
