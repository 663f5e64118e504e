// SPDX-License-Identifier: BSL-1.0
#include <thidua/allocation/choose_guarantee_capped.hpp>

#include <string>

#include <support/catch.hpp>

#include <allocation/told.hpp>
#include <thidua/allocation/problem_builder.hpp>

using namespace thidua;

namespace {
result<choice> chosen(problem const& p) {
    return choose_guarantee_capped(p, standing_order(p, p.how), pool_tree(p));
}
}  // namespace

TEST_CASE("a reserve can cost the best candidate the one seat of their unit", "[allocation]") {
    problem_builder made(reading::minimum_guarantee, 2);
    made.add("a", 1, "u").add("b", 2, "v").add("x", 3, "w").add("s", 4, "u", {"S"});
    made.cap("u", 1).reserve("S", 1);
    auto const p = made.build();
    REQUIRE(p);
    auto const got = chosen(*p);
    REQUIRE(got);
    CHECK(told::ids(*p, *got, seat_status::chosen) == "b s");
}

TEST_CASE("most reserved seats first, then fewest empty, then rank", "[allocation]") {
    // D can be filled by a or c, S by b or c; u takes one of a and b: both reserves need c.
    problem_builder made(reading::minimum_guarantee, 3);
    made.add("a", 1, "u", {"D"})
        .add("b", 2, "u", {"S"})
        .add("c", 3, "v", {"S", "D"})
        .add("d", 4, "u");
    made.cap("u", 1).reserve("S", 1).reserve("D", 1);
    auto const p = made.build();
    REQUIRE(p);
    auto const got = chosen(*p);
    REQUIRE(got);
    CHECK(told::ids(*p, *got, seat_status::chosen) == "a c");
    CHECK(got->size == 2);  // the third seat is nobody's: u is full
}

TEST_CASE("with caps a tie has no shortcut: every order of equals is followed", "[allocation]") {
    problem_builder made(reading::minimum_guarantee, 2);
    made.add("x", 1, "u", {"S"}).add("y", 1, "u").add("z", 1, "v").add("s", 2, "v", {"S"});
    made.cap("u", 1).cap("v", 1).reserve("S", 1);
    auto const p = made.build();
    REQUIRE(p);
    auto const got = chosen(*p);
    REQUIRE(got);
    // x first: x z. y first: the reserve needs s, so y s. z first: x z.
    CHECK(told::ids(*p, *got, seat_status::chosen).empty());
    CHECK(told::contested(*p, got->contested) == "x y z s: 2");
}

TEST_CASE("too many orders of equals are an error that names them", "[allocation]") {
    problem_builder made(reading::minimum_guarantee, 10);
    for (int k = 0; k < 20; ++k) {
        auto const unit = "u" + std::to_string(k);
        made.add("a" + std::to_string(k), 1, unit).add("b" + std::to_string(k), 2, unit, {"S"});
        made.cap(unit, 1);
    }
    made.reserve("S", 5);
    auto const p = made.build();
    REQUIRE(p);
    auto const got = chosen(*p);
    REQUIRE_FALSE(got);
    CHECK(got.failure().code == "allocation.ties_decide");
    CHECK(got.failure().message.en.find("`a0`, `a1`, `a10`") != std::string::npos);
}
