// SPDX-License-Identifier: BSL-1.0
#include <thidua/analysis/proposal.hpp>

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include <support/catch.hpp>

#include <thidua/eligibility/assess.hpp>

#include "policy_variants.hpp"

namespace {

using namespace thidua;
using namespace thidua::analysis;

[[nodiscard]] proposal_options around(nomination const& base) {
    return {.in = variants::phase_one(), .base = base};
}

}  // namespace

TEST_CASE("the proposals for a threshold stand at the threshold and next to it") {
    static constexpr criterion two{.id = "test.two", .must = facts::initiatives >= 2};
    std::array<criterion const*, 1> const list{&two};
    rule_set const rules{.criteria = list};
    auto const p = propose_cases(rules, measure_coverage(rules, {}), around({}));
    CHECK(p.without.empty());
    REQUIRE(p.cases.size() == 3);
    CHECK(p.cases[0].dossier.facts.initiatives == stated<int>{2});
    CHECK(p.cases[1].dossier.facts.initiatives == stated<int>{1});
    CHECK(p.cases[2].dossier.facts.initiatives.blank());
    auto const sheet = proposals_sheet(p);
    CHECK(sheet.find("initiatives") != std::string::npos);
    CHECK(sheet.find("expect.outcome") != std::string::npos);
}

TEST_CASE("what no dossier can show is told, with its proof") {
    static constexpr criterion any{
        .id = "test.any", .must = facts::exemplary || facts::form.given() || !facts::form.given()};
    std::array<criterion const*, 1> const list{&any};
    rule_set const rules{.criteria = list};
    auto const p = propose_cases(rules, measure_coverage(rules, {}), around({}));
    REQUIRE_FALSE(p.without.empty());
    CHECK(p.without[0].proved);
}

TEST_CASE(
    "with its proposals the shipped policy is covered, but for what is told to be impossible") {
    auto const& rules = hanoi::policy_343.rules;
    auto base = sample::standard;
    base.united = true;
    base.submitted_on = date{2025, 10, 29};
    REQUIRE(verdict(rules, base, variants::phase_one(), stage::closed) == outcome::eligible);
    auto const p = propose_cases(rules, measure_coverage(rules, {}), around(base));
    REQUIRE_FALSE(p.cases.empty());
    std::vector<analysed_case> cases;
    for (auto const& c : p.cases)
        cases.push_back({c.dossier.dossier(), c.dossier.in, c.dossier.at, c.row.cells[0].text});
    auto const c = measure_coverage(rules, cases);
    std::size_t lacking = 0;
    for (auto const& a : c.atoms) {
        auto const told = std::ranges::any_of(
            p.without, [&a](uncoverable const& u) { return u.where == place_of(a.what); });
        if (!told) {
            INFO(place_of(a.what));
            CHECK(a.seen_all());
            CHECK(a.pair.has_value());
        } else {
            ++lacking;
        }
    }
    CHECK(lacking <
          c.atoms.size() /
              2);  // most of it: tracks that add nothing, blanks that never reach a `must`
    // What is not proved is about derived facts that never give an answer, or not together: that
    // cannot be excluded without looking into their readers.
    for (auto const& u : p.without) {
        if (u.proved) continue;
        auto const at = std::ranges::find(c.atoms, u.where,
                                          [](atom_coverage const& a) { return place_of(a.what); });
        REQUIRE(at != c.atoms.end());
        INFO(u.what.en);
        bool const derived = std::ranges::any_of(c.atoms, [&](atom_coverage const& a) {
            return a.what.in == at->what.in && std::ranges::any_of(a.what.code, [](node const& n) {
                       return n.what == operation::fact &&
                              static_cast<fact_info const*>(n.subject)->derived();
                   });
        });
        CHECK(derived);
    }
}
