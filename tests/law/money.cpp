// SPDX-License-Identifier: BSL-1.0
#include <thidua/law/money.hpp>

#include <type_traits>

#include <support/catch.hpp>

namespace {

using namespace thidua;

template <class A, class B>
concept multiplied = requires(A a, B b) {
    a* b;
};
static_assert(!multiplied<dong, dong>);
static_assert(!std::is_convertible_v<std::int64_t, dong>);
static_assert(!std::is_convertible_v<std::int64_t, factor>);
static_assert(28 * dong{7'020'000} + 28 * dong{3'510'000} == dong{294'840'000});

// The worked figures of two base salaries; "nearest" takes half a step up.
constexpr dong base_2024{2'340'000};
constexpr dong base_2026{2'530'000};
constexpr auto up = money_rounding::up;
constexpr auto nearest = money_rounding::nearest;
constexpr auto product = money_order::whole_product;
constexpr auto individual_first = money_order::rounded_individual;

static_assert(rounded_product(base_2024, {150}, up) == dong{3'510'000});
static_assert(rounded_product(base_2024, {300}, nearest) == dong{7'020'000});
static_assert(rounded_product(base_2024, {225}, up) == dong{5'270'000});
static_assert(rounded_product(base_2024, {225}, nearest) == dong{5'270'000});
static_assert(rounded_product(base_2024, {30}, up) == dong{710'000});
static_assert(rounded_product(base_2024, {30}, nearest) == dong{700'000});
static_assert(rounded_product(base_2024, {45}, up) == dong{1'060'000});
static_assert(rounded_product(base_2024, {45}, nearest) == dong{1'050'000});
static_assert(rounded_product(base_2026, {225}, up) == dong{5'700'000});
static_assert(rounded_product(base_2026, {225}, nearest) == dong{5'690'000});

}  // namespace

TEST_CASE("an amount that is a multiple of ten thousand is not rounded", "[law][money]") {
    for (auto const how : {up, nearest})
        for (std::int64_t tens = 0; tens < 50; ++tens) {
            dong const exact{tens * 10'000};
            CHECK(rounded_product(exact, {100}, how) == exact);
        }
}

TEST_CASE("one đồng above a step goes to the next one only when rounding up", "[law][money]") {
    CHECK(rounded_product(dong{10'001}, {100}, up) == dong{20'000});
    CHECK(rounded_product(dong{10'001}, {100}, nearest) == dong{10'000});
    CHECK(rounded_product(dong{14'999}, {100}, nearest) == dong{10'000});
    CHECK(rounded_product(dong{15'000}, {100}, nearest) == dong{20'000});
    // 9.999,99 and 10.000,01 đồng: fractions of a đồng count too.
    CHECK(rounded_product(dong{999'999}, {1}, up) == dong{10'000});
    CHECK(rounded_product(dong{1'000'001}, {1}, up) == dong{20'000});
}

TEST_CASE("the order of operations makes ten thousand đồng for a collective in 2026",
          "[law][money]") {
    CHECK(rounded_product(base_2026, {150}, {200}, up, product) == dong{7'590'000});
    CHECK(rounded_product(base_2026, {150}, {200}, up, individual_first) == dong{7'600'000});
    CHECK(rounded_product(base_2024, {150}, {200}, up, product) == dong{7'020'000});
    CHECK(rounded_product(base_2024, {150}, {200}, up, individual_first) == dong{7'020'000});
}

TEST_CASE("two factors whose product has more than two decimals stay exact", "[law][money]") {
    // 0,15 x 1,5 is 0,225: 526.500 and 569.250 đồng.
    CHECK(rounded_product(base_2024, {15}, {150}, nearest, product) == dong{530'000});
    CHECK(rounded_product(base_2026, {15}, {150}, nearest, product) == dong{570'000});
    CHECK(rounded_product(base_2026, {15}, {150}, up, product) == dong{570'000});
}

TEST_CASE("an amount is written with groups of three", "[law][money]") {
    CHECK(written(dong{7'020'000}) == "7.020.000 đồng");
    CHECK(written(dong{7'020'000}, language::en) == "7,020,000 đồng");
    CHECK(written(dong{0}) == "0 đồng");
    CHECK(written(dong{999}) == "999 đồng");
    CHECK(written(dong{1'000}) == "1.000 đồng");
    CHECK(written(dong{-123'456}) == "-123.456 đồng");
    CHECK(written(dong{-1'234'567}) == "-1.234.567 đồng");
}
