// SPDX-License-Identifier: BSL-1.0
#include <thidua/rounds/hear_people.hpp>

#include <algorithm>
#include <array>
#include <string>
#include <utility>
#include <vector>

#include <rounds/stage_sample.hpp>
#include <support/catch.hpp>

using namespace thidua;
using namespace stage_sample;

namespace {

people_inputs with(std::vector<resolution> all) {
    people_inputs p;
    p.resolutions = std::move(all);
    return p;
}

}  // namespace

TEST_CASE("where nobody says anything the final word is the rules' own proposal",
          "[rounds][stages]") {
    staged const s{persons(), {}};
    std::vector<std::pair<std::string, final_word>> const expected{
        {"a", final_word::award},
        {"b", final_word::open},
        {"low", final_word::not_award},
        {"refused", final_word::not_award},
        {"returned", final_word::give_back},
        {"held", final_word::defer},
        {"untold", final_word::open}};
    for (auto const& [id, word] : expected) {
        CAPTURE(id);
        CHECK(s.word(id).final == word);
        CHECK(s.word(id).by == who_decides::rule);
        CHECK_FALSE(s.word(id).against);
    }
    CHECK(s.decided.people.to_sign == 1);
    CHECK(s.decided.listed(s.at("a")));
    CHECK_FALSE(s.decided.listed(s.at("b")));
}

TEST_CASE("the word of people stands beside the verdict, which stays as it is",
          "[rounds][stages]") {
    staged const s{persons(), with({resolved("refused", by_council, resolved_as::award),
                                    resolved("a", by_council, resolved_as::defer),
                                    resolved("low", by_chair, resolved_as::award)})};
    CHECK(s.rule("refused").assessed.result == outcome::ineligible);
    CHECK(s.rule("refused").awarded == award_status::no);
    CHECK(s.rule("a").awarded == award_status::yes);
    CHECK(s.word("refused").final == final_word::award);
    CHECK(s.word("refused").by == who_decides::council);
    CHECK(s.word("a").final == final_word::defer);
    CHECK(s.word("low").by == who_decides::chair);
    for (auto const* id : {"refused", "a", "low"}) {
        CHECK(s.word(id).against);
        CHECK(s.findings(id) == codes{"stages.against_verdict"});
    }
    CHECK(s.decided.people.against.size() == 3);
    CHECK(s.decided.people.findings.front().what.code == "stages.against_verdict");
    CHECK_FALSE(s.decided.listed(s.at("a")));
    CHECK(s.decided.listed(s.at("refused")));
}

TEST_CASE("the Chairman stands over the Council, and a difference is told", "[rounds][stages]") {
    staged const s{persons(), with({resolved("low", by_council, resolved_as::award),
                                    resolved("low", by_chair, resolved_as::not_award)})};
    CHECK(s.word("low").final == final_word::not_award);
    CHECK(s.word("low").by == who_decides::chair);
    CHECK_FALSE(s.word("low").against);  // the rules do not propose it either
    CHECK(s.findings("low") == codes{"stages.chair_differs"});
}

TEST_CASE("for a contested dossier no word departs from the rules", "[rounds][stages]") {
    staged const s{persons(), with({resolved("b", by_council, resolved_as::award),
                                    resolved("c", by_council, resolved_as::not_award)})};
    CHECK(s.word("b").final == final_word::award);
    CHECK_FALSE(s.word("b").against);
    CHECK_FALSE(s.word("c").against);
}

TEST_CASE("of two resolutions of one body the later one counts", "[rounds][stages]") {
    std::vector<resolution> all{resolved("a", by_council, resolved_as::defer, date{2025, 11, 18}),
                                resolved("a", by_council, resolved_as::award, date{2025, 12, 2})};
    for (int turn = 0; turn < 2; ++turn) {
        staged const s{persons(), with(all)};
        CHECK(s.word("a").final == final_word::award);
        CHECK_FALSE(s.word("a").against);
        CHECK(s.findings("a") == codes{"stages.resolved_again"});
        std::ranges::reverse(all);
    }
}

TEST_CASE("two different resolutions of one day leave the dossier open", "[rounds][stages]") {
    staged const s{persons(), with({resolved("a", by_council, resolved_as::defer),
                                    resolved("a", by_council, resolved_as::award)})};
    CHECK(s.word("a").final == final_word::open);
    CHECK(s.findings("a") == codes{"stages.resolution_unread", "stages.resolved_twice"});
}

TEST_CASE("a resolution that was rejected in reading leaves the dossier open", "[rounds][stages]") {
    people_inputs p;
    p.unread_resolutions = {"a"};
    staged const s{persons(), p};
    CHECK(s.word("a").final == final_word::open);
    CHECK(s.findings("a") == codes{"stages.resolution_unread"});
    CHECK_FALSE(s.decided.listed(s.at("a")));
}

