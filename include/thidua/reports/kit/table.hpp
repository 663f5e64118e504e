// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include <thidua/logic/symbol.hpp>
#include <thidua/reports/kit/table_cell.hpp>

namespace thidua {

/// Where the content of a column stands in its cells.
enum class alignment : std::uint8_t { left, centre, right };

/// A column of a table for people.
struct table_column {
    std::string heading{};              ///< one line
    alignment align = alignment::left;  ///< of its cells
    int width = 16;                     ///< about so many characters, in sheets and on paper
    /// Who may see it: a report for a wider audience leaves the column out.
    sensitivity shown_to = sensitivity::open;
};

/// What a row of a table is.
enum class row_kind : std::uint8_t {
    plain,
    section,  ///< a heading inside the table ("I. Tập thể"): its first cell spans the columns
    total,
};

/// A row. It has as many cells as the table has columns, a section exactly one.
struct table_row {
    std::vector<table_cell> cells{};  ///< one a column
    row_kind kind = row_kind::plain;  ///< how it is set off
};

/// A table for people, in the language that it is printed in.
struct table {
    std::string id{};     ///< for machines: name of the file or of an element; ASCII
    std::string title{};  ///< above it, and the name of the sheet (cut to what a sheet may have)
    std::vector<table_column> columns{};  ///< from left to right
    std::vector<table_row> rows{};        ///< from top to bottom
    std::string note{};                   ///< below it; what the reader must know to read it right

    /// Adds a row of plain cells.
    void add(std::vector<table_cell> cells) { rows.push_back({std::move(cells), row_kind::plain}); }
    /// Adds a heading inside the table.
    void add_section(std::string heading) {
        rows.push_back({{table_cell{std::move(heading)}}, row_kind::section});
    }
    /// Adds a row of totals.
    void add_total(std::vector<table_cell> cells) {
        rows.push_back({std::move(cells), row_kind::total});
    }
};

}  // namespace thidua
