// SPDX-License-Identifier: BSL-1.0
#include <thidua/reports/kit/decided_row.hpp>

#include <reports/round_case.hpp>
#include <support/catch.hpp>

using namespace thidua;

TEST_CASE("a row names the units only where they are known") {
    round_case::decided_case round{round_case::all()};
    auto const place = std::size_t{0};
    auto& n = round.batch.nominations[place];
    REQUIRE(n.submitting_unit.known());
    auto const row = row_of(round.view, place);
    REQUIRE(row.submitting_unit != nullptr);
    CHECK(row.submitting_unit == find_unit(round.in.units, *n.submitting_unit));
    n.submitting_unit = {};
    CHECK(row_of(round.view, place).submitting_unit == nullptr);
}

TEST_CASE("the phase of a row is that of the round, or else its own") {
    round_case::decided_case round{round_case::all()};
    CHECK(row_of(round.view, 0).phase == round.in.phase);
    round.in.phase = 0;
    round.batch.nominations[0].phase = 2;
    CHECK(row_of(round.view, 0).phase == 2);
    round.batch.nominations[0].phase = {};
    CHECK(row_of(round.view, 0).phase == 0);
}
