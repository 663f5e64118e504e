// SPDX-License-Identifier: BSL-1.0
#include <thidua/allocation/choose_running_rate.hpp>

#include <optional>
#include <string>

#include <support/catch.hpp>

#include <allocation/published.hpp>
#include <allocation/told.hpp>

using namespace thidua;

namespace {
std::string calls(problem const& p) {
    return told::ids(p, choose_running_rate(p, standing_order(p, p.how)).calls);
}
}  // namespace

TEST_CASE("the official examples of the call order under minimum rates", "[allocation]") {
    for (auto const& c : published::call_cases()) {
        auto const p = published::problem_of(c).build();
        REQUIRE(p);
        INFO(c.name);
        std::string expected;
        for (auto const& id : c.calls) expected += (expected.empty() ? "" : " ") + id;
        CHECK(calls(*p) == expected);
    }
}

TEST_CASE(
    "with seats only the first of the call order are chosen, and the rate that called is kept",
    "[allocation]") {
    problem_builder made(reading::running_rate, 2);
    made.add("a", 1).add("b", 2).add("s", 3, {}, {"S"}).rate("S", 20);
    auto const p = made.build();
    REQUIRE(p);
    auto const got = choose_running_rate(*p, standing_order(*p, p->how));
    CHECK(told::ids(*p, got.calls) == "s a");
    CHECK(got.status[1] == seat_status::refused);
    CHECK(got.clause[2] == 0);
    CHECK(got.clause[0] == choice::no_clause);
}

TEST_CASE("where rates bind and nobody meets them all, the first that binds wins", "[allocation]") {
    problem_builder made(reading::running_rate, std::nullopt);
    made.add("r", 1, {}, {"R"}).add("b", 2, {}, {"B"}).rate("B", 60).rate("R", 60);
    auto const p = made.build();
    REQUIRE(p);
    CHECK(calls(*p) == "b r");
}

TEST_CASE("a rate of nothing changes nothing, of everything puts the group first", "[allocation]") {
    for (auto const percent : {0, 100}) {
        problem_builder made(reading::running_rate, std::nullopt);
        made.add("a", 1)
            .add("s", 2, {}, {"S"})
            .add("b", 3)
            .add("t", 4, {}, {"S"})
            .rate("S", percent);
        auto const p = made.build();
        REQUIRE(p);
        CHECK(calls(*p) == (percent == 0 ? "a s b t" : "s t a b"));
    }
}
