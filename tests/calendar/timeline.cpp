// SPDX-License-Identifier: BSL-1.0
#include <thidua/calendar/timeline.hpp>

#include <array>
#include <stdexcept>

#include <string_view>
#include <type_traits>
#include <vector>

#include <support/catch.hpp>

#include <thidua/calendar/interval.hpp>

#include "congresses.hpp"
#include "print.hpp"

using namespace thidua;
using congresses::city;
using congresses::national;
using congresses::record;

namespace {

constexpr calendar_answer surely{certainty::yes, false};
constexpr calendar_answer surely_not{certainty::no, false};
constexpr calendar_answer as_planned{certainty::yes, true};
constexpr calendar_answer not_as_planned{certainty::no, true};
constexpr calendar_answer unknown{};

constexpr session all_sessions[] = {session::preparatory, session::opening, session::closing};

/// Whether `day` is on or before the closing of the national congress, as known on `known_on`.
constexpr calendar_answer in_time(date day, date known_on) {
    return on_or_before(day, record.as_known(known_on).of(national, session::closing));
}

// The plan of 14 January: to close on the 25th. The 24th is in time, as far as anyone can know.
static_assert(in_time({2026, 1, 24}, {2026, 1, 13}) == unknown);
static_assert(in_time({2026, 1, 24}, {2026, 1, 14}) == as_planned);
static_assert(in_time({2026, 1, 24}, {2026, 1, 20}) == as_planned);
// On the 21st it is moved to the 23rd; on the 23rd it closes.
static_assert(in_time({2026, 1, 24}, {2026, 1, 21}) == not_as_planned);
static_assert(in_time({2026, 1, 24}, {2026, 1, 22}) == not_as_planned);
static_assert(in_time({2026, 1, 24}, {2026, 1, 23}) == surely_not);
static_assert(in_time({2026, 1, 23}, {2026, 1, 22}) == as_planned);
static_assert(in_time({2026, 1, 23}, {2026, 1, 23}) == surely);
// What is past by then, and the congress has not closed, is in time without any plan.
static_assert(in_time({2025, 12, 31}, {2025, 12, 31}) == surely);
static_assert(in_time({2026, 1, 1}, {2025, 12, 31}) == unknown);
static_assert(in_time({2026, 1, 21}, {2026, 1, 21}) == surely);

static_assert(std::is_trivially_copyable_v<known_calendar>);
static_assert(record.as_known({2025, 10, 7}).find("city_congress_18") == &city);
static_assert(record.as_known({2025, 10, 7}).find("city_congress_19") == nullptr);

}  // namespace

TEST_CASE("on the day of the plan's issue neither congress has a day", "[calendar][timeline]") {
    auto const calendar = record.as_known({2024, 11, 26});
    for (auto const& one : calendar.events()) {
        for (auto const asked : all_sessions) {
            CHECK(calendar.of(one, asked) == session_knowledge{.not_by = {2024, 11, 26}});
        }
    }
    auto const closing = calendar.of(city, session::closing);
    CHECK(on_or_before({2024, 11, 26}, closing) == surely);
    CHECK(on_or_before({2024, 11, 27}, closing) == unknown);
    CHECK(after({2025, 12, 1}, closing) == unknown);
}

TEST_CASE("the city congress passes from unknown to planned to held", "[calendar][timeline]") {
    struct row {
        date known_on;
        session_state state;
        date day, not_by;
    };
    for (auto const& [known_on, state, day, not_by] : {
             row{{2025, 10, 7}, session_state::not_announced, {}, {2025, 10, 7}},
             row{{2025, 10, 8}, session_state::planned, {2025, 10, 17}, {2025, 10, 8}},
             row{{2025, 10, 16}, session_state::planned, {2025, 10, 17}, {2025, 10, 16}},
             row{{2025, 10, 17}, session_state::happened, {2025, 10, 17}, {2025, 10, 16}},
             row{{2026, 6, 1}, session_state::happened, {2025, 10, 17}, {2025, 10, 16}},
         }) {
        CAPTURE(known_on);
        CHECK(record.as_known(known_on).of(city, session::closing) ==
              session_knowledge{.state = state, .day = day, .not_by = not_by});
    }
}

TEST_CASE("the true calendar knows what came, not what was planned", "[calendar][timeline]") {
    auto const truth = record.as_happened();
    CHECK(truth.is_as_happened());
    CHECK_FALSE(record.as_known({2026, 1, 31}).is_as_happened());
    CHECK(truth.of(national, session::closing).day == date{2026, 1, 23});
    CHECK(truth.of(national, session::preparatory).day == date{2026, 1, 19});
    CHECK(on_or_before({2026, 1, 24}, truth.of(national, session::closing)) == surely_not);
}

