// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <thidua/law/instruments.hpp>
#include <thidua/logic/judge.hpp>
#include <thidua/nominations/facts/dossier.hpp>
#include <thidua/nominations/sample.hpp>

namespace thidua::rules {

/// A dossier of the simplified procedure names which of its five cases it is: (1) serves a
/// political task, to encourage in time; (2) unexpected outstanding achievement, bravery, an
/// international prize; (3) found by the head of the unit; (4) devotion, seniority, external;
/// (5) state secrets. The Law's Art. 85(1) with Art. 40(1) of Decree 98/2023.
///
/// Boundary: 1 and 5 are cases, 0 and 6 are none. One that names none goes back to be completed.
/// Not due where the procedure is not stated: papers that are complete under either need no case.
inline constexpr criterion simplified_case{
    .id = "dossier.simplified_case",
    .basis = {{instruments::law_2022.at(article{85}, clause{1}, verification::verified),
               instruments::decree_98_2023.at(article{40}, clause{1}, verification::verified)}},
    .applies = facts::procedure == procedure::simplified,
    .due_when = facts::procedure.given(),
    .must = facts::simplified_case >= 1 && facts::simplified_case <= 5,
    .otherwise = failure::returned,
    .due = stage::intake,
    .says = {.vi = "Nêu một trong năm trường hợp được áp dụng thủ tục đơn giản",
             .en = "one of the five cases of the simplified procedure is named"},
    .fails = {.vi = "Chưa nêu trường hợp được áp dụng thủ tục đơn giản",
              .en = "no case of the simplified procedure is named"},
};

namespace detail {
constexpr auto simplified_as(stated<int> which, procedure by = procedure::simplified) {
    return sample::with([=](auto& n) {
        n.procedure = by;
        n.simplified_case = which;
    });
}
}  // namespace detail

static_assert(judge(simplified_case, detail::simplified_as({}, procedure::standard), sample::day)
                  .what == standing::not_applicable);
static_assert(judge(simplified_case, sample::with([](auto& n) { n.procedure = {}; }), sample::day)
                  .what == standing::not_due);
static_assert(judge(simplified_case, detail::simplified_as(1), sample::day).what == standing::met);
static_assert(judge(simplified_case, detail::simplified_as(5), sample::day).what == standing::met);
static_assert(judge(simplified_case, detail::simplified_as(0), sample::day).what ==
              standing::failed);
static_assert(judge(simplified_case, detail::simplified_as(6), sample::day).what ==
              standing::failed);
static_assert(judge(simplified_case, detail::simplified_as(does_not_apply), sample::day).what ==
              standing::failed);
static_assert(judge(simplified_case, detail::simplified_as({}), sample::day).what ==
              standing::unknown);

}  // namespace thidua::rules
