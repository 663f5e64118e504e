// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include <thidua/base/result.hpp>
#include <thidua/reports/kit/paper.hpp>
#include <thidua/reports/kit/table.hpp>

namespace thidua {

/// The columns of a table that may be shown to an audience, by their places from left to right:
/// those that are shown to it or to a wider one. Every form prints these and no other; a cell
/// beyond the last column is never printed.
[[nodiscard]] std::vector<std::size_t> printed_columns(table const& of, sensitivity audience);

/// A copy of a table with nothing in it that its audience may not see. A heading inside the table
/// (`row_kind::section`) stands above all columns and stays.
[[nodiscard]] table table_for(table const& of, sensitivity audience);

/// Says what is wrong with a table, or nothing.
///
/// A row with another number of cells than there are columns (`table.ragged`), a section with more
/// than one cell (`table.ragged`), a total that is not the sum of what stands above it
/// (`table.total`; a sheet would show another number than a page), a total over shares or days
/// (`table.total`), an id that is empty or not of `a-z A-Z 0-9 _ -` (`table.id`). `where.row` is
/// the row of the table, 1 = the first below the headings.
[[nodiscard]] result<done> check(table const& t);

/// The same for a paper: its id, all its tables, and that no two tables have one id (`table.id`).
[[nodiscard]] result<done> check(paper const& p);

}  // namespace thidua
