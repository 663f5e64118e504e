// SPDX-License-Identifier: BSL-1.0
#include <thidua/io/read_table.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <thidua/io/csv_write.hpp>
#include <thidua/io/file.hpp>
#include <thidua/io/legacy_encoding.hpp>
#include <thidua/io/rejected_rows.hpp>
#include <thidua/io/text_form.hpp>
#include <thidua/io/unreadable_text.hpp>

#include "workbook_header.hpp"

namespace thidua {
namespace {

constexpr std::size_t most_rows_before_header = 50;

bool is_rejected_column(std::string_view header) {
    return std::find(rejected_columns.begin(), rejected_columns.end(), header) !=
           rejected_columns.end();
}

}  // namespace

std::vector<std::string> input_row::texts(std::size_t column) const {
    std::vector<std::string> parts;
    for (std::string_view rest = texts_[column]; !rest.empty();) {
        auto const end = rest.find_first_of("|;");
        auto const part = trimmed(rest.substr(0, end));
        if (!part.empty()) parts.emplace_back(part);
        rest = end == std::string_view::npos ? std::string_view{} : rest.substr(end + 1);
    }
    return parts;
}

cell input_row::cell_in(std::size_t column, column_reader& reader) {
    if (texts_[column].empty()) return {};
    auto read = reader.read(texts_[column]);
    if (read) return *read;
    fail(std::move(read).failure(), column);
    return {};
}

void input_row::fail(error why, std::size_t column) {
    why.where = where_;
    if (column != unknown_column)
        for (auto const& c : *columns_)
            if (c.known == column) why.where.column = c.header;
    errors_.push_back(std::move(why));
}

void input_row::fail(error why, sheet_column const& column) {
    why.where = where_;
    why.where.column = column.header;
    errors_.push_back(std::move(why));
}

void input_row::require(std::size_t column, column_list const& list) {
    if (!texts_[column].empty()) return;
    auto const& c = list.columns()[column];
    std::string const vi{c.header.empty() ? c.name : c.header};
    fail({.code = "table.missing_cell",
          .message = {"thiếu `" + vi + "`", "`" + std::string{c.name} + "` is missing"},
          .help = {"điền ô này", "fill the cell"}},
         column);
}

rejected_row input_row::rejected(column_list const& list) const {
    rejected_row row{.where = where_, .errors = errors_};
    for (auto const& [place, text] : as_it_came_) {
        auto const& c = (*columns_)[place];
        row.cells.emplace_back(
            c.known == unknown_column ? c.header : std::string{list.columns()[c.known].name}, text);
    }
    for (auto const& why : errors_) {
        auto& found = row.found.emplace_back();
        for (auto const& [place, text] : as_it_came_)
            if ((*columns_)[place].header == why.where.column)
                found = text.starts_with(unread_mark) ? text.substr(unread_mark.size()) : text;
    }
    return row;
}

/// One reading of a table.
struct table_reading {
    std::string const& file;
    column_list const& list;
    input_table& into;
    std::string sheet{};
    bool guarded = false;
    std::size_t rows_before = 0;
    std::vector<std::string> best{};
    std::size_t best_known = 0;
    std::int64_t best_row = 0;

    [[nodiscard]] place at(std::int64_t row) const {
        return {.file = file, .sheet = sheet, .row = row};
    }

