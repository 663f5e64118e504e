// SPDX-License-Identifier: BSL-1.0
//
// The money that goes with an award is that of the day of the decision. Three days, three base
// salaries, and the two traps: rounding up, and which product is rounded.

#include <array>
#include <iostream>

#include <thidua/calendar/date_text.hpp>
#include <thidua/law/citation_text.hpp>
#include <thidua/law/prize_money.hpp>

int main() {
    using namespace thidua;
    constexpr std::array days{date{2024, 6, 28}, date{2025, 12, 1}, date{2026, 7, 1}};
    constexpr std::array who{prize_recipient::individual, prize_recipient::collective,
                             prize_recipient::household};
    for (auto const day : days) {
        std::cout << "Quyết định " << to_long(day) << '\n';
        for (auto const one : who) {
            auto const paid = prize(prize_form::bang_khen, prize_issuer::province_chair, one, day,
                                    money_rounding::up);
            auto const parts = prize(prize_form::bang_khen, prize_issuer::province_chair, one, day,
                                     money_rounding::up, money_order::rounded_individual);
            if (!paid || !parts) return 1;
            std::cout << "  Bằng khen, " << label_of(one).vi << ": " << written(paid->amount);
            if (parts->amount != paid->amount)
                std::cout << "; nếu làm tròn mức của cá nhân trước: " << written(parts->amount);
            if (paid->before != paid->amount)
                std::cout << "; chưa làm tròn: " << written(paid->before);
            std::cout << '\n';
            if (one == prize_recipient::individual)
                std::cout << "    lương cơ sở " << written(paid->base) << ": "
                          << written(paid->base_basis) << " ("
                          << label_of(paid->base_basis.grade).vi
                          << "); hệ số: " << written(paid->multiplier_basis) << " ("
                          << label_of(paid->multiplier_basis.grade).vi << ")\n";
        }
    }
    auto const later = prize(prize_form::bang_khen, prize_issuer::province_chair,
                             prize_recipient::individual, {2027, 3, 1}, money_rounding::up);
    std::cout << "Quyết định " << to_long(date{2027, 3, 1}) << '\n'
              << "  " << (later ? written(later->amount) : later.failure().message.vi) << '\n';
}
