// SPDX-License-Identifier: BSL-1.0
#include <thidua/allocation/problem_builder.hpp>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <support/catch.hpp>

using namespace thidua;

TEST_CASE("texts become numbers and stay beside them", "[allocation]") {
    problem_builder made(reading::minimum_guarantee, 4);
    made.add("a", 1, "u1", {"S", "D"}).add("b", 2, "u2").add("c", 3);
    made.reserve("D", 1).rate("S", 20).cap("u2", 3).cap("d1", 3).within("u1", "d1").priority("S");
    auto const p = made.build();
    REQUIRE(p);
    CHECK(p->names.groups == std::vector<std::string>{"S", "D"});
    CHECK(p->names.units == std::vector<std::string>{"u1", "u2", "d1"});
    CHECK(p->candidates[0] == candidate{.rank = 1, .unit = 0, .groups = 0b11});
    CHECK(p->candidates[2].unit == candidate::no_unit);
    CHECK(p->reserves[0].group == 1);
    CHECK(p->within[0] == unit_within{.unit = 0, .above = 2});
    CHECK(p->priority_group == 0);
}

TEST_CASE(
    "a reserve for a misspelt group is an error at its place, one for a declared group is none",
    "[allocation]") {
    problem_builder made(reading::minimum_guarantee, 1);
    made.add("a", 1, "u", {"S"}).reserve("s", 1);
    auto const wrong = made.build();
    REQUIRE_FALSE(wrong);
    CHECK(wrong.failure().code == "allocation.unknown_group");
    CHECK(wrong.failure().where.path == "/reserves/0/group");
    made.declare_group("s");
    CHECK(made.build());
}

TEST_CASE("the council's order is given by ids", "[allocation]") {
    problem_builder made(reading::no_priority, 1);
    std::string_view const order[] = {"y", "x"};
    made.add("x", 1).add("y", 1).tie_order(order);
    auto const p = made.build();
    REQUIRE(p);
    CHECK(p->tie_order == std::vector<std::uint32_t>{1, 0});
    std::string_view const stranger[] = {"q"};
    made.tie_order(stranger);
    auto const wrong = made.build();
    REQUIRE_FALSE(wrong);
    CHECK(wrong.failure().where.path == "/tie_order/2");
}

TEST_CASE("an id that is there twice is an error even when others follow", "[allocation]") {
    problem_builder made(reading::no_priority, 1);
    std::string_view const order[] = {"z"};
    made.add("x", 1).add("x", 2).add("z", 3).tie_order(order);
    CHECK(made.draft().tie_order == std::vector<std::uint32_t>{2});
    auto const p = made.build();
    REQUIRE_FALSE(p);
    CHECK(p.failure().code == "allocation.id_repeated");
    CHECK(p.failure().where.path == "/candidates/1/id");
}
