// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <thidua/law/instruments.hpp>
#include <thidua/logic/criterion.hpp>

namespace thidua::rules {

/// At least one live track of Art. 74 is met. What is asked stands in the tracks: a rule set names
/// this criterion as `by_track`, and its own condition is not read.
inline constexpr criterion by_track{
    .id = "achievement.track",
    .basis = {{instruments::law_2022.at(article{74}, verification::verified)}},
    .says = {.vi = "Đạt ít nhất một tiêu chuẩn tặng Bằng khen của loại hình khen thưởng đang xét",
             .en = "at least one standard for the Bằng khen, of a type judged here, is met"},
    .fails = {.vi = "Chưa đạt tiêu chuẩn tặng Bằng khen của loại hình khen thưởng đang xét",
              .en = "no standard for the Bằng khen of a type judged here is met"},
};

static_assert(by_track.must.empty() && by_track.otherwise == failure::ineligible);

}  // namespace thidua::rules
