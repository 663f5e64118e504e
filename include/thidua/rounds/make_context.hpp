// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string>
#include <utility>

#include <thidua/base/error.hpp>
#include <thidua/base/result.hpp>
#include <thidua/calendar/date.hpp>
#include <thidua/calendar/timeline.hpp>
#include <thidua/calendar/working_days.hpp>
#include <thidua/logic/cell.hpp>
#include <thidua/nominations/context.hpp>
#include <thidua/plan/phase.hpp>
#include <thidua/plan/phase_bounds.hpp>
#include <thidua/rounds/terms.hpp>
#include <thidua/units/registry.hpp>

namespace thidua {

/// The days and the phase of a run. There is no clock: whoever runs it says which day it is.
struct run_days {
    int phase = 0;     ///< the phase that is judged; 0 = the one that a row names, or any
    date on{};         ///< the status day
    date signed_on{};  ///< the day of the decision
    bool signed_on_planned = true;  ///< the decision is not signed yet
    bool history_given = false;     ///< past awards are compared with
};

namespace detail {

/// The n-th working day after the phase's last day; blank while no last day is announced. A last
/// day that is only planned gives a deadline that moves with it.
[[nodiscard]] inline result<stated<date>> deadline_after(resolved_phase const& of, int working_days,
                                                         days_off const& offices) {
    auto const closes = last_day_of(of);
    if (!closes.known) return stated<date>{};
    auto const counted = nth_working_day_after(closes.day, working_days, offices);
    if (counted) return stated<date>{counted.day};
    auto const lacking = day_or_error(counted).failure();
    return error{"rounds.no_days_off",
                 {"thời hạn tính theo ngày làm việc: " + lacking.message.vi,
                  "the deadline is in working days: " + lacking.message.en},
                 {"ghi thời hạn bằng một ngày cụ thể, hoặc " + lacking.help.vi,
                  "give the deadline as a day, or " + lacking.help.en},
                 {}};
}

}  // namespace detail

/// The context of a run: phases against the calendar by the readings of the terms, the registry,
/// the days, whom the plan has submit, the deadline that the settings give for the phase. A
/// deadline in working days is counted by the table of days off, from the day after the phase's
/// last one; while that day is not announced, the deadline is blank.
///
/// Errors: `rounds.unknown_phase` (the plan has no such phase), `rounds.no_days_off` (the deadline
/// is given in working days, and the table lacks a day that is needed; the message names it).
[[nodiscard]] inline result<context> make_context(round_terms const& terms,
                                                  known_calendar const& calendar,
                                                  registry const& units, run_days const& days,
                                                  days_off const& offices = {}) {
    context c;
    c.units = units.units();
    c.how = terms.how();
    if (auto const* plan = terms.by().of; plan != nullptr) {
        c.phases = resolve(*plan, calendar, c.how);
        c.addressees = plan->addressees;
    }
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
        } else if (auto const* p = find_phase(c.phases, d.phase);
                   d.working_days_after_phase && p != nullptr) {
            auto counted = detail::deadline_after(*p, *d.working_days_after_phase, offices);
            if (!counted) return std::move(counted).failure();
            c.deadline = *counted;
        }
    }
    return c;
}

}  // namespace thidua
