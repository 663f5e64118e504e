// SPDX-License-Identifier: BSL-1.0
#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <thidua/io/csv.hpp>
#include <thidua/io/csv_write.hpp>
#include <thidua/io/legacy_encoding.hpp>
#include <thidua/io/text_form.hpp>

#include "read_nominations_grid.hpp"
#include "read_nominations_session.hpp"
#include "read_nominations_sheet.hpp"
#include "workbook_header.hpp"

namespace thidua::sheet_reading {

bool session::grid::row(std::span<std::string_view const> cells,
                        std::span<cell_content const> contents, origin at) {
    at.from = &from_;
    if (!has_header()) return look_for_header(cells, at.row);
    if (std::exchange(may_number_columns_, false) && workbook_reading::numbers_columns(cells)) {
        ++of_.out_.counts.headers;
        return false;
    }
    auto const& fields = of_.fields_of(from_, cells, contents, fields_);
    if (fields.empty()) {
        ++of_.out_.counts.blank;
    } else if (repeats_header(fields)) {
        ++of_.out_.counts.headers;
    } else {
        at.section = section_;
        if (take_heading(at)) return false;
        if (!contents.empty()) note_codes(at.row);
        of_.add_common(fields_, at);
        of_.take(fields_, at);
    }
    return false;
}

std::optional<error> session::grid::end() {
    if (has_header()) return std::nullopt;
    bool const told = std::exchange(refused_, true) && rows_before_ < most_rows_before_header;
    if (told || (rows_before_ == 0 && !from_.sheet.empty())) return std::nullopt;
    return of_.schema_->columns.no_header(best_, {from_.file, from_.sheet, best_row_});
}

bool session::grid::look_for_header(std::span<std::string_view const> cells, std::int64_t row) {
    auto& list = *of_.schema_;
    auto const& columns = list.columns;
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
        header_row_ = row;
        may_number_columns_ = true;
        of_.out_.counts.above_header += rows_before_;
        for (auto const& c : from_.columns)
            if (c.known == unknown_column && !c.header.empty())
                of_.report(list.unknown(c, {from_.file, from_.sheet, row}));
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
    refused_ = rows_before_ >= most_rows_before_header;
    return false;
}

bool session::grid::repeats_header(std::span<field const> fields) {
    return std::all_of(fields.begin(), fields.end(),
                       [](field const& f) { return f.text == f.header; });
}

void session::grid::note_codes(std::int64_t row) {
    for (auto const& f : fields_) {
        if (f.content != cell_content::number && f.content != cell_content::number_1904) continue;
        if (!of_.schema_->is_code(f.known) || f.text.starts_with('0')) continue;
        codes_.resize(of_.schema_->columns.columns().size());
        auto& met = codes_[f.known];
        if (met.count++ > 0) continue;
        met.row = row;
        met.first = f.text;
    }
}

void session::grid::report_codes() {
    for (auto const& column : from_.columns) {
        if (column.known >= codes_.size() || codes_[column.known].count == 0) continue;
        auto const& met = codes_[column.known];
        auto const count = std::to_string(met.count);
        auto const first = "`" + excerpt(met.first) + "`";
        of_.report(
            {.code = "workbook.code_is_number",
             .message = {count + " ô mã là số (ô đầu: " + first +
                             "), được đọc như đang ghi; bảng tính có thể đã bỏ các số 0 ở đầu",
                         count + " codes are numbers (the first: " + first +
                             "), read as they stand; the spreadsheet may have dropped zeros before "
                             "them"},
             .help = {"nếu mã có số 0 ở đầu: định dạng cột thành Văn bản (Text) rồi nhập lại",
                      "if the codes begin with zeros: format the column as Text, enter them again"},
             .where = {from_.file, from_.sheet, met.row, column.header}});
    }
}

/// True if the row at hand is a heading: it is counted or rejected, and changes the section.
bool session::grid::take_heading(origin const& at) {
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
    error why{.code = "nominations.unknown_heading",
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
                                             std::span<cell_content const> contents,
                                             std::vector<field>& to) const {
    to.clear();
    auto const& meant = schema_->meant;
    auto const width = std::min(cells.size(), from.columns.size());
    for (std::size_t i = 0; i < width; ++i) {
        auto const as_it_came = from.guarded ? unguarded(cells[i]) : cells[i];
        auto text = trimmed(as_it_came);
        if (text.empty()) continue;
        auto const& column = from.columns[i];
        bool const known = column.known != unknown_column;
        if (from.guarded && known && schema_->targets[column.known].ignored()) continue;
        if (known && column.known < meant.size() && !meant[column.known].empty()) {
            auto const found = meant[column.known].find(fold_name(text));
            if (found != meant[column.known].end()) text = found->second;
        }
        to.push_back({column.known, column.header, as_it_came, text,
                      contents.empty() ? cell_content::text : contents[i]});
    }
    return to;
}

void session::add_common(std::vector<field>& fields, origin const& at) const {
    for (auto const& common : schema_->every_row) {
        auto const says = [&](field const& f) { return f.known == common.known; };
        if (std::any_of(fields.begin(), fields.end(), says)) continue;
        if (common.known == schema_->recipient_kind && at.section) continue;
        fields.push_back({common.known, schema_->columns.columns()[common.known].name, common.text,
                          common.text});
    }
}

void session::read_csv(std::string_view content, std::string const& file) {
    // What is packed is no text of any encoding; `open` says what it is.
    bool const packed = content.starts_with("PK\x03\x04");
    if (auto legacy = packed ? std::nullopt : legacy_encoding(content)) {
        ++out_.counts.files_refused;
        return report(at_file(*std::move(legacy), file));
    }
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
        } else if (sheet.row(record.cells, {}, {.row = record.line, .raw = record.raw})) {
            std::vector<std::string_view> header;
            for (auto const& c : from.columns) header.push_back(c.header);
            splitter.expect(header);
        }
    }
    if (auto why = sheet.end()) report(*std::move(why));
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

}  // namespace thidua::sheet_reading
