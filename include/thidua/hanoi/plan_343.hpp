// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>

#include <thidua/hanoi/addressees.hpp>
#include <thidua/hanoi/commemorations.hpp>
#include <thidua/hanoi/contents.hpp>
#include <thidua/hanoi/documents.hpp>
#include <thidua/hanoi/duties.hpp>
#include <thidua/hanoi/focus.hpp>
#include <thidua/hanoi/instruments.hpp>
#include <thidua/hanoi/movements.hpp>
#include <thidua/hanoi/timeline.hpp>
#include <thidua/plan/phase.hpp>
#include <thidua/plan/plan.hpp>

namespace thidua::hanoi {

/// The phases of plan 343 as it words them: the first from the day of its issue to the 18th City
/// Congress, the second "to" the 14th National Congress. The plan gives no date for either end and
/// no first day for the second; `readings` names how both are read.
inline constexpr std::array<phase, 2> phases_343{{
    {.number = 1,
     .name = {"Đợt 1", "phase 1"},
     .closes_with = city_congress_18.name,
     .words =
         {"từ ngày ban hành kế hoạch đến Đại hội đại biểu lần thứ XVIII Đảng bộ thành phố Hà Nội",
          "from the day of the plan's issue to the 18th Hanoi Party Congress"},
     .paragraph = 13},
    {.number = 2,
     .name = {"Đợt 2", "phase 2"},
     .follows = 1,
     .closes_with = national_congress_14.name,
     .words = {"đến Đại hội đại biểu toàn quốc lần thứ XIV của Đảng",
               "to the 14th National Party Congress"},
     .paragraph = 14},
}};

/// Plan 343/KH-UBND, every element of its source. The source gives the day and month of its issue;
/// the year is inferred.
inline constexpr plan plan_343{
    .text = &instruments::plan_343,
    .name =
        {"Kế hoạch số 343/KH-UBND về tổ chức các phong trào thi đua chào mừng các ngày lễ lớn năm "
         "2025, đại hội đảng bộ các cấp, tiến tới Đại hội XVIII Đảng bộ thành phố và Đại hội XIV "
         "của Đảng",
         "Plan 343/KH-UBND: emulation movements in honour of the commemorations of 2025 and the "
         "Party congresses, towards the 18th City and the 14th National Congress"},
    .issued = {2024, 11, 26},
    .issued_grade = verification::inferred,
    .phases = phases_343,
    .movements = movements_343,
    .contents = contents_343,
    .issuer = {"Ủy ban nhân dân thành phố Hà Nội", "the People's Committee of Hanoi"},
    .source = {"bản tóm tắt trên báo; chưa tìm thấy toàn văn kế hoạch",
               "a newspaper's summary; the full text was not found"},
    .issued_printed = "26-11",
    .issued_note =
        {"nguồn chỉ ghi ngày và tháng; năm 2024 suy ra từ việc các ngày lễ năm 2025 còn ở phía "
         "trước",
         "the source gives day and month only; the year 2024 follows from the commemorations "
         "of 2025 being still to come"},
    .occasions = occasions_343,
    .purposes = purposes_343,
    .content_test = content_test_343,
    .focus = focus_343,
    .commemorations = commemorations_343,
    .commemorations_open = true,
    .commemorated_year = 2025,
    .documents = documents_343,
    .movements_open = true,
    .addressees = addressees_343,
    .duties = duties_343,
    .priority = priority_343,
    .discrepancies = discrepancies_343,
    .silences = silences_343,
};

}  // namespace thidua::hanoi
