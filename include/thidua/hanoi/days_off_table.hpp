// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>

#include <thidua/base/text.hpp>
#include <thidua/calendar/date.hpp>
#include <thidua/law/instrument.hpp>
#include <thidua/law/instruments.hpp>
#include <thidua/law/verification.hpp>

namespace thidua::hanoi {

namespace instruments {

/// Article 112: the eleven days off with pay; Article 111(3): a holiday on a weekly day of rest is
/// made up on the next working day. In force from 01-01-2021.
inline constexpr instrument labour_code_2019{
    "45/2019/QH14",
    {"Bộ luật Lao động số 45/2019/QH14", "the Labour Code 45/2019/QH14"},
    "vinanet.vn 723430; luatbachlong.com"};
/// The yearly words of the Government on days off and on days given in exchange.
inline constexpr instrument days_off_2024{"8662/VPCP-KGVX",
                                          {"Văn bản số 8662/VPCP-KGVX của Văn phòng Chính phủ",
                                           "Letter 8662/VPCP-KGVX of the Government Office"},
                                          "baotintuc.vn 20231103185933813; kinhtedothi.vn"};
/// The exchange of 4 May for 29 April 2024.
inline constexpr instrument exchange_2024{"2450/VPCP-KGVX",
                                          {"Công văn số 2450/VPCP-KGVX của Văn phòng Chính phủ",
                                           "Letter 2450/VPCP-KGVX of the Government Office"},
                                          "thitruongbiz.vn 15044; vietnammoi.vn"};
/// Tết, National Day and the exchange of 26 April for 2 May 2025.
inline constexpr instrument days_off_2025{"8726/VPCP-KGVX",
                                          {"Văn bản số 8726/VPCP-KGVX của Văn phòng Chính phủ",
                                           "Letter 8726/VPCP-KGVX of the Government Office"},
                                          "pld.net.vn; xosobinhdinh.org 171852; home.vn 12623"};
/// Tết, National Day and the exchange of 22 August for 31 August 2026.
inline constexpr instrument days_off_2026{
    "9441/TB-BNV",
    {"Thông báo số 9441/TB-BNV của Bộ Nội vụ",
     "Notice 9441/TB-BNV of the Ministry of Home Affairs"},
    "congan.com.vn 388656 (Tết); three public files (National Day)"};
/// The exchange of 10 January for 2 January 2026.
inline constexpr instrument exchange_2026{
    "12729/VPCP-KGVX",
    {"Văn bản số 12729/VPCP-KGVX của Văn phòng Chính phủ",
     "Letter 12729/VPCP-KGVX of the Government Office"},
    "collector.com.tr 965292743; tracuuquyhoach.com 54100289"};

}  // namespace instruments

/// A day that is off beside the weekends, or a Saturday that is worked in exchange.
struct day_entry {
    date day{};        ///< the day
    bilingual why{};   ///< the occasion
    citation basis{};  ///< where it is set, and how sure that is
};

namespace detail {

inline constexpr bilingual new_year{"Tết Dương lịch", "New Year"};
inline constexpr bilingual tet{"Tết Âm lịch", "Lunar New Year"};
inline constexpr bilingual hung_kings{"Giỗ Tổ Hùng Vương", "Commemoration of the Hùng Kings"};
inline constexpr bilingual hung_kings_made_up{"nghỉ bù Giỗ Tổ Hùng Vương",
                                              "made up for the Hùng Kings' day"};
inline constexpr bilingual victory{"Ngày Chiến thắng", "Victory Day"};
inline constexpr bilingual labour_day{"Ngày Quốc tế lao động", "Labour Day"};
inline constexpr bilingual national_day{"Quốc khánh", "National Day"};
inline constexpr bilingual exchanged{"nghỉ, làm bù vào thứ Bảy", "off, in exchange for a Saturday"};
inline constexpr bilingual worked{"làm bù", "worked in exchange"};

inline constexpr citation by_code =
    instruments::labour_code_2019.at(article{112}, clause{1}, verification::verified);
// The third lunar month of 2024 began on 9 April: its tenth day follows, no page was read.
inline constexpr citation by_code_inferred =
    instruments::labour_code_2019.at(article{112}, clause{1}, verification::inferred);
inline constexpr citation made_up =
    instruments::labour_code_2019.at(article{111}, clause{3}, verification::verified);
inline constexpr citation by_8662 = instruments::days_off_2024.whole(verification::verified);
inline constexpr citation by_2450 = instruments::exchange_2024.whole(verification::verified);
inline constexpr citation by_8726 = instruments::days_off_2025.whole(verification::verified);
inline constexpr citation by_9441 = instruments::days_off_2026.whole(verification::verified);
inline constexpr citation by_9441_files =
    instruments::days_off_2026.whole(verification::second_hand);
inline constexpr citation by_12729 = instruments::exchange_2026.whole(verification::verified);

// clang-format off
inline constexpr std::array<day_entry, 37> days_off_table{{
    {{2024, 1, 1},  new_year,     by_code},
    {{2024, 2, 8},  tet,          by_8662},
    {{2024, 2, 9},  tet,          by_8662},
    {{2024, 2, 12}, tet,          by_8662},
    {{2024, 2, 13}, tet,          by_8662},
    {{2024, 2, 14}, tet,          by_8662},
    {{2024, 4, 18}, hung_kings,   by_code_inferred},
    {{2024, 4, 29}, exchanged,    by_2450},
    {{2024, 4, 30}, victory,      by_code},
    {{2024, 5, 1},  labour_day,   by_code},
    {{2024, 9, 2},  national_day, by_8662},
    {{2024, 9, 3},  national_day, by_8662},
    {{2025, 1, 1},  new_year,     by_code},
    {{2025, 1, 27}, tet,          by_8726},
    {{2025, 1, 28}, tet,          by_8726},
    {{2025, 1, 29}, tet,          by_8726},
    {{2025, 1, 30}, tet,          by_8726},
    {{2025, 1, 31}, tet,          by_8726},
    {{2025, 4, 7},  hung_kings,   by_code},
    {{2025, 4, 30}, victory,      by_code},
    {{2025, 5, 1},  labour_day,   by_code},
    {{2025, 5, 2},  exchanged,    by_8726},
    {{2025, 9, 1},  national_day, by_8726},
    {{2025, 9, 2},  national_day, by_8726},
    {{2026, 1, 1},  new_year,     by_code},
    {{2026, 1, 2},  exchanged,    by_12729},
    {{2026, 2, 16}, tet,          by_9441},
    {{2026, 2, 17}, tet,          by_9441},
    {{2026, 2, 18}, tet,          by_9441},
    {{2026, 2, 19}, tet,          by_9441},
    {{2026, 2, 20}, tet,          by_9441},
    {{2026, 4, 27}, hung_kings_made_up, made_up},
    {{2026, 4, 30}, victory,      by_code},
    {{2026, 5, 1},  labour_day,   by_code},
    {{2026, 8, 31}, exchanged,    by_9441_files},
    {{2026, 9, 1},  national_day, by_9441_files},
    {{2026, 9, 2},  national_day, by_code},
}};

inline constexpr std::array<day_entry, 4> worked_saturdays{{
    {{2024, 5, 4},  worked, by_2450},
    {{2025, 4, 26}, worked, by_8726},
    {{2026, 1, 10}, worked, by_12729},
    {{2026, 8, 22}, worked, by_9441_files},
}};
// clang-format on

}  // namespace detail

}  // namespace thidua::hanoi
