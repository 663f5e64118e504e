// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <thidua/base/result.hpp>
#include <thidua/io/limits.hpp>

namespace thidua {

/// What happens to a row with fewer cells than the header has names. Some spreadsheets leave out
/// trailing separators, but a separator lost in the middle looks just the same.
enum class short_rows : std::uint8_t {
    reject,  ///< shipped: nothing is guessed
    fill,    ///< the missing cells are taken as empty, that is, not known
};

/// How a CSV text is read.
struct csv_options {
    char separator = '\0';  ///< `,` `;` tab, or any ASCII character; NUL = by `find_separator`
    short_rows when_short = short_rows::reject;  ///< what becomes of rows with too few cells
    read_limits limits{};                        ///< beyond them the file is refused
};

/// The separator of a CSV text.
///
/// A first line `sep=X` names it. Otherwise it is the one of `,` `;` tab that occurs most, outside
/// quotes, in the first of the leading 20 rows that has any; one followed by a space is punctuation
/// and does not count. If no row has any, spaces are let pass; if there is still none, `,`. Equal
/// counts: `,` before `;` before tab. A row ends as in `csv_splitter`; if its quotes do not come
/// out even within 64 KiB, with its first line.
[[nodiscard]] char find_separator(std::string_view content);

/// One row as the file has it: a good one has cells, a faulty one has `fault`.
struct csv_record {
    std::int64_t line = 0;  ///< of the file, where the row begins; 1 = the first
    std::int64_t lines =
        0;  ///< how many lines it takes; more than 1 if a quoted cell has line ends
    std::span<std::string_view const> cells{};  ///< without quotes; none if there is a fault
    std::string_view raw{};                     ///< the bytes of the row without its last line end
    error const* fault = nullptr;               ///< why it is rejected, with its place

    /// No cell has any text. True for a fault, too, which has no cells.
    [[nodiscard]] bool blank() const {
        for (auto const cell : cells)
            if (!cell.empty()) return false;
        return true;
    }
};

/// Takes a CSV text apart, row by row, by RFC 4180; the header is a row like any other.
///
/// *Lines* end with LF, CR LF or CR, mixed as may be; the last one needs no end. Lines without a
/// byte are passed over. A byte-order mark is passed over.
///
/// *Quotes*: a cell that begins with `"` ends with the next `"` that is not doubled, and a
/// separator, a line end or the end of the text must follow it; line ends inside belong to it. A
/// `"` in a cell that does not begin with one is a fault.
///
/// *Faults* reject one row and never stop the reading. Two are about bytes, leave no doubt where
/// the row ends, and reject the whole of it: `csv.nul_byte` and `csv.invalid_utf8`. The others are
/// about form, and a row of several lines whose form is at fault may have swallowed rows that are
/// good. So **only its first line is rejected, and reading goes on with its second line.** They are
/// `csv.unclosed_quote` (the text or the cell limit ends first), `csv.text_after_quote`,
/// `csv.quote_in_cell`, `csv.cell_too_large`, `csv.too_many_columns`, `csv.too_few_cells`,
/// `csv.too_many_cells`, and `csv.rows_inside_quotes`: what the quotes enclose has the shape of
/// rows (see `expect`), as when one quote is missing here and one too many stands below. Every byte
/// of the text lies in the `raw` of one record, or is a line end, the byte-order mark or the `sep=`
/// line. Time and memory are linear in the length, whatever the bytes.
///
/// The text must stay where it is as long as the splitter is used. A splitter may be moved before
/// the first `next`, not later: its record points into it.
class csv_splitter {
public:
    csv_splitter(csv_splitter const&) = delete;
    csv_splitter& operator=(csv_splitter const&) = delete;
    csv_splitter(csv_splitter&&) = default;
    csv_splitter& operator=(csv_splitter&&) = default;
    ~csv_splitter() = default;

    /// Errors, for the whole text: `csv.empty` (nothing but line ends), `csv.not_text` (UTF-16, or
    /// a spreadsheet under a wrong name). `file` is for the places of errors.
    [[nodiscard]] static result<csv_splitter> open(std::string_view content, std::string file = {},
                                                   csv_options const& options = {});

