// SPDX-License-Identifier: BSL-1.0
#include <thidua/allocation/proof_guarantee.hpp>

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include <support/catch.hpp>

#include <allocation/random_problem.hpp>
#include <thidua/allocation/problem_builder.hpp>

using namespace thidua;

namespace {
bool holds(problem const& p, std::string const& chosen,
           std::vector<std::pair<std::string, std::int64_t>> const& contested = {}) {
    claimed claim{};
    std::vector<contested_group> groups;
    claim.status.assign(p.candidates.size(), seat_status::refused);
    for (std::uint32_t i = 0; i < claim.status.size(); ++i)
        if (chosen.find(p.names.candidates[i]) != std::string::npos)
            claim.status[i] = seat_status::chosen;
    for (auto const& [who, seats] : contested) {
        groups.push_back({.candidates = {}, .seats = seats});
        for (std::uint32_t i = 0; i < claim.status.size(); ++i)
            if (who.find(p.names.candidates[i]) != std::string::npos) {
                claim.status[i] = seat_status::contested;
                groups.back().candidates.push_back(i);
            }
    }
    claim.groups = &groups;
    return holds_guarantee(proof_ground(p), claim, false);
}
problem of(problem_builder const& made) {
    auto p = made.build();
    REQUIRE(p);
    return *p;
}
}  // namespace

TEST_CASE("the guarantee is checked by what each set can fill", "[allocation]") {
    problem_builder made(reading::minimum_guarantee, 2);
    made.add("a", 1, {}, {"S", "D"})
        .add("b", 3, {}, {"S"})
        .add("c", 2)
        .reserve("S", 1)
        .reserve("D", 1);
    auto const p = of(made);
    CHECK(holds(p, "ab"));
    CHECK_FALSE(holds(p, "ac"));
    CHECK_FALSE(holds(p, "bc"));
    CHECK_FALSE(holds(p, "abc"));
}

TEST_CASE("equals by group: the guarantee ends the contest of some only", "[allocation]") {
    problem_builder made(reading::minimum_guarantee, 2);
    made.add("s", 1, {}, {"S"}).add("x", 1).add("y", 1).reserve("S", 1);
    auto const p = of(made);
    CHECK(holds(p, "s", {{"xy", 1}}));
    CHECK_FALSE(holds(p, "", {{"sxy", 2}}));
    CHECK_FALSE(holds(p, "sx"));
}

TEST_CASE("two ways to count what a set can fill agree", "[allocation]") {
    random_problems::dice die(3);
    for (int round = 0; round < 3000; ++round) {
        problem p{};
        for (std::uint32_t g = 0; g < 1 + die(4); ++g)
            p.reserves.push_back({.group = g, .seats = static_cast<std::int64_t>(die(5))});
        fill_counter::counts counts;
        for (std::uint32_t mask = 0; mask < 1U << p.reserves.size(); ++mask)
            counts.emplace_back(mask, static_cast<std::int64_t>(die(4)));
        fill_counter const counter(p);
        REQUIRE(counter.by_cover(counts) == counter.by_moving(counts));
        REQUIRE(counter.fill(counts) == counter.by_cover(counts));
    }
}
