// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string>
#include <string_view>

#include <thidua/reports/kit/paper.hpp>

namespace thidua {

/// A paper as one self-contained HTML page, which is well-formed XML too.
///
/// It loads nothing and runs nothing (a content security policy says so to the browser); reads in
/// light and dark and on a phone; prints on A4 with the headings of a table repeated on every page.
/// Tables have a caption, `scope` on their headings, and can be scrolled by keyboard. Texts are
/// escaped; control characters, and those that change the direction of the text, are left out.
/// Faulty cells are coloured and say so to a screen reader.
[[nodiscard]] std::string to_html(paper const& p);

/// `text` as character data or as a value in double quotes of HTML and XML: `& < > " '` escaped,
/// control characters (all but tab and line ends), characters that change the direction of the text
/// and the two that are no characters (U+FFFE, U+FFFF) left out. `text` is UTF-8.
[[nodiscard]] std::string escaped_html(std::string_view text);

}  // namespace thidua
