// SPDX-License-Identifier: BSL-1.0
#include <thidua/eligibility/assess.hpp>

#include <algorithm>
#include <array>
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
using texts = std::vector<std::string>;

constexpr auto& rules_343 = hanoi::policy_343.rules;

constexpr outcome outcome_for(nomination const& n, stage at = stage::appraisal) {
    return verdict(rules_343, n, sample::day, at);
}
assessment assessed(nomination const& n, context const& in = sample::day,
                    stage at = stage::appraisal) {
    return assess(rules_343, n, in, at);
}
standing finding_of(assessment const& a, std::string_view id) {
    for (auto const& f : a.findings)
        if (f.of->id == id) return f.what;
    FAIL("no finding of " << id);
    return standing::unknown;
}

/// Plan 343 as known on a day; no phase is asked for.
context as_known(date day) {
    auto in = sample::day;
    in.phase = 0;
    in.phases = resolve(hanoi::plan_343, hanoi::events_timeline.as_known(day), in.how);
    return in;
}
context as_happened() {
    auto in = sample::day;
    in.phase = 0;
    in.phases = resolve(hanoi::plan_343, hanoi::events_timeline.as_happened(), in.how);
    return in;
}
nomination achieved(date from, date to) {
    return sample::with([=](auto& n) {
        n.achieved_from = from;
        n.achieved_to = to;
        n.received_on = date{2026, 1, 30};
    });
}

constexpr auto without_minutes = set_of<document>::exactly(document::proposal, document::report);

static_assert(outcome_for(sample::standard) == outcome::eligible);
static_assert(outcome_for(sample::with([](auto& n) { n.form = award_form::giay_khen; })) ==
              outcome::ineligible);
static_assert(outcome_for(sample::with([](auto& n) { n.documents = without_minutes; })) ==
              outcome::returned);
static_assert(outcome_for(sample::with([](auto& n) { n.complaint_pending = true; })) ==
              outcome::on_hold);
static_assert(outcome_for(sample::with([](auto& n) { n.under_investigation = {}; })) ==
              outcome::undetermined);
static_assert(outcome_for(nomination{}) == outcome::undetermined);

}  // namespace

TEST_CASE("a dossier in which everything is in order is eligible by its track") {
    auto const a = assessed(sample::standard);
    CHECK(a.result == outcome::eligible);
    CHECK(a.reasons.empty());
    CHECK(a.missing.empty());
    CHECK(a.tracks == names{"track.74.1.a"});
    CHECK(a.findings.size() == rules_343.criteria.size());
    CHECK(finding_of(a, "dossier.papers") == standing::met);
    CHECK(finding_of(a, "recipient.exists") == standing::not_applicable);
    CHECK(finding_of(a, "dossier.in_time") == standing::not_due);
    CHECK(finding_of(a, "repetition.rewarded_before") == standing::not_due);
    CHECK_FALSE(a.provisional());
}

TEST_CASE("the first outcome that applies stands: ineligible, returned, on hold, undetermined") {
    auto n = sample::standard;
    CHECK(outcome_for(n) == outcome::eligible);
    n.press_case_pending = {};
    CHECK(outcome_for(n) == outcome::undetermined);
    n.complaint_pending = true;
    CHECK(outcome_for(n) == outcome::on_hold);
    n.documents = without_minutes;
    CHECK(outcome_for(n) == outcome::returned);
    n.exemplary = false;
    CHECK(outcome_for(n) == outcome::ineligible);

    auto const a = assessed(n);
    CHECK(a.reasons == names{"dossier.papers", "achievement.track", "standing.no_complaint"});
    CHECK(a.missing == texts{"press_case_pending"});
    CHECK(a.tracks.empty());
}

TEST_CASE("what falls due at a later stage is not due, never unknown") {
    auto const n = sample::with([](auto& d) {
        d.under_investigation = {};
        d.exemplary = false;
    });
    auto const a = assessed(n, sample::day, stage::intake);
    CHECK(a.result == outcome::eligible);
    CHECK(a.missing.empty());
    CHECK(finding_of(a, "standing.no_investigation") == standing::not_due);
    CHECK(finding_of(a, "achievement.track") == standing::not_due);
    CHECK(outcome_for(n, stage::appraisal) == outcome::ineligible);
    CHECK(outcome_for(n, stage::signing) == outcome::ineligible);
}

