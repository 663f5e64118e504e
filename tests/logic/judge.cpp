// SPDX-License-Identifier: BSL-1.0
#include <thidua/logic/judge.hpp>

#include <array>
#include <cstddef>
#include <string_view>

#include <support/catch.hpp>

#include "random_rules.hpp"

using namespace thidua;
using probe::ripe;
using probe::sold;
using probe::sown;

namespace {

/// A condition that is always yes, and one that is always no, whatever the dossier says.
constexpr condition always{};
constexpr condition never_met =
    probe::count < probe::count && probe::count.given() && !probe::count.given();

constexpr probe::cells cells_with(std::size_t place, bool value) {
    probe::cells all{};
    all[place] = stated<bool>{value}.cell();
    return all;
}
constexpr finding judged(criterion const& c, probe::cells const& cells, stage at = stage::closed) {
    nomination n;
    n.attributes = cells;
    return judge(c, n, context{}, at);
}

constexpr probe::cells one_basket = [] {
    probe::cells all{};
    all[probe::at_count] = {said::value, 1};
    return all;
}();

// Catala's tests of exceptions, with 0 as no and 1 (or 2) as another answer than what it excepts
// from: base 0 with an unconditional exception 1 gives 1.
constexpr exception one{.id = "catala.one", .then = always};
constexpr criterion base_with_exception{.id = "catala.base", .must = never_met, .unless = {&one}};
static_assert(judged(base_with_exception, one_basket).what == standing::met);
static_assert(judged(base_with_exception, one_basket).by.live == &one);
// Without it the base stands.
constexpr criterion base{.id = "catala.base", .must = never_met};
static_assert(judged(base, one_basket).what == standing::failed);
static_assert(judged(base, one_basket).by.live == nullptr);
// An exception to the exception, 2, gives 2.
constexpr exception two{.id = "catala.two", .then = never_met};
constexpr exception one_unless_two{.id = "catala.one", .then = always, .unless = {&two}};
constexpr criterion exception_to_exception{
    .id = "catala.base", .must = always, .unless = {&one_unless_two}};
static_assert(judged(exception_to_exception, one_basket).what == standing::failed);
static_assert(judged(exception_to_exception, one_basket).by.live == &two);
// Two live exceptions with different values are a conflict that names both ...
constexpr exception other{.id = "catala.other", .then = never_met};
constexpr criterion torn{.id = "catala.torn", .must = always, .unless = {&one, &other}};
static_assert(judged(torn, one_basket).what == standing::unknown);
static_assert(judged(torn, one_basket).by.live == &one &&
              judged(torn, one_basket).by.other == &other);
// ... with the same value they are fine.
constexpr exception same{.id = "catala.same", .then = always};
constexpr criterion agreed{.id = "catala.agreed", .must = never_met, .unless = {&one, &same}};
static_assert(judged(agreed, one_basket).what == standing::met);
static_assert(judged(agreed, one_basket).by.other == nullptr);

// An exception is live only where its own condition says so.
constexpr exception spared{.id = "test.spared", .when = sown};
constexpr criterion spares{.id = "test.spares", .must = ripe, .unless = {nullptr, &spared}};
constexpr probe::cells unripe(cell const& is_sown) {
    auto all = cells_with(probe::at_ripe, false);
    all[probe::at_sown] = is_sown;
    return all;
}
static_assert(judged(spares, unripe({said::value, 1})).what == standing::met);
static_assert(judged(spares, unripe({said::value, 0})).what == standing::failed);
static_assert(judged(spares, unripe({said::not_applicable, 0})).what == standing::failed);
static_assert(judged(spares, unripe({})).what == standing::unknown);
static_assert(judged(spares, unripe({})).by.in_doubt);
// A doubt that would change nothing is none.
static_assert(judged(spares, cells_with(probe::at_ripe, true)).what == standing::met);
static_assert(!judged(spares, cells_with(probe::at_ripe, true)).by.in_doubt);

// Where it does not apply, whatever is asked; where that is open, what is met anyway counts as met.
constexpr criterion where_sown{.id = "test.where", .applies = sown, .must = ripe};
static_assert(judged(where_sown, unripe({said::value, 0})).what == standing::not_applicable);
static_assert(judged(where_sown, unripe({said::not_applicable, 0})).what ==
              standing::not_applicable);
static_assert(judged(where_sown, unripe({said::value, 1})).what == standing::failed);
static_assert(judged(where_sown, unripe({})).what == standing::unknown);
static_assert(judged(where_sown, cells_with(probe::at_ripe, true)).what == standing::met);
static_assert(judged(where_sown, cells_with(probe::at_sown, true)).what == standing::unknown);
static_assert(judged(where_sown, cells_with(probe::at_sown, false)).what ==
              standing::not_applicable);

// What is not yet due is "not due", never unknown, and due at its own stage.
constexpr criterion at_council{.id = "test.council", .must = ripe, .due = stage::council};
static_assert(judged(at_council, {}, stage::intake).what == standing::not_due);
static_assert(judged(at_council, {}, stage::appraisal).what == standing::not_due);
static_assert(judged(at_council, {}, stage::council).what == standing::unknown);
static_assert(judged(at_council, {}, stage::closed).what == standing::unknown);
constexpr criterion once_sold{.id = "test.once", .due_when = sold, .must = ripe};
static_assert(judged(once_sold, cells_with(probe::at_sold, true)).what == standing::unknown);
static_assert(judged(once_sold, cells_with(probe::at_sold, false)).what == standing::not_due);

// A finding knows its criterion.
static_assert(judged(once_sold, {}).of == &once_sold);

thidua::standing as_standing(reference::standing s) {
    switch (s) {
        case reference::standing::met:
            return standing::met;
        case reference::standing::failed:
            return standing::failed;
        case reference::standing::unknown:
            return standing::unknown;
        default:
            return standing::not_applicable;
    }
}

}  // namespace

