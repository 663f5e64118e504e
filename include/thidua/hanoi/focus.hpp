// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <string_view>

#include <thidua/hanoi/instruments.hpp>
#include <thidua/plan/statement.hpp>

/// \file
/// What plan 343 is for and what its propaganda is to speak of.
namespace thidua::hanoi {

namespace detail {

/// What the City's Party Committee set itself for the term 2020-2025.
inline constexpr std::array<counted, 3> term_2020_2025{{
    {10, {"chương trình công tác", "work programmes"}},
    {5, {"định hướng, nhiệm vụ trọng tâm", "orientations and key tasks"}},
    {3, {"khâu đột phá", "breakthroughs"}},
}};

}  // namespace detail

/// What the plan is held in honour of.
inline constexpr std::array<statement, 4> occasions_343{{
    {"holidays_2025",
     {"các ngày lễ lớn năm 2025", "the great commemorations of 2025"},
     2,
     said_by_343},
    {"party_congresses",
     {"đại hội đảng bộ các cấp", "the Party congresses of all levels"},
     2,
     said_by_343},
    {"city_congress_18",
     {"Đại hội đại biểu lần thứ XVIII Đảng bộ thành phố Hà Nội", "the 18th Hanoi Party Congress"},
     2,
     said_by_343},
    {"national_congress_14",
     {"Đại hội đại biểu toàn quốc lần thứ XIV của Đảng", "the 14th National Party Congress"},
     2,
     said_by_343},
}};

/// What the plan wants to reach. The last is its content test.
inline constexpr std::array<statement, 4> purposes_343{{
    {"fulfil_targets",
     {"Phát huy truyền thống Thủ đô, đẩy mạnh thi đua yêu nước để hoàn thành xuất sắc chỉ tiêu, "
      "nhiệm "
      "vụ kinh tế, văn hóa - xã hội, quốc phòng - an ninh",
      "To build on the Capital's tradition and, by patriotic emulation, fulfil the economic, "
      "cultural, "
      "social, defence and security targets with excellence"},
     3,
     said_by_343},
    {"hold_congresses",
     {"Tổ chức thành công đại hội đảng bộ các cấp, tiến tới hai đại hội",
      "To hold the Party congresses of all levels with success, towards the two great congresses"},
     3,
     said_by_343},
    {"mark_holidays",
     {"Chào mừng các ngày lễ lớn của Thủ đô và đất nước trong năm 2025",
      "To mark the great commemorations of the Capital and the country in 2025"},
     3,
     said_by_343},
    {"commend_achievements",
     {"Kịp thời biểu dương, khen thưởng tập thể, cá nhân có thành tích xuất sắc trong nhiệm vụ gắn "
      "với "
      "chương trình, kế hoạch của Thành phố, Nghị quyết Đại hội Đảng bộ nhiệm kỳ 2020 - 2025 và "
      "trong "
      "việc tổ chức đại hội",
      "To praise and commend in time those collectives and individuals who excel in tasks of the "
      "City's "
      "programmes and plans and of the Party Congress's Resolution for 2020-2025, and in "
      "organising the "
      "congresses"},
     4,
     said_by_343},
}};

/// The purpose that says what is commended: what serves neither the tasks nor the congresses is
/// not.
inline constexpr std::string_view content_test_343 = "commend_achievements";

/// What the propaganda speaks of first.
inline constexpr std::array<focus_area, 5> focus_343{{
    {.code = "term_results",
     .words =
         {"kết quả, thành tựu thực hiện Nghị quyết Đại hội XVII Đảng bộ thành phố, nhiệm kỳ 2020 - "
          "2025",
          "results of carrying out the 17th City Congress's Resolution in the term 2020-2025"},
     .counts = detail::term_2020_2025,
     .paragraph = 5,
     .basis = said_by_343},
    {.code = "coming_orientations",
     .words = {"quan điểm, định hướng lớn, nhiệm vụ trọng tâm, khâu đột phá, giải pháp phát triển "
               "Thủ đô "
               "nhiệm kỳ tới",
               "views, orientations, key tasks, breakthroughs and solutions for the coming term"},
     .paragraph = 6,
     .basis = said_by_343},
    {.code = "congress_results",
     .words =
         {"kết quả đại hội Đảng các cấp và các đảng bộ trực thuộc Thành ủy",
          "results of the Party congresses of all levels and of those directly under the City"},
     .paragraph = 6,
     .basis = said_by_343},
    {.code = "city_congress_preparation",
     .words = {"công tác chuẩn bị Đại hội XVIII Đảng bộ thành phố",
               "the preparation of the 18th City Congress"},
     .paragraph = 6,
     .basis = said_by_343},
    {.code = "commemorations",
     .words = {"hoạt động kỷ niệm các ngày lễ lớn của Thủ đô và đất nước",
               "the commemorations of the Capital and the country"},
     .paragraph = 7,
     .basis = said_by_343},
}};

}  // namespace thidua::hanoi
