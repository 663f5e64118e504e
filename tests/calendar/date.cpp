// SPDX-License-Identifier: BSL-1.0
#include <thidua/calendar/date.hpp>

#include <chrono>
#include <cstdint>
#include <limits>
#include <stdexcept>
#include <string>
#include <string_view>
#include <type_traits>

#include <boost/date_time/gregorian/gregorian_types.hpp>
#include <support/catch.hpp>

#include <thidua/calendar/term.hpp>

#include "print.hpp"

using namespace thidua;

namespace {

template <class A, class B>
concept can_add = requires(A a, B b) {
    a + b;
};
template <class A, class B>
concept can_subtract = requires(A a, B b) {
    a - b;
};

// Two dates have no sum, and a bare number has no unit.
static_assert(can_add<date, days>);
static_assert(!can_add<date, date>);
static_assert(!can_add<date, int>);
static_assert(!can_subtract<date, int>);
static_assert(!can_subtract<days, date>);
// Months and years are added by the law's rules only, see term.
static_assert(!can_add<date, term>);
static_assert(!can_add<date, boost::gregorian::months>);
static_assert(!can_add<date, boost::gregorian::years>);
static_assert(!can_add<date, std::chrono::months>);
static_assert(std::is_same_v<decltype(date{} - date{}), days>);
// A number is no date and no number of days.
static_assert(!std::is_constructible_v<date, int>);
static_assert(!std::is_constructible_v<date, std::int64_t>);
static_assert(!std::is_constructible_v<date, int, int>);
static_assert(!std::is_convertible_v<int, days>);
static_assert(!std::is_convertible_v<date, std::int64_t>);

// Cheap to copy, and a column can hold it.
static_assert(std::is_trivially_copyable_v<date>);
static_assert(sizeof(date) == 4);

// A day that does not exist is no constant expression.
template <int Year, int Month, int Day>
concept compiles = requires {
    typename std::integral_constant<std::int64_t, date{Year, Month, Day}.raw()>;
};
static_assert(compiles<2025, 7, 5>);
static_assert(compiles<2024, 2, 29>);
static_assert(!compiles<2025, 2, 29>);
static_assert(!compiles<1900, 2, 29>);
static_assert(compiles<2000, 2, 29>);
static_assert(!compiles<2025, 4, 31>);
static_assert(!compiles<2025, 0, 1>);
static_assert(!compiles<2025, 13, 1>);
static_assert(!compiles<2025, 1, 0>);
static_assert(compiles<1400, 1, 1>);
static_assert(!compiles<1399, 12, 31>);
static_assert(compiles<9999, 12, 31>);
static_assert(!compiles<10000, 1, 1>);
// Numbers that would be good dates after a conversion to 16 bits.
static_assert(!compiles<2025 + 65536, 7, 5>);
static_assert(!compiles<2025, 7 + 65536, 5>);
static_assert(!compiles<2025, 7, 5 - 65536>);

static_assert(date{2025, 7, 5}.year() == 2025);
static_assert(date{2025, 7, 5}.month() == 7);
static_assert(date{2025, 7, 5}.day() == 5);
static_assert(date{2024, 11, 26} < date{2025, 10, 17});
static_assert(date{1970, 1, 1}.raw() == 0);
static_assert(date{1969, 12, 31}.raw() == -1);
static_assert(date{} == date{1970, 1, 1});
static_assert(date::from_raw(date{2026, 1, 23}.raw()) == date{2026, 1, 23});
static_assert(date::from_raw(std::numeric_limits<std::int16_t>::min()) == date{1880, 4, 14});
static_assert(date::from_raw(std::numeric_limits<std::int16_t>::max()) == date{2059, 9, 18});
static_assert(date{2025, 12, 31} + days{1} == date{2026, 1, 1});
static_assert(date{2026, 1, 1} - days{1} == date{2025, 12, 31});
static_assert(date{2025, 10, 17} - date{2024, 11, 26} == days{325});
static_assert(-days{3} + days{5} - days{1} == days{1});
static_assert(date{2025, 10, 15}.to_boost() == boost::gregorian::date{2025, 10, 15});

int days_of(int year, int month) {
    bool const leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    if (month == 2) return leap ? 29 : 28;
    return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
}

}  // namespace

