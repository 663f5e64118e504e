// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string_view>

#include <thidua/base/text.hpp>
#include <thidua/calendar/interval.hpp>
#include <thidua/law/instrument.hpp>
#include <thidua/law/verification.hpp>

namespace thidua {

/// An emulation movement that a plan names. The list of a plan may be open.
struct movement {
    std::string_view code{};        ///< machine name
    bilingual name{};               ///< as the plan calls it
    day_interval valid = all_days;  ///< where the movement's own name carries years
    citation basis{};               ///< that the plan names it
    int paragraph = 0;              ///< of the source
    /// How sure the days of `valid` are. Read only where the name carries years.
    verification valid_grade = verification::inferred;

    /// Whether its own name carries years.
    [[nodiscard]] constexpr bool has_years() const { return valid != all_days; }
};

/// A group of tasks that a plan commends work for.
struct content_group {
    std::string_view code{};  ///< machine name
    bilingual name{};         ///< in the library's words
    citation basis{};         ///< that the plan names it
    int paragraph = 0;        ///< of the source; the first, where several speak of it
};

}  // namespace thidua
