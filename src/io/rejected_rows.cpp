// SPDX-License-Identifier: BSL-1.0
#include <thidua/io/rejected_rows.hpp>

#include <algorithm>
#include <cstddef>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <thidua/base/text.hpp>
#include <thidua/io/text_form.hpp>

namespace thidua {
namespace {

/// A column by its header and, where a sheet has the header twice, by which of them it is.
using column_key = std::pair<std::string, std::size_t>;

std::vector<std::pair<column_key, std::string_view>> keyed(rejected_row const& row) {
    std::vector<std::pair<column_key, std::string_view>> cells;
    std::map<std::string_view, std::size_t> count;
    for (auto const& [header, text] : row.cells) cells.push_back({{header, count[header]++}, text});
    return cells;
}

std::vector<column_key> columns_of(std::span<rejected_row const> rows, column_list const& known) {
    std::set<column_key> used;
    for (auto const& row : rows)
        for (auto& [key, text] : keyed(row)) used.insert(key);
    std::vector<column_key> columns;
    for (auto const& c : known.columns()) {
        column_key const key{std::string{c.name}, 0};
        if (used.erase(key) > 0 || c.required) columns.push_back(key);
    }
    columns.insert(columns.end(), used.begin(), used.end());
    return columns;
}

/// A part of each error (or of each text found), joined; empty ones are left out.
template <class Item, class Part>
std::string joined(std::vector<Item> const& items, Part part) {
    std::string all;
    for (auto const& item : items) {
        std::string const one{part(item)};
        if (!one.empty()) all += (all.empty() ? "" : " | ") + one;
    }
    return all;
}

/// The bytes if they are text, else as they can be printed.
std::string printable(std::string_view raw) {
    if (first_utf8_fault(raw) || raw.find('\0') != std::string_view::npos)
        return excerpt(raw, raw.size());
    return std::string{raw};
}

/// A key of JSON may hold anything, a NUL too.
std::string column_of(error const& e) {
    return printable(e.where.path.empty() ? e.where.column : e.where.path);
}

/// A faulty cell as it is shown beside the row, which has it whole: a row of many long cells must
/// stay one that can be read again.
std::string shown(std::string_view found) {
    constexpr std::size_t most = 300;
    return found.size() <= most && !first_utf8_fault(found) ? printable(found)
                                                            : excerpt(found, most);
}

}  // namespace

std::string rejected_rows_csv(std::span<rejected_row const> rows, column_list const& known,
                              csv_write_options const& options) {
    csv_writer out{options};
    auto const columns = columns_of(rows, known);
    for (auto const name : rejected_columns) out.cell(name);
    std::map<column_key, std::size_t> place;
    for (auto const& column : columns) {
        out.cell(column.first);
        place.emplace(column, place.size());
    }
    out.end_row();

    for (auto const& row : rows) {
        out.cell(printable(row.where.file));
        out.cell(printable(row.where.sheet));
        out.cell(row.where.row);
        out.cell(joined(row.errors, column_of));
        out.cell(joined(row.found, [](std::string const& found) { return shown(found); }));
        out.cell(joined(row.errors, [](error const& e) { return e.message.vi; }));
        out.cell(joined(row.errors, [](error const& e) { return e.message.en; }));
        out.cell(joined(row.errors, [](error const& e) { return e.help.vi; }));
        out.cell(joined(row.errors, [](error const& e) { return e.help.en; }));
        out.cell(printable(row.raw));
        std::vector<std::string_view> texts(columns.size());
        for (auto const& [key, text] : keyed(row)) texts[place.at(key)] = text;
        for (auto const text : texts) out.cell(text);
        out.end_row();
    }
    return std::move(out).take();
}

}  // namespace thidua
