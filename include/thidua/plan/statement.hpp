// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <span>
#include <string_view>

#include <thidua/base/text.hpp>
#include <thidua/law/instrument.hpp>
#include <thidua/law/verification.hpp>

namespace thidua {

/// One thing that a plan says, in the library's own words: a purpose, an occasion, a duty.
struct statement {
    std::string_view code{};  ///< machine name, snake_case, unique in its list
    bilingual words{};        ///< in the library's words
    int paragraph = 0;        ///< of the source, 1 = its heading; 0 = the source does not say it
    citation basis{};         ///< the paragraph, and how sure its reading is
};

/// Something that a plan counts: "10 work programmes".
struct counted {
    int count = 0;   ///< the number as printed
    bilingual of{};  ///< what is counted
};

/// What the propaganda of a plan is to speak of first.
struct focus_area {
    std::string_view code{};            ///< machine name
    bilingual words{};                  ///< in the library's words
    std::span<counted const> counts{};  ///< the numbers that it gives
    int paragraph = 0;                  ///< of the source
    citation basis{};                   ///< that the plan says it
};

/// Where the source prints one thing and other sources say another. Both are kept.
struct discrepancy {
    std::string_view code{};                        ///< machine name
    std::string_view as_printed{};                  ///< letter for letter
    std::string_view as_verified{};                 ///< what it should be
    bilingual note{};                               ///< what differs, and what that changes
    int paragraph = 0;                              ///< of the source
    verification grade = verification::assumption;  ///< of `as_verified`
};

/// The entry of that code in a list of a plan, or nullptr.
template <class T>
[[nodiscard]] constexpr T const* find_code(std::span<T const> all, std::string_view code) {
    for (auto const& one : all)
        if (one.code == code) return &one;
    return nullptr;
}

}  // namespace thidua
