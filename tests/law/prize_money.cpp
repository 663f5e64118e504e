// SPDX-License-Identifier: BSL-1.0
#include <thidua/law/prize_money.hpp>

#include <string_view>

#include <support/catch.hpp>

#include <thidua/law/citation_text.hpp>

namespace {

using namespace thidua;

constexpr auto up = money_rounding::up;
constexpr auto nearest = money_rounding::nearest;
constexpr date in_2025{2025, 9, 15};  // base 2.340.000, Decree 152/2025
constexpr date in_2026{2026, 7, 1};   // base 2.530.000, Decree 152/2025

dong bang_khen(prize_recipient who, date day, money_rounding how,
               money_order order = money_order::whole_product) {
    auto const money =
        prize(prize_form::bang_khen, prize_issuer::province_chair, who, day, how, order);
    REQUIRE(money);
    return money->amount;
}
prize_money giay_khen(prize_issuer issuer, prize_recipient who, date day, money_rounding how) {
    auto const money = prize(prize_form::giay_khen, issuer, who, day, how);
    REQUIRE(money);
    return *money;
}
std::string_view code_of(result<prize_money> const& asked) {
    REQUIRE_FALSE(asked);
    CHECK_FALSE(asked.failure().message.vi.empty());
    CHECK_FALSE(asked.failure().message.en.empty());
    return asked.failure().code;
}

}  // namespace

TEST_CASE("at 2.340.000 a Bằng khen is worth 3,5 and 7 million, a household's 5,27",
          "[law][money]") {
    for (auto const how : {up, nearest}) {
        CHECK(bang_khen(prize_recipient::individual, in_2025, how) == dong{3'510'000});
        CHECK(bang_khen(prize_recipient::collective, in_2025, how) == dong{7'020'000});
        CHECK(bang_khen(prize_recipient::household, in_2025, how) == dong{5'270'000});
    }
}

// Source: decision 3293/QĐ-UBND of Đồng Nai (undated page; 2025 or later), 28 and 28 awards.
TEST_CASE("Đồng Nai paid 7.020.000 a collective and 3.510.000 an individual", "[law][money]") {
    CHECK(bang_khen(prize_recipient::collective, in_2025, up) == dong{7'020'000});
    CHECK(bang_khen(prize_recipient::individual, in_2025, up) == dong{3'510'000});
}

// Source: decision 335/QĐ-UBND of 01-04-2022, Bắc Ninh (the portal is inferred): the old decree.
TEST_CASE("Bắc Ninh paid 2.980.000 and 1.490.000 under the old decree", "[law][money]") {
    date const decided{2022, 4, 1};
    for (auto const how : {up, nearest}) {
        CHECK(bang_khen(prize_recipient::collective, decided, how) == dong{2'980'000});
        CHECK(bang_khen(prize_recipient::individual, decided, how) == dong{1'490'000});
    }
}

