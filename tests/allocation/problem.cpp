// SPDX-License-Identifier: BSL-1.0
#include <thidua/allocation/problem.hpp>

#include <support/catch.hpp>

using namespace thidua;

static_assert(sizeof(candidate) == 12, "a million candidates are twelve megabytes");
static_assert(belongs({.rank = 1, .unit = 0, .groups = 0b101}, 2));
static_assert(!belongs({.rank = 1, .unit = 0, .groups = 0b101}, 1));
static_assert(!belongs({.rank = 1, .unit = 0, .groups = ~0U}, 32));

TEST_CASE("a candidate without an id is called by number", "[allocation]") {
    problem p{};
    p.candidates.resize(2);
    CHECK(candidate_id(p, 1) == "1");
    p.names.candidates = {"a", "b"};
    CHECK(candidate_id(p, 1) == "b");
}
