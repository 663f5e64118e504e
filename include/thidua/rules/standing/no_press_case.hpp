// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <thidua/law/instruments.hpp>
#include <thidua/logic/judge.hpp>
#include <thidua/nominations/facts/standing.hpp>
#include <thidua/nominations/sample.hpp>

namespace thidua::rules {

/// Not commended yet while corruption reported by the press is being verified.
///
/// The text says "not commended or proposed to a higher level yet": it binds the unit's proposal
/// too. Judged on the status day, asked again at council and signing; how old a confirmation may be
/// is written nowhere. The wording of Decree 98/2023 went on in Decree 152/2025. Missing: nobody
/// confirmed it; the submission may attest it.
inline constexpr criterion no_press_case{
    .id = "standing.no_press_case",
    .basis = {{instruments::decree_98_2023.at(article{4}, verification::verified),
               instruments::decree_152_2025.at(article{4}, verification::verified)}},
    .must = !facts::press_case_pending,
    .otherwise = failure::on_hold,
    .says = {.vi = "Không có vấn đề tham nhũng, tiêu cực do báo chí nêu đang được xác minh",
             .en = "no corruption reported by the press is being verified"},
    .fails =
        {.vi = "Chưa xét khen thưởng vì báo chí nêu vấn đề tham nhũng, tiêu cực đang được xác minh",
         .en = "corruption reported by the press is being verified"},
};

static_assert(judge(no_press_case, sample::standard, sample::day).what == standing::met);
static_assert(judge(no_press_case, sample::with([](auto& n) { n.press_case_pending = true; }),
                    sample::day)
                  .what == standing::failed);
static_assert(judge(no_press_case, sample::with([](auto& n) { n.press_case_pending = {}; }),
                    sample::day)
                  .what == standing::unknown);

}  // namespace thidua::rules
