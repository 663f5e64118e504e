// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cstdint>
#include <span>

#include <thidua/base/enumerators.hpp>
#include <thidua/calendar/date.hpp>
#include <thidua/law/dated.hpp>
#include <thidua/law/instrument.hpp>
#include <thidua/law/instruments.hpp>
#include <thidua/law/money.hpp>
#include <thidua/law/verification.hpp>

namespace thidua {

/// The forms whose money is tabled: Bằng khen and Giấy khen.
enum class prize_form : std::uint8_t {
    bang_khen,  ///< Bằng khen
    giay_khen   ///< Giấy khen
};

/// Whose decision it is. A Bằng khen here is the provincial Chairman's, the other two give Giấy
/// khen.
enum class prize_issuer : std::uint8_t {
    province_chair,   ///< Chủ tịch UBND cấp tỉnh (provincial Chairman)
    department_head,  ///< người đứng đầu sở, ban, ngành (head of department)
    commune_chair     ///< Chủ tịch UBND cấp xã (commune Chairman)
};

/// Who gets the money.
enum class prize_recipient : std::uint8_t {
    individual,  ///< cá nhân
    collective,  ///< tập thể
    household    ///< hộ gia đình
};

template <>
struct words_of<prize_form> {
    static constexpr std::array<enumerator, 2> all{{
        {0, "bang_khen", {"Bằng khen", "Bằng khen"}, {}},
        {1, "giay_khen", {"Giấy khen", "Giấy khen"}, {}},
    }};
};
template <>
struct words_of<prize_issuer> {
    static constexpr std::array<enumerator, 3> all{{
        {0, "province_chair", {"Chủ tịch UBND cấp tỉnh", "provincial Chairman"}, {}},
        {1, "department_head", {"người đứng đầu sở, ban, ngành", "head of department"}, {}},
        {2, "commune_chair", {"Chủ tịch UBND cấp xã", "commune Chairman"}, {}},
    }};
};
template <>
struct words_of<prize_recipient> {
    static constexpr std::array<enumerator, 3> all{{
        {0, "individual", {"cá nhân", "individual"}, {}},
        {1, "collective", {"tập thể", "collective"}, {}},
        {2, "household", {"hộ gia đình", "household"}, {}},
    }};
};

/// What the base salary is multiplied by: the individual's factor, and how many times that the
/// recipient gets. 1.50 x 2.00 is the 3.0 of a collective.
struct prize_multiplier {
    factor individual{};  ///< what an individual gets, in base salaries
    factor times{};       ///< how many times that; 1.00 for an individual

