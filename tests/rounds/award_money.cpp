// SPDX-License-Identifier: BSL-1.0
#include <thidua/rounds/award_money.hpp>

#include <support/catch.hpp>

using namespace thidua;

namespace {

constexpr date in_2025{2025, 12, 1};
constexpr date in_2026{2026, 7, 1};

std::int64_t dong_for(settings const& with, recipient_kind kind, date day) {
    auto const money = award_money(with, award_form::bang_khen, kind, day);
    REQUIRE(money.has_value());
    return money->amount.amount();
}

}  // namespace

TEST_CASE("where rounding cannot matter the money is known without a setting", "[rounds]") {
    CHECK(dong_for({}, recipient_kind::individual, in_2025) == 3'510'000);
    CHECK(dong_for({}, recipient_kind::collective, in_2025) == 7'020'000);
}

TEST_CASE("where the order of rounding matters the office must say which", "[rounds]") {
    // 2.530.000: 3,0 x base is 7.590.000; twice the rounded individual is 7.600.000.
    CHECK_FALSE(award_money({}, award_form::bang_khen, recipient_kind::collective, in_2026));
    settings office;
    office.money = money_rounding::up;
    office.order_of_money = money_order::whole_product;
    CHECK(dong_for(office, recipient_kind::collective, in_2026) == 7'590'000);
    office.order_of_money = money_order::rounded_individual;
    CHECK(dong_for(office, recipient_kind::collective, in_2026) == 7'600'000);
}

TEST_CASE("no money is told of a form that the unit decides, nor of a day outside the tables",
          "[rounds]") {
    CHECK_FALSE(award_money({}, award_form::giay_khen, recipient_kind::individual, in_2025));
    CHECK_FALSE(award_money({}, award_form::bang_khen, recipient_kind::individual, {2027, 3, 1}));
}
