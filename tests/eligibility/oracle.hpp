// SPDX-License-Identifier: BSL-1.0
//
// A second answer to "what does the policy of plan 343 say of this dossier?", written from the
// design and the policy in prose, not from the library: no rule, no condition, no interpreter of
// the library is used, and the phases are worked out from the record of events again. It reads the
// plain data only: the dossier, the context, the units, the events.
//
// Where the design leaves the meaning open, the reading taken here is marked with "Reading:".
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include <thidua/logic/criterion.hpp>  // for the names of the stages
#include <thidua/nominations/nomination.hpp>

#include "oracle_phases.hpp"

namespace eligibility_oracle {

// The criteria, in the policy's order.

enum class fails_as : std::uint8_t { ineligible, returned, on_hold, notice };

/// One name for each, in the policy's order.
enum class rule : std::uint8_t {
    recipient_of_plan,
    for_a_person_after_death,
    bang_khen,
    anybody_submits,
    papers_are_there,
    case_is_named,
    in_time,
    in_the_phase,
    live_track,
    rewarded,
    proposed_once,
    still_exists,
    after_discipline,
    no_discipline_pending,
    no_investigation,
    no_complaint,
    no_press_case,
    begins_earlier,
    straddles_discipline,
    no_overlap,
    counted_after_the_last,
    content_named
};

struct entry {
    rule asks{};
    std::string_view id{};
    fails_as failure = fails_as::ineligible;
    thidua::stage due = thidua::stage::appraisal;
    leaves rests_on = 0;  ///< every fact that takes part
};

inline constexpr std::array<entry, 22> policy{{
    {rule::recipient_of_plan, "plan_343.recipient", fails_as::ineligible, thidua::stage::intake,
     bit(recipient_kind)},
    {rule::for_a_person_after_death, "recipient.posthumous", fails_as::returned,
     thidua::stage::intake, bit(posthumous) | bit(recipient_kind)},
    {rule::bang_khen, "authority.form", fails_as::ineligible, thidua::stage::intake, bit(form)},
    {rule::anybody_submits, "authority.submitter", fails_as::returned, thidua::stage::intake, 0},
    {rule::papers_are_there, "dossier.papers", fails_as::returned, thidua::stage::intake,
     bit(documents) | bit(procedure)},
    {rule::case_is_named, "dossier.simplified_case", fails_as::returned, thidua::stage::intake,
     bit(procedure) | bit(simplified_case)},
    {rule::in_time, "dossier.in_time", fails_as::ineligible, thidua::stage::intake,
     bit(commendation_type) | bit(received_on)},
    {rule::in_the_phase, "period.in_phase", fails_as::ineligible, thidua::stage::appraisal,
     bit(commendation_type) | bit(row_phase) | bit(achieved_from) | bit(achieved_to)},
    {rule::live_track, "achievement.track", fails_as::ineligible, thidua::stage::appraisal,
     bit(commendation_type) | bit(recipient_kind) | bit(exemplary) | bit(united) |
         bit(selected_in_movement) | bit(influence) | bit(position) | bit(collective_kind) |
         bit(unit)},
    {rule::rewarded, "repetition.rewarded_before", fails_as::ineligible, thidua::stage::appraisal,
     0},
    {rule::proposed_once, "repetition.proposed_once", fails_as::returned, thidua::stage::appraisal,
     0},
    {rule::still_exists, "recipient.exists", fails_as::ineligible, thidua::stage::appraisal,
     bit(recipient_kind) | bit(recipient_unit) | bit(unit)},
    {rule::after_discipline, "standing.after_discipline", fails_as::ineligible,
     thidua::stage::appraisal, bit(discipline_ended_on) | bit(achieved_to)},
    {rule::no_discipline_pending, "standing.no_discipline_pending", fails_as::on_hold,
     thidua::stage::appraisal, bit(discipline_pending)},
    {rule::no_investigation, "standing.no_investigation", fails_as::on_hold,
     thidua::stage::appraisal, bit(under_investigation)},
    {rule::no_complaint, "standing.no_complaint", fails_as::on_hold, thidua::stage::appraisal,
     bit(complaint_pending)},
    {rule::no_press_case, "standing.no_press_case", fails_as::on_hold, thidua::stage::appraisal,
     bit(press_case_pending)},
    {rule::begins_earlier, "period.begins_earlier", fails_as::notice, thidua::stage::appraisal, 0},
    {rule::straddles_discipline, "standing.straddles_discipline", fails_as::notice,
     thidua::stage::appraisal, 0},
    {rule::no_overlap, "repetition.no_overlap", fails_as::notice, thidua::stage::appraisal, 0},
    {rule::counted_after_the_last, "repetition.after_previous", fails_as::notice,
     thidua::stage::appraisal, 0},
    {rule::content_named, "plan_343.content", fails_as::notice, thidua::stage::appraisal, 0},
}};

/// What came of one criterion.
enum class state : std::uint8_t { met, failed, unknown, not_applicable, not_due };
struct outcome_of_criterion {
    state what = state::not_due;
    leaves missing = 0;
};

/// Reading: a criterion that is met whether it applies or not is met, though it is not known
/// whether it applies.
[[nodiscard]] constexpr outcome_of_criterion judged(answer applies, answer must) {
    if (applies.value == says::no) return {state::not_applicable, 0};
    auto const whole = (!applies) | must;
    if (whole.value == says::unknown) return {state::unknown, whole.missing};
    return {whole.value == says::yes ? state::met : state::failed, 0};
}

[[nodiscard]] constexpr answer paper(nomination const& n, thidua::document which) {
    auto const c = n.documents.cell();
    if (c.state == said::not_applicable) return sure(false);
    if (c.state == said::value && (*n.documents).has(which)) return sure(true);
    if (c.state == said::value && (*n.documents).lacks(which)) return sure(false);
    return {says::unknown, bit(documents)};
}

/// Reading: if it is not known whether the exception holds, the criterion is known where the rule
/// and the exception say the same.
[[nodiscard]] constexpr answer papers(nomination const& n) {
    using enum thidua::document;
    auto const rule = paper(n, proposal) & paper(n, report) & paper(n, minutes);
    auto const exception = paper(n, proposal) & (paper(n, summary_report) | paper(n, report));
    auto const simplified = is(n.procedure, procedure, thidua::procedure::simplified);
    if (simplified.value == says::yes) return exception;
    if (simplified.value == says::no) return rule;
    if (rule.value == exception.value && rule.value != says::unknown) return rule;
    return {says::unknown, simplified.missing | open_leaves(rule) | open_leaves(exception)};
}

/// Whether a collective is an enterprise or a cooperative: its own entry says so, or it is the
/// whole of a unit that is one.
[[nodiscard]] constexpr answer makes_money(nomination const& n, situation const& s) {
    auto const says_so = [&s](std::int64_t place) {
        auto const kind = s.in.units[static_cast<std::size_t>(place)].kind;
        return kind == thidua::unit_kind::enterprise || kind == thidua::unit_kind::cooperative;
    };
    auto const who = n.recipient_kind.cell();
    if (who.state != said::nothing &&
        is(n.recipient_kind, recipient_kind, thidua::recipient_kind::collective).value == says::no)
        return sure(false);
    if (n.recipient_unit.known()) return sure(says_so(n.recipient_unit.cell().value));
    return is(n.collective_kind, collective_kind, thidua::collective_kind::whole_unit) &
           holds(n.unit.cell(), unit, says_so);
}

/// Reading: workers, farmers and employees are those whose post is counted as directly working;
/// whatever reaches anywhere reaches their unit.
[[nodiscard]] constexpr answer track(nomination const& n, situation const& s) {
    using enum thidua::commendation_type;
    using thidua::recipient_kind;
    auto const asks = [&n](thidua::commendation_type type, thidua::recipient_kind kind) {
        return is(n.commendation_type, eligibility_oracle::commendation_type, type) &
               is(n.recipient_kind, eligibility_oracle::recipient_kind, kind);
    };
    auto const model = is(n.exemplary, exemplary, true);
    auto const one_house = is(n.united, united, true);
    auto const selected = is(n.selected_in_movement, selected_in_movement, true);
    auto const far = holds(n.influence.cell(), influence, [](std::int64_t v) {
        return v >= static_cast<std::int64_t>(thidua::influence::field);
    });
    auto const near = holds(n.influence.cell(), influence, [](std::int64_t) { return true; });
    auto const worker = is(n.position, position, thidua::position::direct_worker);
    auto const company = makes_money(n, s);
    return (asks(movement, recipient_kind::individual) & model & selected) |
           (asks(movement, recipient_kind::collective) & one_house & selected) |
           (asks(movement, recipient_kind::collective) & company & one_house & selected) |
           (asks(unexpected, recipient_kind::individual) & model & far) |
           (asks(unexpected, recipient_kind::individual) & worker & model & near) |
           (asks(unexpected, recipient_kind::collective) & one_house & far) |
           (asks(unexpected, recipient_kind::collective) & company & one_house & far);
}

/// Reading: if neither the collective's own unit nor the unit is stated, the unit is missing: not
/// every collective has an entry of its own. (The other reading: both are unknown leaves.)
[[nodiscard]] constexpr answer unit_exists(nomination const& n, situation const& s) {
    auto const chosen = n.recipient_unit.known() ? n.recipient_unit.cell() : n.unit.cell();
    if (chosen.state == said::nothing) return {says::unknown, bit(unit)};
    if (chosen.state == said::not_applicable) return sure(false);
    auto const& u = s.in.units[static_cast<std::size_t>(chosen.value)];
    auto const on = s.in.signed_on;
    if (on < u.exists_from) return sure(false);
    if (on <= u.exists_through || u.ended_by == thidua::ending::renamed) return sure(true);
    return sure(s.in.how.dissolved == thidua::dissolved_from::circular_in_force &&
                on < date{2025, 8, 5});
}

[[nodiscard]] constexpr answer is_not(thidua::stated<bool> const& flag, leaf name) {
    return !is(flag, name, true);
}

/// What a round finds by comparing dossiers: due once it has compared.
[[nodiscard]] constexpr outcome_of_criterion compared(thidua::stated<bool> const& found) {
    if (!found.known()) return {};
    return {*found ? state::failed : state::met, 0};
}

[[nodiscard]] constexpr outcome_of_criterion judge(std::size_t which, nomination const& n,
                                                   situation const& s, thidua::stage at) {
    using thidua::stage;
    auto const always = sure(true);
    auto const in_movement = is(n.commendation_type, eligibility_oracle::commendation_type,
                                thidua::commendation_type::movement);
    auto const is_collective = is(n.recipient_kind, eligibility_oracle::recipient_kind,
                                  thidua::recipient_kind::collective);
    auto const ended = n.discipline_ended_on.cell();
    auto const disciplined = given(ended, discipline_ended_on);
    if (static_cast<int>(policy[which].due) > static_cast<int>(at)) return {};
    switch (policy[which].asks) {
        case rule::recipient_of_plan: {
            if (s.in.how.of_households == thidua::households::admitted)
                return judged(always, always);
            auto const household = is(n.recipient_kind, eligibility_oracle::recipient_kind,
                                      thidua::recipient_kind::household);
            return judged(always, !household);
        }
        case rule::for_a_person_after_death:
            return judged(sure(n.posthumous.known() && *n.posthumous),
                          is(n.recipient_kind, eligibility_oracle::recipient_kind,
                             thidua::recipient_kind::individual));
        case rule::case_is_named:
            if (!n.procedure.known()) return {};
            return judged(is(n.procedure, procedure, thidua::procedure::simplified),
                          holds(n.simplified_case.cell(), simplified_case,
                                [](std::int64_t v) { return v > 0 && v < 6; }));
        case rule::anybody_submits:  // no addressees here; units/submitting has tests of its own
            return judged(always, always);
        case rule::bang_khen:
            return judged(always, is(n.form, form, thidua::award_form::bang_khen));
        case rule::papers_are_there:
            return judged(always, papers(n));
        case rule::in_time: {
            if (!s.in.deadline.known()) return {};
            auto const last = *s.in.deadline;
            return judged(in_movement, holds(n.received_on.cell(), received_on,
                                             [last](std::int64_t v) { return v <= last.raw(); }));
        }
        case rule::in_the_phase:
            return judged(in_movement, in_phase(n, s));
        case rule::live_track:
            return judged(always, track(n, s));
        case rule::rewarded: {
            auto const yes = [](thidua::stated<bool> const& b) { return b.known() && *b; };
            if (yes(n.rewarded_before) || yes(n.found_in_history)) return {state::failed, 0};
            return s.in.history_given ? outcome_of_criterion{state::met, 0}
                                      : outcome_of_criterion{};
        }
        case rule::still_exists:
            return judged(is_collective, unit_exists(n, s));
        case rule::after_discipline:
            return judged(always, (!disciplined) | earlier(ended, discipline_ended_on,
                                                           n.achieved_to.cell(), achieved_to));
        case rule::no_discipline_pending:
            return judged(always, is_not(n.discipline_pending, discipline_pending));
        case rule::no_investigation:
            return judged(always, is_not(n.under_investigation, under_investigation));
        case rule::no_complaint:
            return judged(always, is_not(n.complaint_pending, complaint_pending));
        case rule::no_press_case:
            return judged(always, is_not(n.press_case_pending, press_case_pending));
        case rule::begins_earlier: {
            // Reading: asked in the movement lane, of the phase that is judged, else of the row's,
            // else of any: the achievement ends in the phase and begins before its first day. That
            // the row names another phase than the judged one is for period.in_phase to say.
            auto in_judged = n;
            if (s.in.phase != 0) in_judged.phase = s.in.phase;
            auto early = sure(false);
            auto const from = n.achieved_from.cell();
            for (int p = 1; p <= 2; ++p) {
                if ((phases_asked(in_judged, s) >> static_cast<unsigned>(p) & 1U) == 0) continue;
                auto const to = n.achieved_to.cell();
                auto const ends_here = from_the_start(to, achieved_to, p, s) &
                                       by_the_end(to, achieved_to, end_of_phase(p, s), s);
                auto const before = from.state == said::not_applicable
                                        ? sure(false)
                                        : !from_the_start(from, achieved_from, p, s);
                early = early | (ends_here & before);
            }
            return judged(in_movement, !early);
        }
        case rule::straddles_discipline:
            return judged(always, (!disciplined) | earlier(ended, discipline_ended_on,
                                                           n.achieved_from.cell(), achieved_from));
        case rule::proposed_once:
            return compared(n.proposed_twice);
        case rule::no_overlap:
            return compared(n.overlaps_another);
        case rule::counted_after_the_last: {
            auto const last = n.rewarded_through.cell();
            if (last.state == said::nothing) return {};
            if (last.state == said::not_applicable) return {state::not_applicable, 0};
            return judged(always, earlier(last, leaf_count, n.achieved_from.cell(), achieved_from));
        }
        default:
            return judged(always, given(n.content.cell(), content));
    }
}

enum class outcome : std::uint8_t { ineligible, returned, on_hold, undetermined, eligible };

/// What is missing under one criterion, as it stands in the answer.
///
/// Reading: a notice never changes the outcome, so what it lacks is not missing; it stands among
/// the notices. (The other reading: notices are criteria too.)
[[nodiscard]] constexpr leaves missing_under(std::size_t which, nomination const& n,
                                             situation const& s, thidua::stage at) {
    auto const judged_now = judge(which, n, s, at);
    bool const counts =
        judged_now.what == state::unknown && policy[which].failure != fails_as::notice;
    return counts ? judged_now.missing : 0;
}

/// The outcome alone.
[[nodiscard]] constexpr outcome verdict(nomination const& n, situation const& s, thidua::stage at) {
    auto worst = outcome::eligible;
    for (std::size_t i = 0; i < policy.size(); ++i) {
        if (policy[i].failure == fails_as::notice) continue;
        auto const what = judge(i, n, s, at).what;
        if (what == state::failed) worst = std::min(worst, static_cast<outcome>(policy[i].failure));
        if (what == state::unknown) worst = std::min(worst, outcome::undetermined);
        if (worst == outcome::ineligible) break;
    }
    return worst;
}

}  // namespace eligibility_oracle
