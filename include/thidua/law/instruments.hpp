// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <thidua/law/instrument.hpp>

/// \file
/// The national texts that the rules cite. What is the City's own stands in `hanoi/`.
namespace thidua::instruments {

// clang-format off
/// Adopted 15-06-2022, in force from 01-01-2024.
inline constexpr instrument law_2022{"06/2022/QH15",
    {"Luật Thi đua, khen thưởng số 06/2022/QH15", "the Law on Emulation and Commendation 06/2022/QH15"},
    "Công báo 571+572, 15-07-2022"};
/// The decree before Decree 98/2023; its last day was 31-12-2023.
inline constexpr instrument decree_91_2017{"91/2017/NĐ-CP",
    {"Nghị định số 91/2017/NĐ-CP", "Decree 91/2017/NĐ-CP"}, "hoatieu.vn 211204; thuvienphapluat.vn 5153C"};
/// In force 01-01-2024 to 30-06-2025.
inline constexpr instrument decree_98_2023{"98/2023/NĐ-CP",
    {"Nghị định số 98/2023/NĐ-CP", "Decree 98/2023/NĐ-CP"}, "bqllang.gov.vn; thuvienphapluat.vn",
    date{2024, 1, 1}, date{2025, 6, 30}};
/// In force from 01-07-2025, in the place of Decree 98/2023.
inline constexpr instrument decree_152_2025{"152/2025/NĐ-CP",
    {"Nghị định số 152/2025/NĐ-CP", "Decree 152/2025/NĐ-CP"}, "pbgdpl.cantho.gov.vn; news.laodong.vn",
    date{2025, 7, 1}};
/// Replaced Circular 01/2024/TT-BNV; in force from 05-08-2025 (second-hand).
inline constexpr instrument circular_15_2025{"15/2025/TT-BNV",
    {"Thông tư số 15/2025/TT-BNV", "Circular 15/2025/TT-BNV"}, "thuvienphapluat.vn 668075 (headline)"};
/// The only national definition of "tập thể nhỏ" that was found; fell away with the Law of 2022 (recalled).
inline constexpr instrument circular_12_2019{"12/2019/TT-BNV",
    {"Thông tư số 12/2019/TT-BNV", "Circular 12/2019/TT-BNV"}, "lawnet.vn 310926"};
/// The statistical forms of the sector, form 0603.N/BNV-TĐKT among them.
inline constexpr instrument circular_2_2023{"2/2023/TT-BNV",
    {"Thông tư số 2/2023/TT-BNV", "Circular 2/2023/TT-BNV"}, "a provincial award system"};
/// Articles 147 and 148: how terms are counted.
inline constexpr instrument civil_code_2015{"91/2015/QH13",
    {"Bộ luật Dân sự số 91/2015/QH13", "the Civil Code 91/2015/QH13"}, "cases published by others"};
/// The base salary of 1.490.000 đồng, to 30 June 2023.
inline constexpr instrument decree_38_2019{"38/2019/NĐ-CP",
    {"Nghị định số 38/2019/NĐ-CP", "Decree 38/2019/NĐ-CP"}, "hoatieu.vn 211204"};
/// The base salary of 1.800.000 đồng, from 1 July 2023.
inline constexpr instrument decree_24_2023{"24/2023/NĐ-CP",
    {"Nghị định số 24/2023/NĐ-CP", "Decree 24/2023/NĐ-CP"}, "sonoivu.namdinh.gov.vn"};
/// The base salary of 2.340.000 đồng, from 1 July 2024 (Article 3(2)).
inline constexpr instrument decree_73_2024{"73/2024/NĐ-CP",
    {"Nghị định số 73/2024/NĐ-CP", "Decree 73/2024/NĐ-CP"}, "thuvienphapluat.vn"};
/// The base salary of 2.530.000 đồng, from 1 July 2026 (second-hand).
inline constexpr instrument decree_161_2026{"161/2026/NĐ-CP",
    {"Nghị định số 161/2026/NĐ-CP", "Decree 161/2026/NĐ-CP"}, "five independent public files"};
/// How official papers are laid out and dated.
inline constexpr instrument decree_30_2020{"30/2020/NĐ-CP",
    {"Nghị định số 30/2020/NĐ-CP", "Decree 30/2020/NĐ-CP"}, "trademarkvn; lacviet"};
// clang-format on

}  // namespace thidua::instruments
