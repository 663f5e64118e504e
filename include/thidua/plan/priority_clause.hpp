// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <span>
#include <string_view>

#include <thidua/base/text.hpp>
#include <thidua/law/instrument.hpp>

namespace thidua {

/// A group of recipients that a plan prefers.
struct priority_group {
    std::string_view code{};
    bilingual name{};
};

/// The words with which a plan prefers some recipients. How they work is a reading, not a part of
/// it.
struct priority_clause {
    std::string_view as_printed{};  ///< the clause of the source, letter for letter
    bilingual words{};
    std::span<priority_group const> groups{};
    int paragraph = 0;  ///< of the source; 0 = the plan prefers nobody
    citation basis{};

    [[nodiscard]] constexpr bool given() const { return paragraph != 0; }
};

}  // namespace thidua