TEST_CASE("every day from 1900 to 2200 agrees with a calendar walked day by day",
          "[calendar][date]") {
    int year = 1900, month = 1, day = 1, of_week = 1;  // 1 January 1900 was a Monday
    std::int64_t number = -25'567;
    date previous = date::from_raw(number - 1);
    std::int64_t walked = 0;
    bool agree = true;
    while (year <= 2200 && agree) {
        date const built{year, month, day};
        agree = agree && built.raw() == number && date::from_raw(number) == built;
        agree = agree && built.year() == year && built.month() == month && built.day() == day;
        agree = agree && static_cast<int>(built.day_of_week()) == of_week;
        agree = agree && previous + days{1} == built && built - days{1} == previous;
        agree = agree && previous < built && built - previous == days{1};
        agree = agree && date::days_in_month(year, month) == days_of(year, month);
        auto const made = make_date(year, month, day);
        agree = agree && made && *made == built;
        auto const std_day = std::chrono::sys_days{std::chrono::year{year} / month /
                                                   std::chrono::day{static_cast<unsigned>(day)}};
        agree = agree && std_day.time_since_epoch().count() == number;
        CAPTURE(year, month, day);
        REQUIRE(agree);

        previous = built;
        ++number;
        ++walked;
        of_week = of_week % 7 + 1;
        if (++day > days_of(year, month)) {
            day = 1;
            if (++month > 12) {
                month = 1;
                ++year;
            }
        }
    }
    CHECK(walked == 109'938);
}

TEST_CASE("adding days and taking them away again comes back to the same day", "[calendar][date]") {
    for (auto const start : {date{1900, 1, 1}, date{2024, 2, 29}, date{2200, 12, 31}}) {
        for (std::int32_t n = -5000; n <= 5000; n += 7) {
            auto const there = start + days{n};
            REQUIRE(there - days{n} == start);
            REQUIRE(there - start == days{n});
            REQUIRE(there.raw() - start.raw() == n);
        }
    }
}

TEST_CASE("known days fall on their days of the week", "[calendar][date]") {
    CHECK(date{2025, 7, 5}.day_of_week() == weekday::saturday);
    CHECK(date{2025, 10, 15}.day_of_week() == weekday::wednesday);
    CHECK(date{2026, 1, 23}.day_of_week() == weekday::friday);
    CHECK(date{1400, 1, 1}.day_of_week() == weekday::wednesday);
    CHECK(date{9999, 12, 31}.day_of_week() == weekday::friday);
}

TEST_CASE("a date that is known only at run time is checked", "[calendar][date]") {
    struct row {
        int year, month, day;
        std::string_view code;  // empty: a good date
    };
    for (auto const& [year, month, day, code] :
         {row{1900, 1, 1, ""}, row{1899, 12, 31, "date.out_of_range"}, row{2200, 12, 31, ""},
          row{2201, 1, 1, "date.out_of_range"}, row{2025, 2, 28, ""},
          row{2025, 2, 29, "date.impossible"}, row{2024, 2, 29, ""},
          row{2024, 2, 30, "date.impossible"}, row{1900, 2, 29, "date.impossible"},
          row{2000, 2, 29, ""}, row{2100, 2, 29, "date.impossible"},
          row{2025, 4, 31, "date.impossible"}, row{2025, 0, 5, "date.impossible"},
          row{2025, 13, 5, "date.impossible"}, row{2025, 7, 0, "date.impossible"},
          row{2025, 7, 32, "date.impossible"}, row{2025, -7, 5, "date.impossible"},
          row{2025 + 65536, 7, 5, "date.out_of_range"}}) {
        CAPTURE(year, month, day);
        auto const made = make_date(year, month, day);
        REQUIRE(made.has_value() == code.empty());
        if (made) {
            CHECK(*made == date{year, month, day});
        } else {
            CHECK(made.failure().code == code);
            CHECK_FALSE(made.failure().message.vi.empty());
            CHECK_FALSE(made.failure().help.en.empty());
        }
    }
}

TEST_CASE("an impossible date is named with the days that its month has", "[calendar][date]") {
    auto const made = make_date(2025, 2, 29);
    REQUIRE_FALSE(made);
    CHECK(describe(made.failure(), language::vi) ==
          "không có ngày `29/2/2025` (tháng 2/2025 có các ngày từ 1 đến 28)");
    CHECK(describe(made.failure(), language::en) ==
          "there is no day `29/2/2025` (month 2/2025 has the days 1 to 28)");
    CHECK(describe(make_date(1825, 7, 5).failure(), language::en) ==
          "the year of `5/7/1825` is outside 1900-2200 (give a year from 1900 to 2200)");
}

TEST_CASE("leaving the range of the type is a programming error", "[calendar][date]") {
    auto impossible = 31;  // no constant, so that the constructor runs
    CHECK_THROWS_AS((date{2025, 6, impossible}), std::out_of_range);
    CHECK_THROWS_AS((date{9999, 12, 31} + days{1}), std::out_of_range);
    CHECK_THROWS_AS((date{1400, 1, 1} - days{1}), std::out_of_range);
    CHECK_THROWS_AS((date{2025, 1, 1} + days{std::numeric_limits<std::int32_t>::max()}),
                    std::out_of_range);
    CHECK_THROWS_AS((date{1969, 1, 1} - days{std::numeric_limits<std::int32_t>::min()}),
                    std::out_of_range);
    CHECK_THROWS_AS(date::from_raw(std::numeric_limits<std::int64_t>::max()), std::out_of_range);
    CHECK(date::from_raw(2'932'896) == date{9999, 12, 31});
    CHECK(date::from_raw(-208'188) == date{1400, 1, 1});
    CHECK_THROWS_AS(date::from_raw(2'932'897), std::out_of_range);
    CHECK_THROWS_AS(date::from_raw(-208'189), std::out_of_range);
}