TEST_CASE("a planned day that has gone by says nothing any more", "[calendar][timeline]") {
    std::array<announcement, 2> const said{{
        {session::opening, {2026, 3, 10}, {2026, 3, 1}},
        {session::opening, {2026, 4, 1}, {2026, 3, 20}},
    }};
    std::array<event, 1> const events{{{.name = "late", .announcements = said}}};
    timeline const late{events, {2026, 3, 31}};
    auto const on = [&](date known_on) {
        return late.as_known(known_on).of(events[0], session::opening);
    };
    // Up to the day before it stands; at the end of the day itself the record has no session.
    CHECK(on({2026, 3, 9}).state == session_state::planned);
    CHECK(on({2026, 3, 10}) == session_knowledge{.not_by = {2026, 3, 10}, .lapsed = true});
    CHECK(on_or_before({2026, 3, 10}, on({2026, 3, 10})) == surely);
    CHECK(on_or_before({2026, 3, 11}, on({2026, 3, 10})) == unknown);
    CHECK(on({2026, 3, 19}).lapsed);
    // A new day ends that.
    CHECK(on({2026, 3, 20}).day == date{2026, 4, 1});
    CHECK(on_or_before({2026, 3, 25}, on({2026, 3, 20})) == as_planned);
}

TEST_CASE("a plan that is taken back leaves the day open", "[calendar][timeline]") {
    std::array<announcement, 2> const said{{
        {session::opening, {2026, 3, 10}, {2026, 3, 1}},
        {.of = session::opening, .known_on = {2026, 3, 5}, .withdrawn = true},
    }};
    std::array<event, 1> const events{{{.name = "postponed", .announcements = said}}};
    timeline const postponed{events, {2026, 3, 31}};
    CHECK(postponed.as_known({2026, 3, 4}).of(events[0], session::opening).day ==
          date{2026, 3, 10});
    CHECK(postponed.as_known({2026, 3, 5}).of(events[0], session::opening) ==
          session_knowledge{.not_by = {2026, 3, 5}});
}

TEST_CASE("a record that ends early does not claim that nothing happened since",
          "[calendar][timeline]") {
    std::array<announcement, 1> const said{{{session::opening, {2026, 3, 10}, {2026, 3, 1}}}};
    std::array<event, 2> const events{{
        {.name = "planned", .announcements = said},
        {.name = "unannounced"},
    }};
    timeline const stale{events, {2026, 3, 5}};
    auto const calendar = stale.as_known({2026, 3, 20});
    CHECK(calendar.known_on() == date{2026, 3, 20});
    CHECK(calendar.certain_through() == date{2026, 3, 5});
    auto const planned = calendar.of(events[0], session::opening);
    CHECK(on_or_before({2026, 3, 5}, planned) == surely);
    CHECK(on_or_before({2026, 3, 6}, planned) == as_planned);
    CHECK(on_or_before({2026, 3, 11}, planned) == not_as_planned);
    auto const unannounced = calendar.of(events[1], session::opening);
    CHECK(on_or_before({2026, 3, 5}, unannounced) == surely);
    CHECK(on_or_before({2026, 3, 6}, unannounced) == unknown);
    // The true calendar of an event that is still to come is what was announced last.
    CHECK(stale.as_happened().of(events[0], session::opening).state == session_state::planned);
}

TEST_CASE("of a session left out of the record nothing is known", "[calendar][timeline]") {
    std::array<occurrence, 1> const held{{{session::closing, {2026, 1, 23}}}};
    std::array<event, 1> const events{{{.name = "only_closing", .happened = held}}};
    timeline const partial{events, {2026, 1, 31}};
    for (auto const known_on : {date{2026, 1, 10}, date{2026, 1, 31}}) {
        auto const opening = partial.as_known(known_on).of(events[0], session::opening);
        CHECK(opening == session_knowledge{});
        CHECK(on_or_before({2026, 1, 10}, opening) == unknown);
    }
    CHECK(partial.as_known({2026, 1, 10}).of(events[0], session::closing).not_by ==
          date{2026, 1, 10});
}

TEST_CASE("a certain answer is never taken back and agrees with what came",
          "[calendar][timeline]") {
    date const from{2025, 9, 25}, through{2026, 2, 5};
    auto const truth = record.as_happened();
    int certain_answers = 0, provisional_answers = 0, unknown_answers = 0, wrong_plans = 0;
    for (auto const& one : record.events()) {
        for (auto const asked : all_sessions) {
            for (auto day = from; day <= through; day = day + days{1}) {
                auto const came = on_or_before(day, truth.of(one, asked));
                REQUIRE(came.value != certainty::unknown);
                bool was_certain = false;
                for (auto known_on = from; known_on <= through; known_on = known_on + days{1}) {
                    CAPTURE(one.name, name_of(asked), day, known_on);
                    auto const known = record.as_known(known_on).of(one, asked);
                    auto const said = on_or_before(day, known);
                    bool const is_certain = said.value != certainty::unknown && !said.provisional;
                    REQUIRE((is_certain || !was_certain));
                    if (is_certain) REQUIRE(said == came);
                    REQUIRE(after(day, known) == !said);
                    REQUIRE(on_or_after(day, known) == !before(day, known));
                    if (day <= known_on) REQUIRE(is_certain);
                    was_certain = is_certain;
                    certain_answers += is_certain;
                    provisional_answers += said.provisional;
                    unknown_answers += said.value == certainty::unknown;
                    wrong_plans += said.provisional && said.value != came.value;
                }
            }
        }
    }
    // All three kinds were seen, and the shortened congress made plans wrong.
    CHECK(certain_answers > 0);
    CHECK(provisional_answers > 0);
    CHECK(unknown_answers > 0);
    // Known on 14 to 20 January (7 days): the 24th and the 25th, taken to be in time.
    CHECK(wrong_plans == 14);
}

