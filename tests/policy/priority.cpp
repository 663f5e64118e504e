// SPDX-License-Identifier: BSL-1.0
#include <thidua/policy/priority.hpp>

#include <cstddef>
#include <cstdint>

#include <support/catch.hpp>

using namespace thidua;

namespace {

constexpr priority_reading shipped{};

// The weakest reading that still gives the word effect (DESIGN.md 3).
static_assert(shipped.at == priority_stage::both);
static_assert(shipped.force == reading::tie_break);
static_assert(shipped.scope == priority_scope::individuals);
static_assert(shipped.conjunction == priority_conjunction::either_role);
static_assert(shipped.movement == priority_movement::this_plan);
static_assert(shipped.direct == who_is_direct::movement_role);

template <class E>
void check_words(std::size_t count) {
    REQUIRE(words<E>().size() == count);
    std::int64_t next = 0;
    for (auto const& w : words<E>()) {
        INFO(w.name);
        CHECK(w.value == next++);
        CHECK_FALSE(w.label.vi.empty());
        CHECK_FALSE(w.label.en.empty());
    }
}

}  // namespace

TEST_CASE("every option of every joint of the priority has a name and words") {
    check_words<priority_stage>(3);
    check_words<priority_scope>(2);
    check_words<priority_conjunction>(2);
    check_words<priority_movement>(2);
    check_words<who_is_direct>(3);
}

TEST_CASE("two readings of the priority are the same if all six joints are") {
    auto other = shipped;
    CHECK(other == shipped);
    other.conjunction = priority_conjunction::both_roles;
    CHECK_FALSE(other == shipped);
}
