// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <thidua/law/instruments.hpp>
#include <thidua/logic/judge.hpp>
#include <thidua/nominations/facts/derived.hpp>
#include <thidua/nominations/sample.hpp>

namespace thidua::rules {

/// No second reward for one achievement. Another achievement of the same recipient is no
/// repetition.
///
/// Not due as long as neither the row says so nor a history of past awards was compared.
inline constexpr criterion rewarded_before{
    .id = "repetition.rewarded_before",
    .basis = {{instruments::law_2022.at(article{5}, clause{2}, point{"c"},
                                        verification::verified)}},
    .due_when = facts::already_rewarded.given(),
    .must = !facts::already_rewarded,
    .says = {.vi = "Thành tích chưa được khen thưởng",
             .en = "the achievement was not commended before"},
    .fails =
        {.vi = "Thành tích này đã được khen thưởng, không khen thưởng nhiều lần cho một thành tích",
         .en = "this achievement was commended already; one achievement is not rewarded twice"},
};

namespace detail {
constexpr context with_history() {
    auto c = sample::day;
    c.history_given = true;
    return c;
}
}  // namespace detail

static_assert(judge(rewarded_before, sample::standard, sample::day).what == standing::not_due);
static_assert(judge(rewarded_before, sample::with([](auto& n) { n.rewarded_before = false; }),
                    sample::day)
                  .what == standing::not_due);
static_assert(judge(rewarded_before, sample::with([](auto& n) { n.rewarded_before = true; }),
                    sample::day)
                  .what == standing::failed);
static_assert(judge(rewarded_before, sample::standard, detail::with_history()).what ==
              standing::met);
static_assert(judge(rewarded_before, sample::with([](auto& n) { n.found_in_history = true; }),
                    detail::with_history())
                  .what == standing::failed);

}  // namespace thidua::rules
