// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>

#include <thidua/eligibility/tracks.hpp>
#include <thidua/hanoi/plan_343.hpp>
#include <thidua/hanoi/rules/content_named.hpp>
#include <thidua/hanoi/rules/recipient_of_plan.hpp>
#include <thidua/hanoi/rules/submitter.hpp>
#include <thidua/policy/policy.hpp>
#include <thidua/rules/achievement/by_track.hpp>
#include <thidua/rules/authority/form.hpp>
#include <thidua/rules/dossier/in_time.hpp>
#include <thidua/rules/dossier/papers.hpp>
#include <thidua/rules/dossier/simplified_case.hpp>
#include <thidua/rules/period/begins_earlier.hpp>
#include <thidua/rules/period/in_phase.hpp>
#include <thidua/rules/recipient/exists.hpp>
#include <thidua/rules/recipient/posthumous.hpp>
#include <thidua/rules/repetition/after_previous.hpp>
#include <thidua/rules/repetition/in_batch.hpp>
#include <thidua/rules/repetition/rewarded_before.hpp>
#include <thidua/rules/standing/after_discipline.hpp>
#include <thidua/rules/standing/no_complaint.hpp>
#include <thidua/rules/standing/no_discipline_pending.hpp>
#include <thidua/rules/standing/no_investigation.hpp>
#include <thidua/rules/standing/no_press_case.hpp>

namespace thidua::hanoi {

namespace detail {

inline constexpr std::array<criterion const*, 22> criteria_343{
    &rules::recipient_of_plan,
    &thidua::rules::posthumous,
    &thidua::rules::form,
    &rules::submitter,
    &thidua::rules::papers,
    &thidua::rules::simplified_case,
    &thidua::rules::in_time,
    &thidua::rules::in_phase,
    &thidua::rules::by_track,
    &thidua::rules::rewarded_before,
    &thidua::rules::proposed_once,
    &thidua::rules::exists,
    &thidua::rules::after_discipline,
    &thidua::rules::no_discipline_pending,
    &thidua::rules::no_investigation,
    &thidua::rules::no_complaint,
    &thidua::rules::no_press_case,
    &thidua::rules::begins_earlier,
    &thidua::rules::straddles_discipline,
    &thidua::rules::no_overlap,
    &thidua::rules::after_previous,
    &rules::content_named,
};
inline constexpr std::array<track const*, 7> live_343{
    &tracks::individual_in_movement, &tracks::collective_in_movement,
    &tracks::enterprise_in_movement, &tracks::individual_unexpected,
    &tracks::worker_unexpected,      &tracks::collective_unexpected,
    &tracks::enterprise_unexpected};
inline constexpr std::array<track const*, 5> elsewhere_343{
    &tracks::individual_merit, &tracks::collective_merit, &tracks::individual_of_contribution,
    &tracks::collective_of_contribution, &tracks::household_of_contribution};

// No official order exists: votes, then the unit's own order. An office that keeps a score adds it.
inline constexpr std::array<order_key, 3> order_343{{
    {order_by::priority, nullptr, false},
    {order_by::council_votes, nullptr, false},
    {order_by::unit_rank, nullptr, true},
}};

// The only national definition found, in force from 01-01-2020, an open list: teams, crews and
// workshops; rooms and departments of district and provincial hospitals; squads; crews of the
// district police. It ended with the Law of 2022 (recalled), so it is used as an assumption and
// says so. A crew counts in any unit, the district police among them, gone or not. A "phòng" counts
// in a hospital only, and the registry does not tell hospitals apart: an office that wants them
// adds its own line.
inline constexpr citation small_basis =
    thidua::instruments::circular_12_2019.at(article{1}, verification::assumption);
inline constexpr date small_from{2020, 1, 1};
inline constexpr std::array<small_kind, 5> small_343{{
    {.kind = collective_kind::team, .first = small_from, .basis = small_basis},
    {.kind = collective_kind::crew, .first = small_from, .basis = small_basis},
    {.kind = collective_kind::workshop, .first = small_from, .basis = small_basis},
    {.kind = collective_kind::hospital_department, .first = small_from, .basis = small_basis},
    {.kind = collective_kind::squad, .first = small_from, .basis = small_basis},
}};

}  // namespace detail

/// The policy shipped for plan 343: its live types are the movement and, in the prompt lane,
/// unexpected achievements. What the plan leaves open is an assumption and is named as one.
inline constexpr policy policy_343{
    .id = "hanoi.plan_343",
    .name = {"Chính sách xét khen thưởng theo Kế hoạch số 343/KH-UBND",
             "policy for commendation under plan 343/KH-UBND"},
    .of = &plan_343,
    .rules = {.criteria = detail::criteria_343,
              .by_track = &thidua::rules::by_track,
              .live = detail::live_343,
              .elsewhere = detail::elsewhere_343},
    .order = detail::order_343,
    .small = detail::small_343,
};

}  // namespace thidua::hanoi
