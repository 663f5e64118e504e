// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "read_nominations_session.hpp"

namespace thidua::sheet_reading {

/// One sheet, row by row: finds its header, then takes its rows.
class session::grid {
public:
    grid(session& of, source& from) : of_(of), from_(from) {}

    [[nodiscard]] bool has_header() const { return !from_.columns.empty(); }
    /// No header came within the rows in which it is looked for, or two of its columns mean the
    /// same: the sheet is refused.
    [[nodiscard]] bool refused() const { return refused_; }
    [[nodiscard]] std::int64_t header_row() const { return header_row_; }

    /// Takes a row; CSV has no contents. True if it is the sheet's header.
    bool row(std::span<std::string_view const> cells, std::span<cell_content const> contents,
             origin at);
    /// Takes a row as a header or as one above it. True if it is the header.
    bool look_for_header(std::span<std::string_view const> cells, std::int64_t row);

    /// The sheet is over. What it lacks, if no header came and it has rows, or must have them.
    [[nodiscard]] std::optional<error> end();
    /// How many columns of nominations the best of the rows had that are no header.
    [[nodiscard]] std::size_t best_known() const { return best_known_; }

    /// Reports what was met on the way.
    void report_codes();

private:
    static constexpr std::size_t most_rows_before_header = 50;
    static constexpr std::size_t most_texts_of_heading = 2;

    [[nodiscard]] static bool repeats_header(std::span<field const> fields);
    [[nodiscard]] bool take_heading(origin const& at);
    void note_codes(std::int64_t row);

    struct number_codes {
        std::size_t count = 0;
        std::int64_t row = 0;
        std::string first{};
    };

    session& of_;
    source& from_;
    bool refused_ = false;
    bool may_number_columns_ = false;  ///< the header was the row before
    std::int64_t header_row_ = 0;
    std::size_t rows_before_ = 0;
    std::vector<std::string> best_{};
    std::size_t best_known_ = 0;
    std::int64_t best_row_ = 0;
    std::optional<recipient_kind> section_{};
    std::vector<field> fields_{};
    std::vector<number_codes> codes_{};  ///< by column of the list
};

}  // namespace thidua::sheet_reading
