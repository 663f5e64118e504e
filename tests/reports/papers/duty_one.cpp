// SPDX-License-Identifier: BSL-1.0
#include <thidua/reports/papers/duty_one.hpp>

#include <cstdint>
#include <optional>
#include <vector>

#include <reports/papers/papers_round.hpp>
#include <support/catch.hpp>

using namespace thidua;

TEST_CASE("the median is exact: of an even number of days it may end in a half") {
    CHECK(twice_the_median({}) == std::nullopt);
    CHECK(twice_the_median({7}) == 14);
    CHECK(twice_the_median({9, 1, 5}) == 10);
    CHECK(twice_the_median({4, 1}) == 5);
    CHECK(twice_the_median({10, 3, 3, 4}) == 7);
    CHECK(twice_the_median({0, 0}) == 0);
}

TEST_CASE("only what units' heads decided in the days of the plan and stands is counted") {
    papers_round::made_round const r;
    auto const p = count_duty_one(r.view, r.history);
    CHECK(p.all.awards == 2);
    CHECK(p.all.cancelled == 1);  // the ward's; the City's own is no unit's
    REQUIRE(p.by_unit.contains("so-mau"));
    auto const& u = p.by_unit.at("so-mau");
    CHECK(u.days == std::vector<std::int64_t>{10, 3});
    CHECK(u.types[1] == 2);
    CHECK(u.kinds[0] == 1);  // CB-1 is p1, a person who works directly
    CHECK(u.kinds[3] == 1);  // of the other nobody knows the kind
    CHECK(u.direct_workers == 1);
    CHECK(p.by_unit.at("phuong-mau").awards == 0);
}

TEST_CASE("both ends of the days count, and a decision before the achievement ends is a fault") {
    papers_round::made_round const r;
    auto one = r.history.front();
    auto const counted = [&](date decided, date achieved) {
        one.decided_on = decided;
        one.achieved_to = achieved;
        return count_duty_one(r.view, {&one, 1}).all;
    };
    CHECK(counted({2024, 11, 26}, {2024, 11, 20}).awards == 1);  // the day of issue
    CHECK(counted({2024, 11, 25}, {2024, 11, 20}).awards == 0);
    CHECK(counted({2025, 11, 20}, {2025, 11, 20}).awards == 1);  // the status day
    CHECK(counted({2025, 11, 21}, {2025, 11, 20}).awards == 0);
    CHECK(counted({2025, 11, 20}, {2025, 11, 20}).days == std::vector<std::int64_t>{0});
    CHECK(counted({2025, 1, 1}, {2025, 1, 2}).decided_before == 1);
    one.decided_on = {};
    CHECK(count_duty_one(r.view, {&one, 1}).all.awards == 0);
}
