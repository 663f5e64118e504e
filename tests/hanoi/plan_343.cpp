// SPDX-License-Identifier: BSL-1.0
#include <thidua/hanoi/plan_343.hpp>

#include <array>
#include <set>

#include <calendar/print.hpp>
#include <support/catch.hpp>
#include <thidua/plan/phase_bounds.hpp>

using namespace thidua;
using namespace thidua::hanoi;

namespace {

constexpr calendar_answer yes{certainty::yes, false};
constexpr calendar_answer no{certainty::no, false};
constexpr calendar_answer unknown{};
constexpr calendar_answer planned_yes{certainty::yes, true};
constexpr calendar_answer planned_no{certainty::no, true};

constexpr auto shipped = achievement_window::ends_inside;

constexpr resolved_phases known_on(date day, readings const& how = {}) {
    return resolve(plan_343, events_timeline.as_known(day), how);
}
constexpr resolved_phases happened(readings const& how = {}) {
    return resolve(plan_343, events_timeline.as_happened(), how);
}
constexpr calendar_answer ended_on(date day, resolved_phase const& p) {
    return achieved_in(p, day, day, shipped);
}

}  // namespace

TEST_CASE("plan 343: number, issuer and day of issue, the year inferred", "[hanoi]") {
    STATIC_REQUIRE(plan_343.text->number == "343/KH-UBND");
    STATIC_REQUIRE(plan_343.issuer.vi == "Ủy ban nhân dân thành phố Hà Nội");
    STATIC_REQUIRE(plan_343.issued == date{2024, 11, 26});
    STATIC_REQUIRE(plan_343.issued_grade == verification::inferred);
    STATIC_REQUIRE(plan_343.issued_printed == "26-11");
    STATIC_REQUIRE(!plan_343.issued_note.vi.empty());
}

TEST_CASE("every paragraph of the source that says something has a place in the plan", "[hanoi]") {
    std::set<int> told;
    auto const note = [&told](auto const& list) {
        for (auto const& one : list) told.insert(one.paragraph);
    };
    note(plan_343.occasions);
    note(plan_343.purposes);
    note(plan_343.focus);
    note(plan_343.commemorations);
    note(plan_343.documents);
    note(plan_343.contents);
    note(plan_343.movements);
    note(plan_343.phases);
    note(plan_343.addressees);
    note(plan_343.duties);
    note(plan_343.discrepancies);
    told.insert(plan_343.priority.paragraph);
    // Paragraph 1 is the heading, 12 only announces the phases; 0 is what the source does not say.
    CHECK(told == std::set<int>{0, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 14, 15, 16, 17, 18, 19});
}

TEST_CASE("the lists that end with an ellipsis are open", "[hanoi]") {
    STATIC_REQUIRE(plan_343.movements_open);
    STATIC_REQUIRE(plan_343.commemorations_open);
}

TEST_CASE("the codes of each list are unique", "[hanoi]") {
    auto const unique = [](auto const& list) {
        std::set<std::string_view> codes;
        for (auto const& one : list) codes.insert(one.code);
        return codes.size() == list.size();
    };
    CHECK(unique(plan_343.occasions));
    CHECK(unique(plan_343.purposes));
    CHECK(unique(plan_343.focus));
    CHECK(unique(plan_343.commemorations));
    CHECK(unique(plan_343.documents));
    CHECK(unique(plan_343.contents));
    CHECK(unique(plan_343.movements));
    CHECK(unique(plan_343.addressees));
    CHECK(unique(plan_343.duties));
    CHECK(unique(plan_343.discrepancies));
    CHECK(unique(plan_343.silences));
}

TEST_CASE("phase 1 runs from the day of issue to the City Congress, phase 2 to the National one",
          "[hanoi]") {
    STATIC_REQUIRE(plan_343.phases.size() == 2);
    STATIC_REQUIRE(plan_343.phases[0].follows == 0);
    STATIC_REQUIRE(plan_343.phases[0].closes_with == "city_congress_18");
    STATIC_REQUIRE(plan_343.phases[0].paragraph == 13);
    STATIC_REQUIRE(plan_343.phases[1].follows == 1);
    STATIC_REQUIRE(plan_343.phases[1].closes_with == "national_congress_14");
    STATIC_REQUIRE(plan_343.phases[1].paragraph == 14);
}

TEST_CASE("as it happened: 326 days to 17 October 2025 and 98 to 23 January 2026", "[hanoi]") {
    constexpr auto p = happened();
    STATIC_REQUIRE(first_day_of(p[0]) == phase_bound{true, {2024, 11, 26}, false});
    STATIC_REQUIRE(last_day_of(p[0]) == phase_bound{true, {2025, 10, 17}, false});
    STATIC_REQUIRE(first_day_of(p[1]) == phase_bound{true, {2025, 10, 18}, false});
    STATIC_REQUIRE(last_day_of(p[1]) == phase_bound{true, {2026, 1, 23}, false});
    STATIC_REQUIRE(day_interval{{2024, 11, 26}, {2025, 10, 17}}.length() == days{326});
    STATIC_REQUIRE(day_interval{{2025, 10, 18}, {2026, 1, 23}}.length() == days{98});
}

