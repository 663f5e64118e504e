// SPDX-License-Identifier: BSL-1.0
#include <thidua/calendar/working_days.hpp>

#include <array>
#include <cstddef>
#include <stdexcept>
#include <vector>

#include <support/catch.hpp>

#include "print.hpp"

using namespace thidua;

namespace {

// The spring of 2025: 30 April and 1 May are holidays; Friday 2 May was off in exchange for
// Saturday 26 April (vietnamplus.vn, post1033115).
constexpr day_interval spring{{2025, 4, 14}, {2025, 5, 31}};
constexpr std::array<date, 3> holidays{{{2025, 4, 30}, {2025, 5, 1}, {2025, 5, 2}}};
constexpr std::array<date, 1> worked_saturdays{{{2025, 4, 26}}};
constexpr days_off calendar{spring, holidays, worked_saturdays};

static_assert(calendar.is_working_day({2025, 4, 25}) == certainty::yes);
static_assert(calendar.is_working_day({2025, 4, 26}) == certainty::yes);
static_assert(calendar.is_working_day({2025, 4, 27}) == certainty::no);
static_assert(calendar.is_working_day({2025, 4, 29}) == certainty::yes);
static_assert(calendar.is_working_day({2025, 4, 30}) == certainty::no);
static_assert(calendar.is_working_day({2025, 5, 1}) == certainty::no);
static_assert(calendar.is_working_day({2025, 5, 2}) == certainty::no);
static_assert(calendar.is_working_day({2025, 5, 3}) == certainty::no);
static_assert(calendar.is_working_day({2025, 5, 5}) == certainty::yes);

// Both ends of the known interval are known, the days beside them are not: also weekends.
static_assert(calendar.is_working_day({2025, 4, 14}) == certainty::yes);
static_assert(calendar.is_working_day({2025, 5, 31}) == certainty::no);
static_assert(calendar.is_working_day({2025, 4, 13}) == certainty::unknown);
static_assert(calendar.is_working_day({2025, 6, 1}) == certainty::unknown);
static_assert(days_off{}.is_working_day({2025, 5, 5}) == certainty::unknown);

static_assert(working_day_from({2025, 4, 29}, calendar).day == date{2025, 4, 29});
static_assert(working_day_from({2025, 4, 30}, calendar).day == date{2025, 5, 5});
static_assert(next_working_day({2025, 4, 29}, calendar).day == date{2025, 5, 5});
static_assert(next_working_day({2025, 4, 25}, calendar).day == date{2025, 4, 26});
static_assert(nth_working_day_after({2025, 4, 25}, 3, calendar).day == date{2025, 4, 29});
static_assert(nth_working_day_after({2025, 4, 25}, 4, calendar).day == date{2025, 5, 5});
static_assert(nth_working_day_after({2025, 5, 3}, 0, calendar).day == date{2025, 5, 3});

using fault = days_off::fault;
constexpr std::array<date, 2> repeated{{{2025, 5, 1}, {2025, 5, 1}}};
constexpr std::array<date, 2> descending{{{2025, 5, 2}, {2025, 5, 1}}};
constexpr std::array<date, 1> outside{{{2025, 6, 1}}};
constexpr std::array<date, 1> a_tuesday{{{2025, 4, 29}}};
static_assert(days_off::fault_of(spring, holidays, worked_saturdays) == fault::none);
static_assert(days_off::fault_of(spring, repeated, {}) == fault::not_ascending);
static_assert(days_off::fault_of(spring, descending, {}) == fault::not_ascending);
static_assert(days_off::fault_of(spring, {}, outside) == fault::not_in_known);
static_assert(days_off::fault_of(no_days, holidays, {}) == fault::not_in_known);
static_assert(days_off::fault_of(spring, {}, a_tuesday) == fault::not_a_weekend);
static_assert(days_off::fault_of(spring, worked_saturdays, worked_saturdays) ==
              fault::off_and_working);

}  // namespace

TEST_CASE("beyond the published years no working day is guessed", "[calendar][working_days]") {
    // 30 May 2025 is a Friday, the 31st a Saturday; June is not known.
    auto const next = next_working_day({2025, 5, 30}, calendar);
    REQUIRE_FALSE(next);
    CHECK(next.lacking == date{2025, 6, 1});
    auto const third = nth_working_day_after({2025, 5, 28}, 3, calendar);
    REQUIRE_FALSE(third);
    CHECK(third.lacking == date{2025, 6, 1});
    CHECK(nth_working_day_after({2025, 5, 28}, 2, calendar).day == date{2025, 5, 30});
    // Before the known days it does not help that later ones are known.
    CHECK(working_day_from({2025, 4, 12}, calendar).lacking == date{2025, 4, 12});
    CHECK(next_working_day({2025, 4, 13}, calendar).day == date{2025, 4, 14});

    auto const refused = day_or_error(next);
    REQUIRE_FALSE(refused);
    CHECK(refused.failure().code == "days_off.unknown");
    CHECK(describe(refused.failure(), language::vi) ==
          "chưa biết ngày 01/06/2025 là ngày làm việc hay ngày nghỉ (bổ sung lịch nghỉ của năm "
          "2025)");
    CHECK(*day_or_error(next_working_day({2025, 5, 5}, calendar)) == date{2025, 5, 6});
}

TEST_CASE("counting working days agrees with a list of them", "[calendar][working_days]") {
    std::vector<date> worked;
    for (auto day = spring.first; day <= spring.last; day = day + days{1}) {
        bool off = day.day_of_week() == weekday::saturday || day.day_of_week() == weekday::sunday;
        for (auto const holiday : holidays) off = off || day == holiday;
        for (auto const saturday : worked_saturdays) off = off && day != saturday;
        if (!off) worked.push_back(day);
    }
    for (auto day = spring.first; day <= spring.last; day = day + days{1}) {
        std::vector<date> later;
        for (auto const one : worked)
            if (one > day) later.push_back(one);
        for (std::size_t n = 1; n <= later.size() + 2; ++n) {
            CAPTURE(day, n);
            auto const counted = nth_working_day_after(day, static_cast<int>(n), calendar);
            REQUIRE(counted.found == (n <= later.size()));
            if (counted) REQUIRE(counted.day == later[n - 1]);
        }
    }
}

TEST_CASE("faulty lists of days off are refused with their fault", "[calendar][working_days]") {
    CHECK(make_days_off(spring, holidays, worked_saturdays));
    CHECK(make_days_off(spring, descending, {}).failure().code == "days_off.not_ascending");
    CHECK(make_days_off(spring, outside, {}).failure().code == "days_off.not_in_known");
    CHECK(make_days_off(spring, {}, a_tuesday).failure().code == "days_off.not_a_weekend");
    CHECK(make_days_off(spring, worked_saturdays, worked_saturdays).failure().code ==
          "days_off.off_and_working");
    CHECK_THROWS_AS((days_off{spring, descending, {}}), std::invalid_argument);
    CHECK_THROWS_AS(nth_working_day_after({2025, 5, 5}, -1, calendar), std::out_of_range);
}

TEST_CASE("a calendar that is known for ever still comes to an end", "[calendar][working_days]") {
    days_off const weekends_only{all_days, {}, {}};
    // 9999-12-31 is a Friday.
    CHECK(working_day_from(last_day(), weekends_only).day == last_day());
    CHECK_FALSE(next_working_day(last_day(), weekends_only));
    CHECK_FALSE(nth_working_day_after(last_day(), 2, weekends_only));
    std::array<date, 1> const off{last_day()};
    CHECK_FALSE(working_day_from(last_day(), days_off{all_days, off, {}}));
}
