// SPDX-License-Identifier: BSL-1.0
#include <thidua/allocation/contenders.hpp>

#include <cstdint>
#include <string>

#include <support/catch.hpp>

#include <thidua/allocation/problem_builder.hpp>

using namespace thidua;

TEST_CASE("of one type only as many are contenders as their pool has room for", "[allocation]") {
    problem_builder made(reading::minimum_guarantee, 2);
    made.add("a", 1, "u", {"S"}).add("b", 2, "u", {"S"}).add("c", 3, "u", {"S"}).add("d", 4, "u");
    made.add("e", 5, "v")
        .add("f", 5, "v")
        .add("g", 5, "w")
        .add("h", 6, "v")
        .cap("u", 1)
        .reserve("S", 1);
    auto const p = made.build();
    REQUIRE(p);
    contender_list const list(*p, standing_order(*p, p->how), pool_tree(*p));
    REQUIRE(list.types().size() == 3);
    REQUIRE(list.classes() == 3);  // a; d; e f g together, for v and w are not capped
    CHECK(list.entry_of(0) == 0);
    CHECK(list.entry_of(1) == contender_list::none);
    CHECK(list.entry_of(3) == 1);
    CHECK(list.entry_of(4) == list.entry_of(6));
    CHECK(list.entries()[2].count == 3);
    CHECK(list.entry_of(7) == contender_list::none);
    CHECK(list.order_class(2) == 4);
}

TEST_CASE("thousands of types keep apart", "[allocation]") {
    problem p{};
    p.seats = 5000;
    for (std::uint32_t u = 0; u < 3000; ++u) {
        p.names.units.push_back("u" + std::to_string(u));
        p.caps.push_back({.unit = u, .seats = 1});
        p.candidates.push_back({.rank = 1, .unit = u});
        p.candidates.push_back({.rank = 2, .unit = u});
    }
    contender_list const list(p, standing_order(p, p.how), pool_tree(p));
    CHECK(list.types().size() == 3000);
    CHECK(list.entries().size() == 3000);
    CHECK(list.classes() == 1);
}
