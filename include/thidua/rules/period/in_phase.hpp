// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <thidua/law/instruments.hpp>
#include <thidua/logic/judge.hpp>
#include <thidua/nominations/facts/derived.hpp>
#include <thidua/nominations/sample.hpp>

namespace thidua::rules {

/// A movement's commendation is for achievements of the phase that is judged. The prompt lane knows
/// no phase.
///
/// Boundary: the phase's first and last day count; which of the achievement's days must lie in it
/// is the reading `achievement_window`. Unknown: waits for the event that bounds the phase.
inline constexpr criterion in_phase{
    .id = "period.in_phase",
    .basis = {{instruments::law_2022.at(article{74}, clause{1}, point{"a"},
                                        verification::inferred)}},
    .applies = facts::lane == lane::movement,
    .must = facts::achievement_in_phase,
    .says = {.vi = "Thành tích đạt được trong thời gian của đợt thi đua",
             .en = "the achievement lies in the phase"},
    .fails = {.vi = "Thành tích không thuộc thời gian của đợt thi đua đang xét",
              .en = "the achievement does not lie in the phase that is judged"},
};

static_assert(judge(in_phase, sample::standard, sample::day).what == standing::met);
static_assert(judge(in_phase, sample::with([](auto& n) {
                        n.achieved_to = date{2025, 10, 17};
                    }),
                    sample::day)
                  .what == standing::met);
static_assert(judge(in_phase, sample::with([](auto& n) {
                        n.achieved_to = date{2025, 10, 18};
                    }),
                    sample::day)
                  .what == standing::failed);
static_assert(judge(in_phase, sample::with([](auto& n) { n.achieved_to = {}; }), sample::day)
                  .what == standing::unknown);
static_assert(judge(in_phase, sample::with([](auto& n) { n.phase = 2; }), sample::day).what ==
              standing::failed);
static_assert(judge(in_phase, sample::with([](auto& n) {
                        n.commendation_type = commendation_type::unexpected;
                    }),
                    sample::day)
                  .what == standing::not_applicable);

}  // namespace thidua::rules