TEST_CASE("a notice stands apart and never changes the outcome") {
    // Content blank, begun before the phase, discipline ended on the achievement's first day.
    auto const n = sample::with([](auto& d) {
        d.achieved_from = date{2024, 11, 1};
        d.discipline_ended_on = date{2024, 11, 1};
    });
    auto const a = assessed(n);
    CHECK(a.result == outcome::eligible);
    CHECK(a.reasons.empty());
    CHECK(a.missing.empty());
    CHECK(a.notices ==
          names{"period.begins_earlier", "standing.straddles_discipline", "plan_343.content"});
    auto const quiet = assessed(sample::with([](auto& d) { d.content = content_id{1}; }));
    CHECK(quiet.notices.empty());
}

TEST_CASE("not applicable is a value: no for a comparison, yes for its opposite") {
    auto const held = sample::with([](auto& n) { n.complaint_pending = does_not_apply; });
    CHECK(assessed(held).result == outcome::eligible);
    auto const form = sample::with([](auto& n) { n.form = does_not_apply; });
    CHECK(assessed(form).reasons == names{"authority.form"});
    CHECK(assessed(form).missing.empty());
}

TEST_CASE("under the simplified procedure a proposal letter and a summary report are enough") {
    auto n = sample::with([](auto& d) {
        d.documents = set_of<document>::exactly(document::proposal, document::summary_report);
    });
    CHECK(assessed(n).reasons == names{"dossier.papers"});
    n.procedure = procedure::simplified;
    n.simplified_case = 2;
    CHECK(assessed(n).result == outcome::eligible);
    n.procedure = {};
    CHECK(assessed(n).result == outcome::undetermined);
    CHECK(assessed(n).missing == texts{"procedure"});
}

TEST_CASE("who uses the simplified procedure names its case") {
    auto n = sample::with([](auto& d) { d.procedure = procedure::simplified; });
    CHECK(assessed(n).result == outcome::undetermined);
    CHECK(assessed(n).missing == texts{"simplified_case"});
    n.simplified_case = does_not_apply;
    CHECK(assessed(n).result == outcome::returned);
    CHECK(assessed(n).reasons == names{"dossier.simplified_case"});
    // Complete papers need no case while nothing is said of the procedure.
    n.procedure = {};
    CHECK(assessed(n).result == outcome::eligible);
}

TEST_CASE("a posthumous award changes nothing for a person and goes back for a collective") {
    auto n = sample::with([](auto& d) { d.posthumous = true; });
    CHECK(assessed(n).result == outcome::eligible);
    CHECK(assessed(n).tracks == names{"track.74.1.a"});
    n.recipient_kind = recipient_kind::collective;
    n.united = true;
    CHECK(assessed(n).result == outcome::returned);
    CHECK(assessed(n).reasons == names{"recipient.posthumous"});
    n.posthumous = {};
    CHECK(assessed(n).result == outcome::eligible);
}

TEST_CASE("an unexpected achievement inside a commune is enough for a worker, not for a leader") {
    auto n = sample::with([](auto& d) {
        d.commendation_type = commendation_type::unexpected;
        d.influence = influence::commune;
    });
    CHECK(assessed(n).tracks == names{"track.74.2"});
    CHECK(assessed(n).result == outcome::eligible);
    n.position = position::division_leader;
    CHECK(assessed(n).reasons == names{"achievement.track"});
    n.position = {};
    CHECK(assessed(n).missing == texts{"position"});
    n.influence = influence::field;
    CHECK(assessed(n).result == outcome::eligible);
}

TEST_CASE("nothing is known of papers and procedure: both are missing") {
    auto const n = sample::with([](auto& d) {
        d.documents = {};
        d.procedure = {};
    });
    auto missing = assessed(n).missing;
    std::sort(missing.begin(), missing.end());
    CHECK(missing == texts{"documents", "procedure"});
}

TEST_CASE("of the tracks only what could still be met is missing, in the policy's order") {
    auto const n = sample::with([](auto& d) {
        d.form = {};
        d.exemplary = {};
        d.united = {};
        d.press_case_pending = {};
    });
    CHECK(assessed(n).missing == texts{"form", "exemplary", "press_case_pending"});
}

TEST_CASE("an achievement that ended before the day of knowledge is in phase 1") {
    auto const in = as_known({2024, 12, 1});
    CHECK(assessed(achieved({2024, 11, 27}, {2024, 11, 30}), in).result == outcome::eligible);
}

TEST_CASE("an achievement of the days of the City Congress waits for it, a year before") {
    auto const n = achieved({2025, 1, 2}, {2025, 10, 16});
    auto in = as_known({2024, 12, 1});
    in.phase = 1;
    auto const before = assessed(n, in);
    CHECK(before.result == outcome::undetermined);
    CHECK(before.missing == texts{"event:city_congress_18"});
    CHECK_FALSE(before.provisional());
    in.phases = as_happened().phases;
    CHECK(assessed(n, in).result == outcome::eligible);
}

