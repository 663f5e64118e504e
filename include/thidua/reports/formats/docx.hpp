// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string>
#include <string_view>

#include <thidua/base/result.hpp>
#include <thidua/reports/kit/paper.hpp>

namespace thidua {

/// A paper filled into a .docx template that an office may edit in its word processor.
///
/// In the template stand *placeholders*, in the text, its tables, headers and footers. Alone in a
/// paragraph: `{{body}}` (all parts of the paper; required, once), `{{signature}}`,
/// `{{copies_to}}`. Inside a line: `{{title}}`, `{{subject}}`, `{{governing_body}}`, `{{issuer}}`,
/// `{{number}}`,
/// `{{place}}`, `{{date}}` (`ngày 05 tháng 7 năm 2025`), `{{authority}}`, `{{capacity}}`,
/// `{{signatory}}`, `{{draft}}`, `{{anchor}}`. What the paper leaves empty of number, place and
/// date is printed as dots to be filled in by hand; a paragraph that held nothing but a placeholder
/// whose value is empty goes.
///
/// What is inserted follows the template: text as the paragraph of `{{body}}`, headings after the
/// styles "heading 1" to "heading 3", tables after "Table Grid", their cells after "thidua cell"
/// and "thidua column", where the template has them. Wide tables stand on landscape pages. A draft
/// is headed as a draft, and the anchor printed, also by a template without these placeholders.
///
/// The same paper and template make the same bytes. Errors: `template.unreadable` (no .docx),
/// `template.unknown_placeholder` (names them all), `template.no_body`, `template.misplaced` (a
/// placeholder that must stand alone does not), and those of `check`.
[[nodiscard]] result<std::string> to_docx(paper const& p, std::string_view template_bytes);

/// The template that the library ships (`share/thidua/templates/van_ban.docx`): the layout of annex
/// I of Decree 30/2020/NĐ-CP, A4, Times New Roman, page numbers at the top from the second page on.
[[nodiscard]] std::string docx_template();

}  // namespace thidua
