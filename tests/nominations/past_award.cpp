// SPDX-License-Identifier: BSL-1.0
#include <thidua/nominations/past_award.hpp>

#include <support/catch.hpp>

using namespace thidua;

TEST_CASE("an award stands from the day of its decision, that day included") {
    past_award a;
    a.decided_on = date{2025, 1, 15};
    CHECK_FALSE(a.stands_on(date{2025, 1, 14}));
    CHECK(a.stands_on(date{2025, 1, 15}));
}

TEST_CASE("a cancelled award stands no longer from the day of the cancellation") {
    past_award a;
    a.decided_on = date{2025, 1, 15};
    a.cancelled_on = date{2025, 6, 1};
    CHECK(a.stands_on(date{2025, 5, 31}));
    CHECK_FALSE(a.stands_on(date{2025, 6, 1}));
}

TEST_CASE("an award without a day was decided before") {
    CHECK(past_award{}.stands_on(date{1900, 1, 1}));
}
