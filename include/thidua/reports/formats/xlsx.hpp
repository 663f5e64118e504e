// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <span>
#include <string>

#include <thidua/base/result.hpp>
#include <thidua/reports/kit/paper.hpp>

namespace thidua {

/// Papers as one workbook, one sheet a table, for Excel and LibreOffice.
///
/// Above a table stand the draft heading, the paper's title and subject, the table's title and what
/// the paper says before the table; below it its note; after a paper's last table what follows, the
/// signature block and the recipients. A paper without a table is one sheet of text.
///
/// Numbers are numbers, shares percentages, days days (dd/mm/yyyy), totals formulas with their
/// known value. What a sheet cannot hold exactly is text: numbers beyond 2^53, days before 1 March
/// 1900. A text is never run as a formula. Column widths are those of the table; headings are
/// frozen and repeated on every printed page; A4, landscape where the table is wide, page numbers
/// in the footer, the draft heading in the header. Faulty cells are coloured.
///
/// The same papers make the same bytes: days inside the file are fixed. Errors: those of `check`;
/// `xlsx.too_large` (a sheet holds 1.048.576 rows and 16.384 columns, a cell 32.767 characters);
/// `xlsx.unwritable` when the temporary file that the library writes cannot be written.
[[nodiscard]] result<std::string> to_xlsx(std::span<paper const> papers);

/// The same with one paper.
[[nodiscard]] result<std::string> to_xlsx(paper const& p);

}  // namespace thidua
