// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <thidua/law/instruments.hpp>
#include <thidua/logic/judge.hpp>
#include <thidua/nominations/facts/achievement.hpp>
#include <thidua/nominations/sample.hpp>

namespace thidua::rules {

/// Achievement, unexpected ones included, with influence in one field under the City or wider.
///
/// Boundary: "one field" is enough, "commune" is not.
inline constexpr criterion reaches_a_field{
    .id = "achievement.reaches_a_field",
    .basis = {{instruments::law_2022.at(article{74}, clause{1}, point{"b"},
                                        verification::verified)}},
    .must = facts::influence >= influence::field,
    .says = {.vi = "Thành tích có phạm vi ảnh hưởng trong một lĩnh vực thuộc Thành phố trở lên",
             .en = "influence in one field under the City or wider"},
    .fails = {.vi = "Phạm vi ảnh hưởng của thành tích chưa tới một lĩnh vực thuộc Thành phố",
              .en = "the influence does not reach one field under the City"},
};

static_assert(judge(reaches_a_field, sample::with([](auto& n) { n.influence = influence::field; }),
                    sample::day)
                  .what == standing::met);
static_assert(judge(reaches_a_field,
                    sample::with([](auto& n) { n.influence = influence::commune; }), sample::day)
                  .what == standing::failed);
static_assert(judge(reaches_a_field, sample::standard, sample::day).what == standing::unknown);

}  // namespace thidua::rules
