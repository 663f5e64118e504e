// SPDX-License-Identifier: BSL-1.0
#include <thidua/allocation/compare_readings.hpp>

#include <cstddef>

#include <support/catch.hpp>

#include <allocation/told.hpp>

using namespace thidua;

TEST_CASE("the same candidates under every reading whose numbers are given", "[allocation]") {
    problem_builder made(reading::no_priority, 4);
    made.add("a", 1, {}, {"S"})
        .add("b", 2)
        .add("c", 3, {}, {"S"})
        .add("d", 4)
        .add("e", 5)
        .add("f", 6, {}, {"S"});
    made.priority("S").reserve("S", 2);
    auto const p = made.build();
    REQUIRE(p);
    auto const all = compare_readings(*p);
    REQUIRE(all);
    REQUIRE(all->size() == 6);
    auto const at = [&](reading how) -> reading_comparison const& {
        return (*all)[static_cast<std::size_t>(how)];
    };
    CHECK(at(reading::no_priority).changed() == 0);
    CHECK(at(reading::tie_break).changed() == 0);
    CHECK(told::ids(*p, at(reading::precedence).enter) == "f");
    CHECK(told::ids(*p, at(reading::precedence).leave) == "d");
    CHECK(at(reading::minimum_guarantee).changed() == 0);
    CHECK(told::ids(*p, at(reading::set_aside).enter) == "f");
    CHECK(at(reading::set_aside).changed() == 2);
    CHECK(at(reading::set_aside).result->proof.holds);
    REQUIRE(at(reading::running_rate).lacking);
    CHECK(at(reading::running_rate).lacking->where.path == "/rates");
}

TEST_CASE("a reading that cannot run here says why", "[allocation]") {
    problem_builder made(reading::no_priority, 1);
    made.add("a", 1, "u").add("b", 1, "u").cap("u", 1).declare_group("S").rate("S", 10);
    auto const p = made.build();
    REQUIRE(p);
    auto const all = compare_readings(*p);
    REQUIRE(all);
    CHECK((*all)[5].lacking->where.path == "/caps");
    CHECK(lacks_numbers(*p, reading::precedence)->where.path == "/priority_group");
    CHECK(lacks_numbers(*p, reading::set_aside)->where.path == "/reserves");
    CHECK_FALSE(lacks_numbers(*p, reading::no_priority));
}
