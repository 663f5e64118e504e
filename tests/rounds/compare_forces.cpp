// SPDX-License-Identifier: BSL-1.0
#include <thidua/rounds/compare_forces.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

#include <thidua/hanoi/policy.hpp>

#include <support/catch.hpp>

#include "round_sample.hpp"

using namespace thidua;
using namespace round_sample;

namespace {

/// Persons with scores, allocated by `force`, compared with the others.
std::vector<force_comparison> compared(std::vector<nomination> const& all, settings const& with,
                                       std::int64_t seats, reading force) {
    round_terms const terms{hanoi::policy_343, with};
    named_by_plan const named = [](movement_id) { return true; };
    std::vector<dossier_decision> decided(all.size());
    std::vector<std::size_t> places;
    for (std::size_t i = 0; i < all.size(); ++i) {
        decided[i].priority = has_priority(all[i], day, terms, named);
        places.push_back(i);
    }
    std::vector<used_key> const keys{{order_by::score, &facts::score, false}};
    pool_parts const parts{&terms, all, &day, decided};
    auto const list = rank_by(keys, places, all, day);
    pool_decision pool;
    pool.of = {1, award_form::bang_khen, recipient_kind::individual};
    pool.seats = seats;
    pool.candidates = list.best_first;
    pool.asked = problem_of(pool.of, seats, list, parts, force);
    auto given = allocate(*pool.asked);
    REQUIRE(given.has_value());
    pool.given = std::move(*given);
    return compare_forces(pool, with);
}
force_comparison const& of(std::vector<force_comparison> const& all, reading force) {
    auto const at = std::ranges::find(all, force, &force_comparison::force);
    REQUIRE(at != all.end());
    return *at;
}
nomination indirect(std::int64_t points) {
    auto n = scored(person(), points);
    n.direct_role = {};
    return n;
}

}  // namespace

// Two seats. By rank: 90 and 80, neither direct. With precedence: the direct at 70 and 60.
TEST_CASE("each other force says how many come in and how many go", "[rounds][forces]") {
    std::vector<nomination> const all{indirect(90), indirect(80), scored(person(), 70),
                                      scored(person(), 60)};
    settings with;
    with.reserves = {{.group = priority_member::direct_individual, .seats = 1}};
    auto const f = compared(all, with, 2, reading::tie_break);
    REQUIRE(f.size() == 5);  // not itself
    CHECK(std::ranges::find(f, reading::tie_break, &force_comparison::force) == f.end());
    CHECK(of(f, reading::no_priority).gain == 0);
    CHECK(of(f, reading::no_priority).lose == 0);
    CHECK(of(f, reading::precedence).gain == 2);
    CHECK(of(f, reading::precedence).lose == 2);
    CHECK(of(f, reading::minimum_guarantee).gain == 1);
    CHECK(of(f, reading::minimum_guarantee).lose == 1);
    CHECK(of(f, reading::set_aside).possible);
    CHECK_FALSE(of(f, reading::running_rate).possible);
    CHECK(of(f, reading::running_rate).lacking.en == "no minimum rate is set");
    CHECK(of(f, reading::running_rate).gain == 0);
}

TEST_CASE("contested candidates count as not on the list", "[rounds][forces]") {
    // One seat, equals: the tie-break knows who; without priority both are contested.
    auto const f = compared({scored(person(), 50), indirect(50)}, {}, 1, reading::tie_break);
    CHECK(of(f, reading::no_priority).gain == 0);
    CHECK(of(f, reading::no_priority).lose == 1);
    auto const g = compared({scored(person(), 50), indirect(50)}, {}, 1, reading::no_priority);
    CHECK(of(g, reading::tie_break).gain == 1);
    CHECK(of(g, reading::tie_break).lose == 0);
}

TEST_CASE("a force whose numbers do not fit is not possible, and it is said why",
          "[rounds][forces]") {
    settings with;
    with.reserves = {{.group = priority_member::direct_individual, .seats = 5}};
    with.rates = {{.group = priority_member::direct_individual, .percent = 20}};
    // Five reserved of two seats; equal ranks, which running_rate does not take.
    auto const f = compared({scored(person(), 50), indirect(50)}, with, 2, reading::no_priority);
    for (auto const force :
         {reading::minimum_guarantee, reading::set_aside, reading::running_rate}) {
        CHECK_FALSE(of(f, force).possible);
        CHECK_FALSE(of(f, force).lacking.vi.empty());
        CHECK_FALSE(of(f, force).lacking.en.empty());
    }
}

TEST_CASE("a pool without seats has nothing to compare", "[rounds][forces]") {
    settings const with;
    CHECK(compare_forces(pool_decision{}, with).empty());
}
