// SPDX-License-Identifier: BSL-1.0
#include <thidua/rounds/quorum.hpp>

#include <support/catch.hpp>

using namespace thidua;

static_assert(enough(council_quorum, 10, 15));  // two thirds themselves are enough
static_assert(!enough(council_quorum, 9, 15));
static_assert(enough(council_quorum, 11, 16));
static_assert(!enough(council_quorum, 10, 16));  // 62,5 %
static_assert(reaches_share(12, 15, 8000));      // 80 % of 15
static_assert(!reaches_share(11, 15, 8000));
static_assert(reaches_share(2, 3, 6666));
static_assert(!reaches_share(2, 3, 6667));  // 66,666... %
static_assert(reaches_share(0, 15, 0));
static_assert(!reaches_share(0, 0, 8000));  // nobody voted in a council of nobody
static_assert(!enough(council_quorum, 0, 0));

TEST_CASE("a council meets with two thirds, which is an assumption and says so", "[rounds]") {
    CHECK(council_quorum.grade == verification::assumption);
    CHECK_FALSE(council_quorum.basis.vi.empty());
    for (int members = 1; members < 60; ++members)
        for (int present = 0; present <= members; ++present)
            CHECK(enough(council_quorum, present, members) == (3 * present >= 2 * members));
}
