// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>

#include <thidua/hanoi/instruments.hpp>
#include <thidua/plan/priority_clause.hpp>
#include <thidua/plan/statement.hpp>

/// \file
/// What plan 343 asks of its addressees, whom it prefers, and what it leaves open.
namespace thidua::hanoi {

namespace detail {

inline constexpr std::array<priority_group, 2> preferred_by_343{{
    {"small_collective", {"tập thể nhỏ", "small collectives"}},
    {"direct_individual",
     {"cá nhân trực tiếp tổ chức và thực hiện phong trào thi đua",
      "individuals who directly organise and carry out the movement"}},
}};

}  // namespace detail

/// The duties: to commend on one's own initiative, above all unexpected achievements, and to submit
/// the best of the movement.
inline constexpr std::array<statement, 3> duties_343{{
    {"commend_promptly",
     {"Chủ động, kịp thời động viên, khen thưởng tập thể, cá nhân xuất sắc, tiêu biểu trong phong "
      "trào",
      "To encourage and commend, promptly and on one's own initiative, those who excel in the "
      "movement"},
     19,
     said_by_343},
    {"commend_unexpected",
     {"Nhất là tập thể, cá nhân có thành tích đột xuất trong thực hiện nhiệm vụ và đợt thi đua",
      "Above all those with unexpected achievements in their tasks and in the movement"},
     19,
     said_by_343},
    {"submit_the_best",
     {"Xét, trình Chủ tịch UBND Thành phố tặng Bằng khen cho tập thể, cá nhân tiêu biểu, xuất sắc",
      "To select the best and submit them to the City's Chairman for the certificate of merit"},
     19,
     said_by_343},
}};

/// The clause behind the whole question of priority. It stands in the duty to submit; how it works
/// is not said.
inline constexpr priority_clause priority_343{
    .as_printed = "ưu tiên tập thể nhỏ, cá nhân trực tiếp tổ chức và thực hiện phong trào thi đua",
    .words =
        {"Khi xét, trình: ưu tiên tập thể nhỏ và cá nhân trực tiếp tổ chức, thực hiện phong trào",
         "When selecting and submitting: small collectives, and individuals who directly organise "
         "and carry out the movement, come first"},
    .groups = detail::preferred_by_343,
    .paragraph = 19,
    .basis = said_by_343};

/// What the source of plan 343 does not say. Each is a parameter or a reading, never "the plan's
/// rule".
inline constexpr std::array<statement, 9> silences_343{{
    {"numbers", {"số lượng, tỷ lệ khen thưởng", "a number or share of awards"}, 0, {}},
    {"deadlines", {"thời hạn nộp hồ sơ", "a deadline for dossiers"}, 0, {}},
    {"dossier", {"thành phần hồ sơ", "the papers of a dossier"}, 0, {}},
    {"small_collective", {"thế nào là tập thể nhỏ", "what a small collective is"}, 0, {}},
    {"direct_role", {"thế nào là trực tiếp", "what directly means"}, 0, {}},
    {"equal_standing", {"cách xử lý khi ngang nhau", "what to do between equals"}, 0, {}},
    {"budget", {"kinh phí, mức tiền thưởng", "a budget or sums of money"}, 0, {}},
    {"households", {"hộ gia đình", "households"}, 0, {}},
    {"phase_dates",
     {"ngày kết thúc hai đợt và ngày bắt đầu đợt 2",
      "the last days of the phases and the first day of phase 2"},
     0,
     {}},
}};

}  // namespace thidua::hanoi
