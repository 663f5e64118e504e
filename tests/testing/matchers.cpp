// SPDX-License-Identifier: BSL-1.0
#include <thidua/testing/matchers.hpp>

#include <string>

#include <support/catch.hpp>

#include <thidua/hanoi/policy.hpp>
#include <thidua/testing/a_nomination.hpp>

using namespace thidua;
using namespace thidua::testing;

namespace {

bench const here{hanoi::policy_343, sample::day};

}  // namespace

TEST_CASE("a dossier in order is eligible, and matches nothing else") {
    auto const j = here.judge(a_nomination{});
    CHECK_THAT(j, is_eligible());
    CHECK_THAT(j, meets_track("track.74.1.a"));
    CHECK_THAT(j, !is_undetermined() && !is_refused_for("period.in_phase"));
}

TEST_CASE("a refusal, a return, a hold and a wait are matched with their cause") {
    CHECK_THAT(here.judge(a_nomination{}.for_form(award_form::giay_khen)),
               is_refused_for("authority.form") && !is_refused_for("period.in_phase"));
    CHECK_THAT(here.judge(a_nomination{}.with_papers(document::report)),
               is_returned_for("dossier.papers") && !is_on_hold_for("dossier.papers"));
    CHECK_THAT(here.judge(a_nomination{}.with([](auto& n) { n.complaint_pending = true; })),
               is_on_hold_for("standing.no_complaint"));
    CHECK_THAT(here.judge(a_nomination{}.without(facts::exemplary)), waits_for(facts::exemplary));
    CHECK_THAT(here.judge(a_nomination{}.without(facts::exemplary)), !waits_for("rating"));
}

TEST_CASE("a notice is matched whatever the outcome") {
    auto const n = a_nomination{}.with([](nomination& d) { d.content = thidua::does_not_apply; });
    CHECK_THAT(here.judge(n), is_eligible() && is_noticed_for("plan_343.content"));
}

TEST_CASE("a matcher says in words what it asks, and a dossier is printed as its explanation") {
    CHECK(is_refused_for("period.in_phase").describe() == "is refused for `period.in_phase`");
    CHECK(waits_for(facts::rating).describe() == "waits for `rating`");
    auto const printed =
        Catch::StringMaker<judged>::convert(here.judge(a_nomination{}.without(facts::exemplary)));
    CHECK(printed.find("not known: exemplary") != std::string::npos);
}
