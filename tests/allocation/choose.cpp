// SPDX-License-Identifier: BSL-1.0
#include <thidua/allocation/choose.hpp>

#include <string>

#include <support/catch.hpp>

#include <allocation/told.hpp>

using namespace thidua;

TEST_CASE("without a reserved seat both reserve readings go down the ranks, ties in one group",
          "[allocation]") {
    for (auto const how : {reading::set_aside, reading::minimum_guarantee}) {
        problem_builder made(how, 2);
        made.add("a", 1, "u").add("b", 1, "u").add("c", 2, "v").add("d", 2, "v").cap("u", 1);
        made.declare_group("S").reserve("S", 0);
        auto const p = made.build();
        REQUIRE(p);
        auto const got = choose(*p, standing_order(*p, p->how));
        REQUIRE(got);
        CHECK(told::contested(*p, got->contested) == "a b c d: 2");
    }
}

TEST_CASE("caps that cannot bind leave the guarantee its shortcut, ties in one group",
          "[allocation]") {
    problem_builder made(reading::minimum_guarantee, 30);
    for (int k = 0; k < 60; ++k) {  // far too many orders to try one by one
        auto const unit = "u" + std::to_string(k % 20);
        if (k % 3 == 0)
            made.add("c" + std::to_string(k), 1, unit, {"S"});
        else
            made.add("c" + std::to_string(k), 1, unit);
    }
    for (int u = 0; u < 20; ++u) made.cap("u" + std::to_string(u), 3);
    made.reserve("S", 5);
    auto const p = made.build();
    REQUIRE(p);
    auto const got = choose(*p, standing_order(*p, p->how));
    REQUIRE(got);
    REQUIRE(got->contested.size() == 1);
    CHECK(got->contested[0].candidates.size() == 60);
    CHECK(got->contested[0].seats == 30);
}
