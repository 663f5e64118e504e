// SPDX-License-Identifier: BSL-1.0
#include <thidua/io/write_units.hpp>

#include <string_view>
#include <utility>

#include <thidua/calendar/date_text.hpp>
#include <thidua/io/csv_write.hpp>
#include <thidua/io/read_units.hpp>

namespace thidua {

namespace {

template <class List, class Text>
[[nodiscard]] std::string joined(List const& list, Text const& text) {
    std::string all;
    for (auto const& one : list) {
        if (!all.empty()) all += '|';
        all += text(one);
    }
    return all;
}

}  // namespace

std::string units_csv(std::span<unit const> units) {
    // No spreadsheet writes it, and a guarded name would be read back as another one.
    csv_writer out{{.guard_formulas = false}};
    auto const columns = unit_columns();
    for (auto const& c : columns.columns()) out.cell(c.name);
    out.end_row();
    auto const as_it_is = [](std::string_view s) { return s; };
    auto const code = [units](unit_id which) {
        auto const* u = find_unit(units, which);
        return u == nullptr ? std::string_view{} : u->code;
    };
    unit const still_there{};
    for (auto const& u : units) {
        out.cell(u.code);
        out.cell(u.name);
        out.cell(joined(u.former_names, as_it_is));
        out.cell(joined(u.short_names, as_it_is));
        out.cell(name_of(u.kind));
        out.cell(code(u.parent));
        if (u.protocol_order == 0)
            out.cell("");
        else
            out.cell(std::int64_t{u.protocol_order});
        out.cell(to_iso(u.exists_from));
        out.cell(u.exists_through == still_there.exists_through ? std::string{}
                                                                : to_iso(u.exists_through));
        out.cell(u.ended_by == ending::none ? std::string_view{} : name_of(u.ended_by));
        out.cell(joined(u.successors, code));
        out.cell(code(u.submits_to));
        out.end_row();
    }
    return std::move(out).take();
}

}  // namespace thidua
