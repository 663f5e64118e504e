// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cstdint>

#include <thidua/base/enumerators.hpp>
#include <thidua/base/text.hpp>
#include <thidua/calendar/certainty.hpp>
#include <thidua/calendar/date.hpp>
#include <thidua/calendar/date_text.hpp>
#include <thidua/calendar/event.hpp>
#include <thidua/calendar/interval.hpp>

namespace thidua {

/// What is known of a session.
enum class session_state : std::uint8_t {
    not_announced,  ///< no day is set, or the day that was set has passed without the session
    planned,        ///< a day is set; it may still be moved
    happened,       ///< the session was held
};

template <>
struct words_of<session_state> {
    static constexpr std::array<enumerator, 3> all{{
        {.value = 0, .name = "not_announced", .label = {"chưa có ngày", "no day announced"}},
        {.value = 1, .name = "planned", .label = {"dự kiến", "planned"}},
        {.value = 2, .name = "happened", .label = {"đã diễn ra", "held"}},
    }};
};

/// What was known of one session at the end of one day.
///
/// | `state`         | `day`             | `not_by`                                      |
/// |-----------------|-------------------|-----------------------------------------------|
/// | `happened`      | the day it was on | the day before it                             |
/// | `planned`       | the day set       | the last day by which it had not been held    |
/// | `not_announced` | not read          | the same                                      |
///
/// A planned day always lies after `not_by`. Once the record reaches the planned day and does not
/// show the session, the plan has `lapsed`: it says nothing any more, and what is left is that the
/// session was not held by `not_by`. Nothing is known of any day by which it had not been held if
/// `not_by` is `first_day()`.
struct session_knowledge {
    session_state state = session_state::not_announced;  ///< as of the day that was asked about
    date day{};                 ///< planned or held; meaningless if not announced
    date not_by = first_day();  ///< the session was not held up to this day, included
    bool lapsed = false;        ///< only with `not_announced`: a day had been set and has passed

    friend constexpr bool operator==(session_knowledge const&, session_knowledge const&) = default;
};

/// What a calendar answers about a day and a session. `provisional`: the answer leans on a planned
/// day and turns if that is moved; an unknown answer is never provisional.
struct calendar_answer {
    certainty value = certainty::unknown;  ///< whether it is so
    bool provisional = false;              ///< leans on a planned day

    friend constexpr bool operator==(calendar_answer const&, calendar_answer const&) = default;
    /// The opposite, which leans on the same plan.
    constexpr calendar_answer operator!() const { return {!value, provisional}; }
};

/// Whether `day` lies before the session's day, or is that day.
///
/// Held on H: `day <= H`. Else a day by which it had not been held is certainly before it. For a
/// later day a planned day P answers `day <= P`, provisionally; without one the answer is unknown.
[[nodiscard]] constexpr calendar_answer on_or_before(date day, session_knowledge const& known) {
    if (known.state == session_state::happened) return {certain(day <= known.day), false};
    if (day <= known.not_by) return {certainty::yes, false};
    if (known.state == session_state::planned) return {certain(day <= known.day), true};
    return {};
}

/// Whether `day` lies before the session's day; the session's day itself does not. A day by which
/// the session had not been held is certainly before it, as in `on_or_before`.
[[nodiscard]] constexpr calendar_answer before(date day, session_knowledge const& known) {
    if (known.state == session_state::happened) return {certain(day < known.day), false};
    if (day <= known.not_by) return {certainty::yes, false};
    if (known.state == session_state::planned) return {certain(day < known.day), true};
    return {};
}

/// Whether `day` lies after the session's day; the session's day itself does not.
[[nodiscard]] constexpr calendar_answer after(date day, session_knowledge const& known) {
    return !on_or_before(day, known);
}

/// Whether `day` lies after the session's day, or is that day.
[[nodiscard]] constexpr calendar_answer on_or_after(date day, session_knowledge const& known) {
    return !before(day, known);
}

/// What is known, for people: `dự kiến ngày 25/01/2026`, `planned for 25 January 2026`.
[[nodiscard]] inline text describe(session_knowledge const& known) {
    switch (known.state) {
        case session_state::happened:
            return {"đã diễn ra ngày " + to_short(known.day),
                    "held on " + to_long(known.day, language::en)};
        case session_state::planned:
            return {"dự kiến ngày " + to_short(known.day),
                    "planned for " + to_long(known.day, language::en)};
        case session_state::not_announced:
            break;
    }
    if (known.lapsed)
        return {"đã qua ngày dự kiến mà chưa diễn ra, chưa có ngày mới",
                "not held on the planned day, and no new day announced"};
    return {"chưa công bố ngày", "no day announced"};
}

}  // namespace thidua
