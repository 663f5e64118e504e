// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <thidua/law/instruments.hpp>
#include <thidua/logic/judge.hpp>
#include <thidua/nominations/facts/achievement.hpp>
#include <thidua/nominations/facts/standing.hpp>
#include <thidua/nominations/sample.hpp>

namespace thidua::rules {

/// After a discipline, achievements count only from the time when it was served: at least one day
/// of the achievement lies after it.
///
/// Boundary: the discipline's last day does not count, the next one does. Never disciplined is
/// "does not apply". Days before the end are a matter of `straddles_discipline`.
inline constexpr criterion after_discipline{
    .id = "standing.after_discipline",
    .basis = {{instruments::decree_98_2023.at(article{4}, verification::verified),
               instruments::decree_152_2025.at(article{4}, verification::verified)}},
    .must = !facts::discipline_ended_on.given() || facts::discipline_ended_on < facts::achieved_to,
    .says = {.vi = "Thành tích được tính từ sau khi hết thời hạn kỷ luật",
             .en = "the achievement counts from after the end of the discipline"},
    .fails = {.vi = "Thành tích đạt được khi chưa hết thời hạn kỷ luật",
              .en = "the achievement lies before the end of the discipline"},
};

/// A notice: the achievement began before the discipline ended, so that a part of it does not
/// count.
inline constexpr criterion straddles_discipline{
    .id = "standing.straddles_discipline",
    .basis = {{instruments::decree_98_2023.at(article{4}, verification::verified),
               instruments::decree_152_2025.at(article{4}, verification::verified)}},
    .must =
        !facts::discipline_ended_on.given() || facts::discipline_ended_on < facts::achieved_from,
    .otherwise = failure::notice,
    .says = {.vi = "Toàn bộ thành tích đạt được sau khi hết thời hạn kỷ luật",
             .en = "the whole achievement lies after the end of the discipline"},
    .fails = {.vi =
                  "Một phần thành tích đạt được khi chưa hết thời hạn kỷ luật, chỉ xét phần sau đó",
              .en = "a part of the achievement lies before the end of the discipline"},
};

namespace detail {
constexpr auto disciplined_until(stated<date> last) {
    return sample::with([=](auto& n) { n.discipline_ended_on = last; });
}
}  // namespace detail

// The sample's achievement lasts from 2025-01-02 to 2025-09-30.
static_assert(judge(after_discipline, sample::standard, sample::day).what == standing::met);
static_assert(judge(after_discipline, detail::disciplined_until(date{2025, 9, 29}), sample::day)
                  .what == standing::met);
static_assert(judge(after_discipline, detail::disciplined_until(date{2025, 9, 30}), sample::day)
                  .what == standing::failed);
static_assert(judge(after_discipline, detail::disciplined_until({}), sample::day).what ==
              standing::unknown);
static_assert(judge(straddles_discipline, detail::disciplined_until(date{2025, 1, 1}), sample::day)
                  .what == standing::met);
static_assert(judge(straddles_discipline, detail::disciplined_until(date{2025, 1, 2}), sample::day)
                  .what == standing::failed);
static_assert(judge(straddles_discipline, detail::disciplined_until({}), sample::day).what ==
              standing::unknown);

}  // namespace thidua::rules
