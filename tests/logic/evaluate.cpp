// SPDX-License-Identifier: BSL-1.0
#include <thidua/logic/evaluate.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

#include <support/catch.hpp>

#include <thidua/logic/trace.hpp>

#include "random_rules.hpp"

using namespace thidua;
using probe::colour;
using probe::paper;

namespace {

using set = set_of<paper>;
constexpr cell na{said::not_applicable, 0};
constexpr context no_context{};

/// The answer of a condition where one fact is as stated and the others are blank.
template <std::size_t Place>
constexpr truth with(condition const& c, cell const& stated_as) {
    probe::cells cells{};
    cells[Place] = stated_as;
    nomination n;
    n.attributes = cells;
    return evaluate(c, n, no_context);
}
template <std::size_t Place>
constexpr truth with(condition const& c, std::int64_t value) {
    return with<Place>(c, cell{said::value, value});
}

using probe::begun;
using probe::count;
using probe::papers;
using probe::ripe;
using probe::shade;

// An empty condition is always met.
static_assert(with<0>(condition{}, cell{}) == truth::yes);

// "Not applicable": every comparison is no, a negated one yes; not the same as not knowing.
static_assert(with<probe::at_count>(count == 3, na) == truth::no);
static_assert(with<probe::at_count>(count != 3, na) == truth::yes);
static_assert(with<probe::at_count>(count < 3, na) == truth::no);
static_assert(with<probe::at_count>(count >= 3, na) == truth::no);
static_assert(with<probe::at_count>(!(count >= 3), na) == truth::yes);
static_assert(with<probe::at_count>(count == 3, cell{}) == truth::unknown);
static_assert(with<probe::at_count>(!(count == 3), cell{}) == truth::unknown);
static_assert(with<probe::at_ripe>(ripe, na) == truth::no);
static_assert(with<probe::at_ripe>(!ripe, na) == truth::yes);
static_assert(with<probe::at_shade>(shade.is_any_of(colour::red), na) == truth::no);
static_assert(with<probe::at_papers>(papers.has_all(paper::letter), na) == truth::no);
// What does not apply is no even beside something unknown.
static_assert(with<probe::at_count>(count < probe::quota, na) == truth::no);
static_assert(with<probe::at_quota>(count < probe::quota, na) == truth::no);

// given(): no for "not applicable", unknown for a blank, else yes, zero and no included.
static_assert(with<probe::at_count>(count.given(), na) == truth::no);
static_assert(with<probe::at_count>(count.given(), cell{}) == truth::unknown);
static_assert(with<probe::at_count>(count.given(), 0) == truth::yes);
static_assert(with<probe::at_ripe>(ripe.given(), 0) == truth::yes);
// The idiom of the design: "never disciplined" meets it, "not known" does not.
constexpr condition idiom = !begun.given() || begun < date{2025, 1, 2};
static_assert(with<probe::at_begun>(idiom, na) == truth::yes);
static_assert(with<probe::at_begun>(idiom, cell{}) == truth::unknown);
static_assert(with<probe::at_begun>(idiom, date{2025, 1, 1}.raw()) == truth::yes);
static_assert(with<probe::at_begun>(idiom, date{2025, 1, 2}.raw()) == truth::no);

// Boundaries of the comparisons.
static_assert(with<probe::at_count>(count < 3, 2) == truth::yes);
static_assert(with<probe::at_count>(count < 3, 3) == truth::no);
static_assert(with<probe::at_count>(count <= 3, 3) == truth::yes);
static_assert(with<probe::at_count>(count <= 3, 4) == truth::no);
static_assert(with<probe::at_count>(count > 3, 3) == truth::no);
static_assert(with<probe::at_count>(count > 3, 4) == truth::yes);
static_assert(with<probe::at_count>(count >= 3, 3) == truth::yes);
static_assert(with<probe::at_count>(count >= 3, 2) == truth::no);
static_assert(with<probe::at_count>(2 < count, 3) == truth::yes);
static_assert(with<probe::at_count>(3 == count, 3) == truth::yes);

// is_any_of, with values outside of the literal's bits.
constexpr condition cold = shade.is_any_of(colour::green, colour::blue);
static_assert(with<probe::at_shade>(cold, 0) == truth::no);
static_assert(with<probe::at_shade>(cold, 1) == truth::yes);
static_assert(with<probe::at_shade>(cold, 2) == truth::yes);
static_assert(with<probe::at_shade>(cold, cell{}) == truth::unknown);
static_assert(with<probe::at_shade>(cold, 63) == truth::no);
static_assert(with<probe::at_shade>(cold, 64 + 1) == truth::no);
static_assert(with<probe::at_shade>(cold, -1) == truth::no);

// has_all: yes if all are present, no if one is absent, else unknown.
constexpr condition both = papers.has_all(paper::letter, paper::list);
static_assert(with<probe::at_papers>(both, set::exactly(paper::letter, paper::list).raw()) ==
              truth::yes);
static_assert(with<probe::at_papers>(both, set::present(paper::letter, paper::list).raw()) ==
              truth::yes);
static_assert(with<probe::at_papers>(both, set::exactly(paper::letter).raw()) == truth::no);
static_assert(with<probe::at_papers>(both, set::present(paper::letter).raw()) == truth::unknown);
static_assert(with<probe::at_papers>(both, set::present(paper::receipt).raw()) == truth::unknown);
static_assert(with<probe::at_papers>(both, set{}.raw()) == truth::unknown);
static_assert(with<probe::at_papers>(both, set::exactly().raw()) == truth::no);

// A dated parameter is looked up on the day of the row.
constexpr condition enough = 4 >= probe::least_count.on(begun);
static_assert(with<probe::at_begun>(enough, date{2024, 12, 31}.raw()) == truth::unknown);
static_assert(with<probe::at_begun>(enough, date{2025, 1, 1}.raw()) == truth::yes);
static_assert(with<probe::at_begun>(enough, date{2025, 6, 30}.raw()) == truth::yes);
static_assert(with<probe::at_begun>(enough, date{2025, 7, 1}.raw()) == truth::no);
static_assert(with<probe::at_begun>(enough, date{2025, 12, 31}.raw()) == truth::no);
static_assert(with<probe::at_begun>(enough, date{2026, 1, 1}.raw()) == truth::unknown);
static_assert(with<probe::at_begun>(enough, date{2026, 3, 1}.raw()) == truth::yes);
static_assert(with<probe::at_begun>(enough, date{2027, 1, 1}.raw()) == truth::unknown);
static_assert(with<probe::at_begun>(enough, na) == truth::no);
static_assert(with<probe::at_begun>(enough, cell{}) == truth::unknown);

// A user's fact that was not bound says nothing; in its place it says what stands there.
constexpr truth vouched_at(std::int64_t place, std::size_t attributes) {
    std::array<cell, 2> const all{cell{said::value, 0}, cell{said::value, 1}};
    nomination n;
    n.attributes = std::span<cell const>{all}.first(attributes);
    condition c;
    if (!c.push({operation::fact, &probe::vouched, place})) return truth::no;
    return evaluate(c, n, no_context);
}
static_assert(vouched_at(unbound, 2) == truth::unknown);
static_assert(vouched_at(0, 2) == truth::no);
static_assert(vouched_at(1, 2) == truth::yes);
static_assert(vouched_at(1, 1) == truth::unknown);
static_assert(vouched_at(2, 2) == truth::unknown);

}  // namespace

