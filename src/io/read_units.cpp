// SPDX-License-Identifier: BSL-1.0
#include <thidua/io/read_units.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <thidua/io/cells.hpp>
#include <thidua/io/read_table.hpp>
#include <thidua/io/text_form.hpp>

#include "shown_rows.hpp"

namespace thidua {
namespace {

// The places of the columns, in the order of `unit_columns`.
enum column : std::size_t {
    id,
    name,
    former_names,
    short_names,
    kind,
    parent,
    protocol_order,
    exists_from,
    exists_through,
    ended_by,
    successors,
    submits_to
};

struct candidate {
    input_row* row = nullptr;
    unit_row unit{};
};

struct readers {
    column_reader kind{cell_shape{value_kind::choice, words<unit_kind>()}, {}};
    column_reader day{cell_shape{value_kind::day}, {}};
    column_reader ended{cell_shape{value_kind::choice, words<ending>()}, {}};
    column_reader order{cell_shape{value_kind::whole}, {}};
};

unit_row unit_in(input_row& row, readers& how, column_list const& list) {
    unit_row u;
    row.require(id, list);
    row.require(name, list);
    row.require(exists_from, list);
    u.code = row.text(id);
    u.name = row.text(name);
    u.former_names = row.texts(former_names);
    u.short_names = row.texts(short_names);
    if (auto const k = row.read<unit_kind>(kind, how.kind); k.known()) u.kind = *k;
    u.parent = row.text(parent);
    u.submits_to = row.text(submits_to);
    u.successors = row.texts(successors);
    if (auto const n = row.read<std::int64_t>(protocol_order, how.order); n.known()) {
        if (*n > std::numeric_limits<std::int32_t>::max())
            row.fail({.code = "number.out_of_bounds",
                      .message = {"số thứ tự quá lớn", "the number is too great"}},
                     protocol_order);
        else
            u.protocol_order = static_cast<std::int32_t>(*n);
    }
    if (auto const d = row.read<date>(exists_from, how.day); d.known()) u.exists_from = *d;
    if (auto const d = row.read<date>(exists_through, how.day); d.known()) u.exists_through = *d;
    if (auto const e = row.read<ending>(ended_by, how.ended); e.known()) u.ended_by = *e;
    if (row.errors().empty() && u.exists_through < u.exists_from)
        row.fail({.code = "units.ends_before_it_begins",
                  .message = {"ngày kết thúc trước ngày thành lập", "it ends before it begins"},
                  .help = {"kiểm tra hai ngày", "check both days"}},
                 exists_through);
    return u;
}

void refuse_shared_codes(std::vector<candidate>& all) {
    std::map<std::string_view, std::vector<candidate*>> by_code;
    for (auto& c : all)
        if (!c.unit.code.empty()) by_code[c.unit.code].push_back(&c);
    for (auto const& [code, sharing] : by_code) {
        if (sharing.size() < 2) continue;
        auto const rows = first_named(sharing.size(), ", ", [&same = sharing](std::size_t i) {
            return std::to_string(same[i]->row->where().row);
        });
        for (auto* c : sharing)
            c->row->fail(
                {.code = "units.duplicate_code",
                 .message = {"mã đơn vị `" + excerpt(code) + "` có ở các dòng " + rows,
                             "the unit code `" + excerpt(code) + "` is in the rows " + rows},
                 .help = {"mỗi đơn vị một mã", "each unit has its own code"}},
                id);
    }
}

/// What a unit refers to, with the columns: `visit(code, column)`.
template <class Visit>
void for_each_reference(unit_row const& unit, Visit visit) {
    if (!unit.parent.empty()) visit(unit.parent, parent);
    if (!unit.submits_to.empty()) visit(unit.submits_to, submits_to);
    for (auto const& code : unit.successors)
        if (!code.empty()) visit(code, successors);
}

/// Refuses rows that refer to a unit that no good row has, and then those that refer to them. Each
/// row is looked at again only when something that it refers to was lost: a long chain costs no
/// more than a short one a row.
void refuse_dangling(std::vector<candidate>& all) {
    std::set<std::string_view> good;
    std::map<std::string_view, std::vector<candidate*>> naming;
    std::vector<candidate*> asked;
    for (auto& c : all) {
        if (!c.row->errors().empty()) continue;
        good.insert(c.unit.code);
        asked.push_back(&c);
        for_each_reference(
            c.unit, [&](std::string const& code, std::size_t) { naming[code].push_back(&c); });
    }
    while (!asked.empty()) {
        std::vector<std::string_view> lost;
        for (auto* c : std::exchange(asked, {})) {
            if (!c->row->errors().empty()) continue;
            for_each_reference(c->unit, [&](std::string const& code, std::size_t in) {
                if (good.contains(code)) return;
                c->row->fail(
                    {.code = "units.unknown_reference",
                     .message = {"danh mục không có đơn vị mang mã `" + excerpt(code) + "`",
                                 "the list has no unit with the code `" + excerpt(code) + "`"},
                     .help = {"thêm đơn vị đó, hoặc sửa mã", "add that unit, or mend the code"}},
                    in);
            });
            if (!c->row->errors().empty()) lost.push_back(c->unit.code);
        }
        for (auto const code : lost) {
            good.erase(code);
            auto const& by = naming[code];
            asked.insert(asked.end(), by.begin(), by.end());
        }
    }
}

}  // namespace

column_list unit_columns() {
    return column_list{{
        {.name = "id", .header = "Mã đơn vị", .required = true},
        {.name = "name", .header = "Tên đơn vị", .required = true},
        {.name = "former_names", .header = "Tên cũ"},
        {.name = "short_names", .header = "Tên viết tắt"},
        {.name = "kind", .header = "Loại đơn vị"},
        {.name = "parent", .header = "Đơn vị cấp trên"},
        {.name = "protocol_order", .header = "Thứ tự trong danh mục"},
        {.name = "exists_from", .header = "Tồn tại từ ngày"},
        {.name = "exists_through", .header = "Tồn tại đến hết ngày"},
        {.name = "ended_by", .header = "Hình thức kết thúc"},
        {.name = "successors", .header = "Đơn vị kế thừa"},
        {.name = "submits_to", .header = "Trình qua đơn vị"},
    }};
}

namespace {

result<units_read> units_of(input_table& rows, std::string const& file, column_list const& list) {
    readers how;
    std::vector<candidate> all;
    for (auto& row : rows.rows) all.push_back({&row, unit_in(row, how, list)});
    refuse_shared_codes(all);
    refuse_dangling(all);

    units_read out{.rejected = std::move(rows.rejected), .reports = std::move(rows.reports)};
    std::vector<unit_row> good;
    for (auto& c : all) {
        if (c.row->errors().empty())
            good.push_back(std::move(c.unit));
        else
            out.rejected.push_back(c.row->rejected(list));
    }
    sort_by_row(out.rejected);
    auto made = registry::make(good);
    if (!made) {
        made.failure().where.file = file;
        return std::move(made).failure();
    }
    out.units = *std::move(made);
    index_by_name(out.units);
    return out;
}

}  // namespace

result<units_read> read_units_text(std::string_view content, std::string const& file,
                                   csv_options const& options) {
    auto const list = unit_columns();
    input_table rows;
    if (auto read = read_table(content, file, list, options, rows); !read)
        return std::move(read).failure();
    return units_of(rows, file, list);
}

result<units_read> read_units(std::string const& path, csv_options const& options,
                              workbook_options const& workbooks) {
    auto const list = unit_columns();
    input_table rows;
    if (auto read = read_table_file(path, list, options, workbooks, rows); !read)
        return std::move(read).failure();
    return units_of(rows, path, list);
}

}  // namespace thidua
