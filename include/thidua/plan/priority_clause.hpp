// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <span>
#include <string_view>

#include <thidua/base/text.hpp>
#include <thidua/law/instrument.hpp>

namespace thidua {

/// A group of recipients that a plan prefers.
struct priority_group {
    std::string_view code{};  ///< machine name
    bilingual name{};         ///< as the plan calls it
};

/// The words with which a plan prefers some recipients. How they work is a reading, not a part of
/// it.
struct priority_clause {
    std::string_view as_printed{};             ///< the clause of the source, letter for letter
    bilingual words{};                         ///< the same, spelled out
    std::span<priority_group const> groups{};  ///< who is preferred
    int paragraph = 0;                         ///< of the source; 0 = the plan prefers nobody
    citation basis{};                          ///< that it is written

    /// Whether the plan prefers anybody.
    [[nodiscard]] constexpr bool given() const { return paragraph != 0; }
};

}  // namespace thidua
