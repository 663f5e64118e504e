// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include <xlsxwriter.h>

#include <thidua/base/error.hpp>
#include <thidua/reports/kit/paper.hpp>

#include "xlsx_formats.hpp"

namespace thidua::detail {

/// One sheet: what stands above a table, the table, what stands below.
struct sheet_plan {
    paper const* of = nullptr;
    std::vector<paper_part const*> above{};
    table const* shown = nullptr;  ///< nullptr: a sheet of text
    std::vector<paper_part const*> below{};
    bool first = true;  ///< of its paper: takes the head of the document
    bool last = true;   ///< of its paper: takes the signature and the recipients
};

/// The sheets of a paper, at least one.
[[nodiscard]] std::vector<sheet_plan> sheets_of(paper const& p);

/// A name that a sheet may have: of at most 31 characters, without `[ ] : * ? / \`, of no other
/// sheet in any case. `taken` remembers it.
[[nodiscard]] std::string sheet_name(std::string_view title, std::set<std::string>& taken);

/// Writes one sheet from its first row to its last.
class xlsx_sheet {
public:
    xlsx_sheet(lxw_worksheet* sheet, xlsx_formats& formats, sheet_plan const& plan);

    /// Writes everything; gives what stands in the way.
    [[nodiscard]] std::optional<error> write();

private:
    /// Where a line of text stands: columns, both included, and how many characters fit.
    struct span_of_columns {
        std::size_t first = 0;
        std::size_t last = 0;
        int width = 0;
    };

    void set_up();
    void set_up_print();
    void write_head(official_head const& head);
    void write_part(paper_part const& part);
    void write_table(table const& t);
    void write_row(table const& t, table_row const& row);
    void write_cell(std::size_t column, table_cell const& cell, cell_look look);
    /// Makes room for so many lines in the row at hand.
    void stretch_row(int lines);
    void write_total(std::size_t column, column_total const& total, cell_look look);
    void write_foot();

    [[nodiscard]] span_of_columns columns_between(std::size_t first, std::size_t last) const;
    void text_at(span_of_columns const& where, std::string_view words, text_look const& look);
    /// One row over all columns; nothing for empty words.
    void text_row(std::string_view words, text_look const& look = {});
    /// Sets the height of the row by the longest of the texts, then goes to the next row.
    void end_text_row();

    void keep(lxw_error code);
    [[nodiscard]] lxw_format* format_of(cell_look const& look);

    lxw_worksheet* sheet_;
    xlsx_formats& formats_;
    sheet_plan const& plan_;
    language in_;
    std::vector<std::size_t> columns_{};  ///< of the table, those that are printed
    std::vector<int> widths_{};
    std::vector<std::optional<lxw_row_t>> summed_from_{};  ///< first row of the running total
    lxw_row_t row_ = 0;
    double height_ = 0;  ///< of the text row at hand, in points
    lxw_error failed_ = LXW_NO_ERROR;
    std::string scratch_{};
    std::array<lxw_format*, 128> cell_formats_{};  ///< by the look, so that no map is asked
};

}  // namespace thidua::detail
