// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>

#include <thidua/calendar/certainty.hpp>
#include <thidua/calendar/date.hpp>
#include <thidua/law/authority.hpp>
#include <thidua/law/dated.hpp>
#include <thidua/law/instrument.hpp>
#include <thidua/law/instruments.hpp>
#include <thidua/law/verification.hpp>

namespace thidua {

namespace detail {

/// The Law of 2022 in its first wording. An amendment is reported to be in force from 01-10-2026
/// (second-hand, weakly; its text was not seen): the tables say nothing from that day on.
inline constexpr date authority_begins{2024, 1, 1};
inline constexpr date authority_ends{2026, 9, 30};
inline constexpr date last_day_of_districts{2025, 6, 30};

using gives_award = decided_award;
inline constexpr award_set full_titles{gives_award::advanced_collective,
                                       gives_award::grassroots_fighter,
                                       gives_award::advanced_worker, gives_award::giay_khen};

// clang-format off
inline constexpr std::array<dated<award_set>, 1> of_province_chair{{
    {authority_begins, authority_ends,
     award_set{gives_award::bang_khen, gives_award::province_flag, gives_award::province_fighter, gives_award::excellent_collective},
     instruments::law_2022.at(article{79}, verification::recalled)},
}};
inline constexpr std::array<dated<award_set>, 1> of_article_80_1{{
    {authority_begins, authority_ends, full_titles,
     instruments::law_2022.at(article{80}, clause{1}, verification::verified)},
}};
// The districts are gone from 01-07-2025; who took over their Chairmen's titles was not found.
inline constexpr std::array<dated<award_set>, 2> of_district_chair{{
    {authority_begins, last_day_of_districts,
     award_set{gives_award::cultural_residential_group, gives_award::advanced_collective, gives_award::grassroots_fighter,
               gives_award::advanced_worker, gives_award::giay_khen},
     instruments::law_2022.at(article{80}, clause{2}, verification::verified)},
    {last_day_of_districts + days{1}, authority_ends, award_set{},
     instruments::law_2022.at(article{80}, clause{2}, verification::inferred)},
}};
inline constexpr std::array<dated<award_set>, 1> of_commune_chair{{
    {authority_begins, authority_ends,
     award_set{gives_award::advanced_worker, gives_award::giay_khen, gives_award::cultural_family},
     instruments::law_2022.at(article{80}, clause{3}, verification::verified)},
}};
inline constexpr std::array<dated<award_set>, 1> of_enterprise_head{{
    {authority_begins, authority_ends, full_titles,
     instruments::law_2022.at(article{80}, clause{4}, verification::verified)},
}};
inline constexpr std::array<dated<award_set>, 1> of_board_chair{{
    {authority_begins, authority_ends, award_set{gives_award::giay_khen},
     instruments::law_2022.at(article{80}, clause{4}, verification::verified)},
}};
// clang-format on

}  // namespace detail

/// What an office gives under the Law of 2022.
[[nodiscard]] constexpr authority_table authority_of(deciding_office office) {
    switch (office) {
        case deciding_office::province_chair:
            return detail::of_province_chair;
        case deciding_office::department_head:
        case deciding_office::ministry_unit_head:
            return detail::of_article_80_1;
        case deciding_office::district_chair:
            return detail::of_district_chair;
        case deciding_office::commune_chair:
            return detail::of_commune_chair;
        case deciding_office::enterprise_head:
            return detail::of_enterprise_head;
        case deciding_office::enterprise_board_chair:
            return detail::of_board_chair;
    }
    return {};
}

/// Whether an office may sign an award on a day.
///
/// *Yes* or *no* with the clause that lists what it gives; *unknown* outside the table. From
/// 01-07-2025 there is no district Chairman: no.
[[nodiscard]] constexpr authority_answer may_sign(deciding_office office, decided_award which,
                                                  date day) {
    return gives(authority_of(office), which, day);
}

/// The same for a capacity. Where the office may not, no capacity helps. A deputy signs for the
/// head (KT.) in the field given to him: Decree 30/2020, Art. 13 (thuvienphapluat.vn 4224;
/// lutrader.com). Signing for a body (TM.) is for bodies that decide as one, and the Law gives
/// these decisions to heads: no, inferred. By order (TL.) and by authorisation (TUQ.) the Decree
/// knows for some papers and in special cases; whether for an award was not found.
[[nodiscard]] constexpr authority_answer may_sign(deciding_office office, decided_award which,
                                                  date day, signing_capacity as) {
    auto const head = may_sign(office, which, day);
    if (head.may != certainty::yes || as == signing_capacity::own_office) return head;
    if (as == signing_capacity::for_the_head)
        return {certainty::yes,
                instruments::decree_30_2020.at(article{13}, verification::verified)};
    if (as == signing_capacity::for_the_body) {
        auto basis = head.basis;
        basis.grade = verification::inferred;
        return {certainty::no, basis};
    }
    return {};
}

static_assert(
    may_sign(deciding_office::commune_chair, decided_award::grassroots_fighter, {2025, 7, 1}).may ==
    certainty::no);
static_assert(may_sign(deciding_office::district_chair, decided_award::giay_khen, {2025, 6, 30})
                  .may == certainty::yes);
static_assert(may_sign(deciding_office::district_chair, decided_award::giay_khen, {2025, 7, 1})
                  .may == certainty::no);

}  // namespace thidua
