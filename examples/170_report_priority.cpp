// SPDX-License-Identifier: BSL-1.0
//
// A report of one's own: what the priority did. Who came in, who gave way and by which clause, and
// what share of the proposals and of the list has the priority.

#include <iostream>
#include <string>

#include <thidua/reports/formats/markdown.hpp>
#include <thidua/reports/kit/views.hpp>

#include "support/shipped_round.hpp"

using namespace thidua;

paper priority(round_view const& v) {
    table t{.id = "ledger",
            .title = "Bảng đối chiếu ưu tiên",
            .columns = {{"Vào danh sách"}, {"Nhường chỗ"}, {"Căn cứ"}},
            .rows = {},
            .note = {}};
    auto const name = [](std::optional<decided_row> const& row) {
        return row ? row->name() : std::string_view{"-"};
    };
    for (auto const& line : exchanges(v)) t.add({name(line.in), name(line.out), line.because});

    auto const favoured = [](decided_row const& r) { return r.decision->priority == truth::yes; };
    auto const proposed = decided(v) | views::share_of(favoured);
    auto const listed = decided(v) | views::awarded | views::share_of(favoured);
    paper p{.id = "priority", .title = "ƯU TIÊN TRONG ĐỢT XÉT"};
    p.parts = {paper_text{.words = "Thuộc diện ưu tiên: " +
                                   written(proposed.value_or(percentage{})) + " số hồ sơ trình, " +
                                   written(listed.value_or(percentage{})) + " danh sách dự kiến."},
               t};
    return p;
}

int main() {
    shipped_round const round;
    std::cout << to_markdown(priority(round.view()));
}
