// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <stdexcept>

#include <thidua/base/enumerators.hpp>
#include <thidua/calendar/date.hpp>
#include <thidua/calendar/interval.hpp>
#include <thidua/calendar/working_days.hpp>

namespace thidua {

/// What a term is counted in. Working days are not among them: see `nth_working_day_after`.
enum class term_unit : std::uint8_t { day, week, month, year };

template <>
struct words_of<term_unit> {
    static constexpr std::array<enumerator, 4> all{{
        {.value = 0, .name = "day", .label = {"ngày", "days"}},
        {.value = 1, .name = "week", .label = {"tuần", "weeks"}},
        {.value = 2, .name = "month", .label = {"tháng", "months"}},
        {.value = 3, .name = "year", .label = {"năm", "years"}},
    }};
};

/// A length of time as the law names it: "10 days", "6 months". The count is not negative.
struct term {
    std::int32_t count = 0;           ///< how many; not negative
    term_unit unit = term_unit::day;  ///< of what

    friend constexpr bool operator==(term const&, term const&) = default;
};

/// Whether the term is one, and ends within the range of `date` when it runs from `start`.
[[nodiscard]] constexpr bool can_count(term length, date start) {
    if (length.count < 0) return false;
    std::int64_t const count = length.count;
    switch (length.unit) {
        case term_unit::day:
            return start.raw() + count <= last_day().raw();
        case term_unit::week:
            return start.raw() + 7 * count <= last_day().raw();
        case term_unit::month:
            return start.year() * 12LL + (start.month() - 1) + count < (date::last_year + 1) * 12LL;
        case term_unit::year:
            return start.year() + count <= date::last_year;
    }
    return false;
}

/// The last day of a term that runs from `start` (a day or an event of that day), whatever day of
/// the week or holiday it falls on.
///
/// `start` itself is not counted. Weeks end on the same day of the week; months and years on the
/// day of the same number, or, where the month has no such day, on the last day of that month. A
/// term of zero ends on `start`. A term for which `can_count` is false is a programming error
/// (`std::out_of_range`).
///
/// \par Source  Civil Code 91/2015/QH13, Art. 147(2)-(3) and 148(1)-(4). The Code speaks of the
/// last day of the month for terms of months; for 29 February and years this reads it the same way.
[[nodiscard]] constexpr date corresponding_day(term length, date start) {
    if (!can_count(length, start))
        throw std::out_of_range("thidua::term: the term is negative or ends out of range");
    switch (length.unit) {
        case term_unit::day:
            return start + days{length.count};
        case term_unit::week:
            return start + days{length.count * 7};
        case term_unit::month:
        case term_unit::year:
            break;
    }
    auto const more = length.unit == term_unit::year ? length.count * 12 : length.count;
    auto const months = start.year() * 12 + (start.month() - 1) + more;  // since the year 0
    auto const year = months / 12;
    auto const month = months % 12 + 1;
    return {year, month, std::min(start.day(), date::days_in_month(year, month))};
}

/// The day with whose end the term ends: its last day, or, if that is a day off, the next working
/// day. Not found where the days off are not known, and where `can_count` is false (`lacking` is
/// then the last day of the calendar).
///
/// \par Source  Civil Code 91/2015/QH13, Art. 147-148, here Art. 148(5)
[[nodiscard]] constexpr counted_day end_of(term length, date start, days_off const& calendar) {
    if (!can_count(length, start)) return {.found = false, .lacking = last_day()};
    return working_day_from(corresponding_day(length, start), calendar);
}

}  // namespace thidua
