// SPDX-License-Identifier: BSL-1.0
#include <thidua/analysis/comparison.hpp>

#include <algorithm>
#include <functional>
#include <string>
#include <vector>

#include <support/catch.hpp>

#include <thidua/eligibility/assess.hpp>
#include <thidua/nominations/vocabulary.hpp>

#include "policy_variants.hpp"

namespace {

using namespace thidua;
using namespace thidua::analysis;
using variants::changed_rules;
using variants::phase_one;

/// Every dossier of a reduced domain: some facts at and around the values where the variants turn,
/// the others blank or in order. The plain judge alone, no diagrams.
void each_dossier(std::function<void(nomination const&)> const& visit) {
    using papers = set_of<document>;
    std::vector<stated<papers>> const paper_sets{
        {},
        papers::exactly(document::proposal, document::report, document::minutes),
        papers::exactly(document::proposal, document::report),
        papers::exactly(document::proposal),
        papers::exactly(document::summary_report)};
    std::vector<stated<date>> const ends{
        {}, does_not_apply, date{2025, 9, 29}, date{2025, 9, 30}, date{2025, 10, 1}};
    std::vector<stated<date>> const received{
        {}, date{2025, 10, 30}, date{2025, 10, 31}, date{2025, 11, 1}};
    std::vector<stated<procedure>> const ways{{}, procedure::standard, procedure::simplified};
    for (bool const in_order : {false, true})
        for (int kind = -1; kind < 3; ++kind)
            for (int type = -1; type < 2; ++type)
                for (int reach = -1; reach < 4; ++reach)
                    for (auto const& set : paper_sets)
                        for (auto const& way : ways)
                            for (auto const& end : ends)
                                for (auto const& day : received) {
                                    auto n = in_order ? sample::standard : nomination{};
                                    n.united = in_order ? stated<bool>{true} : stated<bool>{};
                                    if (in_order) n.position = position::department_leader;
                                    if (kind >= 0)
                                        n.recipient_kind = static_cast<recipient_kind>(kind);
                                    else
                                        n.recipient_kind = {};
                                    if (type >= 0)
                                        n.commendation_type = static_cast<commendation_type>(type);
                                    else
                                        n.commendation_type = {};
                                    if (reach >= 0) n.influence = static_cast<influence>(reach);
                                    n.documents = set;
                                    n.procedure = way;
                                    n.discipline_ended_on = end;
                                    n.received_on = day;
                                    visit(n);
                                }
}

/// How many dossiers of the reduced domain have another outcome.
[[nodiscard]] std::size_t differing(judged_by const& a, judged_by const& b) {
    std::size_t count = 0;
    each_dossier([&](nomination const& n) {
        if (verdict(a.rules, n, a.in, stage::closed) != verdict(b.rules, n, b.in, stage::closed))
            ++count;
    });
    return count;
}

/// How many facts a dossier states.
[[nodiscard]] std::size_t stated_facts(nomination const& n) {
    return static_cast<std::size_t>(std::ranges::count_if(stored_facts(), [&n](auto const* f) {
        return f->access.read(n, context{}).state != said::nothing;
    }));
}

/// The smallest dossier really differs, and nothing in the reduced domain differs that states less.
void check_smallest(judged_by const& a, judged_by const& b, rules_comparison const& c) {
    REQUIRE(c.smallest);
    auto const n = c.smallest->where.dossier();
    auto const at = c.smallest->where.at;
    CHECK(verdict(a.rules, n, c.smallest->where.in, at) == c.smallest->first.result);
    CHECK(verdict(b.rules, n, c.smallest->where.in_second, at) == c.smallest->second.result);
    CHECK(c.smallest->first.result != c.smallest->second.result);
    auto least = stored_facts().size();
    each_dossier([&](nomination const& m) {
        if (verdict(a.rules, m, a.in, stage::closed) != verdict(b.rules, m, b.in, stage::closed))
            least = std::min(least, stated_facts(m));
    });
    CHECK(stated_facts(n) <= least);
}

void check(changed_rules const& variant, bool same) {
    judged_by const a{hanoi::policy_343.rules, phase_one()};
    judged_by const b{variant.rules(), phase_one()};
    auto const c = compare_rules(a, b);
    auto const by_hand = differing(a, b);
    CHECK((by_hand == 0) == same);
    if (same) {
        CHECK(c.outcomes == likeness::same);
        CHECK(c.same());
    } else {
        CHECK(c.outcomes == likeness::differs);
        check_smallest(a, b, c);
    }
}

}  // namespace

