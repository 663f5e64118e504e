// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <thidua/law/instruments.hpp>
#include <thidua/logic/judge.hpp>
#include <thidua/nominations/facts/achievement.hpp>
#include <thidua/nominations/sample.hpp>

namespace thidua::rules {

/// The lead of Art. 74(1): every person's track asks for it.
inline constexpr criterion exemplary{
    .id = "achievement.exemplary",
    .basis = {{instruments::law_2022.at(article{74}, clause{1}, verification::verified)}},
    .must = facts::exemplary,
    .says = {.vi = "Gương mẫu chấp hành chủ trương của Đảng, chính sách, pháp luật của Nhà nước",
             .en = "exemplary in following the Party's and the State's policies and laws"},
    .fails =
        {.vi = "Chưa gương mẫu chấp hành chủ trương của Đảng, chính sách, pháp luật của Nhà nước",
         .en = "not exemplary in following the Party's and the State's policies and laws"},
};

static_assert(judge(exemplary, sample::standard, sample::day).what == standing::met);
static_assert(judge(exemplary, sample::with([](auto& n) { n.exemplary = {}; }), sample::day).what ==
              standing::unknown);
static_assert(judge(exemplary, sample::with([](auto& n) { n.exemplary = false; }), sample::day)
                  .what == standing::failed);

}  // namespace thidua::rules
