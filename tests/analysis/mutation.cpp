// SPDX-License-Identifier: BSL-1.0
#include <thidua/analysis/mutation.hpp>

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include <support/catch.hpp>

#include <thidua/eligibility/assess.hpp>

#include <analysis/mutants.hpp>
#include <eligibility/random_dossier.hpp>

#include "policy_variants.hpp"

namespace {

using namespace thidua;
using namespace thidua::analysis;
namespace inner = thidua::analysis::detail;

[[nodiscard]] std::vector<analysed_case> random_cases(std::uint64_t seed, int count) {
    eligibility_oracle::chance chance{seed};
    std::vector<analysed_case> cases;
    for (int i = 0; i < count; ++i) {
        auto const s = eligibility_oracle::random_situation(chance);
        auto n = eligibility_oracle::random_dossier(chance, s, i % 3 != 0);
        // As a sheet would have it: a reader refuses other numbers.
        auto const& number = n.simplified_case;
        if (number.known() && (*number < 1 || *number > 5)) n.simplified_case = {};
        if (chance.percent(50)) n.proposed_twice = chance.percent(30);
        if (chance.percent(50)) n.overlaps_another = chance.percent(30);
        auto in = s.in;
        in.addressees = hanoi::plan_343.addressees;
        cases.push_back({n, in, stage::closed, {}});
    }
    return cases;
}

/// What `assess` says of a case, by a rule set made for the occasion.
[[nodiscard]] case_verdict plainly(rule_set const& rules, analysed_case const& c) {
    auto const a = assess(rules, c.n, c.in, c.at);
    return {a.result, a.reasons, a.missing, a.notices};
}

[[nodiscard]] std::size_t count_of(mutation_report const& r, mutation_kind kind) {
    return static_cast<std::size_t>(std::ranges::count(r.mutants, kind, &mutant::kind));
}

[[nodiscard]] analysed_case a_case(stated<int> initiatives, stated<bool> exemplary) {
    analysed_case c;
    c.in = sample::day;
    c.n.initiatives = initiatives;
    c.n.exemplary = exemplary;
    return c;
}

constexpr criterion two_asked{.id = "test.both",
                              .must = facts::initiatives >= 2 && facts::exemplary};

}  // namespace

TEST_CASE("every small change of a condition is tried once") {
    std::array<criterion const*, 1> const list{&two_asked};
    auto const r = mutate({.criteria = list}, {}, {.explain_survivors = false});
    CHECK(count_of(r, mutation_kind::threshold_moved) == 2);
    CHECK(count_of(r, mutation_kind::strictness_swapped) == 1);
    CHECK(count_of(r, mutation_kind::connective_swapped) == 1);
    CHECK(count_of(r, mutation_kind::atom_dropped) == 2);
    CHECK(count_of(r, mutation_kind::atom_negated) == 2);
    CHECK(count_of(r, mutation_kind::criterion_dropped) == 1);
    CHECK(r.mutants.size() == 9);
    CHECK(r.noticed() == 0);
}

