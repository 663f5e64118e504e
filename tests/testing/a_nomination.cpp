// SPDX-License-Identifier: BSL-1.0
#include <thidua/testing/a_nomination.hpp>

#include <support/catch.hpp>

#include <thidua/nominations/facts/achievement.hpp>
#include <thidua/nominations/facts/derived.hpp>
#include <thidua/nominations/facts/recipient.hpp>

using namespace thidua;
using namespace thidua::testing;

// A dossier can be built where a rule is written.
static_assert(a_nomination{}.rated(rating::excellent).facts().rating == rating::excellent);
static_assert(a_nomination{}.facts().recipient_kind == recipient_kind::individual);

TEST_CASE("a builder says only what differs from the dossier in which all is in order") {
    nomination const n = a_nomination{}
                             .of_small_collective()
                             .rated(rating::excellent)
                             .achieved({2025, 2, 1}, {2025, 5, 1})
                             .received({2025, 10, 20})
                             .in_phase(1)
                             .of_unit(sample::gone_unit);
    CHECK(n.collective_kind == collective_kind::team);
    CHECK(n.united == true);
    CHECK(n.achieved_to == date{2025, 5, 1});
    CHECK(n.received_on == date{2025, 10, 20});
    CHECK(n.phase == 1);
    CHECK(n.unit == sample::gone_unit);
    CHECK(n.selected_in_movement == sample::standard.selected_in_movement);
}

TEST_CASE("each step leaves the builder before it as it was") {
    a_nomination const usual;
    auto const household = usual.of_household();
    CHECK(usual.facts().recipient_kind == recipient_kind::individual);
    CHECK(household.facts().recipient_kind == recipient_kind::household);
    CHECK(usual.of_individual(position::division_leader).facts().position ==
          position::division_leader);
}

TEST_CASE("types, procedures, roles and papers are said in a word") {
    CHECK(a_nomination{}.unexpected().facts().influence == influence::field);
    CHECK(a_nomination{}.of_type(commendation_type::merit).facts().commendation_type ==
          commendation_type::merit);
    CHECK(a_nomination{}.for_form(award_form::giay_khen).facts().form == award_form::giay_khen);
    CHECK(a_nomination{}.simplified(2).facts().simplified_case == 2);
    CHECK(a_nomination{}.simplified(2).facts().procedure == procedure::simplified);
    CHECK(a_nomination{}.with_role(direct_role::organises).facts().direct_role ==
          direct_role::organises);
    auto const papers = *a_nomination{}.with_papers(document::proposal).facts().documents;
    CHECK(papers.has(document::proposal));
    CHECK(papers.lacks(document::minutes));
}

TEST_CASE("any stored fact can be stated, left blank, or not apply; a derived one stays") {
    CHECK(a_nomination{}.stating(facts::headcount, 7).facts().headcount == 7);
    CHECK(a_nomination{}.without(facts::exemplary).facts().exemplary.blank());
    CHECK(a_nomination{}.to_which_does_not_apply(facts::rating).facts().rating == does_not_apply);
    auto const same = a_nomination{}.without(facts::recipient_exists).facts();
    CHECK(same.unit == sample::standard.unit);
}
