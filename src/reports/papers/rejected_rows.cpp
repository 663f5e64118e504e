// SPDX-License-Identifier: BSL-1.0
#include <thidua/reports/papers/rejected_rows.hpp>

#include <algorithm>
#include <cstddef>
#include <map>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <thidua/io/read_nominations.hpp>

#include "rejected_table.hpp"

namespace thidua {

namespace detail {

namespace {

/// A column by its header and, where a sheet has the header twice, by which of them it is.
using column_key = std::pair<std::string, std::size_t>;

/// The cells of a row, each under its column.
[[nodiscard]] std::vector<std::pair<column_key, std::string const*>> keyed(rejected_row const& r) {
    std::vector<std::pair<column_key, std::string const*>> cells;
    std::map<std::string_view, std::size_t> count;
    for (auto const& [name, text] : r.cells) cells.push_back({{name, count[name]++}, &text});
    if (!r.raw.empty()) cells.push_back({{"rejected.raw", 0}, &r.raw});
    return cells;
}

/// The columns that occur, in the order of the list, the others behind it in byte order.
[[nodiscard]] std::vector<column_key> columns_of(std::span<rejected_row const> rows,
                                                 column_list const* known) {
    std::set<column_key> there;
    for (auto const& r : rows)
        for (auto& [key, text] : keyed(r)) there.insert(std::move(key));
    std::vector<column_key> order;
    if (known != nullptr)
        for (auto const& c : known->columns())
            if (auto const at = there.find(column_key{c.name, 0}); at != there.end()) {
                order.push_back(*at);
                there.erase(at);
            }
    order.insert(order.end(), there.begin(), there.end());
    return order;
}

[[nodiscard]] std::string joined(std::vector<error> const& errors, language in, bool help) {
    std::string all;
    for (auto const& e : errors) {
        auto const& part = help ? e.help.in(in) : e.message.in(in);
        if (!part.empty()) all += (all.empty() ? "" : " | ") + part;
    }
    return all;
}

/// Whether an error speaks of this column: `where.column` is a header as the sheet has it, which
/// may be the Vietnamese one.
[[nodiscard]] bool speaks_of(error const& e, std::string const& name, column_list const* known) {
    if (e.where.column.empty()) return false;
    if (e.where.column == name) return true;
    if (known == nullptr) return false;
    auto const at = known->find(e.where.column);
    return at != unknown_column && known->columns()[at].name == name;
}

}  // namespace

table rejected_table(paper_words const& w, std::string id, std::span<rejected_row const> rows,
                     column_list const* known) {
    table t;
    t.id = std::move(id);
    t.columns = {w.column("rejected.file", "rejected.file", 24),
                 w.column("rejected.sheet", "rejected.sheet", 12),
                 w.column("rejected.row", "rejected.row", 8, alignment::right),
                 w.column("rejected.error_vi", "rejected.error_en", 50, alignment::left,
                          sensitivity::internal),
                 w.column("rejected.accepted_vi", "rejected.accepted_en", 40)};
    auto const columns = columns_of(rows, known);
    for (auto const& [name, which] : columns)
        t.columns.push_back({name, alignment::left, 18, sensitivity::sensitive});
    t.rows.reserve(rows.size());
    for (auto const& r : rows) {
        std::vector<table_cell> cells{
            r.where.file, r.where.sheet, r.where.row > 0 ? table_cell{r.where.row} : table_cell{},
            joined(r.errors, w.in(), false), joined(r.errors, w.in(), true)};
        auto const given = keyed(r);
        for (auto const& column : columns) {
            table_cell c;
            for (auto const& [key, text] : given)
                if (key == column) c = table_cell{*text};
            for (auto const& e : r.errors)
                if (speaks_of(e, column.first, known)) c.faulty = true;
            cells.push_back(std::move(c));
        }
        t.add(std::move(cells));
    }
    t.note = rows.empty() ? w.say("Không có dòng nào bị loại.", "No row was rejected.")
                          : w.say(
                                "Sửa ô được đánh dấu rồi nộp lại tệp này: các cột rejected.* được "
                                "bỏ qua khi đọc.",
                                "Mend the marked cells and hand the sheet in again: the columns "
                                "rejected.* are read over.");
    return t;
}

}  // namespace detail

paper rejected_rows_paper(round_view const& v, paper_options const& options) {
    detail::paper_words const w{v, options, sensitivity::sensitive};
    auto p = w.begin("rejected_rows",
                     w.say("DÒNG BỊ LOẠI KHI ĐỌC DỮ LIỆU", "ROWS THAT WERE REJECTED IN READING"));
    auto const of_nominations = nomination_columns();
    auto t = detail::rejected_table(
        w, "nominations",
        v.read == nullptr ? std::span<rejected_row const>{} : std::span{v.read->rejected},
        &of_nominations);
    t.title = w.say("Hồ sơ", "Nominations");
    p.parts.emplace_back(std::move(t));
    for (auto const& list : v.rejected_elsewhere) {
        if (list.rows.empty()) continue;
        auto other = detail::rejected_table(w, list.name, list.rows, list.columns);
        other.title = list.name;
        p.parts.emplace_back(std::move(other));
    }
    return p;
}

}  // namespace thidua
