// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
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
#include <thidua/logic/cell.hpp>
#include <thidua/logic/symbol.hpp>

namespace thidua {

/// A fact that is read, and what its column must have.
struct wanted_column {
    fact_info const* fact = nullptr;  ///< which fact the column is of
    bool required = false;  ///< the sheet must have the column, and every row a text in it
    /// No two rows may say the same; those that do are all rejected. For one column at most.
    bool unique = false;
};

/// One column of some rows.
struct column_part {
    std::span<std::int64_t const> values{};  ///< 0 where the state is no value
    std::span<said const> states{};          ///< parallel to `values`
    bool complete = false;                   ///< every state is `said::value`
};

/// Takes what a reader of columns reads, some rows at a time.
class column_sink {
public:
    column_sink() = default;
    column_sink(column_sink const&) = delete;
    column_sink& operator=(column_sink const&) = delete;
    column_sink(column_sink&&) = delete;
    column_sink& operator=(column_sink&&) = delete;
    virtual ~column_sink() = default;

    /// The next `rows` rows; `parts[i]` is of the i-th wanted column and has `rows` entries. What
    /// they refer to is good during the call only.
    virtual void take(std::size_t rows, std::span<column_part const> parts) = 0;
    /// All that was taken is void: the reading begins anew.
    virtual void restart() = 0;
};

/// The line of the file on which each row that was kept begins, in little memory.
class row_lines {
public:
    /// Notes that the next `rows` rows begin on `line` and the lines behind it.
    void add(std::int64_t line, std::size_t rows = 1) {
        if (runs_.empty() || line - runs_.back().line != distance(size_, runs_.back().row))
            runs_.push_back({size_, line});
        size_ += rows;
    }
    /// How many rows there are.
    [[nodiscard]] std::size_t size() const { return size_; }
    /// The line of a row; 0 for one that is not there.
    [[nodiscard]] std::int64_t line_of(std::size_t row) const;

private:
    struct run {
        std::size_t row = 0;
        std::int64_t line = 0;
    };
    static std::int64_t distance(std::size_t to, std::size_t from) {
        return static_cast<std::int64_t>(to - from);
    }
    std::vector<run> runs_{};
    std::size_t size_ = 0;
};

/// What came of reading columns, beside the columns.
struct columns_read {
    std::vector<sheet_column> header{};    ///< by the sheet's order; `known` is a wanted column
    std::size_t rows = 0;                  ///< kept
    std::size_t blank = 0;                 ///< rows without any text
    std::size_t above_header = 0;          ///< titles: rows before the header
    row_lines lines{};                     ///< of the rows that were kept
    std::vector<rejected_row> rejected{};  ///< in the order of the file
    std::vector<error> reports{};          ///< `columns.not_read`, one an unknown column
    /// The texts behind the numbers of `name` facts (`name_of`); it has no dossiers.
    nomination_batch names{};
};

/// How columns are read.
struct read_columns_options {
    name_sources names{};  ///< must stay while the reading lasts
    csv_options csv{};     ///< separator, short rows, limits
};

/// Reads a CSV file into columns, without rows in between: any declared facts, the shipped ones or
/// a user's own, each from the column that its name, header or an alias names.
///
/// What a cell means is what `column_reader` says, what a row is is what `csv_splitter` says, to
/// the last byte; only the way there is shorter. The header is the first of the leading 50 rows
/// that has every required column (without any: one of the columns). A row with a cell that is not
/// taken is rejected whole, with every such cell; the others are kept. Columns that are not wanted
/// are read over and reported once; a wanted one that the sheet does not have is blank in every
/// row.
///
/// The file is read piece by piece, and a separator that is not named is looked for in the first
/// 2 MiB: beside what the sink keeps, memory does not grow with it (but for rejected rows). `-` is
/// standard input, which is read into memory first.
///
/// Errors, which refuse the file: those of `read_file`, of `csv_splitter::open` and of
/// `column_list`. What the sink took until then is void.
[[nodiscard]] result<columns_read> read_columns(std::string const& path,
                                                std::span<wanted_column const> wanted,
                                                column_sink& into,
                                                read_columns_options const& options = {});

/// The same for a text, as if it were the file of that name.
[[nodiscard]] result<columns_read> read_columns_text(std::string_view content,
                                                     std::string const& file,
                                                     std::span<wanted_column const> wanted,
                                                     column_sink& into,
                                                     read_columns_options const& options = {});

}  // namespace thidua