TEST_CASE("random criteria with exceptions to exceptions are judged as the reference judges them",
          "[logic][random]") {
    probe::dice die{2025};
    std::array<int, 4> seen{};
    for (int i = 0; i < 20'000; ++i) {
        probe::random_criterion const c{die, 3};
        for (int k = 0; k < 2; ++k) {
            auto const d = probe::random_dossier(die);
            probe::engine_dossier const e{d};
            auto const expected = as_standing(reference::judge(c.of_reference, d));
            auto const found = judge(c.of_engine, e.row, e.in).what;
            ++seen[static_cast<std::size_t>(found)];
            if (found != expected) FAIL("criterion " << i << ", dossier " << k);
        }
    }
    for (auto const times : seen) CHECK(times > 1'000);
}

TEST_CASE("stating more never turns failed into another standing, nor met into failed",
          "[logic][random]") {
    probe::dice die{10'17};
    int decided = 0;
    for (int i = 0; i < 10'000; ++i) {
        probe::random_criterion const c{die, 2};
        auto d = probe::random_dossier(die);
        auto before = standing::unknown;
        do {
            probe::engine_dossier const e{d};
            auto const now = judge(c.of_engine, e.row, e.in).what;
            decided += before == standing::unknown ? 0 : 1;
            if ((before == standing::failed || before == standing::not_applicable) && now != before)
                FAIL("criterion " << i);
            // Met may still turn out not to apply: neither stands in the way of anybody.
            if (before == standing::met && now != standing::met && now != standing::not_applicable)
                FAIL("criterion " << i);
            before = now;
        } while (probe::state_one(die, d));
    }
    CHECK(decided > 10'000);
}

TEST_CASE("a chain of eight exceptions is followed to its end", "[logic]") {
    // Each turns the one before: eight turns of a rule that is met leave it met.
    std::array<exception, 8> chain{};
    for (std::size_t i = 0; i < chain.size(); ++i) {
        chain[i].id = "test.link";
        chain[i].then = i % 2 == 0 ? never_met : always;
        if (i + 1 < chain.size()) chain[i].unless = {&chain[i + 1]};
    }
    criterion c{.id = "test.chain", .must = always, .unless = {&chain[0]}};
    CHECK(judged(c, one_basket).what == standing::met);
    CHECK(judged(c, one_basket).by.live == &chain[7]);
    chain[7].when = never_met;
    CHECK(judged(c, one_basket).what == standing::failed);
    CHECK(judged(c, one_basket).by.live == &chain[6]);
}

TEST_CASE("a cycle of exceptions comes to an end", "[logic]") {
    // A policy file with a cycle is refused; the engine must not hang on one that is written in
    // code.
    exception a{.id = "test.a", .then = always};
    exception b{.id = "test.b", .then = never_met, .unless = {&a}};
    a.unless = {&b, &a};
    criterion const c{.id = "test.cycle", .must = always, .unless = {&a}};
    auto const found = judged(c, one_basket).what;
    CHECK((found == standing::met || found == standing::failed || found == standing::unknown));
}

TEST_CASE("a live exception that lacks a fact is in no conflict with one that is met", "[logic]") {
    static constexpr exception lacks{.id = "test.lacks", .then = sold};
    static constexpr exception met{.id = "test.met", .then = ripe};
    static constexpr criterion c{.id = "test.both", .must = sown, .unless = {&lacks, &met}};
    auto const f = judged(c, cells_with(probe::at_ripe, true));
    CHECK(f.what == standing::unknown);
    CHECK(f.by.other == nullptr);
}

TEST_CASE("a conflict names the two that disagree, not one that excepts from one of them",
          "[logic]") {
    // Both live exceptions have an exception of their own that decides: whichever pair is named,
    // the outer or the inner ones, both names are of one kind.
    static constexpr exception in_one{.id = "inner.one", .then = always};
    static constexpr exception in_two{.id = "inner.two", .then = never_met};
    static constexpr exception out_one{.id = "outer.one", .then = never_met, .unless = {&in_one}};
    static constexpr exception out_two{.id = "outer.two", .then = always, .unless = {&in_two}};
    static constexpr criterion c{.id = "test.torn", .must = always, .unless = {&out_one, &out_two}};
    auto const f = judged(c, one_basket);
    REQUIRE(f.what == standing::unknown);
    REQUIRE(f.by.other != nullptr);
    CHECK(f.by.live->id.substr(0, 5) == f.by.other->id.substr(0, 5));
}
