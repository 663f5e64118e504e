// SPDX-License-Identifier: BSL-1.0
#include <thidua/logic/bind.hpp>

#include <array>
#include <memory>
#include <type_traits>
#include <utility>

#include <support/catch.hpp>

#include <thidua/logic/judge.hpp>

#include "probe_facts.hpp"

using namespace thidua;
using probe::ripe;
using probe::stray;
using probe::vouched;

namespace {

constexpr std::array<fact_info const*, 2> list{&stray, &vouched};
constexpr std::array<fact_info const*, 2> swapped{&vouched, &stray};

static_assert(place_of(vouched, list) == 1 && place_of(stray, list) == 0);
static_assert(place_of(vouched, swapped) == 0);
static_assert(place_of(vouched, {}) == unbound);
static_assert(place_of(ripe, list) == unbound);

// Unbound reads as nothing; bound, as what stands in its place; the list decides the place.
constexpr truth vouched_by(attribute_list attributes) {
    std::array<cell, 2> const held{cell{said::value, 0}, cell{said::value, 1}};
    nomination n;
    n.attributes = held;
    return evaluate(bind_attributes(vouched, attributes), n, context{});
}
static_assert(vouched_by({}) == truth::unknown);
static_assert(vouched_by(list) == truth::yes);
static_assert(vouched_by(swapped) == truth::no);

// What is bound anew forgets its old place.
static_assert(bind_attributes(bind_attributes(vouched, list), swapped).code()[0].literal == 0);
static_assert(bind_attributes(bind_attributes(vouched, list), {}).code()[0].literal == unbound);
// Binding touches users' facts only.
static_assert(bind_attributes(probe::count == 7, list).code()[0].literal == unbound);
static_assert(bind_attributes(probe::count == 7, list).code()[1].literal == 7);
static_assert(bind_attributes(condition{}, list).empty());

static_assert(std::is_move_constructible_v<rule_book>);

TEST_CASE("a cyclic chain of exceptions is refused when it is loaded", "[logic]") {
    exception round{.id = "test.round", .then = vouched};
    round.unless = {&round};
    criterion const c{.id = "test.cyclic", .must = vouched, .unless = {&round}};
    rule_book book;
    auto const refused = book.add(c);
    REQUIRE_FALSE(refused);
    CHECK(refused.failure().code == "rules.exceptions_too_deep");
}

TEST_CASE("a condition whose step speaks of nothing is refused when it is loaded", "[logic]") {
    criterion c{.id = "test.malformed"};
    REQUIRE(c.must.push({operation::fact, nullptr, unbound}));
    rule_book book;
    auto const refused = book.add(c);
    REQUIRE_FALSE(refused);
    CHECK(refused.failure().code == "rules.malformed_condition");
}

}  // namespace

TEST_CASE("a rule book binds every part of a criterion, exceptions to exceptions included",
          "[logic]") {
    static constexpr exception inner{.id = "test.inner", .when = vouched, .then = vouched};
    static constexpr exception outer{
        .id = "test.outer", .when = vouched, .then = vouched, .unless = {nullptr, &inner}};
    static constexpr criterion c{.id = "test.own",
                                 .applies = vouched,
                                 .due_when = vouched,
                                 .must = vouched,
                                 .unless = {&outer, nullptr},
                                 .otherwise = failure::returned,
                                 .due = stage::council,
                                 .says = {"có", "yes"}};
    rule_book book;
    auto const added = book.add(c, list);
    REQUIRE(added);
    auto const& bound = **added;
    auto const place = [](condition const& x) { return x.code()[0].literal; };
    CHECK(place(bound.applies) == 1);
    CHECK(place(bound.due_when) == 1);
    CHECK(place(bound.must) == 1);
    REQUIRE(bound.unless[0] != nullptr);
    CHECK(bound.unless[1] == nullptr);
    CHECK(place(bound.unless[0]->when) == 1);
    CHECK(place(bound.unless[0]->then) == 1);
    REQUIRE(bound.unless[0]->unless[1] != nullptr);
    CHECK(place(bound.unless[0]->unless[1]->when) == 1);
    CHECK(place(bound.unless[0]->unless[1]->then) == 1);
    CHECK(bound.id == c.id);
    CHECK(bound.otherwise == failure::returned);
    CHECK(bound.due == stage::council);
    CHECK(bound.says == c.says);
    // The rule that it was made from is as it was.
    CHECK(place(c.must) == unbound);
    CHECK(place(outer.when) == unbound);
}

TEST_CASE("what a rule book holds stays where it is while it grows and when it moves", "[logic]") {
    static constexpr exception spared{.id = "test.spared", .when = vouched};
    static constexpr criterion c{.id = "test.own", .must = vouched, .unless = {&spared}};
    auto book = std::make_unique<rule_book>();
    auto const added = book->add(c, swapped);
    REQUIRE(added);
    auto const& first = **added;
    auto const* const exception_of_first = first.unless[0];
    for (int i = 0; i < 1000; ++i) REQUIRE(book->add(c, list));
    auto const moved = std::move(*book);
    book.reset();
    CHECK(first.unless[0] == exception_of_first);
    CHECK(first.must.code()[0].literal == 0);
    CHECK(first.unless[0]->when.code()[0].literal == 0);

    std::array<cell, 1> const held{cell{said::value, 1}};
    nomination n;
    n.attributes = held;
    CHECK(judge(first, n, context{}).what == standing::met);
    CHECK(judge(c, n, context{}).what == standing::unknown);
}

TEST_CASE("a copied rule book would lean on the exceptions of the first", "[logic]") {
    // The criteria of the copy would point to the exceptions of the original.
    CHECK_FALSE(std::is_copy_constructible_v<rule_book>);
}
