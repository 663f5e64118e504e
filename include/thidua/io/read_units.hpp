// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <thidua/base/error.hpp>
#include <thidua/base/result.hpp>
#include <thidua/io/csv.hpp>
#include <thidua/io/headers.hpp>
#include <thidua/io/intake.hpp>
#include <thidua/io/workbook.hpp>
#include <thidua/units/registry.hpp>

namespace thidua {

/// A list of units as it was read.
struct units_read {
    registry units{};                      ///< names are indexed: `find_unit_by_name` works
    std::vector<rejected_row> rejected{};  ///< the rows that were not taken, with every reason
    std::vector<error> reports{};          ///< what concerns the file, not a row
};

/// The columns of a list of units; `id` and `name` are required.
[[nodiscard]] column_list unit_columns();

/// Reads a list of units (CSV). Blank `exists_through`, `parent`, `ended_by` = still exists, none,
/// did not end; a blank `kind` is `other`; `exists_from` must be given. Several names or successors
/// in one cell are joined by `|` or `;`.
///
/// A faulty row is rejected, and so is every row that refers to a unit which the list then lacks
/// (`units.unknown_reference`): the others stand. All rows that share a code are rejected
/// (`units.duplicate_code`). Errors, for the whole list: those of `read_table`.
[[nodiscard]] result<units_read> read_units_text(std::string_view content, std::string const& file,
                                                 csv_options const& options = {});
/// The same for a file, CSV or a workbook; also the errors of `read_table_file`.
[[nodiscard]] result<units_read> read_units(std::string const& path,
                                            csv_options const& options = {},
                                            workbook_options const& workbooks = {});

}  // namespace thidua
