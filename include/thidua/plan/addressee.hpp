// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <span>
#include <string_view>

#include <thidua/base/text.hpp>
#include <thidua/calendar/date.hpp>
#include <thidua/calendar/interval.hpp>
#include <thidua/law/instrument.hpp>

namespace thidua {

/// A group of bodies that a plan gives its duties to, or that took over from one of them.
struct addressee {
    std::string_view code{};  ///< machine name
    bilingual name{};         ///< as the plan calls it
    /// Machine names of the kinds of units that belong to it; empty where the kind does not decide.
    std::span<std::string_view const> unit_kinds{};
    day_interval submits = all_days;   ///< on which days it can submit
    std::string_view inherits_from{};  ///< code of the addressee whose duty it took over
    int paragraph = 0;                 ///< of the source; 0 = not named there
    citation basis{};                  ///< that it has the duty
    citation ended_by{};               ///< what put an end to it, where `submits` has an end

    /// Whether units of this kind (a machine name of `unit_kind`) belong to it.
    [[nodiscard]] constexpr bool has_kind(std::string_view kind) const {
        for (auto const& one : unit_kinds)
            if (one == kind) return true;
        return false;
    }
};

/// The addressee to which units of that kind belong and which can submit on `day`, or nullptr: then
/// the kind is none of the plan's, is no longer, or does not decide.
[[nodiscard]] constexpr addressee const* find_addressee(std::span<addressee const> all,
                                                        std::string_view kind, date day) {
    for (auto const& one : all)
        if (one.has_kind(kind) && one.submits.contains(day)) return &one;
    return nullptr;
}

}  // namespace thidua
