// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <span>

#include <thidua/base/result.hpp>
#include <thidua/calendar/date.hpp>
#include <thidua/hanoi/registry_bodies.hpp>
#include <thidua/hanoi/registry_communes.hpp>
#include <thidua/hanoi/registry_departments.hpp>
#include <thidua/hanoi/registry_districts.hpp>
#include <thidua/hanoi/registry_rows.hpp>
#include <thidua/hanoi/registry_wards.hpp>
#include <thidua/law/doubt.hpp>
#include <thidua/law/verification.hpp>
#include <thidua/units/registered.hpp>
#include <thidua/units/registry.hpp>
#include <thidua/units/unit.hpp>

namespace thidua::hanoi {

namespace detail {

inline constexpr auto registry_rows =
    joined(front_and_organisations, departments, former_departments, direct_units, districts, wards,
           communes, former_wards);
inline constexpr auto registry_successors = successors_of(registry_rows);
inline constexpr auto registry_units = units_of(registry_rows, registry_successors);

}  // namespace detail

/// The registry that ships with the library: whom plan 343 speaks to, before and after the
/// reorganisations of 01-03-2025 (departments) and 01-07-2025 (districts, wards, communes), row by
/// row with its source and how sure it is.
///
/// It answers for the days from `registry_from` on, as far as the sources of its rows go; an office
/// that knows of a later change keeps a list of its own. Only whole-unit successions that were read
/// are here. The map from the 526 old wards and communes to the 126 new ones is many to many, with
/// parts: none of it is invented, and districts have no successors.
[[nodiscard]] constexpr std::span<registered const> registry() { return detail::registry_rows; }

/// The same rows as units; a unit's id is the place of its row.
[[nodiscard]] constexpr std::span<unit const> units() { return detail::registry_units; }

/// An owning registry of the same rows, as one that was read from a list. Names are not indexed
/// yet: how spellings are folded is the reader's (`index_names`).
[[nodiscard]] inline result<thidua::registry> make_registry() {
    return thidua::registry::make(unit_rows(registry()));
}

/// Calls `say(doubt)` for each row of the registry below `verified`, with the lower of the grades
/// of its name and of its days.
template <class F>
constexpr void for_each_doubt_of_registry(F&& say) {
    for (auto const& row : registry()) {
        auto const lower = row.grade < row.days_grade ? row.days_grade : row.grade;
        if (lower != verification::verified)
            say(doubt{"registry", row.code, {row.name, row.name}, lower, {}, row.exists_from});
    }
}

}  // namespace thidua::hanoi
