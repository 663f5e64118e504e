// SPDX-License-Identifier: BSL-1.0
#include <thidua/hanoi/days_off.hpp>

#include <algorithm>
#include <cstddef>

#include <support/catch.hpp>

using namespace thidua;
using hanoi::office_days;

namespace {

constexpr bool off(date day) { return office_days.is_working_day(day) == certainty::no; }
constexpr bool works(date day) { return office_days.is_working_day(day) == certainty::yes; }

/// The days off in a row around `day`, that day included.
int break_around(date day) {
    if (!off(day)) return 0;
    auto first = day;
    while (off(first - days{1})) first = first - days{1};
    auto last = day;
    while (off(last + days{1})) last = last + days{1};
    return (last - first).count + 1;
}

}  // namespace

TEST_CASE("the breaks are as long as the Government announced them", "[hanoi][days_off]") {
    CHECK(break_around({2024, 2, 10}) == 7);  // 8 to 14 February 2024
    CHECK(break_around({2024, 5, 1}) == 5);   // 27 April to 1 May 2024
    CHECK(break_around({2024, 9, 2}) == 4);   // 31 August to 3 September 2024
    CHECK(break_around({2025, 1, 29}) == 9);  // 25 January to 2 February 2025
    CHECK(break_around({2025, 4, 7}) == 3);   // 5 to 7 April 2025
    CHECK(break_around({2025, 5, 1}) == 5);   // 30 April to 4 May 2025
    CHECK(break_around({2025, 9, 2}) == 4);   // 30 August to 2 September 2025
    CHECK(break_around({2026, 1, 2}) == 4);   // 1 to 4 January 2026
    CHECK(break_around({2026, 2, 17}) == 9);  // 14 to 22 February 2026
    CHECK(break_around({2026, 4, 27}) == 3);  // 25 to 27 April 2026
    CHECK(break_around({2026, 5, 1}) == 4);   // 30 April to 3 May 2026
    CHECK(break_around({2026, 9, 2}) == 5);   // 29 August to 2 September 2026
}

TEST_CASE("a day given in exchange is off, and its Saturday is worked", "[hanoi][days_off]") {
    CHECK(off({2024, 4, 29}));
    CHECK(works({2024, 5, 4}));
    CHECK(off({2025, 5, 2}));
    CHECK(works({2025, 4, 26}));
    CHECK(off({2026, 1, 2}));
    CHECK(works({2026, 1, 10}));
    CHECK(off({2026, 8, 31}));
    CHECK(works({2026, 8, 22}));
    CHECK(off({2025, 5, 3}));
    CHECK(off({2026, 1, 11}));
}

TEST_CASE("each year has its eleven holidays, those on a weekend made up", "[hanoi][days_off]") {
    for (int const year : {2024, 2025, 2026}) {
        auto const weekdays = std::ranges::count_if(
            hanoi::holidays(), [&](auto const& e) { return e.day.year() == year; });
        auto const saturdays = std::ranges::count_if(
            hanoi::worked_weekends(), [&](auto const& e) { return e.day.year() == year; });
        CAPTURE(year);
        // Days off without those in exchange; 24-11-2026 lies beyond the table.
        CHECK(weekdays - saturdays == 11);
    }
}

TEST_CASE("every listed day off is a weekday, and every one says what it rests on",
          "[hanoi][days_off]") {
    for (auto const& entry : hanoi::holidays()) {
        CAPTURE(entry.day.raw());
        CHECK_FALSE(days_off::is_weekend(entry.day));
        CHECK(entry.basis.given());
    }
    for (auto const& entry : hanoi::worked_weekends()) {
        CHECK(entry.day.day_of_week() == weekday::saturday);
        CHECK(entry.basis.given());
    }
}

TEST_CASE("on every day of 2024 to 2026 the table answers, up to its stated end",
          "[hanoi][days_off][every_day]") {
    std::size_t asked = 0;
    std::size_t worked = 0;
    for (auto raw = date{2024, 1, 1}.raw(); raw <= date{2026, 12, 31}.raw(); ++raw, ++asked) {
        auto const day = date::from_raw(raw);
        auto const answer = office_days.is_working_day(day);
        REQUIRE((answer == certainty::unknown) == (day > hanoi::days_off_known.last));
        if (day.year() < 2026 && answer == certainty::yes) ++worked;
    }
    CHECK(asked == 1'096);
    // 262 and 261 weekdays, less 12 listed days each, and a Saturday worked in each year.
    CHECK(worked == (262 - 12 + 1) + (261 - 12 + 1));
}

TEST_CASE("before and beyond the table no day is guessed", "[hanoi][days_off]") {
    CHECK(office_days.is_working_day({2023, 12, 31}) == certainty::unknown);
    CHECK(office_days.is_working_day({2026, 11, 24}) == certainty::unknown);
    auto const counted = nth_working_day_after({2026, 10, 30}, 1, office_days);
    CHECK_FALSE(counted);
    CHECK(counted.lacking == date{2026, 11, 1});
}

TEST_CASE("the doubts are the days below verified", "[hanoi][days_off]") {
    std::size_t doubts = 0;
    hanoi::for_each_doubt_of_days_off([&](doubt const& d) {
        ++doubts;
        CHECK(d.part == "days_off");
        CHECK(d.grade != verification::verified);
    });
    CHECK(doubts == 4);  // 18-04-2024; 31-08, 01-09 and 22-08-2026
}
