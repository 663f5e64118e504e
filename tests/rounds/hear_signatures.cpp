// SPDX-License-Identifier: BSL-1.0
#include <thidua/rounds/hear_signatures.hpp>

#include <algorithm>
#include <string>
#include <vector>

#include <rounds/stage_sample.hpp>
#include <support/catch.hpp>

using namespace thidua;
using namespace stage_sample;

namespace {

people_inputs signed_for(std::vector<signed_award> all) {
    people_inputs p;
    p.signatures = std::move(all);
    return p;
}
/// `a` and `low` by the rules.
std::vector<std::pair<std::string, nomination>> two() {
    return {{"a", scored(person(), 90)},
            {"low", scored(person(), 40)},
            {"third", scored(person(), 30)},
            {"refused", refused(person())}};
}

}  // namespace

TEST_CASE("who stands in a signed decision is awarded; who does not is listed as unsigned",
          "[rounds][stages]") {
    staged const s{two(), signed_for({line_of("a")}), stage::closed};
    auto const& p = s.decided.people;
    CHECK(s.word("a").awarded);
    CHECK_FALSE(s.word("low").awarded);
    CHECK(p.awarded == 1);
    CHECK(s.ids(p.unsigned_yet) == std::vector<std::string>{"low"});
    CHECK(s.findings("low") == codes{"stages.unsigned"});
    CHECK_FALSE(p.all_signed());
    CHECK(s.decided.listed(s.at("a")));
    CHECK_FALSE(s.decided.listed(s.at("low")));
    staged const all{two(), signed_for({line_of("a"), line_of("low")}), stage::closed};
    CHECK(all.decided.people.all_signed());
}

TEST_CASE("signed decisions are heard when the round is closed", "[rounds][stages]") {
    staged const s{two(), signed_for({line_of("a")}), stage::signing};
    CHECK_FALSE(s.word("a").awarded);
    CHECK(s.decided.listed(s.at("low")));
}

TEST_CASE("a cancelled award is carried and never counted", "[rounds][stages]") {
    staged const s{two(), signed_for({cancelled(line_of("a")), line_of("low")}), stage::closed};
    CHECK_FALSE(s.word("a").awarded);
    CHECK(s.word("a").signature != dossier_word::none);
    CHECK(s.decided.people.cancelled == 1);
    CHECK(s.decided.people.awarded == 1);
    CHECK(s.decided.people.unsigned_yet.empty());  // it was signed once
}

TEST_CASE("signed again after a cancellation: the one that stands counts", "[rounds][stages]") {
    std::vector<signed_award> all{cancelled(line_of("a")),
                                  line_of("a", "8000/QĐ-UBND", {2026, 1, 10}), line_of("low")};
    for (int turn = 0; turn < 2; ++turn) {
        staged const s{two(), signed_for(all), stage::closed};
        CHECK(s.word("a").awarded);
        CHECK(s.decided.people.signatures[s.word("a").signature].decision_no == "8000/QĐ-UBND");
        std::ranges::reverse(all);
    }
}

TEST_CASE("what was signed for the wrong dossier is told first, each with its place",
          "[rounds][stages]") {
    auto p = signed_for(
        {line_of("a"), line_of("low"), line_of("third"), line_of("refused"), line_of("nobody")});
    p.resolutions = {resolved("low", by_council, resolved_as::not_award)};
    staged const s{two(), p, stage::closed};
    CHECK(s.findings("low") == codes{"stages.against_verdict", "stages.signed_refused"});
    CHECK(s.findings("refused") == codes{"stages.signed_ineligible"});
    CHECK(s.findings("third") == codes{"stages.signed_not_on_the_list"});
    CHECK(s.findings("nobody") == codes{"stages.signed_unknown_id"});
    REQUIRE(s.decided.people.strangers.size() == 1);
    CHECK(s.decided.people.signatures[s.decided.people.strangers[0]].id == "nobody");
    for (auto const& f : s.decided.people.findings)
        if (f.what.code.starts_with("stages.signed")) CHECK(f.what.where.file == "signed.csv");
    // What the Council or the Chairman brought in may be signed.
    auto brought = signed_for({line_of("refused")});
    brought.resolutions = {resolved("refused", by_chair, resolved_as::award)};
    staged const fine{two(), brought, stage::closed};
    CHECK(fine.findings("refused") == codes{"stages.against_verdict"});
}

