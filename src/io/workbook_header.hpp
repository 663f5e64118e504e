// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <thidua/io/headers.hpp>
#include <thidua/io/workbook.hpp>

namespace thidua::workbook_reading {

/// A header of a sheet, which may take several rows.
struct sheet_header {
    std::vector<std::string> names{};
    std::size_t rows = 1;  ///< how many of the sheet's rows it takes
};

/// The header that begins with the `index`-th row that the sheet has; nothing if that row is none.
///
/// Where cells of the row are merged with cells below, as in a header of two lines, the lines below
/// belong to it. A column is then called by its lines together (`Thành tích` over `từ ngày`), by
/// the lowest or by the upper one alone: the first of them that is known, else all together. An
/// upper cell that is merged over several columns counts for each. Where a cell of the row above is
/// merged over columns that are not known by themselves, the two together count if they are known.
[[nodiscard]] std::optional<sheet_header> header_at(source_sheet const& sheet, std::size_t index,
                                                    column_list const& list);

/// Whether a row numbers the columns, as forms do under their header: `1 2 3`, `(1) (2) (3)`, at
/// least three of them, each the number of its column, or one less or more throughout.
[[nodiscard]] bool numbers_columns(std::span<std::string_view const> cells);

/// Merged cells that hold text and go over several rows below `row`: only the first row has it.
struct merged_rows {
    std::size_t count = 0;
    std::int64_t row = 0;  ///< of the first
    std::size_t column = 0;
};
[[nodiscard]] merged_rows merged_below(source_sheet const& sheet, std::int64_t row);

}  // namespace thidua::workbook_reading
