// SPDX-License-Identifier: BSL-1.0
#include <thidua/allocation/proof_ties.hpp>

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include <support/catch.hpp>

#include <thidua/allocation/problem_builder.hpp>

using namespace thidua;

namespace {
template <class Stages>
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
    return [&] {
        proof_ground const ground(p);
        proof_types const types(ground);
        return outcomes<Stages>(ground, types).agree(Stages(ground, types), claim);
    }();
}
problem of(problem_builder const& made) {
    auto p = made.build();
    REQUIRE(p);
    return *p;
}
}  // namespace

TEST_CASE("all outcomes of a capped guarantee are looked at", "[allocation]") {
    problem_builder made(reading::minimum_guarantee, 2);
    made.add("x", 1, "u", {"S"}).add("y", 1, "u").add("z", 1, "v").add("s", 2, "v", {"S"});
    made.cap("u", 1).cap("v", 1).reserve("S", 1);
    auto const p = of(made);
    CHECK(holds<guarantee_stages>(p, "", {{"xyzs", 2}}));
    CHECK_FALSE(holds<guarantee_stages>(p, "xz"));
    CHECK_FALSE(holds<guarantee_stages>(p, "", {{"xyz", 2}}));
    CHECK_FALSE(holds<guarantee_stages>(p, "z", {{"xys", 1}}));
    CHECK_FALSE(holds<guarantee_stages>(p, "", {{"xyzs", 1}}));
}

TEST_CASE("all outcomes of a set-aside are looked at, stage by stage", "[allocation]") {
    problem_builder made(reading::set_aside, 2);
    made.add("x", 1, {}, {"S"}).add("y", 1).add("s", 2, {}, {"S"}).reserve("S", 1);
    auto const p = of(made);
    // x takes the open seat, then s the reserve; or y the open seat, then x the reserve.
    CHECK(holds<set_aside_stages>(p, "x", {{"ys", 1}}));
    CHECK_FALSE(holds<set_aside_stages>(p, "xy"));
    CHECK_FALSE(holds<set_aside_stages>(p, "xs"));
    proof_ground const ground(p);
    proof_types const types(ground);
    claimed claim{};
    std::vector<contested_group> const groups{{.candidates = {1, 2}, .seats = 1}};
    claim.groups = &groups;
    claim.status = {seat_status::chosen, seat_status::contested, seat_status::contested};
    outcomes<set_aside_stages> all(ground, types);
    REQUIRE(all.agree(set_aside_stages(ground, types), claim));
    CHECK(all.fewest(set_aside_stages(ground, types), 3) == std::vector<std::int64_t>{0, 0, 0});
}
