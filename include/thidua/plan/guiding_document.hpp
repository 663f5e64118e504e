// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string_view>

#include <thidua/base/text.hpp>
#include <thidua/calendar/date.hpp>
#include <thidua/law/instrument.hpp>
#include <thidua/law/verification.hpp>

namespace thidua {

/// A day that a source may or may not give.
struct stated_day {
    bool given = false;                             ///< whether the source gives a day
    date day{};                                     ///< only if given
    verification grade = verification::assumption;  ///< how sure it is

    friend constexpr bool operator==(stated_day const&, stated_day const&) = default;
};

/// A document or body of thought that a plan follows, with its day as the plan's source prints it
/// and as other sources have it.
struct guiding_document {
    std::string_view code{};         ///< machine name
    bilingual name{};                ///< as the plan calls it
    instrument const* of = nullptr;  ///< nullptr: no single document
    stated_day printed{};            ///< in the source of the plan
    stated_day confirmed{};          ///< elsewhere, with how sure that is
    bilingual note{};                ///< where the two days differ, or why none is confirmed
    int paragraph = 0;               ///< of the source; the first, where several name it
    citation basis{};                ///< that the plan follows it

    /// Whether the two sources give different days.
    [[nodiscard]] constexpr bool differs() const {
        return printed.given && confirmed.given && printed.day != confirmed.day;
    }
};

}  // namespace thidua