    friend constexpr bool operator==(prize_multiplier const&, prize_multiplier const&) = default;
};

namespace detail {

// The tables begin where the first base salary that is known begins; Decree 91/2017 is older. They
// end before 01-03-2027, the day on which Decree 152/2025 expires by the metadata of vbpl.vn
// (second-hand). What follows is not known here, and so is no base salary after it.
inline constexpr date tables_begin{2019, 7, 1};
inline constexpr date decree_91_ends{2023, 12, 31};
inline constexpr date decree_98_begins{2024, 1, 1};
inline constexpr date decree_98_ends{2025, 6, 30};
inline constexpr date decree_152_begins{2025, 7, 1};
inline constexpr date tables_end{2027, 2, 28};

// clang-format off
inline constexpr std::array<dated<dong>, 4> base_salary_table{{
    {tables_begin,         date{2023, 6, 30}, dong{1'490'000}, instruments::decree_38_2019.whole(verification::verified)},
    {date{2023, 7, 1},     date{2024, 6, 30}, dong{1'800'000}, instruments::decree_24_2023.whole(verification::verified)},
    {date{2024, 7, 1},     date{2026, 6, 30}, dong{2'340'000}, instruments::decree_73_2024.at(article{3}, clause{2}, verification::verified)},
    {date{2026, 7, 1},     tables_end,        dong{2'530'000}, instruments::decree_161_2026.whole(verification::second_hand)},
}};

constexpr citation by_91(verification grade) { return instruments::decree_91_2017.at(article{73}, grade); }
constexpr citation by_98(verification grade) { return instruments::decree_98_2023.at(article{58}, grade); }
constexpr citation by_152(verification grade) { return instruments::decree_152_2025.at(article{54}, grade); }

// One table a kind of award and recipient; the grade is that of the weaker of the two factors.
constexpr auto in_91(int individual, int times, verification grade) {
    return dated<prize_multiplier>{tables_begin, decree_91_ends, {{individual}, {times}}, by_91(grade)};
}
constexpr auto in_98(int individual, int times, verification grade) {
    return dated<prize_multiplier>{decree_98_begins, decree_98_ends, {{individual}, {times}}, by_98(grade)};
}
constexpr auto in_152(int individual, int times, verification grade) {
    return dated<prize_multiplier>{decree_152_begins, tables_end, {{individual}, {times}}, by_152(grade)};
}

inline constexpr std::array province_individual{
    in_91(100, 100, verification::verified),
    in_98(150, 100, verification::recalled),
    in_152(150, 100, verification::second_hand)};
// Under Decree 152/2025: the amounts paid were read; that the payment falls under it is inferred.
inline constexpr std::array province_collective{
    in_91(100, 200, verification::verified),
    in_98(150, 200, verification::recalled),
    in_152(150, 200, verification::inferred)};
inline constexpr std::array department_individual{
    in_91(30, 100, verification::verified),
    in_98(30, 100, verification::recalled),
    in_152(30, 100, verification::second_hand)};
inline constexpr std::array department_collective{
    in_91(30, 200, verification::verified),
    in_98(30, 200, verification::recalled),
    in_152(30, 200, verification::recalled)};
inline constexpr std::array commune_individual{
    in_91(15, 100, verification::verified),
    in_98(15, 100, verification::second_hand),
    in_152(30, 100, verification::second_hand)};
inline constexpr std::array commune_collective{
    in_91(15, 200, verification::verified),
    in_98(15, 200, verification::recalled),
    in_152(30, 200, verification::recalled)};
// Households: nothing was found for them under Decree 91/2017.
inline constexpr std::array province_household{
    in_98(150, 150, verification::recalled),
    in_152(150, 150, verification::second_hand)};
inline constexpr std::array department_household{
    in_98(30, 150, verification::recalled),
    in_152(30, 150, verification::second_hand)};
inline constexpr std::array commune_household{
    in_98(15, 150, verification::recalled),
    in_152(30, 150, verification::second_hand)};
// clang-format on

static_assert(in_order(std::span<dated<dong> const>{base_salary_table}));

}  // namespace detail

/// The base salary (mức lương cơ sở) a month, by the day of the decision: 01-07-2019 to 28-02-2027.
[[nodiscard]] constexpr std::span<dated<dong> const> base_salaries() {
    return detail::base_salary_table;
}

/// The multipliers of one award, by the day of the decision; empty for an award that the office
/// does not give. Three decrees follow one another: 91/2017 to 31-12-2023, 98/2023 to 30-06-2025,
/// 152/2025 from 01-07-2025 (to 28-02-2027).
[[nodiscard]] constexpr std::span<dated<prize_multiplier> const> prize_multipliers(
    prize_form form, prize_issuer issuer, prize_recipient who) {
    bool const of_province = issuer == prize_issuer::province_chair;
    if (of_province != (form == prize_form::bang_khen)) return {};
    if (of_province) {
        if (who == prize_recipient::individual) return detail::province_individual;
        if (who == prize_recipient::collective) return detail::province_collective;
        return detail::province_household;
    }
    bool const of_department = issuer == prize_issuer::department_head;
    if (who == prize_recipient::individual)
        return of_department
                   ? std::span<dated<prize_multiplier> const>{detail::department_individual}
                   : detail::commune_individual;
    if (who == prize_recipient::collective)
        return of_department
                   ? std::span<dated<prize_multiplier> const>{detail::department_collective}
                   : detail::commune_collective;
    return of_department ? std::span<dated<prize_multiplier> const>{detail::department_household}
                         : detail::commune_household;
}

}  // namespace thidua
