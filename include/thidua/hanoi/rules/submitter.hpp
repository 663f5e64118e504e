// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>

#include <thidua/calendar/date.hpp>
#include <thidua/hanoi/addressees.hpp>
#include <thidua/hanoi/instruments.hpp>
#include <thidua/law/verification.hpp>
#include <thidua/logic/judge.hpp>
#include <thidua/nominations/facts/submitter.hpp>
#include <thidua/nominations/sample.hpp>
#include <thidua/units/unit.hpp>

namespace thidua::hanoi::rules {

/// The proposal comes from one of those to whom the plan gives the duty to select and submit, or
/// from a ward or commune, which took it over from the districts on 01-07-2025 (inferred). Asked on
/// the day of the tờ trình. Who may not submit gives the dossier to the unit above, or to the unit
/// that took over; so it is returned, not refused.
///
/// Boundary: a district's last day, 30-06-2025, counts; a ward's first is 01-07-2025.
/// Missing: the submitting unit, or the day of the tờ trình; also where the registry does not say
/// whether a unit stands directly under the City.
inline constexpr criterion submitter{
    .id = "authority.submitter",
    .basis = {{said_by_343, instruments::resolution_1656_2025.whole(verification::inferred)}},
    .must = facts::submitting_unit_competent,
    .otherwise = failure::returned,
    .due = stage::intake,
    .says = {.vi = "Đơn vị trình thuộc đối tượng được Kế hoạch giao xét, trình khen thưởng vào "
                   "ngày ký tờ trình",
             .en = "the submitting unit is one that the plan has submit, on the day of the "
                   "proposal letter"},
    .fails = {.vi = "Đơn vị không trực tiếp trình Chủ tịch UBND Thành phố; đề nghị trình qua đơn "
                    "vị cấp trên hoặc đơn vị kế thừa",
              .en = "the unit does not submit to the Chairman itself: submit through the unit "
                    "above, or the one that took over"},
};

namespace detail {

inline constexpr std::array<unit, 6> submitters{{
    {.code = "district",
     .kind = unit_kind::district_urban,
     .exists_from = {2024, 1, 1},
     .exists_through = {2025, 6, 30},
     .ended_by = ending::dissolved},
    {.code = "ward", .kind = unit_kind::ward, .exists_from = {2025, 7, 1}},
    {.code = "department", .kind = unit_kind::city_department, .exists_from = {2024, 1, 1}},
    {.code = "division",
     .kind = unit_kind::department_office,
     .parent = unit_id{2},
     .exists_from = {2024, 1, 1}},
    {.code = "direct",
     .kind = unit_kind::public_service_unit,
     .submits_to = unit_id{4},
     .exists_from = {2024, 1, 1}},
    {.code = "unsaid", .kind = unit_kind::enterprise, .exists_from = {2024, 1, 1}},
}};
constexpr standing submitted_by(stated<unit_id> who, stated<date> on) {
    auto in = sample::day;
    in.units = submitters;
    in.addressees = addressees_343;
    return judge(submitter, sample::with([&](auto& n) {
                     n.submitting_unit = who;
                     n.submitted_on = on;
                 }),
                 in)
        .what;
}

}  // namespace detail

static_assert(detail::submitted_by(unit_id{0}, date{2025, 6, 30}) == standing::met);
static_assert(detail::submitted_by(unit_id{0}, date{2025, 7, 1}) == standing::failed);
static_assert(detail::submitted_by(unit_id{1}, date{2025, 6, 30}) == standing::failed);
static_assert(detail::submitted_by(unit_id{1}, date{2025, 7, 1}) == standing::met);
static_assert(detail::submitted_by(unit_id{2}, date{2025, 7, 1}) == standing::met);
static_assert(detail::submitted_by(unit_id{3}, date{2025, 7, 1}) == standing::failed);
static_assert(detail::submitted_by(unit_id{4}, date{2025, 7, 1}) == standing::met);
static_assert(detail::submitted_by(unit_id{5}, date{2025, 7, 1}) == standing::unknown);
static_assert(detail::submitted_by({}, date{2025, 7, 1}) == standing::unknown);
static_assert(detail::submitted_by(unit_id{2}, {}) == standing::unknown);

}  // namespace thidua::hanoi::rules
