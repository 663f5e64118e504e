// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cstdint>
#include <string>

#include <thidua/base/enumerators.hpp>
#include <thidua/base/error.hpp>
#include <thidua/calendar/date.hpp>
#include <thidua/law/cancellation.hpp>
#include <thidua/logic/cell.hpp>
#include <thidua/nominations/values.hpp>
#include <thidua/units/unit.hpp>

namespace thidua {

/// Who decided a past award.
enum class award_issuer : std::uint8_t {
    city_chair,       ///< Chủ tịch UBND Thành phố (Chairman of the City)
    party_committee,  ///< cấp ủy Đảng
    unit_head,        ///< Thủ trưởng cơ quan, đơn vị (head of the unit)
    commune_chair,    ///< Chủ tịch UBND cấp xã (Chairman of the commune)
    ministry,         ///< bộ, ngành Trung ương
    other             ///< khác
};

template <>
struct words_of<award_issuer> {
    static constexpr std::array<enumerator, 6> all{{
        {0, "city_chair", {"Chủ tịch UBND Thành phố", "Chairman of the City"}, {}},
        {1, "party_committee", {"cấp ủy Đảng", "Party committee"}, {}},
        {2, "unit_head", {"Thủ trưởng cơ quan, đơn vị", "head of the unit"}, {}},
        {3, "commune_chair", {"Chủ tịch UBND cấp xã", "Chairman of the commune"}, {}},
        {4, "ministry", {"bộ, ngành Trung ương", "ministry"}, {}},
        {5, "other", {"khác", "other"}, {}},
    }};
};

/// An award that was decided earlier. Recipients and achievements are named as the dossiers name
/// them, so that one achievement is not commended twice.
struct past_award {
    std::string recipient_id{};                             ///< empty = not known
    std::string recipient_name{};                           ///< as the decision prints it
    stated<unit_id> unit{};                                 ///< that the recipient belonged to
    stated<award_form> form{};                              ///< Bằng khen or Giấy khen
    stated<award_issuer> issuer{};                          ///< whose award it is
    std::string decision_no{};                              ///< as printed
    stated<date> decided_on{};                              ///< the day of the decision
    stated<thidua::commendation_type> commendation_type{};  ///< of which type
    std::string achievement{};     ///< the achievement's identifier; empty = not known
    stated<date> achieved_from{};  ///< both days included
    stated<date> achieved_to{};    ///< see `achieved_from`
    stated<date> cancelled_on{};   ///< not blank = the award was cancelled and counts no longer
    stated<cancellation_ground> cancelled_for{};  ///< why; a blank changes nothing
    place where{};                                ///< where it was read

    /// Whether the award was decided by `day` and not cancelled by then; both days count. An award
    /// without a day of decision was decided at some time before.
    [[nodiscard]] bool stands_on(date day) const {
        if (decided_on.known() && day < *decided_on) return false;
        return !(cancelled_on.known() && *cancelled_on <= day);
    }
};

}  // namespace thidua
