// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <span>
#include <string>
#include <string_view>

#include <thidua/io/csv_write.hpp>
#include <thidua/io/headers.hpp>
#include <thidua/io/intake.hpp>

namespace thidua {

/// The columns that stand before the row itself: where it was, and what is wrong with it. A reader
/// of nominations reads over them. Several errors of a row are joined by ` | `. A faulty cell of
/// more than 300 bytes is shown by its beginning; the row behind has it whole.
inline constexpr std::array<std::string_view, 10> rejected_columns{
    "rejected.file",        "rejected.sheet",    "rejected.row",      "rejected.column",
    "rejected.value",       "rejected.error_vi", "rejected.error_en", "rejected.accepted_vi",
    "rejected.accepted_en", "rejected.raw"};

/// `rejected_rows.csv`: every rejected row whole, under the English ids of its columns (unknown
/// columns last, under their own headers), to be mended and read again.
///
/// A row that could not be taken apart stands in `rejected.raw` alone. `known` are the columns of
/// the sheets, for their order; those without text in any row are left out, except the required
/// ones. Cells that a spreadsheet would run are guarded; a sheet with `rejected.file` is read back
/// unguarded.
[[nodiscard]] std::string rejected_rows_csv(std::span<rejected_row const> rows,
                                            column_list const& known,
                                            csv_write_options const& options = {});

}  // namespace thidua
