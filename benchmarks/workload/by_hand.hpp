// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "columns.hpp"
#include "row.hpp"

/// The hand-written reference: W's ground truth, and the yardstick of speed.
namespace workload {

/// Which of the ten criteria a nomination fails; bit 0 is the first one. 0 = eligible.
using mask = std::uint16_t;

inline constexpr std::size_t criterion_count{10};

/// W's ten criteria, one row at a time, as a careful programmer writes them first: ground truth.
/// They are synthetic and not the plan's law.
[[nodiscard]] mask failed_criteria(row const& r, unit_table const& units);

/// A unit's days as one word, `from | (to - from) << 16`: one load and one unsigned comparison.
using packed_units = std::array<std::uint32_t, unit_count>;
[[nodiscard]] packed_units packed(unit_table const& units);

/// The same answers column by column, written so that the compiler vectorises every loop: **the
/// baseline** that the library is measured against.
void failed_criteria(columns const& c, packed_units const& units, mask* out);

/// How a unit's twelve seats are counted.
enum class caps : std::uint8_t {
    per_unit,           ///< as W was published: collectives and individuals together
    per_unit_and_kind,  ///< as the library's pools do: twelve of each
};

inline constexpr std::array<std::uint32_t, 2> seats{1500, 3000};  ///< by subject
inline constexpr std::uint32_t seats_of_a_unit{12};

/// Ranks the eligible (extraordinary first, team or direct first, score descending, submitted
/// ascending, id ascending) and takes them greedily while their kind and their unit have seats
/// left. Gives the ids in award order. `plain` sorts all with a comparator; `tuned` packs the order
/// into a 64-bit key and sorts only as much as the seats need.
[[nodiscard]] std::vector<std::uint32_t> rank_plain(columns const& c, mask const* failed, caps how);
[[nodiscard]] std::vector<std::uint32_t> rank_tuned(columns const& c, mask const* failed, caps how);

/// Reads W's files as fast as may be: **trusts that they are well-formed**, tells words apart by
/// one letter each. The limit of speed, not a validator. `into` must have room.
void read_trusting(std::string_view csv, columns& into);
[[nodiscard]] unit_table read_units_trusting(std::string_view csv);

}  // namespace workload
