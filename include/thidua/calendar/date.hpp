// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <compare>
#include <cstdint>
#include <stdexcept>
#include <string>

#include <boost/date_time/gregorian/greg_date.hpp>

#include <thidua/base/error.hpp>
#include <thidua/base/result.hpp>

namespace thidua {

/// A number of days: what lies between two dates, or what is added to one. May be negative.
struct days {
    std::int32_t count = 0;  ///< negative = backwards

    friend constexpr auto operator<=>(days const&, days const&) = default;
    /// Together; leaving the range of 32 bits is a programming error.
    friend constexpr days operator+(days a, days b) { return {a.count + b.count}; }
    /// The difference.
    friend constexpr days operator-(days a, days b) { return {a.count - b.count}; }
    /// The same number the other way.
    constexpr days operator-() const { return {-count}; }
};

/// The days of the week, numbered as ISO 8601 does.
enum class weekday : std::uint8_t {
    monday = 1,
    tuesday,
    wednesday,
    thursday,
    friday,
    saturday,
    sunday
};

/// One day of the Gregorian calendar, from 1400-01-01 to 9999-12-31 (the range of Boost.Gregorian).
///
/// Days can be added and subtracted. Months and years cannot: what "one month later" means is a
/// question of law, which `term` answers. There is no "not a date" value: a date that may be
/// missing is held by something that says so.
///
/// What is read from people is narrower, see `make_date`: so the arithmetic on a day that was read
/// has thousands of years to spare.
class date {
public:
    /// 1970-01-01, so that aggregates have a value; it means nothing.
    constexpr date() = default;

    /// For dates written in code: `date{2025, 7, 5}`. A day that does not exist does not compile in
    /// a constant expression and throws `std::out_of_range` elsewhere; data goes by `make_date`.
    constexpr date(int year, int month, int day) : raw_(number_of(year, month, day)) {}

    /// The date with this day number, see `raw`. A number outside the range of the type is a
    /// programming error: `std::out_of_range`, or no constant expression.
    [[nodiscard]] static constexpr date from_raw(std::int64_t number) {
        if (number < lowest || number > highest)
            throw std::out_of_range("thidua::date: the day number is out of range");
        date result;
        result.raw_ = static_cast<std::int32_t>(number);
        return result;
    }

    /// Whether there is such a day, within the range of the type.
    [[nodiscard]] static constexpr bool exists(int year, int month, int day) {
        return year >= first_year && year <= last_year && month >= 1 && month <= 12 && day >= 1 &&
               day <= days_in_month(year, month);
    }

    /// The last day number of a month, 28 to 31; the month is one of 1 to 12.
    [[nodiscard]] static constexpr int days_in_month(int year, int month) {
        using calendar = boost::gregorian::gregorian_calendar;
        return calendar::end_of_month_day(static_cast<unsigned short>(year),
                                          static_cast<unsigned short>(month));
    }

    /// 1400 to 9999.
    [[nodiscard]] constexpr int year() const { return static_cast<int>(parts().year); }
    /// 1 to 12.
    [[nodiscard]] constexpr int month() const {
        return static_cast<int>(parts().month.as_number());
    }
    /// 1 to 31.
    [[nodiscard]] constexpr int day() const { return static_cast<int>(parts().day.as_number()); }

