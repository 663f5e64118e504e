// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>

#include <thidua/nominations/context.hpp>
#include <thidua/nominations/nomination.hpp>

/// \file
/// A dossier in which everything is in order, for tests where rules are written: change one fact,
/// see what turns.
namespace thidua::sample {

namespace detail {

inline constexpr std::array<announcement, 0> nothing_announced{};
inline constexpr std::array<occurrence, 1> closed{
    {{session::closing, date{2025, 10, 17}, "sample"}}};
inline constexpr std::array<event, 1> events{
    {{"sample_congress", {"đại hội mẫu", "sample congress"}, nothing_announced, closed}}};
inline constexpr std::array<phase, 1> phases{{{1, {"Đợt 1", "Phase 1"}, 0, "sample_congress"}}};
inline constexpr plan sample_plan{.issued = date{2024, 11, 26}, .phases = phases};
inline constexpr std::array<unit, 2> units{
    unit{.code = "standing", .name = "đơn vị mẫu", .exists_from = date{2000, 1, 1}},
    unit{.code = "gone",
         .name = "đơn vị đã giải thể",
         .exists_from = date{2000, 1, 1},
         .exists_through = date{2025, 6, 30},
         .ended_by = ending::dissolved}};

}  // namespace detail

inline constexpr unit_id standing_unit{0};  ///< the unit of the sample that still exists
inline constexpr unit_id gone_unit{1};      ///< the unit of the sample that was dissolved

/// Phase 1 of the sample plan, 2024-11-26 to 2025-10-17, decided on 2025-12-01.
inline constexpr context day{
    .units = detail::units,
    .phases = resolve(detail::sample_plan,
                      timeline{detail::events, date{2025, 12, 31}}.as_happened(), readings{}),
    .phase = 1,
    .on = date{2025, 11, 20},
    .signed_on = date{2025, 12, 1},
};

/// A person's dossier of the movement that meets everything.
inline constexpr nomination standard{
    .recipient_kind = recipient_kind::individual,
    .unit = standing_unit,
    .submitting_unit = standing_unit,
    .position = position::direct_worker,
    .direct_role = direct_role::implements,
    .form = award_form::bang_khen,
    .commendation_type = commendation_type::movement,
    .achieved_from = date{2025, 1, 2},
    .achieved_to = date{2025, 9, 30},
    .rating = rating::good,
    .selected_in_movement = true,
    .exemplary = true,
    .discipline_pending = false,
    .discipline_ended_on = does_not_apply,
    .under_investigation = false,
    .complaint_pending = false,
    .press_case_pending = false,
    .procedure = procedure::standard,
    .documents = set_of<document>::exactly(document::proposal, document::report, document::minutes),
    .received_on = date{2025, 10, 30},
};

/// The standard dossier with a change.
template <class Change>
[[nodiscard]] constexpr nomination with(Change change) {
    auto n = standard;
    change(n);
    return n;
}

}  // namespace thidua::sample
