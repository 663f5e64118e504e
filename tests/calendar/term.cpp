// SPDX-License-Identifier: BSL-1.0
#include <thidua/calendar/term.hpp>

#include <array>
#include <cstdint>
#include <limits>
#include <stdexcept>

#include <boost/date_time/gregorian/gregorian_types.hpp>
#include <support/catch.hpp>

#include "print.hpp"

using namespace thidua;

namespace {

constexpr term in_days(int n) { return {n, term_unit::day}; }
constexpr term in_weeks(int n) { return {n, term_unit::week}; }
constexpr term in_months(int n) { return {n, term_unit::month}; }
constexpr term in_years(int n) { return {n, term_unit::year}; }

// Civil Code 2015, Art. 147-148. Boost's month arithmetic gives 05-31, 02-29 and 12-31 for the
// first three.
static_assert(corresponding_day(in_months(1), {2012, 4, 30}) == date{2012, 5, 30});
static_assert(corresponding_day(in_years(3), {2013, 2, 28}) == date{2016, 2, 28});
static_assert(corresponding_day(in_months(6), {2021, 6, 30}) == date{2021, 12, 30});
static_assert(corresponding_day(in_months(1), {2024, 1, 31}) == date{2024, 2, 29});
static_assert(corresponding_day(in_days(10), {2024, 1, 1}) == date{2024, 1, 11});

// Test vectors of dates-calc (CatalaLang, Apache-2.0).
static_assert(corresponding_day(in_days(10), {2012, 3, 20}) == date{2012, 3, 30});
static_assert(corresponding_day(in_days(1), {2012, 2, 28}) == date{2012, 2, 29});
static_assert(corresponding_day(in_days(71), {2012, 3, 1}) == date{2012, 5, 11});
static_assert(corresponding_day(in_days(71), {2012, 11, 1}) == date{2013, 1, 11});
static_assert(corresponding_day(in_months(2), {2012, 2, 15}) == date{2012, 4, 15});
static_assert(corresponding_day(in_months(3), {2012, 11, 15}) == date{2013, 2, 15});
static_assert(corresponding_day(in_months(1), {2012, 1, 31}) == date{2012, 2, 29});
static_assert(corresponding_day(in_years(1), {2012, 2, 29}) == date{2013, 2, 28});

static_assert(corresponding_day(in_weeks(2), {2025, 7, 5}) == date{2025, 7, 19});
static_assert(corresponding_day(in_months(12), {2025, 12, 31}) == date{2026, 12, 31});
static_assert(corresponding_day(in_months(1), {2025, 12, 31}) == date{2026, 1, 31});
static_assert(corresponding_day(in_months(2), {2025, 12, 31}) == date{2026, 2, 28});
static_assert(corresponding_day(in_years(4), {2012, 2, 29}) == date{2016, 2, 29});
static_assert(corresponding_day(in_days(0), {2025, 7, 5}) == date{2025, 7, 5});

constexpr day_interval year_2025{{2025, 1, 1}, {2025, 12, 31}};
constexpr std::array<date, 3> spring_holidays{{{2025, 4, 30}, {2025, 5, 1}, {2025, 5, 2}}};
constexpr std::array<date, 1> worked_saturdays{{{2025, 4, 26}}};
constexpr days_off calendar{year_2025, spring_holidays, worked_saturdays};

// Art. 148(5): 2025-07-05 is a Saturday, 2025-04-30 to 05-04 were days off.
static_assert(end_of(in_days(4), {2025, 7, 1}, calendar).day == date{2025, 7, 7});
static_assert(end_of(in_days(3), {2025, 7, 1}, calendar).day == date{2025, 7, 4});
static_assert(end_of(in_months(1), {2025, 3, 30}, calendar).day == date{2025, 5, 5});
static_assert(end_of(in_weeks(1), {2025, 4, 19}, calendar).day == date{2025, 4, 26});

}  // namespace

TEST_CASE("one month from 31 January ends on the last day of February", "[calendar][term]") {
    CHECK(corresponding_day(in_months(1), {2025, 1, 31}) == date{2025, 2, 28});
    CHECK(corresponding_day(in_months(1), {2024, 1, 31}) == date{2024, 2, 29});
    CHECK(corresponding_day(in_months(1), {2025, 1, 28}) == date{2025, 2, 28});
    CHECK(corresponding_day(in_months(1), {2025, 2, 28}) == date{2025, 3, 28});
}

