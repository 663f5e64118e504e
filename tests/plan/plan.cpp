// SPDX-License-Identifier: BSL-1.0
#include <thidua/plan/plan.hpp>

#include <plan/fictional.hpp>
#include <support/catch.hpp>

using namespace thidua;

TEST_CASE("a plan that says nothing has no phases", "[plan]") {
    constexpr auto phases = resolve(plan{}, known_calendar{}, {});
    for (auto const& p : phases) CHECK(p.number == 0);
    CHECK(find_phase(phases, 1) == nullptr);
    CHECK_FALSE(plan{}.priority.given());
}

TEST_CASE("the phases of any plan are bounded by its own events", "[plan]") {
    constexpr auto phases = resolve(fictional::plan, fictional::record.as_happened(), {});
    STATIC_REQUIRE(phases[0].begins_on_issue);
    STATIC_REQUIRE(phases[0].issued == date{2031, 1, 15});
    STATIC_REQUIRE(phases[0].closes_with == "fair");
    STATIC_REQUIRE(phases[0].closing.day == date{2031, 5, 11});
    STATIC_REQUIRE(!phases[1].begins_on_issue);
    STATIC_REQUIRE(phases[1].opens_after == "fair");
    STATIC_REQUIRE(phases[1].closes_with == "feast");
    STATIC_REQUIRE(phases[1].closing.state == session_state::not_announced);
    STATIC_REQUIRE(phases[2].number == 0);
}

TEST_CASE("by the other reading the second phase begins on the day of issue", "[plan]") {
    constexpr auto phases = resolve(fictional::plan, fictional::record.as_happened(),
                                    {.second_phase = phase_two_start::day_of_issue});
    STATIC_REQUIRE(phases[1].begins_on_issue);
    STATIC_REQUIRE(phases[1].opens_after.empty());
}

TEST_CASE("a phase ends with the session that the reading names", "[plan]") {
    constexpr auto phases = resolve(fictional::plan, fictional::record.as_happened(),
                                    {.phase_ends_with = session::opening});
    // The record never mentions an opening session of the fair.
    STATIC_REQUIRE(phases[0].closing == session_knowledge{});
}

TEST_CASE("an event that the calendar does not have is an event without a day", "[plan]") {
    constexpr auto phases = resolve(fictional::plan, known_calendar{}, {});
    STATIC_REQUIRE(phases[0].closing == session_knowledge{});
    STATIC_REQUIRE(contains(phases[0], {2031, 1, 15}).value == certainty::unknown);
    STATIC_REQUIRE(contains(phases[0], {2031, 1, 14}).value == certainty::no);
}

TEST_CASE("a phase is found by its number, and number 0 is none", "[plan]") {
    constexpr auto phases = resolve(fictional::plan, known_calendar{}, {});
    CHECK(find_phase(phases, 2) == &phases[1]);
    CHECK(find_phase(phases, 3) == nullptr);
    CHECK(find_phase(phases, 0) == nullptr);
}
