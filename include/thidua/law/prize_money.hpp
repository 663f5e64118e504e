// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string>

#include <thidua/base/enumerators.hpp>
#include <thidua/base/error.hpp>
#include <thidua/base/result.hpp>
#include <thidua/base/text.hpp>
#include <thidua/calendar/date.hpp>
#include <thidua/calendar/date_text.hpp>
#include <thidua/law/dated.hpp>
#include <thidua/law/instrument.hpp>
#include <thidua/law/money.hpp>
#include <thidua/law/prize_money_tables.hpp>

namespace thidua {

/// The money that goes with one award, and what it rests on.
struct prize_money {
    dong amount{};          ///< rounded as asked: what is paid
    dong before{};          ///< base x both factors, not rounded: what newspapers tend to print
    dong base{};            ///< the base salary of the day
    factor individual{};    ///< of an individual
    factor times{};         ///< 2.00 for a collective, 1.50 for a household
    citation base_basis{};  ///< of the base salary
    citation multiplier_basis{};  ///< of the two factors

    friend constexpr bool operator==(prize_money const&, prize_money const&) = default;
};

/// The money for an award that is decided on `decided_on`: base salary and multiplier are those in
/// force on that day (Decree 98/2023; the same under Decree 152/2025), whatever the phase.
///
/// `order` is left to the office; its default is the literal reading, "after multiplying, round
/// up". Errors: `money.no_multiplier` (nobody of that office gives this form, the recipient is not
/// provided for, or the day is outside the table), `money.no_base_salary` (the day is outside the
/// table). A value of another day is never taken instead.
[[nodiscard]] inline result<prize_money> prize(prize_form form, prize_issuer issuer,
                                               prize_recipient who, date decided_on,
                                               money_rounding rounding,
                                               money_order order = money_order::whole_product) {
    auto const of_day = "ngày " + to_short(decided_on);
    auto const on_day = "on " + to_long(decided_on, language::en);
    auto const* const multiplier = in_force(prize_multipliers(form, issuer, who), decided_on);
    if (multiplier == nullptr) {
        auto const vi = std::string{label_of(form).vi} + " của " +
                        std::string{label_of(issuer).vi} + " cho " + std::string{label_of(who).vi};
        auto const en = std::string{label_of(form).en} + " of the " +
                        std::string{label_of(issuer).en} + " for a " +
                        std::string{label_of(who).en};
        return error{.code = "money.no_multiplier",
                     .message = {"chưa có hệ số tiền thưởng của " + vi + " " + of_day,
                                 "no multiplier is known for a " + en + " " + on_day},
                     .help = {"nhập mức tiền thưởng theo văn bản áp dụng vào ngày quyết định",
                              "give the amount by the text in force on the day of the decision"},
                     .where = {}};
    }
    auto const* const base = in_force(base_salaries(), decided_on);
    if (base == nullptr)
        return error{
            .code = "money.no_base_salary",
            .message = {"chưa có mức lương cơ sở " + of_day, "no base salary is known " + on_day},
            .help = {"nhập mức tiền thưởng theo văn bản áp dụng vào ngày quyết định",
                     "give the amount by the text in force on the day of the decision"},
            .where = {}};
    auto const [individual, times] = multiplier->value;
    return prize_money{
        .amount = rounded_product(base->value, individual, times, rounding, order),
        .before = dong{base->value.amount() * individual.hundredths * times.hundredths / 10'000},
        .base = base->value,
        .individual = individual,
        .times = times,
        .base_basis = base->basis,
        .multiplier_basis = multiplier->basis};
}

}  // namespace thidua