    /// A row before the header; true if it is the header.
    [[nodiscard]] result<bool> header(std::span<std::string_view const> cells, std::int64_t row) {
        std::vector<std::string_view> names(cells.begin(), cells.end());
        guarded = std::any_of(names.begin(), names.end(), is_rejected_column);
        if (guarded)
            for (auto& name : names) name = unguarded(name);
        if (list.is_header(names)) {
            auto resolved = list.resolve(names, at(row));
            if (!resolved) return std::move(resolved).failure();
            into.columns = *std::move(resolved);
            while (into.columns.back().header.empty()) into.columns.pop_back();
            for (auto const& c : into.columns)
                if (c.known == unknown_column && !c.header.empty() && !is_rejected_column(c.header))
                    into.reports.push_back(list.unknown(c, at(row)));
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

    [[nodiscard]] error no_header() const { return list.no_header(best, at(best_row)); }

    void row(std::span<std::string_view const> cells, std::span<cell_content const> contents,
             std::int64_t line) {
        input_row row{at(line), into.columns, list.columns().size()};
        auto const width = std::min(cells.size(), into.columns.size());
        for (std::size_t i = 0; i < width; ++i) {
            auto const as_it_came = guarded ? unguarded(cells[i]) : cells[i];
            auto const text = trimmed(as_it_came);
            auto const& column = into.columns[i];
            if (text.empty() || is_rejected_column(column.header)) continue;
            bool const unread = !contents.empty() && refuses(row, column, text, contents[i]);
            row.as_it_came_.emplace_back(
                i, unread ? marked_unread(as_it_came) : std::string{as_it_came});
            if (unread) continue;
            if (auto refused = refused_text(text)) {
                row.fail(*std::move(refused), column);
                continue;
            }
            if (column.known == unknown_column || says_not_applicable(text)) continue;
            if (is_code(column) && is_moment_text(text)) {
                row.fail(code_is_day(text), column);
                continue;
            }
            auto kept = read_text(text);
            if (kept)
                row.texts_[column.known] = *std::move(kept);
            else
                row.fail(std::move(kept).failure(), column.known);
        }
        if (!row.as_it_came_.empty()) into.rows.push_back(std::move(row));
    }

    /// A column of codes, by the English ids of the lists: `id`, `submission_id`, ...
    [[nodiscard]] bool is_code(sheet_column const& column) const {
        if (column.known == unknown_column) return false;
        auto const name = list.columns()[column.known].name;
        return name == "id" || name.ends_with("_id");
    }

    /// Whether a cell of a workbook cannot be read; that is noted.
    [[nodiscard]] bool refuses(input_row& row, sheet_column const& column, std::string_view text,
                               cell_content content) const {
        if (is_unreadable(content)) {
            row.fail(unreadable_cell(content, text), column);
            return true;
        }
        if (content == cell_content::day && is_code(column)) {
            row.fail(code_is_day(text), column);
            return true;
        }
        // Which columns take days is not known here: what could be a day number is refused.
        constexpr std::size_t digits_of_days = 5;
        if (content != cell_content::number_1904 || text.size() != digits_of_days) return false;
        row.fail(unclear_day_number(text), column);
        return true;
    }
};

result<done> read_table(std::string_view content, std::string const& file, column_list const& list,
                        csv_options const& options, input_table& into) {
    bool const packed = content.starts_with("PK\x03\x04");
    if (auto legacy = packed ? std::nullopt : legacy_encoding(content)) {
        legacy->where.file = file;
        return *std::move(legacy);
    }
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
            reading.row(record.cells, {}, record.line);
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

namespace {

/// The place of a sheet's header among its rows, if it has one.
std::optional<std::size_t> header_index(source_sheet const& sheet, column_list const& list) {
    auto const most = std::min(sheet.rows().size(), most_rows_before_header);
    for (std::size_t i = 0; i < most; ++i)
        if (workbook_reading::header_at(sheet, i, list)) return i;
    return std::nullopt;
}

error two_lists(std::string const& path, source_sheet const& one, source_sheet const& other) {
    auto const both = "`" + excerpt(one.name()) + "`, `" + excerpt(other.name()) + "`";
    return {.code = "workbook.two_lists",
            .message = {"hai trang tính cùng có dòng tiêu đề của danh sách: " + both,
                        "two sheets have the header of the list: " + both},
            .help = {"giữ lại một trang tính, hoặc tách thành hai tệp",
                     "keep one of them, or make two files"},
            .where = {.file = path}};
}

error sheet_skipped(std::string const& path, source_sheet const& sheet) {
    auto const name = "`" + excerpt(sheet.name()) + "`";
    return {.code = "workbook.sheet_skipped",
            .message = {"trang tính " + name + " không có dòng tiêu đề của danh sách nên không đọc",
                        "the sheet " + name + " has no header of a list and was read over"},
            .help = {},
            .where = {.file = path, .sheet = sheet.name()}};
}

result<done> read_sheet(source_sheet const& sheet, std::size_t header, std::string const& path,
                        column_list const& list, input_table& into) {
    table_reading reading{.file = path, .list = list, .into = into, .sheet = sheet.name()};
    auto const rows = sheet.rows();
    auto const found = workbook_reading::header_at(sheet, header, list);
    std::vector<std::string_view> cells(found->names.begin(), found->names.end());
    if (auto taken = reading.header(cells, rows[header].row); !taken)
        return std::move(taken).failure();
    std::vector<cell_content> contents;
    auto const first = header + found->rows;
    for (auto i = first; i < rows.size(); ++i) {
        sheet.cells(rows[i], cells, contents);
        if (i == first && workbook_reading::numbers_columns(cells)) continue;
        reading.row(cells, contents, rows[i].row);
    }
    return done{};
}

}  // namespace

result<done> read_table_file(std::string const& path, column_list const& list,
                             csv_options const& options, workbook_options const& workbooks,
                             input_table& into) {
    if (!is_workbook_name(path)) {
        auto const content = read_file(path, options.limits);
        if (!content) return content.failure();
        return read_table(*content, path, list, options, into);
    }
    auto const sheets = read_workbook(path, workbooks);
    if (!sheets) return sheets.failure();
    source_sheet const* chosen = nullptr;
    std::size_t header = 0;
    for (auto const& sheet : *sheets) {
        auto const found = header_index(sheet, list);
        if (!found) {
            if (!sheet.rows().empty()) into.reports.push_back(sheet_skipped(path, sheet));
            continue;
        }
        if (chosen != nullptr) return two_lists(path, *chosen, sheet);
        chosen = &sheet;
        header = *found;
    }
    if (chosen != nullptr) return read_sheet(*chosen, header, path, list, into);

    // No sheet has it: the first that has rows says what is lacking.
    table_reading reading{.file = path, .list = list, .into = into};
    std::vector<std::string_view> cells;
    std::vector<cell_content> contents;
    into.reports.clear();
    for (auto const& sheet : *sheets) {
        reading.sheet = sheet.name();
        for (auto const& row : sheet.rows()) {
            sheet.cells(row, cells, contents);
            if (auto refused = reading.header(cells, row.row); !refused)
                return std::move(refused).failure();
        }
        if (!sheet.rows().empty()) break;
    }
    return reading.no_header();
}

void sort_by_row(std::vector<rejected_row>& rejected) {
    std::stable_sort(
        rejected.begin(), rejected.end(),
        [](rejected_row const& a, rejected_row const& b) { return a.where.row < b.where.row; });
}

}  // namespace thidua