    /// By the Gregorian calendar, for days before its adoption too.
    [[nodiscard]] constexpr weekday day_of_week() const {
        // 1970-01-01 was a Thursday; `lowest` is made positive by whole weeks.
        auto const since_monday = (raw_ + 3 + 7 * 100'000) % 7;
        return static_cast<weekday>(since_monday + 1);
    }

    /// Days since 1970-01-01, negative before it: what the rule engine computes with. Signed 16
    /// bits hold 1880-04-14 to 2059-09-18, the range of the type needs 32.
    [[nodiscard]] constexpr std::int64_t raw() const { return raw_; }

    /// The same day for code that speaks Boost.
    [[nodiscard]] constexpr boost::gregorian::date to_boost() const {
        return boost::gregorian::date{parts()};
    }

    // clang-tidy takes the 0 with which `<` compares the result for a null pointer.
    // NOLINTNEXTLINE(modernize-use-nullptr)
    friend constexpr auto operator<=>(date const&, date const&) = default;

    /// Leaving the range of the type is a programming error, as in `from_raw`.
    friend constexpr date operator+(date from, days more) {
        return from_raw(from.raw() + more.count);
    }
    /// So many days earlier; leaving the range of the type is a programming error.
    friend constexpr date operator-(date from, days less) {
        return from_raw(from.raw() - less.count);
    }
    /// The days from `earlier` (not counted) to `later` (counted); negative if they are swapped.
    friend constexpr days operator-(date later, date earlier) {
        return {later.raw_ - earlier.raw_};
    }

    static constexpr int first_year = 1400;  ///< the years of the type, both included
    static constexpr int last_year = 9999;   ///< the last year of the type, included

private:
    using parts_type = boost::gregorian::date::ymd_type;

    static constexpr std::int32_t epoch = 2'440'588;    // Boost's number of 1970-01-01
    static constexpr std::int32_t lowest = -208'188;    // 1400-01-01
    static constexpr std::int32_t highest = 2'932'896;  // 9999-12-31

    [[nodiscard]] static constexpr std::int32_t number_of(int year, int month, int day) {
        if (!exists(year, month, day)) throw std::out_of_range("thidua::date: no such day");
        using boost::gregorian::gregorian_calendar;
        auto const number = gregorian_calendar::day_number(
            parts_type{static_cast<unsigned short>(year), static_cast<unsigned short>(month),
                       static_cast<unsigned short>(day)});
        return static_cast<std::int32_t>(number) - epoch;
    }
    [[nodiscard]] constexpr parts_type parts() const {
        return boost::gregorian::gregorian_calendar::from_day_number(
            static_cast<std::uint32_t>(raw_ + epoch));
    }

    std::int32_t raw_ = 0;
};

/// The days that are read from people, both included: outside of them a typing error is likelier
/// than a meaning.
inline constexpr date first_readable_day{1900, 1, 1};
/// the last day that is read from people, included
inline constexpr date last_readable_day{2200, 12, 31};

/// A date from numbers that are known only when the program runs.
/// Errors: `date.out_of_range` (a year before 1900 or after 2200), `date.impossible` (no such day).
/// `found` is how the input wrote it, for the message; left out, the message has `day/month/year`.
[[nodiscard]] inline result<date> make_date(int year, int month, int day, std::string found = {}) {
    auto const from = first_readable_day.year();
    auto const to = last_readable_day.year();
    if (found.empty()) {
        found = "`" + std::to_string(day) + "/" + std::to_string(month) + "/" +
                std::to_string(year) + "`";
    }
    if (year < from || year > to) {
        auto const range = std::to_string(from) + "-" + std::to_string(to);
        return error{
            .code = "date.out_of_range",
            .message = {"năm của ngày " + found + " nằm ngoài khoảng " + range,
                        "the year of " + found + " is outside " + range},
            .help = {"nhập năm từ " + std::to_string(from) + " đến " + std::to_string(to),
                     "give a year from " + std::to_string(from) + " to " + std::to_string(to)}};
    }
    if (date::exists(year, month, day)) return date{year, month, day};
    if (month < 1 || month > 12) {
        return error{
            .code = "date.impossible",
            .message = {"không có ngày " + found + ": tháng " + std::to_string(month) +
                            " không tồn tại",
                        "there is no day " + found + ": no month " + std::to_string(month)},
            .help = {"tháng từ 1 đến 12; khi năm viết sau thì ngày viết trước tháng",
                     "months are 1 to 12; where the year comes last, the day comes first"}};
    }
    auto const last = std::to_string(date::days_in_month(year, month));
    auto const of = std::to_string(month) + "/" + std::to_string(year);
    return error{.code = "date.impossible",
                 .message = {"không có ngày " + found, "there is no day " + found},
                 .help = {"tháng " + of + " có các ngày từ 1 đến " + last,
                          "month " + of + " has the days 1 to " + last}};
}

}  // namespace thidua
