// SPDX-License-Identifier: BSL-1.0
#include <thidua/eligibility/remedy.hpp>

#include <algorithm>
#include <array>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include <support/catch.hpp>

#include <thidua/hanoi/policy.hpp>
#include <thidua/nominations/sample.hpp>

#include "compare.hpp"
#include "random_dossier.hpp"

using namespace thidua;

namespace {

using names = std::vector<std::string_view>;
using way_names = std::vector<std::vector<std::string>>;

remedy remedy_for(nomination const& n, context const& in = sample::day,
                  stage at = stage::appraisal) {
    return find_remedy(hanoi::policy_343.rules, n, in, at);
}

/// The ways by the names of their papers and facts, each in alphabetical order.
way_names named(remedy const& r) {
    way_names all;
    for (auto const& way : r.ways) {
        std::set<std::string> one;
        for (auto const& m : way)
            one.insert(
                std::string{m.paper >= 0 ? name_of(static_cast<document>(m.paper)) : m.fact->name});
        all.emplace_back(one.begin(), one.end());
    }
    return all;
}

nomination with_papers(set_of<document> papers) {
    return sample::with([=](auto& n) { n.documents = papers; });
}

}  // namespace

TEST_CASE("an eligible dossier needs no remedy") {
    auto const r = remedy_for(sample::standard);
    CHECK(r.ways.empty());
    CHECK(r.stands_in_the_way.empty());
    CHECK(r.fits.empty());
}

TEST_CASE("a lacking paper is supplied, whether it is absent or nothing is said of it") {
    CHECK(named(remedy_for(with_papers(set_of<document>::exactly(
              document::proposal, document::report)))) == way_names{{"minutes"}});
    CHECK(named(remedy_for(with_papers(set_of<document>::present(
              document::proposal, document::report)))) == way_names{{"minutes"}});
}

TEST_CASE("papers that are lacking together are supplied together") {
    CHECK(named(remedy_for(with_papers(set_of<document>::exactly(document::report)))) ==
          way_names{{"minutes", "proposal"}});
    CHECK(named(remedy_for(with_papers(set_of<document>::exactly()))) ==
          way_names{{"minutes", "proposal", "report"}});
}

TEST_CASE("under the simplified procedure either report will do") {
    auto const n = sample::with([](auto& d) {
        d.procedure = procedure::simplified;
        d.simplified_case = 2;
        d.documents = set_of<document>::exactly(document::proposal);
    });
    auto ways = named(remedy_for(n));
    std::sort(ways.begin(), ways.end());
    CHECK(ways == way_names{{"report"}, {"summary_report"}});
}

TEST_CASE("a blank fact is stated, and the answers that help are told") {
    auto const r = remedy_for(sample::with([](auto& n) { n.exemplary = {}; }));
    REQUIRE(named(r) == way_names{{"exemplary"}});
    REQUIRE(r.ways[0][0].with.size() == 1);
    CHECK(r.ways[0][0].with[0] == cell{said::value, 1});

    auto const hold = remedy_for(sample::with([](auto& n) { n.complaint_pending = {}; }));
    REQUIRE(named(hold) == way_names{{"complaint_pending"}});
    // "No", and "does not apply".
    CHECK(hold.ways[0][0].with.size() == 2);
}

TEST_CASE("what is stated stays: a hold, a rating, a day are never turned") {
    for (auto const& n :
         {sample::with([](auto& d) { d.press_case_pending = true; }), sample::with([](auto& d) {
              d.achieved_to = date{2025, 10, 18};
          }),
          sample::with([](auto& d) { d.selected_in_movement = false; })}) {
        auto const r = remedy_for(n);
        CHECK(r.ways.empty());
        CHECK(r.stands_in_the_way.size() == 1);
    }
    CHECK(remedy_for(sample::with([](auto& d) {
              d.press_case_pending = true;
          })).stands_in_the_way == names{"standing.no_press_case"});
}

TEST_CASE("what can be mended does not help beside what cannot") {
    auto const r = remedy_for(sample::with([](auto& n) {
        n.under_investigation = {};
        n.form = award_form::giay_khen;
    }));
    CHECK(r.ways.empty());
    CHECK(r.stands_in_the_way == names{"authority.form"});
}

