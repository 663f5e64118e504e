// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

#include <thidua/base/enumerators.hpp>
#include <thidua/base/error.hpp>
#include <thidua/calendar/date.hpp>
#include <thidua/logic/cell.hpp>

namespace thidua {

/// Whose Emulation and Commendation Council voted.
enum class voting_council : std::uint8_t {
    unit,  ///< Hội đồng cơ quan, đơn vị (the unit's council)
    city   ///< Hội đồng Thành phố (the City's Council)
};

namespace spellings {
inline constexpr std::array<std::string_view, 1> unit_council{"đơn vị"};
inline constexpr std::array<std::string_view, 1> city_council{"Thành phố"};
}  // namespace spellings

template <>
struct words_of<voting_council> {
    static constexpr std::array<enumerator, 2> all{{
        {0, "unit", {"Hội đồng cơ quan, đơn vị", "the unit's council"}, spellings::unit_council},
        {1, "city", {"Hội đồng Thành phố", "the City's Council"}, spellings::city_council},
    }};
};

/// The ballot of a council on one dossier, as its minutes have it. It orders candidates (see
/// `order_by::council_votes`); it changes no verdict.
struct council_vote {
    std::string id{};                  ///< of the dossier
    stated<voting_council> council{};  ///< the City's or a unit's own
    stated<date> held_on{};            ///< the day of the session
    std::string minutes{};             ///< number of the minutes
    stated<int> votes_for{};           ///< of all members, written ones included
    stated<int> members_total{};       ///< all members, present or not
    stated<int> members_present{};     ///< at the session
    stated<int> written_opinions{};    ///< of absent members who were asked in writing
    place where{};                     ///< where it was read
};

}  // namespace thidua