TEST_CASE("the month arithmetic of Boost is not that of the Civil Code", "[calendar][term]") {
    // Were the two the same, `term` would be needless; a new Boost that changes this shows here.
    using boost::gregorian::months;
    using boost::gregorian::years;
    auto const boost_s = [](date day, auto more) { return day.to_boost() + more; };
    CHECK(boost_s({2012, 4, 30}, months{1}) == date{2012, 5, 31}.to_boost());
    CHECK(boost_s({2013, 2, 28}, years{3}) == date{2016, 2, 29}.to_boost());
    CHECK(boost_s({2021, 6, 30}, months{6}) == date{2021, 12, 31}.to_boost());
}

TEST_CASE("a term whose end falls into days that are not known has no end yet",
          "[calendar][term]") {
    auto const end = end_of(in_months(1), {2025, 12, 15}, calendar);
    REQUIRE_FALSE(end);
    CHECK(end.lacking == date{2026, 1, 15});
    CHECK(day_or_error(end).failure().code == "days_off.unknown");
}

TEST_CASE("months and years agree with a count month by month", "[calendar][term]") {
    // The reference walks one month at a time and keeps the number of the day it began with.
    for (auto start = date{1999, 1, 1}; start <= date{2005, 12, 31}; start = start + days{1}) {
        int year = start.year();
        int month = start.month();
        for (std::int32_t n = 0; n <= 30; ++n) {
            int day = start.day();
            while (!date::exists(year, month, day)) --day;
            date const expected{year, month, day};
            CAPTURE(start, n);
            REQUIRE(corresponding_day(in_months(n), start) == expected);
            if (n % 12 == 0) REQUIRE(corresponding_day(in_years(n / 12), start) == expected);
            if (++month > 12) {
                month = 1;
                ++year;
            }
        }
    }
}

TEST_CASE("a longer term never ends earlier, nor one that starts later", "[calendar][term]") {
    for (auto start = date{2023, 12, 1}; start <= date{2025, 3, 31}; start = start + days{1}) {
        for (auto const unit :
             {term_unit::day, term_unit::week, term_unit::month, term_unit::year}) {
            for (std::int32_t n = 0; n <= 24; ++n) {
                CAPTURE(start, n, name_of(unit));
                auto const end = corresponding_day({n, unit}, start);
                REQUIRE(end < corresponding_day({n + 1, unit}, start));
                REQUIRE(end <= corresponding_day({n, unit}, start + days{1}));
            }
        }
    }
}

TEST_CASE("a term that is none, or leaves the calendar, is refused", "[calendar][term]") {
    constexpr auto most = std::numeric_limits<std::int32_t>::max();
    for (auto const unit : {term_unit::day, term_unit::week, term_unit::month, term_unit::year}) {
        CAPTURE(name_of(unit));
        CHECK_FALSE(can_count({-1, unit}, {2025, 7, 5}));
        CHECK_FALSE(can_count({most, unit}, {2025, 7, 5}));
        CHECK(can_count({0, unit}, last_day()));
        CHECK_FALSE(can_count({1, unit}, last_day()));
        CHECK_THROWS_AS(corresponding_day({-1, unit}, {2025, 7, 5}), std::out_of_range);
        CHECK_THROWS_AS(corresponding_day({most, unit}, {2025, 7, 5}), std::out_of_range);
        auto const end = end_of({most, unit}, {2025, 7, 5}, calendar);
        CHECK_FALSE(end);
        CHECK(end.lacking == last_day());
    }
    CHECK(can_count(in_days(26), {9999, 12, 5}));
    CHECK_FALSE(can_count(in_days(27), {9999, 12, 5}));
    CHECK(can_count(in_weeks(1), {9999, 12, 24}));
    CHECK_FALSE(can_count(in_weeks(1), {9999, 12, 25}));
    CHECK(corresponding_day(in_months(1), {9999, 11, 30}) == date{9999, 12, 30});
    CHECK_FALSE(can_count(in_months(1), {9999, 12, 1}));
    CHECK(corresponding_day(in_years(7974), {2025, 7, 5}) == date{9999, 7, 5});
    CHECK_FALSE(can_count(in_years(7975), {2025, 7, 5}));
}
