// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>

#include <thidua/calendar/date.hpp>
#include <thidua/hanoi/instruments.hpp>
#include <thidua/plan/guiding_document.hpp>
#include <thidua/plan/statement.hpp>

/// \file
/// What plan 343 follows, as its source prints it and as other sources have it.
namespace thidua::hanoi {

namespace detail {

[[nodiscard]] constexpr stated_day printed_as(date day) {
    return {true, day, verification::verified};
}
[[nodiscard]] constexpr stated_day known_as(date day, verification grade) {
    return {true, day, grade};
}

}  // namespace detail

/// The guiding documents in the order in which the source first names them.
inline constexpr std::array<guiding_document, 8> documents_343{{
    {.code = "city_congress_17_resolution",
     .name = instruments::city_congress_17_resolution.title,
     .of = &instruments::city_congress_17_resolution,
     .note = {"nhiệm kỳ 2020 - 2025; nguồn không ghi số, ngày",
              "for the term 2020-2025; the source gives neither number nor day"},
     .paragraph = 4,
     .basis = said_by_343},
    {.code = "ho_chi_minh_thought",
     .name = {"tư tưởng Hồ Chí Minh về thi đua yêu nước",
              "Ho Chi Minh's thought on patriotic emulation"},
     .paragraph = 8,
     .basis = said_by_343},
    {.code = "directive_34_ct_tw",
     .name = instruments::directive_34_ct_tw.title,
     .of = &instruments::directive_34_ct_tw,
     .printed = detail::printed_as({2014, 4, 7}),
     .confirmed = detail::known_as({2014, 4, 7}, verification::verified),
     .note = {"về đổi mới công tác thi đua, khen thưởng",
              "on renewing the work of emulation and commendation"},
     .paragraph = 8,
     .basis = said_by_343},
    {.code = "directive_05_ct_tw",
     .name = instruments::directive_05_ct_tw.title,
     .of = &instruments::directive_05_ct_tw,
     .printed = detail::printed_as({2016, 5, 15}),
     .confirmed = detail::known_as({2016, 5, 15}, verification::verified),
     .note = {"về học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh",
              "on learning from and following Ho Chi Minh's thought, ethics and style"},
     .paragraph = 8,
     .basis = said_by_343},
    {.code = "conclusion_01_kl_tw",
     .name = instruments::conclusion_01_kl_tw.title,
     .of = &instruments::conclusion_01_kl_tw,
     .printed = detail::printed_as({2021, 8, 15}),
     .confirmed = detail::known_as({2021, 5, 18}, verification::second_hand),
     .note = {"về tiếp tục thực hiện Chỉ thị số 05-CT/TW", "on going on with Directive 05-CT/TW"},
     .paragraph = 8,
     .basis = said_by_343},
    {.code = "resolution_15_nq_tw",
     .name = instruments::resolution_15_nq_tw.title,
     .of = &instruments::resolution_15_nq_tw,
     .printed = detail::printed_as({2022, 5, 5}),
     .confirmed = detail::known_as({2022, 5, 5}, verification::verified),
     .note = {"về phát triển Thủ đô đến năm 2030, tầm nhìn đến năm 2045",
              "on the Capital's development to 2030, with a vision to 2045"},
     .paragraph = 11,
     .basis = said_by_343},
    {.code = "capital_law",
     .name = instruments::capital_law_2024.title,
     .of = &instruments::capital_law_2024,
     .confirmed = detail::known_as({2024, 6, 28}, verification::verified),
     .note =
         {"có hiệu lực từ 01/01/2025, năm nhóm quy định từ 01/07/2025; nguồn không ghi số, ngày",
          "in force from 1 January 2025, five groups of provisions from 1 July 2025; the source "
          "gives neither number nor day"},
     .paragraph = 15,
     .basis = said_by_343},
    // The day was found in one more place, a translated report of a district's inspection
    // (vietnam.vn).
    {.code = "directive_24_ct_tu",
     .name = instruments::directive_24_ct_tu.title,
     .of = &instruments::directive_24_ct_tu,
     .printed = detail::printed_as({2023, 8, 7}),
     .confirmed = detail::known_as({2023, 8, 7}, verification::second_hand),
     .note = {"về kỷ cương, kỷ luật và trách nhiệm giải quyết công việc",
              "on order, discipline and responsibility in handling work"},
     .paragraph = 16,
     .basis = said_by_343},
}};

/// Where the newspaper and other sources differ, or the newspaper slipped.
inline constexpr std::array<discrepancy, 5> discrepancies_343{{
    {.code = "city_name",
     .as_printed = "Hà Nọi",
     .as_verified = "Hà Nội",
     .note = {"lỗi in", "misprint"},
     .paragraph = 6,
     .grade = verification::inferred},
    {.code = "conclusion_01_kl_tw",
     .as_printed = "15/8/2021",
     .as_verified = "18/5/2021",
     .note = {"ngày của Kết luận số 01-KL/TW", "the day of Conclusion 01-KL/TW"},
     .paragraph = 8,
     .grade = verification::second_hand},
    {.code = "five_year_plan",
     .as_printed = "2020 - 2025",
     .as_verified = "2021 - 2025",
     .note = {"kế hoạch 5 năm; 2020 - 2025 là nhiệm kỳ Đại hội Đảng bộ",
              "the five-year plan; 2020-2025 is the term of the Party Congress"},
     .paragraph = 9,
     .grade = verification::second_hand},
    {.code = "dare_to_answer",
     .as_printed = "giám chịu trách nhiệm",
     .as_verified = "dám chịu trách nhiệm",
     .note = {"lỗi in", "misprint"},
     .paragraph = 16,
     .grade = verification::inferred},
    {.code = "bracket",
     .as_printed =
         "(ưu tiên tập thể nhỏ, cá nhân trực tiếp tổ chức và thực hiện phong trào thi đua./.",
     .as_verified =
         "(ưu tiên tập thể nhỏ, cá nhân trực tiếp tổ chức và thực hiện phong trào thi đua)./.",
     .note = {"ngoặc đơn không đóng", "the bracket is never closed"},
     .paragraph = 19,
     .grade = verification::inferred},
}};

}  // namespace thidua::hanoi
