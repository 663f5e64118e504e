// SPDX-License-Identifier: BSL-1.0
#include "workbook_header.hpp"

#include <algorithm>
#include <cstdint>

#include <thidua/io/cells.hpp>

namespace thidua::workbook_reading {
namespace {

constexpr std::int64_t most_lines = 4;  // of one header

/// The texts of a row of the sheet; a text that is merged over columns stands in each of them.
std::vector<std::string> spread(source_sheet const& sheet, source_row const& row) {
    std::vector<std::string_view> texts;
    std::vector<cell_content> contents;
    sheet.cells(row, texts, contents);
    std::vector<std::string> all;
    for (auto const text : texts) all.emplace_back(trimmed(text));
    constexpr std::size_t most_merged = 256;
    for (auto const& m : sheet.merges()) {
        if (m.row != row.row || m.last_column == m.column || m.column >= texts.size()) continue;
        auto const last = std::min(m.last_column, m.column + most_merged);
        if (all.size() <= last) all.resize(last + 1);
        for (auto c = m.column + 1; c <= last; ++c)
            if (all[c].empty()) all[c] = all[m.column];
    }
    return all;
}

std::string const& at(std::vector<std::string> const& line, std::size_t column) {
    static std::string const none;
    return column < line.size() ? line[column] : none;
}

/// What a column is called by its lines, from the top.
std::string name_of_column(std::vector<std::string> const& lines, column_list const& list) {
    std::string together;
    std::string const* lowest = nullptr;
    std::string const* upper = nullptr;
    for (auto const& line : lines) {
        if (line.empty()) continue;
        if (upper == nullptr) upper = &line;
        lowest = &line;
        together += (together.empty() ? "" : " ") + line;
    }
    if (lowest == nullptr || upper == lowest) return together;
    if (list.find(together) != unknown_column) return together;
    if (list.find(*lowest) != unknown_column) return *lowest;
    if (list.find(*upper) != unknown_column) return *upper;
    return together;
}

/// How many lines of the sheet the header takes by what is merged downwards in its first line.
std::int64_t last_line(source_sheet const& sheet, std::int64_t first) {
    auto last = first;
    for (auto const& m : sheet.merges())
        if (m.row == first && m.last_row > last)
            last = std::min(m.last_row, first + most_lines - 1);
    return last;
}

/// Names columns by the row above together with the header, where only that is known.
void use_row_above(source_sheet const& sheet, std::size_t index, column_list const& list,
                   std::vector<std::string>& names) {
    if (index == 0) return;
    auto const& row = sheet.rows()[index];
    auto const& above = sheet.rows()[index - 1];
    if (above.row + 1 != row.row) return;
    auto const upper = spread(sheet, above);
    for (std::size_t c = 0; c < names.size() && c < upper.size(); ++c) {
        if (names[c].empty() || upper[c].empty() || list.find(names[c]) != unknown_column) continue;
        auto together = upper[c] + " " + names[c];
        if (list.find(together) != unknown_column) names[c] = std::move(together);
    }
}

}  // namespace

std::optional<sheet_header> header_at(source_sheet const& sheet, std::size_t index,
                                      column_list const& list) {
    auto const rows = sheet.rows();
    std::vector<std::string_view> names;
    std::vector<cell_content> contents;
    sheet.cells(rows[index], names, contents);
    if (!list.is_header(names)) return std::nullopt;

    sheet_header header;
    auto const first = rows[index].row;
    auto const last = last_line(sheet, first);
    if (last == first) {
        header.names.assign(names.begin(), names.end());
        use_row_above(sheet, index, list, header.names);
        return header;
    }
    std::vector<std::vector<std::string>> lines;
    std::size_t width = 0;
    for (auto i = index; i < rows.size() && rows[i].row <= last; ++i) {
        lines.push_back(spread(sheet, rows[i]));
        width = std::max(width, lines.back().size());
    }
    header.rows = lines.size();
    for (std::size_t c = 0; c < width; ++c) {
        std::vector<std::string> of_column;
        for (auto const& line : lines) of_column.push_back(at(line, c));
        header.names.push_back(name_of_column(of_column, list));
    }
    return header;
}

bool numbers_columns(std::span<std::string_view const> cells) {
    constexpr std::size_t least = 3;
    std::size_t count = 0;
    std::optional<std::int64_t> offset;
    for (std::size_t c = 0; c < cells.size(); ++c) {
        auto text = trimmed(cells[c]);
        if (text.empty()) continue;
        if (text.size() > 2 && text.front() == '(' && text.back() == ')')
            text = text.substr(1, text.size() - 2);
        constexpr std::size_t most_digits = 3;
        if (text.empty() || text.size() > most_digits ||
            text.find_first_not_of("0123456789") != std::string_view::npos)
            return false;
        std::int64_t number = 0;
        for (char const d : text) number = number * 10 + (d - '0');
        auto const off = number - static_cast<std::int64_t>(c);
        if (off < 0 || off > 2 || (offset && *offset != off)) return false;
        offset = off;
        ++count;
    }
    return count >= least;
}

merged_rows merged_below(source_sheet const& sheet, std::int64_t row) {
    merged_rows found;
    std::vector<std::string_view> texts;
    std::vector<cell_content> contents;
    auto const rows = sheet.rows();
    for (auto const& m : sheet.merges()) {
        if (m.row <= row || m.last_row == m.row) continue;
        auto const of =
            std::lower_bound(rows.begin(), rows.end(), m.row,
                             [](source_row const& r, std::int64_t n) { return r.row < n; });
        if (of == rows.end() || of->row != m.row) continue;
        sheet.cells(*of, texts, contents);
        if (m.column >= texts.size() || texts[m.column].empty()) continue;
        if (found.count++ == 0 || m.row < found.row) {
            found.row = m.row;
            found.column = m.column;
        }
    }
    return found;
}

}  // namespace thidua::workbook_reading
