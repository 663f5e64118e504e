// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string_view>

#include <thidua/base/enumerators.hpp>
#include <thidua/base/text.hpp>
#include <thidua/calendar/date.hpp>
#include <thidua/law/dated.hpp>
#include <thidua/law/instruments.hpp>

namespace thidua {

/// Why a decision to commend is cancelled, and medal and money are taken back: Art. 93(2) of the
/// Law, points a to d.
enum class cancellation_ground : std::uint8_t {
    false_claims,       ///< (a) deceit in declaring the achievement
    false_papers,       ///< (b) false information, or forged papers
    unlawful_decision,  ///< (c) appraised, decided or proposed against the law
    violation_found,    ///< (d) a conclusion that the criteria were not met, for a violation in the
                        ///< time that the achievement was counted in
};

namespace spellings {
inline constexpr std::array<std::string_view, 2> false_claims{"93.2.a", "93(2)(a)"};
inline constexpr std::array<std::string_view, 2> false_papers{"93.2.b", "93(2)(b)"};
inline constexpr std::array<std::string_view, 2> unlawful_decision{"93.2.c", "93(2)(c)"};
inline constexpr std::array<std::string_view, 2> violation_found{"93.2.d", "93(2)(d)"};
}  // namespace spellings

template <>
struct words_of<cancellation_ground> {
    static constexpr std::array<enumerator, 4> all{{
        {0,
         "false_claims",
         {"gian dối trong việc kê khai công trạng, thành tích",
          "deceit in declaring the achievement"},
         spellings::false_claims},
        {1,
         "false_papers",
         {"cung cấp thông tin sai sự thật hoặc làm giả hồ sơ, giấy tờ",
          "false information or forged papers"},
         spellings::false_papers},
        {2,
         "unlawful_decision",
         {"thẩm định, xét, duyệt, đề nghị trái quy định của pháp luật",
          "appraised, decided or proposed against the law"},
         spellings::unlawful_decision},
        {3,
         "violation_found",
         {"có kết luận về vi phạm, khuyết điểm trong khoảng thời gian tính thành tích",
          "a violation in the time of the achievement was concluded"},
         spellings::violation_found},
    }};
};

namespace detail {

/// In force with the Law, 01-01-2024; no end is known. The wording was read; that it stands in
/// Article 93 is second-hand (the preamble of Decree 98/2023 cites its clause 9).
inline constexpr std::array<dated<cancellation_ground>, 4> cancellation_grounds{{
    {{2024, 1, 1},
     last_day(),
     cancellation_ground::false_claims,
     instruments::law_2022.at(article{93}, clause{2}, point{"a"}, verification::verified)},
    {{2024, 1, 1},
     last_day(),
     cancellation_ground::false_papers,
     instruments::law_2022.at(article{93}, clause{2}, point{"b"}, verification::verified)},
    {{2024, 1, 1},
     last_day(),
     cancellation_ground::unlawful_decision,
     instruments::law_2022.at(article{93}, clause{2}, point{"c"}, verification::verified)},
    {{2024, 1, 1},
     last_day(),
     cancellation_ground::violation_found,
     instruments::law_2022.at(article{93}, clause{2}, point{"d"}, verification::verified)},
}};

}  // namespace detail

/// The grounds with the days on which each is in force, both included.
[[nodiscard]] constexpr std::span<dated<cancellation_ground> const> cancellation_grounds() {
    return detail::cancellation_grounds;
}

/// The clause by which a decision is cancelled on that ground and day; not given outside the days
/// of the table.
[[nodiscard]] constexpr citation basis_of(cancellation_ground why, date on) {
    for (auto const& g : cancellation_grounds())
        if (g.value == why && g.first <= on && on <= g.last) return g.basis;
    return {};
}

}  // namespace thidua
