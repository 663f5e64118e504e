// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string_view>

#include <thidua/base/text.hpp>
#include <thidua/calendar/date.hpp>
#include <thidua/calendar/session_knowledge.hpp>
#include <thidua/law/instrument.hpp>
#include <thidua/plan/phase.hpp>

namespace thidua {

/// A day that a plan commemorates, every year anew.
struct commemoration {
    std::string_view code{};  ///< machine name
    bilingual name{};         ///< what is commemorated
    int day = 1;              ///< with `month`: a day that every year has
    int month = 1;            ///< 1 to 12
    int paragraph = 0;        ///< of the source
    citation basis{};         ///< that the plan names it

    /// Its day in that year.
    [[nodiscard]] constexpr date in(int year) const { return {year, month, day}; }
};

/// Whether the commemoration of that year falls into the phase, its first and last day included.
[[nodiscard]] constexpr calendar_answer falls_in(commemoration const& c, int year,
                                                 resolved_phase const& p) {
    return contains(p, c.in(year));
}

}  // namespace thidua