TEST_CASE("what an office knew does not depend on what came later", "[calendar][timeline]") {
    for (auto known_on = date{2026, 1, 10}; known_on <= date{2026, 1, 28};
         known_on = known_on + days{1}) {
        // The same congress as a record had it that was closed on that day.
        std::vector<announcement> said;
        for (auto const& one : national.announcements)
            if (one.known_on <= known_on) said.push_back(one);
        std::vector<occurrence> held;
        for (auto const& one : national.happened)
            if (one.day <= known_on) held.push_back(one);
        std::array<event, 1> const events{
            {{.name = national.name, .announcements = said, .happened = held}}};
        auto const then = make_timeline(events, known_on);
        REQUIRE(then);
        for (auto const asked : all_sessions) {
            CAPTURE(known_on, name_of(asked));
            CHECK(then->as_known(known_on).of(events[0], asked) ==
                  record.as_known(known_on).of(national, asked));
        }
    }
}

TEST_CASE("a faulty record is refused with its fault and its event", "[calendar][timeline]") {
    using said = std::vector<announcement>;
    using held = std::vector<occurrence>;
    constexpr auto opening = session::opening;
    constexpr auto closing = session::closing;
    struct row {
        timeline_fault fault;
        said announced;
        held happened;
    };
    for (auto const& [fault, announced, happened] : {
             row{timeline_fault::none, {}, {}},
             row{timeline_fault::none,
                 {{opening, {2026, 3, 10}, {2026, 3, 10}}},
                 {{opening, {2026, 3, 10}}}},
             row{timeline_fault::announcements_out_of_order,
                 {{opening, {2026, 3, 10}, {2026, 3, 2}}, {closing, {2026, 3, 12}, {2026, 3, 1}}},
                 {}},
             row{timeline_fault::announced_for_the_past,
                 {{opening, {2026, 3, 9}, {2026, 3, 10}}},
                 {}},
             row{timeline_fault::announced_after_it_was_held,
                 {{opening, {2026, 3, 12}, {2026, 3, 11}}},
                 {{opening, {2026, 3, 10}}}},
             row{timeline_fault::sessions_out_of_order,
                 {},
                 {{closing, {2026, 3, 10}}, {opening, {2026, 3, 11}}}},
             row{timeline_fault::sessions_out_of_order,
                 {},
                 {{opening, {2026, 3, 11}}, {closing, {2026, 3, 10}}}},
             row{timeline_fault::sessions_out_of_order,
                 {},
                 {{opening, {2026, 3, 10}}, {opening, {2026, 3, 11}}}},
             row{timeline_fault::session_not_recorded,
                 {{opening, {2026, 3, 10}, {2026, 3, 1}}},
                 {{closing, {2026, 3, 12}}}},
             row{timeline_fault::none,
                 {{opening, {2026, 3, 10}, {2026, 3, 1}},
                  {.of = opening, .known_on = {2026, 3, 2}, .withdrawn = true}},
                 {{closing, {2026, 3, 12}}}},
             row{timeline_fault::after_the_record, {{opening, {2026, 4, 10}, {2026, 4, 1}}}, {}},
             row{timeline_fault::after_the_record, {}, {{opening, {2026, 4, 1}}}},
         }) {
        CAPTURE(name_of(fault));
        std::array<event, 2> const events{
            {{.name = "good"}, {.name = "bad", .announcements = announced, .happened = happened}}};
        CHECK(timeline::fault_of(events, {2026, 3, 31}) == fault);
        auto const made = make_timeline(events, {2026, 3, 31});
        REQUIRE(made.has_value() == (fault == timeline_fault::none));
        if (!made) {
            CHECK(made.failure().code == name_of(fault));
            CHECK(made.failure().message.en.starts_with("event `bad`: "));
            CHECK(made.failure().message.vi.starts_with("sự kiện `bad`: "));
            CHECK_THROWS_AS((timeline{events, {2026, 3, 31}}), std::invalid_argument);
        }
    }
    std::array<event, 2> const twice{{{.name = "one"}, {.name = "one"}}};
    CHECK(make_timeline(twice, {2026, 3, 31}).failure().code == "timeline.repeated_name");
    std::array<event, 1> const unnamed{};
    CHECK(make_timeline(unnamed, {2026, 3, 31}).failure().code == "timeline.unnamed_event");
}

TEST_CASE("a calendar without events knows nothing", "[calendar][timeline]") {
    known_calendar const empty;
    CHECK(empty.events().empty());
    CHECK(empty.find("city_congress_18") == nullptr);
    event const one{.name = "one"};
    CHECK(on_or_before({1900, 1, 1}, empty.of(one, session::closing)) == unknown);
    CHECK(timeline{}.as_happened().of(one, session::closing).not_by == first_day());
}
