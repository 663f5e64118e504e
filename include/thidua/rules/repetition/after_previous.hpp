// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <thidua/law/instruments.hpp>
#include <thidua/logic/judge.hpp>
#include <thidua/nominations/facts/achievement.hpp>
#include <thidua/nominations/facts/history.hpp>
#include <thidua/nominations/sample.hpp>

namespace thidua::rules {

/// The next proposal is counted from the achievement's time that the previous decision names, else
/// from the day of that decision. So an achievement that begins while the previous award still
/// rewards asks for a look; the text does not say what follows, and so nothing is refused for it.
///
/// Boundary: the last rewarded day is still rewarded, the next one counts. Of which previous award:
/// see `compare_batch`. Not due before a round has compared. Decree 152/2025 goes on with it
/// (inferred).
inline constexpr criterion after_previous{
    .id = "repetition.after_previous",
    .basis = {{instruments::decree_98_2023.at(article{30}, clause{9}, verification::verified),
               instruments::decree_152_2025.whole(verification::inferred)}},
    .applies = facts::rewarded_through.given(),
    // Known at all: a day, or "does not apply" where the history holds none.
    .due_when = facts::rewarded_through.given() || !facts::rewarded_through.given(),
    .must = facts::rewarded_through < facts::achieved_from,
    .otherwise = failure::notice,
    .says = {.vi = "Thành tích được tính sau thời gian đã được khen thưởng lần trước",
             .en = "the achievement begins after the time that the previous award has rewarded"},
    .fails = {.vi = "Thành tích bắt đầu trong hoặc trước thời gian đã được khen thưởng lần trước",
              .en = "the achievement begins in or before the time that the previous award has "
                    "rewarded"},
};

namespace detail {
constexpr auto rewarded_until(stated<date> last) {
    return sample::with([=](auto& n) { n.rewarded_through = last; });
}
}  // namespace detail

// The sample's achievement begins on 2025-01-02.
static_assert(judge(after_previous, sample::standard, sample::day).what == standing::not_due);
static_assert(judge(after_previous, detail::rewarded_until(does_not_apply), sample::day).what ==
              standing::not_applicable);
static_assert(judge(after_previous, detail::rewarded_until(date{2025, 1, 1}), sample::day).what ==
              standing::met);
static_assert(judge(after_previous, detail::rewarded_until(date{2025, 1, 2}), sample::day).what ==
              standing::failed);
static_assert(judge(after_previous, detail::rewarded_until(date{2025, 1, 3}), sample::day).what ==
              standing::failed);
static_assert(judge(after_previous, sample::with([](auto& n) {
                        n.rewarded_through = date{2025, 1, 1};
                        n.achieved_from = {};
                    }),
                    sample::day)
                  .what == standing::unknown);

}  // namespace thidua::rules
