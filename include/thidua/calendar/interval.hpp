// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>

#include <thidua/calendar/date.hpp>

namespace thidua {

/// The first day of an interval that has no beginning: earlier than any day that is read.
[[nodiscard]] constexpr date first_day() { return {date::first_year, 1, 1}; }
/// The last day of an interval that has no end: later than any day that is read.
[[nodiscard]] constexpr date last_day() { return {date::last_year, 12, 31}; }

/// The days from `first` to `last`, both included: a phase, an achievement, a validity.
///
/// An interval whose `last` lies before its `first` is empty: it contains no day, overlaps nothing
/// and lies inside everything. All empty intervals are equal. "The first day is not counted" is for
/// terms only, see `term`.
struct day_interval {
    date first{};  ///< included
    date last{};   ///< included

    /// `day` and every later day.
    [[nodiscard]] static constexpr day_interval from(date day) { return {day, last_day()}; }
    /// Every earlier day and `day` itself.
    [[nodiscard]] static constexpr day_interval through(date day) { return {first_day(), day}; }
    /// Every day before `day`, without it.
    [[nodiscard]] static constexpr day_interval before(date day);
    /// Every day after `day`, without it.
    [[nodiscard]] static constexpr day_interval after(date day);
    /// `day` alone.
    [[nodiscard]] static constexpr day_interval only(date day) { return {day, day}; }

    /// Whether there is no day in it.
    [[nodiscard]] constexpr bool empty() const { return last < first; }
    /// How many days there are, both ends counted; 0 for an empty interval.
    [[nodiscard]] constexpr days length() const {
        return empty() ? days{0} : (last - first) + days{1};
    }
    /// Whether `day` lies in it; the first and the last day do.
    [[nodiscard]] constexpr bool contains(date day) const { return first <= day && day <= last; }
    /// Whether every day of `other` is a day of this interval; an empty `other` has none to miss.
    [[nodiscard]] constexpr bool contains(day_interval const& other) const {
        return other.empty() || (first <= other.first && other.last <= last);
    }
    /// Whether every day of this interval is a day of `outer`.
    [[nodiscard]] constexpr bool inside(day_interval const& outer) const {
        return outer.contains(*this);
    }
    /// Whether the two have at least one day in common.
    [[nodiscard]] constexpr bool overlaps(day_interval const& other) const {
        return !empty() && !other.empty() && first <= other.last && other.first <= last;
    }
    /// Whether it begins on a day, not before all days.
    [[nodiscard]] constexpr bool has_beginning() const { return first > first_day(); }
    /// Whether it ends on a day, not after all days.
    [[nodiscard]] constexpr bool has_end() const { return last < last_day(); }

    /// The same days; all empty intervals are equal.
    friend constexpr bool operator==(day_interval const& a, day_interval const& b) {
        return (a.empty() && b.empty()) || (a.first == b.first && a.last == b.last);
    }
};

/// The interval that contains no day.
inline constexpr day_interval no_days{.first = {1970, 1, 2}, .last = {1970, 1, 1}};
/// The interval that contains every day.
inline constexpr day_interval all_days{.first = first_day(), .last = last_day()};

constexpr day_interval day_interval::before(date day) {
    return day == first_day() ? no_days : through(day - days{1});
}
constexpr day_interval day_interval::after(date day) {
    return day == last_day() ? no_days : from(day + days{1});
}

/// The days that both have; `no_days` if there is none.
[[nodiscard]] constexpr day_interval intersection(day_interval const& a, day_interval const& b) {
    if (!a.overlaps(b)) return no_days;
    return {std::max(a.first, b.first), std::min(a.last, b.last)};
}

}  // namespace thidua
