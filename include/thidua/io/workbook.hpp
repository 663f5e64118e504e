// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <thidua/base/error.hpp>
#include <thidua/base/result.hpp>

namespace thidua {

/// What a cell of a workbook holds. The last ones cannot be read: their row is rejected.
enum class cell_content : std::uint8_t {
    text,
    number,       ///< plain: `7.5`; zeros before it only if the sheet shows them
    number_1904,  ///< the same, in a workbook whose days count from 1904: no day number
    day,          ///< `05/07/2025`, whatever way the sheet shows it
    boolean,      ///< `TRUE` or `FALSE`
    error_value,  ///< `#REF!`
    no_result,    ///< a formula that was saved without its result
    digits_lost,  ///< a number of more than 15 digits: spreadsheets keep no more
    not_a_day,    ///< formatted as a date, but no day from 1900 to 2200
    not_text,     ///< not UTF-8, or with a NUL
};

/// Whether a cell cannot be read.
[[nodiscard]] bool is_unreadable(cell_content content);

/// Why a cell cannot be read, with empty `where`: `workbook.error_value`, `workbook.no_result`,
/// `workbook.digits_lost`, `workbook.not_a_day`, `workbook.not_text`. `content` is one of those.
[[nodiscard]] error unreadable_cell(cell_content content, std::string_view text);

/// A number in a column of days, in a workbook whose days count from 1904, that is not formatted as
/// a date: it could be a day of either count. With empty `where`: `workbook.days_from_1904`.
[[nodiscard]] error unclear_day_number(std::string_view text);

/// A row of a sheet that is not CSV.
struct source_row {
    std::int64_t row = 0;   ///< 1 = the first of the sheet
    std::size_t first = 0;  ///< its cells in the sheet's list
    std::size_t count = 0;  ///< how many cells, from the first column on
};

/// Cells that were merged into one; rows count from 1, columns from 0, all ends included. Only the
/// first cell has the content.
struct merged_cells {
    std::int64_t row = 0;         ///< first row; 1 = the first
    std::size_t column = 0;       ///< first column; 0 = the first
    std::int64_t last_row = 0;    ///< included
    std::size_t last_column = 0;  ///< included
};

/// A sheet of a workbook: the rows that have a cell, the cells that have content.
class source_sheet {
public:
    /// A sheet without rows.
    explicit source_sheet(std::string name = {}) : name_(std::move(name)) {}

    /// Adds a cell. Rows come in ascending order, and so do the columns (0 = the first) of a row.
    void add(std::int64_t row, std::size_t column, std::string_view text,
             cell_content content = cell_content::text);
    /// Adds merged cells.
    void add(merged_cells const& merge) { merges_.push_back(merge); }

    /// As its tab says.
    [[nodiscard]] std::string const& name() const { return name_; }
    /// The rows that have a cell, from the top.
    [[nodiscard]] std::span<source_row const> rows() const { return rows_; }
    /// The merged cells, as the file lists them.
    [[nodiscard]] std::span<merged_cells const> merges() const { return merges_; }

    /// The cells of a row from the first column to the last that has content. The views are good as
    /// long as the sheet stays.
    void cells(source_row const& of, std::vector<std::string_view>& texts,
               std::vector<cell_content>& contents) const;
    /// How many bytes the sheet takes, for statements about memory.
    [[nodiscard]] std::size_t bytes() const;

private:
    struct held {
        std::size_t begin = 0;
        std::uint32_t length = 0;
        std::uint16_t column = 0;
        cell_content content = cell_content::text;
    };
    std::string name_{};
    std::string texts_{};
    std::vector<held> cells_{};
    std::vector<source_row> rows_{};
    std::vector<merged_cells> merges_{};
};

/// What is taken of a workbook at most. Meeting a limit refuses the file, with the limit's name and
/// value; all bounds are included.
struct workbook_limits {
    std::size_t file_bytes = std::size_t{64} << 20U;     ///< of the file as it lies there
    std::size_t entries = 4096;                          ///< files inside the zip file
    std::size_t unpacked_bytes = std::size_t{1} << 30U;  ///< of all of them
    std::size_t ratio = 400;                             ///< unpacked to packed, of one above 1 MiB
    std::size_t sheets = 256;                            ///< of one workbook
    std::size_t rows = 1'048'576;                        ///< the last row of a sheet
    std::size_t columns = 1024;                          ///< the last column; at most 16384
    std::size_t cells = 20'000'000;                      ///< with content, of all sheets
    std::size_t cell_bytes = std::size_t{1} << 20U;      ///< of one cell
    std::size_t text_bytes = std::size_t{1} << 30U;      ///< of all cells
    std::size_t merges = 100'000;                        ///< of all sheets
    std::size_t memory_bytes = std::size_t{3} << 30U;    ///< address space of the sheet reader
    std::size_t cpu_seconds = 120;                       ///< of the sheet reader
    std::size_t deadline_seconds = 240;                  ///< by the clock
};

/// How workbooks are read.
struct workbook_options {
    workbook_limits limits{};  ///< beyond them the workbook is refused
    /// The program `thidua_sheet_reader`. Empty = the first of: beside the running program; in
    /// `../libexec/thidua` from there; where it was installed. The environment plays no part.
    std::string reader{};
};

/// Whether the name ends in `.xlsx` or `.ods`, in any case.
[[nodiscard]] bool is_workbook_name(std::string_view name);

/// Opens a workbook.
using workbook_opener = std::function<result<std::vector<source_sheet>>(std::string const& path)>;

/// The sheets of an xlsx or ods file, in the order of the workbook.
///
/// A child process takes the file apart, with bounds on address space and time; it may crash, hang
/// or lie, and only this file is lost. The sizes in the directory of the zip file are looked at
/// before. Of formulas the saved result is taken, nothing is computed, no link is followed.
///
/// Errors: those of `read_file`; `workbook.not_a_workbook`, `workbook.encrypted` (it has a
/// password), `workbook.old_format` (an old `.xls` under another name), `workbook.in_a_stream` (a
/// pipe), `workbook.damaged`, `workbook.limit`, `workbook.no_sheets`, `workbook.unreadable` (the
/// child died, ran out of memory or time, or spoke nonsense), `workbook.no_reader` (the program is
/// missing).
[[nodiscard]] result<std::vector<source_sheet>> read_workbook(std::string const& path,
                                                              workbook_options const& options = {});

}  // namespace thidua
