// SPDX-License-Identifier: BSL-1.0
#include <thidua/io/read_table.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <thidua/io/csv_write.hpp>
#include <thidua/io/rejected_rows.hpp>
#include <thidua/io/text_form.hpp>

namespace thidua {
namespace {

constexpr std::size_t most_rows_before_header = 50;

bool is_rejected_column(std::string_view header) {
    return std::find(rejected_columns.begin(), rejected_columns.end(), header) !=
           rejected_columns.end();
}

}  // namespace

std::vector<std::string> table_row::texts(std::size_t column) const {
    std::vector<std::string> parts;
    for (std::string_view rest = texts_[column]; !rest.empty();) {
        auto const end = rest.find_first_of("|;");
        auto const part = trimmed(rest.substr(0, end));
        if (!part.empty()) parts.emplace_back(part);
        rest = end == std::string_view::npos ? std::string_view{} : rest.substr(end + 1);
    }
    return parts;
}

cell table_row::cell_in(std::size_t column, column_reader& reader) {
    if (texts_[column].empty()) return {};
    auto read = reader.read(texts_[column]);
    if (read) return *read;
    fail(std::move(read).failure(), column);
    return {};
}

void table_row::fail(error why, std::size_t column) {
    why.where = where_;
    if (column != unknown_column)
        for (auto const& c : *columns_)
            if (c.known == column) why.where.column = c.header;
    errors_.push_back(std::move(why));
}

void table_row::require(std::size_t column, column_list const& list) {
    if (!texts_[column].empty()) return;
    auto const& c = list.columns()[column];
    std::string const vi{c.header.empty() ? c.name : c.header};
    fail({.code = "table.missing_cell",
          .message = {"thiếu `" + vi + "`", "`" + std::string{c.name} + "` is missing"},
          .help = {"điền ô này", "fill the cell"}},
         column);
}

rejected_row table_row::rejected(column_list const& list) const {
    rejected_row row{.where = where_, .errors = errors_};
    for (auto const& [place, text] : as_it_came_) {
        auto const& c = (*columns_)[place];
        row.cells.emplace_back(
            c.known == unknown_column ? c.header : std::string{list.columns()[c.known].name}, text);
    }
    for (auto const& why : errors_) {
        auto& found = row.found.emplace_back();
        for (auto const& [place, text] : as_it_came_)
            if ((*columns_)[place].header == why.where.column) found = text;
    }
    return row;
}

/// One reading of a table.
struct table_reading {
    std::string const& file;
    column_list const& list;
    table& into;
    bool guarded = false;
    std::size_t rows_before = 0;
    std::vector<std::string> best{};
    std::size_t best_known = 0;
    std::int64_t best_row = 0;

    /// A row before the header; done if it is the header.
    [[nodiscard]] result<bool> header(std::span<std::string_view const> cells, std::int64_t row) {
        std::vector<std::string_view> names(cells.begin(), cells.end());
        guarded = std::any_of(names.begin(), names.end(), is_rejected_column);
        if (guarded)
            for (auto& name : names) name = unguarded(name);
        if (list.is_header(names)) {
            auto resolved = list.resolve(names, {.file = file, .row = row});
            if (!resolved) return std::move(resolved).failure();
            into.columns = *std::move(resolved);
            while (into.columns.back().header.empty()) into.columns.pop_back();
            for (auto const& c : into.columns)
                if (c.known == unknown_column && !c.header.empty() && !is_rejected_column(c.header))
                    into.reports.push_back(list.unknown(c, {.file = file, .row = row}));
            return true;
        }
        ++rows_before;
        std::size_t known = 0;
        for (auto const name : names) known += list.find(name) != unknown_column ? 1U : 0U;
        if (known > best_known || best.empty()) {
            best_known = known;
            best_row = row;
            best.assign(names.begin(), names.end());
        }
        if (rows_before >= most_rows_before_header) return no_header();
        return false;
    }

    [[nodiscard]] error no_header() const {
        return list.no_header(best, {.file = file, .row = best_row});
    }

    void row(std::span<std::string_view const> cells, std::int64_t line) {
        table_row row{{.file = file, .row = line}, into.columns, list.columns().size()};
        auto const width = std::min(cells.size(), into.columns.size());
        for (std::size_t i = 0; i < width; ++i) {
            auto const as_it_came = guarded ? unguarded(cells[i]) : cells[i];
            auto const text = trimmed(as_it_came);
            auto const& column = into.columns[i];
            if (text.empty() || is_rejected_column(column.header)) continue;
            row.as_it_came_.emplace_back(i, as_it_came);
            if (column.known == unknown_column || says_not_applicable(text)) continue;
            auto kept = read_text(text);
            if (kept)
                row.texts_[column.known] = *std::move(kept);
            else
                row.fail(std::move(kept).failure(), column.known);
        }
        if (!row.as_it_came_.empty()) into.rows.push_back(std::move(row));
    }
};

result<done> read_table(std::string_view content, std::string const& file, column_list const& list,
                        csv_options const& options, table& into) {
    auto opened = csv_splitter::open(content, file, options);
    if (!opened) {
        opened.failure().where.file = file;
        return std::move(opened).failure();
    }
    auto splitter = *std::move(opened);
    table_reading reading{.file = file, .list = list, .into = into};
    while (splitter.next()) {
        auto const& record = splitter.record();
        if (record.fault != nullptr) {
            auto why = *record.fault;
            why.where.file = file;
            why.where.row = record.line;
            rejected_row row{.where = {.file = file, .row = record.line},
                             .raw = std::string{record.raw},
                             .found = {""}};
            row.errors.push_back(std::move(why));
            into.rejected.push_back(std::move(row));
        } else if (!into.columns.empty()) {
            reading.row(record.cells, record.line);
        } else {
            auto is_header = reading.header(record.cells, record.line);
            if (!is_header) return std::move(is_header).failure();
            if (!*is_header) continue;
            std::vector<std::string_view> names;
            for (auto const& c : into.columns) names.push_back(c.header);
            splitter.expect(names);
        }
    }
    if (into.columns.empty()) return reading.no_header();
    return done{};
}

void sort_by_row(std::vector<rejected_row>& rejected) {
    std::stable_sort(
        rejected.begin(), rejected.end(),
        [](rejected_row const& a, rejected_row const& b) { return a.where.row < b.where.row; });
}

}  // namespace thidua