TEST_CASE("newspapers print 702.000 for a Giấy khen, 710.000 is paid", "[law][money]") {
    auto const money =
        giay_khen(prize_issuer::department_head, prize_recipient::individual, in_2025, up);
    CHECK(money.before == dong{702'000});
    CHECK(money.amount == dong{710'000});
    CHECK(giay_khen(prize_issuer::department_head, prize_recipient::individual, in_2025, nearest)
              .amount == dong{700'000});
}

TEST_CASE("a household's Giấy khen is rounded from 1.053.000", "[law][money]") {
    for (auto const issuer : {prize_issuer::department_head, prize_issuer::commune_chair}) {
        auto const money = giay_khen(issuer, prize_recipient::household, in_2025, up);
        CHECK(money.before == dong{1'053'000});
        CHECK(money.amount == dong{1'060'000});
        CHECK(giay_khen(issuer, prize_recipient::household, in_2025, nearest).amount ==
              dong{1'050'000});
    }
}

TEST_CASE("at 2.530.000 rounding and the order of operations both matter", "[law][money]") {
    for (auto const how : {up, nearest}) {
        CHECK(bang_khen(prize_recipient::individual, in_2026, how) == dong{3'800'000});
        CHECK(bang_khen(prize_recipient::collective, in_2026, how) == dong{7'590'000});
        CHECK(bang_khen(prize_recipient::collective, in_2026, how,
                        money_order::rounded_individual) == dong{7'600'000});
    }
    CHECK(bang_khen(prize_recipient::household, in_2026, up) == dong{5'700'000});
    CHECK(bang_khen(prize_recipient::household, in_2026, nearest) == dong{5'690'000});
}

// Source: one law site's application of the older text, 223.500 and 447.000 đồng.
TEST_CASE("the older text was applied to the nearest ten thousand", "[law][money]") {
    date const decided{2022, 4, 1};
    CHECK(giay_khen(prize_issuer::commune_chair, prize_recipient::individual, decided, nearest)
              .amount == dong{220'000});
    CHECK(giay_khen(prize_issuer::department_head, prize_recipient::individual, decided, nearest)
              .amount == dong{450'000});
}

TEST_CASE("the money of a commune's Giấy khen doubles on 01-07-2025", "[law][money]") {
    auto const before =
        giay_khen(prize_issuer::commune_chair, prize_recipient::individual, {2025, 6, 30}, up);
    auto const after =
        giay_khen(prize_issuer::commune_chair, prize_recipient::individual, {2025, 7, 1}, up);
    CHECK(before.before == dong{351'000});
    CHECK(after.before == dong{702'000});
    CHECK(code(before.multiplier_basis) == "98/2023/NĐ-CP art.58");
    CHECK(code(after.multiplier_basis) == "152/2025/NĐ-CP art.54");
}

TEST_CASE("an amount names the base and the multiplier that it rests on", "[law][money]") {
    auto const money = prize(prize_form::bang_khen, prize_issuer::province_chair,
                             prize_recipient::household, in_2025, up);
    REQUIRE(money);
    CHECK(money->base == dong{2'340'000});
    CHECK(money->individual == factor{150});
    CHECK(money->times == factor{150});
    CHECK(code(money->base_basis) == "73/2024/NĐ-CP art.3 cl.2");
    CHECK(money->base_basis.grade == verification::verified);
    CHECK(code(money->multiplier_basis) == "152/2025/NĐ-CP art.54");
    CHECK(money->multiplier_basis.grade == verification::second_hand);
}

TEST_CASE("outside the tables there is no amount, never the nearest one", "[law][money]") {
    using who = prize_recipient;
    auto const ask = [](prize_form form, prize_issuer issuer, who of, date day) {
        return prize(form, issuer, of, day, up);
    };
    auto const bang = prize_form::bang_khen;
    auto const giay = prize_form::giay_khen;
    auto const province = prize_issuer::province_chair;
    CHECK(code_of(ask(bang, province, who::individual, {2019, 6, 30})) == "money.no_multiplier");
    CHECK(ask(bang, province, who::individual, {2027, 2, 28}));
    CHECK(code_of(ask(bang, province, who::individual, {2027, 3, 1})) == "money.no_multiplier");
    CHECK(code_of(ask(bang, province, who::household, {2023, 12, 31})) == "money.no_multiplier");
    CHECK(ask(bang, province, who::household, {2024, 1, 1}));
    CHECK(code_of(ask(giay, province, who::individual, in_2025)) == "money.no_multiplier");
    CHECK(code_of(ask(bang, prize_issuer::commune_chair, who::individual, in_2025)) ==
          "money.no_multiplier");
    CHECK(ask(bang, province, who::household, {2023, 12, 31}).failure().message.vi ==
          "chưa có hệ số tiền thưởng của Bằng khen của Chủ tịch UBND cấp tỉnh cho hộ gia đình "
          "ngày 31/12/2023");
}
