// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>

#include <thidua/logic/evaluate.hpp>
#include <thidua/nominations/context.hpp>
#include <thidua/nominations/facts/achievement.hpp>
#include <thidua/nominations/facts/recipient.hpp>

/// \file
/// Facts that follow from what a submitting unit claims, and from the registry: no columns of a
/// sheet.
namespace thidua::facts {

namespace detail {

/// A claim that is not made is no claim: a blank is "no", never "not known".
[[nodiscard]] constexpr cell claims_contribution(nomination const& n, context const&) {
    return as_cell(truth_of(n.major_contribution.known() && *n.major_contribution));
}

/// The mark "truy tặng" is set, or it is not: a blank is "no".
[[nodiscard]] constexpr cell asks_posthumously(nomination const& n, context const&) {
    return as_cell(truth_of(n.posthumous.known() && *n.posthumous));
}

[[nodiscard]] constexpr truth is_economic(context const& in, unit_id which) {
    auto const* u = find_unit(in.units, which);
    if (u == nullptr) return truth::unknown;
    return truth_of(u->kind == unit_kind::enterprise || u->kind == unit_kind::cooperative);
}

/// A collective with an entry of its own is what the registry says; one without is its whole unit,
/// or a part of it. A part of an enterprise is no enterprise.
[[nodiscard]] constexpr cell economic(nomination const& n, context const& in) {
    auto const& kind = n.recipient_kind;
    if (!kind.blank() && !(kind.known() && *kind == recipient_kind::collective))
        return as_cell(truth::no);
    if (n.recipient_unit.known()) return as_cell(is_economic(in, *n.recipient_unit));
    auto const& part = n.collective_kind;
    if (!part.blank() && !(part.known() && *part == collective_kind::whole_unit))
        return as_cell(truth::no);
    if (!n.unit.known()) return n.unit.blank() ? cell{} : as_cell(truth::no);
    auto const whole = is_economic(in, *n.unit);
    return part.blank() && whole != truth::no ? cell{} : as_cell(whole);
}

inline constexpr std::array<fact_info const*, 1> contribution_needs{&major_contribution};
inline constexpr std::array<fact_info const*, 1> posthumous_needs{&posthumous};
inline constexpr std::array<fact_info const*, 2> economic_needs{&collective_kind, &unit};

}  // namespace detail

// clang-format off
/// Whether a great contribution is claimed: a blank is "not claimed" (formats.md), so it is never unknown.
inline constexpr fact<bool> contribution_claimed{
    {.name = "contribution_claimed",
     .label = {"đơn vị đề nghị xét đóng góp lớn", "a great contribution is claimed"}},
    {.read = &detail::claims_contribution, .needs = detail::contribution_needs}};

/// Whether a posthumous award is asked for: a mark that is not set is none, so it is never unknown.
inline constexpr fact<bool> asked_posthumously{
    {.name = "asked_posthumously", .label = {"đề nghị truy tặng", "a posthumous award is asked for"}},
    {.read = &detail::asks_posthumously, .needs = detail::posthumous_needs}};

/// Whether the collective is itself an enterprise or another economic organisation (a cooperative), by the
/// registry. A person, a household and a part of an enterprise are not.
inline constexpr fact<bool> economic_organisation{
    {.name = "economic_organisation",
     .label = {"là doanh nghiệp hoặc tổ chức kinh tế khác", "an enterprise or other economic organisation"}},
    {.read = &detail::economic, .needs = detail::economic_needs}};
// clang-format on

}  // namespace thidua::facts
