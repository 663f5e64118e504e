// SPDX-License-Identifier: BSL-1.0
#include <iostream>

#include <thidua/eligibility/assess.hpp>
#include <thidua/hanoi/policy.hpp>

int main() {
    using namespace thidua;
    context day{.phase = 1, .on = date{2025, 11, 20}, .signed_on = date{2025, 12, 1}};
    day.phases = resolve(hanoi::plan_343, hanoi::events_timeline.as_happened(), readings{});
    nomination dossier{.recipient_kind = recipient_kind::individual,
                       .form = award_form::giay_khen,
                       .commendation_type = commendation_type::movement};
    auto const answer = assess(hanoi::policy_343.rules, dossier, day, stage::appraisal);
    std::cout << label_of(answer.result).vi << ": " << answer.reasons.front() << '\n';
    return answer.reasons.front() == "authority.form" ? 0 : 1;
}
