// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string_view>

#include <thidua/calendar/event.hpp>
#include <thidua/calendar/session_knowledge.hpp>
#include <thidua/calendar/timeline.hpp>
#include <thidua/plan/phase_bounds.hpp>

namespace thidua::detail {

/// The event of a phase's end, and what was announced of it, where the calendar has them.
struct end_facts {
    event const* of = nullptr;
    announcement const* since = nullptr;  ///< only while the day is planned
    std::string_view source{};
};

[[nodiscard]] inline end_facts facts_of(known_calendar const& calendar, std::string_view name,
                                        session_knowledge const& known, session ends_with) {
    end_facts f{};
    f.of = calendar.find(name);
    if (f.of == nullptr) return f;
    if (known.state == session_state::happened) {
        f.source = f.of->occurrence_of(ends_with)->source;
    } else if (known.state == session_state::planned) {
        f.since = planned_since(*f.of, ends_with, calendar.known_on());
        f.source = f.since->source;
    }
    return f;
}

}  // namespace thidua::detail