TEST_CASE("as known on 1 December 2024 no end is announced", "[hanoi]") {
    constexpr auto p = known_on({2024, 12, 1});
    STATIC_REQUIRE(state_of(p[0]) == phase_state::open);
    STATIC_REQUIRE(state_of(p[1]) == phase_state::open);
    STATIC_REQUIRE(ended_on({2024, 11, 25}, p[0]) == no);
    STATIC_REQUIRE(ended_on({2024, 11, 26}, p[0]) == yes);
    // The Congress had not been held by that day, so what ended by then is certainly before it.
    STATIC_REQUIRE(ended_on({2024, 11, 30}, p[0]) == yes);
    STATIC_REQUIRE(ended_on({2024, 12, 1}, p[0]) == yes);
    STATIC_REQUIRE(ended_on({2024, 12, 2}, p[0]) == unknown);
    STATIC_REQUIRE(ended_on({2024, 11, 30}, p[1]) == no);
}

TEST_CASE(
    "an achievement of 16 October 2025: unknown on 1 December 2024, in phase 1 as it happened",
    "[hanoi]") {
    constexpr date day{2025, 10, 16};
    constexpr auto then = known_on({2024, 12, 1});
    STATIC_REQUIRE(ended_on(day, then[0]) == unknown);
    STATIC_REQUIRE(then[0].closes_with == "city_congress_18");  // what it waits for
    STATIC_REQUIRE(then[0].closing.state == session_state::not_announced);
    STATIC_REQUIRE(ended_on(day, happened()[0]) == yes);
    STATIC_REQUIRE(ended_on(day, happened()[1]) == no);
}

TEST_CASE("as known on 10 October 2025 phase 1 ends on the 17th, provisionally", "[hanoi]") {
    constexpr auto p = known_on({2025, 10, 10});
    STATIC_REQUIRE(last_day_of(p[0]) == phase_bound{true, {2025, 10, 17}, true});
    STATIC_REQUIRE(ended_on({2025, 10, 10}, p[0]) == yes);
    STATIC_REQUIRE(ended_on({2025, 10, 11}, p[0]) == planned_yes);
    STATIC_REQUIRE(ended_on({2025, 10, 17}, p[0]) == planned_yes);
    STATIC_REQUIRE(ended_on({2025, 10, 18}, p[0]) == planned_no);
    STATIC_REQUIRE(ended_on({2025, 10, 17}, p[1]) == planned_no);
    // Its end is not announced: nobody can say that the 18th is in phase 2.
    STATIC_REQUIRE(ended_on({2025, 10, 18}, p[1]) == unknown);
    STATIC_REQUIRE(p[1].closes_with == "national_congress_14");
    STATIC_REQUIRE(state_of(p[1]) == phase_state::open);
}

TEST_CASE("as known on 20 January 2026 the 24th and 25th are in phase 2, provisionally",
          "[hanoi]") {
    constexpr auto p = known_on({2026, 1, 20});
    STATIC_REQUIRE(state_of(p[0]) == phase_state::settled);
    STATIC_REQUIRE(last_day_of(p[1]) == phase_bound{true, {2026, 1, 25}, true});
    STATIC_REQUIRE(ended_on({2026, 1, 20}, p[1]) == yes);
    STATIC_REQUIRE(ended_on({2026, 1, 21}, p[1]) == planned_yes);
    STATIC_REQUIRE(ended_on({2026, 1, 24}, p[1]) == planned_yes);
    STATIC_REQUIRE(ended_on({2026, 1, 25}, p[1]) == planned_yes);
    STATIC_REQUIRE(ended_on({2026, 1, 26}, p[1]) == planned_no);
}

TEST_CASE("as known on 24 January 2026 the 24th and 25th are not in phase 2", "[hanoi]") {
    constexpr auto p = known_on({2026, 1, 24});
    STATIC_REQUIRE(state_of(p[1]) == phase_state::settled);
    STATIC_REQUIRE(ended_on({2026, 1, 23}, p[1]) == yes);
    STATIC_REQUIRE(ended_on({2026, 1, 24}, p[1]) == no);
    STATIC_REQUIRE(ended_on({2026, 1, 25}, p[1]) == no);
}

TEST_CASE("between 20 and 24 January 2026 exactly the 24th and 25th change", "[hanoi]") {
    constexpr auto before = known_on({2026, 1, 20});
    constexpr auto after = known_on({2026, 1, 24});
    std::set<date> changed;
    for (date day{2024, 1, 1}; day <= date{2026, 12, 31}; day = day + days{1})
        for (std::size_t i = 0; i < 2; ++i)
            if (ended_on(day, before[i]).value != ended_on(day, after[i]).value)
                changed.insert(day);
    CHECK(changed == std::set<date>{date{2026, 1, 24}, date{2026, 1, 25}});
}

