// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <thidua/io/read_columns.hpp>
#include <thidua/io/text_form.hpp>
#include <thidua/nominations/declare.hpp>

/// What readers of columns are compared with, and the facts that are read.
namespace columns_reading {

using namespace thidua;

// clang-format off
inline constexpr fact<std::int64_t> number{
    {.name = "number", .label = {"số", "number"}, .header = "Số thứ tự", .most = 4'000'000'000}, own_fact};
inline constexpr fact<int> small{
    {.name = "small", .label = {"số nhỏ", "small number"}, .least = 1, .most = 12}, own_fact};
inline constexpr fact<hundredths> points{
    {.name = "points", .label = {"điểm", "points"}, .most = 10'000}, own_fact};
inline constexpr fact<date> day{{.name = "day", .label = {"ngày", "day"}, .header = "Ngày"}, own_fact};
inline constexpr fact<bool> flag{{.name = "flag", .label = {"cờ", "flag"}}, own_fact};
inline constexpr fact<rating> rated{{.name = "rated", .label = {"xếp loại", "rating"}}, own_fact};
inline constexpr fact<set_of<document>> papers{{.name = "papers", .label = {"hồ sơ", "papers"}}, own_fact};
inline constexpr fact<recipient_id> person{
    {.name = "person", .label = {"người", "person"}, .domain = name_domain::recipient}, own_fact};
inline constexpr fact<submission_id> letter{
    {.name = "letter", .label = {"tờ trình", "letter"}, .domain = name_domain::submission}, own_fact};
// clang-format on

inline std::vector<wanted_column> every_kind() {
    return {{&number}, {&small},  {&points}, {&day},   {&flag},
            {&rated},  {&papers}, {&person}, {&letter}};
}

/// Keeps all that it is given, as cells.
class keeping_sink final : public column_sink {
public:
    void take(std::size_t rows, std::span<column_part const> parts) override {
        for (std::size_t row = 0; row < rows; ++row) {
            auto& cells = table.emplace_back();
            for (auto const& part : parts) {
                cells.push_back({part.states[row], part.values[row]});
                incomplete_says_complete |= part.complete && cells.back().state != said::value;
            }
        }
    }
    void restart() override {
        table.clear();
        ++restarts;
    }

    std::vector<std::vector<cell>> table{};
    int restarts = 0;
    bool incomplete_says_complete = false;
};

/// What a reading came to.
struct outcome {
    std::vector<std::vector<cell>> table{};
    std::vector<std::int64_t> lines{};
    std::vector<rejected_row> rejected{};
    std::size_t blank = 0;
    nomination_batch names{};
};

/// The same, row by row and cell by cell: the header is the first row.
inline outcome read_by_rows(std::string_view content, std::span<wanted_column const> wanted,
                            csv_options const& options) {
    outcome out;
    std::vector<column_reader> readers;
    for (auto const& w : wanted) readers.emplace_back(cell_shape{*w.fact}, name_sources{});
    auto splitter = *csv_splitter::open(content, "sheet.csv", options);
    std::vector<std::string> header;
    auto const place_of = [&](std::string_view name) {
        std::size_t i = 0;
        while (i < header.size() && header[i] != name) ++i;
        return i;
    };
    while (splitter.next()) {
        auto const& record = splitter.record();
        rejected_row row{.where = {.file = "sheet.csv", .row = record.line}};
        if (record.fault != nullptr) {
            row.raw = record.raw;
            row.errors.push_back(*record.fault);
            row.errors[0].where.file = "sheet.csv";
            row.found = {""};
            out.rejected.push_back(row);
            continue;
        }
        if (header.empty()) {
            header.assign(record.cells.begin(), record.cells.end());
            splitter.expect(record.cells);
            continue;
        }
        for (std::size_t i = 0; i < header.size(); ++i)
            if (!trimmed(record.cells[i]).empty())
                row.cells.emplace_back(header[i], record.cells[i]);
        if (row.cells.empty()) {
            ++out.blank;
            continue;
        }
        std::vector<cell> cells;
        for (std::size_t i = 0; i < wanted.size(); ++i) {
            auto& now = cells.emplace_back();
            auto const place = place_of(wanted[i].fact->name);
            if (place == header.size()) continue;
            auto const text = trimmed(record.cells[place]);
            if (text.empty()) continue;
            auto read = readers[i].read(text, out.names);
            if (read) {
                now = *read;
                continue;
            }
            row.errors.push_back(read.failure());
            row.errors.back().where = {
                .file = "sheet.csv", .row = record.line, .column = header[place]};
            row.found.emplace_back(record.cells[place]);
        }
        if (!row.errors.empty()) {
            out.rejected.push_back(row);
            continue;
        }
        out.table.push_back(cells);
        out.lines.push_back(record.line);
    }
    return out;
}

/// Whether two rejected rows are the same.
inline bool same_rejected(rejected_row const& a, rejected_row const& b) {
    return a.where == b.where && a.cells == b.cells && a.raw == b.raw && a.errors == b.errors &&
           a.found == b.found;
}

/// Whether two cells say the same; texts by their letters, since their numbers may differ.
inline bool same_cell(fact_info const& f, cell const& a, nomination_batch const& a_names,
                      cell const& b, nomination_batch const& b_names) {
    if (f.kind != value_kind::name) return a == b;
    return a.state == b.state && a_names.name_of(f, a) == b_names.name_of(f, b);
}

/// The first thing in which a reading differs from the one row by row; empty if nothing does.
inline std::string difference(outcome const& want, keeping_sink const& got,
                              columns_read const& read,
                              std::vector<wanted_column> const& wanted = every_kind()) {
    if (got.incomplete_says_complete) return "a column with blanks is said to be complete";
    if (read.blank != want.blank) return "blank rows";
    if (read.rows != got.table.size() || read.lines.size() != read.rows) return "the count of rows";
    for (std::size_t i = 0; i < std::min(want.rejected.size(), read.rejected.size()); ++i)
        if (!same_rejected(want.rejected[i], read.rejected[i]))
            return "rejected: " + describe(want.rejected[i].errors[0]) + " / " +
                   describe(read.rejected[i].errors[0]);
    if (want.rejected.size() != read.rejected.size()) return "the count of rejected rows";
    for (std::size_t row = 0; row < std::min(want.table.size(), got.table.size()); ++row) {
        if (read.lines.line_of(row) != want.lines[row]) return "line of row " + std::to_string(row);
        for (std::size_t i = 0; i < wanted.size(); ++i)
            if (!same_cell(*wanted[i].fact, want.table[row][i], want.names, got.table[row][i],
                           read.names))
                return std::string{wanted[i].fact->name} + " on line " +
                       std::to_string(want.lines[row]);
    }
    return want.table.size() == got.table.size() ? "" : "the count of rows";
}

}  // namespace columns_reading
