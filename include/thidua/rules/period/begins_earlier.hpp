// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <thidua/logic/judge.hpp>
#include <thidua/nominations/facts/derived.hpp>
#include <thidua/nominations/sample.hpp>

namespace thidua::rules {

/// A notice for achievements that end in the phase and began before it: part of the work is older.
///
/// Boundary: beginning on the phase's first day is not earlier. Source: none; goes with the shipped
/// reading `achievement_window::ends_inside`.
inline constexpr criterion begins_earlier{
    .id = "period.begins_earlier",
    .applies = facts::lane == lane::movement,
    .must = !facts::begins_before_phase,
    .otherwise = failure::notice,
    .says = {.vi = "Thành tích bắt đầu từ ngày đầu của đợt thi đua trở đi",
             .en = "the achievement begins on the phase's first day or later"},
    .fails = {.vi = "Thành tích bắt đầu trước ngày đầu của đợt thi đua",
              .en = "the achievement began before the phase's first day"},
};

static_assert(judge(begins_earlier, sample::standard, sample::day).what == standing::met);
static_assert(judge(begins_earlier, sample::with([](auto& n) {
                        n.achieved_from = date{2024, 11, 26};
                    }),
                    sample::day)
                  .what == standing::met);
static_assert(judge(begins_earlier, sample::with([](auto& n) {
                        n.achieved_from = date{2024, 11, 25};
                    }),
                    sample::day)
                  .what == standing::failed);
static_assert(
    judge(begins_earlier, sample::with([](auto& n) { n.achieved_from = {}; }), sample::day).what ==
    standing::unknown);

}  // namespace thidua::rules