    /// Goes on in the middle of a text: a row begins at `at`, on the line `line`. The options name
    /// the separator. For who takes other rows by himself.
    [[nodiscard]] static csv_splitter resume(std::string_view content, std::size_t at,
                                             std::int64_t line, std::string file,
                                             csv_options const& options);

    /// Goes to the next row; false when there is none.
    [[nodiscard]] bool next();
    /// The row. Its views are good until `next` is called again.
    [[nodiscard]] csv_record const& record() const { return record_; }

    /// From the next row on every row has the header's width: the names up to the last that is not
    /// empty. The names appear in the places of errors.
    ///
    /// More cells than that are dropped if empty, else `csv.too_many_cells`. A row with fewer cells
    /// of which at most one has text (a section heading) is filled up with empty ones; one with
    /// more text is treated as `csv_options::when_short` says, else `csv.too_few_cells`.
    ///
    /// From four names on, quoted line ends are looked at (`csv.rows_inside_quotes`): a whole line
    /// between the quotes that has exactly as many separators as the header, none before a space;
    /// or both the row's first line and the line on which the quotes close, taken as bare lines.
    void expect(std::span<std::string_view const> header);

    /// The separator that is used, given or found.
    [[nodiscard]] char separator() const { return separator_; }
    /// Where the next row begins, empty lines before it included, and on which line.
    [[nodiscard]] std::size_t offset() const { return at_; }
    /// The line on which the next row begins; 1 = the first.
    [[nodiscard]] std::int64_t line() const { return line_; }
    /// No byte from here on has been looked at, but for the rest of this line where a quoted cell
    /// has line ends: more text behind them would change no row so far.
    [[nodiscard]] std::size_t looked_to() const { return looked_to_; }

private:
    struct unescaped {
        std::size_t cell = 0;
        std::size_t begin = 0;
        std::size_t length = 0;
    };

    csv_splitter(std::string_view content, std::string file, csv_options const& options);

    [[nodiscard]] std::size_t next_mark();
    void look_at(std::size_t block);
    void seek(std::size_t to);
    [[nodiscard]] bool is_line_end(std::size_t at) const;
    void take_line_end(std::size_t at);

    [[nodiscard]] std::size_t take_plain_cells(std::size_t cell);
    [[nodiscard]] bool take_row();
    [[nodiscard]] bool take_quoted(std::size_t open);
    [[nodiscard]] bool take_cell(std::size_t begin, std::size_t end);
    [[nodiscard]] bool fit_to_header();
    [[nodiscard]] bool check_bytes();
    void unescape(std::size_t begin, std::size_t end);
    void settle_unescaped();
    [[nodiscard]] bool encloses_rows(std::size_t open, std::size_t close) const;
    [[nodiscard]] bool has_width_of_header(std::size_t begin, std::size_t end) const;

    [[nodiscard]] bool reject(error why, std::size_t cell);
    void give_up_row();

    std::string_view content_{};
    std::string file_{};
    csv_options options_{};
    char separator_ = ',';
    std::vector<std::string> header_{};

    // Where the reading stands: the block of 64 bytes, and its marks that are still ahead.
    std::size_t block_ = 0;
    std::uint64_t marks_ = 0;
    bool block_foreign_ = false;  ///< the block has bytes that are NUL or not ASCII
    bool foreign_ = false;        ///< so has one of the row's blocks
    std::size_t looked_to_ = 0;
    std::size_t at_ = 0;     ///< the first byte that no row has taken
    std::int64_t line_ = 1;  ///< the line on which that byte stands

    // The row being taken.
    std::size_t start_ = 0;
    std::int64_t breaks_ = 0;  ///< line ends so far
    bool bytes_at_fault_ = false;
    std::vector<std::string_view> cells_{};
    std::string scratch_{};
    std::vector<unescaped> unescaped_{};
    error fault_{};
    csv_record record_{};
};

}  // namespace thidua