TEST_CASE("ids that are no dossier are told with their place", "[rounds][stages]") {
    auto p = with({resolved("nobody", by_council, resolved_as::award)});
    p.votes.push_back(ballot("nothing", 9, 15));
    staged const s{persons(), p};
    CHECK(s.findings("nobody") == codes{"stages.resolution_unknown_id"});
    CHECK(s.findings("nothing") == codes{"stages.vote_unknown_id"});
    CHECK(s.decided.people.findings.front().what.where.row == 2);
}

TEST_CASE("where the latest ballot was rejected the earlier one does not count, and that is told",
          "[rounds][stages]") {
    auto set = two_seats();
    set.order = {{order_by::council_votes}};
    people_inputs p;
    for (auto const& [id, votes] : std::vector<std::pair<std::string, int>>{
             {"a", 15}, {"b", 14}, {"c", 13}, {"d", 11}, {"low", 10}})
        p.votes.push_back(ballot(id, votes, 15, date{2025, 11, 10}));
    p.unread_votes = {"a", "nobody"};
    staged const s{persons(), p, stage::council, set};
    CHECK(s.findings("a") == codes{"stages.vote_unread"});
    CHECK(s.decided.people.findings.front().grave);
    CHECK(s.word("a").vote == dossier_word::none);
    CHECK(s.rule("a").assessed.missing == std::vector<std::string>{"council_votes"});
    CHECK(s.word("a").final == final_word::open);
    CHECK(s.decided.people.unheard == 1);
    CHECK(s.rule("b").awarded == award_status::yes);
    CHECK(s.word("low").vote != dossier_word::none);
    // Where votes decide nothing the dossier stays what it is.
    staged const told{persons(), p};
    CHECK(told.word("a").final == final_word::award);
    CHECK(told.findings("a") == codes{"stages.vote_unread"});
    CHECK(told.decided.people.unheard == 0);
}

TEST_CASE("what is in a rejected resolution keeps the round a draft", "[rounds][stages]") {
    people_inputs p;
    for (auto const* id : {"a", "low"}) p.signatures.push_back(line_of(id));
    auto two = persons();
    two.erase(two.begin() + 1, two.begin() + 4);  // no equals: `a` and `low`
    staged const all{two, p, stage::closed};
    CHECK(all.decided.people.all_signed());
    p.unread_resolutions = {"returned"};
    staged const s{two, p, stage::closed};
    CHECK(s.decided.people.unheard == 1);
    CHECK_FALSE(s.decided.people.all_signed());
}

TEST_CASE("the Chairman's places that yield to the Council's outcome are told",
          "[rounds][stages]") {
    auto all = std::vector{placed("b", 1, by_chair), placed("c", 2, by_chair),
                           placed("d", 3, by_chair), resolved("b", by_council, resolved_as::defer)};
    staged const s{persons(), with(all)};
    CHECK(s.word("b").final == final_word::defer);
    CHECK(s.findings("b") == codes{"stages.against_verdict", "stages.chair_order_passed_over"});
    // Of one mind, or with the Chairman's own outcome, nothing is to be told.
    all.back() = resolved("b", by_council, resolved_as::award);
    CHECK((staged{persons(), with(all)}.findings("b")).empty());
    // The Chairman's outcome over the Council's places is as it should be.
    staged const own{persons(), with({placed("b", 1), placed("c", 2), placed("d", 3),
                                      resolved("c", by_chair, resolved_as::award)})};
    CHECK(own.findings("c") == codes{"stages.against_verdict"});
}

TEST_CASE("votes fall due at the council: who has none waits, who has some is ranked",
          "[rounds][stages]") {
    auto set = two_seats();
    set.order = {{order_by::council_votes}};
    people_inputs p;
    for (auto const& [id, votes] :
         std::vector<std::pair<std::string, int>>{{"a", 12}, {"b", 14}, {"c", 15}, {"d", 11}})
        p.votes.push_back(ballot(id, votes, 15));
    staged const s{persons(), p, stage::council, set};
    CHECK(s.rule("c").awarded == award_status::yes);
    CHECK(s.rule("b").awarded == award_status::provisional);  // `low` could come in before
    CHECK(s.rule("a").awarded == award_status::no);
    CHECK(s.rule("low").assessed.result == outcome::undetermined);
    CHECK(s.rule("low").assessed.missing == std::vector<std::string>{"council_votes"});
    CHECK(s.word("low").final == final_word::open);
    CHECK(s.decided.people.votes[s.word("c").vote].minutes == "12/BB-HĐ");
    CHECK(s.word("low").vote == dossier_word::none);
    // Before the council nobody waits for votes.
    staged const before{persons(), {}, stage::appraisal, set};
    CHECK(before.rule("low").assessed.result == outcome::eligible);
}

