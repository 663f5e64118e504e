// SPDX-License-Identifier: BSL-1.0
#include <thidua/eligibility/evaluate_columns.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include <support/catch.hpp>

#include <thidua/hanoi/policy.hpp>
#include <thidua/nominations/nomination_table_builder.hpp>
#include <thidua/nominations/sample.hpp>

#include "random_dossier.hpp"

using namespace thidua;

namespace {

/// The first row where columns and rows differ; empty if there is none.
std::string difference(rule_set const& rules, std::vector<nomination> const& all, context const& in,
                       stage at, column_assessment const& found) {
    for (std::size_t r = 0; r < all.size(); ++r) {
        auto const where = "row " + std::to_string(r);
        if (found.at(r) != verdict(rules, all[r], in, at))
            return where + ": outcome " + std::string{name_of(found.at(r))};
        for (std::size_t k = 0; k < rules.criteria.size(); ++k) {
            auto const* c = rules.criteria[k];
            auto const scalar = judge(rules, *c, all[r], in, at).what;
            if (found.findings().at(k, r) != scalar)
                return where + ", " + std::string{c->id} + ": " +
                       std::string{name_of(found.findings().at(k, r))} + " instead of " +
                       std::string{name_of(scalar)};
        }
    }
    return {};
}

void compare_many(std::uint64_t seed, std::size_t rows_in_all) {
    auto const& rules = hanoi::policy_343.rules;
    eligibility_oracle::chance chance{seed};
    constexpr std::array<std::size_t, 9> sizes{0, 1, 65, 2047, 2048, 2049, 8192, 8193, 17'000};
    std::array<std::size_t, 5> times{};
    std::size_t done_rows = 0;
    for (std::size_t i = 0; done_rows < rows_in_all; ++i) {
        auto const s = eligibility_oracle::random_situation(chance);
        std::vector<nomination> all;
        for (std::size_t r = 0; r < sizes[i % sizes.size()]; ++r)
            all.push_back(eligibility_oracle::random_dossier(chance, s, chance.percent(50)));
        auto const table = make_table(all);
        auto const at = static_cast<stage>(chance.below(5));
        auto const found = assess_columns(rules, table, s.in, at);
        REQUIRE(difference(rules, all, s.in, at, found) == "");
        for (auto const threads : {2U, 7U}) {
            auto const again = assess_columns(rules, table, s.in, at, {threads});
            for (auto const& w : words<outcome>())
                REQUIRE(std::ranges::equal(found.plane_of(static_cast<outcome>(w.value)),
                                           again.plane_of(static_cast<outcome>(w.value))));
            for (std::size_t k = 0; k < rules.criteria.size(); ++k)
                for (auto const what : column_findings::planes_of)
                    REQUIRE(std::ranges::equal(found.findings().plane_of(k, what),
                                               again.findings().plane_of(k, what)));
        }
        std::size_t sum = 0;
        for (auto const& w : words<outcome>()) {
            auto const count = found.count(static_cast<outcome>(w.value));
            times[static_cast<std::size_t>(w.value)] += count;
            sum += count;
        }
        REQUIRE(sum == all.size());
        done_rows += all.size();
    }
    for (auto const t : times) CHECK(t > 0);
}

}  // namespace

TEST_CASE("the plan's policy judges columns as it judges rows, for 1, 2 and 7 threads") {
    compare_many(GENERATE(1U, 2U), 50'000);
}

TEST_CASE("the plan's policy judges a million random dossiers as columns and as rows", "[.long]") {
    compare_many(3, 1'000'000);
}

TEST_CASE("a dossier that is in order is eligible in every row") {
    std::vector<nomination> const all(100, sample::standard);
    auto const found =
        assess_columns(hanoi::policy_343.rules, make_table(all), sample::day, stage::intake);
    REQUIRE(found.rows() == 100);
    for (std::size_t r = 0; r < all.size(); ++r)
        REQUIRE(found.at(r) ==
                verdict(hanoi::policy_343.rules, all[r], sample::day, stage::intake));
}
