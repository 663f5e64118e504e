// SPDX-License-Identifier: BSL-1.0
#include <thidua/plan/contents.hpp>

#include <support/catch.hpp>

using namespace thidua;

TEST_CASE("a movement whose name carries no years holds on every day", "[plan]") {
    STATIC_REQUIRE(!movement{}.has_years());
    STATIC_REQUIRE(movement{}.valid.contains(date{2031, 1, 1}));
    STATIC_REQUIRE(movement{.valid = {{2031, 1, 1}, {2031, 12, 31}}}.has_years());
}
