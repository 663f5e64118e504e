// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

#include "row.hpp"

namespace workload {

/// Makes W's nominations. Row `i` depends on `i` alone: a short file is the beginning of a long
/// one, byte for byte the same on every machine.
class generator {
public:
    generator();

    [[nodiscard]] row make(std::uint32_t i) const;
    [[nodiscard]] unit_table const& units() const { return units_; }

private:
    unit_table units_{};
    std::array<double, unit_count> share_until_{};  ///< of the units' sizes, added up
};

/// The heading of W's file of nominations.
inline constexpr std::string_view heading{
    "id,subject_kind,collective_level,role,rating,achievement_kind,movement,achieved_from,"
    "achieved_to,submitted,documents,under_discipline,under_inspection,"
    "prior_award_same_achievement,years_excellent,initiatives,council_vote_pct,unit_id,score\n"};

/// A row as a line of the file, with its end.
[[nodiscard]] std::string_view written(row const& r, std::array<char, 256>& into);

/// W's file of units.
[[nodiscard]] std::string written(unit_table const& units);

/// Writes `nominations_ROWS.csv` and `units.csv`; false if it cannot.
[[nodiscard]] bool write_files(std::uint32_t rows, std::string const& folder);

}  // namespace workload
