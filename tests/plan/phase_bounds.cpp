// SPDX-License-Identifier: BSL-1.0
#include <thidua/plan/phase_bounds.hpp>

#include <plan/fictional.hpp>
#include <support/catch.hpp>

using namespace thidua;

namespace {

constexpr resolved_phases on(date day) {
    return resolve(fictional::plan, fictional::record.as_known(day), {});
}

}  // namespace

TEST_CASE("a phase without an announced end is open", "[plan]") {
    constexpr auto p = on({2031, 3, 31});
    STATIC_REQUIRE(first_day_of(p[0]) == phase_bound{true, {2031, 1, 15}, false});
    STATIC_REQUIRE(last_day_of(p[0]) == phase_bound{});
    STATIC_REQUIRE(state_of(p[0]) == phase_state::open);
    STATIC_REQUIRE(first_day_of(p[1]) == phase_bound{});
    STATIC_REQUIRE(state_of(p[1]) == phase_state::open);
}

TEST_CASE("a phase with a planned end is provisional, and so is the start of the next", "[plan]") {
    constexpr auto p = on({2031, 4, 1});
    STATIC_REQUIRE(last_day_of(p[0]) == phase_bound{true, {2031, 5, 10}, true});
    STATIC_REQUIRE(first_day_of(p[1]) == phase_bound{true, {2031, 5, 11}, true});
    STATIC_REQUIRE(state_of(p[0]) == phase_state::provisional);
}

TEST_CASE("a phase whose end was held is settled", "[plan]") {
    constexpr auto p = on({2031, 6, 1});
    STATIC_REQUIRE(last_day_of(p[0]) == phase_bound{true, {2031, 5, 11}, false});
    STATIC_REQUIRE(state_of(p[0]) == phase_state::settled);
    STATIC_REQUIRE(first_day_of(p[1]) == phase_bound{true, {2031, 5, 12}, false});
    STATIC_REQUIRE(state_of(p[1]) == phase_state::provisional);
}

TEST_CASE("a withdrawn day leaves the phase open again", "[plan]") {
    constexpr auto p = on({2031, 7, 1});
    STATIC_REQUIRE(state_of(p[1]) == phase_state::open);
}

TEST_CASE("a day is planned since the announcement that first named it", "[plan]") {
    constexpr auto since = [](date day) {
        auto const* said = planned_since(fictional::events[0], session::closing, day);
        return said == nullptr ? date{} : said->known_on;
    };
    STATIC_REQUIRE(since({2031, 3, 31}) == date{});
    STATIC_REQUIRE(since({2031, 4, 1}) == date{2031, 4, 1});
    STATIC_REQUIRE(since({2031, 4, 19}) == date{2031, 4, 1});  // repeated on the 8th
    STATIC_REQUIRE(since({2031, 4, 20}) == date{2031, 4, 20});
    STATIC_REQUIRE(planned_since(fictional::events[1], session::closing, {2031, 7, 1}) == nullptr);
    STATIC_REQUIRE(planned_since(fictional::events[0], session::opening, {2031, 7, 1}) == nullptr);
}