TEST_CASE("who is below the minimum share of votes has no seat, but stays eligible",
          "[rounds][stages]") {
    auto set = two_seats();
    set.minimum_votes = 8000;
    people_inputs p;
    for (auto const& [id, votes] : std::vector<std::pair<std::string, int>>{
             {"a", 11}, {"b", 12}, {"c", 15}, {"d", 11}, {"low", 13}})
        p.votes.push_back(ballot(id, votes, 15));
    staged const s{persons(), p, stage::council, set};
    CHECK(s.rule("a").short_of_votes);
    CHECK(s.rule("a").assessed.result == outcome::eligible);
    CHECK(s.rule("a").awarded == award_status::no);
    CHECK(s.word("a").final == final_word::not_award);
    CHECK(s.rule("b").awarded == award_status::yes);  // 80 % itself is enough
    CHECK(s.rule("c").awarded == award_status::yes);
    CHECK(s.rule("low").awarded == award_status::no);
    CHECK_FALSE(s.rule("low").short_of_votes);
    // Nor would somebody who waits come in with too few votes, were he cleared.
    p.votes.push_back(ballot("held", 11, 15));
    p.votes.push_back(ballot("returned", 12, 15));
    auto waits = persons();
    for (auto& [id, n] : waits)
        if (id == "held" || id == "returned") n.score = hundredths{9900};
    staged const short_too{waits, p, stage::council, set};
    CHECK(short_too.rule("held").short_of_votes);
    std::vector<std::string> in;
    for (auto const& w : short_too.decided.pools[0].waiting)
        in.push_back(short_too.batch.texts[w.dossier].id);
    CHECK(std::ranges::find(in, "held") == in.end());
    CHECK(std::ranges::find(in, "returned") != in.end());
    // Who has no votes waits for them, where a share is asked for.
    staged const none{persons(), {}, stage::council, set};
    CHECK(none.rule("a").assessed.missing == std::vector<std::string>{"council_votes"});
    // At the appraisal no share is asked for.
    staged const early{persons(), {}, stage::appraisal, set};
    CHECK(early.rule("a").awarded == award_status::yes);
}

TEST_CASE("a session with too few members is told once", "[rounds][stages]") {
    people_inputs p;
    for (auto const* id : {"a", "b", "c"}) {
        p.votes.push_back(ballot(id, 9, 15));
        p.votes.back().members_present = 9;
    }
    staged const s{persons(), p};
    CHECK(s.findings("") == codes{"stages.quorum"});
    p.votes[0].members_present = 10;
    p.votes[1].members_present = 10;
    p.votes[2].members_present = 10;
    staged const enough_there{persons(), p};
    CHECK(enough_there.findings("").empty());
}

TEST_CASE("an earlier ballot that no longer counts is told", "[rounds][stages]") {
    people_inputs p;
    p.votes = {ballot("a", 9, 15, date{2025, 11, 10}), ballot("a", 14, 15)};
    staged const s{persons(), p};
    CHECK(s.findings("a") == codes{"stages.voted_again"});
    CHECK(*s.decided.people.votes[s.word("a").vote].votes_for == 14);
}

TEST_CASE("holds are asked again: a confirmation older than the status day is counted",
          "[rounds][stages]") {
    auto all = persons();
    all[0].second.status_on = day.on - days{30};
    for (auto const at : {stage::council, stage::signing}) {
        staged const s{all, {}, at};
        REQUIRE(s.findings("") == codes{"stages.status_again"});
    }
    all[0].second.status_on = date{day.on};
    staged const fresh{all, {}, stage::signing};
    CHECK(fresh.findings("").empty());
}

TEST_CASE("a criterion that is due at the council is not due before", "[rounds][stages]") {
    static constexpr criterion late{.id = "office.late",
                                    .must = facts::exemplary.given(),
                                    .due = stage::council,
                                    .says = {"gương mẫu", "exemplary"},
                                    .fails = {"chưa rõ", "not said"}};
    static constexpr std::array<criterion const*, 1> only{&late};
    auto by = hanoi::policy_343;
    by.rules.criteria = only;
    by.rules.by_track = nullptr;
    settings const with = two_seats();
    round_terms const terms{by, with};
    auto n = scored(person(), 50);
    n.exemplary = does_not_apply;  // what is given is no
    std::vector<outcome> seen;
    for (auto const at :
         {stage::intake, stage::appraisal, stage::council, stage::signing, stage::closed}) {
        auto batch = batch_of({{"a", n}});
        auto const r =
            decide(batch, {.terms = &terms, .in = &day, .at = at, .history = {}, .progress = {}});
        REQUIRE(r);
        CHECK(r->dossiers[0].assessed.findings.what(0) ==
              (at < stage::council ? standing::not_due : standing::failed));
        seen.push_back(r->dossiers[0].assessed.result);
    }
    CHECK(seen == std::vector<outcome>{outcome::eligible, outcome::eligible, outcome::ineligible,
                                       outcome::ineligible, outcome::ineligible});
}
