// SPDX-License-Identifier: BSL-1.0
//
// A good dossier in the wrong place: two excellent years with two initiatives are a standard of
// merit (công trạng), judged at year end. A movement asks for something else, and the answer says
// where the dossier belongs.

#include <iostream>

#include <thidua/eligibility/remedy.hpp>
#include <thidua/hanoi/policy.hpp>
#include <thidua/law/citation_text.hpp>
#include <thidua/nominations/sample.hpp>

namespace {

using namespace thidua;

void tell(char const* what, nomination const& n) {
    auto const& rules = hanoi::policy_343.rules;
    auto const answer = assess(rules, n, sample::day, stage::appraisal);
    auto const ways = find_remedy(rules, n, sample::day, stage::appraisal);
    std::cout << what << ": " << label_of(answer.result).vi;
    for (auto const id : answer.reasons) std::cout << " (" << id << ")";
    std::cout << '\n';
    for (auto const* t : ways.fits)
        std::cout << "  thuộc loại hình khen thưởng " << label_of(t->serves).vi << ", "
                  << written(t->basis) << '\n';
}

}  // namespace

int main() {
    auto const two_years = sample::with([](auto& n) {
        n.commendation_type = commendation_type::merit;
        n.selected_in_movement = false;
        n.excellent_years_streak = 2;
        n.initiatives = 2;
    });
    tell("Hồ sơ công trạng gửi vào đợt thi đua", two_years);

    auto in_movement = two_years;
    in_movement.commendation_type = commendation_type::movement;
    tell("Cùng hồ sơ, ghi là khen thưởng phong trào", in_movement);

    in_movement.selected_in_movement = true;
    tell("Được bình xét trong phong trào, không cần sáng kiến", in_movement);
}
