// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include <thidua/calendar/date.hpp>
#include <thidua/law/verification.hpp>
#include <thidua/units/registered.hpp>

/// \file
/// The kinds of rows that Hanoi's registry is made of, each with the days and the sources that its
/// rows share.
namespace thidua::hanoi {

/// The registry answers for this day and later ones; a unit that is older carries it as its first
/// day.
inline constexpr date registry_from{2024, 1, 1};
/// The City Council's resolution of 25-02-2025 on the departments is in force from this day.
inline constexpr date departments_day{2025, 3, 1};
/// The 126 wards and communes began to work on this day; the 30 districts were gone.
inline constexpr date communes_day{2025, 7, 1};

namespace detail {

inline constexpr std::string_view from_council =
    "nld.com.vn 196250225095602691; thanhnien.vn 185250225155148982";
inline constexpr std::string_view from_1656 = "nld.com.vn 196250616193322249";
inline constexpr std::string_view from_two_tiers = "homenow.vn p31; vietnammedia.vnanet.vn 164430";
inline constexpr std::string_view from_list_2025 = "hanoi.gov.vn 4250314143542307";

using names = std::array<std::string_view, 2>;

/// A department that went on through the reorganisation of 2025.
[[nodiscard]] constexpr registered department(std::string_view code, std::string_view name,
                                              names short_names, std::int32_t order) {
    return {.code = code,
            .name = name,
            .short_names = short_names,
            .kind = unit_kind::city_department,
            .protocol_order = order,
            .exists_from = registry_from,
            .source = from_council,
            .grade = verification::verified,
            .days_grade = verification::inferred};
}

/// A department or like body set up by the reorganisation of 2025.
[[nodiscard]] constexpr registered new_department(std::string_view code, std::string_view name,
                                                  names short_names, std::int32_t order) {
    auto row = department(code, name, short_names, order);
    row.exists_from = departments_day;
    row.days_grade = verification::verified;
    return row;
}

/// A department or like body that went, as a whole, into another one in 2025.
[[nodiscard]] constexpr registered former_department(std::string_view code, std::string_view name,
                                                     names short_names, std::int32_t order,
                                                     std::string_view successor) {
    auto row = department(code, name, short_names, order);
    row.exists_through = departments_day - days{1};
    row.ended_by = ending::merged;
    row.successor = successor;
    return row;
}

/// A district, gone with the two-tier local government; none has a successor.
[[nodiscard]] constexpr registered district(std::string_view code, std::string_view name,
                                            std::string_view short_name, unit_kind kind,
                                            std::int32_t order) {
    return {.code = code,
            .name = name,
            .short_names = {short_name, {}},
            .kind = kind,
            .protocol_order = order,
            .exists_from = registry_from,
            .exists_through = communes_day - days{1},
            .ended_by = ending::dissolved,
            .source = from_two_tiers,
            .grade = verification::verified,
            .days_grade = verification::verified};
}

/// A ward or commune of 01-07-2025. `item` is its number in Resolution 1656/NQ-UBTVQH15.
[[nodiscard]] constexpr registered new_unit(std::string_view code, std::string_view name,
                                            std::string_view short_name, unit_kind kind,
                                            std::int32_t item) {
    constexpr std::int32_t after_districts = 400;
    return {.code = code,
            .name = name,
            .short_names = {short_name, {}},
            .kind = kind,
            .protocol_order = after_districts + item,
            .exists_from = communes_day,
            .source = from_1656,
            .grade = verification::verified,
            .days_grade = verification::verified};
}
[[nodiscard]] constexpr registered ward(std::string_view code, std::string_view name,
                                        std::string_view short_name, std::int32_t item) {
    return new_unit(code, name, short_name, unit_kind::ward, item);
}
[[nodiscard]] constexpr registered commune(std::string_view code, std::string_view name,
                                           std::string_view short_name, std::int32_t item) {
    return new_unit(code, name, short_name, unit_kind::commune, item);
}

/// A ward of before 01-07-2025 that went, as a whole, into a new one. It submitted through its
/// district (inferred from the three tiers of that time).
[[nodiscard]] constexpr registered former_ward(std::string_view code, std::string_view name,
                                               std::string_view short_name,
                                               std::string_view district, std::int32_t order,
                                               std::string_view successor) {
    return {.code = code,
            .name = name,
            .short_names = {short_name, {}},
            .kind = unit_kind::ward,
            .protocol_order = order,
            .exists_from = registry_from,
            .exists_through = communes_day - days{1},
            .ended_by = ending::merged,
            .parent = district,
            .submits_to = district,
            .successor = successor,
            .source = from_1656,
            .grade = verification::verified,
            .days_grade = verification::inferred};
}

/// A body of the City that submits by itself.
[[nodiscard]] constexpr registered body(std::string_view code, std::string_view name,
                                        names short_names, unit_kind kind, std::int32_t order,
                                        std::string_view source, verification grade) {
    return {.code = code,
            .name = name,
            .short_names = short_names,
            .kind = kind,
            .protocol_order = order,
            .exists_from = registry_from,
            .submits_to = code,
            .source = source,
            .grade = grade,
            .days_grade = verification::recalled};
}

}  // namespace detail

}  // namespace thidua::hanoi
