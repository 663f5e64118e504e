// SPDX-License-Identifier: BSL-1.0
#include <thidua/allocation/shares.hpp>

#include <cstdint>

#include <support/catch.hpp>

using namespace thidua;

static_assert(share_of_seats(20, 19, share_rounding::ceil) == 4);
static_assert(share_of_seats(20, 20, share_rounding::ceil) == 4);
static_assert(share_of_seats(20, 21, share_rounding::ceil) == 5);
static_assert(share_of_seats(20, 19, share_rounding::floor) == 3);
static_assert(share_of_seats(25, 10, share_rounding::nearest) == 3, "halves up");
static_assert(share_of_seats(24, 10, share_rounding::nearest) == 2);
static_assert(share_of_seats(100, 10'000'000, share_rounding::nearest) == 10'000'000);
static_assert(!share_grows_at(0, 5, share_rounding::ceil));
static_assert(name_of(share_rounding::nearest) == "nearest");

TEST_CASE("the head-room is the first number of seats at which the share grows", "[allocation]") {
    for (auto const how : {share_rounding::ceil, share_rounding::floor, share_rounding::nearest})
        for (std::int64_t percent = 1; percent <= 100; ++percent)
            for (std::int64_t seats = 0; seats <= 120; ++seats) {
                auto more = seats;
                while (share_of_seats(percent, more, how) == share_of_seats(percent, seats, how))
                    ++more;
                if (share_grows_at(percent, seats, how) != more) {
                    CAPTURE(percent, seats, static_cast<int>(how));
                    REQUIRE(share_grows_at(percent, seats, how) == more);
                }
            }
}

TEST_CASE("whole numbers agree with the definition of each rounding", "[allocation]") {
    for (std::int64_t percent = 0; percent <= 100; ++percent)
        for (std::int64_t seats = 0; seats <= 200; ++seats) {
            auto const up = share_of_seats(percent, seats, share_rounding::ceil);
            auto const down = share_of_seats(percent, seats, share_rounding::floor);
            auto const near = share_of_seats(percent, seats, share_rounding::nearest);
            bool const right =
                100 * up >= percent * seats && 100 * (up - 1) < percent * seats &&
                100 * down <= percent * seats && 100 * (down + 1) > percent * seats &&
                200 * near <= 2 * percent * seats + 100 && 200 * near > 2 * percent * seats - 100;
            if (!right) FAIL(percent << " % of " << seats);
        }
}

TEST_CASE("at least becomes a reserve, at most a cap, and the head-room is told", "[allocation]") {
    CHECK(at_least(1, 20, 19) == seat_reserve{.group = 1, .seats = 4});
    CHECK(at_most(2, 20, 19) == seat_cap{.unit = 2, .seats = 3});
    CHECK(at_least(0, 25, 10, share_rounding::nearest).seats == 3);
    CHECK(share_told(20, 16, share_rounding::floor).en ==
          "20 % of 16 seats, rounded down: 3; one more seat from 20 seats on");
    CHECK(share_told(20, 16, share_rounding::floor).vi ==
          "20 % của 16 số lượng, làm tròn xuống: 3; tăng thêm khi số lượng từ 20 trở lên");
    CHECK(share_told(0, 16, share_rounding::ceil).en == "0 % of 16 seats, rounded up: 0");
}

TEST_CASE("a share of the seats becomes a whole number by the rounding that is named",
          "[allocation]") {
    // Counted out in ten-thousandths of a seat.
    for (std::int64_t seats = 0; seats <= 60; ++seats)
        for (std::int64_t share = 0; share <= 10'000; share += 37) {
            std::int64_t whole = 0;
            while ((whole + 1) * 10'000 <= seats * share) ++whole;
            auto const rest = seats * share - whole * 10'000;
            if (fine_share_of_seats(share, seats, share_rounding::floor) != whole ||
                fine_share_of_seats(share, seats, share_rounding::ceil) !=
                    whole + (rest > 0 ? 1 : 0) ||
                fine_share_of_seats(share, seats, share_rounding::nearest) !=
                    whole + (rest >= 5'000 ? 1 : 0)) {
                INFO(seats << " x " << share);
                REQUIRE(false);
            }
        }
    SUCCEED();
}