TEST_CASE("a verdict that rests on a planned session is provisional") {
    // The 14th Congress, planned for 19 to 25 January 2026, closed on the 23rd.
    auto const n = achieved({2025, 11, 1}, {2026, 1, 24});
    auto const planned = assessed(n, as_known({2026, 1, 20}));
    CHECK(planned.result == outcome::eligible);
    CHECK(planned.leans_on == texts{"event:national_congress_14"});
    CHECK(planned.provisional());
    auto const held = assessed(n, as_known({2026, 1, 24}));
    CHECK(held.result == outcome::ineligible);
    CHECK(held.reasons == names{"period.in_phase"});
    CHECK_FALSE(held.provisional());
    // What ended by the day of knowledge leans on no plan.
    CHECK_FALSE(
        assessed(achieved({2025, 11, 1}, {2026, 1, 20}), as_known({2026, 1, 20})).provisional());
}

TEST_CASE("a verdict that turns on the planned day of decision says so until it is signed") {
    auto const n = sample::with([](auto& d) {
        d.recipient_kind = recipient_kind::collective;
        d.unit = sample::gone_unit;  // exists through 2025-06-30
        d.united = true;
    });
    auto in = sample::day;
    in.on = date{2025, 6, 1};
    auto const planned = assessed(n, in);
    CHECK(planned.reasons == names{"recipient.exists"});
    CHECK(planned.leans_on == texts{"decided_on"});
    in.signed_on_planned = false;
    CHECK_FALSE(assessed(n, in).provisional());
}

TEST_CASE("receipt is in time through the last day, and judged in the movement lane only") {
    auto in = sample::day;
    in.deadline = date{2025, 10, 30};
    CHECK(assessed(sample::standard, in).result == outcome::eligible);
    in.deadline = date{2025, 10, 29};
    CHECK(assessed(sample::standard, in).reasons == names{"dossier.in_time"});
    auto const prompt = sample::with([](auto& n) {
        n.commendation_type = commendation_type::unexpected;
        n.influence = influence::field;
    });
    auto const a = assessed(prompt, in);
    CHECK(a.result == outcome::eligible);
    CHECK(finding_of(a, "dossier.in_time") == standing::not_applicable);
    CHECK(finding_of(a, "period.in_phase") == standing::not_applicable);
}

TEST_CASE("a past award for the achievement counts whether the row or the history names it") {
    auto in = sample::day;
    in.history_given = true;
    CHECK(finding_of(assessed(sample::standard, in), "repetition.rewarded_before") ==
          standing::met);
    auto const by_row = sample::with([](auto& n) { n.rewarded_before = true; });
    CHECK(assessed(by_row).reasons == names{"repetition.rewarded_before"});
    auto const found = sample::with([](auto& n) {
        n.rewarded_before = false;
        n.found_in_history = true;
    });
    CHECK(assessed(found, in).reasons == names{"repetition.rewarded_before"});
    // The row alone says no: without a history that is not due, never met.
    auto const said_no = sample::with([](auto& n) { n.rewarded_before = false; });
    CHECK(finding_of(assessed(said_no), "repetition.rewarded_before") == standing::not_due);
}

TEST_CASE("the oracle knows the criteria of the policy, in its order") {
    REQUIRE(rules_343.criteria.size() == eligibility_oracle::policy.size());
    for (std::size_t i = 0; i < rules_343.criteria.size(); ++i) {
        CHECK(rules_343.criteria[i]->id == eligibility_oracle::policy[i].id);
        CHECK(static_cast<int>(rules_343.criteria[i]->otherwise) ==
              static_cast<int>(eligibility_oracle::policy[i].failure));
        CHECK(rules_343.criteria[i]->due == eligibility_oracle::policy[i].due);
    }
}

TEST_CASE("a hundred thousand random dossiers are assessed as the oracle assesses them") {
    eligibility_oracle::chance dice{343};
    eligibility_oracle::differences found;
    std::array<int, 5> outcomes{};
    for (int i = 0; i < 100'000; ++i) {
        found.begin(i);
        auto const s = eligibility_oracle::random_situation(dice);
        auto const n = eligibility_oracle::random_dossier(dice, s);
        auto const at = dice.percent(30) ? stage::intake : stage::appraisal;
        eligibility_oracle::compare(rules_343, n, s, at, found);
        ++outcomes[static_cast<std::size_t>(eligibility_oracle::verdict(n, s, at))];
    }
    CHECK(found.told() == "");
    // Every outcome comes up often, so that agreement means something.
    for (auto const times : outcomes) CHECK(times > 2'000);
}
