// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <thidua/law/instruments.hpp>
#include <thidua/logic/judge.hpp>
#include <thidua/nominations/facts/achievement.hpp>
#include <thidua/nominations/sample.hpp>

namespace thidua::rules {

/// Merit: two consecutive titles of Grassroots Emulation Fighter, or two consecutive years of
/// excellent work with two recognised initiatives or two accepted research works in that time.
///
/// Boundary: two are enough. Initiatives and titles may fall in different years of the streak
/// (mixed counting).
inline constexpr criterion two_excellent_years{
    .id = "achievement.two_excellent_years",
    .basis = {{instruments::law_2022.at(article{74}, clause{1}, point{"d"},
                                        verification::verified)}},
    .must = facts::grassroots_fighter_streak >= 2 ||
            (facts::excellent_years_streak >= 2 &&
             (facts::initiatives >= 2 || facts::research_works >= 2)),
    .says =
        {.vi =
             "Có 02 lần liên tục đạt danh hiệu Chiến sĩ thi đua cơ sở, hoặc có từ 02 năm liên tục "
             "hoàn thành xuất sắc nhiệm vụ và có 02 sáng kiến hoặc 02 đề tài trong thời gian đó",
         .en = "two consecutive titles, or two excellent years with two initiatives or works"},
    .fails =
        {.vi = "Chưa đủ 02 lần liên tục đạt danh hiệu Chiến sĩ thi đua cơ sở, hoặc 02 năm liên tục "
               "hoàn thành xuất sắc nhiệm vụ kèm 02 sáng kiến hoặc 02 đề tài",
         .en = "neither two consecutive titles nor two excellent years with two initiatives"},
};

static_assert(judge(two_excellent_years,
                    sample::with([](auto& n) { n.grassroots_fighter_streak = 2; }), sample::day)
                  .what == standing::met);
static_assert(judge(two_excellent_years, sample::with([](auto& n) {
                        n.grassroots_fighter_streak = 1;  // year 2 with the title
                        n.excellent_years_streak = 2;
                        n.initiatives = 2;
                    }),
                    sample::day)
                  .what == standing::met);
static_assert(judge(two_excellent_years, sample::with([](auto& n) {
                        n.grassroots_fighter_streak = 1;
                        n.excellent_years_streak = 2;
                        n.initiatives = 1;
                        n.research_works = 1;
                    }),
                    sample::day)
                  .what == standing::failed);
static_assert(judge(two_excellent_years, sample::with([](auto& n) {
                        n.grassroots_fighter_streak = 1;  // one year is not enough, with any number
                        n.excellent_years_streak = 1;
                        n.initiatives = 9;
                    }),
                    sample::day)
                  .what == standing::failed);
static_assert(judge(two_excellent_years, sample::standard, sample::day).what == standing::unknown);

}  // namespace thidua::rules
