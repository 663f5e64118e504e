// SPDX-License-Identifier: BSL-1.0
#include <thidua/allocation/choose_by_order.hpp>

#include <string_view>

#include <support/catch.hpp>

#include <allocation/told.hpp>

using namespace thidua;

namespace {
choice chosen(problem const& p) {
    return choose_by_order(p, standing_order(p, p.how), pool_tree(p));
}
problem of(problem_builder const& made) {
    auto p = made.build();
    REQUIRE(p);
    return *p;
}
}  // namespace

TEST_CASE("down the ranks, a full unit is passed over", "[allocation]") {
    problem_builder made(reading::no_priority, 3);
    made.add("a", 1, "u")
        .add("b", 2, "u")
        .add("c", 3, "u")
        .add("d", 4, "v")
        .add("e", 5, "v")
        .cap("u", 2);
    auto const p = of(made);
    CHECK(told::ids(p, chosen(p), seat_status::chosen) == "a b d");
}

TEST_CASE("equals at the last seat are contested, nobody is taken by id or place", "[allocation]") {
    problem_builder made(reading::no_priority, 3);
    made.add("a", 1).add("z", 2).add("y", 2).add("x", 2).add("w", 3);
    auto const p = of(made);
    auto const got = chosen(p);
    CHECK(told::ids(p, got, seat_status::chosen) == "a");
    CHECK(told::contested(p, got.contested) == "z y x: 2");
}

TEST_CASE("a tie inside a full unit is contested there, and others of that rank are not",
          "[allocation]") {
    problem_builder made(reading::no_priority, 4);
    made.add("a", 1, "u")
        .add("b", 1, "u")
        .add("c", 1, "v")
        .add("d", 2, "u")
        .add("e", 3, "v")
        .cap("u", 1);
    auto const p = of(made);
    auto const got = chosen(p);
    CHECK(told::ids(p, got, seat_status::chosen) == "c e");
    CHECK(told::contested(p, got.contested) == "a b: 1");
    CHECK(got.size == 3);
}

TEST_CASE("a council's order decides, and only as far as it goes", "[allocation]") {
    problem_builder made(reading::no_priority, 2);
    std::string_view const order[] = {"y"};
    made.add("x", 1).add("y", 1).add("z", 1).tie_order(order);
    auto const p = of(made);
    auto const got = chosen(p);
    CHECK(told::ids(p, got, seat_status::chosen) == "y");
    CHECK(told::contested(p, got.contested) == "x z: 1");
}

TEST_CASE("tie-break decides between equals only, precedence goes before rank", "[allocation]") {
    for (auto const how : {reading::tie_break, reading::precedence}) {
        problem_builder made(how, 2);
        made.add("a", 1).add("b", 2).add("c", 2, {}, {"S"}).add("d", 3, {}, {"S"}).priority("S");
        auto const p = of(made);
        CHECK(told::ids(p, chosen(p), seat_status::chosen) ==
              (how == reading::tie_break ? "a c" : "c d"));
    }
}

TEST_CASE("caps nest: the outer one may close before the inner ones", "[allocation]") {
    problem_builder made(reading::no_priority, 5);
    made.add("a", 1, "u").add("b", 2, "v").add("c", 3, "v").add("d", 4, "u").add("e", 5, "w");
    made.cap("u", 2).cap("v", 1).cap("d", 2).within("u", "d").within("v", "d");
    auto const p = of(made);
    CHECK(told::ids(p, chosen(p), seat_status::chosen) == "a b e");
}
