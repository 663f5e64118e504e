// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>

#include "by_hand.hpp"

namespace workload {

/// FNV-1a, 64 bits, over the bytes of numbers (little-endian, as they lie in memory).
template <class T>
[[nodiscard]] constexpr std::uint64_t checksum(std::span<T const> numbers) {
    std::uint64_t sum{1'469'598'103'934'665'603U};
    for (T const number : numbers)
        for (std::size_t byte{}; byte < sizeof(T); ++byte) {
            sum ^= (std::uint64_t{number} >> (8 * byte)) & 0xffU;
            sum *= 1'099'511'628'211U;
        }
    return sum;
}

/// What must come out for W's first `rows` rows.
struct known_answer {
    std::size_t rows{};
    std::uint64_t masks{};      ///< of the failed criteria, row by row
    std::size_t selected{};     ///< caps per unit
    std::uint64_t selection{};  ///< of the selected ids, in award order
};

/// The published answers.
inline constexpr std::array known_answers{
    known_answer{10'000, 0x111e'b6d3'1e1f'f8b2, 2562, 0xc762'3483'e083'5e57},
    known_answer{100'000, 0x29f0'0652'17ea'9a80, 4500, 0x674c'7506'5630'a269},
    known_answer{1'000'000, 0xf72c'5dfe'4116'19f6, 4500, 0x76ee'ea13'cf64'12e9},
    known_answer{10'000'000, 0xb165'b9c0'2470'ed91, 4500, 0x8edf'94e1'0111'9b10},
};

}  // namespace workload
