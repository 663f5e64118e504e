// SPDX-License-Identifier: BSL-1.0
//
// The allocator alone: two seats, one kept for each of two groups that overlap. Filling S first,
// then D, would give the second seat to nobody's satisfaction; matching them finds the answer and
// proves it.

#include <iostream>

#include <thidua/allocation/allocate.hpp>
#include <thidua/allocation/compare_readings.hpp>
#include <thidua/allocation/counterfactual.hpp>
#include <thidua/allocation/problem_builder.hpp>

int main() {
    using namespace thidua;
    auto const p = problem_builder{reading::minimum_guarantee, 2}
                       .add("i3", 1)
                       .add("i1", 2, {}, {"S", "D"})
                       .add("i2", 3, {}, {"S"})
                       .reserve("S", 1)
                       .reserve("D", 1)
                       .build();
    if (!p) return 1;
    auto const answer = allocate(*p);
    if (!answer) return 1;
    std::cout << "được chọn:";
    for (auto const c : answer->chosen) std::cout << ' ' << candidate_id(*p, c);
    std::cout << "; tự kiểm tra: " << (answer->proof.holds ? "đạt" : "không đạt") << '\n';
    for (auto const& line : answer->ledger)
        if (line.in && line.out)
            std::cout << candidate_id(*p, *line.in) << " thay " << candidate_id(*p, *line.out)
                      << ": " << because(*p, line) << '\n';

    auto const changes = what_would_admit(*p, 0);  // i3, the best, was not chosen
    if (!changes) return 1;
    for (auto const& c : *changes) {
        if (c.what == change_of::seats)
            std::cout << "i3 được chọn nếu có " << c.to << " số lượng\n";
        if (c.what == change_of::reserve)
            std::cout << "i3 được chọn nếu nhóm " << p->names.groups[*c.group] << " chỉ dành "
                      << c.to << '\n';
    }
    auto const readings = compare_readings(*p);
    if (!readings) return 1;
    for (auto const& r : *readings)
        std::cout << label_of(r.how).vi << ": "
                  << (r.result ? "đổi " + std::to_string(r.changed()) : r.lacking->message.vi)
                  << '\n';
}
