// SPDX-License-Identifier: BSL-1.0
#include <thidua/allocation/cut_lines.hpp>

#include <optional>

#include <support/catch.hpp>

#include <allocation/told.hpp>
#include <thidua/allocation/choose_by_order.hpp>

using namespace thidua;

TEST_CASE("cut lines of everyone, of each capped unit and of each group", "[allocation]") {
    problem_builder made(reading::no_priority, 3);
    made.add("a", 1, "u1", {"S"})
        .add("b", 2, "u2")
        .add("c", 3, "u1", {"S"})
        .add("d", 4, "u3")
        .add("e", 5, "u1");
    made.cap("d1", 2).cap("u2", 1).within("u1", "d1").within("u2", "d1");
    auto const p = made.build();
    REQUIRE(p);
    auto const order = standing_order(*p, p->how);
    auto const got = choose_by_order(*p, order, pool_tree(*p));  // a b d
    auto const lines = cut_lines(*p, got.status);
    REQUIRE(lines.size() == 4);
    CHECK(lines[0] == cut_line{.scope = cut_scope::everyone,
                               .number = 0,
                               .chosen = 3,
                               .last_chosen = 4,
                               .first_refused = 3});
    CHECK(lines[1].scope == cut_scope::unit);
    CHECK(p->names.units[lines[1].number] == "d1");
    CHECK(lines[1].chosen == 2);
    CHECK(lines[1].last_chosen == 2);
    CHECK(lines[1].first_refused == 3);
    CHECK(lines[2].first_refused == std::nullopt);
    CHECK(lines[3].scope == cut_scope::group);
    CHECK(lines[3].chosen == 1);
    CHECK(lines[3].first_refused == 3);
}

TEST_CASE("contested candidates are on neither side of a cut line", "[allocation]") {
    problem_builder made(reading::no_priority, 2);
    made.add("a", 1).add("b", 2).add("c", 2).add("d", 3);
    auto const p = made.build();
    REQUIRE(p);
    auto const got = choose_by_order(*p, standing_order(*p, p->how), pool_tree(*p));
    auto const line = cut_lines(*p, got.status).front();
    CHECK(line.last_chosen == 1);
    CHECK(line.first_refused == 3);
}