TEST_CASE("ternary logic is that of the DMN TCK, tests 0106 and 0107", "[logic]") {
    struct row {
        std::int64_t left, right;  // 0 no, 1 yes, -1 unknown
        truth conjunction, disjunction;
    };
    std::array<row, 9> const tck{{
        {1, 1, truth::yes, truth::yes},
        {1, 0, truth::no, truth::yes},
        {1, -1, truth::unknown, truth::yes},
        {0, 1, truth::no, truth::yes},
        {0, 0, truth::no, truth::no},
        {0, -1, truth::no, truth::unknown},
        {-1, 1, truth::unknown, truth::yes},
        {-1, 0, truth::no, truth::unknown},
        {-1, -1, truth::unknown, truth::unknown},
    }};
    auto const said_as = [](std::int64_t v) { return v < 0 ? cell{} : cell{said::value, v}; };
    for (auto const& r : tck) {
        INFO(r.left << " " << r.right);
        probe::cells cells{};
        cells[probe::at_ripe] = said_as(r.left);
        cells[probe::at_sown] = said_as(r.right);
        auto const n = probe::dossier_of(cells);
        CHECK(evaluate(ripe && probe::sown, n, no_context) == r.conjunction);
        CHECK(evaluate(ripe || probe::sown, n, no_context) == r.disjunction);
        auto const opposite = r.left < 0 ? truth::unknown : r.left == 0 ? truth::yes : truth::no;
        CHECK(evaluate(!ripe, n, no_context) == opposite);
    }
}

TEST_CASE("random conditions give the answer of the reference, and so does their trace",
          "[logic][random]") {
    probe::dice die{20241126};
    std::array<int, 3> seen{};
    for (int i = 0; i < 30'000; ++i) {
        auto const c = probe::make_condition(die, 5);
        for (int k = 0; k < 3; ++k) {
            auto const d = probe::random_dossier(die);
            probe::engine_dossier const e{d};
            auto const expected = probe::truth_of(reference::ask(c.as_tree, d));
            auto const found = evaluate(c.as_program, e.row, e.in);
            ++seen[static_cast<std::size_t>(found)];
            if (found == expected && follow(c.as_program, e.row, e.in).value() == found) continue;
            FAIL("program " << i << ", dossier " << k);
        }
    }
    // All three answers came up in plenty, or the test would say little.
    for (auto const times : seen) CHECK(times > 10'000);
}

TEST_CASE("stating more never turns a yes or a no into another answer", "[logic][random]") {
    probe::dice die{343};
    int decided = 0;
    for (int i = 0; i < 20'000; ++i) {
        auto const c = probe::make_condition(die, 5);
        auto d = probe::random_dossier(die);
        truth before = truth::unknown;
        do {
            probe::engine_dossier const e{d};
            auto const now = evaluate(c.as_program, e.row, e.in);
            if (before != truth::unknown) {
                ++decided;
                if (now != before) FAIL("program " << i);
            }
            before = now;
        } while (probe::state_one(die, d));
    }
    CHECK(decided > 50'000);
}
