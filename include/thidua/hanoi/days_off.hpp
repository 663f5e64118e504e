// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cstddef>
#include <span>

#include <thidua/calendar/date.hpp>
#include <thidua/calendar/interval.hpp>
#include <thidua/calendar/working_days.hpp>
#include <thidua/hanoi/days_off_table.hpp>
#include <thidua/law/doubt.hpp>
#include <thidua/law/verification.hpp>

namespace thidua::hanoi {

namespace detail {

template <std::size_t N>
[[nodiscard]] constexpr std::array<date, N> days_of(std::array<day_entry, N> const& entries) {
    std::array<date, N> all{};
    for (std::size_t i = 0; i < N; ++i) all[i] = entries[i].day;
    return all;
}

inline constexpr auto holidays = days_of(days_off_table);
inline constexpr auto saturdays = days_of(worked_saturdays);

}  // namespace detail

/// The days for which the announcements were found, both included. They end before November 2026:
/// the 24th became a day off by Resolution 28/2026/QH16 (second-hand), an exchange of a day beside
/// it was proposed, and whether it was decided was not found.
inline constexpr day_interval days_off_known{{2024, 1, 1}, {2026, 10, 31}};

/// The days on which the City's offices are closed: weekends, the holidays of the Labour Code and
/// the days given in exchange by the Government's yearly announcements. A day outside
/// `days_off_known` is unknown, never assumed.
inline constexpr days_off office_days{days_off_known, detail::holidays, detail::saturdays};

/// The days off beside weekends, in order, with what each rests on.
[[nodiscard]] constexpr std::span<day_entry const> holidays() { return detail::days_off_table; }
/// The Saturdays that are worked in exchange, in order.
[[nodiscard]] constexpr std::span<day_entry const> worked_weekends() {
    return detail::worked_saturdays;
}

/// Calls `say(doubt)` for each day of both lists below `verified`.
template <class F>
constexpr void for_each_doubt_of_days_off(F&& say) {
    for (auto const list : {holidays(), worked_weekends()})
        for (auto const& entry : list)
            if (entry.basis.grade != verification::verified)
                say(doubt{"days_off", {}, entry.why, entry.basis.grade, entry.basis, entry.day});
}

static_assert(nth_working_day_after({2025, 4, 25}, 1, office_days).day == date{2025, 4, 26});
static_assert(nth_working_day_after({2025, 4, 29}, 1, office_days).day == date{2025, 5, 5});
static_assert(!nth_working_day_after({2026, 10, 30}, 1, office_days));

}  // namespace thidua::hanoi
