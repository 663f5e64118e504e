// SPDX-License-Identifier: BSL-1.0
//
// A plan of a town that does not exist, written as another city would write its own.
#pragma once

#include <array>
#include <string_view>

#include <thidua/calendar/timeline.hpp>
#include <thidua/plan/plan.hpp>

namespace fictional {

using thidua::date;
using thidua::session;
using thidua::verification;

inline constexpr thidua::instrument text{"7/KH", {"Kế hoạch số 7/KH", "Plan 7/KH"}, "a test"};
inline constexpr thidua::citation said = text.whole(verification::verified);

inline constexpr std::array<thidua::announcement, 3> fair_announced{{
    {session::closing, {2031, 5, 10}, {2031, 4, 1}, false, "gazette 1"},
    {session::closing, {2031, 5, 10}, {2031, 4, 8}, false, "gazette 2"},
    {session::closing, {2031, 5, 12}, {2031, 4, 20}, false, "gazette 3"},
}};
inline constexpr std::array<thidua::occurrence, 1> fair_held{{
    {session::closing, {2031, 5, 11}, "gazette 4"},
}};
inline constexpr std::array<thidua::announcement, 2> feast_announced{{
    {session::closing, {2031, 9, 1}, {2031, 6, 1}},
    {session::closing, {}, {2031, 7, 1}, true},
}};
inline constexpr std::array<thidua::event, 2> events{{
    {"fair", {"Hội chợ", "the fair"}, fair_announced, fair_held},
    {"feast", {"Ngày hội", "the feast"}, feast_announced, {}},
}};
inline constexpr thidua::timeline record{events, {2031, 7, 31}};

inline constexpr std::array<thidua::phase, 2> phases{{
    {.number = 1, .name = {"Đợt 1", "phase 1"}, .closes_with = "fair"},
    {.number = 2, .name = {"Đợt 2", "phase 2"}, .follows = 1, .closes_with = "feast"},
}};
inline constexpr std::array<thidua::movement, 2> movements{{
    {.code = "clean_streets", .name = {"Đường phố sạch", "Clean streets"}, .basis = said},
    {.code = "one_year",
     .name = {"Một năm", "One year"},
     .valid = {{2031, 1, 1}, {2031, 12, 31}},
     .basis = text.whole(verification::second_hand),
     .valid_grade = verification::verified},
}};
inline constexpr std::array<std::string_view, 1> old_kinds{"town"};
inline constexpr std::array<thidua::addressee, 2> addressees{{
    {.code = "towns",
     .name = {"thị xã", "towns"},
     .unit_kinds = old_kinds,
     .submits = thidua::day_interval::through({2031, 3, 31}),
     .basis = said,
     .ended_by = text.whole(verification::recalled)},
    {.code = "quarters",
     .name = {"khu phố", "quarters"},
     .unit_kinds = old_kinds,
     .submits = thidua::day_interval::from({2031, 5, 1}),
     .inherits_from = "towns",
     .basis = said},
}};

inline constexpr thidua::plan plan{.text = &text,
                                   .name = {"Kế hoạch số 7/KH", "Plan 7/KH"},
                                   .issued = {2031, 1, 15},
                                   .issued_grade = verification::verified,
                                   .phases = phases,
                                   .movements = movements,
                                   .addressees = addressees};

}  // namespace fictional
