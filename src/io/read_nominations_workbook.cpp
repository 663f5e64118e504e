// SPDX-License-Identifier: BSL-1.0
#include <cstddef>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <thidua/io/text_form.hpp>
#include <thidua/io/workbook.hpp>

#include "read_nominations_session.hpp"
#include "read_nominations_sheet.hpp"
#include "workbook_header.hpp"

namespace thidua::sheet_reading {
namespace {

/// A sheet without the header beside others that have it: a guide, a list of values.
error skipped(error const& lacks) {
    auto const name = "`" + excerpt(lacks.where.sheet) + "`";
    return {.code = "workbook.sheet_skipped",
            .message = {"trang tính " + name + " không có dòng tiêu đề của danh sách nên không đọc",
                        "the sheet " + name + " has no header of a list and was read over"},
            .help = {},
            .where = {.file = lacks.where.file, .sheet = lacks.where.sheet}};
}

error only_first_row(workbook_reading::merged_rows const& found, source const& from) {
    auto const count = std::to_string(found.count);
    std::string column;
    if (found.column < from.columns.size()) column = from.columns[found.column].header;
    return {.code = "workbook.merged_rows",
            .message = {count + " ô được gộp qua nhiều dòng; nội dung chỉ được tính cho dòng đầu",
                        count + " cells are merged over several rows; the text counts for the "
                                "first row only"},
            .help = {"bỏ gộp ô và điền vào từng dòng", "unmerge them and fill every row"},
            .where = {from.file, from.sheet, found.row, std::move(column)}};
}

}  // namespace

void session::read_sheets(std::string const& path) {
    auto opened = [&] {
        std::unique_lock<std::mutex> alone;
        if (opening_ != nullptr) alone = std::unique_lock{*opening_};
        return options_->open_workbook ? options_->open_workbook(path)
                                       : read_workbook(path, options_->workbooks);
    }();
    if (!opened) {
        ++out_.counts.files_refused;
        return report(at_file(std::move(opened).failure(), path));
    }
    std::vector<error> lacking;
    bool any = false;
    for (auto const& sheet : workbooks_.emplace_back(*std::move(opened))) {
        auto const before = out_.counts.headers;
        if (auto lacks = read_sheet(sheet, path))
            lacking.push_back(*std::move(lacks));
        else
            any = any || out_.counts.headers > before;
    }
    for (auto& lacks : lacking)
        report(any && lacks.code == "headers.missing" && lacks.where.row == 0 ? skipped(lacks)
                                                                              : std::move(lacks));
    ++(any ? out_.counts.files_read : out_.counts.files_refused);
}

std::optional<error> session::read_sheet(source_sheet const& sheet, std::string const& path) {
    auto& from = add_source(path, sheet.name());
    from.cells = &sheet;
    grid rows{*this, from};
    std::vector<std::string_view> cells;
    std::vector<cell_content> contents;
    auto const lines = sheet.rows();
    for (std::size_t i = 0; i < lines.size() && !rows.refused(); ++i) {
        auto const& line = lines[i];
        if (!rows.has_header()) {
            if (auto const header = workbook_reading::header_at(sheet, i, schema_->columns)) {
                std::vector<std::string_view> const names(header->names.begin(),
                                                          header->names.end());
                if (rows.look_for_header(names, line.row)) {
                    out_.counts.headers += header->rows - 1;
                    i += header->rows - 1;
                }
                continue;
            }
        }
        sheet.cells(line, cells, contents);
        rows.row(cells, contents, {.row = line.row, .line = &line});
    }
    auto lacks = rows.end();
    if (!rows.has_header()) {
        // One that has several of the columns was meant to be read: what it lacks is said in full.
        constexpr std::size_t several = 3;
        if (lacks && rows.best_known() < several) lacks->where.row = 0;
        return lacks;
    }
    rows.report_codes();
    if (auto const found = workbook_reading::merged_below(sheet, rows.header_row());
        found.count > 0)
        report(only_first_row(found, from));
    return std::nullopt;
}

}  // namespace thidua::sheet_reading
