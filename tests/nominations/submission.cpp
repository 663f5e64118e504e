// SPDX-License-Identifier: BSL-1.0
#include <thidua/nominations/submission.hpp>

#include <algorithm>
#include <string>

#include <support/catch.hpp>

#include <thidua/nominations/vocabulary.hpp>

using namespace thidua;

namespace {

submission letter(set_of<attestation> attests) {
    submission s;
    s.id = "ttr-1";
    s.number = "12/TTr-SNV";
    s.attests = attests;
    return s;
}

bool noted(nomination_texts const& texts, fact_info const& f, std::string const& by) {
    return std::any_of(texts.attested.begin(), texts.attested.end(),
                       [&](attested_fact const& a) { return a.fact == &f && a.by == by; });
}

}  // namespace

TEST_CASE("a blank cell takes what the submission attests, and its number is noted") {
    nomination n;
    nomination_texts texts;
    apply(letter(set_of<attestation>::present(attestation::exemplary, attestation::selected)), n,
          texts);
    CHECK(n.exemplary == stated<bool>{true});
    CHECK(n.selected_in_movement == stated<bool>{true});
    CHECK(n.united.blank());
    CHECK(n.discipline_pending.blank());
    CHECK(texts.attested.size() == 2);
    CHECK(noted(texts, facts::exemplary, "12/TTr-SNV"));
    CHECK(noted(texts, facts::selected_in_movement, "12/TTr-SNV"));
}

TEST_CASE("what the row says stands against what the submission attests") {
    nomination n;
    n.united = false;
    n.exemplary = does_not_apply;
    n.complaint_pending = true;
    nomination_texts texts;
    apply(letter(set_of<attestation>::exactly(attestation::united, attestation::exemplary,
                                              attestation::no_holds)),
          n, texts);
    CHECK(n.united == stated<bool>{false});
    CHECK(n.exemplary == stated<bool>{does_not_apply});
    CHECK(n.complaint_pending == stated<bool>{true});
    CHECK(n.discipline_pending == stated<bool>{false});
    CHECK_FALSE(noted(texts, facts::united, "12/TTr-SNV"));
    CHECK_FALSE(noted(texts, facts::complaint_pending, "12/TTr-SNV"));
}

TEST_CASE("no holds: four flags are no, and no discipline ever ended") {
    nomination n;
    nomination_texts texts;
    auto s = letter(set_of<attestation>::present(attestation::no_holds));
    s.attested_on = date{2025, 10, 27};
    apply(s, n, texts);
    CHECK(n.discipline_pending == stated<bool>{false});
    CHECK(n.under_investigation == stated<bool>{false});
    CHECK(n.complaint_pending == stated<bool>{false});
    CHECK(n.press_case_pending == stated<bool>{false});
    CHECK(n.discipline_ended_on == stated<date>{does_not_apply});
    CHECK(n.status_on == stated<date>{date{2025, 10, 27}});
    CHECK(texts.attested.size() == 6);
}

TEST_CASE("the day of the attestation is not the day of what the row says itself") {
    nomination n;
    n.press_case_pending = false;
    nomination_texts texts;
    auto s = letter(set_of<attestation>::present(attestation::no_holds));
    s.attested_on = date{2025, 10, 27};
    apply(s, n, texts);
    CHECK(n.discipline_pending == stated<bool>{false});
    CHECK(n.status_on.blank());
}

TEST_CASE("a list that was made public fills no fact") {
    nomination n;
    nomination_texts texts;
    apply(letter(set_of<attestation>::present(attestation::made_public)), n, texts);
    CHECK(texts.attested.empty());
    for (auto const* f : stored_facts()) CHECK(f->access.read(n, {}).state == said::nothing);
}

TEST_CASE("common papers are added to the present ones") {
    auto s = letter({});
    s.documents = set_of<document>::exactly(document::proposal, document::minutes);
    nomination_texts texts;
    SECTION("to those of the row, also where the row calls them absent") {
        nomination n;
        n.documents = set_of<document>::exactly(document::report);
        apply(s, n, texts);
        CHECK((*n.documents).has(document::proposal));
        CHECK((*n.documents).has(document::report));
        CHECK((*n.documents).has(document::minutes));
        CHECK_FALSE((*n.documents).lacks(document::minutes));
        CHECK((*n.documents).lacks(document::certificate));
    }
    SECTION("where the row says nothing, nothing is said of the others") {
        nomination n;
        apply(s, n, texts);
        CHECK((*n.documents).has(document::proposal));
        CHECK_FALSE((*n.documents).lacks(document::report));
    }
    SECTION("no papers of its own does not blank the row") {
        s.documents = set_of<document>::exactly();
        nomination n;
        apply(s, n, texts);
        CHECK(n.documents.blank());
    }
    SECTION("not applicable stays so") {
        nomination n;
        n.documents = does_not_apply;
        apply(s, n, texts);
        CHECK(n.documents == stated<set_of<document>>{does_not_apply});
    }
}

TEST_CASE("unit and days of the letter are taken over where the row has none") {
    submission s;
    s.submitting_unit = unit_id{3};
    s.dated = date{2025, 10, 27};
    s.received_on = date{2025, 10, 29};
    nomination n;
    n.received_on = date{2025, 11, 14};
    nomination_texts texts;
    apply(s, n, texts);
    CHECK(*n.submitting_unit == unit_id{3});
    CHECK(*n.submitted_on == date{2025, 10, 27});
    CHECK(*n.received_on == date{2025, 11, 14});
    CHECK(texts.attested.empty());
}

TEST_CASE("a submission is found by its id, and an id is added once") {
    submission_list list;
    CHECK(list.add(letter({})));
    CHECK_FALSE(list.add(letter({})));
    CHECK(list.all().size() == 1);
    REQUIRE(list.find("ttr-1") != nullptr);
    CHECK(list.find("ttr-1")->number == "12/TTr-SNV");
    CHECK(list.find("ttr-2") == nullptr);
}

TEST_CASE("a letter without a number is noted by its id") {
    auto s = letter(set_of<attestation>::present(attestation::united));
    s.number.clear();
    nomination n;
    nomination_texts texts;
    apply(s, n, texts);
    CHECK(noted(texts, facts::united, "ttr-1"));
}
