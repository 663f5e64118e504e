// SPDX-License-Identifier: BSL-1.0
//
// Two congresses as they were announced and held, for the tests of events and timelines.
#pragma once

#include <array>

#include <thidua/calendar/timeline.hpp>

namespace congresses {

using thidua::announcement;
using thidua::date;
using thidua::event;
using thidua::occurrence;
using thidua::session;

// 18th Congress of the Hanoi Party Organisation: made public on 8 October 2025 (ngaynay.vn,
// post165113); preparatory session on the 15th, opening on the 16th, closing on the 17th.
inline constexpr std::array<announcement, 3> city_announced{{
    {session::preparatory, {2025, 10, 15}, {2025, 10, 8}},
    {session::opening, {2025, 10, 16}, {2025, 10, 8}},
    {session::closing, {2025, 10, 17}, {2025, 10, 8}},
}};
inline constexpr std::array<occurrence, 3> city_held{{
    {session::preparatory, {2025, 10, 15}},
    {session::opening, {2025, 10, 16}},
    {session::closing, {2025, 10, 17}},
}};

// 14th National Congress: 19 to 25 January 2026, made public on 14 January (sggp.org.vn,
// post834123); on the 21st shortened, to close on the 23rd (dantri.com.vn), as it did. The
// preparatory session was held on the 19th, the opening on the 20th (soha.vn).
inline constexpr std::array<announcement, 4> national_announced{{
    {session::preparatory, {2026, 1, 19}, {2026, 1, 14}},
    {session::opening, {2026, 1, 20}, {2026, 1, 14}},
    {session::closing, {2026, 1, 25}, {2026, 1, 14}},
    {session::closing, {2026, 1, 23}, {2026, 1, 21}},
}};
inline constexpr std::array<occurrence, 3> national_held{{
    {session::preparatory, {2026, 1, 19}},
    {session::opening, {2026, 1, 20}},
    {session::closing, {2026, 1, 23}},
}};

inline constexpr std::array<event, 2> both{{
    {.name = "city_congress_18",
     .label = {"Đại hội đại biểu lần thứ XVIII Đảng bộ thành phố Hà Nội",
               "18th Congress of the Hanoi Party Organisation"},
     .announcements = city_announced,
     .happened = city_held},
    {.name = "national_congress_14",
     .label = {"Đại hội đại biểu toàn quốc lần thứ XIV của Đảng", "14th National Party Congress"},
     .announcements = national_announced,
     .happened = national_held},
}};

inline constexpr date recorded_through{2026, 1, 31};
inline constexpr thidua::timeline record{both, recorded_through};
inline constexpr event const& city = both[0];
inline constexpr event const& national = both[1];

}  // namespace congresses
