// SPDX-License-Identifier: BSL-1.0
#include <thidua/analysis/coverage.hpp>

#include <array>
#include <string>
#include <vector>

#include <support/catch.hpp>

#include <thidua/hanoi/policy.hpp>
#include <thidua/nominations/sample.hpp>

#include <eligibility/random_dossier.hpp>

namespace {

using namespace thidua;
using namespace thidua::analysis;

constexpr criterion two_conditions{
    .id = "test.two",
    .basis = {{instruments::law_2022.at(article{84}, verification::assumption)}},
    .applies = facts::form == award_form::bang_khen,
    .must = facts::exemplary || facts::united,
};

[[nodiscard]] analysed_case a_case(stated<bool> exemplary, stated<bool> united,
                                   stated<award_form> form = award_form::bang_khen) {
    analysed_case c;
    c.in = sample::day;
    c.n.exemplary = exemplary;
    c.n.united = united;
    c.n.form = form;
    return c;
}

[[nodiscard]] std::size_t seen(atom_coverage const& a, truth t) {
    return a.seen[static_cast<std::size_t>(t)];
}
[[nodiscard]] std::size_t turns(atom_coverage const& a, truth t) {
    return a.turns[static_cast<std::size_t>(t)];
}

}  // namespace

TEST_CASE("an atom is seen where its criterion is asked, and only there") {
    std::array<criterion const*, 1> const list{&two_conditions};
    std::vector<analysed_case> const cases{a_case(true, false), a_case({}, false),
                                           a_case(true, true, award_form::giay_khen)};
    auto const c = measure_coverage({.criteria = list}, cases);
    REQUIRE(c.atoms.size() == 3);
    CHECK(place_of(c.atoms[0].what) == "test.two/applies");
    CHECK(seen(c.atoms[0], truth::yes) == 2);
    CHECK(seen(c.atoms[0], truth::no) == 1);
    CHECK(seen(c.atoms[1], truth::yes) == 1);  // not in the third case: it does not apply there
    CHECK(seen(c.atoms[1], truth::unknown) == 1);
    CHECK(seen(c.atoms[2], truth::no) == 2);
    CHECK(c.criteria[0].standings == std::array<std::size_t, 5>{1, 0, 1, 1, 0});
    REQUIRE(c.clauses.size() == 1);
    CHECK(c.clauses[0].met == 1);
    CHECK(c.clauses[0].failed == 0);
}

TEST_CASE("a pair shows an atom only if in both cases it alone turns the standing") {
    std::array<criterion const*, 1> const list{&two_conditions};
    // In the first case both are yes: neither turns anything. In the second the first one does.
    std::vector<analysed_case> cases{a_case(true, true), a_case(true, false)};
    auto c = measure_coverage({.criteria = list}, cases);
    CHECK(turns(c.atoms[1], truth::yes) == 1);
    CHECK(turns(c.atoms[2], truth::yes) == 0);
    CHECK_FALSE(c.atoms[1].pair);
    cases.push_back(a_case(false, false));
    c = measure_coverage({.criteria = list}, cases);
    REQUIRE(c.atoms[1].pair);
    CHECK(*c.atoms[1].pair == std::pair<std::size_t, std::size_t>{1, 2});
    CHECK_FALSE(c.atoms[2].pair);
    CHECK(turns(c.atoms[2], truth::no) == 1);  // in the second case the first atom is enough
    CHECK(c.pairs_found() == 1);
    auto const said = coverage_text(c, cases);
    CHECK(said.find("Cặp tình huống còn thiếu") != std::string::npos);
    CHECK(coverage_json(c, cases).find("\"thidua.coverage/1\"") != std::string::npos);
}

TEST_CASE("a clause that no case touches is named") {
    std::array<criterion const*, 1> const list{&two_conditions};
    std::vector<analysed_case> const cases{a_case({}, {})};
    auto const c = measure_coverage({.criteria = list}, cases);
    CHECK_FALSE(c.clauses[0].touched());
    CHECK(coverage_text(c, cases).find("Điều khoản chưa có tình huống kiểm tra") !=
          std::string::npos);
}

TEST_CASE("which atoms turn a standing agrees with rules in which the atom is a constant") {
    eligibility_oracle::chance chance{42};
    std::vector<analysed_case> cases;
    for (int i = 0; i < 200; ++i) {
        auto const s = eligibility_oracle::random_situation(chance);
        auto n = eligibility_oracle::random_dossier(chance, s, i % 2 == 0);
        if (chance.percent(50)) n.proposed_twice = chance.percent(50);
        cases.push_back({n, s.in, stage::closed, {}});
    }
    auto const& rules = hanoi::policy_343.rules;
    auto const c = measure_coverage(rules, cases);
    std::size_t checked = 0;
    for (auto const& a : c.atoms) {
        if (a.what.in != nullptr || a.what.except != nullptr) continue;
        auto const part = a.what.part == rule_part::applies    ? &criterion::applies
                          : a.what.part == rule_part::due_when ? &criterion::due_when
                                                               : &criterion::must;
        auto const with = [&](bool answer) {
            auto copy = *a.what.of;
            condition changed;
            auto const code = (copy.*part).code();
            for (std::size_t i = 0; i < code.size(); ++i) {
                if (i == a.what.first) changed.push({operation::constant, nullptr, answer});
                if (i < a.what.first || i >= a.what.first + a.what.code.size())
                    changed.push(code[i]);
            }
            copy.*part = changed;
            return copy;
        };
        auto const if_yes = with(true);
        auto const if_no = with(false);
        std::array<std::size_t, 3> expected{};
        for (auto const& x : cases) {
            auto const now = judge(*a.what.of, x.n, x.in, x.at).what;
            if (judge(if_yes, x.n, x.in, x.at).what == now &&
                judge(if_no, x.n, x.in, x.at).what == now)
                continue;
            ++expected[static_cast<std::size_t>(evaluate(a.what.code, x.n, x.in))];
        }
        INFO(place_of(a.what));
        CHECK(a.turns == expected);
        ++checked;
    }
    CHECK(checked > 15);
    // A criterion that a track asks for is judged by the track; its atoms are asked for twice.
    CHECK(c.answers() == 3 * atoms_of(rules).size());
}

TEST_CASE("coverage does not depend on the order of the cases") {
    eligibility_oracle::chance chance{5};
    std::vector<analysed_case> cases;
    for (int i = 0; i < 40; ++i) {
        auto const s = eligibility_oracle::random_situation(chance);
        cases.push_back({eligibility_oracle::random_dossier(chance, s), s.in, stage::closed, {}});
    }
    auto const& rules = hanoi::policy_343.rules;
    auto const forward = measure_coverage(rules, cases);
    std::vector<analysed_case> const turned{cases.rbegin(), cases.rend()};
    auto const backward = measure_coverage(rules, turned);
    for (std::size_t i = 0; i < forward.atoms.size(); ++i) {
        CHECK(forward.atoms[i].seen == backward.atoms[i].seen);
        CHECK(forward.atoms[i].turns == backward.atoms[i].turns);
        CHECK(forward.atoms[i].pair.has_value() == backward.atoms[i].pair.has_value());
    }
}
