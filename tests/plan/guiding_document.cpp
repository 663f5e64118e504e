// SPDX-License-Identifier: BSL-1.0
#include <thidua/plan/guiding_document.hpp>

#include <support/catch.hpp>

using namespace thidua;

TEST_CASE("a document differs only where both days are given and are not the same", "[plan]") {
    constexpr stated_day first{true, {2031, 1, 2}, verification::verified};
    constexpr stated_day second{true, {2031, 2, 1}, verification::second_hand};
    STATIC_REQUIRE(guiding_document{.printed = first, .confirmed = second}.differs());
    STATIC_REQUIRE(!guiding_document{.printed = first, .confirmed = first}.differs());
    STATIC_REQUIRE(!guiding_document{.printed = first}.differs());
    STATIC_REQUIRE(!guiding_document{.confirmed = second}.differs());
    STATIC_REQUIRE(!guiding_document{}.differs());
}
