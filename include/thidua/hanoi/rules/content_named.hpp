// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <thidua/hanoi/instruments.hpp>
#include <thidua/logic/judge.hpp>
#include <thidua/nominations/facts/achievement.hpp>
#include <thidua/nominations/sample.hpp>

namespace thidua::hanoi::rules {

/// A notice: the plan commends work on tasks of the City's programmes and for the congresses. A
/// dossier that names no content group is looked at by a person; it is never refused for that.
inline constexpr criterion content_named{
    .id = "plan_343.content",
    .basis = {{instruments::plan_343.whole(verification::inferred)}},
    .must = facts::content.given(),
    .otherwise = failure::notice,
    .says = {.vi = "Thành tích gắn với một nội dung thi đua của Kế hoạch",
             .en = "the achievement belongs to a content group of the plan"},
    .fails = {.vi = "Thành tích không gắn với nội dung thi đua nào của Kế hoạch",
              .en = "the achievement belongs to no content group of the plan"},
};

static_assert(judge(content_named, sample::standard, sample::day).what == standing::unknown);
static_assert(judge(content_named, sample::with([](auto& n) { n.content = content_id{0}; }),
                    sample::day)
                  .what == standing::met);
static_assert(judge(content_named, sample::with([](auto& n) { n.content = does_not_apply; }),
                    sample::day)
                  .what == standing::failed);

}  // namespace thidua::hanoi::rules
