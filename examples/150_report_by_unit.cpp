// SPDX-License-Identifier: BSL-1.0
//
// A report of one's own: what each unit proposed and what is on the list, the first ten units in
// protocol order, as Markdown. `to_xlsx`, `to_docx` and `to_html` take the same paper.

#include <iostream>
#include <string>

#include <range/v3/view/take.hpp>

#include <thidua/reports/formats/markdown.hpp>
#include <thidua/reports/kit/views.hpp>

#include "support/shipped_round.hpp"

using namespace thidua;

table by_unit(round_view const& v) {
    table t{.id = "by_unit",
            .title = "Kết quả theo đơn vị trình",
            .columns = {{"Đơn vị", alignment::left, 40},
                        {"Hồ sơ", alignment::right, 10},
                        {"Trong danh sách", alignment::right, 10},
                        {"Tỷ lệ", alignment::right, 10}},
            .rows = {},
            .note = {}};
    std::int64_t all = 0;
    std::int64_t listed = 0;
    auto const units = decided(v) | views::by_unit;
    for (auto const& [unit, rows] : units | ranges::views::take(10)) {
        auto const proposed = rows | views::count;
        auto const on_list = rows | views::awarded | views::count;
        auto const share = percentage_of(on_list, proposed);
        t.add({unit == nullptr ? "chưa rõ" : unit->name, proposed, on_list, *share});
        all += proposed;
        listed += on_list;
    }
    t.add_total({"Cộng", column_total{all}, column_total{listed}, {}});
    return t;
}

int main() {
    shipped_round const round;
    paper p{.id = "by_unit", .title = "TỔNG HỢP THEO ĐƠN VỊ TRÌNH"};
    p.parts = {by_unit(round.view())};
    std::cout << to_markdown(p);
}