TEST_CASE("a policy is the same as its copy, and as one that is written otherwise") {
    check(changed_rules{}, true);
    changed_rules written;
    written.ask(rules::reaches_a_field, !(facts::influence < influence::field));
    judged_by const a{hanoi::policy_343.rules, phase_one()};
    // Not the same where the influence does not apply: a comparison is no there, its negation yes.
    CHECK(compare_rules(a, {written.rules(), phase_one()}).outcomes == likeness::differs);
    changed_rules exact;
    exact.ask(rules::reaches_a_field, facts::influence > influence::commune);
    check(exact, true);
    changed_rules turned;
    turned.ask(hanoi::rules::recipient_of_plan,
               facts::households_admitted || !(facts::recipient_kind == recipient_kind::household));
    check(turned, true);
}

TEST_CASE("a threshold that is shifted is found") {
    changed_rules v;
    v.ask(rules::reaches_a_field, facts::influence >= influence::commune);
    check(v, false);
}

TEST_CASE("a paper that is no longer asked for is found") {
    changed_rules v;
    v.ask(rules::papers, facts::documents.has_all(document::proposal, document::report));
    check(v, false);
}

TEST_CASE("and for or in an exception is found") {
    static constexpr exception simplified{
        .id = "dossier.papers.simplified",
        .when = facts::procedure == procedure::simplified,
        .then = facts::documents.has_all(document::proposal) ||
                facts::documents.has_all(document::summary_report)};
    auto now = rules::papers;
    now.unless = {&simplified};
    changed_rules v;
    v.put(rules::papers, now);
    check(v, false);
}

TEST_CASE("an exception that is gone is found") {
    auto now = rules::papers;
    now.unless = {};
    changed_rules v;
    v.put(rules::papers, now);
    check(v, false);
}

TEST_CASE("strictness between two facts is found, on the day itself") {
    changed_rules v;
    v.ask(rules::after_discipline,
          !facts::discipline_ended_on.given() || facts::discipline_ended_on <= facts::achieved_to);
    check(v, false);
    auto const c = compare_rules({hanoi::policy_343.rules, phase_one()}, {v.rules(), phase_one()});
    auto const n = c.smallest->where.dossier();
    CHECK(n.discipline_ended_on == n.achieved_to);
}

TEST_CASE("a deadline that became strict is found, on its day") {
    changed_rules v;
    v.ask(rules::in_time, facts::received_on < facts::deadline);
    check(v, false);
    auto const c = compare_rules({hanoi::policy_343.rules, phase_one()}, {v.rules(), phase_one()});
    CHECK(c.smallest->where.dossier().received_on == stated<date>{date{2025, 10, 31}});
}

TEST_CASE("a criterion and a track that are left out are found") {
    changed_rules without;
    without.drop(rules::papers);
    check(without, false);
    changed_rules fewer;
    fewer.drop(tracks::individual_unexpected);
    check(fewer, false);
}

TEST_CASE("a date that is a day wider is found, on that day") {
    static constexpr criterion until{.id = "test.until",
                                     .must = facts::received_on <= date{2025, 10, 30}};
    static constexpr criterion longer{.id = "test.until",
                                      .must = facts::received_on <= date{2025, 10, 31}};
    changed_rules a;
    a.add(until);
    changed_rules b;
    b.add(longer);
    judged_by const first{a.rules(), phase_one()};
    judged_by const second{b.rules(), phase_one()};
    auto const c = compare_rules(first, second);
    CHECK(c.outcomes == likeness::differs);
    CHECK(differing(first, second) > 0);
    check_smallest(first, second, c);
    CHECK(c.smallest->where.dossier().received_on == stated<date>{date{2025, 10, 31}});
}

TEST_CASE("a failure that means something else is found") {
    auto now = rules::papers;
    now.otherwise = failure::ineligible;
    changed_rules v;
    v.put(rules::papers, now);
    check(v, false);
}

