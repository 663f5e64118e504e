// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string>
#include <vector>

#include "planting.hpp"
#include "round.hpp"
#include "units.hpp"

namespace generate {

/// The bytes of a unit's sheet, in its own style.
std::string sheet_text(list const& sheet, std::vector<unit> const& units);

/// The bytes of all lists in one file: English ids, ISO dates, the dossiers' ids written out. It
/// says exactly what the sheets say: a column that a sheet lacks is blank here.
std::string merged_text(std::vector<list> const& lists);

std::string units_text(std::vector<unit> const& units);
std::string submissions_text(std::vector<list> const& phase_1, std::vector<list> const& phase_2);

/// The planted rows. For the phase without sheets `merged_file` is the file and the row is its row.
std::string planted_text(std::vector<planted> const& notes, std::vector<list> const& lists,
                         std::string const& merged_file);

}  // namespace generate
