// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

#include <thidua/base/enumerators.hpp>
#include <thidua/base/error.hpp>
#include <thidua/calendar/date.hpp>
#include <thidua/logic/cell.hpp>

namespace thidua {

/// Whose word a resolution is.
enum class resolving_body : std::uint8_t {
    council,  ///< kết luận của Hội đồng
    chair,    ///< ý kiến của Chủ tịch: stands over the Council's
};

/// What people decided on a dossier.
enum class resolved_as : std::uint8_t {
    award,      ///< khen thưởng (commend)
    not_award,  ///< không khen thưởng (not commend)
    defer,      ///< để lại xét sau
    give_back   ///< trả lại (return)
};

namespace spellings {
inline constexpr std::array<std::string_view, 2> by_council{"kết luận của Hội đồng",
                                                            "Hội đồng Thành phố"};
inline constexpr std::array<std::string_view, 2> by_chair{"ý kiến của Chủ tịch",
                                                          "Chủ tịch UBND Thành phố"};
inline constexpr std::array<std::string_view, 3> resolved_award{"đồng ý", "nhất trí",
                                                                "đồng ý khen thưởng"};
inline constexpr std::array<std::string_view, 1> resolved_not_award{"không đồng ý"};
inline constexpr std::array<std::string_view, 2> resolved_defer{"để lại", "chưa xét"};
inline constexpr std::array<std::string_view, 1> resolved_return{"trả lại hồ sơ"};
}  // namespace spellings

template <>
struct words_of<resolving_body> {
    static constexpr std::array<enumerator, 2> all{{
        {0, "council", {"Hội đồng", "the Council"}, spellings::by_council},
        {1, "chair", {"Chủ tịch", "the Chairman"}, spellings::by_chair},
    }};
};
template <>
struct words_of<resolved_as> {
    static constexpr std::array<enumerator, 4> all{{
        {0, "award", {"khen thưởng", "commend"}, spellings::resolved_award},
        {1, "not_award", {"không khen thưởng", "not commend"}, spellings::resolved_not_award},
        {2, "defer", {"để lại xét sau", "defer"}, spellings::resolved_defer},
        {3, "return", {"trả lại", "return"}, spellings::resolved_return},
    }};
};

/// The Council's or the Chairman's word on one dossier. It stands beside the verdict of the rules
/// and never changes it. It says what becomes of the dossier, or its place among equals, or both.
struct resolution {
    std::string id{};               ///< of the dossier
    stated<resolving_body> by{};    ///< whose word it is
    stated<resolved_as> outcome{};  ///< blank: only the order is given
    /// The place among the contested of one rank: 1 is first, without gaps.
    stated<int> order{};
    std::string reason{};  ///< as it was written
    std::string basis{};   ///< number of the minutes or of the conclusion
    stated<date> dated{};  ///< the day of the word; of two of one body the later counts
    place where{};         ///< where it was read
};

}  // namespace thidua
