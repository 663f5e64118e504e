// SPDX-License-Identifier: BSL-1.0
#include <thidua/logic/explain.hpp>

#include <cstddef>
#include <vector>

#include <support/catch.hpp>

#include "random_rules.hpp"

using namespace thidua;
using probe::ripe;
using probe::sold;
using probe::sown;

namespace {

constexpr exception inner{.id = "test.inner", .when = sold, .then = !sown};
constexpr exception outer{.id = "test.outer", .when = sown, .then = {}, .unless = {&inner}};
constexpr criterion spared{
    .id = "test.spared", .applies = ripe.given(), .must = ripe, .unless = {nullptr, &outer}};

/// The explanation of a rule holds what evaluating its parts gives, all the way down.
bool agrees(std::vector<explained_rule> const& told, std::array<exception const*, 2> const& unless,
            nomination const& n, context const& in) {
    std::size_t next = 0;
    for (auto const* e : unless) {
        if (e == nullptr) continue;
        if (next == told.size()) return false;
        auto const& t = told[next++];
        if (t.of != e || t.live != evaluate(e->when, n, in) || t.when.value() != t.live ||
            t.then.value() != evaluate(e->then, n, in) || !agrees(t.unless, e->unless, n, in))
            return false;
    }
    return next == told.size();
}

}  // namespace

TEST_CASE("an explanation shows the rule, its exceptions and theirs, live or not", "[logic]") {
    probe::cells cells{};
    cells[probe::at_ripe] = {said::value, 0};
    cells[probe::at_sown] = {said::value, 1};
    auto const e = explain(spared, probe::dossier_of(cells), context{});
    CHECK(e.what.of == &spared);
    CHECK(e.what.what == standing::unknown);  // the inner exception may be live and would deny it
    CHECK(e.applies.value() == truth::yes);
    CHECK(e.rule.of == nullptr);
    CHECK(e.rule.live == truth::yes);
    CHECK(e.rule.when.empty());
    CHECK(e.rule.then.value() == truth::no);
    REQUIRE(e.rule.unless.size() == 1);
    auto const& shown = e.rule.unless[0];
    CHECK(shown.of == &outer);
    CHECK(shown.live == truth::yes);
    CHECK(shown.then.empty());
    CHECK(shown.then.value() == truth::yes);
    REQUIRE(shown.unless.size() == 1);
    CHECK(shown.unless[0].of == &inner);
    CHECK(shown.unless[0].live == truth::unknown);
    CHECK(shown.unless[0].then.value() == truth::no);
}

TEST_CASE("an explanation is asked for at a stage", "[logic]") {
    criterion const late{.id = "test.late", .must = ripe, .due = stage::signing};
    CHECK(explain(late, nomination{}, context{}, stage::council).what.what == standing::not_due);
    CHECK(explain(late, nomination{}, context{}, stage::signing).what.what == standing::unknown);
}

TEST_CASE("what random criteria are explained to be is what they are judged to be",
          "[logic][random]") {
    probe::dice die{2026};
    for (int i = 0; i < 5'000; ++i) {
        probe::random_criterion const c{die, 3};
        auto const d = probe::random_dossier(die);
        probe::engine_dossier const e{d};
        auto const told = explain(c.of_engine, e.row, e.in);
        auto const found = judge(c.of_engine, e.row, e.in);
        if (told.what.what != found.what || told.what.of != &c.of_engine ||
            told.what.by.value != found.by.value || told.what.by.live != found.by.live ||
            told.what.by.other != found.by.other || told.what.by.in_doubt != found.by.in_doubt)
            FAIL("finding, criterion " << i);
        if (told.applies.value() != evaluate(c.of_engine.applies, e.row, e.in) ||
            told.rule.then.value() != evaluate(c.of_engine.must, e.row, e.in) ||
            !agrees(told.rule.unless, c.of_engine.unless, e.row, e.in))
            FAIL("tree, criterion " << i);
    }
}
