// SPDX-License-Identifier: BSL-1.0
#include "read_nominations_grid.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <thidua/io/csv.hpp>
#include <thidua/io/csv_write.hpp>
#include <thidua/io/text_form.hpp>

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

    /// Takes a row. True if it is the sheet's header.
    bool row(std::span<std::string_view const> cells, origin at) {
        at.from = &from_;
        if (!has_header()) return look_for_header(cells, at.row);
        auto const& fields = of_.fields_of(from_, cells, fields_);
        if (fields.empty()) {
            ++of_.out_.counts.blank;
        } else if (repeats_header(fields)) {
            ++of_.out_.counts.headers;
        } else {
            at.section = section_;
            if (!take_heading(at)) of_.take(fields, at);
        }
        return false;
    }

    /// The sheet is over.
    void end() {
        if (has_header() || refused_) return;
        refused_ = true;
        if (rows_before_ > 0 || from_.sheet.empty())
            of_.report(of_.schema_->columns.no_header(best_, {from_.file, from_.sheet, best_row_}));
    }

private:
    static constexpr std::size_t most_rows_before_header = 50;
    static constexpr std::size_t most_texts_of_heading = 2;

    bool look_for_header(std::span<std::string_view const> cells, std::int64_t row) {
        auto const& columns = of_.schema_->columns;
        auto const names = of_.unguarded_names(cells, from_);
        if (columns.is_header(names)) {
            auto resolved = columns.resolve(names, {from_.file, from_.sheet, row});
            if (!resolved) {
                refused_ = true;
                of_.report(std::move(resolved).failure());
                return false;
            }
            from_.columns = *std::move(resolved);
            while (!from_.columns.empty() && from_.columns.back().header.empty())
                from_.columns.pop_back();
            ++of_.out_.counts.headers;
            of_.out_.counts.above_header += rows_before_;
            for (auto const& c : from_.columns)
                if (c.known == unknown_column && !c.header.empty())
                    of_.report(columns.unknown(c, {from_.file, from_.sheet, row}));
            for (std::size_t i = 0; i < from_.columns.size(); ++i)
                if (auto& header = from_.columns[i].header; header.empty())
                    header = "cột " + std::to_string(i + 1);
            return true;
        }
        ++rows_before_;
        std::size_t known = 0;
        for (auto const name : names) known += columns.find(name) != unknown_column ? 1U : 0U;
        if (known > best_known_ || best_.empty()) {
            best_known_ = known;
            best_row_ = row;
            best_.assign(names.begin(), names.end());
        }
        if (rows_before_ >= most_rows_before_header) end();
        return false;
    }

    [[nodiscard]] static bool repeats_header(std::span<field const> fields) {
        return std::all_of(fields.begin(), fields.end(),
                           [](field const& f) { return f.text == f.header; });
    }

    /// True if the row at hand is a heading: it is counted or rejected, and changes the section.
    bool take_heading(origin const& at) {
        if (fields_.size() > most_texts_of_heading) return false;
        std::vector<std::string_view> texts;
        for (auto const& f : fields_) texts.push_back(f.text);
        auto const known = fields_.front().known;
        auto const in = known == of_.schema_->recipient_name ? first_column::names
                        : known == of_.schema_->ordinal      ? first_column::ordinals
                                                             : first_column::other;
        auto const found = look_at_heading(texts, in);
        if (!found.is_heading) return false;
        section_ = found.kind;
        if (found.kind) {
            ++of_.out_.counts.headings;
            return true;
        }
        error why{
            .code = "nominations.unknown_heading",
            .message = {"dòng `" + excerpt(texts.back(), 80) +
                            "` giống tiêu đề nhóm nhưng không nêu đối tượng khen thưởng; các "
                            "dòng dưới chưa rõ đối tượng",
                        "the row `" + excerpt(texts.back(), 80) +
                            "` looks like a heading but names no kind of recipient; the rows "
                            "below have none"},
            .help = {"dùng `I. Tập thể`, `II. Cá nhân`, `III. Hộ gia đình`, hoặc xóa dòng này",
                     "use `I. Tập thể`, `II. Cá nhân`, `III. Hộ gia đình`, or delete the row"},
            .where = {from_.file, from_.sheet, at.row, std::string{fields_.front().header}}};
        origin without_section = at;
        without_section.section.reset();
        std::vector<error> errors;
        errors.push_back(std::move(why));
        of_.reject(fields_, without_section, std::move(errors));
        return true;
    }

    session& of_;
    source& from_;
    bool refused_ = false;
    std::size_t rows_before_ = 0;
    std::vector<std::string> best_{};
    std::size_t best_known_ = 0;
    std::int64_t best_row_ = 0;
    std::optional<recipient_kind> section_{};
    std::vector<field> fields_{};
};

