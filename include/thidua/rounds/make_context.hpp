// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string>

#include <thidua/base/result.hpp>
#include <thidua/calendar/timeline.hpp>
#include <thidua/nominations/context.hpp>
#include <thidua/rounds/terms.hpp>
#include <thidua/units/registry.hpp>

namespace thidua {

/// The days and the phase of a run. There is no clock: whoever runs it says which day it is.
struct run_days {
    int phase = 0;     ///< the phase that is judged; 0 = the one that a row names, or any
    date on{};         ///< the status day
    date signed_on{};  ///< the day of the decision
    bool signed_on_planned = true;
    bool history_given = false;
};

/// The context of a run: phases against the calendar by the readings of the terms, the registry,
/// the days, the deadline that the settings give for the phase.
///
/// Errors: `rounds.unknown_phase` (the plan has no such phase), `rounds.no_days_off` (the deadline
/// is given in working days, and no table of days off was given to count them by).
[[nodiscard]] inline result<context> make_context(round_terms const& terms,
                                                  known_calendar const& calendar,
                                                  registry const& units, run_days const& days) {
    context c;
    c.units = units.units();
    c.how = terms.how();
    if (terms.by().of != nullptr) c.phases = resolve(*terms.by().of, calendar, c.how);
    c.phase = days.phase;
    c.on = days.on;
    c.signed_on = days.signed_on;
    c.signed_on_planned = days.signed_on_planned;
    c.history_given = days.history_given;
    if (days.phase != 0 && find_phase(c.phases, days.phase) == nullptr)
        return error{"rounds.unknown_phase",
                     {"kế hoạch không có đợt " + std::to_string(days.phase),
                      "the plan has no phase " + std::to_string(days.phase)},
                     {"chọn một đợt mà kế hoạch nêu, xem `thidua phases`",
                      "name a phase of the plan, see `thidua phases`"},
                     {}};
    for (auto const& d : terms.with().deadlines) {
        if (d.phase != days.phase) continue;
        if (d.day) {
            c.deadline = *d.day;
        } else if (d.working_days_after_phase) {
            return error{"rounds.no_days_off",
                         {"thời hạn tính theo ngày làm việc nhưng chưa có bảng ngày nghỉ",
                          "the deadline is in working days, and there is no table of days off"},
                         {"ghi thời hạn bằng một ngày cụ thể", "give the deadline as a day"},
                         {}};
        }
    }
    return c;
}

}  // namespace thidua
