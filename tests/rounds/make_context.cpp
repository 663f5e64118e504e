// SPDX-License-Identifier: BSL-1.0
#include <thidua/rounds/make_context.hpp>

#include <array>

#include <thidua/hanoi/policy.hpp>
#include <thidua/hanoi/timeline.hpp>

#include <support/catch.hpp>

using namespace thidua;

namespace {

constexpr std::array congresses{hanoi::city_congress_18, hanoi::national_congress_14};

result<context> made(settings const& with, run_days const& days, date known_on = {2025, 12, 1}) {
    round_terms const terms{hanoi::policy_343, with};
    timeline const all{congresses, date{2026, 6, 30}};
    static registry const units = registry::make({}).value();
    return make_context(terms, all.as_known(known_on), units, days);
}

}  // namespace

TEST_CASE("a context has the days of the run as they were given", "[rounds][context]") {
    auto const c = made({}, {.phase = 1,
                             .on = {2025, 11, 20},
                             .signed_on = {2025, 12, 1},
                             .signed_on_planned = false,
                             .history_given = true});
    REQUIRE(c.has_value());
    CHECK(c->phase == 1);
    CHECK(c->on == date{2025, 11, 20});
    CHECK(c->signed_on == date{2025, 12, 1});
    CHECK_FALSE(c->signed_on_planned);
    CHECK(c->history_given);
    CHECK(c->deadline.blank());
}

TEST_CASE("the phases are resolved by the readings and the calendar as known",
          "[rounds][context]") {
    auto const late = made({}, {.phase = 1, .on = {2025, 11, 20}});
    REQUIRE(late.has_value());
    REQUIRE(find_phase(late->phases, 1) != nullptr);
    CHECK(find_phase(late->phases, 1)->closing.state == session_state::happened);
    // Known on the day of the announcement: a planned day only.
    auto const early = made({}, {.phase = 1, .on = {2025, 10, 9}}, {2025, 10, 9});
    REQUIRE(early.has_value());
    CHECK(find_phase(early->phases, 1)->closing.state == session_state::planned);
    settings with;
    with.how.second_phase = phase_two_start::day_of_issue;
    auto const read = made(with, {.phase = 2, .on = {2025, 11, 20}});
    REQUIRE(read.has_value());
    CHECK(read->how.second_phase == phase_two_start::day_of_issue);
    CHECK(find_phase(read->phases, 2)->begins_on_issue);
}

TEST_CASE("a phase that the plan does not have is refused", "[rounds][context]") {
    for (int const phase : {3, -1, 99}) {
        auto const c = made({}, {.phase = phase, .on = {2025, 11, 20}});
        REQUIRE_FALSE(c.has_value());
        CHECK(c.failure().code == "rounds.unknown_phase");
    }
    CHECK(made({}, {.phase = 0, .on = {2025, 11, 20}}).has_value());
}

TEST_CASE("the deadline is that of the phase that is judged", "[rounds][context]") {
    settings with;
    with.deadlines = {{.phase = 1, .day = date{2025, 11, 5}},
                      {.phase = 2, .day = date{2026, 2, 10}}};
    auto const one = made(with, {.phase = 1, .on = {2025, 11, 20}});
    REQUIRE(one.has_value());
    CHECK(one->deadline == stated<date>{date{2025, 11, 5}});
    auto const two = made(with, {.phase = 2, .on = {2025, 11, 20}});
    REQUIRE(two.has_value());
    CHECK(two->deadline == stated<date>{date{2026, 2, 10}});
    CHECK(made(with, {.phase = 0, .on = {2025, 11, 20}})->deadline.blank());
}

TEST_CASE("a deadline in working days needs a table of days off", "[rounds][context]") {
    settings with;
    with.deadlines = {{.phase = 1, .working_days_after_phase = 10}};
    auto const c = made(with, {.phase = 1, .on = {2025, 11, 20}});
    REQUIRE_FALSE(c.has_value());
    CHECK(c.failure().code == "rounds.no_days_off");
    CHECK(made(with, {.phase = 2, .on = {2025, 11, 20}}).has_value());  // not this phase's
}