std::vector<std::string_view> session::unguarded_names(std::span<std::string_view const> cells,
                                                       source& from) const {
    std::vector<std::string_view> names(cells.begin(), cells.end());
    for (auto const name : names)
        from.guarded = from.guarded || schema_->columns.find(name) == schema_->marks_rejected;
    if (from.guarded)
        for (auto& name : names) name = unguarded(name);
    return names;
}

std::vector<field> const& session::fields_of(source const& from,
                                             std::span<std::string_view const> cells,
                                             std::vector<field>& to) const {
    to.clear();
    auto const width = std::min(cells.size(), from.columns.size());
    for (std::size_t i = 0; i < width; ++i) {
        auto const as_it_came = from.guarded ? unguarded(cells[i]) : cells[i];
        auto const text = trimmed(as_it_came);
        if (text.empty()) continue;
        auto const& column = from.columns[i];
        if (from.guarded && column.known != unknown_column &&
            schema_->targets[column.known].ignored())
            continue;
        to.push_back({column.known, column.header, as_it_came, text});
    }
    return to;
}

void session::read_csv(std::string_view content, std::string const& file) {
    auto opened = csv_splitter::open(content, file, options_->csv);
    if (!opened) {
        ++out_.counts.files_refused;
        return report(at_file(std::move(opened).failure(), file));
    }
    auto splitter = *std::move(opened);
    auto& from = add_source(file, {});
    from.separator = splitter.separator();
    grid sheet{*this, from};
    auto const before = out_.rejected.size();
    while (!sheet.refused() && splitter.next()) {
        auto const& record = splitter.record();
        if (record.fault != nullptr) {
            reject_raw(from, record.line, record.raw, *record.fault);
        } else if (sheet.row(record.cells, {.row = record.line, .raw = record.raw})) {
            std::vector<std::string_view> header;
            for (auto const& c : from.columns) header.push_back(c.header);
            splitter.expect(header);
        }
    }
    sheet.end();
    if (!sheet.refused()) {
        ++out_.counts.files_read;
        return;
    }
    ++out_.counts.files_refused;
    // Nothing of a refused file is a row; a fault may be what hid its header.
    for (auto i = before; i < out_.rejected.size(); ++i)
        for (auto& why : out_.rejected[i].errors) out_.reports.push_back(std::move(why));
    out_.rejected.resize(before);
}

void session::read_workbook(std::string const& path) {
    auto const open = [this, &path]() -> result<std::vector<source_sheet>> {
        if (options_->open_workbook) return options_->open_workbook(path);
        return error{.code = "intake.no_workbooks",
                     .message = {"ở đây không đọc được bảng tính loại này",
                                 "workbooks of this kind are not read here"},
                     .help = {"lưu lại dưới dạng `CSV UTF-8`", "save it as `CSV UTF-8`"}};
    };
    auto opened = open();
    bool any = false;
    if (!opened) {
        report(at_file(std::move(opened).failure(), path));
    } else {
        std::vector<std::string_view> cells;
        for (auto const& s : workbooks_.emplace_back(*std::move(opened))) {
            grid sheet{*this, add_source(path, s.name)};
            for (auto const& r : s.rows) {
                if (sheet.refused()) break;
                cells.assign(r.cells.begin(), r.cells.end());
                sheet.row(cells, {.row = r.row, .cells = &r.cells});
            }
            sheet.end();
            any = any || !sheet.refused();
        }
    }
    ++(any ? out_.counts.files_read : out_.counts.files_refused);
}

}  // namespace thidua::sheet_reading
