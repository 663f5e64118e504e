// SPDX-License-Identifier: BSL-1.0
#include <iostream>
#include <string>

#include <thidua/analysis/coverage.hpp>
#include <thidua/hanoi/policy.hpp>
#include <thidua/io/read_nominations.hpp>
#include <thidua/reports/explanation.hpp>
#include <thidua/testing/judged.hpp>

int main() {
    using namespace thidua;
    context day{.phase = 1, .on = date{2025, 11, 20}, .signed_on = date{2025, 12, 1}};
    auto const calendar = hanoi::events_timeline.as_happened();
    day.phases = resolve(hanoi::plan_343, calendar, readings{});
    nomination_reader reader{{.names = {.plan = &hanoi::plan_343}}};
    auto const read = reader.read_text(
        "id,recipient_name,recipient_kind,form\nh1,Nguyễn Văn Mẫu,cá nhân,Giấy khen\n", "list.csv");
    if (read.batch.size() != 1) return 1;
    dossier const d{&hanoi::policy_343, &read.batch.nominations[0], &read.batch.texts[0], &day,
                    &calendar};
    auto const told = assessment_text(d, wording{});
    std::cout << told;
    if (told.find("authority.form") == std::string::npos) return 1;

    auto const judged =
        testing::bench{hanoi::policy_343, day}.judge(read.batch.nominations.front());
    std::cout << testing::describe(judged);
    analysis::analysed_case const one{judged.facts, judged.in, judged.at, "h1"};
    auto const covered = analysis::measure_coverage(hanoi::policy_343.rules, {&one, 1});
    return covered.cases == 1 && judged.found.result == outcome::ineligible ? 0 : 1;
}
