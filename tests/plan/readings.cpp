// SPDX-License-Identifier: BSL-1.0
#include <thidua/plan/readings.hpp>

#include <support/catch.hpp>

using namespace thidua;

TEST_CASE("the shipped readings: ends inside, closing day, the day after phase 1", "[plan]") {
    constexpr readings shipped{};
    STATIC_REQUIRE(shipped.window == achievement_window::ends_inside);
    STATIC_REQUIRE(shipped.phase_ends_with == session::closing);
    STATIC_REQUIRE(shipped.second_phase == phase_two_start::day_after_phase_one);
    STATIC_REQUIRE(shipped.dissolved == dissolved_from::when_gone);
    STATIC_REQUIRE(shipped.of_households == households::not_named);
    STATIC_REQUIRE(shipped.of_certificate == unit_certificate::does_not_bar);
}

TEST_CASE("every reading has a name and a label", "[plan]") {
    STATIC_REQUIRE(name_of(achievement_window::ends_inside) == "ends_inside");
    STATIC_REQUIRE(name_of(achievement_window::wholly_inside) == "wholly_inside");
    STATIC_REQUIRE(name_of(achievement_window::overlaps) == "overlaps");
    STATIC_REQUIRE(name_of(phase_two_start::day_of_issue) == "day_of_issue");
    STATIC_REQUIRE(name_of(phase_two_start::day_after_phase_one) == "day_after_phase_one");
    STATIC_REQUIRE(name_of(dissolved_from::circular_in_force) == "circular_in_force");
    STATIC_REQUIRE(name_of(dissolved_from::when_gone) == "when_gone");
    STATIC_REQUIRE(name_of(unit_certificate::does_not_bar) == "does_not_bar");
    STATIC_REQUIRE(name_of(unit_certificate::bars) == "bars");
}
