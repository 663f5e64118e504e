// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <thidua/eligibility/rule_set.hpp>
#include <thidua/law/instruments.hpp>
#include <thidua/rules/achievement/giay_khen.hpp>

/// \file
/// The Giấy khen of a unit: by local standards (Art. 75(2)), whose numbers are parameters without
/// an official default. These tracks are for a unit's own policy; in the City's intake a Giấy khen
/// stays the unit's to decide (`authority.form`).
namespace thidua::tracks {

/// In a movement: the work is rated at least as the unit asks.
inline constexpr track giay_khen_in_movement{
    .id = "track.75.movement",
    .basis = instruments::law_2022.at(article{75}, clause{2}, verification::verified),
    .serves = commendation_type::movement,
    .applies = facts::form == award_form::giay_khen,
    .asks = {&rules::giay_khen_rating},
    .says = {.vi = "Đạt tiêu chuẩn tặng Giấy khen của đơn vị trong phong trào thi đua",
             .en = "meets the unit's standard for a Giấy khen in the movement"},
};

/// An unexpected achievement that reaches as far as the unit asks.
inline constexpr track giay_khen_unexpected{
    .id = "track.75.unexpected",
    .basis = instruments::law_2022.at(article{75}, clause{2}, verification::verified),
    .serves = commendation_type::unexpected,
    .applies = facts::form == award_form::giay_khen,
    .asks = {&rules::giay_khen_influence},
    .says = {.vi = "Đạt tiêu chuẩn tặng Giấy khen của đơn vị về thành tích đột xuất",
             .en = "meets the unit's standard for a Giấy khen for an unexpected achievement"},
};

}  // namespace thidua::tracks
