// SPDX-License-Identifier: BSL-1.0
#include <thidua/hanoi/timeline.hpp>

#include <calendar/print.hpp>
#include <support/catch.hpp>

using namespace thidua;
using namespace thidua::hanoi;

namespace {

constexpr session_knowledge known(event const& which, session asked, date day) {
    return events_timeline.as_known(day).of(which, asked);
}
constexpr bool planned_for(session_knowledge const& k, date day) {
    return k.state == session_state::planned && k.day == day;
}
constexpr bool held_on(session_knowledge const& k, date day) {
    return k.state == session_state::happened && k.day == day;
}
constexpr bool not_announced(session_knowledge const& k) {
    return k.state == session_state::not_announced && !k.lapsed;
}

}  // namespace

TEST_CASE("the record of the two congresses has no fault", "[hanoi]") {
    STATIC_REQUIRE(timeline::fault_of(events_timeline.events(),
                                      events_timeline.recorded_through()) == timeline_fault::none);
    STATIC_REQUIRE(events_timeline.recorded_through() == date{2026, 1, 31});
    STATIC_REQUIRE(events_timeline.as_happened().find("city_congress_18") != nullptr);
    STATIC_REQUIRE(events_timeline.as_happened().find("national_congress_14") != nullptr);
}

TEST_CASE("every announcement and every session says where it was read", "[hanoi]") {
    for (auto const& one : events_timeline.events()) {
        for (auto const& said : one.announcements) CHECK_FALSE(said.source.empty());
        for (auto const& held : one.happened) CHECK_FALSE(held.source.empty());
        CHECK(one.happened.size() == 3);
    }
}

TEST_CASE("when the plan was issued neither congress had a day", "[hanoi]") {
    for (auto const day : {date{2024, 11, 26}, date{2024, 12, 1}, date{2025, 10, 7}})
        for (auto const asked : {session::preparatory, session::opening, session::closing}) {
            CHECK(not_announced(known(city_congress_18, asked, day)));
            CHECK(not_announced(known(national_congress_14, asked, day)));
        }
}

// ngaynay.vn post165113: 15 to 17 October, preparatory session on the 15th.
TEST_CASE("the days of the City Congress became known on 8 October 2025", "[hanoi]") {
    constexpr date before{2025, 10, 7};
    constexpr date since{2025, 10, 8};
    STATIC_REQUIRE(not_announced(known(city_congress_18, session::closing, before)));
    STATIC_REQUIRE(planned_for(known(city_congress_18, session::closing, since), {2025, 10, 17}));
    STATIC_REQUIRE(
        planned_for(known(city_congress_18, session::preparatory, since), {2025, 10, 15}));
}

TEST_CASE("no announcement of the City Congress's opening was found before it was held",
          "[hanoi]") {
    STATIC_REQUIRE(not_announced(known(city_congress_18, session::opening, {2025, 10, 15})));
    STATIC_REQUIRE(
        held_on(known(city_congress_18, session::opening, {2025, 10, 16}), {2025, 10, 16}));
}

TEST_CASE("the City Congress was held from 15 to 17 October 2025", "[hanoi]") {
    constexpr auto true_calendar = events_timeline.as_happened();
    STATIC_REQUIRE(
        held_on(true_calendar.of(city_congress_18, session::preparatory), {2025, 10, 15}));
    STATIC_REQUIRE(held_on(true_calendar.of(city_congress_18, session::opening), {2025, 10, 16}));
    STATIC_REQUIRE(held_on(true_calendar.of(city_congress_18, session::closing), {2025, 10, 17}));
}

// A news agency's dispatch of 23 December 2025 gives 19 to 25 January; no earlier dated one was
// found.
TEST_CASE("the closing day of the National Congress is known from 23 December 2025", "[hanoi]") {
    STATIC_REQUIRE(not_announced(known(national_congress_14, session::closing, {2025, 12, 22})));
    for (auto const day : {date{2025, 12, 23}, date{2026, 1, 14}, date{2026, 1, 20}})
        CHECK(planned_for(known(national_congress_14, session::closing, day), {2026, 1, 25}));
}

// dantri.com.vn 20260121182924133: shortened by a day and a half.
TEST_CASE("on 21 January 2026 the closing moves from the 25th to the 23rd", "[hanoi]") {
    STATIC_REQUIRE(
        planned_for(known(national_congress_14, session::closing, {2026, 1, 21}), {2026, 1, 23}));
    STATIC_REQUIRE(
        planned_for(known(national_congress_14, session::closing, {2026, 1, 22}), {2026, 1, 23}));
    STATIC_REQUIRE(
        held_on(known(national_congress_14, session::closing, {2026, 1, 23}), {2026, 1, 23}));
}

TEST_CASE("the first sessions of the National Congress are known from 18 and 19 January",
          "[hanoi]") {
    constexpr auto preparatory = session::preparatory;
    constexpr auto opening = session::opening;
    STATIC_REQUIRE(not_announced(known(national_congress_14, preparatory, {2026, 1, 17})));
    STATIC_REQUIRE(
        planned_for(known(national_congress_14, preparatory, {2026, 1, 18}), {2026, 1, 19}));
    STATIC_REQUIRE(not_announced(known(national_congress_14, opening, {2026, 1, 18})));
    STATIC_REQUIRE(planned_for(known(national_congress_14, opening, {2026, 1, 19}), {2026, 1, 20}));
    STATIC_REQUIRE(held_on(known(national_congress_14, preparatory, {2026, 1, 19}), {2026, 1, 19}));
    STATIC_REQUIRE(held_on(known(national_congress_14, opening, {2026, 1, 20}), {2026, 1, 20}));
}
