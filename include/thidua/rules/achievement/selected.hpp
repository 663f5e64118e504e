// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <thidua/law/instruments.hpp>
#include <thidua/logic/judge.hpp>
#include <thidua/nominations/facts/achievement.hpp>
#include <thidua/nominations/sample.hpp>

namespace thidua::rules {

/// Outstanding achievement selected in a movement that the City launched. Neither a title nor an
/// initiative nor two years are asked for.
inline constexpr criterion selected{
    .id = "achievement.selected",
    .basis = {{instruments::law_2022.at(article{74}, clause{1}, point{"a"},
                                        verification::verified)}},
    .must = facts::selected_in_movement,
    .says = {.vi = "Có thành tích xuất sắc được bình xét trong phong trào thi đua",
             .en = "outstanding achievement selected in the movement"},
    .fails = {.vi = "Chưa được bình xét trong phong trào thi đua",
              .en = "not selected in the movement"},
};

static_assert(judge(selected, sample::standard, sample::day).what == standing::met);
static_assert(judge(selected, sample::with([](auto& n) { n.selected_in_movement = false; }),
                    sample::day)
                  .what == standing::failed);
static_assert(
    judge(selected, sample::with([](auto& n) { n.selected_in_movement = {}; }), sample::day).what ==
    standing::unknown);

}  // namespace thidua::rules
