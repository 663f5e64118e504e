// SPDX-License-Identifier: BSL-1.0
#include <thidua/rounds/make_context.hpp>

#include <array>
#include <string>

#include <thidua/hanoi/days_off.hpp>
#include <thidua/hanoi/policy.hpp>
#include <thidua/hanoi/timeline.hpp>

#include <support/catch.hpp>

using namespace thidua;

namespace {

constexpr std::array congresses{hanoi::city_congress_18, hanoi::national_congress_14};

result<context> made(settings const& with, run_days const& days, date known_on = {2025, 12, 1},
                     days_off const& offices = {}) {
    round_terms const terms{hanoi::policy_343, with};
    timeline const all{congresses, date{2026, 6, 30}};
    static registry const units = registry::make({}).value();
    return make_context(terms, all.as_known(known_on), units, days, offices);
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
    CHECK(c.failure().message.en.find("2025-10-18") != std::string::npos);
    CHECK(made(with, {.phase = 2, .on = {2025, 11, 20}}).has_value());  // not this phase's
}

TEST_CASE("a deadline in working days is counted by Hanoi's days off", "[rounds][context]") {
    // Phase 1 closed on Friday, 17 October 2025: ten working days later is Friday, the 31st.
    settings with;
    with.deadlines = {{.phase = 1, .working_days_after_phase = 10},
                      {.phase = 2, .working_days_after_phase = 20}};
    auto const one =
        made(with, {.phase = 1, .on = {2025, 11, 20}}, {2025, 12, 1}, hanoi::office_days);
    REQUIRE(one.has_value());
    CHECK(one->deadline == stated<date>{date{2025, 10, 31}});
    // Phase 2 closed on Friday, 23 January 2026. 15 working days are gone by 13 February, then
    // Lunar New Year takes 16 to 20 February: the twentieth is Friday, the 27th.
    auto const two = made(with, {.phase = 2, .on = {2026, 2, 2}}, {2026, 2, 2}, hanoi::office_days);
    REQUIRE(two.has_value());
    CHECK(two->deadline == stated<date>{date{2026, 2, 27}});
}

TEST_CASE("no working day after the phase is its last day itself", "[rounds][context]") {
    settings with;
    with.deadlines = {{.phase = 1, .working_days_after_phase = 0}};
    auto const c =
        made(with, {.phase = 1, .on = {2025, 11, 20}}, {2025, 12, 1}, hanoi::office_days);
    REQUIRE(c.has_value());
    CHECK(c->deadline == stated<date>{date{2025, 10, 17}});
}

TEST_CASE("while no end of the phase is announced, a deadline after it is not known",
          "[rounds][context]") {
    settings with;
    with.deadlines = {{.phase = 1, .working_days_after_phase = 10}};
    auto const c = made(with, {.phase = 1, .on = {2025, 3, 1}}, {2025, 3, 1}, hanoi::office_days);
    REQUIRE(c.has_value());
    CHECK(c->deadline.blank());
}

TEST_CASE("a deadline beyond the table of days off names the first day that is lacking",
          "[rounds][context]") {
    settings with;
    with.deadlines = {{.phase = 2, .working_days_after_phase = 250}};
    auto const c = made(with, {.phase = 2, .on = {2026, 2, 2}}, {2026, 2, 2}, hanoi::office_days);
    REQUIRE_FALSE(c.has_value());
    CHECK(c.failure().code == "rounds.no_days_off");
    CHECK(c.failure().message.en.find("2026-11-01") != std::string::npos);
    CHECK(c.failure().message.vi.find("01/11/2026") != std::string::npos);
}

TEST_CASE("a context knows whom the plan has submit", "[rounds][context]") {
    auto const c = made({}, {.phase = 1, .on = {2025, 11, 20}});
    REQUIRE(c.has_value());
    CHECK(c->addressees.size() == hanoi::plan_343.addressees.size());
}