TEST_CASE("two decisions that stand for one dossier are told", "[rounds][stages]") {
    staged const s{two(), signed_for({line_of("a"), line_of("a", "6544/QĐ-UBND")}), stage::closed};
    CHECK(s.findings("a") == codes{"stages.signed_twice"});
    CHECK(s.decided.people.awarded == 1);
}

TEST_CASE("who may sign a Bằng khen: the Chairman, or a deputy for him", "[rounds][stages]") {
    auto s = line_of("a");
    CHECK(could_sign(s, award_form::bang_khen).may == certainty::yes);
    s.capacity = signing_capacity::for_the_head;
    CHECK(could_sign(s, award_form::bang_khen).may == certainty::yes);
    s.capacity = signing_capacity::for_the_body;
    CHECK(could_sign(s, award_form::bang_khen).may == certainty::no);
    CHECK(could_sign(s, award_form::giay_khen).may == certainty::unknown);
    staged const round{two(), signed_for({s}), stage::closed};
    CHECK(round.findings("a") == codes{"stages.capacity"});
    s.capacity = {};
    CHECK(could_sign(s, award_form::bang_khen).may == certainty::yes);
    s.signed_on = {};
    CHECK(could_sign(s, award_form::bang_khen).may == certainty::unknown);
}

TEST_CASE("a decision of before the Council's session, and of another day, is told",
          "[rounds][stages]") {
    auto p = signed_for(
        {line_of("a", "1/QĐ-UBND", day.signed_on), line_of("low", "2/QĐ-UBND", {2025, 11, 1})});
    p.votes = {ballot("low", 14, 15)};
    staged const s{two(), p, stage::closed};
    CHECK(s.findings("low") == codes{"stages.signed_before_council"});
    CHECK(s.findings("") == codes{"stages.other_day"});
}

TEST_CASE("the day of signing is that of all decisions that stand, if it is one",
          "[rounds][stages]") {
    CHECK_FALSE(day_of_signing({}).has_value());
    CHECK(day_of_signing({line_of("a"), line_of("b")}) == date{2025, 12, 1});
    CHECK_FALSE(day_of_signing({line_of("a"), line_of("b", "2", {2025, 12, 2})}).has_value());
    CHECK(day_of_signing({line_of("a"), cancelled(line_of("b", "2", {2025, 12, 2}))}) ==
          date{2025, 12, 1});
}

TEST_CASE("a rejected row of a decision is open for everyone whom it names", "[rounds][stages]") {
    auto p = signed_for({line_of("a"), line_of("low")});
    p.unread_signatures = {"refused", "low"};
    staged const s{two(), p, stage::closed};
    CHECK(s.findings("refused") == codes{"stages.signed_unread"});
    CHECK(s.findings("low") == codes{"stages.signed_unread"});  // the other row may cancel it
    CHECK(s.decided.people.findings.front().grave);
    CHECK(s.decided.people.unsigned_yet.empty());
    CHECK(s.decided.people.unheard == 2);
    CHECK_FALSE(s.decided.people.all_signed());
    // Who is to be commended and stands in no other row is told as unsigned, once.
    p.signatures.pop_back();
    staged const missing{two(), p, stage::closed};
    CHECK(missing.findings("low") == codes{"stages.unsigned"});
    CHECK(missing.decided.people.unheard == 1);
}

TEST_CASE("the loser of a tie that an order settled was refused by nobody", "[rounds][stages]") {
    auto p = signed_for({line_of("a"), line_of("b"), line_of("c")});
    p.resolutions = {placed("b", 1), placed("c", 2), placed("d", 3)};
    staged const s{persons(), p, stage::closed};
    CHECK(s.findings("b").empty());
    CHECK(s.findings("c") == codes{"stages.signed_not_on_the_list"});
}

TEST_CASE("a signed id that was not read is not said to be never proposed", "[rounds][stages]") {
    staged const s{two(), signed_for({line_of("nobody")}), stage::closed};
    auto const& told = s.decided.people.findings.front().what;
    CHECK(told.code == "stages.signed_unknown_id");
    CHECK(told.message.vi.find("không có trong các hồ sơ đã đọc") != std::string::npos);
    CHECK(told.help.vi.find("rejected_rows.csv") != std::string::npos);
}
