// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <thidua/law/instruments.hpp>
#include <thidua/logic/judge.hpp>
#include <thidua/nominations/facts/achievement.hpp>
#include <thidua/nominations/sample.hpp>

namespace thidua::rules {

/// The lead of Art. 74(1): every person's track asks for it.
inline constexpr criterion exemplary{
    .id = "achievement.exemplary",
    .basis = {{instruments::law_2022.at(article{74}, clause{1}, verification::verified)}},
    .must = facts::exemplary,
    .says = {.vi = "Gương mẫu chấp hành chủ trương của Đảng, chính sách, pháp luật của Nhà nước",
             .en = "exemplary in following the Party's and the State's policies and laws"},
    .fails =
        {.vi = "Chưa gương mẫu chấp hành chủ trương của Đảng, chính sách, pháp luật của Nhà nước",
         .en = "not exemplary in following the Party's and the State's policies and laws"},
};

/// The lead of Art. 74(3): every collective's track asks for it.
inline constexpr criterion united{
    .id = "achievement.united",
    .basis = {{instruments::law_2022.at(article{74}, clause{3}, verification::recalled)}},
    .must = facts::united,
    .says = {.vi = "Nội bộ đoàn kết", .en = "united inside"},
    .fails = {.vi = "Nội bộ chưa đoàn kết", .en = "not united inside"},
};

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

static_assert(judge(exemplary, sample::standard, sample::day).what == standing::met);
static_assert(judge(exemplary, sample::with([](auto& n) { n.exemplary = {}; }), sample::day).what ==
              standing::unknown);
static_assert(judge(exemplary, sample::with([](auto& n) { n.exemplary = false; }), sample::day)
                  .what == standing::failed);
static_assert(judge(united, sample::with([](auto& n) { n.united = true; }), sample::day).what ==
              standing::met);
static_assert(judge(united, sample::with([](auto& n) { n.united = false; }), sample::day).what ==
              standing::failed);
static_assert(judge(selected, sample::standard, sample::day).what == standing::met);
static_assert(judge(selected, sample::with([](auto& n) { n.selected_in_movement = false; }),
                    sample::day)
                  .what == standing::failed);
static_assert(judge(reaches_a_field, sample::with([](auto& n) { n.influence = influence::field; }),
                    sample::day)
                  .what == standing::met);
static_assert(judge(reaches_a_field,
                    sample::with([](auto& n) { n.influence = influence::commune; }), sample::day)
                  .what == standing::failed);
static_assert(judge(reaches_a_field, sample::standard, sample::day).what == standing::unknown);
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

}  // namespace thidua::rules
