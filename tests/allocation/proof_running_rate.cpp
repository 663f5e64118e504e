// SPDX-License-Identifier: BSL-1.0
#include <thidua/allocation/proof_running_rate.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

#include <support/catch.hpp>

#include <allocation/published.hpp>
#include <thidua/allocation/choose_running_rate.hpp>

using namespace thidua;

TEST_CASE("the official examples hold, with every published property", "[allocation]") {
    for (auto const& c : published::call_cases()) {
        auto const p = published::problem_of(c).build();
        REQUIRE(p);
        INFO(c.name);
        auto const got = choose_running_rate(*p, standing_order(*p, p->how));
        running_rate_proof const proof(proof_ground(*p), got.calls);
        CHECK(proof.order());
        CHECK(proof.rates());
        CHECK(proof.overtaking());
    }
}

TEST_CASE("any two neighbours exchanged are noticed", "[allocation]") {
    for (auto const& c : published::call_cases()) {
        if (c.ranking.size() > 200) continue;
        auto const p = published::problem_of(c).build();
        REQUIRE(p);
        auto const got = choose_running_rate(*p, standing_order(*p, p->how));
        for (std::size_t k = 1; k < got.calls.size(); ++k) {
            auto calls = got.calls;
            std::swap(calls[k - 1], calls[k]);
            CHECK_FALSE(running_rate_proof(proof_ground(*p), calls).order());
        }
    }
}

TEST_CASE("the properties are checked apart from the order of the calls", "[allocation]") {
    // Called by hand, down the ranks: the first prefix lacks the rate (P1), nobody overtakes.
    problem_builder made(reading::running_rate, std::nullopt);
    made.add("b", 1).add("c", 2).add("s", 3, {}, {"S"}).rate("S", 30);
    auto const p = made.build();
    REQUIRE(p);
    std::vector<std::uint32_t> const calls{0, 1, 2};
    running_rate_proof const proof(proof_ground(*p), calls);
    CHECK_FALSE(proof.order());
    CHECK_FALSE(proof.rates());
    CHECK(proof.overtaking());
    // s is called rightly; then c before b, who waits in the same groups (P5).
    std::vector<std::uint32_t> const past_b{2, 1, 0};
    CHECK_FALSE(running_rate_proof(proof_ground(*p), past_b).order());
}
