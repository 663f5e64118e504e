// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string>
#include <string_view>

namespace generate {

/// A day as a count from 1970-01-01, with just what made-up data needs: calendar form, weekday, and
/// the next working day (weekends only; no public holiday falls into the submission weeks).
struct day {
    int count{};

    friend constexpr bool operator==(day, day) = default;
    friend constexpr auto operator<=>(day, day) = default;
    friend constexpr day operator+(day on, int days) { return {on.count + days}; }
    friend constexpr int operator-(day last, day first) { return last.count - first.count; }
};

struct calendar_form {
    int year{};
    int month{};
    int of_month{};
};

/// The day of a date in the proleptic Gregorian calendar (after Howard Hinnant's public algorithm).
constexpr day on(int year, int month, int of_month) {
    int const y{month <= 2 ? year - 1 : year};
    int const era{y / 400};
    int const of_era{y - era * 400};
    int const of_year{(153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + of_month - 1};
    return {era * 146097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719468};
}

constexpr calendar_form form_of(day the_day) {
    int const z{the_day.count + 719468};
    int const era{z / 146097};
    int const doe{z - era * 146097};
    int const yoe{(doe - doe / 1460 + doe / 36524 - doe / 146096) / 365};
    int const doy{doe - (365 * yoe + yoe / 4 - yoe / 100)};
    int const mp{(5 * doy + 2) / 153};
    int const month{mp < 10 ? mp + 3 : mp - 9};
    return {yoe + era * 400 + (month <= 2 ? 1 : 0), month, doy - (153 * mp + 2) / 5 + 1};
}

/// The first working day on or after `the_day`.
constexpr day working(day the_day) {
    int const weekday{(the_day.count + 4) % 7};  // 0 is Sunday
    if (weekday == 0) return the_day + 1;
    return weekday == 6 ? the_day + 2 : the_day;
}

static_assert(form_of(on(2024, 2, 29)).of_month == 29);
static_assert(working(on(2025, 11, 1)) == on(2025, 11, 3));

/// A whole number with leading zeros up to `width`.
inline std::string padded(int number, int width) {
    std::string digits{std::to_string(number)};
    while (static_cast<int>(digits.size()) < width) digits.insert(digits.begin(), '0');
    return digits;
}

inline std::string iso(day the_day) {
    auto const form = form_of(the_day);
    return padded(form.year, 4) + '-' + padded(form.month, 2) + '-' + padded(form.of_month, 2);
}

/// Day first, as people write it: `width` 2 gives 05/07/2025, `width` 1 gives 5/7/2025.
inline std::string day_first(day the_day, char separator, int width) {
    auto const form = form_of(the_day);
    return padded(form.of_month, width) + separator + padded(form.month, width) + separator +
           std::to_string(form.year);
}

/// The day of an ISO date that this generator wrote itself.
inline day of_iso(std::string_view text) {
    auto const number = [text](std::size_t from, std::size_t length) {
        int value{};
        for (char const digit : text.substr(from, length)) value = value * 10 + (digit - '0');
        return value;
    };
    return on(number(0, 4), number(5, 2), number(8, 2));
}

}  // namespace generate
