// SPDX-License-Identifier: BSL-1.0
#include <thidua/reports/papers/statistics.hpp>

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>

#include <reports/papers/papers_round.hpp>
#include <reports/papers/random_round.hpp>
#include <support/catch.hpp>

#include <thidua/reports/kit/printed.hpp>

using namespace thidua;

namespace {

/// What the parts of a breakdown make together.
dossier_counts added(std::map<std::string, dossier_counts> const& parts) {
    dossier_counts all;
    for (auto const& [name, c] : parts) {
        for (std::size_t k = 0; k < counted_kinds; ++k) {
            all.received[k] += c.received[k];
            all.listed[k] += c.listed[k];
            all.contested[k] += c.contested[k];
            for (std::size_t o = 0; o < 5; ++o) all.by_outcome[o][k] += c.by_outcome[o][k];
        }
        all.small_collectives += c.small_collectives;
        all.direct_individuals += c.direct_individuals;
        all.women += c.women;
    }
    return all;
}

void require_same(dossier_counts const& a, dossier_counts const& b) {
    REQUIRE(a.received == b.received);
    REQUIRE(a.by_outcome == b.by_outcome);
    REQUIRE(a.listed == b.listed);
    REQUIRE(a.contested == b.contested);
    REQUIRE(a.small_collectives == b.small_collectives);
    REQUIRE(a.direct_individuals == b.direct_individuals);
    REQUIRE(a.women == b.women);
}

}  // namespace

TEST_CASE("on random rounds the parts of every breakdown sum to the whole") {
    for (std::uint64_t seed = 1; seed <= 20; ++seed) {
        random_round::made_round const r{400, seed};
        auto const c = count_phase(r.view);
        REQUIRE(sum(c.all.received) == 400);
        std::size_t outcomes = 0;
        for (auto const& o : c.all.by_outcome) outcomes += sum(o);
        REQUIRE(outcomes == 400);
        require_same(added(c.by_unit), c.all);
        require_same(added(c.by_movement), c.all);
        require_same(added(c.by_type), c.all);
        std::size_t paid = 0;
        for (auto const& m : c.money) paid += m.awards + m.not_known;
        REQUIRE(paid <= sum(c.all.listed));
        // Nobody is both, and nobody is listed whom the round does not list.
        std::size_t listed = 0;
        for (std::size_t i = 0; i < r.batch.size(); ++i) listed += r.decided.listed(i) ? 1U : 0U;
        REQUIRE(listed == sum(c.all.listed));
        // Totals of sheets are formulas: they must come out as the counts say.
        auto const sound = check(statistics_paper(r.view));
        if (!sound) FAIL(describe(sound.failure()));
    }
}

TEST_CASE("the sample round is counted as it was made") {
    papers_round::made_round const r;
    auto const c = count_phase(r.view);
    CHECK(c.rejected_rows == 1);
    CHECK(c.all.received == by_kind{3, 10, 1, 0});
    CHECK(c.all.listed == by_kind{2, 3, 1, 0});  // p1, p9 and, promptly, p8
    CHECK(c.all.contested == by_kind{0, 2, 0, 0});
    CHECK(c.all.small_collectives == 1);
    CHECK(c.all.women == 2);
    CHECK(c.all.women_listed == 1);
    CHECK(c.all.leaders_claiming == 2);  // p9 and p10
    CHECK(c.by_unit.size() == 4);
    // 01-12-2025: base salary 2.340.000; 3,0 for a collective, 1,5 for a person, 2,25 for a
    // household.
    REQUIRE(c.money.size() == 3);
    CHECK(c.money[0].amount() == dong{2 * 7'020'000});
    CHECK(c.money[1].amount() == dong{3 * 3'510'000});
    CHECK(c.money[2].amount() == dong{5'270'000});
}