TEST_CASE("cases at the threshold notice that it moves, cases far away do not") {
    std::array<criterion const*, 1> const list{&two_asked};
    rule_set const rules{.criteria = list};
    std::vector<analysed_case> const far{a_case(9, true), a_case(0, true), a_case(9, false)};
    auto const weak = mutate(rules, far);
    for (auto const& m : weak.mutants) {
        bool const at_threshold =
            m.kind == mutation_kind::threshold_moved || m.kind == mutation_kind::strictness_swapped;
        INFO(m.what.en);
        CHECK(m.noticed_by.has_value() == !at_threshold);
        if (!at_threshold) continue;
        CHECK_FALSE(m.equivalent);
        REQUIRE(m.shown_by);  // a dossier at the threshold, to be added
    }
    std::vector<analysed_case> const near{a_case(2, true), a_case(1, true), a_case(2, false)};
    auto const strong = mutate(rules, near);
    CHECK(strong.score() == 10'000);
    CHECK(strong.noticed() == strong.mutants.size());
    CHECK(mutation_text(weak).find("Thay đổi nhỏ không bị phát hiện") != std::string::npos);
    CHECK(mutation_json(strong).find("\"score\":10000") != std::string::npos);
}

TEST_CASE("a change that changes nothing is proved equivalent") {
    static constexpr criterion wide{.id = "test.wide",
                                    .must = facts::initiatives >= 2 || facts::initiatives >= 4};
    std::array<criterion const*, 1> const list{&wide};
    std::vector<analysed_case> const cases{a_case(2, {}), a_case(1, {})};
    auto const r = mutate({.criteria = list}, cases);
    // The second bound may move up or down by one, or become strict, or go.
    CHECK(r.equivalent() == 4);
    for (auto const& m : r.mutants) CHECK_FALSE(m.not_decided);
}

TEST_CASE("who is asked whether a case notices decides") {
    std::array<criterion const*, 1> const list{&two_asked};
    std::vector<analysed_case> const cases{a_case(2, true)};
    std::size_t asked = 0;
    auto const r =
        mutate({.criteria = list}, cases,
               {.noticed =
                    [&asked](std::size_t i, case_verdict const& old, case_verdict const& now) {
                        CHECK(i == 0);
                        CHECK_FALSE(old == now);
                        CHECK(old.result == outcome::eligible);
                        ++asked;
                        return false;
                    },
                .explain_survivors = false});
    CHECK(asked > 0);
    CHECK(r.noticed() == 0);
}

TEST_CASE("leaving out an atom leaves out its connective") {
    auto const dropped = [](condition const& c, std::size_t atom) {
        auto const spans = inner::atom_spans(c.code());
        condition left;
        for (auto const& n : inner::without_atom(c.code(), spans[atom].first, spans[atom].second))
            left.push(n);
        return left;
    };
    auto const same = [](condition const& a, condition const& b) {
        auto const equal = [](node const& x, node const& y) {
            return x.what == y.what && x.subject == y.subject && x.literal == y.literal;
        };
        return std::ranges::equal(a.code(), b.code(), equal);
    };
    condition const c{(facts::exemplary && !facts::united) || facts::initiatives >= 2};
    CHECK(same(dropped(c, 0), !facts::united || facts::initiatives >= 2));
    CHECK(same(dropped(c, 1), lift(facts::exemplary) || facts::initiatives >= 2));
    CHECK(same(dropped(c, 2), facts::exemplary && !facts::united));
    CHECK(dropped(condition{lift(facts::exemplary)}, 0).empty());
}

TEST_CASE("the first case that notices is the one that a whole assessment finds") {
    auto const cases = random_cases(11, 60);
    auto const& rules = hanoi::policy_343.rules;
    auto const r = mutate(rules, cases, {.explain_survivors = false});
    auto const parsed = inner::parse(rules);
    inner::mutant_plan const plan{parsed};
    REQUIRE(plan.all().size() == r.mutants.size());
    for (std::size_t m = 0; m < r.mutants.size(); ++m) {
        inner::edited_rules const now{rules, plan.all()[m].by};
        std::optional<std::size_t> first;
        for (std::size_t i = 0; i < cases.size() && !first; ++i)
            if (!(plainly(rules, cases[i]) == plainly(now.rules(), cases[i]))) first = i;
        INFO(r.mutants[m].where << ": " << r.mutants[m].what.en);
        CHECK(r.mutants[m].noticed_by == first);
    }
}

TEST_CASE("no dossier notices a change that is proved equivalent; one notices each other") {
    auto const few = random_cases(3, 8);
    auto const many = random_cases(4, 1'500);
    auto const& rules = hanoi::policy_343.rules;
    auto const r = mutate(rules, few);
    auto const parsed = inner::parse(rules);
    inner::mutant_plan const plan{parsed};
    std::size_t shown = 0;
    for (std::size_t m = 0; m < r.mutants.size(); ++m) {
        if (r.mutants[m].noticed_by) continue;
        inner::edited_rules const now{rules, plan.all()[m].by};
        INFO(r.mutants[m].where << ": " << r.mutants[m].what.en);
        if (r.mutants[m].shown_by) ++shown;
        // Neither proved nor shown: what a derived fact says excludes it, as for enterprises that
        // are no collectives. No dossier may show it either.
        CHECK((r.mutants[m].equivalent || r.mutants[m].not_decided || r.mutants[m].shown_by));
        if (r.mutants[m].shown_by) continue;
        for (auto const& c : many) {
            auto const a = plainly(rules, c);
            auto const b = plainly(now.rules(), c);
            REQUIRE(a.result == b.result);
            REQUIRE(a.reasons == b.reasons);
            REQUIRE(a.notices == b.notices);
        }
    }
    CHECK(shown > 0);
}

TEST_CASE("order keys are swapped, seats move by one") {
    settings with;
    with.pools.push_back(
        {.of = {1, award_form::bang_khen, recipient_kind::individual}, .seats = 3});
    with.pools.push_back({.of = {1, award_form::bang_khen, recipient_kind::collective}});
    with.caps.push_back({.submitting_unit = "*", .seats = 0});
    auto const all = round_mutants(hanoi::policy_343, with);
    auto const count = [&all](mutation_kind kind) {
        return std::ranges::count_if(all,
                                     [kind](round_mutant const& m) { return m.what.kind == kind; });
    };
    CHECK(count(mutation_kind::order_keys_swapped) ==
          static_cast<std::ptrdiff_t>(hanoi::policy_343.order.size()) - 1);
    CHECK(count(mutation_kind::seats_moved) == 3);  // a cap of none cannot be less
    for (auto const& m : all) CHECK_FALSE(m.with == with);
    auto const r = mutate_rounds(hanoi::policy_343, with, [](settings const& s) {
        return !s.pools.empty() && s.pools[0].seats != 3;
    });
    CHECK(r.noticed() == 2);
}
