// SPDX-License-Identifier: BSL-1.0
#include <thidua/plan/phase.hpp>

#include <array>

#include <calendar/print.hpp>
#include <support/catch.hpp>

using namespace thidua;

namespace {

constexpr calendar_answer yes{certainty::yes, false};
constexpr calendar_answer no{certainty::no, false};
constexpr calendar_answer unknown{};
constexpr calendar_answer planned_yes{certainty::yes, true};
constexpr calendar_answer planned_no{certainty::no, true};

constexpr session_knowledge held(date day) {
    return {.state = session_state::happened, .day = day, .not_by = day - days{1}};
}
constexpr session_knowledge planned(date day, date not_by) {
    return {.state = session_state::planned, .day = day, .not_by = not_by};
}

/// From the day after 10 March to 20 March, both certain.
constexpr resolved_phase certain_phase{.number = 2,
                                       .begins_on_issue = false,
                                       .opening = held({2030, 3, 10}),
                                       .closing = held({2030, 3, 20})};

}  // namespace

TEST_CASE("two answers together: no beats unknown, unknown beats yes", "[plan]") {
    STATIC_REQUIRE(both(yes, yes) == yes);
    STATIC_REQUIRE(both(yes, no) == no);
    STATIC_REQUIRE(both(unknown, no) == no);
    STATIC_REQUIRE(both(unknown, yes) == unknown);
    STATIC_REQUIRE(both(unknown, planned_yes) == unknown);
}

TEST_CASE("a yes leans on a plan if either does; a no only if no certain no stands beside it",
          "[plan]") {
    STATIC_REQUIRE(both(yes, planned_yes) == planned_yes);
    STATIC_REQUIRE(both(planned_no, yes) == planned_no);
    STATIC_REQUIRE(both(planned_no, unknown) == planned_no);
    STATIC_REQUIRE(both(planned_no, no) == no);
    STATIC_REQUIRE(both(no, planned_no) == no);
}

TEST_CASE("a phase includes its first and its last day", "[plan]") {
    STATIC_REQUIRE(contains(certain_phase, {2030, 3, 10}) == no);
    STATIC_REQUIRE(contains(certain_phase, {2030, 3, 11}) == yes);
    STATIC_REQUIRE(contains(certain_phase, {2030, 3, 20}) == yes);
    STATIC_REQUIRE(contains(certain_phase, {2030, 3, 21}) == no);
}

TEST_CASE("a phase that begins on the day of issue includes that day", "[plan]") {
    constexpr resolved_phase p{.number = 1, .issued = {2030, 3, 1}, .closing = held({2030, 3, 20})};
    STATIC_REQUIRE(begun_by(p, {2030, 2, 28}) == no);
    STATIC_REQUIRE(begun_by(p, {2030, 3, 1}) == yes);
    STATIC_REQUIRE(contains(p, {2030, 2, 28}) == no);
    STATIC_REQUIRE(contains(p, {2030, 3, 1}) == yes);
}

TEST_CASE("days by which the last session was not held are in, whatever is planned", "[plan]") {
    constexpr resolved_phase p{
        .number = 1, .issued = {2030, 3, 1}, .closing = planned({2030, 3, 20}, {2030, 3, 15})};
    STATIC_REQUIRE(not_over_on(p, {2030, 3, 15}) == yes);
    STATIC_REQUIRE(not_over_on(p, {2030, 3, 16}) == planned_yes);
    STATIC_REQUIRE(not_over_on(p, {2030, 3, 20}) == planned_yes);
    STATIC_REQUIRE(not_over_on(p, {2030, 3, 21}) == planned_no);
}

TEST_CASE("the three readings of when an achievement is of a phase", "[plan]") {
    struct row {
        date first{};
        date last{};
        bool ends_inside = false;
        bool wholly_inside = false;
        bool overlaps = false;
    };
    // The phase is 11 to 20 March.
    constexpr std::array<row, 9> table{{
        {{2030, 3, 1}, {2030, 3, 10}, false, false, false},   // ends the day before
        {{2030, 3, 1}, {2030, 3, 11}, true, false, true},     // ends on the first day
        {{2030, 3, 10}, {2030, 3, 20}, true, false, true},    // begins the day before
        {{2030, 3, 11}, {2030, 3, 20}, true, true, true},     // exactly the phase
        {{2030, 3, 11}, {2030, 3, 21}, false, false, true},   // ends the day after
        {{2030, 3, 20}, {2030, 3, 30}, false, false, true},   // begins on the last day
        {{2030, 3, 21}, {2030, 3, 30}, false, false, false},  // begins the day after
        {{2030, 3, 1}, {2030, 3, 30}, false, false, true},    // covers the phase
        {{2030, 3, 15}, {2030, 3, 15}, true, true, true},     // one day
    }};
    for (auto const& r : table) {
        CAPTURE(r.first, r.last);
        auto const in = [&r](achievement_window window) {
            return achieved_in(certain_phase, r.first, r.last, window);
        };
        CHECK(in(achievement_window::ends_inside) == (r.ends_inside ? yes : no));
        CHECK(in(achievement_window::wholly_inside) == (r.wholly_inside ? yes : no));
        CHECK(in(achievement_window::overlaps) == (r.overlaps ? yes : no));
    }
}
