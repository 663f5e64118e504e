// SPDX-License-Identifier: BSL-1.0
#include <thidua/rounds/signed_award.hpp>

#include <support/catch.hpp>

using namespace thidua;

TEST_CASE("an award is cancelled as soon as anything says so", "[rounds]") {
    signed_award s;
    CHECK_FALSE(s.cancelled());
    s.cancelled_by = "7000/QĐ-UBND";
    CHECK(s.cancelled());
    s = {};
    s.cancelled_on = date{2026, 1, 5};
    CHECK(s.cancelled());
    s = {};
    s.cancelled_for = cancellation_ground::violation_found;
    CHECK(s.cancelled());
}
