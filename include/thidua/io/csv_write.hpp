// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace thidua {

/// True if a spreadsheet that opens the cell might run it as a formula.
///
/// That is a text whose first character, leading spaces aside, is `=` `+` `-` `@` (or the
/// full-width form of one), or which begins with a tab or a line end. No formula: a plain number
/// with a sign
/// (`-5`, `+84912345678`, `-7,5`), and `-` alone, which means *not applicable*. Source of the list:
/// OWASP, "CSV Injection".
[[nodiscard]] bool runs_as_formula(std::string_view cell);

/// The cell as it is written so that nothing runs: with an apostrophe before it if it would run, or
/// if it would run but for apostrophes before it; else as it is. `unguarded` takes exactly that
/// back, for every text.
[[nodiscard]] std::string guarded(std::string_view cell);

/// The text behind a guarded cell. No reader calls this by itself: a guarded cell that is read
/// again keeps its apostrophe, as the file has it, until the one who knows where the file comes
/// from takes it off.
[[nodiscard]] std::string_view unguarded(std::string_view cell);

/// How a CSV text is written.
struct csv_write_options {
    char separator = ',';  ///< `,` `;` or tab
    /// for spreadsheets that take UTF-8 for something else without it
    bool byte_order_mark = false;
    bool guard_formulas = true;  ///< off only for files that no spreadsheet will open
};

/// Writes CSV by RFC 4180 with LF line ends; `csv_splitter` reads back what went in (guarded cells
/// as guarded).
///
/// A cell is quoted if it holds a separator (any of `,` `;` tab, so that the right one is found
/// when the file is read), a quote or a line end, begins or ends with a space, or begins with a
/// byte-order mark. The first cell of a row is also quoted if it begins with `sep=` or with the
/// mark of an archive, or is empty and the only one: an empty line is no row. A row without a cell
/// is such an empty line. The text should be UTF-8.
///
/// A sheet that is opened with another separator than the one it was written with falls apart at
/// the wrong places; against that no writer can guard.
class csv_writer {
public:
    using sink = std::function<void(std::string_view)>;  ///< takes the bytes as they come

    /// With a sink, whole rows are handed to it in pieces of some ten thousand bytes, the last by
    /// `flush`; without one everything is collected.
    explicit csv_writer(csv_write_options const& options = {}, sink to = {});

    /// A cell with a text, quoted and guarded as need be.
    void cell(std::string_view text);
    /// A cell with a number.
    void cell(std::int64_t number);
    /// Ends the row, even one without cells.
    void end_row();
    /// All the cells and the end of the row.
    void row(std::vector<std::string_view> const& cells);

    /// Hands what is there to the sink.
    void flush();

    /// What was written so far and not handed on.
    [[nodiscard]] std::string const& bytes() const { return bytes_; }
    /// The same, taken out; the writer must not be used afterwards.
    [[nodiscard]] std::string take() && { return std::move(bytes_); }

private:
    void put(std::string_view text);
    [[nodiscard]] bool put_plain(std::string_view text);

    csv_write_options options_{};
    sink to_{};
    std::string bytes_{};
    std::size_t row_begin_ = 0;
    bool in_row_ = false;
};

}  // namespace thidua
