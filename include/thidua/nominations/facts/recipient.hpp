// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <thidua/nominations/declare.hpp>

/// \file
/// The facts of a dossier about who is to be commended.
namespace thidua::facts {

// clang-format off
/// Individual, collective or household.
inline constexpr fact<thidua::recipient_kind> recipient_kind{
    {.name = "recipient_kind", .label = {"đối tượng khen thưởng", "kind of recipient"},
     .header = "Đối tượng khen thưởng", .aliases = {"Loại đối tượng khen thưởng"},
     .shown_to = sensitivity::open},
    stored<&nomination::recipient_kind>};

/// The same recipient has the same identifier in every dossier and in the history; may be a pseudonym.
inline constexpr fact<thidua::recipient_id> recipient_id{
    {.name = "recipient_id", .label = {"mã định danh", "recipient's identifier"},
     .header = "Mã định danh", .aliases = {"Mã cán bộ"},
     .shown_to = sensitivity::personal, .domain = name_domain::recipient},
    stored<&nomination::recipient>};

/// For statistics only; no rule reads it.
inline constexpr fact<thidua::sex> sex{
    {.name = "sex", .label = {"giới tính", "sex"}, .header = "Giới tính",
     .shown_to = sensitivity::personal},
    stored<&nomination::sex>};

/// Whether the award is a posthumous one; a blank is "not stated to be".
inline constexpr fact<bool> posthumous{
    {.name = "posthumous", .label = {"truy tặng", "posthumous award"}, .header = "Truy tặng",
     .blank = {"không ghi truy tặng", "not stated to be posthumous"}},
    stored<&nomination::posthumous>};

/// The unit that the recipient works in or belongs to.
inline constexpr fact<unit_id> unit{
    {.name = "unit", .label = {"đơn vị công tác", "unit of work"},
     .header = "Mã đơn vị công tác", .shown_to = sensitivity::open, .domain = name_domain::unit},
    stored<&nomination::unit>};

/// The collective itself, if the registry lists it.
inline constexpr fact<unit_id> recipient_unit{
    {.name = "recipient_unit", .label = {"đơn vị của tập thể", "the collective's own unit"},
     .header = "Mã đơn vị của tập thể", .shown_to = sensitivity::open, .domain = name_domain::unit},
    stored<&nomination::recipient_unit>};

/// Who submits. Caps count per submitting unit.
inline constexpr fact<unit_id> submitting_unit{
    {.name = "submitting_unit", .label = {"đơn vị trình", "submitting unit"},
     .header = "Đơn vị trình", .shown_to = sensitivity::open, .domain = name_domain::unit},
    stored<&nomination::submitting_unit>};

/// What sort of collective; which are small is a reading, see `settings::small`.
inline constexpr fact<thidua::collective_kind> collective_kind{
    {.name = "collective_kind", .label = {"loại tập thể", "kind of collective"},
     .header = "Phân loại tập thể", .aliases = {"Mã phân loại tập thể"},
     .shown_to = sensitivity::open},
    stored<&nomination::collective_kind>};

/// Members of a collective; 0 to 1 000 000, both included.
inline constexpr fact<int> headcount{
    {.name = "headcount", .label = {"số người trong tập thể", "members of the collective"},
     .header = "Số người trong tập thể", .unit = {"người", "persons"}, .most = 1'000'000},
    stored<&nomination::headcount>};

/// Women among the members; 0 to 1 000 000, both included. No rule reads it.
inline constexpr fact<int> women_headcount{
    {.name = "women_headcount", .label = {"số nữ trong tập thể", "women in the collective"},
     .header = "Số nữ", .unit = {"người", "persons"}, .most = 1'000'000},
    stored<&nomination::women_headcount>};

/// The post by the classes of statistical form 0603.
inline constexpr fact<thidua::position> position{
    {.name = "position", .label = {"phân loại cán bộ theo biểu 0603", "post, by form 0603"},
     .header = "Phân loại cán bộ, biểu 0603",
     .aliases = {"Phân loại đối tượng", "Mã phân loại cán bộ", "Phân loại cán bộ"}},
    stored<&nomination::position>};

/// A claim of the submitting unit: a blank is "not claimed" and is printed so.
inline constexpr fact<thidua::direct_role> direct_role{
    {.name = "direct_role",
     .label = {"vai trò trực tiếp trong phong trào thi đua", "direct role in the movement"},
     .header = "Vai trò trực tiếp trong phong trào thi đua", .aliases = {"Vai trò trực tiếp"},
     .blank = {"không đề nghị xét vai trò trực tiếp", "no direct role claimed"}},
    stored<&nomination::direct_role>};
// clang-format on

}  // namespace thidua::facts
