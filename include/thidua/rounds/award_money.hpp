// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <optional>

#include <thidua/law/prize_money.hpp>
#include <thidua/policy/settings.hpp>

namespace thidua {

/// The money of a Bằng khen of the City's Chairman decided on a day; nothing for another form (a
/// Giấy khen is decided, and paid, by the unit's own head), for a day outside the tables, and where
/// the settings do not say how to round and it would matter.
[[nodiscard]] inline std::optional<prize_money> award_money(settings const& with, award_form form,
                                                            recipient_kind kind, date decided_on) {
    if (form != award_form::bang_khen) return std::nullopt;
    auto const who = kind == recipient_kind::collective  ? prize_recipient::collective
                     : kind == recipient_kind::household ? prize_recipient::household
                                                         : prize_recipient::individual;
    std::optional<prize_money> found;
    for (auto const rounding : {money_rounding::up, money_rounding::nearest})
        for (auto const order : {money_order::whole_product, money_order::rounded_individual}) {
            if (with.money.value_or(rounding) != rounding ||
                with.order_of_money.value_or(order) != order)
                continue;
            auto const made = prize(prize_form::bang_khen, prize_issuer::province_chair, who,
                                    decided_on, rounding, order);
            if (!made || (found && found->amount != made->amount)) return std::nullopt;
            found = *made;
        }
    return found;
}

}  // namespace thidua
