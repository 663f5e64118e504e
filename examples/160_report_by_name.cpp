// SPDX-License-Identifier: BSL-1.0
//
// A report of one's own: the persons on the list in the order of their given names, as CSV. The
// birth is for those who handle the dossiers: a list for everyone leaves the column out.

#include <iostream>
#include <string>

#include <range/v3/view/take.hpp>

#include <thidua/reports/formats/csv_table.hpp>
#include <thidua/reports/kit/views.hpp>

#include "support/shipped_round.hpp"

using namespace thidua;

table by_name(round_view const& v) {
    table t{.id = "by_name",
            .title = "Cá nhân dự kiến khen thưởng",
            .columns = {{"STT"},
                        {"Họ và tên"},
                        {"Ngày sinh", alignment::centre, 12, sensitivity::personal},
                        {"Đơn vị công tác"}},
            .rows = {},
            .note = {}};
    auto const persons =
        decided(v) | views::awarded | views::of_kind(recipient_kind::individual) | views::by_person;
    std::int64_t number = 0;
    for (auto const& row : persons | ranges::views::take(12))
        t.add({++number, row.name(), row.texts->birth,
               row.works_in != nullptr ? row.works_in->name : row.texts->workplace});
    return t;
}

int main() {
    shipped_round const round;
    std::cout << to_csv(by_name(round.view()));
}
