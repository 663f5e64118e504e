// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <atomic>
#include <cstddef>
#include <cstdint>

// Nothing but declarations may be included here: the file that is compiled for a newer processor
// includes this header, and no inline function may be compiled twice.

namespace thidua {

/// The inner loops of `evaluate_columns`. Each takes `words` times 64 rows and writes one bit a
/// row, 64 rows a word. Memory need not be aligned beyond the type. A kernel of a width other than
/// the values' is never called.
struct column_kernels {
    /// How wide a kernel's values are: 1, 2, 4, 8 bytes have the places 0, 1, 2, 3.
    static constexpr std::size_t widths = 4;

    /// `words` times 64 values against one or two constants; a bit a value goes to `out`.
    using against_constants = void (*)(void const* values, std::size_t words, std::uint64_t a,
                                       std::uint64_t b, std::uint64_t* out);
    /// `words` times 64 values against those of another column.
    using against_column = void (*)(void const* left, void const* right, std::size_t words,
                                    std::uint64_t* out);
    /// `words` words of two planes joined.
    using of_planes = void (*)(std::uint64_t const* left, std::uint64_t const* right,
                               std::size_t words, std::uint64_t* out);
    /// Is the day of each row in the interval of the row's key? `entries` intervals of two days.
    using of_table = void (*)(std::uint16_t const* keys, std::uint16_t const* days,
                              std::size_t words, std::uint32_t const* table, std::size_t entries,
                              std::uint64_t* out);

    /// Is the value less `a`, wrapped around, at most `b`? One comparison for a range of either
    /// sign.
    std::array<against_constants, widths> in_range{};
    /// Are all bits of `a` set?
    std::array<against_constants, widths> has_bits{};
    /// Is one of the bits of `a` set?
    std::array<against_constants, widths> has_a_bit{};
    /// Bytes only: is the value below 63 and its bit in `a` set?
    against_constants is_member = nullptr;

    // Fields against fields: bytes, two bytes (both not negative) and eight bytes (signed) have the
    // places 0, 1, 2.
    std::array<against_column, 3> equal{};       ///< left = right
    std::array<against_column, 3> less{};        ///< left < right
    std::array<against_column, 3> less_equal{};  ///< left <= right

    of_planes both = nullptr;        ///< left and right
    of_planes right_only = nullptr;  ///< right and not left
    of_planes neither = nullptr;     ///< not left and not right
    of_table in_interval = nullptr;  ///< see `interval_column`; no for a key beyond the table
    char const* name = "";           ///< what people call this table: "portable", "avx2"
};

namespace detail {

/// The table that was put in place of the portable one, or nullptr.
inline std::atomic<column_kernels const*> installed_kernels{nullptr};

}  // namespace detail

}  // namespace thidua
