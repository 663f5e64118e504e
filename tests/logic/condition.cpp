// SPDX-License-Identifier: BSL-1.0
#include <thidua/logic/condition.hpp>

#include <cstddef>
#include <cstdint>
#include <type_traits>
#include <vector>

#include <support/catch.hpp>

#include <thidua/logic/evaluate.hpp>

#include "probe_facts.hpp"

using namespace thidua;
using probe::ripe;
using probe::sown;

namespace {

constexpr node pushes{operation::constant, nullptr, 1};
constexpr node negates{operation::negate, nullptr, 0};
constexpr node joins{operation::all_of, nullptr, 0};

constexpr bool well_formed(std::initializer_list<node> nodes) {
    condition c;
    for (auto const& n : nodes)
        if (!c.push(n)) return false;
    return c.well_formed();
}

static_assert(condition{}.empty() && condition{}.well_formed());
static_assert(condition{ripe}.code().size() == 1);
static_assert(condition{ripe && sown}.code().size() == 3);
static_assert(well_formed({pushes}));
static_assert(well_formed({pushes, negates, negates}));
static_assert(well_formed({pushes, pushes, joins}));
// One cell is left, and no step takes from an empty stack.
static_assert(!well_formed({pushes, pushes}));
static_assert(!well_formed({negates}));
static_assert(!well_formed({joins}));
static_assert(!well_formed({pushes, joins}));
static_assert(!well_formed({pushes, joins, pushes}));
static_assert(!well_formed({{operation::parameter, &probe::least_count, 0}}));
static_assert(!well_formed({{operation::given, nullptr, 0}}));
static_assert(!well_formed({{operation::one_of, nullptr, 1}}));
static_assert(!well_formed({{operation::has_all, nullptr, 1}}));
static_assert(!well_formed({{operation::equal, nullptr, 0}, pushes}));

// Only what is yes or no is a condition.
static_assert(std::is_convertible_v<fact<bool>, condition>);
static_assert(std::is_convertible_v<decltype(ripe && sown), condition>);
static_assert(!std::is_convertible_v<fact<int>, condition>);
static_assert(!std::is_convertible_v<fact<date>, condition>);
static_assert(!std::is_convertible_v<parameter<bool>, condition>);
static_assert(!std::is_convertible_v<bool, condition>);
static_assert(!std::is_convertible_v<decltype(probe::least_count.on(probe::begun)), condition>);

/// A condition of so many pushes, then as many joins as leave one cell.
condition tower(std::size_t pushed) {
    condition c;
    for (std::size_t i = 0; i < pushed; ++i) CHECK(c.push(pushes));
    for (std::size_t i = 1; i < pushed; ++i) CHECK(c.push(joins));
    return c;
}

}  // namespace

TEST_CASE("a condition stacks sixteen cells and no more", "[logic]") {
    auto const full = tower(condition::depth);
    CHECK(full.well_formed());
    CHECK(evaluate(full, nomination{}, context{}) == truth::yes);
    CHECK_FALSE(tower(condition::depth + 1).well_formed());
}

TEST_CASE("a condition holds forty steps and refuses the next one", "[logic]") {
    condition c;
    CHECK(c.push(pushes));
    for (std::size_t i = 1; i < condition::capacity; ++i) CHECK(c.push(negates));
    CHECK(c.well_formed());
    CHECK(evaluate(c, nomination{}, context{}) == truth::no);  // 39 times the opposite of yes
    CHECK_FALSE(c.push(negates));
    CHECK(c.code().size() == condition::capacity);
    CHECK(evaluate(c, nomination{}, context{}) == truth::no);
}

TEST_CASE("a condition that was refused a step is not taken for a whole one", "[logic]") {
    condition c;
    for (std::size_t i = 0; i < 10; ++i) CHECK(c.push(pushes));
    for (std::size_t i = 0; i < 30; ++i) CHECK(c.push(negates));
    for (std::size_t i = 0; i < 9; ++i) CHECK_FALSE(c.push(joins));
    CHECK_FALSE(c.well_formed());
}

TEST_CASE("a step that speaks of nothing is not well formed", "[logic]") {
    // A reader of policy files may forget the subject: evaluating would follow a null pointer.
    condition unnamed;
    CHECK(unnamed.push({operation::fact, nullptr, unbound}));
    CHECK_FALSE(unnamed.well_formed());
}
