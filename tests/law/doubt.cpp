// SPDX-License-Identifier: BSL-1.0
#include <thidua/law/doubt.hpp>

#include <vector>

#include <support/catch.hpp>

using namespace thidua;

TEST_CASE("the money's doubts are every dated value below verified, with its first day") {
    std::vector<doubt> all;
    for_each_doubt_of_money([&](doubt const& one) { all.push_back(one); });
    REQUIRE_FALSE(all.empty());
    // The base salary of July 2026 is second-hand; the three before it were read.
    CHECK(all.front().code == "base_salary");
    CHECK(all.front().first == date{2026, 7, 1});
    CHECK(all.front().grade == verification::second_hand);
    CHECK(all[1].code != "base_salary");
    for (auto const& one : all) {
        CHECK(one.part == "money");
        CHECK(one.grade != verification::verified);
        CHECK(one.basis.given());
        CHECK(one.basis.grade == one.grade);
    }
}

TEST_CASE("of the multipliers those of Decree 91/2017 are verified, those after it are not") {
    std::size_t after = 0;
    for_each_doubt_of_money([&](doubt const& one) {
        if (one.code == "base_salary") return;
        CHECK(one.first >= date{2024, 1, 1});
        ++after;
    });
    CHECK(after == 18);  // three kinds of recipients, three offices, two decrees
}