TEST_CASE("as it happened each day has at most one phase, and none is between the two", "[hanoi]") {
    constexpr auto p = happened();
    for (date day{2024, 1, 1}; day <= date{2026, 12, 31}; day = day + days{1}) {
        auto const in_both = ended_on(day, p[0]) == yes && ended_on(day, p[1]) == yes;
        auto const in_one = ended_on(day, p[0]) == yes || ended_on(day, p[1]) == yes;
        auto const expected = day_interval{{2024, 11, 26}, {2026, 1, 23}}.contains(day);
        if (in_both || in_one != expected) FAIL(to_iso(day));
    }
    SUCCEED();
}

TEST_CASE("the achievement's days and the phases, by the three readings of the window", "[hanoi]") {
    struct row {
        date first{};
        date last{};
        std::array<int, 3> phase_1{};  // ends_inside, wholly_inside, overlaps
        std::array<int, 3> phase_2{};
    };
    constexpr std::array<row, 7> table{{
        // Begun before the plan, complete the day before its issue.
        {{2024, 9, 1}, {2024, 11, 25}, {0, 0, 0}, {0, 0, 0}},
        // Begun before the plan, complete on its first day.
        {{2024, 9, 1}, {2024, 11, 26}, {1, 0, 1}, {0, 0, 0}},
        // Exactly phase 1.
        {{2024, 11, 26}, {2025, 10, 17}, {1, 1, 1}, {0, 0, 0}},
        // From phase 1 into the first day of phase 2.
        {{2025, 10, 17}, {2025, 10, 18}, {0, 0, 1}, {1, 0, 1}},
        // Exactly phase 2.
        {{2025, 10, 18}, {2026, 1, 23}, {0, 0, 0}, {1, 1, 1}},
        // One day too long for phase 2.
        {{2025, 10, 18}, {2026, 1, 24}, {0, 0, 0}, {0, 0, 1}},
        // The whole time and more.
        {{2024, 1, 1}, {2026, 12, 31}, {0, 0, 1}, {0, 0, 1}},
    }};
    constexpr auto p = happened();
    constexpr std::array<achievement_window, 3> windows{achievement_window::ends_inside,
                                                        achievement_window::wholly_inside,
                                                        achievement_window::overlaps};
    for (auto const& r : table)
        for (std::size_t w = 0; w < windows.size(); ++w) {
            CAPTURE(r.first, r.last, name_of(windows[w]));
            CHECK(achieved_in(p[0], r.first, r.last, windows[w]) == (r.phase_1[w] != 0 ? yes : no));
            CHECK(achieved_in(p[1], r.first, r.last, windows[w]) == (r.phase_2[w] != 0 ? yes : no));
        }
}

TEST_CASE("which session ends a phase decides over the days of the congress", "[hanoi]") {
    struct row {
        session ends_with{};
        date last_of_1{};
        date last_of_2{};
    };
    constexpr std::array<row, 3> table{{
        {session::preparatory, {2025, 10, 15}, {2026, 1, 19}},
        {session::opening, {2025, 10, 16}, {2026, 1, 20}},
        {session::closing, {2025, 10, 17}, {2026, 1, 23}},
    }};
    for (auto const& r : table) {
        CAPTURE(name_of(r.ends_with));
        auto const p = happened({.phase_ends_with = r.ends_with});
        CHECK(ended_on(r.last_of_1, p[0]) == yes);
        CHECK(ended_on(r.last_of_1 + days{1}, p[0]) == no);
        CHECK(ended_on(r.last_of_1, p[1]) == no);
        CHECK(ended_on(r.last_of_1 + days{1}, p[1]) == yes);
        CHECK(ended_on(r.last_of_2, p[1]) == yes);
        CHECK(ended_on(r.last_of_2 + days{1}, p[1]) == no);
    }
}

TEST_CASE("where no day was announced for the session of the reading, the answer waits",
          "[hanoi]") {
    constexpr auto p = known_on({2025, 10, 10}, {.phase_ends_with = session::opening});
    STATIC_REQUIRE(state_of(p[0]) == phase_state::open);
    STATIC_REQUIRE(ended_on({2025, 10, 10}, p[0]) == yes);
    STATIC_REQUIRE(ended_on({2025, 10, 16}, p[0]) == unknown);
}

TEST_CASE("if phase 2 runs from the day of issue, the days of phase 1 are in both", "[hanoi]") {
    constexpr auto p = happened({.second_phase = phase_two_start::day_of_issue});
    STATIC_REQUIRE(ended_on({2024, 11, 25}, p[1]) == no);
    STATIC_REQUIRE(ended_on({2024, 11, 26}, p[1]) == yes);
    STATIC_REQUIRE(ended_on({2025, 10, 17}, p[0]) == yes);
    STATIC_REQUIRE(ended_on({2025, 10, 17}, p[1]) == yes);
    STATIC_REQUIRE(ended_on({2025, 10, 18}, p[0]) == no);
    STATIC_REQUIRE(ended_on({2026, 1, 23}, p[1]) == yes);
    STATIC_REQUIRE(ended_on({2026, 1, 24}, p[1]) == no);
}
