// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <thidua/law/instruments.hpp>
#include <thidua/logic/judge.hpp>
#include <thidua/nominations/facts/claims.hpp>
#include <thidua/nominations/sample.hpp>

namespace thidua::rules {

/// A posthumous award (truy tặng) is for a person: Art. 74(1) awards the Bằng khen "or posthumously
/// awards" it to individuals. Nothing else that changes for it was found, so nothing else does: the
/// same tracks, papers and holds are asked.
///
/// Boundary: none; where the mark is not set the rule does not apply. A collective marked so is a
/// slip of the sheet: it goes back to be put right.
inline constexpr criterion posthumous{
    .id = "recipient.posthumous",
    .basis = {{instruments::law_2022.at(article{74}, clause{1}, verification::verified)}},
    .applies = facts::asked_posthumously,
    .must = facts::recipient_kind == recipient_kind::individual,
    .otherwise = failure::returned,
    .due = stage::intake,
    .says = {.vi = "Truy tặng chỉ đề nghị đối với cá nhân",
             .en = "a posthumous award is asked for a person"},
    .fails = {.vi = "Đề nghị truy tặng nhưng đối tượng khen thưởng không phải cá nhân",
              .en = "a posthumous award is asked for one who is no person"},
};

namespace detail {
constexpr auto posthumously(stated<bool> so, stated<recipient_kind> kind) {
    return sample::with([=](auto& n) {
        n.posthumous = so;
        n.recipient_kind = kind;
    });
}
}  // namespace detail

static_assert(judge(posthumous, sample::standard, sample::day).what == standing::not_applicable);
static_assert(
    judge(posthumous, detail::posthumously(false, recipient_kind::collective), sample::day).what ==
    standing::not_applicable);
static_assert(judge(posthumous, detail::posthumously(true, recipient_kind::individual), sample::day)
                  .what == standing::met);
static_assert(judge(posthumous, detail::posthumously(true, recipient_kind::collective), sample::day)
                  .what == standing::failed);
static_assert(judge(posthumous, detail::posthumously(true, {}), sample::day).what ==
              standing::unknown);

}  // namespace thidua::rules
