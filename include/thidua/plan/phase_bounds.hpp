// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cstdint>

#include <thidua/base/enumerators.hpp>
#include <thidua/calendar/date.hpp>
#include <thidua/calendar/event.hpp>
#include <thidua/calendar/session_knowledge.hpp>
#include <thidua/plan/phase.hpp>

namespace thidua {

/// A first or last day, as far as it is known.
struct phase_bound {
    bool known = false;        ///< whether there is a day, planned or held
    date day{};                ///< only if `known`
    bool provisional = false;  ///< the day is planned and may still be moved

    friend constexpr bool operator==(phase_bound const&, phase_bound const&) = default;
};

/// How far the days of a phase are known.
enum class phase_state : std::uint8_t {
    open,         ///< its first or last day is not announced
    provisional,  ///< both are given, one or both by a plan
    settled,      ///< both are certain
};

template <>
struct words_of<phase_state> {
    static constexpr std::array<enumerator, 3> all{{
        {0, "open", {"chưa xác định", "not determined"}, {}},
        {1, "provisional", {"tạm tính", "provisional"}, {}},
        {2, "settled", {"đã xác định", "settled"}, {}},
    }};
};

namespace detail {

[[nodiscard]] constexpr phase_bound bound_at(session_knowledge const& known, days later) {
    if (known.state == session_state::not_announced) return {};
    return {true, known.day + later, known.state == session_state::planned};
}

}  // namespace detail

/// The phase's first day, itself in the phase: the day of issue, or the day after the session that
/// ends the phase before.
[[nodiscard]] constexpr phase_bound first_day_of(resolved_phase const& p) {
    if (p.begins_on_issue) return {true, p.issued, false};
    return detail::bound_at(p.opening, days{1});
}
/// The phase's last day, itself in the phase: the day of the session that ends it.
[[nodiscard]] constexpr phase_bound last_day_of(resolved_phase const& p) {
    return detail::bound_at(p.closing, days{0});
}

/// How far the two ends of a phase are known.
[[nodiscard]] constexpr phase_state state_of(resolved_phase const& p) {
    auto const first = first_day_of(p);
    auto const last = last_day_of(p);
    if (!first.known || !last.known) return phase_state::open;
    return first.provisional || last.provisional ? phase_state::provisional : phase_state::settled;
}

/// The announcement from which on, up to `day` (included), one and the same day stood for the
/// session: the day it was "planned since". nullptr where none stands on `day`.
[[nodiscard]] constexpr announcement const* planned_since(event const& which, session asked,
                                                          date day) {
    announcement const* since = nullptr;
    for (auto const& said : which.announcements) {
        if (said.of != asked || said.known_on > day) continue;
        if (said.withdrawn)
            since = nullptr;
        else if (since == nullptr || since->planned != said.planned)
            since = &said;
    }
    return since;
}

}  // namespace thidua
