// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <thidua/law/instruments.hpp>
#include <thidua/logic/judge.hpp>
#include <thidua/nominations/facts/standing.hpp>
#include <thidua/nominations/sample.hpp>

namespace thidua::rules {

/// Not commended yet while discipline is being considered or carried out.
///
/// The text says "not commended or proposed to a higher level yet": it binds the unit's proposal
/// too. Judged on the status day, asked again at council and signing; how old a confirmation may be
/// is written nowhere. The wording of Decree 98/2023 went on in Decree 152/2025. Missing: nobody
/// confirmed it; the submission may attest it.
inline constexpr criterion no_discipline_pending{
    .id = "standing.no_discipline_pending",
    .basis = {{instruments::decree_98_2023.at(article{4}, verification::verified),
               instruments::decree_152_2025.at(article{4}, verification::verified)}},
    .must = !facts::discipline_pending,
    .otherwise = failure::on_hold,
    .says = {.vi = "Không trong thời gian bị xem xét, thi hành kỷ luật",
             .en = "no discipline is being considered or carried out"},
    .fails = {.vi = "Chưa xét khen thưởng vì đang trong thời gian bị xem xét, thi hành kỷ luật",
              .en = "discipline is being considered or carried out"},
};

static_assert(judge(no_discipline_pending, sample::standard, sample::day).what == standing::met);
static_assert(judge(no_discipline_pending,
                    sample::with([](auto& n) { n.discipline_pending = true; }), sample::day)
                  .what == standing::failed);
static_assert(judge(no_discipline_pending, sample::with([](auto& n) { n.discipline_pending = {}; }),
                    sample::day)
                  .what == standing::unknown);

}  // namespace thidua::rules
