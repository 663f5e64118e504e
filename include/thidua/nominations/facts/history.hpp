// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <thidua/nominations/declare.hpp>

/// \file
/// Facts that a round finds by comparing with past awards: no columns of a sheet.
namespace thidua::facts {

// clang-format off
/// Last day that the recipient's previous award of the same type has rewarded: the last day of the achievement
/// that its decision names, else the day of the decision. Does not apply: a history was compared and holds
/// none. Blank: not compared.
inline constexpr fact<date> rewarded_through{
    {.name = "rewarded_through",
     .label = {"ngày cuối của thời gian đã được khen thưởng lần trước",
               "last day that the previous award has rewarded"}},
    {.read = [](nomination const& n, context const&) { return n.rewarded_through.cell(); }}};
// clang-format on

}  // namespace thidua::facts
