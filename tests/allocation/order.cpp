// SPDX-License-Identifier: BSL-1.0
#include <thidua/allocation/order.hpp>

#include <cstddef>
#include <cstdint>
#include <limits>
#include <vector>

#include <support/catch.hpp>

using namespace thidua;

namespace {
problem three() {
    problem p{};
    p.names.groups = {"S"};
    p.priority_group = 0;
    p.candidates = {{.rank = 2}, {.rank = 2, .unit = 0, .groups = 1}, {.rank = 1}};
    return p;
}
std::vector<std::uint32_t> sequence(standing_order const& order) {
    return {order.sequence().begin(), order.sequence().end()};
}
}  // namespace

TEST_CASE("standing is rank, rank then priority, or priority then rank", "[allocation]") {
    auto const p = three();
    CHECK(standing_order(p, reading::no_priority).classes() == 2);
    CHECK(sequence(standing_order(p, reading::tie_break)) == std::vector<std::uint32_t>{2, 1, 0});
    CHECK(standing_order(p, reading::tie_break).strict());
    CHECK(sequence(standing_order(p, reading::precedence)) == std::vector<std::uint32_t>{1, 2, 0});
}

TEST_CASE("the worst rank that can be written keeps its place", "[allocation]") {
    auto p = three();
    p.candidates[2].rank = std::numeric_limits<std::int32_t>::max();
    CHECK(sequence(standing_order(p, reading::tie_break)) == std::vector<std::uint32_t>{1, 0, 2});
    CHECK(sequence(standing_order(p, reading::precedence)) == std::vector<std::uint32_t>{1, 0, 2});
}

TEST_CASE("the council's order splits equals: the named first, the others stay equal",
          "[allocation]") {
    problem p{};
    p.candidates = {{.rank = 1}, {.rank = 1}, {.rank = 1}, {.rank = 1}, {.rank = 2}};
    p.tie_order = {2, 4, 1};
    standing_order const order(p, reading::no_priority);
    REQUIRE(order.classes() == 4);
    CHECK(order.equals(0).front() == 2);
    CHECK(order.equals(1).front() == 1);
    CHECK(order.equals(2).size() == 2);
    CHECK(order.equals(3).front() == 4);
    CHECK_FALSE(order.strict());
}

TEST_CASE("many candidates are ordered as few are", "[allocation]") {
    problem p{};
    for (std::int32_t i = 0; i < 20'000; ++i)
        p.candidates.push_back({.rank = 1 + static_cast<std::int32_t>(
                                                (std::int64_t{i} * 7919 * 104'729) % 1'999'993)});
    standing_order const order(p, reading::no_priority);
    auto const at = [&](std::size_t k) { return p.candidates[order.sequence()[k]].rank; };
    bool ordered = true;
    for (std::size_t k = 1; k < p.candidates.size(); ++k) ordered = ordered && at(k - 1) <= at(k);
    CHECK(ordered);
    bool same = true;
    for (std::size_t c = 0; c < order.classes(); ++c)
        for (auto const who : order.equals(c))
            same = same && p.candidates[who].rank == p.candidates[order.equals(c).front()].rank;
    CHECK(same);
}
