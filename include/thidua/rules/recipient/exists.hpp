// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <thidua/law/instruments.hpp>
#include <thidua/logic/judge.hpp>
#include <thidua/nominations/facts/derived.hpp>
#include <thidua/nominations/sample.hpp>

namespace thidua::rules {

/// A unit that was dissolved in the reorganisation is no longer commended as a collective.
///
/// Boundary: the unit's last day counts. Judged on the day of the decision, planned until it is
/// signed; from which day it binds is the reading `dissolved_from`. A renamed unit goes on.
inline constexpr criterion exists{
    .id = "recipient.exists",
    .basis = {{instruments::circular_15_2025.whole(verification::verified)}},
    .applies = facts::recipient_kind == recipient_kind::collective,
    .must = facts::recipient_exists,
    .says = {.vi = "Tập thể còn tồn tại vào ngày quyết định khen thưởng",
             .en = "the collective exists on the day of the decision"},
    .fails = {.vi = "Tập thể đã kết thúc hoạt động trước ngày quyết định khen thưởng",
              .en = "the collective no longer exists on the day of the decision"},
};

namespace detail {
constexpr auto collective_of(stated<unit_id> unit) {
    return sample::with([=](auto& n) {
        n.recipient_kind = recipient_kind::collective;
        n.unit = unit;
    });
}
constexpr context decided(date day, dissolved_from from = dissolved_from::when_gone) {
    auto c = sample::day;
    c.signed_on = day;
    c.how.dissolved = from;
    return c;
}
}  // namespace detail

static_assert(judge(exists, sample::standard, sample::day).what == standing::not_applicable);
static_assert(judge(exists, detail::collective_of(sample::standing_unit), sample::day).what ==
              standing::met);
// The sample's dissolved unit exists through 2025-06-30.
static_assert(
    judge(exists, detail::collective_of(sample::gone_unit), detail::decided({2025, 6, 30})).what ==
    standing::met);
static_assert(judge(exists, detail::collective_of(sample::gone_unit), detail::decided({2025, 7, 1}))
                  .what == standing::failed);
static_assert(judge(exists, detail::collective_of(sample::gone_unit),
                    detail::decided({2025, 8, 4}, dissolved_from::circular_in_force))
                  .what == standing::met);
static_assert(judge(exists, detail::collective_of(sample::gone_unit),
                    detail::decided({2025, 8, 5}, dissolved_from::circular_in_force))
                  .what == standing::failed);
static_assert(judge(exists, detail::collective_of({}), sample::day).what == standing::unknown);

}  // namespace thidua::rules
