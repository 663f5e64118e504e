// SPDX-License-Identifier: BSL-1.0
#include <thidua/policy/settings.hpp>

#include <support/catch.hpp>

namespace {

using namespace thidua;

constexpr pool_key collectives{1, award_form::bang_khen, recipient_kind::collective};
constexpr pool_key individuals{1, award_form::bang_khen, recipient_kind::individual};

}  // namespace

TEST_CASE("a filter without parts covers every pool, each part narrows it", "[policy][settings]") {
    pool_filter in{};
    CHECK(in.covers(collectives));
    in.phase = 1;
    CHECK(in.covers(collectives));
    CHECK(in.covers(individuals));
    in.kind = recipient_kind::collective;
    CHECK(in.covers(collectives));
    CHECK_FALSE(in.covers(individuals));
    in.form = award_form::giay_khen;
    CHECK_FALSE(in.covers(collectives));
    CHECK_FALSE(pool_filter{.phase = 2, .form = {}, .kind = {}}.covers(collectives));
}

TEST_CASE("a pool that the settings do not name has no seats stated, not all eligible",
          "[policy][settings]") {
    settings s;
    s.pools.push_back({.of = collectives, .seats = 150, .why = {}});
    s.pools.push_back({.of = {2, award_form::bang_khen, recipient_kind::collective}});
    REQUIRE(seats_of(s, collectives) != nullptr);
    CHECK(seats_of(s, collectives)->seats == 150);
    CHECK(seats_of(s, individuals) == nullptr);
    auto const* const all = seats_of(s, {2, award_form::bang_khen, recipient_kind::collective});
    REQUIRE(all != nullptr);
    CHECK_FALSE(all->seats);
}

TEST_CASE("a joint of the priority that is not set stays as the policy has it",
          "[policy][settings]") {
    priority_reading const policy{.at = priority_stage::selection,
                                  .force = reading::precedence,
                                  .scope = priority_scope::small_collectives_too,
                                  .conjunction = priority_conjunction::both_roles,
                                  .movement = priority_movement::any_named,
                                  .direct = who_is_direct::either};
    CHECK(priority_settings{}.over(policy) == policy);
    priority_settings some;
    some.force = reading::set_aside;
    auto expected = policy;
    expected.force = reading::set_aside;
    CHECK(some.over(policy) == expected);
    priority_settings const all{priority_stage::both,         reading::tie_break,
                                priority_scope::individuals,  priority_conjunction::either_role,
                                priority_movement::this_plan, who_is_direct::movement_role};
    CHECK(all.over(policy) == priority_reading{});
}

TEST_CASE("a reading that is not set stays as the policy has it", "[policy][settings]") {
    readings const policy{.window = achievement_window::overlaps,
                          .phase_ends_with = session::opening,
                          .second_phase = phase_two_start::day_of_issue,
                          .dissolved = dissolved_from::circular_in_force,
                          .of_households = households::admitted,
                          .of_certificate = unit_certificate::bars};
    CHECK(reading_settings{}.over(policy) == policy);
    reading_settings some;
    some.window = achievement_window::wholly_inside;
    auto expected = policy;
    expected.window = achievement_window::wholly_inside;
    CHECK(some.over(policy) == expected);
    reading_settings const all{achievement_window::ends_inside,
                               session::closing,
                               phase_two_start::day_after_phase_one,
                               dissolved_from::when_gone,
                               households::not_named,
                               unit_certificate::does_not_bar};
    CHECK(all.over(policy) == readings{});
}

TEST_CASE("a value rests on its own grounds, else on those around it", "[policy][settings]") {
    settings s;
    s.why = {"the settings", verification::recalled};
    s.why_value = {{"/order", {"the order", verification::verified}},
                   {"/priority", {"the priority", verification::inferred}},
                   {"/priority/force", {"the force", verification::second_hand}}};
    CHECK(grounds_of(s, "/order").basis == "the order");
    CHECK(grounds_of(s, "/priority/force").basis == "the force");
    CHECK(grounds_of(s, "/priority/scope").basis == "the priority");
    CHECK(grounds_of(s, "/money_rounding").basis == "the settings");
    CHECK(grounds_of(settings{}, "/order").grade == verification::assumption);
}
