// SPDX-License-Identifier: BSL-1.0
#include <thidua/reports/formats/csv_table.hpp>

#include <cstddef>
#include <cstdint>
#include <string>
#include <type_traits>
#include <utility>
#include <variant>

#include <thidua/calendar/date_text.hpp>
#include <thidua/io/number_text.hpp>
#include <thidua/reports/kit/printed.hpp>

#include "paper_words.hpp"

namespace thidua {

namespace {

void add_cell(csv_writer& to, cell_value const& value, std::string& scratch) {
    std::visit(
        [&](auto const& v) {
            using held = std::decay_t<decltype(v)>;
            if constexpr (std::is_same_v<held, std::monostate>)
                to.cell(std::string_view{});
            else if constexpr (std::is_same_v<held, std::string>)
                to.cell(detail::printable(v, scratch));
            else if constexpr (std::is_same_v<held, std::int64_t>)
                to.cell(v);
            else if constexpr (std::is_same_v<held, percentage>)
                to.cell(plain_hundredths(v.hundredths) + "%");
            else if constexpr (std::is_same_v<held, dong>)
                to.cell(v.amount());
            else if constexpr (std::is_same_v<held, date>)
                to.cell(to_iso(v));
            else if (auto const* amount = std::get_if<dong>(&v.value))
                to.cell(amount->amount());
            else
                to.cell(std::get<std::int64_t>(v.value));
        },
        value);
}

}  // namespace

std::string to_csv(table const& t, sensitivity audience, csv_write_options const& options) {
    csv_writer out{options};
    std::string scratch;
    auto const columns = printed_columns(t, audience);
    for (auto const c : columns) out.cell(detail::printable(t.columns[c].heading, scratch));
    out.end_row();
    for (auto const& row : t.rows) {
        bool const section = row.kind == row_kind::section;
        for (std::size_t i = 0; i < columns.size(); ++i) {
            auto const place = section ? 0 : columns[i];
            if (place < row.cells.size() && (!section || i == 0))
                add_cell(out, row.cells[place].value, scratch);
            else
                out.cell(std::string_view{});
        }
        out.end_row();
    }
    return std::move(out).take();
}

std::string to_csv(paper const& p, csv_write_options const& options) {
    std::string out;
    auto with = options;
    for (auto const& part : p.parts) {
        auto const* t = std::get_if<table>(&part);
        if (t == nullptr) continue;
        if (!out.empty()) {
            out += '\n';
            with.byte_order_mark = false;
        }
        out += to_csv(*t, p.audience, with);
    }
    return out;
}

}  // namespace thidua
