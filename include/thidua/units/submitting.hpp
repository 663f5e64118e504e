// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cstddef>
#include <span>

#include <thidua/base/enumerators.hpp>
#include <thidua/calendar/date.hpp>
#include <thidua/logic/truth.hpp>
#include <thidua/plan/addressee.hpp>
#include <thidua/units/unit.hpp>

namespace thidua {

/// Whether a unit may submit under a plan on a day, as which of the plan's addressees, and, where
/// it may not, through whom it does.
struct submitting {
    truth may = truth::unknown;     ///< unknown where the registry does not say enough
    addressee const* as = nullptr;  ///< the addressee that it is, where it may
    /// The unit through which it submits, where it may not itself and the registry says so.
    unit_id through = no_unit;
};

namespace detail {

/// The addressee to which units belong whatever their kind ("units directly under the City").
[[nodiscard]] constexpr addressee const* of_any_kind(std::span<addressee const> all, date day) {
    for (auto const& one : all)
        if (one.unit_kinds.empty() && one.submits.contains(day)) return &one;
    return nullptr;
}

[[nodiscard]] constexpr bool is_named_kind(std::span<addressee const> all, unit_kind kind) {
    return std::ranges::any_of(all,
                               [&](addressee const& one) { return one.has_kind(name_of(kind)); });
}

/// The unit's own answer, without looking at those above it.
[[nodiscard]] constexpr submitting by_itself(std::span<addressee const> all,
                                             std::span<unit const> units, unit const& u, date day) {
    if (!exists_on(units, u, day)) return {.may = truth::no};
    auto const* channel = find_unit(units, u.submits_to);
    if (channel != nullptr && channel != &u) return {.may = truth::no};
    if (auto const* as = find_addressee(all, name_of(u.kind), day); as != nullptr)
        return {.may = truth::yes, .as = as};
    if (is_named_kind(all, u.kind)) return {.may = truth::no};
    auto const* any = of_any_kind(all, day);
    if (any == nullptr) return {.may = truth::no};
    if (channel == &u) return {.may = truth::yes, .as = any};
    return {};  // of a kind that the plan does not decide, and the registry does not say
}

}  // namespace detail

/// Who submits on a day, for a unit of the registry.
///
/// *Yes*: it exists on that day (under whatever name), it submits through nobody else, and it is of
/// a kind that the plan names, or the registry says that it submits by itself (`submits_to` is the
/// unit). *No*: it does not exist, or submits through another unit, or is of a kind that has the
/// duty on other days only, or stands below a unit that may. *Unknown*: of a kind that does not
/// decide, with no channel in the registry. A plan that names no addressees limits nobody.
///
/// The unit's last day counts. `through` follows the channel, else the unit above, up to the first
/// that may submit on that day.
[[nodiscard]] constexpr submitting submitting_of(std::span<addressee const> all,
                                                 std::span<unit const> units, unit const& u,
                                                 date day) {
    if (all.empty()) return {.may = truth::yes};
    auto own = detail::by_itself(all, units, u, day);
    if (own.may == truth::yes || !exists_on(units, u, day)) return own;
    auto const* at = &u;
    for (std::size_t steps = 0; steps < units.size(); ++steps) {
        auto const has_channel =
            at->submits_to != no_unit && find_unit(units, at->submits_to) != at;
        auto const which = has_channel ? at->submits_to : at->parent;
        auto const* above = find_unit(units, which);
        if (above == nullptr || above == at) break;
        if (detail::by_itself(all, units, *above, day).may == truth::yes) {
            own.may = truth::no;
            own.through = which;
            break;
        }
        at = above;
    }
    return own;
}

}  // namespace thidua
