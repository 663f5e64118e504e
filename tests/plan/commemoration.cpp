// SPDX-License-Identifier: BSL-1.0
#include <thidua/plan/commemoration.hpp>

#include <calendar/print.hpp>
#include <plan/fictional.hpp>
#include <support/catch.hpp>

using namespace thidua;

TEST_CASE("a commemoration comes every year on its day", "[plan]") {
    constexpr commemoration c{.day = 11, .month = 5};
    STATIC_REQUIRE(c.in(2031) == date{2031, 5, 11});
    STATIC_REQUIRE(c.in(2032) == date{2032, 5, 11});
}

TEST_CASE("a commemoration falls into the phase whose first or last day it is", "[plan]") {
    constexpr auto phases = resolve(fictional::plan, fictional::record.as_happened(), {});
    constexpr commemoration last_day{.day = 11, .month = 5};
    constexpr commemoration next_day{.day = 12, .month = 5};
    STATIC_REQUIRE(falls_in(last_day, 2031, phases[0]).value == certainty::yes);
    STATIC_REQUIRE(falls_in(next_day, 2031, phases[0]).value == certainty::no);
    STATIC_REQUIRE(falls_in(last_day, 2030, phases[0]).value == certainty::no);
    STATIC_REQUIRE(falls_in(last_day, 2031, phases[1]).value == certainty::no);
    STATIC_REQUIRE(falls_in(next_day, 2031, phases[1]).value == certainty::yes);
}
