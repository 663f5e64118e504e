// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <thidua/base/error.hpp>
#include <thidua/base/result.hpp>
#include <thidua/io/cells.hpp>
#include <thidua/io/csv.hpp>
#include <thidua/io/headers.hpp>
#include <thidua/io/intake.hpp>
#include <thidua/io/workbook.hpp>
#include <thidua/logic/cell.hpp>

namespace thidua {

/// A row of a table whose columns are known: units, submissions, past awards.
class input_row {
public:
    /// An empty row; `columns` outlives it.
    input_row(place where, std::vector<sheet_column> const& columns, std::size_t width)
        : where_(std::move(where)), columns_(&columns), texts_(width) {}

    /// File, sheet and row.
    [[nodiscard]] place const& where() const { return where_; }

    /// The text in a column of the list, NFC, without outer white space; empty if there is none or
    /// it says *not applicable*.
    [[nodiscard]] std::string const& text(std::size_t column) const { return texts_[column]; }
    /// The texts of a cell that joins several by `|` or `;`.
    [[nodiscard]] std::vector<std::string> texts(std::size_t column) const;

    /// The cell as `reader` takes it; blank where it does not, which is noted in `errors`.
    template <class T>
    [[nodiscard]] stated<T> read(std::size_t column, column_reader& reader) {
        return stated<T>{cell_in(column, reader)};
    }

    /// Notes an error in a column (or, with `unknown_column`, of the row).
    void fail(error why, std::size_t column = unknown_column);
    /// Notes that a column must have a text, if it has none.
    void require(std::size_t column, column_list const& list);

    /// What is wrong with it; empty = it may be taken.
    [[nodiscard]] std::vector<error> const& errors() const { return errors_; }
    /// The row as a rejected one. It must have an error.
    [[nodiscard]] rejected_row rejected(column_list const& list) const;

private:
    friend struct table_reading;
    void fail(error why, sheet_column const& column);
    [[nodiscard]] cell cell_in(std::size_t column, column_reader& reader);

    place where_{};
    std::vector<sheet_column> const* columns_ = nullptr;
    std::vector<std::string> texts_{};
    std::vector<std::pair<std::size_t, std::string>> as_it_came_{};  ///< by column of the sheet
    std::vector<error> errors_{};
};

/// A table as it was read.
struct input_table {
    std::vector<sheet_column> columns{};   ///< what each column of the sheet is
    std::vector<input_row> rows{};         ///< they refer to `columns`: a table is not copied
    std::vector<rejected_row> rejected{};  ///< rows that could not be taken apart
    std::vector<error> reports{};          ///< unknown columns

    input_table() = default;
    input_table(input_table const&) = delete;
    input_table& operator=(input_table const&) = delete;
    input_table(input_table&&) = delete;
    input_table& operator=(input_table&&) = delete;
    ~input_table() = default;
};

/// Reads a CSV text into `into`. The header is looked for as in sheets of nominations; unknown
/// columns are reported and read over, those of `rejected_columns` without a word. Errors refuse
/// the whole text: those of `csv_splitter::open`, `column_list` and `legacy_encoding`.
[[nodiscard]] result<done> read_table(std::string_view content, std::string const& file,
                                      column_list const& list, csv_options const& options,
                                      input_table& into);

/// The same for a file: a workbook (`.xlsx`, `.ods`) or CSV. Of a workbook the sheet that has the
/// header is read, others are reported; two that have it are the error `workbook.two_lists`. Also
/// the errors of `read_file` and `read_workbook`.
[[nodiscard]] result<done> read_table_file(std::string const& path, column_list const& list,
                                           csv_options const& options,
                                           workbook_options const& workbooks, input_table& into);

/// Puts rejected rows of one file in the order of their rows.
void sort_by_row(std::vector<rejected_row>& rejected);

}  // namespace thidua
