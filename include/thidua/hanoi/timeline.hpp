// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>

#include <thidua/calendar/date.hpp>
#include <thidua/calendar/event.hpp>
#include <thidua/calendar/timeline.hpp>

/// \file
/// The two congresses that bound the phases of plan 343: what was announced, when that became
/// known, and what happened. A day of which no publication was found is left out, never estimated;
/// a day of announcement is that of the earliest publication that was found.
namespace thidua::hanoi {

namespace detail {

// Each entry was read in the publication that it names; one of them is a translated dispatch.
inline constexpr auto read = verification::verified;
inline constexpr auto dispatch = verification::second_hand;

inline constexpr std::array<announcement, 2> city_congress_announced{{
    // No earlier announcement of the opening session was found than the day itself.
    {session::preparatory, {2025, 10, 15}, {2025, 10, 8}, false, "ngaynay.vn post165113", read},
    // The Congress was announced for 15 to 17 October: its last day is that of the closing session.
    {session::closing, {2025, 10, 17}, {2025, 10, 8}, false, "ngaynay.vn post165113", read},
}};
inline constexpr std::array<occurrence, 3> city_congress_held{{
    {session::preparatory, {2025, 10, 15}, "vtcnews.vn ar971341", read},
    {session::opening, {2025, 10, 16}, "dantri.com.vn 20251016095517501", read},
    {session::closing, {2025, 10, 17}, "vietnamnet.vn 2453959", read},
}};

inline constexpr std::array<announcement, 5> national_congress_announced{{
    // Announced for 19 to 25 January: its last day is that of the closing session. That the first
    // day would be that of the preparatory session was found only later.
    {session::closing,
     {2026, 1, 25},
     {2025, 12, 23},
     false,
     "htsyndication.com 96033868",
     dispatch},
    // The same days, at the press conference before the Congress.
    {session::closing, {2026, 1, 25}, {2026, 1, 14}, false, "sggp.org.vn post834123", read},
    {session::preparatory, {2026, 1, 19}, {2026, 1, 18}, false, "sggp.org.vn post834123", read},
    {session::opening, {2026, 1, 20}, {2026, 1, 19}, false, "24h.com.vn c46a1730823", read},
    // The Congress voted to shorten its programme by a day and a half.
    {session::closing,
     {2026, 1, 23},
     {2026, 1, 21},
     false,
     "dantri.com.vn 20260121182924133",
     read},
}};
inline constexpr std::array<occurrence, 3> national_congress_held{{
    {session::preparatory, {2026, 1, 19}, "soha.vn 198260122142306235", read},
    {session::opening, {2026, 1, 20}, "soha.vn 198260122142306235", read},
    {session::closing, {2026, 1, 23}, "vneconomy.vn, press release of the closing session", read},
}};

}  // namespace detail

/// The 18th Congress of the Hanoi Party Organisation, 15 to 17 October 2025. Ends phase 1.
inline constexpr event city_congress_18{
    .name = "city_congress_18",
    .label = {"Đại hội đại biểu lần thứ XVIII Đảng bộ thành phố Hà Nội",
              "the 18th Hanoi Party Congress"},
    .announcements = detail::city_congress_announced,
    .happened = detail::city_congress_held};

/// The 14th National Party Congress: announced for 19 to 25 January 2026, closed on the 23rd. Ends
/// phase 2.
inline constexpr event national_congress_14{
    .name = "national_congress_14",
    .label = {"Đại hội đại biểu toàn quốc lần thứ XIV của Đảng",
              "the 14th National Party Congress"},
    .announcements = detail::national_congress_announced,
    .happened = detail::national_congress_held};

namespace detail {
inline constexpr std::array<event, 2> events{city_congress_18, national_congress_14};
}

/// Both, recorded through 31 January 2026: nothing of theirs is left to come.
inline constexpr timeline events_timeline{detail::events, {2026, 1, 31}};

}  // namespace thidua::hanoi
