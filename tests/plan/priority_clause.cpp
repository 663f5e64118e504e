// SPDX-License-Identifier: BSL-1.0
#include <thidua/plan/priority_clause.hpp>

#include <support/catch.hpp>

using namespace thidua;

TEST_CASE("a plan that prefers nobody has no priority clause", "[plan]") {
    STATIC_REQUIRE(!priority_clause{}.given());
    STATIC_REQUIRE(priority_clause{.paragraph = 3}.given());
}
