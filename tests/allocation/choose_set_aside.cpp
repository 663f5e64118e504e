// SPDX-License-Identifier: BSL-1.0
#include <thidua/allocation/choose_set_aside.hpp>

#include <cstdint>
#include <string_view>
#include <vector>

#include <support/catch.hpp>

#include <allocation/published.hpp>
#include <allocation/told.hpp>

using namespace thidua;

namespace {
result<choice> chosen(problem const& p) {
    return choose_set_aside(p, standing_order(p, p.how), pool_tree(p));
}
}  // namespace

TEST_CASE("the published cases of a set-aside", "[allocation]") {
    for (auto const& c : published::reserve_cases) {
        auto made = told::with(reading::set_aside, c.seats, c.candidates);
        for (auto const& [group, seats] : c.reserves) made.reserve(group, seats);
        auto const p = made.build();
        REQUIRE(p);
        INFO(c.name);
        auto const got = chosen(*p);
        REQUIRE(got);
        CHECK(told::ids(*p, *got, seat_status::chosen) == c.set_aside);
    }
}

TEST_CASE("the order of the reserves matters, and each seat knows its reserve", "[allocation]") {
    auto const with = [](std::string_view one, std::string_view two) {
        problem_builder made(reading::set_aside, 3);
        made.add("a", 1).add("b", 2, {}, {"S", "D"}).add("c", 3, {}, {"S"}).add("d", 4);
        auto p = made.reserve(one, 1).reserve(two, 1).build();
        REQUIRE(p);
        return *p;
    };
    auto const p = with("D", "S");
    auto const got = chosen(p);
    REQUIRE(got);
    CHECK(told::ids(p, *got, seat_status::chosen) == "a b c");
    CHECK(got->filled == std::vector<std::int64_t>{1, 1});
    CHECK(got->clause == std::vector<std::uint8_t>{choice::no_clause, 0, 1, choice::no_clause});
    auto const q = with("S", "D");
    auto const other = chosen(q);
    REQUIRE(other);
    CHECK(told::ids(q, *other, seat_status::chosen) == "a b c");  // c by the seat that came back
    CHECK(other->filled == std::vector<std::int64_t>{1, 0});
}

TEST_CASE("caps hold in every stage", "[allocation]") {
    problem_builder made(reading::set_aside, 3);
    made.add("a", 1, "u").add("b", 2, "u", {"S"}).add("c", 3, "v").add("d", 4, "w", {"S"});
    made.cap("u", 1).reserve("S", 2);
    auto const p = made.build();
    REQUIRE(p);
    auto const got = chosen(*p);
    REQUIRE(got);
    CHECK(told::ids(*p, *got, seat_status::chosen) == "a c d");
    CHECK(got->filled == std::vector<std::int64_t>{1});
}

TEST_CASE("what is filled does not depend on how equals fall", "[allocation]") {
    // All three are chosen; whether S gives one seat or two depends on who takes the open one.
    problem_builder made(reading::set_aside, 3);
    made.add("a", 3, {}, {"S"}).add("b", 3, {}, {"S"}).add("c", 3).reserve("S", 2);
    auto const p = made.build();
    REQUIRE(p);
    auto const got = chosen(*p);
    REQUIRE(got);
    CHECK(told::ids(*p, *got, seat_status::chosen) == "a b c");
    CHECK(got->filled == std::vector<std::int64_t>{1});
}
