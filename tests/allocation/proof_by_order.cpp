// SPDX-License-Identifier: BSL-1.0
#include <thidua/allocation/proof_by_order.hpp>

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
    return holds_by_order(proof_ground(p), claim, false);
}
problem of(problem_builder const& made) {
    auto p = made.build();
    REQUIRE(p);
    return *p;
}
}  // namespace

TEST_CASE("the tournament knows the one right list", "[allocation]") {
    problem_builder made(reading::no_priority, 3);
    made.add("a", 1, "u")
        .add("b", 2, "u")
        .add("c", 3, "u")
        .add("d", 4, "v")
        .add("e", 5, "v")
        .cap("u", 2);
    auto const p = of(made);
    CHECK(holds(p, "abd"));
    CHECK_FALSE(holds(p, "abe"));
    CHECK_FALSE(holds(p, "acd"));
    CHECK_FALSE(holds(p, "abc"));
    CHECK_FALSE(holds(p, "ab"));
}

TEST_CASE("a tie may be neither decided nor invented", "[allocation]") {
    problem_builder made(reading::no_priority, 2);
    made.add("a", 1).add("x", 2).add("y", 2).add("z", 3);
    auto const p = of(made);
    CHECK(holds(p, "a", {{"xy", 1}}));
    CHECK_FALSE(holds(p, "ax"));
    CHECK_FALSE(holds(p, "", {{"axy", 2}}));
    CHECK_FALSE(holds(p, "a", {{"xyz", 1}}));
    CHECK_FALSE(holds(p, "a", {{"xy", 2}}));
}

TEST_CASE("a cap of nothing refuses everyone below it", "[allocation]") {
    problem_builder made(reading::no_priority, 2);
    made.add("a", 1, "u").add("b", 1, "u").add("c", 2).cap("u", 0);
    auto const p = of(made);
    CHECK(holds(p, "c"));
    CHECK_FALSE(holds(p, "c", {{"ab", 1}}));
}
