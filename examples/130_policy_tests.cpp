// SPDX-License-Identifier: BSL-1.0
//
// A user's own rule with its own sheet of cases, `data/own_rule_cases.csv`.

#include <array>
#include <iostream>

#include <thidua/analysis/run_scenarios.hpp>
#include <thidua/hanoi/policy.hpp>
#include <thidua/hanoi/timeline.hpp>

using namespace thidua;

constexpr criterion rated_good{.id = "office.rated",
                               .must = facts::rating >= rating::good,
                               .says = {"Xếp loại từ hoàn thành tốt nhiệm vụ", "rated good"},
                               .fails = {"Xếp loại dưới mức tốt", "rated below good"}};
constexpr std::array<criterion const*, 1> criteria{&rated_good};
constexpr policy office{.id = "office", .of = &hanoi::plan_343, .rules = {.criteria = criteria}};

int main() {
    auto const cases = analysis::read_scenarios(
        std::array<std::string, 1>{THIDUA_EXAMPLE_DATA "/own_rule_cases.csv"});
    if (!cases) return 1;
    registry const units;
    settings const with;
    auto const& days = hanoi::events_timeline;
    auto const ran =
        analysis::run_scenarios(*cases, {&office, &units, &days, &with, {}, false, {2025, 11, 20}});
    std::cout << "Đạt " << ran.passed << "/" << ran.results.size() << '\n';
    for (auto const& r : ran.results)
        for (auto const& w : r.wrong)
            std::cout << r.judged.name << ": " << w.column << ", mong đợi " << w.expected
                      << ", thực tế " << w.found << '\n';
}
