// SPDX-License-Identifier: BSL-1.0
#include <thidua/allocation/proof_guarantee_capped.hpp>

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include <support/catch.hpp>

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
    return holds_guarantee_capped(proof_ground(p), claim);
}
problem of(problem_builder const& made) {
    auto p = made.build();
    REQUIRE(p);
    return *p;
}
}  // namespace

TEST_CASE("a pairwise check would pass this wrong list, the exact one does not", "[allocation]") {
    // Chosen b c: swapping one of them for a, or for s, breaks the cap or the reserve; but a and s
    // together are better than b and c.
    problem_builder made(reading::minimum_guarantee, 2);
    made.add("a", 1, "u").add("b", 2, "u", {"S"}).add("c", 3, "v").add("s", 4, "v", {"S"});
    made.cap("u", 1).cap("v", 1).reserve("S", 1);
    auto const p = of(made);
    CHECK(holds(p, "as"));
    CHECK_FALSE(holds(p, "bc"));
    CHECK_FALSE(holds(p, "bs"));
    CHECK_FALSE(holds(p, "ac"));
    CHECK_FALSE(holds(p, "ab"));
    CHECK_FALSE(holds(p, "a"));
}

TEST_CASE("with nobody contested a list must stand however equals are ordered", "[allocation]") {
    problem_builder made(reading::minimum_guarantee, 1);
    made.add("a", 1, "u", {"S"}).add("b", 1, "v", {"S"}).cap("u", 1).reserve("S", 1);
    auto const p = of(made);
    CHECK_FALSE(holds(p, "a"));
    CHECK_FALSE(holds(p, "b"));
}

TEST_CASE("types share a node of the caps and the reserves they can fill", "[allocation]") {
    problem_builder made(reading::minimum_guarantee, 2);
    made.add("a", 1, "u", {"S"})
        .add("b", 2, "u", {"S", "D"})
        .add("c", 3, "u", {"D"})
        .add("d", 4, "v");
    made.cap("u", 1).reserve("S", 2);
    auto const p = of(made);
    proof_ground const ground(p);
    proof_types const types(ground);
    CHECK(types.of[0] == types.of[1]);
    CHECK(types.of[1] != types.of[2]);
    CHECK(types.members[types.of[0]] == 2);
    CHECK(most_fill(ground, types) == 1);
}
