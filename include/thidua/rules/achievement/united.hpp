// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <thidua/law/instruments.hpp>
#include <thidua/logic/judge.hpp>
#include <thidua/nominations/facts/achievement.hpp>
#include <thidua/nominations/sample.hpp>

namespace thidua::rules {

/// The lead of Art. 74(3): every collective's track asks for it.
inline constexpr criterion united{
    .id = "achievement.united",
    .basis = {{instruments::law_2022.at(article{74}, clause{3}, verification::recalled)}},
    .must = facts::united,
    .says = {.vi = "Nội bộ đoàn kết", .en = "united inside"},
    .fails = {.vi = "Nội bộ chưa đoàn kết", .en = "not united inside"},
};

static_assert(judge(united, sample::with([](auto& n) { n.united = true; }), sample::day).what ==
              standing::met);
static_assert(judge(united, sample::with([](auto& n) { n.united = false; }), sample::day).what ==
              standing::failed);
static_assert(judge(united, sample::standard, sample::day).what == standing::unknown);

}  // namespace thidua::rules
