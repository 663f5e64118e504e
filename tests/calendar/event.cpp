// SPDX-License-Identifier: BSL-1.0
#include <thidua/calendar/event.hpp>

#include <array>

#include <support/catch.hpp>

#include "congresses.hpp"
#include "print.hpp"

using namespace thidua;
using congresses::national;

static_assert(session::preparatory < session::opening && session::opening < session::closing);

TEST_CASE("an announcement counts from the day on which it became known", "[calendar][event]") {
    CHECK(national.announced_by(session::closing, {2026, 1, 13}) == nullptr);
    CHECK(national.announced_by(session::closing, {2026, 1, 14})->planned == date{2026, 1, 25});
    CHECK(national.announced_by(session::closing, {2026, 1, 20})->planned == date{2026, 1, 25});
    CHECK(national.announced_by(session::closing, {2026, 1, 21})->planned == date{2026, 1, 23});
    CHECK(national.announced_by(session::opening, {2026, 1, 21})->planned == date{2026, 1, 20});
}

TEST_CASE("of two announcements on one day the later in the list counts", "[calendar][event]") {
    std::array<announcement, 2> const said{{
        {session::opening, {2026, 1, 20}, {2026, 1, 14}},
        {session::opening, {2026, 1, 21}, {2026, 1, 14}},
    }};
    event const one{.name = "one", .announcements = said};
    CHECK(one.announced_by(session::opening, {2026, 1, 14})->planned == date{2026, 1, 21});
}

TEST_CASE("a session that is not recorded has no occurrence", "[calendar][event]") {
    std::array<occurrence, 1> const held{{{session::closing, {2026, 1, 23}}}};
    event const one{.name = "one", .happened = held};
    CHECK(one.occurrence_of(session::closing)->day == date{2026, 1, 23});
    CHECK(one.occurrence_of(session::opening) == nullptr);
}

TEST_CASE("sessions have names for machines and for people", "[calendar][event]") {
    CHECK(name_of(session::preparatory) == "preparatory");
    CHECK(label_of(session::opening).vi == "phiên khai mạc");
    CHECK(label_of(session::closing).en == "closing session");
}
