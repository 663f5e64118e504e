// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cstdint>

#include "days.hpp"

/// W, a synthetic workload to measure against. Its ten criteria are made up: **they are not the
/// plan's law.**
namespace workload {

enum class subject : std::uint8_t { collective, individual };
enum class level : std::uint8_t { whole_unit, department, team, none };
enum class role : std::uint8_t { leader, specialist, direct, none };
enum class rating : std::uint8_t { failed, completed, good, excellent };
enum class achievement : std::uint8_t { regular, thematic, extraordinary };

/// One nomination of W. Days count from 1970-01-01, scores are hundredths.
struct row {
    std::uint32_t id{};
    workload::subject subject{};
    workload::level level{};  ///< of a collective
    workload::role role{};    ///< of an individual
    workload::rating rating{};
    workload::achievement achievement{};
    std::uint8_t movement{};  ///< 0 = none
    std::uint16_t achieved_from{};
    std::uint16_t achieved_to{};
    std::uint16_t submitted{};
    std::uint8_t documents{};  ///< five papers, a bit each
    std::uint8_t under_discipline{};
    std::uint8_t under_inspection{};
    std::uint8_t prior_award{};  ///< for the same achievement
    std::uint8_t years_excellent{};
    std::uint8_t initiatives{};
    std::uint8_t vote_percent{};  ///< of the council
    std::uint16_t unit{};
    std::uint16_t score{};
};

inline constexpr std::uint16_t unit_count{500};

/// On which days a unit exists: `from <= day < to`.
struct unit_days {
    std::uint16_t from{};
    std::uint16_t to{};
};
using unit_table = std::array<unit_days, unit_count>;

inline constexpr std::uint16_t first_day{day(2024, 11, 26)};
inline constexpr std::uint16_t last_day{day(2025, 10, 15)};
inline constexpr std::uint16_t last_submission{day(2025, 11, 14)};
inline constexpr std::uint16_t units_change{day(2025, 7, 1)};  ///< thirty units end, 126 begin

}  // namespace workload
