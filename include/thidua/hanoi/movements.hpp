// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>

#include <thidua/calendar/interval.hpp>
#include <thidua/hanoi/instruments.hpp>
#include <thidua/plan/contents.hpp>

namespace thidua::hanoi {

namespace detail {

/// A movement whose name carries the years 2022 to 2025. That it runs from the first day of the one
/// to the last day of the other is inferred.
inline constexpr day_interval years_2022_2025{{2022, 1, 1}, {2025, 12, 31}};

}  // namespace detail

/// The movements that plan 343 asks to be carried out, launched by the Centre and the City; it does
/// not say which by whom. Twelve are named and an ellipsis follows, so the list is open. The names
/// are those of the source.
inline constexpr std::array<movement, 12> movements_343{{
    {.code = "new_countryside",
     .name = {"Cả nước chung sức xây dựng nông thôn mới",
              "The whole country joins hands to build the new countryside"},
     .basis = said_by_343,
     .paragraph = 18},
    {.code = "for_the_poor",
     .name = {"Vì người nghèo - Không để ai bị bỏ lại phía sau",
              "For the poor - nobody is left behind"},
     .basis = said_by_343,
     .paragraph = 18},
    {.code = "office_culture",
     .name = {"Cán bộ, công chức, viên chức, người lao động thi đua thực hiện văn hóa công sở và "
              "nơi công cộng",
              "Officials, civil servants, public employees and workers emulate in the culture of "
              "offices and public places"},
     .basis = said_by_343,
     .paragraph = 18},
    {.code = "enterprise_integration",
     .name = {"Doanh nghiệp Thủ đô hội nhập và phát triển",
              "The Capital's enterprises integrate and develop"},
     .basis = said_by_343,
     .paragraph = 18},
    {.code = "food_safety",
     .name = {"An toàn thực phẩm", "Food safety"},
     .basis = said_by_343,
     .paragraph = 18},
    {.code = "administrative_reform",
     .name = {"Cải cách hành chính", "Administrative reform"},
     .basis = said_by_343,
     .paragraph = 18},
    {.code = "initiative_and_creativity",
     .name = {"Sáng kiến, sáng tạo Thủ đô", "Initiatives and creativity of the Capital"},
     .basis = said_by_343,
     .paragraph = 18},
    {.code = "infrastructure_and_thrift",
     .name = {"Đẩy mạnh phát triển kết cấu hạ tầng đồng bộ, hiện đại; thực hành tiết kiệm, chống "
              "lãng phí trên địa bàn Thành phố giai đoạn 2022 - 2025",
              "Integrated, modern infrastructure; thrift and no waste in the City, 2022-2025"},
     .valid = detail::years_2022_2025,
     .basis = said_by_343,
     .paragraph = 18},
    {.code = "service_unit_autonomy",
     .name = {"Thực hiện chuyển đơn vị sự nghiệp công lập sang tự chủ tài chính trên địa bàn thành "
              "phố Hà Nội giai đoạn 2022 - 2025",
              "Public service units of Hanoi turn to financial autonomy, 2022-2025"},
     .valid = detail::years_2022_2025,
     .basis = said_by_343,
     .paragraph = 18},
    {.code = "ring_road_4",
     .name =
         {"Giải phóng mặt bằng, tái định cư, đẩy nhanh tiến độ dự án đầu tư xây dựng đường Vành "
          "đai 4 - Vùng Thủ đô Hà Nội",
          "Site clearance and resettlement for Ring Road 4 of the Hanoi Capital Region"},
     .basis = said_by_343,
     .paragraph = 18},
    {.code = "urban_order",
     .name = {"Thi đua thực hiện tốt các nhiệm vụ về trật tự và văn minh đô thị, đảm bảo an toàn "
              "giao thông, quản lý lòng đường vỉa hè",
              "Urban order and civility, road safety, management of roadways and pavements"},
     .basis = said_by_343,
     .paragraph = 18},
    {.code = "capital_law",
     .name = {"Thi đua thực hiện có hiệu quả Luật Thủ đô",
              "Effective implementation of the Capital Law"},
     .basis = said_by_343,
     .paragraph = 18},
}};

}  // namespace thidua::hanoi
