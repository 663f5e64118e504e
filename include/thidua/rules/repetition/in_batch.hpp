// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <thidua/law/instruments.hpp>
#include <thidua/logic/judge.hpp>
#include <thidua/nominations/facts/derived.hpp>
#include <thidua/nominations/sample.hpp>

namespace thidua::rules {

/// One achievement of one recipient is proposed in one dossier only. Which of several stands is not
/// for a rule: all of them go back until the units have agreed.
///
/// Due once a round has compared its whole batch.
inline constexpr criterion proposed_once{
    .id = "repetition.proposed_once",
    .basis = {{instruments::law_2022.at(article{5}, clause{2}, point{"c"},
                                        verification::inferred)}},
    .due_when = facts::proposed_twice.given(),
    .must = !facts::proposed_twice,
    .otherwise = failure::returned,
    .says = {.vi = "Thành tích chỉ được đề nghị trong một hồ sơ",
             .en = "the achievement is proposed in one dossier only"},
    .fails = {.vi = "Cùng một thành tích được đề nghị trong nhiều hồ sơ, các đơn vị thống nhất giữ "
                    "một hồ sơ",
              .en = "one achievement is proposed in several dossiers; the units agree on one"},
};

/// A notice: the same recipient and type of commendation, with days in common, in another dossier
/// or a past award. It may be the same achievement under two names.
inline constexpr criterion no_overlap{
    .id = "repetition.no_overlap",
    .basis = {{instruments::law_2022.at(article{5}, clause{2}, point{"c"},
                                        verification::inferred)}},
    .due_when = facts::overlaps_another.given(),
    .must = !facts::overlaps_another,
    .otherwise = failure::notice,
    .says = {.vi = "Không trùng thời gian với hồ sơ hoặc lần khen thưởng khác cùng loại hình",
             .en = "no days in common with another dossier or award of the same type"},
    .fails =
        {.vi =
             "Trùng thời gian với hồ sơ hoặc lần khen thưởng khác cùng loại hình của đối tượng này",
         .en = "days in common with another dossier or award of the same type"},
};

static_assert(judge(proposed_once, sample::standard, sample::day).what == standing::not_due);
static_assert(judge(proposed_once, sample::with([](auto& n) { n.proposed_twice = false; }),
                    sample::day)
                  .what == standing::met);
static_assert(judge(proposed_once, sample::with([](auto& n) { n.proposed_twice = true; }),
                    sample::day)
                  .what == standing::failed);
static_assert(judge(no_overlap, sample::standard, sample::day).what == standing::not_due);
static_assert(
    judge(no_overlap, sample::with([](auto& n) { n.overlaps_another = true; }), sample::day).what ==
    standing::failed);

}  // namespace thidua::rules
