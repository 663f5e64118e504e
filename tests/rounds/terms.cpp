// SPDX-License-Identifier: BSL-1.0
#include <thidua/rounds/terms.hpp>

#include <array>
#include <cstddef>
#include <optional>
#include <vector>

#include <thidua/hanoi/policy.hpp>

#include <support/catch.hpp>

using namespace thidua;

TEST_CASE("what the settings leave empty is the policy's", "[rounds][terms]") {
    settings const with;
    round_terms const terms{hanoi::policy_343, with};
    CHECK(&terms.by() == &hanoi::policy_343);
    CHECK(&terms.with() == &with);
    CHECK(terms.how() == hanoi::policy_343.how);
    CHECK(terms.priority() == hanoi::policy_343.priority);
    CHECK(terms.order() ==
          std::vector<order_key>(hanoi::policy_343.order.begin(), hanoi::policy_343.order.end()));
    CHECK(terms.of_held() == held_seats::release);
    REQUIRE(terms.small().size() == hanoi::policy_343.small.size());
    for (std::size_t i = 0; i < terms.small().size(); ++i) {
        CHECK(terms.small()[i].kind == hanoi::policy_343.small[i].kind);
        CHECK_FALSE(terms.small()[i].within.has_value());
        CHECK(terms.small()[i].why.grade == verification::assumption);
    }
}

TEST_CASE("what the settings say goes before the policy, one value at a time", "[rounds][terms]") {
    settings with;
    with.order = std::vector<order_key>{{order_by::score, nullptr, false}};
    with.small = std::vector<small_setting>{};
    with.of_held = held_seats::keep;
    with.priority.force = reading::precedence;
    with.how.of_households = households::admitted;
    round_terms const terms{hanoi::policy_343, with};
    CHECK(terms.order() == *with.order);
    CHECK(terms.small().empty());  // the office counts no kind as small
    CHECK(terms.of_held() == held_seats::keep);
    CHECK(terms.priority().force == reading::precedence);
    CHECK(terms.priority().scope == hanoi::policy_343.priority.scope);
    CHECK(terms.how().of_households == households::admitted);
    CHECK(terms.how().window == hanoi::policy_343.how.window);
}

TEST_CASE("a kind of the policy keeps the unit it lies within and its days", "[rounds][terms]") {
    static constexpr std::array<small_kind, 1> kinds{{{.kind = collective_kind::section,
                                                       .within = unit_kind::ward,
                                                       .within_any = false,
                                                       .first = date{2025, 7, 1},
                                                       .last = date{2026, 6, 30}}}};
    auto by = hanoi::policy_343;
    by.small = kinds;
    settings const with;
    round_terms const terms{by, with};
    REQUIRE(terms.small().size() == 1);
    CHECK(terms.small()[0].within == std::optional{unit_kind::ward});
    CHECK(terms.small()[0].from == std::optional{date{2025, 7, 1}});
    CHECK(terms.small()[0].through == std::optional{date{2026, 6, 30}});
}

TEST_CASE("the priority takes part in giving seats by its stage and where the order names it",
          "[rounds][terms]") {
    struct row {
        priority_stage at;
        bool named;
        bool selects;
    };
    for (auto const& r :
         {row{priority_stage::proposal, true, false}, row{priority_stage::selection, true, true},
          row{priority_stage::both, true, true}, row{priority_stage::proposal, false, false},
          row{priority_stage::selection, false, false}, row{priority_stage::both, false, false}}) {
        settings with;
        with.priority.at = r.at;
        with.order = std::vector<order_key>{{order_by::score, nullptr, false}};
        if (r.named) with.order->push_back({order_by::priority, nullptr, false});
        CHECK(round_terms{hanoi::policy_343, with}.priority_selects() == r.selects);
    }
}
