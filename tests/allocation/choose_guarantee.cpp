// SPDX-License-Identifier: BSL-1.0
#include <thidua/allocation/choose_guarantee.hpp>

#include <cstdint>
#include <string>

#include <support/catch.hpp>

#include <allocation/published.hpp>
#include <allocation/told.hpp>

using namespace thidua;

namespace {
choice chosen(problem const& p) { return choose_guarantee(p, standing_order(p, p.how)); }
}  // namespace

TEST_CASE("the published cases of a minimum guarantee", "[allocation]") {
    for (auto const& c : published::reserve_cases) {
        auto made = told::with(reading::minimum_guarantee, c.seats, c.candidates);
        for (auto const& [group, seats] : c.reserves) made.reserve(group, seats);
        auto const p = made.build();
        REQUIRE(p);
        INFO(c.name);
        CHECK(told::ids(*p, chosen(*p), seat_status::chosen) == c.minimum_guarantee);
    }
}

TEST_CASE("a guarantee that merit has met changes nothing", "[allocation]") {
    // Rajesh Kumar Daria v. Rajasthan Public Service Commission, Supreme Court of India, 2007: 59
    // seats of which 11 for women; the first 59 by merit held 11 women.
    problem_builder made(reading::minimum_guarantee, 59);
    for (int rank = 1; rank <= 80; ++rank) {
        auto const id = "c" + std::to_string(rank);
        if (rank % 5 == 3 && rank < 56)
            made.add(id, rank, {}, {"W"});
        else
            made.add(id, rank);
    }
    made.reserve("W", 11);
    auto p = made.build();
    REQUIRE(p);
    auto const got = chosen(*p);
    for (std::uint32_t i = 0; i < 80; ++i)
        CHECK(got.status[i] == (i < 59 ? seat_status::chosen : seat_status::refused));
    p->reserves[0].seats = 12;  // one more than there are: still nothing to change
    CHECK(chosen(*p).status == got.status);
}

TEST_CASE("members of two groups count for one, the better use is found", "[allocation]") {
    problem_builder made(reading::minimum_guarantee, 2);
    made.add("a", 1, {}, {"S", "D"}).add("b", 2, {}, {"D"}).add("c", 3, {}, {"S"});
    made.reserve("S", 1).reserve("D", 1);
    auto const p = made.build();
    REQUIRE(p);
    CHECK(told::ids(*p, chosen(*p), seat_status::chosen) == "a b");
}

TEST_CASE("equals are contested by group: who could fill a reserve is asked apart",
          "[allocation]") {
    problem_builder made(reading::minimum_guarantee, 2);
    made.add("s", 1, {}, {"S"}).add("t", 1, {}, {"S"}).add("x", 1).add("y", 1).reserve("S", 2);
    auto const p = made.build();
    REQUIRE(p);
    auto const got = chosen(*p);
    CHECK(told::ids(*p, got, seat_status::chosen) == "s t");
    CHECK(got.contested.empty());
}

TEST_CASE("who is left over presses on the reserves that can be reached", "[allocation]") {
    problem p{};
    p.reserves = {{.group = 0, .seats = 1}, {.group = 1, .seats = 1}};
    reserve_seating seating(p);
    CHECK(seating.seat(0b11));
    CHECK(seating.seat(0b01));  // the first moves on to the second reserve
    CHECK_FALSE(seating.room_for(1));
    CHECK(seating.must_sit(0b11));  // beyond the reach of the one left over
    CHECK_FALSE(seating.must_sit(0b01));
    CHECK_FALSE(seating.must_sit(0));
    reserve_seating apart(p);
    CHECK(apart.seat(0b01));
    CHECK_FALSE(apart.seat(0b01));
    CHECK(apart.seat(0b11));
    CHECK(apart.must_sit(0b11));
    CHECK(apart.sitting(0b11, 1) == 1);
}

TEST_CASE("a reserve without seats makes nobody special", "[allocation]") {
    problem p{};
    p.reserves = {{.group = 3, .seats = 0}, {.group = 5, .seats = 1}};
    reserve_masks const masks(p);
    CHECK(masks.of({.rank = 1, .unit = 0, .groups = ~0U}) == 0b10);
}
