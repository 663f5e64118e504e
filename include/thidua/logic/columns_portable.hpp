// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <atomic>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>

#include <thidua/logic/columns.hpp>
#include <thidua/logic/columns_kernels.hpp>

namespace thidua {

namespace detail {

/// 64 answers of a byte each, 0 or 1, as the bits of a word.
[[nodiscard]] inline std::uint64_t packed(std::uint8_t const* flags) {
    std::uint64_t word = 0;
    for (std::size_t i = 0; i < 8; ++i) {
        std::uint64_t eight;
        std::memcpy(&eight, flags + 8 * i, 8);
        if constexpr (std::endian::native == std::endian::big) {
            for (unsigned b = 0; b < 8; ++b) word |= std::uint64_t{flags[8 * i + b]} << (8 * i + b);
        } else {
            // Each product's top byte collects the lowest bit of the eight bytes.
            word |= ((eight * 0x0102'0408'1020'4080U) >> 56U) << (8 * i);
        }
    }
    return word;
}

/// One word for every 64 values, by a question that takes a value and is cheap without a branch.
template <class T, class Question>
void ask_each(void const* values, std::size_t words, std::uint64_t* out, Question question) {
    auto const* x = static_cast<T const*>(values);
    for (std::size_t w = 0; w < words; ++w, x += rows_a_word) {
        std::array<std::uint8_t, rows_a_word> flags;  // NOLINT: filled below
        for (std::size_t i = 0; i < rows_a_word; ++i)
            flags[i] = static_cast<std::uint8_t>(question(x[i]));
        out[w] = packed(flags.data());
    }
}
template <class T, class Question>
void ask_pairs(void const* left, void const* right, std::size_t words, std::uint64_t* out,
               Question question) {
    auto const* x = static_cast<T const*>(left);
    auto const* y = static_cast<T const*>(right);
    for (std::size_t w = 0; w < words; ++w, x += rows_a_word, y += rows_a_word) {
        std::array<std::uint8_t, rows_a_word> flags;  // NOLINT: filled below
        for (std::size_t i = 0; i < rows_a_word; ++i)
            flags[i] = static_cast<std::uint8_t>(question(x[i], y[i]));
        out[w] = packed(flags.data());
    }
}

/// The kernels in plain C++: what they mean is what every other table of kernels must do.
template <class T>
struct portable_kernels {
    static void in_range(void const* values, std::size_t words, std::uint64_t a, std::uint64_t b,
                         std::uint64_t* out) {
        auto const low = static_cast<T>(a);
        auto const reach = static_cast<T>(b);
        ask_each<T>(values, words, out,
                    [low, reach](T x) { return static_cast<T>(x - low) <= reach; });
    }
    static void has_bits(void const* values, std::size_t words, std::uint64_t a, std::uint64_t,
                         std::uint64_t* out) {
        auto const wanted = static_cast<T>(a);
        ask_each<T>(values, words, out,
                    [wanted](T x) { return static_cast<T>(x & wanted) == wanted; });
    }
    static void has_a_bit(void const* values, std::size_t words, std::uint64_t a, std::uint64_t,
                          std::uint64_t* out) {
        auto const wanted = static_cast<T>(a);
        ask_each<T>(values, words, out, [wanted](T x) { return static_cast<T>(x & wanted) != 0; });
    }
    static void equal(void const* l, void const* r, std::size_t words, std::uint64_t* out) {
        ask_pairs<T>(l, r, words, out, [](T x, T y) { return x == y; });
    }
    static void less(void const* l, void const* r, std::size_t words, std::uint64_t* out) {
        ask_pairs<T>(l, r, words, out, [](T x, T y) { return x < y; });
    }
    static void less_equal(void const* l, void const* r, std::size_t words, std::uint64_t* out) {
        ask_pairs<T>(l, r, words, out, [](T x, T y) { return x <= y; });
    }
};

inline void portable_is_member(void const* values, std::size_t words, std::uint64_t a,
                               std::uint64_t, std::uint64_t* out) {
    ask_each<std::uint8_t>(values, words, out, [a](std::uint8_t x) {
        return ((a >> (x & 63U)) & static_cast<std::uint64_t>(x < 63)) & 1U;
    });
}
inline void portable_both(std::uint64_t const* l, std::uint64_t const* r, std::size_t words,
                          std::uint64_t* out) {
    for (std::size_t w = 0; w < words; ++w) out[w] = l[w] & r[w];
}
inline void portable_right_only(std::uint64_t const* l, std::uint64_t const* r, std::size_t words,
                                std::uint64_t* out) {
    for (std::size_t w = 0; w < words; ++w) out[w] = ~l[w] & r[w];
}
inline void portable_neither(std::uint64_t const* l, std::uint64_t const* r, std::size_t words,
                             std::uint64_t* out) {
    for (std::size_t w = 0; w < words; ++w) out[w] = ~(l[w] | r[w]);
}
inline void portable_in_interval(std::uint16_t const* keys, std::uint16_t const* days,
                                 std::size_t words, std::uint32_t const* table, std::size_t entries,
                                 std::uint64_t* out) {
    for (std::size_t w = 0; w < words; ++w, keys += rows_a_word, days += rows_a_word) {
        std::array<std::uint8_t, rows_a_word> flags;  // NOLINT: filled below
        for (std::size_t i = 0; i < rows_a_word; ++i) {
            auto const key = keys[i] < entries ? keys[i] : std::size_t{0};
            auto const entry = table[key];
            auto const since = static_cast<std::uint16_t>(days[i] - (entry & 0xffffU));
            flags[i] = static_cast<std::uint8_t>(static_cast<unsigned>(since < (entry >> 16U)) &
                                                 static_cast<unsigned>(keys[i] < entries));
        }
        out[w] = packed(flags.data());
    }
}

}  // namespace detail

/// The kernels in plain C++, for every machine.
inline constexpr column_kernels portable_column_kernels{
    .in_range = {&detail::portable_kernels<std::uint8_t>::in_range,
                 &detail::portable_kernels<std::uint16_t>::in_range,
                 &detail::portable_kernels<std::uint32_t>::in_range,
                 &detail::portable_kernels<std::uint64_t>::in_range},
    .has_bits = {&detail::portable_kernels<std::uint8_t>::has_bits,
                 &detail::portable_kernels<std::uint16_t>::has_bits,
                 &detail::portable_kernels<std::uint32_t>::has_bits,
                 &detail::portable_kernels<std::uint64_t>::has_bits},
    .has_a_bit = {&detail::portable_kernels<std::uint8_t>::has_a_bit,
                  &detail::portable_kernels<std::uint16_t>::has_a_bit,
                  &detail::portable_kernels<std::uint32_t>::has_a_bit,
                  &detail::portable_kernels<std::uint64_t>::has_a_bit},
    .is_member = &detail::portable_is_member,
    .equal = {&detail::portable_kernels<std::uint8_t>::equal,
              &detail::portable_kernels<std::uint16_t>::equal,
              &detail::portable_kernels<std::int64_t>::equal},
    .less = {&detail::portable_kernels<std::uint8_t>::less,
             &detail::portable_kernels<std::uint16_t>::less,
             &detail::portable_kernels<std::int64_t>::less},
    .less_equal = {&detail::portable_kernels<std::uint8_t>::less_equal,
                   &detail::portable_kernels<std::uint16_t>::less_equal,
                   &detail::portable_kernels<std::int64_t>::less_equal},
    .both = &detail::portable_both,
    .right_only = &detail::portable_right_only,
    .neither = &detail::portable_neither,
    .in_interval = &detail::portable_in_interval,
    .name = "portable",
};

/// The kernels in use: the portable ones, or those that `thidua::columns` put in their place when
/// the program started.
[[nodiscard]] inline column_kernels const& active_column_kernels() {
    auto const* installed = detail::installed_kernels.load(std::memory_order_acquire);
    return installed != nullptr ? *installed : portable_column_kernels;
}
/// Puts other kernels in place, for the whole program; nullptr = the portable ones. They must
/// outlive every evaluation.
inline void use_column_kernels(column_kernels const* kernels) {
    detail::installed_kernels.store(kernels, std::memory_order_release);
}

}  // namespace thidua
