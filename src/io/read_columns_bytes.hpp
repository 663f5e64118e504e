// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>

/// Bytes of a text taken eight at a time. The first byte stands lowest, on every machine.
namespace thidua::column_reading {

inline std::uint64_t eight_bytes(char const* from) {
    std::uint64_t bytes = 0;
    if constexpr (std::endian::native == std::endian::little) {
        std::memcpy(&bytes, from, sizeof bytes);
    } else {
        for (unsigned i = 0; i < 8; ++i)
            bytes |= std::uint64_t{static_cast<unsigned char>(from[i])} << (i * 8);
    }
    return bytes;
}

/// The eight bytes before `end`, as `eight_bytes`.
inline std::uint64_t eight_before(char const* end) { return eight_bytes(end - 8); }

/// Keeps the first, or the last, so many bytes of eight.
inline constexpr std::array<std::uint64_t, 9> keep_first{0,
                                                         0xff,
                                                         0xffff,
                                                         0xff'ffff,
                                                         0xffff'ffff,
                                                         0xff'ffff'ffff,
                                                         0xffff'ffff'ffff,
                                                         0xff'ffff'ffff'ffff,
                                                         ~std::uint64_t{0}};
inline constexpr std::array<std::uint64_t, 9> keep_last{0,
                                                        ~std::uint64_t{0} << 56U,
                                                        ~std::uint64_t{0} << 48U,
                                                        ~std::uint64_t{0} << 40U,
                                                        ~std::uint64_t{0} << 32U,
                                                        ~std::uint64_t{0} << 24U,
                                                        ~std::uint64_t{0} << 16U,
                                                        ~std::uint64_t{0} << 8U,
                                                        ~std::uint64_t{0}};

/// Whether all hold, without a branch for each.
template <class... Bools>
inline bool all(Bools... hold) {
    return (static_cast<unsigned>(hold) & ...) != 0;
}

inline constexpr std::uint64_t eight_zeros = 0x3030'3030'3030'3030U;

/// Whether eight bytes less '0' (by exclusive or) are digits.
inline bool are_digits(std::uint64_t less_zeros) {
    // A byte above 9 carries into its high bit, or has it.
    return (((less_zeros + 0x7676'7676'7676'7676U) | less_zeros) & 0x8080'8080'8080'8080U) == 0;
}

/// The number that eight digits less '0' are, the first one highest.
inline std::uint64_t number_of_digits(std::uint64_t less_zeros) {
    auto const pairs = (less_zeros * 2561U >> 8U) & 0x00ff'00ff'00ff'00ffU;
    auto const fours = (pairs * 6'553'601U >> 16U) & 0x0000'ffff'0000'ffffU;
    return fours * 42'949'672'960'001U >> 32U;
}

}  // namespace thidua::column_reading
