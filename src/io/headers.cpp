// SPDX-License-Identifier: BSL-1.0
#include <thidua/io/headers.hpp>

#include <cstddef>
#include <deque>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <thidua/base/error.hpp>
#include <thidua/base/result.hpp>
#include <thidua/io/cells.hpp>
#include <thidua/io/text_form.hpp>

namespace thidua {
namespace {

std::string ticked(std::string_view s) { return "`" + excerpt(s, 80) + "`"; }

std::string_view shown(column_name const& c) { return c.header.empty() ? c.name : c.header; }

}  // namespace

column_list::column_list(std::vector<column_name> columns, std::deque<std::string> kept)
    : kept_(std::move(kept)), columns_(std::move(columns)) {
    for (std::size_t i = 0; i < columns_.size(); ++i) {
        auto const add = [&](std::string_view spelling) {
            if (spelling.empty()) return;
            auto const [known, fresh] = by_fold_.emplace(fold_name(spelling), i);
            if (!fresh && known->second != i) ambiguous_ = spelling;
            spellings_.push_back(spelling);
        };
        add(columns_[i].name);
        add(columns_[i].header);
        for (auto const alias : columns_[i].aliases) add(alias);
    }
}

void column_list::also(std::string_view header, std::size_t column) {
    auto const& own = kept_.emplace_back(header);
    by_fold_.insert_or_assign(fold_name(own), column);
    spellings_.push_back(own);
}

std::size_t column_list::find(std::string_view header) const {
    auto const known = by_fold_.find(fold_name(header));
    return known == by_fold_.end() ? unknown_column : known->second;
}

std::optional<std::string_view> column_list::near(std::string_view header) const {
    return closest(header, spellings_);
}

bool column_list::is_header(std::span<std::string_view const> row) const {
    std::vector<bool> has(columns_.size(), false);
    for (auto const name : row)
        if (auto const c = find(name); c != unknown_column) has[c] = true;
    bool any = false;
    for (std::size_t i = 0; i < columns_.size(); ++i) {
        if (columns_[i].required && !has[i]) return false;
        any = any || has[i];
    }
    return any;
}

result<std::vector<sheet_column>> column_list::resolve(std::span<std::string_view const> row,
                                                       place const& where) const {
    std::vector<sheet_column> sheet;
    std::vector<std::string const*> taken(columns_.size(), nullptr);
    sheet.reserve(row.size());
    for (auto const name : row) sheet.push_back({nfc(trimmed(name)), find(name)});
    for (auto const& c : sheet) {
        if (c.known == unknown_column) continue;
        if (taken[c.known] != nullptr) {
            auto const& column = columns_[c.known];
            auto const both = [&](std::string_view and_word) {
                return ticked(*taken[c.known]) + std::string{and_word} + ticked(c.header);
            };
            auto at = where;
            at.column = c.header;
            return error{.code = "headers.same_meaning",
                         .message = {"hai cột " + both(" và ") + " cùng một nội dung " +
                                         ticked(shown(column)),
                                     "the columns " + both(" and ") + " mean the same, " +
                                         ticked(column.name)},
                         .help = {"bỏ hoặc đổi tên một trong hai cột; cả tệp chưa được đọc",
                                  "delete or rename one of them; the file was not read"},
                         .where = at};
        }
        taken[c.known] = &c.header;
    }
    for (std::size_t i = 0; i < columns_.size(); ++i) {
        if (!columns_[i].required || taken[i] != nullptr) continue;
        std::vector<std::string> found;
        for (auto const& c : sheet) found.push_back(c.header);
        return no_header(found, where);
    }
    return sheet;
}

error column_list::no_header(std::span<std::string const> best, place where) const {
    std::vector<bool> has(columns_.size(), false);
    for (auto const& header : best)
        if (auto const c = find(header); c != unknown_column) has[c] = true;
    std::string names_vi;
    std::string names_en;
    for (std::size_t i = 0; i < columns_.size(); ++i) {
        if (!columns_[i].required || has[i]) continue;
        auto const& c = columns_[i];
        auto const add = [](std::string& to, std::string const& what, std::string_view between) {
            if (!to.empty()) to += between;
            to += what;
        };
        std::string spelled = ticked(shown(c));
        for (auto const alias : c.aliases)
            if (!alias.empty()) spelled += " / " + ticked(alias);
        add(names_vi, spelled, ", ");
        add(names_en, spelled + " / " + ticked(c.name), ", ");
        for (auto const& header : best) {
            if (find(header) != unknown_column || header.empty()) continue;
            auto const meant = near(header);
            if (!meant || find(*meant) != i) continue;
            names_vi += "; cột " + ticked(header) + " có phải là " + ticked(*meant);
            names_en += "; was " + ticked(*meant) + " meant by " + ticked(header);
        }
    }
    return {.code = "headers.missing",
            .message = {"không có dòng tiêu đề với cột bắt buộc, cả tệp chưa được đọc",
                        "no header row has the required column, the file was not read"},
            .help = {"cần cột " + names_vi, "needed: " + names_en},
            .where = std::move(where)};
}

error column_list::unknown(sheet_column const& column, place where) const {
    text suggestion;
    if (auto const meant = near(column.header))
        suggestion = {"có phải là " + ticked(*meant) + "?", "was " + ticked(*meant) + " meant?"};
    return unknown(column, std::move(where), std::move(suggestion));
}

error column_list::unknown(sheet_column const& column, place where, text suggestion) const {
    where.column = column.header;
    return {.code = "headers.unknown",
            .message = {"cột " + ticked(column.header) + " không có trong mẫu, được giữ nguyên",
                        "the column " + ticked(column.header) + " is unknown and is kept"},
            .help = std::move(suggestion),
            .where = std::move(where)};
}

}  // namespace thidua
