// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <string>

#include <thidua/base/result.hpp>

#include "columns.hpp"
#include "row.hpp"

namespace workload {

/// W's columns as the library's reader gave them.
struct nominations_read {
    columns facts{};
    std::size_t rejected{};  ///< rows with a cell that is not what the column asks for
};

/// Reads W's file of nominations through `thidua::read_columns`: every cell is checked, a faulty
/// row is rejected with its place. `unique_ids`: rows that share an id are rejected, too. Errors:
/// those of the reader.
[[nodiscard]] thidua::result<nominations_read> read_nominations(std::string const& csv,
                                                                bool unique_ids = true);

/// Reads W's file of units in the same way. Also `workload.bad_units`: a row was rejected.
[[nodiscard]] thidua::result<unit_table> read_units(std::string const& csv);

}  // namespace workload
