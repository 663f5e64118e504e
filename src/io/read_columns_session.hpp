// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include <thidua/io/read_columns.hpp>

#include "read_columns_block.hpp"
#include "read_columns_window.hpp"

namespace thidua::column_reading {

/// Values that more than one row has in the unique column, and the lines of those rows.
using shared_values = std::unordered_map<std::int64_t, std::vector<std::int64_t>>;

/// One reading of a file, from its first byte to its last.
class session {
public:
    session(std::string file, std::span<wanted_column const> wanted, column_sink& into,
            read_columns_options const& options, shared_values const& shared);

    [[nodiscard]] result<done> read(window& text);
    /// What the rows of the file share in the unique column, but for what was known before.
    [[nodiscard]] shared_values newly_shared() const;
    [[nodiscard]] columns_read finish();

private:
    /// How a wanted column is read.
    struct column {
        wanted_column const* wanted = nullptr;
        std::size_t place = unknown_column;  ///< in the sheet
        number_bounds bounds{};
        column_reader exact;
        spellings known{};
    };

    [[nodiscard]] result<done> find_header(window& text);
    [[nodiscard]] result<bool> look_for_header(window const& text);
    [[nodiscard]] result<done> take_header(std::span<std::string_view const> names,
                                           std::int64_t line);

    void fill(window const& text);
    void take_plain(std::string_view text);
    void take_exact(window const& text);
    void add_row(std::string_view text, csv_record const& record);
    void reject_raw(csv_record const& record);

    void read_block(char const* text);
    void read_column(std::size_t of, char const* text);
    void read_names(column& c, column_cells const& from, column_values const& to);
    void doubt_where_needed();
    void hand_over();

    // The exact way, row by row.
    void read_row(char const* text, std::size_t row);
    [[nodiscard]] std::vector<error> faults_of(char const* text, std::size_t row);
    [[nodiscard]] std::optional<error> read_cell(std::size_t of, std::string_view as_it_came,
                                                 std::size_t row);
    [[nodiscard]] std::optional<error> shared_value(std::size_t row) const;
    void reject(char const* text, std::size_t row, std::vector<error> errors);

    [[nodiscard]] place place_of(std::int64_t line) const { return {.file = file_, .row = line}; }
    [[nodiscard]] std::string_view as_it_came(char const* text, std::size_t row,
                                              std::size_t place) const;

    std::string file_;
    column_sink* into_;
    read_columns_options options_;
    shared_values const* shared_;
    std::vector<column> columns_{};
    column_list list_;
    std::size_t unique_ = unknown_column;

    // What is known once the header was found.
    std::vector<std::string_view> header_{};
    bool guarded_ = false;
    csv_options csv_{};
    row_block block_{0, 0};

    std::size_t at_ = 0;  ///< in the window: the first byte that no row has taken
    std::int64_t line_ = 1;

    std::vector<std::int64_t> values_of_unique_{};  ///< of the rows that were kept
    std::vector<std::pair<std::int64_t, std::int64_t>> rejected_of_unique_{};  ///< value and line
    std::vector<column_part> parts_{};
    columns_read out_{};
};

/// Whether more text behind the window would change no row that was taken so far.
[[nodiscard]] bool is_settled(csv_splitter const& splitter, window const& text);

/// A column that `rejected_rows.csv` adds.
[[nodiscard]] bool is_rejected_column(std::string_view header);

}  // namespace thidua::column_reading
