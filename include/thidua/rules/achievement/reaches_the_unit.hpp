// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <thidua/law/instruments.hpp>
#include <thidua/logic/judge.hpp>
#include <thidua/nominations/facts/achievement.hpp>
#include <thidua/nominations/sample.hpp>

namespace thidua::rules {

/// What Art. 74(2) asks of workers, farmers and employees: several achievements, or an unexpected
/// one, with influence inside the unit or the commune. Content recalled.
///
/// Boundary: the unit is enough; what reaches further does so as well.
inline constexpr criterion reaches_the_unit{
    .id = "achievement.reaches_the_unit",
    .basis = {{instruments::law_2022.at(article{74}, clause{2}, verification::recalled)}},
    .must = facts::influence >= influence::unit,
    .says = {.vi = "Thành tích có phạm vi ảnh hưởng trong cơ quan, đơn vị hoặc địa bàn cấp xã "
                   "trở lên",
             .en = "influence inside the unit or the commune, or wider"},
    .fails = {.vi = "Thành tích không có phạm vi ảnh hưởng trong cơ quan, đơn vị, địa bàn cấp xã",
              .en = "no influence inside the unit or the commune"},
};

namespace detail {
constexpr auto reaching(stated<influence> far) {
    return sample::with([=](auto& n) { n.influence = far; });
}
}  // namespace detail

static_assert(judge(reaches_the_unit, detail::reaching(influence::unit), sample::day).what ==
              standing::met);
static_assert(judge(reaches_the_unit, detail::reaching(influence::city), sample::day).what ==
              standing::met);
static_assert(judge(reaches_the_unit, detail::reaching(does_not_apply), sample::day).what ==
              standing::failed);
static_assert(judge(reaches_the_unit, detail::reaching({}), sample::day).what == standing::unknown);

}  // namespace thidua::rules
