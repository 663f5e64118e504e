// SPDX-License-Identifier: BSL-1.0
#include <thidua/logic/trace.hpp>

#include <cstddef>

#include <support/catch.hpp>

#include "random_rules.hpp"

using namespace thidua;
using probe::count;
using probe::quota;
using probe::ripe;

TEST_CASE("the empty condition has no steps and is met", "[logic]") {
    auto const t = follow(condition{}, nomination{}, context{});
    CHECK(t.empty());
    CHECK(t.value() == truth::yes);
}

TEST_CASE("a trace keeps what each step saw, operands before what uses them", "[logic]") {
    probe::cells cells{};
    cells[probe::at_count] = {said::value, 4};
    cells[probe::at_quota] = {said::value, 6};
    auto const t = follow(count >= quota || ripe, probe::dossier_of(cells), context{});
    // quota, count, <=, ripe, or: "count >= quota" is kept as "quota <= count".
    REQUIRE(t.steps.size() == 5);
    CHECK(t.steps[0].step.subject == &quota);
    CHECK(t.steps[0].seen == cell{said::value, 6});
    CHECK(t.steps[1].step.subject == &count);
    CHECK(t.steps[1].seen == cell{said::value, 4});
    CHECK(t.steps[2].step.what == operation::less_equal);
    CHECK(t.steps[2].left == 0);
    CHECK(t.steps[2].right == 1);
    CHECK(t.steps[2].value() == truth::no);
    CHECK(t.steps[3].left == -1);
    CHECK(t.steps[3].value() == truth::unknown);
    CHECK(t.steps[4].left == 2);
    CHECK(t.steps[4].right == 3);
    CHECK(t.root() == 4);
    CHECK(t.value() == truth::unknown);
}

TEST_CASE("a trace shows the value of a dated parameter on the day of the row", "[logic]") {
    probe::cells cells{};
    cells[probe::at_begun] = {said::value, date{2025, 7, 1}.raw()};
    auto const t =
        follow(count >= probe::least_count.on(probe::begun), probe::dossier_of(cells), context{});
    REQUIRE(t.steps.size() == 4);
    CHECK(t.steps[1].step.subject == &probe::least_count);
    CHECK(t.steps[1].left == 0);
    CHECK(t.steps[1].right == -1);
    CHECK(t.steps[1].seen == cell{said::value, 5});
}

TEST_CASE("in random traces every step but the last is the operand of exactly one later step",
          "[logic][random]") {
    probe::dice die{1};
    for (int i = 0; i < 3'000; ++i) {
        auto const c = probe::make_condition(die, 5);
        auto const d = probe::random_dossier(die);
        probe::engine_dossier const e{d};
        auto const t = follow(c.as_program, e.row, e.in);
        REQUIRE(t.steps.size() == c.as_program.code().size());
        std::vector<int> used(t.steps.size(), 0);
        for (std::size_t at = 0; at < t.steps.size(); ++at) {
            for (auto const operand : {t.steps[at].left, t.steps[at].right}) {
                if (operand < 0) continue;
                auto const from = static_cast<std::size_t>(operand);
                if (from >= at) FAIL("an operand stands behind its use, program " << i);
                ++used[from];
            }
        }
        for (std::size_t at = 0; at < used.size(); ++at)
            if (used[at] != (at == t.root() ? 0 : 1)) FAIL("program " << i << ", step " << at);
    }
}
