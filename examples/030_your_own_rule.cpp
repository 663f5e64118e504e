// SPDX-License-Identifier: BSL-1.0
//
// A fact and a criterion of your own, from outside the library, beside those of the plan.

#include <array>
#include <iostream>
#include <vector>

#include <thidua/eligibility/assess.hpp>
#include <thidua/hanoi/policy.hpp>
#include <thidua/logic/bind.hpp>
#include <thidua/logic/wording.hpp>
#include <thidua/nominations/sample.hpp>

namespace {

using namespace thidua;

// In a sheet its column is `attr.volunteer_hours`.
inline constexpr fact<int> volunteer_hours{{.name = "attr.volunteer_hours",
                                            .label = {"số giờ tình nguyện", "volunteer hours"},
                                            .unit = {"giờ", "hours"}},
                                           own_fact};

inline constexpr criterion enough_hours{
    .id = "office.volunteer_hours",
    .must = volunteer_hours >= 40,
    .otherwise = failure::returned,
    .says = {.vi = "Có từ 40 giờ tình nguyện trở lên", .en = "at least 40 volunteer hours"},
    .fails = {.vi = "Chưa đủ 40 giờ tình nguyện", .en = "fewer than 40 volunteer hours"},
};

}  // namespace

int main() {
    // The plan's criteria and one more, bound to the list of own facts.
    std::array<fact_info const*, 1> const own{&volunteer_hours};
    rule_book book;
    auto rules = hanoi::policy_343.rules;
    std::vector<criterion const*> list(rules.criteria.begin(), rules.criteria.end());
    auto const bound = book.add(enough_hours, own);
    if (!bound) return 1;
    list.push_back(*bound);
    rules.criteria = list;

    wording const say;
    std::cout << say.required(enough_hours.must) << '\n';
    for (auto const hours : {stated<int>{52}, stated<int>{12}, stated<int>{}}) {
        std::array<cell, 1> const values{hours.cell()};
        auto dossier = sample::standard;
        dossier.attributes = values;
        auto const answer = assess(rules, dossier, sample::day, stage::appraisal);
        std::cout << say.answer(volunteer_hours, hours.cell()) << ": "
                  << label_of(answer.result).vi;
        for (auto const id : answer.reasons) std::cout << ", " << id;
        for (auto const& name : answer.missing) std::cout << ", " << name << "?";
        std::cout << '\n';
    }
}
