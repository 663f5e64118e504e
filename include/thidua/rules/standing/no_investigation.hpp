// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <thidua/law/instruments.hpp>
#include <thidua/logic/judge.hpp>
#include <thidua/nominations/facts/standing.hpp>
#include <thidua/nominations/sample.hpp>

namespace thidua::rules {

/// Not commended yet while under investigation, inspection or audit with signs of a violation. The
/// audit is not in every reprint of the text (the one of Decree 152/2025 that was read names
/// investigation and inspections); the sheets ask for it in one column with them.
///
/// The text says "not commended or proposed to a higher level yet": it binds the unit's proposal
/// too. Judged on the status day, asked again at council and signing; how old a confirmation may be
/// is written nowhere. The wording of Decree 98/2023 went on in Decree 152/2025. Missing: nobody
/// confirmed it; the submission may attest it.
inline constexpr criterion no_investigation{
    .id = "standing.no_investigation",
    .basis = {{instruments::decree_98_2023.at(article{4}, verification::verified),
               instruments::decree_152_2025.at(article{4}, verification::verified)}},
    .must = !facts::under_investigation,
    .otherwise = failure::on_hold,
    .says = {.vi = "Không bị điều tra, thanh tra, kiểm toán, kiểm tra do có dấu hiệu vi phạm",
             .en = "no investigation, inspection or audit with signs of a violation"},
    .fails = {.vi = "Chưa xét khen thưởng vì đang bị điều tra, thanh tra, kiểm toán, kiểm tra do "
                    "có dấu hiệu vi phạm",
              .en = "under investigation, inspection or audit with signs of a violation"},
};

static_assert(judge(no_investigation, sample::standard, sample::day).what == standing::met);
static_assert(judge(no_investigation, sample::with([](auto& n) { n.under_investigation = true; }),
                    sample::day)
                  .what == standing::failed);
static_assert(judge(no_investigation, sample::with([](auto& n) { n.under_investigation = {}; }),
                    sample::day)
                  .what == standing::unknown);

}  // namespace thidua::rules
