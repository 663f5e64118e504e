// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>

#include <thidua/logic/evaluate.hpp>
#include <thidua/logic/truth.hpp>
#include <thidua/nominations/declare.hpp>
#include <thidua/nominations/facts/dossier.hpp>
#include <thidua/nominations/facts/recipient.hpp>
#include <thidua/units/submitting.hpp>
#include <thidua/units/unit.hpp>

/// \file
/// Who may submit, on the day of the tờ trình. Derived: no columns of a sheet.
namespace thidua::facts {

namespace detail {

/// The answer for the submitting unit; unknown while unit or day are blank or not in the registry.
[[nodiscard]] constexpr submitting submitting_now(nomination const& n, context const& in) {
    if (!n.submitting_unit.known() || !n.submitted_on.known()) return {};
    auto const* u = find_unit(in.units, *n.submitting_unit);
    return u == nullptr ? submitting{}
                        : submitting_of(in.addressees, in.units, *u, *n.submitted_on);
}

[[nodiscard]] constexpr cell competent(nomination const& n, context const& in) {
    if (in.addressees.empty()) return as_cell(truth::yes);
    if (n.submitting_unit.cell().state == said::not_applicable) return as_cell(truth::no);
    return as_cell(submitting_now(n, in).may);
}

[[nodiscard]] constexpr cell submits_through(nomination const& n, context const& in) {
    auto const now = submitting_now(n, in);
    if (now.may == truth::yes) return {said::not_applicable, 0};
    return now.through == no_unit ? cell{} : cell{said::value, raw_of(now.through)};
}

inline constexpr std::array<fact_info const*, 2> submitter_needs{&submitting_unit, &submitted_on};

}  // namespace detail

// clang-format off
/// Whether the submitting unit exists on the day of the tờ trình and is on that day one of the plan's
/// addressees, or has taken over from one. Not known where the registry does not say. Where the plan
/// names no addressees everybody may.
inline constexpr fact<bool> submitting_unit_competent{
    {.name = "submitting_unit_competent",
     .label = {"đơn vị trình thuộc đối tượng được giao trình khen thưởng",
               "the submitting unit is one that the plan has submit"}},
    {.read = &detail::competent, .needs = detail::submitter_needs}};

/// The unit through which the submitting unit has to submit. Does not apply to one that submits by
/// itself; not known where the registry does not say.
inline constexpr fact<unit_id> submits_through{
    {.name = "submits_through", .label = {"trình qua đơn vị", "submits through"},
     .shown_to = sensitivity::open, .domain = name_domain::unit},
    {.read = &detail::submits_through, .needs = detail::submitter_needs}};
// clang-format on

}  // namespace thidua::facts
