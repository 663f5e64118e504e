// SPDX-License-Identifier: BSL-1.0
#include <thidua/reports/papers/form_0603.hpp>

#include <cstddef>
#include <cstdint>

#include <reports/papers/papers_round.hpp>
#include <reports/papers/random_round.hpp>
#include <support/catch.hpp>

using namespace thidua;

namespace {

void require_adds_up(form_0603_column const& c) {
    REQUIRE(c.total == c.collectives + c.households + c.individuals + c.kind_not_said);
    REQUIRE(c.enterprises <= c.collectives);
    std::size_t posts = c.position_not_said;
    for (auto const p : c.positions) posts += p;
    REQUIRE(posts == c.individuals);
    std::size_t modes = c.mode_not_said;
    for (auto const m : c.modes) modes += m;
    REQUIRE(modes == c.total);
}

}  // namespace

TEST_CASE("form 0603 adds up on random rounds, row by row") {
    for (std::uint64_t seed = 1; seed <= 50; ++seed) {
        random_round::made_round const r{300, seed};
        auto const f = count_form_0603(r.view);
        require_adds_up(f.bang_khen);
        require_adds_up(f.giay_khen);
        require_adds_up(f.form_not_said);
        std::size_t listed = 0;
        for (std::size_t i = 0; i < r.batch.size(); ++i) listed += r.decided.listed(i) ? 1U : 0U;
        REQUIRE(listed == f.bang_khen.total + f.giay_khen.total + f.form_not_said.total);
        REQUIRE(listed > 0);
    }
}

TEST_CASE("the rows of form 0603 take the posts that they name") {
    papers_round::made_round const r;
    auto const f = count_form_0603(r.view);
    CHECK(f.bang_khen.total == 6);
    CHECK(f.bang_khen.collectives == 2);
    CHECK(f.bang_khen.households == 1);
    CHECK(f.bang_khen.individuals == 3);
    CHECK(f.bang_khen.positions[3] == 1);  // row 09: p9, deputy head of division
    CHECK(f.bang_khen.positions[4] == 2);  // row 10: p1 and p8
    CHECK(f.bang_khen.modes[1] == 5);      // row 12: thematic
    CHECK(f.bang_khen.modes[2] == 1);      // row 13: unexpected, p8
    CHECK(f.giay_khen.total == 0);
}
