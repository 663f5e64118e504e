// SPDX-License-Identifier: BSL-1.0
#include <thidua/allocation/pools.hpp>

#include <cstdint>

#include <support/catch.hpp>

using namespace thidua;

namespace {
problem tree() {  // d1 holds u1 and u2; u3 stands alone
    problem p{};
    p.seats = 10;
    p.names.units = {"u1", "u2", "u3", "d1"};
    p.within = {{.unit = 0, .above = 3}, {.unit = 1, .above = 3}};
    for (std::uint32_t unit = 0; unit < 3; ++unit)
        for (int k = 0; k < 5; ++k) p.candidates.push_back({.rank = 1, .unit = unit});
    return p;
}
}  // namespace

TEST_CASE("a cap under a cap counts in both", "[allocation]") {
    auto p = tree();
    p.caps = {{.unit = 0, .seats = 2}, {.unit = 3, .seats = 4}};
    pool_tree const pools(p);
    REQUIRE(pools.size() == 3);
    auto const inner = pools.of(p.candidates[0]);
    auto const outer = pools.of(p.candidates[5]);
    CHECK(pools.parent(inner) == outer);
    CHECK(pools.room(inner) == 2);
    CHECK(pools.room(outer) == 4);
    CHECK(pools.of(p.candidates[10]) == 0);
    pool_count seats(pools);
    seats.take(inner, 2);
    CHECK_FALSE(seats.open(inner));
    CHECK(seats.open(outer));
    CHECK(seats.left(outer) == 2);
    CHECK(most_seats(p, pools) == 9);  // 4 under d1, 5 of u3
}

TEST_CASE("a cap that can never bind is no pool", "[allocation]") {
    auto p = tree();
    p.caps = {{.unit = 0, .seats = 5},
              {.unit = 1, .seats = 4},
              {.unit = 3, .seats = 4},
              {.unit = 2, .seats = 10}};
    pool_tree const pools(p);
    CHECK(pools.size() == 2);  // only d1: u1 and u3 have room for all, u2 is no tighter than d1
    p.caps = {{.unit = 2, .seats = 5}};
    CHECK(pool_tree(p).uncapped());
}

TEST_CASE("there are never more seats than candidates to count", "[allocation]") {
    problem p{};
    p.seats = 1000;
    p.candidates.resize(3);
    pool_tree const pools(p);
    CHECK(pools.room(0) == 3);
    CHECK(most_seats(p, pools) == 3);
}
