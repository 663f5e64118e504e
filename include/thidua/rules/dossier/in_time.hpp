// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <thidua/logic/judge.hpp>
#include <thidua/nominations/facts/derived.hpp>
#include <thidua/nominations/sample.hpp>

namespace thidua::rules {

/// The dossier came by the deadline of the office. The plan sets none: without one in the settings
/// the criterion is not due. For the movement lane only: prompt commendation has no deadline.
///
/// Boundary: the deadline's day counts.
inline constexpr criterion in_time{
    .id = "dossier.in_time",
    .applies = facts::lane == lane::movement,
    .due_when = facts::deadline.given(),
    .must = facts::received_on <= facts::deadline,
    .due = stage::intake,
    .says = {.vi = "Hồ sơ được tiếp nhận trong thời hạn", .en = "the dossier came by the deadline"},
    .fails = {.vi = "Hồ sơ được tiếp nhận sau thời hạn",
              .en = "the dossier came after the deadline"},
};

namespace detail {
constexpr context with_deadline(date last) {
    auto c = sample::day;
    c.deadline = last;
    return c;
}
}  // namespace detail

static_assert(judge(in_time, sample::standard, sample::day).what == standing::not_due);
static_assert(judge(in_time, sample::standard, detail::with_deadline({2025, 10, 30})).what ==
              standing::met);
static_assert(judge(in_time, sample::standard, detail::with_deadline({2025, 10, 29})).what ==
              standing::failed);
static_assert(judge(in_time, sample::with([](auto& n) { n.received_on = {}; }),
                    detail::with_deadline({2025, 10, 29}))
                  .what == standing::unknown);

}  // namespace thidua::rules
