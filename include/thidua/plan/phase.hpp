// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string_view>

#include <thidua/base/text.hpp>
#include <thidua/calendar/timeline.hpp>
#include <thidua/plan/readings.hpp>

namespace thidua {

/// A phase (đợt) of a plan as the plan words it: bounded by its issue and by events, not by dates.
struct phase {
    int number = 0;    ///< 1, 2, ...
    bilingual name{};  ///< "Đợt 1", ...
    int follows = 0;   ///< the phase after which this one begins; 0 = the plan's issue
    std::string_view closes_with{};  ///< machine name of the event that ends it
    bilingual words{};               ///< how the plan puts its bounds
    int paragraph = 0;               ///< of the source
};

/// A phase against a calendar: its ends as far as they are known.
struct resolved_phase {
    int number = 0;                  ///< 1, 2, ...
    bilingual name{};                ///< as the plan calls it
    bool begins_on_issue = true;     ///< else after the day of an event
    date issued{};                   ///< first day, when the phase begins on the day of issue
    std::string_view opens_after{};  ///< else: the event after whose day it begins
    session_knowledge opening{};     ///< what is known of the day after which it begins
    std::string_view closes_with{};  ///< the event on whose day it ends, that day included
    session_knowledge closing{};     ///< what is known of its last day
};

/// A truth with a flag for "leans on a planned day".
[[nodiscard]] constexpr calendar_answer both(calendar_answer const& a, calendar_answer const& b) {
    auto const value = a.value < b.value ? a.value : b.value;
    if (value == certainty::unknown) return {};
    if (value == certainty::yes) return {value, a.provisional || b.provisional};
    auto const certainly_no = [](calendar_answer const& x) {
        return x.value == certainty::no && !x.provisional;
    };
    return {value, !certainly_no(a) && !certainly_no(b)};
}

/// Whether `day` is the phase's first day or later.
[[nodiscard]] constexpr calendar_answer begun_by(resolved_phase const& p, date day) {
    if (p.begins_on_issue) return {certain(p.issued <= day), false};
    return after(day, p.opening);
}
/// Whether `day` is the phase's last day or earlier.
[[nodiscard]] constexpr calendar_answer not_over_on(resolved_phase const& p, date day) {
    return on_or_before(day, p.closing);
}
/// Whether `day` lies in the phase, its first and last day included.
[[nodiscard]] constexpr calendar_answer contains(resolved_phase const& p, date day) {
    return both(begun_by(p, day), not_over_on(p, day));
}

/// Whether an achievement of the days `first` to `last`, both included, lies in the phase, by the
/// reading.
[[nodiscard]] constexpr calendar_answer achieved_in(resolved_phase const& p, date first, date last,
                                                    achievement_window window) {
    switch (window) {
        case achievement_window::wholly_inside:
            return both(begun_by(p, first), not_over_on(p, last));
        case achievement_window::overlaps:
            return both(not_over_on(p, first), begun_by(p, last));
        default:
            return contains(p, last);
    }
}

}  // namespace thidua
