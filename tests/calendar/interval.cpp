// SPDX-License-Identifier: BSL-1.0
#include <thidua/calendar/interval.hpp>

#include <vector>

#include <support/catch.hpp>

#include "print.hpp"

using namespace thidua;

namespace {

// law.md 5.2: the lengths of the plan's phases, both ends counted.
constexpr day_interval phase_1{{2024, 11, 26}, {2025, 10, 17}};
constexpr day_interval phase_2{{2025, 10, 18}, {2026, 1, 23}};
static_assert(phase_1.length() == days{326});
static_assert(phase_2.length() == days{98});
static_assert(day_interval{{2025, 10, 18}, {2026, 1, 25}}.length() == days{100});
static_assert(day_interval{{2024, 11, 26}, {2025, 6, 30}}.length() == days{217});

static_assert(phase_1.contains(date{2024, 11, 26}));
static_assert(phase_1.contains(date{2025, 10, 17}));
static_assert(!phase_1.contains(date{2024, 11, 25}));
static_assert(!phase_1.contains(date{2025, 10, 18}));
static_assert(!phase_1.overlaps(phase_2));
static_assert(day_interval::after(phase_1.last).contains(phase_2));

static_assert(day_interval::only({2025, 7, 5}).length() == days{1});
static_assert(day_interval{}.length() == days{1});
static_assert(no_days.empty() && no_days.length() == days{0});
static_assert(!all_days.has_beginning() && !all_days.has_end());
static_assert(all_days.contains(first_day()) && all_days.contains(last_day()));
static_assert(first_day() < first_readable_day && last_readable_day < last_day());

static_assert(day_interval::from({2025, 7, 1}).contains(date{2025, 7, 1}));
static_assert(day_interval::from({2025, 7, 1}).contains(last_readable_day));
static_assert(!day_interval::from({2025, 7, 1}).contains(date{2025, 6, 30}));
static_assert(day_interval::from({2025, 7, 1}).has_beginning());
static_assert(!day_interval::from({2025, 7, 1}).has_end());
static_assert(day_interval::through({2025, 6, 30}).contains(date{2025, 6, 30}));
static_assert(!day_interval::through({2025, 6, 30}).contains(date{2025, 7, 1}));
static_assert(!day_interval::before({2025, 7, 1}).contains(date{2025, 7, 1}));
static_assert(day_interval::before({2025, 7, 1}) == day_interval::through({2025, 6, 30}));
static_assert(day_interval::after({2025, 6, 30}) == day_interval::from({2025, 7, 1}));
static_assert(day_interval::before(first_day()) == no_days);
static_assert(day_interval::after(last_day()) == no_days);

}  // namespace

TEST_CASE("intervals that share one day overlap, neighbours do not", "[calendar][interval]") {
    day_interval const june{{2025, 6, 1}, {2025, 6, 30}};
    day_interval const july{{2025, 7, 1}, {2025, 7, 31}};
    day_interval const across{{2025, 6, 30}, {2025, 7, 1}};
    CHECK_FALSE(june.overlaps(july));
    CHECK(intersection(june, july) == no_days);
    CHECK(june.overlaps(across));
    CHECK(intersection(june, across) == day_interval::only({2025, 6, 30}));
    CHECK(intersection(across, july) == day_interval::only({2025, 7, 1}));
    CHECK(across.inside({{2025, 6, 30}, {2025, 7, 1}}));
    CHECK_FALSE(across.inside(june));
}

TEST_CASE("intervals are the sets of their days", "[calendar][interval]") {
    // Every interval over eight days, empty ones included, against the sets written out.
    date const zero{2025, 6, 27};
    std::vector<day_interval> all;
    for (int a = 0; a < 8; ++a)
        for (int b = 0; b < 8; ++b) all.push_back({zero + days{a}, zero + days{b}});
    auto const set_of = [zero](day_interval const& in) {
        unsigned set = 0;
        for (int i = 0; i < 8; ++i)
            if (in.contains(zero + days{i})) set |= 1U << static_cast<unsigned>(i);
        return set;
    };
    auto const size_of = [](unsigned set) {
        int size = 0;
        for (; set != 0; set &= set - 1) ++size;
        return size;
    };
    for (auto const& a : all) {
        REQUIRE(a.empty() == (set_of(a) == 0));
        REQUIRE(a.length() == days{size_of(set_of(a))});
        for (auto const& b : all) {
            CAPTURE(a, b);
            auto const both = set_of(a) & set_of(b);
            REQUIRE(set_of(intersection(a, b)) == both);
            REQUIRE(a.overlaps(b) == (both != 0));
            REQUIRE(b.contains(a) == (both == set_of(a)));
            REQUIRE(a.inside(b) == b.contains(a));
            REQUIRE((a == b) == (set_of(a) == set_of(b)));
        }
    }
}
