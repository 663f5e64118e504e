// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <thidua/law/instrument.hpp>
#include <thidua/law/verification.hpp>

/// \file
/// The documents of the City and the Party that plan 343 is, follows or is overtaken by. The
/// national texts stand in `law/instruments.hpp`. What each was read in is its `source`; how sure
/// the library is of a day or a statement stands where the document is cited.
namespace thidua::hanoi::instruments {

/// The plan itself. Its full text was not found: what is known of it was read in a newspaper's
/// summary.
inline constexpr instrument plan_343{
    "343/KH-UBND",
    {"Kế hoạch số 343/KH-UBND của UBND thành phố Hà Nội",
     "Plan 343/KH-UBND of the Hanoi People's Committee"},
    "a newspaper's summary of the plan; the full text was not found"};
/// Of the Political Bureau, on going on renewing the work of emulation and commendation.
inline constexpr instrument directive_34_ct_tw{
    "34-CT/TW",
    {"Chỉ thị số 34-CT/TW của Bộ Chính trị", "Directive 34-CT/TW of the Political Bureau"},
    "vanban123.vn 529139"};
/// Of the Political Bureau, on learning from and following the thought, ethics and style of Ho Chi
/// Minh.
inline constexpr instrument directive_05_ct_tw{
    "05-CT/TW",
    {"Chỉ thị số 05-CT/TW của Bộ Chính trị", "Directive 05-CT/TW of the Political Bureau"},
    "vanban123.vn; a public file"};
/// Of the Political Bureau, on going on with Directive 05-CT/TW.
inline constexpr instrument conclusion_01_kl_tw{
    "01-KL/TW",
    {"Kết luận số 01-KL/TW của Bộ Chính trị", "Conclusion 01-KL/TW of the Political Bureau"},
    "four public files, all second-hand"};
/// Of the Political Bureau, on the development of Hanoi to 2030, with a vision to 2045.
inline constexpr instrument resolution_15_nq_tw{
    "15-NQ/TW",
    {"Nghị quyết số 15-NQ/TW của Bộ Chính trị", "Resolution 15-NQ/TW of the Political Bureau"},
    "thuongtin.hanoi.gov.vn 8733033"};
/// Of the City's Party Committee, on order, discipline and responsibility in handling work.
inline constexpr instrument directive_24_ct_tu{
    "24-CT/TU",
    {"Chỉ thị số 24-CT/TU của Ban Thường vụ Thành ủy Hà Nội",
     "Directive 24-CT/TU of the Hanoi Party Committee"},
    "nhandan.vn (the title); vietnam.vn (its day, in a translated report)"};
/// Of the 17th City Party Congress, for the term 2020-2025. The plan names it without a number or
/// day.
inline constexpr instrument city_congress_17_resolution{
    "",
    {"Nghị quyết Đại hội đại biểu lần thứ XVII Đảng bộ thành phố Hà Nội",
     "the Resolution of the 17th Hanoi Party Congress"},
    "named by the plan, without number or day"};
/// Adopted 28-06-2024, in force from 01-01-2025, five groups of provisions from 01-07-2025.
inline constexpr instrument capital_law_2024{
    "39/2024/QH15",
    {"Luật Thủ đô số 39/2024/QH15", "the Capital Law 39/2024/QH15"},
    "thuongtin.hanoi.gov.vn; nhandan.vn 821671"};
/// Of the National Assembly's Standing Committee: Hanoi's wards and communes from 01-07-2025.
inline constexpr instrument resolution_1656_2025{
    "1656/NQ-UBTVQH15",
    {"Nghị quyết số 1656/NQ-UBTVQH15", "Resolution 1656/NQ-UBTVQH15"},
    "nld.com.vn 196250616193322249"};
/// The City's regulation on emulation and commendation under the law before that of 2022. No
/// general regulation issued under the Law of 2022 was found.
inline constexpr instrument decision_09_2020{
    "09/2020/QĐ-UBND",
    {"Quyết định số 09/2020/QĐ-UBND của UBND thành phố Hà Nội",
     "Decision 09/2020/QĐ-UBND of the Hanoi People's Committee"},
    "vbpl.vn 142013"};

}  // namespace thidua::hanoi::instruments

namespace thidua::hanoi {

/// "The plan says so": read in the summary that is its only source.
inline constexpr citation said_by_343 = instruments::plan_343.whole(verification::verified);

}  // namespace thidua::hanoi
