// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>

#include <thidua/hanoi/instruments.hpp>
#include <thidua/plan/commemoration.hpp>

namespace thidua::hanoi {

/// The commemorations that plan 343 names, in its order; an ellipsis follows, so the list is open.
inline constexpr std::array<commemoration, 5> commemorations_343{{
    {.code = "party_founding",
     .name = {"Ngày thành lập Đảng Cộng sản Việt Nam",
              "the founding of the Communist Party of Vietnam"},
     .day = 3,
     .month = 2,
     .paragraph = 7,
     .basis = said_by_343},
    {.code = "ho_chi_minh_birthday",
     .name = {"Ngày sinh của Chủ tịch Hồ Chí Minh", "President Ho Chi Minh's birthday"},
     .day = 19,
     .month = 5,
     .paragraph = 7,
     .basis = said_by_343},
    {.code = "reunification",
     .name = {"Ngày giải phóng miền Nam, thống nhất đất nước",
              "the liberation of the South and the reunification of the country"},
     .day = 30,
     .month = 4,
     .paragraph = 7,
     .basis = said_by_343},
    {.code = "national_day",
     .name = {"Ngày Quốc khánh", "National Day"},
     .day = 2,
     .month = 9,
     .paragraph = 7,
     .basis = said_by_343},
    {.code = "capital_liberation",
     .name = {"Ngày Giải phóng Thủ đô", "the liberation of the Capital"},
     .day = 10,
     .month = 10,
     .paragraph = 7,
     .basis = said_by_343},
}};

}  // namespace thidua::hanoi
