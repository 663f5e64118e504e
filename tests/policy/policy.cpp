// SPDX-License-Identifier: BSL-1.0
#include <thidua/policy/policy.hpp>

#include <support/catch.hpp>

using namespace thidua;

namespace {

constexpr small_kind teams{.kind = collective_kind::team};

// A kind that no day bounds is small on every day, within any unit.
static_assert(teams.within_any);
static_assert(teams.first == first_day() && teams.last == last_day());
static_assert(!teams.basis.given());

}  // namespace

TEST_CASE("two keys of an order are the same if they ask for the same in the same direction") {
    static constexpr order_key by_rank{order_by::unit_rank, nullptr, true};
    CHECK(by_rank == order_key{order_by::unit_rank, nullptr, true});
    CHECK_FALSE(by_rank == order_key{order_by::unit_rank, nullptr, false});
    CHECK_FALSE(by_rank == order_key{order_by::score, nullptr, true});
}

TEST_CASE("an empty policy asks for nothing and reads the plan as it is shipped") {
    policy const p;
    CHECK(p.rules.criteria.empty());
    CHECK(p.rules.live.empty());
    CHECK(p.how == readings{});
    CHECK(p.priority == priority_reading{});
    CHECK(p.order.empty());
    CHECK(p.small.empty());
}

TEST_CASE("every key of an order has a name and words") {
    CHECK(words<order_by>().size() == 5);
    for (auto const& w : words<order_by>()) {
        CHECK_FALSE(w.label.vi.empty());
        CHECK_FALSE(w.label.en.empty());
    }
    CHECK(name_of(order_by::council_votes) == "council_votes");
    CHECK(name_of(order_by::unit_rank) == "unit_rank");
}
