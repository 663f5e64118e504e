// SPDX-License-Identifier: BSL-1.0
#include <thidua/rounds/waiting.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <set>
#include <vector>

#include <thidua/hanoi/policy.hpp>

#include <support/catch.hpp>

#include "../logic/dice.hpp"
#include "round_sample.hpp"

using namespace thidua;
using namespace round_sample;

namespace {

/// A problem that goes down the order; ranks are even, so that somebody may stand between.
problem a_random_problem(probe::dice& roll) {
    problem p;
    constexpr std::array forces{reading::no_priority, reading::tie_break, reading::precedence};
    p.how = forces[roll(3)];
    p.seats = static_cast<std::int64_t>(roll(7));
    p.names.groups = {"small_collective", "direct_individual", "priority"};
    if (uses_priority_group(p.how)) p.priority_group = group_priority;
    p.names.units = {"a", "b", "c"};
    auto const count = roll(9);
    for (std::size_t i = 0; i < count; ++i) {
        candidate c{.rank =
                        static_cast<std::int32_t>(roll(2) == 0 ? roll(6) + 1 : roll(40) + 1) * 2};
        c.unit = roll(5) == 0 ? candidate::no_unit : static_cast<std::uint32_t>(roll(3));
        c.groups = roll(2) == 0 ? 1U << group_priority : 0U;
        p.candidates.push_back(c);
    }
    for (std::uint32_t u = 0; u < 3; ++u)
        if (roll(2) == 0)
            p.caps.push_back({.unit = u, .seats = static_cast<std::int64_t>(roll(4))});
    return p;
}

}  // namespace

TEST_CASE("the cut lines tell the same as a whole allocation with one more", "[rounds][waiting]") {
    probe::dice roll(11);
    std::size_t asked = 0;
    std::size_t in = 0;
    std::size_t displaced = 0;
    while (asked < 20'000) {
        auto p = a_random_problem(roll);
        auto const given = allocate(p);
        REQUIRE(given.has_value());
        if (!given->contested.empty()) continue;  // the cut lines are not for these
        ++asked;
        INFO("problem " << asked);
        candidate one{.rank = static_cast<std::int32_t>(roll(60) + 1)};
        one.unit = roll(5) == 0 ? candidate::no_unit : static_cast<std::uint32_t>(roll(3));
        one.groups = roll(2) == 0 ? 1U << group_priority : 0U;

        detail::cut_finder const cut{p, *given};
        p.candidates.push_back(one);
        auto const there = try_allocate(p);
        REQUIRE(there.has_value());
        bool const comes_in = there->status.back() != seat_status::refused;
        REQUIRE(cut.comes_in(one) == comes_in);
        if (!comes_in) continue;
        ++in;
        std::set<std::size_t> lost;
        for (auto const c : given->chosen)
            if (there->status[c] != seat_status::chosen) lost.insert(c);
        auto const gives_way = cut.gives_way(one);
        REQUIRE((gives_way == detail::cut_finder::npos) == lost.empty());
        if (lost.empty()) continue;
        REQUIRE(lost.contains(gives_way));
        ++displaced;
    }
    CHECK(in > 5'000);
    CHECK(displaced > 1'000);
}

namespace {

/// A pool of persons with seats, allocated, and those who wait for it.
struct waiting_pool {
    std::vector<nomination> all{};
    std::vector<dossier_decision> decided{};
    settings with{};
    std::vector<used_key> keys{{order_by::score, &facts::score, false}};
    reading force = reading::no_priority;

    std::vector<waiting_dossier> found(std::vector<std::size_t> const& members,
                                       std::vector<std::size_t> const& waiting,
                                       std::int64_t seats) {
        round_terms const terms{hanoi::policy_343, with};
        named_by_plan const named = [](movement_id) { return true; };
        decided.resize(all.size());
        for (std::size_t i = 0; i < all.size(); ++i)
            decided[i].priority = has_priority(all[i], day, terms, named);
        pool_parts const parts{&terms, all, &day, decided};
        auto const list = rank_by(keys, members, all, day);
        pool_decision pool;
        pool.of = {1, award_form::bang_khen, recipient_kind::individual};
        pool.seats = seats;
        pool.candidates = list.best_first;
        pool.asked = problem_of(pool.of, seats, list, parts, force);
        auto given = allocate(*pool.asked);
        REQUIRE(given.has_value());
        pool.given = std::move(*given);
        return waiting_for_seats(pool, waiting, keys, parts);
    }
};

}  // namespace

TEST_CASE("who waits is named with whom he would displace", "[rounds][waiting]") {
    waiting_pool p;
    p.all = {scored(person(), 90), scored(person(), 80), scored(person(), 70),
             scored(person(), 85)};
    auto const found = p.found({0, 1, 2}, {3}, 2);
    REQUIRE(found.size() == 1);
    CHECK(found[0].dossier == 3);
    REQUIRE(found[0].displaces.has_value());
    CHECK(*found[0].displaces == 1);
    CHECK(found[0].unless_known.empty());
}

TEST_CASE("who waits below the cut is not named, beside it he is", "[rounds][waiting]") {
    waiting_pool p;
    p.all = {scored(person(), 90), scored(person(), 80), scored(person(), 79), scored(person(), 80),
             scored(person(), 91)};
    auto const found = p.found({0, 1}, {2, 3, 4}, 2);
    REQUIRE(found.size() == 2);  // each on his own: 4 does not stand in 3's way
    CHECK(found[0].dossier == 3);
    CHECK(found[1].dossier == 4);
}

TEST_CASE("where a seat is free nobody gives way", "[rounds][waiting]") {
    waiting_pool p;
    p.all = {scored(person(), 90), scored(person(), 10)};
    auto const found = p.found({0}, {1}, 2);
    REQUIRE(found.size() == 1);
    CHECK_FALSE(found[0].displaces.has_value());
}

TEST_CASE("who waits under a full cap displaces one of his own unit", "[rounds][waiting]") {
    waiting_pool p;
    p.with.caps = {{.submitting_unit = "u1", .seats = 1}};
    p.all = {from_unit(scored(person(), 50), 1), from_unit(scored(person(), 20), 2),
             from_unit(scored(person(), 60), 1), from_unit(scored(person(), 40), 1)};
    auto const found = p.found({0, 1}, {2, 3}, 2);
    REQUIRE(found.size() == 1);
    CHECK(found[0].dossier == 2);
    CHECK(found[0].displaces == std::optional<std::size_t>{0});
}

TEST_CASE("who waits without a key is taken to stand first, and the key is named",
          "[rounds][waiting]") {
    waiting_pool p;
    auto blank = person();
    blank.score = {};
    p.all = {scored(person(), 100), blank};
    auto const found = p.found({0}, {1}, 1);
    REQUIRE(found.size() == 1);
    CHECK(found[0].unless_known == std::vector<std::string>{"score"});
}

TEST_CASE("nobody waits for a pool without seats to give", "[rounds][waiting]") {
    waiting_pool p;
    p.all = {scored(person(), 10), scored(person(), 90)};
    CHECK(p.found({0}, {1}, 0).empty());
}

// The first key is known and puts the dossier last; only the second is blank. It cannot stand
// first.
TEST_CASE("a known key counts before one that is lacking", "[rounds][waiting]") {
    waiting_pool p;
    p.keys.push_back({order_by::unit_rank, &facts::unit_rank, true});
    auto blank = scored(person(), 10);
    blank.unit_rank = {};
    p.all = {scored(person(), 100), blank};
    CHECK(p.found({0}, {1}, 1).empty());
}
