// SPDX-License-Identifier: BSL-1.0
#include <thidua/logic/remedy.hpp>

#include <algorithm>
#include <cstddef>
#include <utility>
#include <vector>

#include <support/catch.hpp>

#include "dice.hpp"

using namespace thidua;

namespace {

std::size_t mask_of(change_set const& set) {
    std::size_t mask = 0;
    for (auto const i : set) mask |= std::size_t{1} << i;
    return mask;
}

/// By trying every subset: those that work and of which no smaller part works.
std::vector<change_set> by_force(std::size_t changes, std::size_t largest, std::size_t most,
                                 std::vector<bool> const& works) {
    std::vector<change_set> all;
    for (std::size_t mask = 1; mask < (std::size_t{1} << changes); ++mask) {
        change_set members;
        for (std::size_t i = 0; i < changes; ++i)
            if ((mask >> i & 1U) != 0) members.push_back(i);
        if (!works[mask] || members.size() > largest) continue;
        bool minimal = true;
        for (std::size_t part = (mask - 1) & mask; part != 0; part = (part - 1) & mask)
            if (works[part]) minimal = false;
        if (minimal) all.push_back(members);
    }
    std::sort(all.begin(), all.end(), [](change_set const& a, change_set const& b) {
        return a.size() != b.size() ? a.size() < b.size() : a < b;
    });
    if (all.size() > most) all.resize(most);
    return all;
}

}  // namespace

TEST_CASE("the smallest changes come first and no set contains another one", "[logic]") {
    // Change 2 alone helps, and so do 0 and 1 together.
    auto const works = [](change_set const& s) {
        auto const has = [&s](std::size_t i) { return std::ranges::find(s, i) != s.end(); };
        return has(2) || (has(0) && has(1));
    };
    CHECK(minimal_sets(4, 3, 5, works) == std::vector<change_set>{{2}, {0, 1}});
    CHECK(minimal_sets(4, 1, 5, works) == std::vector<change_set>{{2}});
    CHECK(minimal_sets(4, 3, 1, works) == std::vector<change_set>{{2}});
}

TEST_CASE("where nothing helps, or nothing can be changed, no set is found", "[logic]") {
    auto const never = [](change_set const&) { return false; };
    auto const always = [](change_set const&) { return true; };
    CHECK(minimal_sets(5, 3, 5, never).empty());
    CHECK(minimal_sets(0, 3, 5, always).empty());
    CHECK(minimal_sets(5, 0, 5, always).empty());
}

TEST_CASE("minimal sets of random changes are those that trying every subset finds",
          "[logic][random]") {
    probe::dice die{84};
    std::size_t found_in_all = 0;
    for (int i = 0; i < 3'000; ++i) {
        auto const changes = die(9);
        auto const largest = die(5);
        auto const most = 1 + die(12);
        auto const rare = 2 + die(12);
        std::vector<bool> works(std::size_t{1} << changes, false);
        for (std::size_t mask = 1; mask < works.size(); ++mask) works[mask] = die(rare) == 0;
        if (die(2) == 0) {  // whatever contains a set that works, works
            for (std::size_t mask = 1; mask < works.size(); ++mask)
                for (std::size_t bit = 0; bit < changes; ++bit)
                    if ((mask >> bit & 1U) != 0 && works[mask & ~(std::size_t{1} << bit)])
                        works[mask] = true;
        }
        auto const found = minimal_sets(changes, largest, most, [&](change_set const& s) {
            return static_cast<bool>(works[mask_of(s)]);
        });
        if (found != by_force(changes, largest, most, works)) FAIL("case " << i);
        found_in_all += found.size();
    }
    CHECK(found_in_all > 3'000);
}

TEST_CASE("of no sets at most, none is found", "[logic]") {
    CHECK(minimal_sets(3, 3, 0, [](change_set const&) { return true; }).empty());
}
