// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string>

#include <thidua/base/text.hpp>
#include <thidua/calendar/timeline.hpp>
#include <thidua/plan/plan.hpp>
#include <thidua/plan/readings.hpp>

namespace thidua {

/// What a plan says, as a page for people: every element with the paragraph of the source, whatever
/// is below `verified` marked where it stands and listed at the end. UTF-8, lines end in "\n".
[[nodiscard]] std::string plan_text(plan const& p, language in = language::vi);

/// The same for machines, both languages: one JSON object, `"format": "thidua.plan/1"`, keys always
/// in one order, dates in ISO, no date where the source has none (`null`). UTF-8, one line.
[[nodiscard]] std::string plan_json(plan const& p);

/// The phases of a plan against a calendar, for people: the first and last day of each, how each is
/// known (held, planned since, not announced), whether the phase is provisional, which of the
/// plan's commemorations fall into it, and the readings that all this rests on.
[[nodiscard]] std::string phases_text(plan const& p, known_calendar const& calendar,
                                      readings const& how, language in = language::vi);

/// The same for machines: one JSON object, `"format": "thidua.phases/1"`, keys always in one order.
[[nodiscard]] std::string phases_json(plan const& p, known_calendar const& calendar,
                                      readings const& how);

}  // namespace thidua
