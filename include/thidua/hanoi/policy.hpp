// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>

#include <thidua/eligibility/tracks.hpp>
#include <thidua/hanoi/plan_343.hpp>
#include <thidua/hanoi/rules/content_named.hpp>
#include <thidua/hanoi/rules/recipient_of_plan.hpp>
#include <thidua/policy/policy.hpp>
#include <thidua/rules/achievement/by_track.hpp>
#include <thidua/rules/authority/form.hpp>
#include <thidua/rules/dossier/in_time.hpp>
#include <thidua/rules/dossier/papers.hpp>
#include <thidua/rules/period/begins_earlier.hpp>
#include <thidua/rules/period/in_phase.hpp>
#include <thidua/rules/recipient/exists.hpp>
#include <thidua/rules/repetition/in_batch.hpp>
#include <thidua/rules/repetition/rewarded_before.hpp>
#include <thidua/rules/standing/after_discipline.hpp>
#include <thidua/rules/standing/no_complaint.hpp>
#include <thidua/rules/standing/no_discipline_pending.hpp>
#include <thidua/rules/standing/no_investigation.hpp>
#include <thidua/rules/standing/no_press_case.hpp>

namespace thidua::hanoi {

namespace detail {

inline constexpr std::array<criterion const*, 18> criteria_343{
    &rules::recipient_of_plan,
    &thidua::rules::form,
    &thidua::rules::papers,
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
    &rules::content_named,
};
inline constexpr std::array<track const*, 4> live_343{
    &tracks::individual_in_movement, &tracks::collective_in_movement,
    &tracks::individual_unexpected, &tracks::collective_unexpected};
inline constexpr std::array<track const*, 1> elsewhere_343{&tracks::individual_merit};

// No official order exists: votes, then the unit's own order. An office that keeps a score adds it.
inline constexpr std::array<order_key, 3> order_343{{
    {order_by::priority, nullptr, false},
    {order_by::council_votes, nullptr, false},
    {order_by::unit_rank, nullptr, true},
}};

// The only national definition found: teams, crews, workshops, departments of hospitals, squads. It
// ended with the Law of 2022 (recalled), so it is used as an assumption and says so.
inline constexpr citation small_basis =
    thidua::instruments::circular_12_2019.at(article{1}, verification::assumption);
inline constexpr std::array<small_kind, 5> small_343{{
    {.kind = collective_kind::team, .basis = small_basis},
    {.kind = collective_kind::crew, .basis = small_basis},
    {.kind = collective_kind::workshop, .basis = small_basis},
    {.kind = collective_kind::hospital_department, .basis = small_basis},
    {.kind = collective_kind::squad, .basis = small_basis},
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
