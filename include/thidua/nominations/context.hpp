// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <span>

#include <thidua/calendar/date.hpp>
#include <thidua/logic/cell.hpp>
#include <thidua/logic/fwd.hpp>
#include <thidua/plan/addressee.hpp>
#include <thidua/plan/plan.hpp>
#include <thidua/units/unit.hpp>

namespace thidua {

/// What a dossier is judged against, beside the rules: days, calendar, registry, readings.
///
/// A small value made once a run. There is no clock: every day is given.
struct context {
    std::span<unit const> units{};  ///< the registry
    resolved_phases phases{};       ///< the phases as the calendar has them
    int phase = 0;     ///< the phase that is judged; 0 = the one that the row names, or any
    date on{};         ///< the status day: holds and discipline
    date signed_on{};  ///< the day of the decision
    bool signed_on_planned =
        true;                    ///< the decision is not signed yet: what rests on its day says so
    readings how{};              ///< how open words are read
    stated<date> deadline{};     ///< last day of receipt, included, where the office sets one
    bool history_given = false;  ///< past awards were compared with
    std::span<addressee const> addressees{};  ///< whom the plan has submit; none = everybody may
};

}  // namespace thidua
