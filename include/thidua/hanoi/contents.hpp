// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>

#include <thidua/hanoi/instruments.hpp>
#include <thidua/plan/contents.hpp>

namespace thidua::hanoi {

/// What plan 343 asks to be done, in the order of the source: the values of the fact `content`.
inline constexpr std::array<content_group, 16> contents_343{{
    {.code = "congress_organisation",
     .name =
         {"tổ chức đại hội đảng bộ các cấp, tiến tới Đại hội XVIII Đảng bộ thành phố và Đại hội "
          "XIV của Đảng",
          "organising the Party congresses of all levels, towards the 18th City and the 14th "
          "National Congress"},
     .basis = said_by_343,
     .paragraph = 3},
    {.code = "propaganda",
     .name = {"tuyên truyền", "propaganda"},
     .basis = said_by_343,
     .paragraph = 5},
    {.code = "learning_ho_chi_minh",
     .name = {"quán triệt tư tưởng thi đua yêu nước, học tập và làm theo tư tưởng, đạo đức, phong "
              "cách Hồ Chí Minh",
              "Ho Chi Minh's thought on emulation; learning from and following his thought, ethics "
              "and style"},
     .basis = said_by_343,
     .paragraph = 8},
    {.code = "development_targets",
     .name = {"hoàn thành vượt mức chỉ tiêu, nhiệm vụ kinh tế - xã hội, quốc phòng - an ninh năm "
              "2025 và kế hoạch 5 năm",
              "surpassing the socio-economic, defence and security targets of 2025 and of the "
              "five-year plan"},
     .basis = said_by_343,
     .paragraph = 9},
    {.code = "investment_climate",
     .name = {"cải thiện môi trường đầu tư kinh doanh", "the climate for investment and business"},
     .basis = said_by_343,
     .paragraph = 10},
    {.code = "innovation_startups",
     .name = {"đổi mới, sáng tạo, hệ sinh thái khởi nghiệp",
              "innovation, creativity, an ecosystem for start-ups"},
     .basis = said_by_343,
     .paragraph = 10},
    {.code = "planning_environment",
     .name = {"quản lý quy hoạch, trật tự xây dựng, bảo vệ môi trường",
              "planning, construction order, protection of the environment"},
     .basis = said_by_343,
     .paragraph = 10},
    {.code = "culture_welfare",
     .name = {"văn hóa, giáo dục, y tế, an sinh xã hội, đời sống nhân dân",
              "culture, education, health, social security, people's life"},
     .basis = said_by_343,
     .paragraph = 10},
    {.code = "security",
     .name = {"an ninh chính trị, trật tự an toàn xã hội",
              "political security, public order and safety"},
     .basis = said_by_343,
     .paragraph = 10},
    {.code = "foreign_affairs",
     .name = {"đối ngoại và hội nhập quốc tế", "foreign affairs and international integration"},
     .basis = said_by_343,
     .paragraph = 10},
    {.code = "party_building",
     .name = {"xây dựng Đảng, xây dựng hệ thống chính trị",
              "building the Party and the political system"},
     .basis = said_by_343,
     .paragraph = 11},
    {.code = "strategic_tasks_15_nq_tw",
     .name =
         {"nhiệm vụ trọng tâm, nhiệm vụ chiến lược phát triển Thủ đô theo Nghị quyết số 15-NQ/TW",
          "key and strategic tasks of the Capital's development under Resolution 15-NQ/TW"},
     .basis = said_by_343,
     .paragraph = 11},
    {.code = "capital_law",
     .name = {"phối hợp và lộ trình thi hành Luật Thủ đô",
              "coordination and road map for implementing the Capital Law"},
     .basis = said_by_343,
     .paragraph = 15},
    {.code = "dynamism_24_ct_tu",
     .name = {"năng động, sáng tạo, dám nghĩ, dám làm, dám chịu trách nhiệm, gắn với Chỉ thị số "
              "24-CT/TU",
              "dynamism, creativity and courage to think, act and answer for it, with Directive "
              "24-CT/TU"},
     .basis = said_by_343,
     .paragraph = 16},
    {.code = "administrative_reform",
     .name = {"cải cách hành chính, bộ máy tinh gọn, kỷ luật kỷ cương, trách nhiệm người đứng đầu, "
              "chuyển đổi số",
              "administrative reform, a lean apparatus, discipline, the head's responsibility, "
              "digital transformation"},
     .basis = said_by_343,
     .paragraph = 17},
    {.code = "named_movements",
     .name = {"các phong trào thi đua trọng tâm do Trung ương và Thành phố phát động",
              "the key movements launched by the Centre and the City"},
     .basis = said_by_343,
     .paragraph = 18},
}};

}  // namespace thidua::hanoi
