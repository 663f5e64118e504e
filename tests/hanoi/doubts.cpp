// SPDX-License-Identifier: BSL-1.0
#include <thidua/hanoi/doubts.hpp>

#include <algorithm>
#include <string_view>

#include <support/catch.hpp>

#include <thidua/hanoi/policy.hpp>

using namespace thidua;

namespace {

std::size_t count_of(std::vector<doubt> const& all, std::string_view part) {
    return static_cast<std::size_t>(
        std::ranges::count_if(all, [&](auto const& d) { return d.part == part; }));
}

}  // namespace

TEST_CASE("the doubts under plan 343 cover the plan, the policy, the money and the calendar",
          "[hanoi]") {
    auto const all = hanoi::doubts_under(hanoi::policy_343);
    for (auto const part : {"issued", "addressees", "criteria", "tracks", "small", "readings",
                            "priority", "money", "timeline"}) {
        CAPTURE(part);
        CHECK(count_of(all, part) > 0);
    }
    for (auto const& d : all) CHECK(d.grade != verification::verified);
}

TEST_CASE("of the congresses only the dispatch of December 2025 was not read at its source",
          "[hanoi]") {
    std::vector<doubt> all;
    hanoi::for_each_doubt_of_timeline([&](doubt const& d) { all.push_back(d); });
    REQUIRE(all.size() == 1);
    CHECK(all.front().first == date{2025, 12, 23});
    CHECK(all.front().grade == verification::second_hand);
}
