// SPDX-License-Identifier: BSL-1.0
//
// The oracle's answers of three values and its phases, worked out from the record of events; see
// `oracle.hpp`.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include <thidua/calendar/event.hpp>
#include <thidua/hanoi/timeline.hpp>
#include <thidua/nominations/context.hpp>
#include <thidua/nominations/nomination.hpp>

namespace eligibility_oracle {

using thidua::cell;
using thidua::date;
using thidua::days;
using thidua::nomination;
using thidua::said;
using thidua::session;

enum class says : std::uint8_t { no, unknown, yes };

/// What can be missing, one bit each.
enum leaf : std::uint8_t {
    recipient_kind,
    unit,
    recipient_unit,
    form,
    commendation_type,
    row_phase,
    content,
    achieved_from,
    achieved_to,
    influence,
    selected_in_movement,
    exemplary,
    united,
    discipline_pending,
    discipline_ended_on,
    under_investigation,
    complaint_pending,
    press_case_pending,
    procedure,
    documents,
    received_on,
    position,
    collective_kind,
    simplified_case,
    posthumous,
    city_congress,
    national_congress,
    leaf_count
};
inline constexpr std::array<std::string_view, leaf_count> leaf_names{"recipient_kind",
                                                                     "unit",
                                                                     "recipient_unit",
                                                                     "form",
                                                                     "commendation_type",
                                                                     "phase",
                                                                     "content",
                                                                     "achieved_from",
                                                                     "achieved_to",
                                                                     "influence",
                                                                     "selected_in_movement",
                                                                     "exemplary",
                                                                     "united",
                                                                     "discipline_pending",
                                                                     "discipline_ended_on",
                                                                     "under_investigation",
                                                                     "complaint_pending",
                                                                     "press_case_pending",
                                                                     "procedure",
                                                                     "documents",
                                                                     "received_on",
                                                                     "position",
                                                                     "collective_kind",
                                                                     "simplified_case",
                                                                     "posthumous",
                                                                     "event:city_congress_18",
                                                                     "event:national_congress_14"};
using leaves = std::uint32_t;
[[nodiscard]] constexpr leaves bit(leaf one) { return leaves{1} << one; }

/// A truth and, if it is unknown, what it waits for.
struct answer {
    says value = says::unknown;
    leaves missing = 0;
};
[[nodiscard]] constexpr answer sure(bool yes) { return {yes ? says::yes : says::no, 0}; }
[[nodiscard]] constexpr leaves open_leaves(answer a) {
    return a.value == says::unknown ? a.missing : 0;
}
/// Kleene's "and": what is missing is what is missing under the parts that are unknown, if the
/// whole is.
[[nodiscard]] constexpr answer operator&(answer a, answer b) {
    auto const value = std::min(a.value, b.value);
    return {value, value == says::unknown ? open_leaves(a) | open_leaves(b) : 0};
}
[[nodiscard]] constexpr answer operator|(answer a, answer b) {
    auto const value = std::max(a.value, b.value);
    return {value, value == says::unknown ? open_leaves(a) | open_leaves(b) : 0};
}
[[nodiscard]] constexpr answer operator!(answer a) {
    if (a.value == says::unknown) return a;
    return sure(a.value == says::no);
}

/// A comparison with one fact: unknown for a blank, no for "not applicable".
template <class Test>
[[nodiscard]] constexpr answer holds(cell const& c, leaf name, Test test) {
    if (c.state == said::nothing) return {says::unknown, bit(name)};
    return sure(c.state == said::value && test(c.value));
}
template <class T>
[[nodiscard]] constexpr answer is(thidua::stated<T> const& fact, leaf name, T wanted) {
    return holds(fact.cell(), name,
                 [wanted](std::int64_t v) { return v == thidua::raw_of(wanted); });
}
[[nodiscard]] constexpr answer given(cell const& c, leaf name) {
    return holds(c, name, [](std::int64_t) { return true; });
}
/// Whether one day lies before another.
[[nodiscard]] constexpr answer earlier(cell const& a, leaf a_name, cell const& b, leaf b_name) {
    if (a.state == said::not_applicable || b.state == said::not_applicable) return sure(false);
    leaves lacking = 0;
    if (a.state == said::nothing) lacking |= bit(a_name);
    if (b.state == said::nothing) lacking |= bit(b_name);
    if (lacking != 0) return {says::unknown, lacking};
    return sure(a.value < b.value);
}

/// The dossier's surroundings: the context, and the day up to which the events are known.
struct situation {
    thidua::context in{};
    date known_on{};
    bool plans_count = true;  ///< whether a planned session is taken for its day
};

/// The end of a phase: the day of a session, held or planned, or neither.
struct phase_end {
    bool has_day = false;
    bool held = false;
    date day{};
    leaf name = city_congress;
};

[[nodiscard]] constexpr phase_end end_of_phase(int number, situation const& s) {
    auto const& congress =
        number == 1 ? thidua::hanoi::city_congress_18 : thidua::hanoi::national_congress_14;
    phase_end end{.name = number == 1 ? city_congress : national_congress};
    auto const which = s.in.how.phase_ends_with;
    for (auto const& occurrence : congress.happened)
        if (occurrence.of == which && occurrence.day <= s.known_on)
            return {true, true, occurrence.day, end.name};
    if (!s.plans_count) return end;
    for (auto const& news : congress.announcements) {
        if (news.of != which || news.known_on > s.known_on) continue;
        // A planned day that has passed without the session says nothing any more.
        end.has_day = !news.withdrawn && news.planned > s.known_on;
        end.day = news.planned;
    }
    return end;
}

/// Whether a day of the dossier is the last day of the phase or earlier. What has not been held by
/// the day of knowledge ends later than that day.
///
/// Reading: of a blank day only the day is missing; whether the event matters is not asked before
/// the day is stated. (The other reading: both are unknown leaves.)
[[nodiscard]] constexpr answer by_the_end(cell const& day, leaf name, phase_end const& end,
                                          situation const& s) {
    if (day.state == said::not_applicable) return sure(false);
    if (day.state == said::nothing) return {says::unknown, bit(name)};
    if (!end.held && day.value <= s.known_on.raw()) return sure(true);
    if (!end.has_day) return {says::unknown, bit(end.name)};
    return sure(day.value <= end.day.raw());
}
/// Whether a day of the dossier is the phase's first day or later.
[[nodiscard]] constexpr answer from_the_start(cell const& day, leaf name, int phase,
                                              situation const& s) {
    if (day.state == said::not_applicable) return sure(false);
    if (phase == 1 || s.in.how.second_phase == thidua::phase_two_start::day_of_issue)
        return holds(day, name, [](std::int64_t v) { return v >= date{2024, 11, 26}.raw(); });
    return !by_the_end(day, name, end_of_phase(1, s), s);
}

[[nodiscard]] constexpr answer achieved_in_phase(nomination const& n, int phase,
                                                 situation const& s) {
    auto const from = n.achieved_from.cell();
    auto const to = n.achieved_to.cell();
    auto const end = end_of_phase(phase, s);
    switch (s.in.how.window) {
        case thidua::achievement_window::ends_inside:
            return from_the_start(to, achieved_to, phase, s) & by_the_end(to, achieved_to, end, s);
        case thidua::achievement_window::wholly_inside:
            return from_the_start(from, achieved_from, phase, s) &
                   by_the_end(to, achieved_to, end, s);
        default:
            return by_the_end(from, achieved_from, end, s) &
                   from_the_start(to, achieved_to, phase, s);
    }
}

/// The phases that come into question, as bits 1 and 2: the one that is judged, else the row's,
/// else any.
///
/// Reading: a row that says of the phase "not applicable" names no other phase, and none at all.
[[nodiscard]] constexpr unsigned phases_asked(nomination const& n, situation const& s) {
    auto const row = n.phase.known() ? *n.phase : 0;
    if (s.in.phase != 0 && row != 0 && row != s.in.phase) return 0;
    auto const asked = s.in.phase != 0 ? s.in.phase : row;
    return asked == 0 ? 6U : (asked == 1 || asked == 2) ? 1U << static_cast<unsigned>(asked) : 0U;
}

[[nodiscard]] constexpr answer in_phase(nomination const& n, situation const& s) {
    auto any = sure(false);
    for (int p = 1; p <= 2; ++p)
        if ((phases_asked(n, s) >> static_cast<unsigned>(p) & 1U) != 0)
            any = any | achieved_in_phase(n, p, s);
    return any;
}

}  // namespace eligibility_oracle
