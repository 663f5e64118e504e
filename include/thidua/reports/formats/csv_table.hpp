// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string>

#include <thidua/io/csv_write.hpp>
#include <thidua/logic/symbol.hpp>
#include <thidua/reports/kit/paper.hpp>
#include <thidua/reports/kit/table.hpp>

namespace thidua {

/// One table as CSV: the headings, then the rows; for programs and for spreadsheets.
///
/// Values have one form whatever the language, so that a program reads them: whole numbers and
/// đồng as digits (`7020000`), days as `2025-07-05`, shares as `68.16%`, totals as their value. A
/// section fills the first cell of its row. No title, no note, no draft heading: they would be
/// rows. Cells that a spreadsheet would run as formulas are written so that it does not
/// (`csv_writer`).
[[nodiscard]] std::string to_csv(table const& t, sensitivity audience = sensitivity::open,
                                 csv_write_options const& options = {});

/// The tables of a paper, each for the paper's audience, one below the other with an empty line
/// between them. Prefer one file a table.
[[nodiscard]] std::string to_csv(paper const& p, csv_write_options const& options = {});

}  // namespace thidua
