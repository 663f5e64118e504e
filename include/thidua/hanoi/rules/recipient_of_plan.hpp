// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <thidua/hanoi/instruments.hpp>
#include <thidua/logic/judge.hpp>
#include <thidua/nominations/facts/derived.hpp>
#include <thidua/nominations/sample.hpp>

namespace thidua::hanoi::rules {

/// The plan speaks of collectives and individuals. Whether households may be commended under it as
/// well is the reading `households`; shipped: not named.
inline constexpr criterion recipient_of_plan{
    .id = "plan_343.recipient",
    .basis = {{instruments::plan_343.whole(verification::assumption)}},
    .must = facts::recipient_kind != recipient_kind::household || facts::households_admitted,
    .due = stage::intake,
    .says = {.vi = "Đối tượng khen thưởng là tập thể hoặc cá nhân, theo Kế hoạch",
             .en = "the recipient is a collective or an individual, as the plan says"},
    .fails = {.vi = "Kế hoạch chỉ nêu tập thể và cá nhân, không nêu hộ gia đình",
              .en = "the plan names collectives and individuals, not households"},
};

namespace detail {
constexpr auto of_kind(stated<recipient_kind> kind) {
    return sample::with([=](auto& n) { n.recipient_kind = kind; });
}
constexpr context admitting_households() {
    auto c = sample::day;
    c.how.of_households = households::admitted;
    return c;
}
}  // namespace detail

static_assert(judge(recipient_of_plan, sample::standard, sample::day).what == standing::met);
static_assert(judge(recipient_of_plan, detail::of_kind(recipient_kind::household), sample::day)
                  .what == standing::failed);
static_assert(judge(recipient_of_plan, detail::of_kind(recipient_kind::household),
                    detail::admitting_households())
                  .what == standing::met);
static_assert(judge(recipient_of_plan, detail::of_kind({}), sample::day).what == standing::unknown);

}  // namespace thidua::hanoi::rules
