// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <thidua/law/instruments.hpp>
#include <thidua/logic/judge.hpp>
#include <thidua/nominations/facts/achievement.hpp>
#include <thidua/nominations/sample.hpp>

namespace thidua::rules {

/// What comes to the City's Chairman is a proposal for a Bằng khen: a Giấy khen is the unit's own
/// to decide.
inline constexpr criterion form{
    .id = "authority.form",
    .basis = {{instruments::law_2022.at(article{79}, verification::recalled),
               instruments::law_2022.at(article{80}, verification::verified)}},
    .must = facts::form == award_form::bang_khen,
    .due = stage::intake,
    .says = {.vi = "Đề nghị tặng Bằng khen của Chủ tịch UBND Thành phố",
             .en = "asks for the Bằng khen of the Chairman of the City"},
    .fails =
        {.vi = "Giấy khen do thủ trưởng đơn vị tự quyết định, không trình Chủ tịch UBND Thành phố",
         .en = "a Giấy khen is decided by the unit itself"},
};

static_assert(judge(form, sample::standard, sample::day).what == standing::met);
static_assert(
    judge(form, sample::with([](auto& n) { n.form = award_form::giay_khen; }), sample::day).what ==
    standing::failed);
static_assert(judge(form, sample::with([](auto& n) { n.form = {}; }), sample::day).what ==
              standing::unknown);

}  // namespace thidua::rules
