// SPDX-License-Identifier: BSL-1.0
//
// One dossier is assessed under plan 343, and the answer says why.

#include <iostream>

#include <thidua/eligibility/assess.hpp>
#include <thidua/hanoi/policy.hpp>

int main() {
    using namespace thidua;
    context day{.phase = 1, .on = date{2025, 11, 20}, .signed_on = date{2025, 12, 1}};
    day.phases = resolve(hanoi::plan_343, hanoi::events_timeline.as_happened(), readings{});

    nomination dossier{.recipient_kind = recipient_kind::individual,
                       .form = award_form::bang_khen,
                       .commendation_type = commendation_type::movement,
                       .achieved_to = date{2025, 9, 30},
                       .selected_in_movement = true,
                       .exemplary = true,
                       .discipline_ended_on = does_not_apply,
                       .procedure = procedure::standard};
    dossier.documents = set_of<document>::exactly(document::proposal, document::report);

    auto const answer = assess(hanoi::policy_343.rules, dossier, day, stage::appraisal);
    std::cout << label_of(answer.result).vi << '\n';
    for (auto const& f : answer.findings)
        if (f.what == standing::failed) std::cout << "- " << f.of->fails.vi << '\n';
    for (auto const& name : answer.missing) std::cout << "? " << name << '\n';
}