TEST_CASE("three changes are told, four are not") {
    auto n = sample::with([](auto& d) {
        d.exemplary = {};
        d.form = {};
        d.complaint_pending = {};
    });
    CHECK(named(remedy_for(n)) == way_names{{"complaint_pending", "exemplary", "form"}});
    n.press_case_pending = {};
    CHECK(remedy_for(n).ways.empty());
    CHECK(remedy_for(n).stands_in_the_way.empty());
}

TEST_CASE("only what is due counts") {
    auto const n = sample::with([](auto& d) {
        d.form = {};
        d.exemplary = false;
    });
    CHECK(named(remedy_for(n, sample::day, stage::intake)) == way_names{{"form"}});
    CHECK(remedy_for(n).ways.empty());
}

TEST_CASE("a blank day is stated with a day that helps") {
    auto const r = remedy_for(sample::with([](auto& n) { n.achieved_to = {}; }));
    REQUIRE(named(r) == way_names{{"achieved_to"}});
    for (auto const& answer : r.ways[0][0].with) {
        REQUIRE(answer.state == said::value);
        auto const day = date::from_raw(answer.value);
        CHECK(date{2024, 11, 26} <= day);
        CHECK(day <= date{2025, 10, 17});
    }
}

TEST_CASE("where no way is left, another type of commendation that fits is named") {
    auto const n = sample::with([](auto& d) {
        d.selected_in_movement = false;
        d.influence = influence::city;
        d.excellent_years_streak = 2;
        d.initiatives = 2;
    });
    auto const r = remedy_for(n);
    CHECK(r.ways.empty());
    CHECK(r.stands_in_the_way == names{"achievement.track"});
    names fits;
    for (auto const* t : r.fits) fits.push_back(t->id);
    CHECK(fits == names{"track.74.1.b", "track.74.2", "track.74.1.d"});
    CHECK(remedy_for(sample::with([](auto& d) { d.selected_in_movement = false; })).fits.empty());
}

TEST_CASE("a dossier that waits is not told that its own type would fit") {
    auto const r = remedy_for(sample::with([](auto& d) { d.under_investigation = true; }));
    CHECK(r.fits.empty());
    auto const late = remedy_for(sample::with([](auto& d) { d.achieved_to = date{2024, 1, 1}; }));
    CHECK(late.ways.empty());
    CHECK(late.fits.empty());
}

TEST_CASE("a household of great contribution is told where it belongs") {
    auto const r = remedy_for(sample::with([](auto& d) {
        d.recipient_kind = recipient_kind::household;
        d.commendation_type = commendation_type::great_contribution;
        d.major_contribution = true;
    }));
    CHECK(r.ways.empty());
    REQUIRE(r.fits.size() == 1);
    CHECK(r.fits[0]->id == "track.74.5");
}

TEST_CASE("of more than five ways the five first are told") {
    static constexpr criterion any_of_six{
        .id = "any_of_six",
        .must = facts::exemplary || facts::united || facts::selected_in_movement ||
                facts::major_contribution || facts::posthumous || facts::rewarded_before,
    };
    static constexpr std::array<criterion const*, 1> one{&any_of_six};
    auto const r = find_remedy({.criteria = one}, {}, sample::day, stage::appraisal);
    CHECK(named(r) == way_names{{"exemplary"},
                                {"united"},
                                {"selected_in_movement"},
                                {"major_contribution"},
                                {"posthumous"}});
}

TEST_CASE("the remedies of two thousand random dossiers are those of the oracle") {
    eligibility_oracle::chance dice{744};
    eligibility_oracle::differences found;
    int with_a_way = 0;
    for (int i = 0; i < 2'000; ++i) {
        found.begin(i);
        auto const s = eligibility_oracle::random_situation(dice);
        auto const n = eligibility_oracle::random_dossier(dice, s, dice.percent(75));
        auto const at = dice.percent(20) ? stage::intake : stage::appraisal;
        eligibility_oracle::compare_remedies(hanoi::policy_343.rules, n, s, at, found);
        if (!eligibility_oracle::remedies(n, s, at).empty()) ++with_a_way;
    }
    CHECK(found.told() == "");
    CHECK(with_a_way > 500);
}
