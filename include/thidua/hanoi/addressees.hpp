// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <string_view>

#include <thidua/calendar/interval.hpp>
#include <thidua/hanoi/instruments.hpp>
#include <thidua/plan/addressee.hpp>

namespace thidua::hanoi {

namespace detail {

inline constexpr std::array<std::string_view, 1> front_kinds{"fatherland_front"};
inline constexpr std::array<std::string_view, 1> organisation_kinds{"socio_political_organisation"};
inline constexpr std::array<std::string_view, 1> department_kinds{"city_department"};
inline constexpr std::array<std::string_view, 3> district_kinds{"district_urban", "district_rural",
                                                                "town"};
inline constexpr std::array<std::string_view, 2> commune_kinds{"ward", "commune"};

/// The last day of the districts and the day from which wards and communes stand under the City.
inline constexpr date districts_end{2025, 6, 30};
inline constexpr date two_tiers_begin{2025, 7, 1};

}  // namespace detail

/// Whom plan 343 gives its duties to. The districts that it names were gone after 30-06-2025; that
/// the wards and communes, which from then on stand directly under the City, took over their duty
/// to submit is inferred: no text was found that says so. For units directly under the City the
/// kind does not decide, so they list none.
inline constexpr std::array<addressee, 6> addressees_343{{
    {.code = "fatherland_front",
     .name = {"Ủy ban Mặt trận Tổ quốc Thành phố", "the City's Fatherland Front Committee"},
     .unit_kinds = detail::front_kinds,
     .paragraph = 19,
     .basis = said_by_343},
    {.code = "socio_political_organisations",
     .name = {"các tổ chức chính trị - xã hội Thành phố",
              "the City's socio-political organisations"},
     .unit_kinds = detail::organisation_kinds,
     .paragraph = 19,
     .basis = said_by_343},
    {.code = "departments",
     .name = {"các sở, ban, ngành", "the City's departments"},
     .unit_kinds = detail::department_kinds,
     .paragraph = 19,
     .basis = said_by_343},
    {.code = "districts",
     .name = {"các quận, huyện, thị xã", "the urban and rural districts and the town"},
     .unit_kinds = detail::district_kinds,
     .submits = day_interval::through(detail::districts_end),
     .paragraph = 19,
     .basis = said_by_343,
     .ended_by = instruments::resolution_1656_2025.whole(verification::second_hand)},
    {.code = "direct_units",
     .name = {"các đơn vị trực thuộc Thành phố", "the units directly under the City"},
     .paragraph = 19,
     .basis = said_by_343},
    {.code = "wards_and_communes",
     .name = {"các xã, phường", "the wards and communes"},
     .unit_kinds = detail::commune_kinds,
     .submits = day_interval::from(detail::two_tiers_begin),
     .inherits_from = "districts",
     .basis = instruments::resolution_1656_2025.whole(verification::inferred)},
}};

}  // namespace thidua::hanoi
