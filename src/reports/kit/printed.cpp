// SPDX-License-Identifier: BSL-1.0
#include <thidua/reports/kit/printed.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include <thidua/base/error.hpp>
#include <thidua/io/number_text.hpp>

namespace thidua {

namespace {

bool is_machine_name(std::string const& id) {
    return !id.empty() && std::ranges::all_of(id, [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
               c == '_' || c == '-';
    });
}

error bad_id(std::string const& id) {
    return {
        .code = "table.id",
        .message = {"mã `" + id + "` của bảng hoặc văn bản không dùng được hoặc bị trùng",
                    "the id `" + id + "` of a table or a paper cannot be used, or is used twice"},
        .help = {"chỉ dùng a-z, A-Z, 0-9, `_`, `-`", "use a-z, A-Z, 0-9, `_`, `-` only"},
        .where = {}};
}

error at_row(std::string_view code, table const& t, std::size_t row, text what) {
    error e{.code = code,
            .message = {"bảng `" + t.id + "`: " + what.vi, "table `" + t.id + "`: " + what.en},
            .help = {},
            .where = {}};
    e.where.row = static_cast<std::int64_t>(row) + 1;
    return e;
}

/// What a column has added up to since its last total.
struct running_sum {
    std::int64_t sum = 0;
    bool addable = true;  ///< no share and no day among it, and no overflow

    void add(std::int64_t more) {
        constexpr auto most = std::numeric_limits<std::int64_t>::max() / 2;
        if (more > most - sum || more < -most - sum)
            addable = false;
        else
            sum += more;
    }
};

}  // namespace

std::vector<std::size_t> printed_columns(table const& of, sensitivity audience) {
    std::vector<std::size_t> columns;
    for (std::size_t i = 0; i < of.columns.size(); ++i)
        if (of.columns[i].shown_to <= audience) columns.push_back(i);
    return columns;
}

table table_for(table const& of, sensitivity audience) {
    auto const columns = printed_columns(of, audience);
    table out{.id = of.id, .title = of.title, .columns = {}, .rows = {}, .note = of.note};
    for (auto const c : columns) out.columns.push_back(of.columns[c]);
    out.rows.reserve(of.rows.size());
    for (auto const& row : of.rows) {
        auto& kept = out.rows.emplace_back();
        kept.kind = row.kind;
        if (row.kind == row_kind::section) {
            if (!row.cells.empty()) kept.cells.push_back(row.cells.front());
            continue;
        }
        for (auto const c : columns)
            kept.cells.push_back(c < row.cells.size() ? row.cells[c] : table_cell{});
    }
    return out;
}

result<done> check(table const& t) {
    if (!is_machine_name(t.id)) return bad_id(t.id);
    std::vector<running_sum> sums(t.columns.size());
    for (std::size_t r = 0; r < t.rows.size(); ++r) {
        auto const& row = t.rows[r];
        auto const wanted = row.kind == row_kind::section ? 1 : t.columns.size();
        if (row.cells.size() != wanted)
            return at_row(
                "table.ragged", t, r,
                {"có " + std::to_string(row.cells.size()) + " ô, cần " + std::to_string(wanted),
                 std::to_string(row.cells.size()) + " cells where " + std::to_string(wanted) +
                     " are wanted"});
        if (row.kind == row_kind::section) continue;
        for (std::size_t c = 0; c < row.cells.size(); ++c) {
            auto& before = sums[c];
            auto const& value = row.cells[c].value;
            if (auto const* number = std::get_if<std::int64_t>(&value)) {
                before.add(*number);
            } else if (auto const* money = std::get_if<dong>(&value)) {
                before.add(money->amount());
            } else if (std::holds_alternative<percentage>(value) ||
                       std::holds_alternative<date>(value)) {
                before.addable = false;
            } else if (auto const* total = std::get_if<column_total>(&value)) {
                auto const* amount = std::get_if<dong>(&total->value);
                auto const said =
                    amount != nullptr ? amount->amount() : std::get<std::int64_t>(total->value);
                if (!before.addable)
                    return at_row("table.total", t, r,
                                  {"cột `" + t.columns[c].heading +
                                       "` có tỷ lệ hoặc ngày, không "
                                       "cộng được",
                                   "the column `" + t.columns[c].heading +
                                       "` holds shares or days, which do not add up"});
                if (said != before.sum)
                    return at_row(
                        "table.total", t, r,
                        {"cột `" + t.columns[c].heading + "` ghi tổng " + grouped(said) +
                             ", cộng lại là " + grouped(before.sum),
                         "the column `" + t.columns[c].heading + "` says " +
                             grouped(said, language::en) + " in total, its cells add up to " +
                             grouped(before.sum, language::en)});
                before = {};
            }
        }
    }
    return done{};
}

result<done> check(paper const& p) {
    if (!is_machine_name(p.id)) return bad_id(p.id);
    std::vector<std::string> ids;
    for (auto const& part : p.parts) {
        auto const* t = std::get_if<table>(&part);
        if (t == nullptr) continue;
        if (auto good = check(*t); !good) return good;
        if (std::ranges::find(ids, t->id) != ids.end()) return bad_id(t->id);
        ids.push_back(t->id);
    }
    return done{};
}

}  // namespace thidua
