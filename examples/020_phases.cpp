// SPDX-License-Identifier: BSL-1.0
//
// The phases are bounded by congresses, not by dates: what an office knew of them on four days.

#include <iostream>

#include <thidua/hanoi/plan_343.hpp>
#include <thidua/hanoi/timeline.hpp>
#include <thidua/reports/plan_text.hpp>

int main() {
    using namespace thidua;
    for (auto const day :
         {date{2024, 12, 1}, date{2025, 10, 10}, date{2026, 1, 20}, date{2026, 1, 24}})
        std::cout << phases_text(hanoi::plan_343, hanoi::events_timeline.as_known(day), readings{})
                  << '\n';

    // An achievement that ended on 16 October 2025, asked on two days.
    date const ended{2025, 10, 16};
    for (auto const day : {date{2024, 12, 1}, date{2025, 10, 20}}) {
        auto const phases =
            resolve(hanoi::plan_343, hanoi::events_timeline.as_known(day), readings{});
        std::cout << "Kết thúc ngày " << to_short(ended) << ", theo thông tin đến ngày "
                  << to_short(day) << ": thuộc đợt 1? "
                  << label_of(contains(*find_phase(phases, 1), ended).value).vi << '\n';
    }
}
