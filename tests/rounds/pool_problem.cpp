// SPDX-License-Identifier: BSL-1.0
#include <thidua/rounds/pool_problem.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include <thidua/hanoi/policy.hpp>

#include <support/catch.hpp>

#include "round_sample.hpp"

using namespace thidua;
using namespace round_sample;

namespace {

constexpr pool_key people{1, award_form::bang_khen, recipient_kind::individual};
constexpr pool_key groups{1, award_form::bang_khen, recipient_kind::collective};

problem made(std::vector<nomination> const& all, settings const& with, reading force,
             pool_key const& pool = people, std::int64_t seats = 10, std::int32_t scale = 1) {
    round_terms const terms{hanoi::policy_343, with};
    named_by_plan const named = [](movement_id) { return true; };
    std::vector<dossier_decision> decided(all.size());
    std::vector<std::size_t> places;
    for (std::size_t i = 0; i < all.size(); ++i) {
        decided[i].priority = has_priority(all[i], day, terms, named);
        places.push_back(i);
    }
    std::vector<used_key> const keys{{order_by::score, &facts::score, false}};
    return problem_of(pool, seats, rank_by(keys, places, all, day), {&terms, all, &day, decided},
                      force, scale);
}

}  // namespace

TEST_CASE("a candidate is in the groups that it belongs to", "[rounds][pool]") {
    auto indirect = person();
    indirect.direct_role = {};
    auto division = collective();
    division.collective_kind = collective_kind::division;
    auto const p = made({person(), indirect, collective(), division}, {}, reading::tie_break);
    constexpr std::uint32_t small = 1U << group_small;
    constexpr std::uint32_t direct = 1U << group_direct;
    constexpr std::uint32_t has = 1U << group_priority;
    CHECK(p.candidates[0].groups == (direct | has));
    CHECK(p.candidates[1].groups == 0);
    CHECK(p.candidates[2].groups == (small | has));
    CHECK(p.candidates[3].groups == 0);
    CHECK(p.priority_group == std::optional{group_priority});
    CHECK_FALSE(made({person()}, {}, reading::no_priority).priority_group.has_value());
    CHECK_FALSE(made({person()}, {}, reading::minimum_guarantee).priority_group.has_value());
}

TEST_CASE("ranks go over into the problem, spread by the scale", "[rounds][pool]") {
    std::vector<nomination> const all{scored(person(), 90), scored(person(), 70),
                                      scored(person(), 70), scored(person(), 10)};
    auto const ranks = [](problem const& p) {
        std::vector<std::int32_t> r;
        for (auto const& c : p.candidates) r.push_back(c.rank);
        return r;
    };
    CHECK(ranks(made(all, {}, reading::no_priority)) == std::vector<std::int32_t>{1, 2, 2, 4});
    CHECK(ranks(made(all, {}, reading::no_priority, people, 10, 2)) ==
          std::vector<std::int32_t>{2, 4, 4, 8});
}

TEST_CASE("a unit's own cap goes before the one for all, and a cap is for its pools only",
          "[rounds][pool]") {
    settings with;
    with.caps = {{.submitting_unit = "*", .seats = 5},
                 {.submitting_unit = "u1", .seats = 2},
                 {.submitting_unit = "u2", .in = {.kind = recipient_kind::collective}, .seats = 1}};
    std::vector<nomination> const all{from_unit(person(), 0), from_unit(person(), 1),
                                      from_unit(person(), 2)};
    auto const cap_of = [](problem const& p, std::string_view unit) -> std::int64_t {
        for (auto const& c : p.caps)
            if (p.names.units[c.unit] == unit) return c.seats;
        return -1;
    };
    auto const p = made(all, with, reading::no_priority);
    CHECK(cap_of(p, "u0") == 5);
    CHECK(cap_of(p, "u1") == 2);
    CHECK(cap_of(p, "u2") == 5);  // its own is for collectives
    auto const q = made(all, with, reading::no_priority, groups);
    CHECK(cap_of(q, "u2") == 1);
    with.caps.erase(with.caps.begin());
    CHECK(made(all, with, reading::no_priority).caps.size() == 1);
}

TEST_CASE("a candidate without a unit is not capped", "[rounds][pool]") {
    auto n = person();
    n.submitting_unit = {};
    settings with;
    with.caps = {{.submitting_unit = "*", .seats = 1}};
    auto const p = made({n}, with, reading::no_priority);
    CHECK(p.candidates[0].unit == candidate::no_unit);
    CHECK(p.caps.empty());
}

TEST_CASE("reserves and rates serve the readings that use them, in the order given",
          "[rounds][pool]") {
    settings with;
    with.reserves = {{.group = priority_member::direct_individual,
                      .share = 2550,
                      .rounding = share_rounding::ceil},
                     {.group = priority_member::small_collective,
                      .in = {.kind = recipient_kind::collective},
                      .seats = 4}};
    with.rates = {{.group = priority_member::small_collective, .percent = 30},
                  {.group = priority_member::direct_individual, .in = {.phase = 2}, .percent = 10}};
    for (auto const force : {reading::no_priority, reading::tie_break, reading::precedence}) {
        CHECK(made({}, with, force).reserves.empty());
        CHECK(made({}, with, force).rates.empty());
    }
    for (auto const force : {reading::minimum_guarantee, reading::set_aside}) {
        auto const p = made({}, with, force);
        CHECK(p.reserves == std::vector<seat_reserve>{{.group = group_direct, .seats = 3}});
        CHECK(made({}, with, force, groups).reserves ==
              std::vector<seat_reserve>{{.group = group_direct, .seats = 3},
                                        {.group = group_small, .seats = 4}});
        CHECK(p.rates.empty());
    }
    auto const p = made({}, with, reading::running_rate);
    CHECK(p.rates == std::vector<call_rate>{{.group = group_small, .percent = 30}});
    CHECK(p.reserves.empty());
}

TEST_CASE("what a force lacks is said for the pool that lacks it", "[rounds][pool]") {
    settings with;
    for (auto const force : {reading::no_priority, reading::tie_break, reading::precedence})
        CHECK(lacking_for(force, people, with).empty());
    for (auto const force :
         {reading::minimum_guarantee, reading::set_aside, reading::running_rate}) {
        CHECK_FALSE(lacking_for(force, people, with).vi.empty());
        CHECK_FALSE(lacking_for(force, people, with).en.empty());
    }
    with.reserves = {{.group = priority_member::small_collective,
                      .in = {.kind = recipient_kind::collective},
                      .seats = 4}};
    CHECK(lacking_for(reading::set_aside, groups, with).empty());
    CHECK_FALSE(lacking_for(reading::set_aside, people, with).empty());
    with.rates = {{.percent = 20}};
    CHECK(lacking_for(reading::running_rate, people, with).empty());
}
