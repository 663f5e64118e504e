// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string_view>

namespace generate {

/// One row of the registry of units: the columns of `units.csv`, in their order. Several values in
/// one text are joined by `|`. An empty text means: none, still exists, did not end.
struct unit_row {
    std::string_view id{};
    std::string_view name{};
    std::string_view former_names{};
    std::string_view short_names{};
    std::string_view kind{};
    std::string_view parent{};
    int protocol_order{};
    std::string_view exists_from{};     ///< ISO date, included
    std::string_view exists_through{};  ///< ISO date, included
    std::string_view ended_by{};
    std::string_view successors{};
    std::string_view submits_to{};
};

/// The registry looks back to this day. A unit that is older carries it as its first day.
inline constexpr std::string_view registry_start{"2020-01-01"};

/// The day of the reorganised departments (recalled; "from March 2025" is verified).
inline constexpr std::string_view departments_day{"2025-03-01"};
inline constexpr std::string_view departments_eve{"2025-02-28"};

/// The day of the 126 wards and communes (verified).
inline constexpr std::string_view communes_day{"2025-07-01"};
inline constexpr std::string_view districts_end{"2025-06-30"};

/// A unit that answers to the City itself and existed on every day of the registry.
constexpr unit_row standing(std::string_view id, std::string_view name,
                            std::string_view short_names, std::string_view kind, int order) {
    return {.id = id,
            .name = name,
            .short_names = short_names,
            .kind = kind,
            .protocol_order = order,
            .exists_from = registry_start};
}

/// A department or like body set up by the reorganisation of March 2025.
constexpr unit_row set_up(std::string_view id, std::string_view name, std::string_view short_names,
                          int order) {
    return {.id = id,
            .name = name,
            .short_names = short_names,
            .kind = "city_department",
            .protocol_order = order,
            .exists_from = departments_day};
}

/// A department or like body that went, as a whole, into another one in March 2025.
constexpr unit_row went_into(std::string_view id, std::string_view name,
                             std::string_view short_names, int order, std::string_view successor) {
    return {.id = id,
            .name = name,
            .short_names = short_names,
            .kind = "city_department",
            .protocol_order = order,
            .exists_from = registry_start,
            .exists_through = departments_eve,
            .ended_by = "merged",
            .successors = successor};
}

/// A unit below another one, through which it submits.
constexpr unit_row below(std::string_view id, std::string_view name, std::string_view short_names,
                         std::string_view kind, std::string_view parent, int order) {
    return {.id = id,
            .name = name,
            .short_names = short_names,
            .kind = kind,
            .parent = parent,
            .protocol_order = order,
            .exists_from = registry_start,
            .submits_to = parent};
}

/// A district, ended with the two-tier local government.
constexpr unit_row district(std::string_view id, std::string_view name,
                            std::string_view short_names, std::string_view kind, int order) {
    return {.id = id,
            .name = name,
            .short_names = short_names,
            .kind = kind,
            .protocol_order = order,
            .exists_from = registry_start,
            .exists_through = districts_end,
            .ended_by = "dissolved"};
}

/// A ward of 01-07-2025.
constexpr unit_row ward(std::string_view id, std::string_view name, std::string_view short_names,
                        int order) {
    return {.id = id,
            .name = name,
            .short_names = short_names,
            .kind = "ward",
            .protocol_order = order,
            .exists_from = communes_day};
}

/// A commune of 01-07-2025.
constexpr unit_row commune(std::string_view id, std::string_view name, std::string_view short_names,
                           int order) {
    return {.id = id,
            .name = name,
            .short_names = short_names,
            .kind = "commune",
            .protocol_order = order,
            .exists_from = communes_day};
}

/// A ward of before 01-07-2025 that went, as a whole, into a new one.
constexpr unit_row old_ward(std::string_view id, std::string_view name,
                            std::string_view short_names, std::string_view parent, int order,
                            std::string_view successor) {
    return {.id = id,
            .name = name,
            .short_names = short_names,
            .kind = "ward",
            .parent = parent,
            .protocol_order = order,
            .exists_from = registry_start,
            .exists_through = districts_end,
            .ended_by = "merged",
            .successors = successor,
            .submits_to = parent};
}

}  // namespace generate
