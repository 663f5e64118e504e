// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <string>
#include <vector>

#include <thidua/logic/missing.hpp>
#include <thidua/nominations/facts/achievement.hpp>
#include <thidua/nominations/facts/dossier.hpp>
#include <thidua/nominations/facts/recipient.hpp>
#include <thidua/nominations/facts/standing.hpp>

/// \file
/// Facts that follow from a dossier and the context it is judged in. They are no columns of a
/// sheet.
namespace thidua::facts {

namespace detail {

[[nodiscard]] constexpr cell from_answer(calendar_answer const& a) {
    return as_cell(static_cast<truth>(a.value));
}

/// Whether a day that the dossier states is the phase's first day or later; a blank one is not
/// known, and one that does not apply lies in no phase.
[[nodiscard]] constexpr calendar_answer begun(resolved_phase const& p, stated<date> const& day) {
    if (day.known()) return begun_by(p, *day);
    return day.blank() ? calendar_answer{} : calendar_answer{certainty::no, false};
}
/// The same for the phase's last day or earlier.
[[nodiscard]] constexpr calendar_answer not_over(resolved_phase const& p, stated<date> const& day) {
    if (day.known()) return not_over_on(p, *day);
    return day.blank() ? calendar_answer{} : calendar_answer{certainty::no, false};
}

/// Which of the achievement's days must not lie before the phase, by the window; and which not
/// after it.
[[nodiscard]] constexpr stated<date> const& day_to_open(nomination const& n, context const& in) {
    return in.how.window == achievement_window::wholly_inside ? n.achieved_from : n.achieved_to;
}
[[nodiscard]] constexpr stated<date> const& day_to_close(nomination const& n, context const& in) {
    return in.how.window == achievement_window::overlaps ? n.achieved_from : n.achieved_to;
}

/// Whether the dossier is judged by this phase: the context's, else the one that the row names,
/// else any.
[[nodiscard]] constexpr bool is_asked(resolved_phase const& p, nomination const& n,
                                      context const& in) {
    int const wanted = in.phase != 0 ? in.phase : n.phase.known() ? *n.phase : 0;
    return p.number != 0 && (wanted == 0 || p.number == wanted);
}

/// Whether the achievement lies in the phase that is judged. A row of another phase does not.
[[nodiscard]] constexpr calendar_answer in_phase(nomination const& n, context const& in) {
    if (in.phase != 0 && n.phase.known() && *n.phase != in.phase) return {certainty::no, false};
    calendar_answer any{certainty::no, false};
    for (auto const& p : in.phases) {
        if (!is_asked(p, n, in)) continue;
        auto const inside = both(begun(p, day_to_open(n, in)), not_over(p, day_to_close(n, in)));
        any = !both(!any, !inside);  // "or" is the opposite of "and" of the opposites
    }
    return any;
}

/// What `in_phase` waits for: a blank day, or the event that bounds the phase.
inline void report_phase(nomination const& n, context const& in, missing_list& out) {
    auto const report = [&](calendar_answer const& a, stated<date> const& day,
                            std::string_view bound) {
        if (a.value != certainty::unknown) return;
        if (day.known())
            out.add("event:" + std::string{bound});
        else
            out.add(std::string{&day == &n.achieved_to ? achieved_to.name : achieved_from.name});
    };
    for (auto const& p : in.phases) {
        if (!is_asked(p, n, in)) continue;
        auto const open = begun(p, day_to_open(n, in));
        auto const close = not_over(p, day_to_close(n, in));
        if (both(open, close).value != certainty::unknown) continue;
        report(open, day_to_open(n, in), p.opens_after);
        report(close, day_to_close(n, in), p.closes_with);
    }
}

/// Whether the achievement begins before the first day of the phase it ends in.
[[nodiscard]] constexpr cell begins_early(nomination const& n, context const& in) {
    auto early = truth::no;
    for (auto const& p : in.phases) {
        if (!is_asked(p, n, in)) continue;
        auto const ends_here = both(begun(p, n.achieved_to), not_over(p, n.achieved_to));
        auto const before = n.achieved_from.cell().state == said::not_applicable
                                ? truth::no
                                : ~static_cast<truth>(begun(p, n.achieved_from).value);
        early = early | (static_cast<truth>(ends_here.value) & before);
    }
    return as_cell(early);
}

/// Circular 15/2025/TT-BNV, in force from this day (second-hand).
inline constexpr date circular_15_in_force{2025, 8, 5};

[[nodiscard]] constexpr cell exists(nomination const& n, context const& in) {
    // A collective without an entry of its own exists as long as the unit it belongs to.
    auto const& which = n.recipient_unit.known() ? n.recipient_unit : n.unit;
    if (!which.known()) return which.blank() ? cell{} : as_cell(truth::no);
    auto const* u = find_unit(in.units, *which);
    if (u == nullptr) return {};
    bool const may_still = in.how.dissolved == dissolved_from::circular_in_force &&
                           in.signed_on < circular_15_in_force && u->exists_from <= in.signed_on;
    return as_cell(truth_of(exists_on(in.units, *u, in.signed_on) || may_still));
}

[[nodiscard]] constexpr cell rewarded(nomination const& n, context const& in) {
    if ((n.rewarded_before.known() && *n.rewarded_before) ||
        (n.found_in_history.known() && *n.found_in_history))
        return as_cell(truth::yes);
    return in.history_given ? as_cell(truth::no) : cell{};
}

[[nodiscard]] constexpr cell lane_of(nomination const& n, context const&) {
    auto const& type = n.commendation_type;
    if (!type.known()) return type.cell();
    switch (*type) {
        case commendation_type::movement:
            return {said::value, raw_of(thidua::lane::movement)};
        case commendation_type::unexpected:
            return {said::value, raw_of(thidua::lane::prompt)};
        default:
            return {said::not_applicable, 0};
    }
}

inline constexpr std::array<fact_info const*, 1> lane_needs{&commendation_type};
inline constexpr std::array<fact_info const*, 1> exists_needs{&unit};
inline constexpr std::array<fact_info const*, 1> rewarded_needs{&rewarded_before};
inline constexpr std::array<fact_info const*, 2> early_needs{&achieved_from, &achieved_to};

}  // namespace detail

// clang-format off
/// Which of the plan's two duties the dossier belongs to. Merit belongs to neither: does not apply.
inline constexpr fact<thidua::lane> lane{
    {.name = "lane", .label = {"diện khen thưởng", "lane"}},
    {.read = &detail::lane_of, .needs = detail::lane_needs}};

/// Whether the achievement's days lie in the phase that is judged, by the reading of the window and the
/// calendar as known. Both ends of the phase are included.
inline constexpr fact<bool> achievement_in_phase{
    {.name = "achievement_in_phase",
     .label = {"thành tích đạt được trong đợt thi đua", "the achievement lies in the phase"}},
    {.read = [](nomination const& n, context const& in) { return detail::from_answer(detail::in_phase(n, in)); },
     .needs = detail::early_needs, .report_missing = &detail::report_phase}};

/// Whether the achievement, ending in the phase, began before its first day.
inline constexpr fact<bool> begins_before_phase{
    {.name = "begins_before_phase",
     .label = {"thành tích bắt đầu trước ngày đầu của đợt", "the achievement begins before the phase"}},
    {.read = &detail::begins_early, .needs = detail::early_needs}};

/// Whether the collective exists on the day of the decision, by the registry.
inline constexpr fact<bool> recipient_exists{
    {.name = "recipient_exists",
     .label = {"tập thể còn tồn tại vào ngày quyết định khen thưởng",
               "the collective exists on the day of the decision"}},
    {.read = &detail::exists, .needs = detail::exists_needs}};

/// Yes if the row or the history says so, no if a history was compared and has no match, else not known.
inline constexpr fact<bool> already_rewarded{
    {.name = "already_rewarded",
     .label = {"thành tích này đã được khen thưởng", "this achievement was commended already"}},
    {.read = &detail::rewarded, .needs = detail::rewarded_needs}};

/// Whether another dossier of the batch asks for the same achievement of the same recipient. Known once a
/// round has compared the batch.
inline constexpr fact<bool> proposed_twice{
    {.name = "proposed_twice",
     .label = {"thành tích này được đề nghị ở hồ sơ khác", "proposed in another dossier as well"}},
    {.read = [](nomination const& n, context const&) { return n.proposed_twice.cell(); }}};

/// Whether another dossier or a past award of the same recipient and type has days in common with this one.
inline constexpr fact<bool> overlaps_another{
    {.name = "overlaps_another",
     .label = {"trùng thời gian với hồ sơ hoặc lần khen thưởng khác cùng loại hình",
               "days in common with another dossier or award of the same type"}},
    {.read = [](nomination const& n, context const&) { return n.overlaps_another.cell(); }}};

/// The day of the decision, planned until it is signed.
inline constexpr fact<date> decided_on{
    {.name = "decided_on", .label = {"ngày quyết định khen thưởng", "day of the decision"}},
    {.read = [](nomination const&, context const& in) { return cell{said::value, in.signed_on.raw()}; }}};

/// Last day of receipt, included; not known where the office sets none.
inline constexpr fact<date> deadline{
    {.name = "deadline", .label = {"thời hạn nhận hồ sơ", "deadline for receipt"}},
    {.read = [](nomination const&, context const& in) { return in.deadline.cell(); }}};

/// Whether households are admitted, by the reading of the plan.
inline constexpr fact<bool> households_admitted{
    {.name = "households_admitted", .label = {"kế hoạch xét cả hộ gia đình", "households are admitted"}},
    {.read = [](nomination const&, context const& in) {
         return as_cell(truth_of(in.how.of_households == households::admitted));
     }}};
// clang-format on

}  // namespace thidua::facts
