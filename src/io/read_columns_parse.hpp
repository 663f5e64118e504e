// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <cstdint>

#include <thidua/io/number_text.hpp>
#include <thidua/logic/cell.hpp>

#include "read_columns_marks.hpp"
#include "read_columns_spellings.hpp"

/// The short ways to read the cells of a column. Each takes what is surely right and marks the row
/// of what is not for the exact reader: it never refuses a cell, and never differs from the exact
/// reader in one that it takes. No byte beyond ASCII and no white space is taken, but in spellings
/// that the exact reader has read.
namespace thidua::column_reading {

/// The cells of one column in a block of rows.
struct column_cells {
    char const* text = nullptr;        ///< what the spans count from
    cell_span const* first = nullptr;  ///< of the first row
    std::size_t width = 0;             ///< spans a row
    std::size_t rows = 0;
};

/// Where the cells of a column go.
struct column_values {
    std::int64_t* values = nullptr;
    said* states = nullptr;
    std::uint8_t* doubt = nullptr;  ///< by row: 1 is added by "or" where the exact reader must look
};

void read_whole_numbers(column_cells from, number_bounds bounds, column_values to);
void read_hundredths(column_cells from, number_bounds bounds, column_values to);
void read_days(column_cells from, column_values to);
void read_spellings(column_cells from, spellings const& known, column_values to);

}  // namespace thidua::column_reading