TEST_CASE("a notice changes no outcome, but is named") {
    changed_rules v;
    v.drop(hanoi::rules::content_named);
    auto const c = compare_rules({hanoi::policy_343.rules, phase_one()}, {v.rules(), phase_one()});
    CHECK(c.outcomes == likeness::same);
    CHECK_FALSE(c.same());
    REQUIRE(c.criteria.size() == 1);
    CHECK(c.criteria[0].id == hanoi::rules::content_named.id);
    CHECK_FALSE(c.criteria[0].in_second);
    CHECK(c.criteria[0].verdict == likeness::differs);
}

TEST_CASE("the same rules under other readings of the settings differ") {
    judged_by const a{hanoi::policy_343.rules, phase_one()};
    auto admitting = phase_one();
    admitting.how.of_households = households::admitted;
    auto const c = compare_rules(a, {hanoi::policy_343.rules, admitting});
    CHECK(c.outcomes == likeness::differs);
    CHECK(c.smallest->where.dossier().recipient_kind ==
          stated<recipient_kind>{recipient_kind::household});
    auto wholly = phase_one();
    wholly.how.window = achievement_window::wholly_inside;
    auto const w = compare_rules(a, {hanoi::policy_343.rules, wholly});
    CHECK(w.outcomes == likeness::differs);
    check_smallest(a, {hanoi::policy_343.rules, wholly}, w);
}

TEST_CASE("a proof that outgrows its bound is not decided") {
    changed_rules v;
    v.ask(rules::reaches_a_field, facts::influence >= influence::commune);
    auto const c = compare_rules({hanoi::policy_343.rules, phase_one()}, {v.rules(), phase_one()},
                                 {.most_nodes = 20});
    CHECK(c.outcomes == likeness::not_decided);
    CHECK(comparison_text(c, {}).find("Chưa kết luận được") != std::string::npos);
}

TEST_CASE("a difference that no dossier shows is only by atoms") {
    // A unit cannot be known and gone before 1900: the derived fact's value exists, no dossier
    // does.
    static constexpr criterion one{.id = "test.one", .must = facts::decided_on.given()};
    static constexpr criterion two{
        .id = "test.one",
        .must = facts::decided_on.given() && facts::decided_on != date{1950, 1, 1}};
    changed_rules a;
    a.add(one);
    changed_rules b;
    b.add(two);
    auto const c = compare_rules({a.rules(), phase_one()}, {b.rules(), phase_one()});
    CHECK(c.outcomes == likeness::only_by_atoms);
}

TEST_CASE("which dossiers of an office change is counted by unit and kind") {
    changed_rules v;
    v.drop(rules::form);
    judged_by const a{hanoi::policy_343.rules, phase_one()};
    judged_by const b{v.rules(), phase_one()};
    auto asks_for_less = sample::standard;
    asks_for_less.form = award_form::giay_khen;
    std::vector<nomination> const all{sample::standard, asks_for_less};
    auto const changed = changed_dossiers(a, b, all, stage::closed);
    REQUIRE(changed.size() == 1);
    CHECK(changed[0].place == 1);
    CHECK(changed[0].first.reasons == std::vector<std::string_view>{rules::form.id});
    auto const counts = count_by_unit(changed, all, variants::units);
    REQUIRE(counts.size() == 1);
    CHECK(counts[0].unit == "standing");
    CHECK(counts[0].kind == "individual");
    CHECK(counts[0].all == 2);
    CHECK(counts[0].changed == 1);
}

TEST_CASE("what differs beside the verdict is named") {
    settings const none;
    settings seats;
    seats.pools.push_back(
        {.of = {1, award_form::bang_khen, recipient_kind::individual}, .seats = 3});
    auto const& p = hanoi::policy_343;
    CHECK(other_differences(p, none, p, none).empty());
    auto const found = other_differences(p, none, p, seats);
    REQUIRE(found.size() == 1);
    CHECK(found[0].en == "the seats of pools");
    auto const c = compare_rules({p.rules, phase_one()}, {p.rules, phase_one()});
    CHECK(comparison_json(c, found).find("\"outcomes\":\"same\"") != std::string::npos);
}
