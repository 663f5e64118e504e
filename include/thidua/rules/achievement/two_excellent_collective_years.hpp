// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <thidua/law/instruments.hpp>
#include <thidua/logic/judge.hpp>
#include <thidua/nominations/facts/achievement.hpp>
#include <thidua/nominations/sample.hpp>

namespace thidua::rules {

/// Merit of a collective, Art. 74(3)(d): two consecutive years of excellent work, or two
/// consecutive titles of Excellent Labour Collective. Number inferred, content recalled. That it
/// lives grassroots democracy, cares for its members and saves is read in its report: no column
/// states it.
///
/// Boundary: two are enough; one of each is not.
inline constexpr criterion two_excellent_collective_years{
    .id = "achievement.two_excellent_collective_years",
    .basis = {{instruments::law_2022.at(article{74}, clause{3}, point{"d"},
                                        verification::recalled)}},
    .must = facts::excellent_years_streak >= 2 || facts::excellent_collective_streak >= 2,
    .says = {.vi = "Có từ 02 năm liên tục hoàn thành xuất sắc nhiệm vụ, hoặc 02 lần liên tục đạt "
                   "danh hiệu Tập thể lao động xuất sắc",
             .en = "two consecutive excellent years, or two titles of Excellent Labour Collective"},
    .fails = {.vi = "Chưa đủ 02 năm liên tục hoàn thành xuất sắc nhiệm vụ, hoặc 02 lần liên tục "
                    "đạt danh hiệu Tập thể lao động xuất sắc",
              .en = "neither two excellent years nor two titles in a row"},
};

namespace detail {
constexpr auto collective_years(stated<int> years, stated<int> titles) {
    return sample::with([=](auto& n) {
        n.excellent_years_streak = years;
        n.excellent_collective_streak = titles;
    });
}
}  // namespace detail

static_assert(judge(two_excellent_collective_years, detail::collective_years(2, 0), sample::day)
                  .what == standing::met);
static_assert(judge(two_excellent_collective_years, detail::collective_years({}, 2), sample::day)
                  .what == standing::met);
static_assert(judge(two_excellent_collective_years, detail::collective_years(1, 1), sample::day)
                  .what == standing::failed);
static_assert(judge(two_excellent_collective_years, detail::collective_years(1, {}), sample::day)
                  .what == standing::unknown);

}  // namespace thidua::rules
