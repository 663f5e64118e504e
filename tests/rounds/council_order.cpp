// SPDX-License-Identifier: BSL-1.0
#include <thidua/rounds/council_order.hpp>

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
award_status award(staged const& s, std::string_view id) { return s.rule(id).awarded; }

}  // namespace

TEST_CASE("without places the equals stay contested", "[rounds][stages]") {
    staged const s{persons(), {}};
    CHECK(award(s, "a") == award_status::yes);
    for (auto const* id : {"b", "c", "d"}) {
        CHECK(award(s, id) == award_status::contested);
        CHECK(s.word(id).final == final_word::open);
        CHECK(s.word(id).by == who_decides::rule);
    }
}

TEST_CASE("the Council answers with an order, and the rule runs again", "[rounds][stages]") {
    staged const s{persons(), with({placed("d", 1), placed("b", 2), placed("c", 3)})};
    CHECK(award(s, "d") == award_status::yes);
    CHECK(award(s, "b") == award_status::no);
    CHECK(s.word("d").final == final_word::award);
    CHECK(s.word("d").by == who_decides::council_order);
    CHECK_FALSE(s.word("d").against);
    CHECK_FALSE(s.word("d").resolved);
    CHECK(s.word("b").final == final_word::not_award);
    // Nobody refused `b`: the rule did, in the Council's order.
    CHECK(s.word("b").by == who_decides::council_order);
    CHECK_FALSE(s.word("b").resolved);
    CHECK(s.decided.pools[0].given->contested.empty());
    CHECK(s.decided.pools[0].given->proof.holds);
}

TEST_CASE("whoever has no place stands behind those who have one", "[rounds][stages]") {
    staged const s{persons(), with({placed("c", 1)})};
    CHECK(award(s, "c") == award_status::yes);
    CHECK(award(s, "b") == award_status::no);
    CHECK(award(s, "d") == award_status::no);
}

TEST_CASE("places that do not settle the group leave the rest contested, and it is said",
          "[rounds][stages]") {
    auto three = two_seats();
    three.pools[0].seats = 3;
    staged const s{persons(), with({placed("c", 1)}), stage::council, three};
    CHECK(award(s, "c") == award_status::yes);
    CHECK(award(s, "b") == award_status::contested);
    CHECK(award(s, "d") == award_status::contested);
    CHECK(s.findings("b") == codes{"stages.order_incomplete"});
}

TEST_CASE("places that repeat, or leave a gap, decide nothing and are named", "[rounds][stages]") {
    staged const repeated{persons(), with({placed("b", 1), placed("c", 1), placed("d", 2)})};
    staged const gap{persons(), with({placed("c", 2), placed("d", 3)})};
    for (auto const* s : {&repeated, &gap})
        for (auto const* id : {"b", "c", "d"}) CHECK(award(*s, id) == award_status::contested);
    CHECK(repeated.findings("c") == codes{"stages.order_repeats"});
    CHECK(gap.findings("c") == codes{"stages.order_gap"});
    CHECK(gap.findings("b").empty());
    auto const& told = gap.decided.people.findings.front();
    CHECK(told.grave);
    CHECK(told.what.where.file == "resolutions.csv");
    CHECK(told.what.message.vi.find("c, d") != std::string::npos);
}

TEST_CASE("the Chairman's places stand over the Council's", "[rounds][stages]") {
    staged const s{persons(), with({placed("b", 1), placed("c", 2), placed("d", 3),
                                    placed("c", 1, by_chair), placed("b", 2, by_chair)})};
    CHECK(award(s, "c") == award_status::yes);
    CHECK(s.word("c").by == who_decides::chair_order);
    CHECK(s.word("d").by == who_decides::chair_order);
}

TEST_CASE("a place for somebody who is not contested has no effect, and that is said",
          "[rounds][stages]") {
    staged const s{persons(), with({placed("low", 1)})};
    CHECK(award(s, "low") == award_status::no);
    CHECK(s.findings("low") == codes{"stages.order_without_effect"});
}

TEST_CASE("places are taken from the council on, not at the appraisal", "[rounds][stages]") {
    staged const s{persons(), with({placed("d", 1), placed("b", 2), placed("c", 3)}),
                   stage::appraisal};
    CHECK(award(s, "d") == award_status::contested);
    CHECK(s.decided.people.dossiers.empty());
}

TEST_CASE("a reading that wants strict ranks takes them from the places", "[rounds][stages]") {
    auto rate = two_seats();
    rate.priority.force = reading::running_rate;
    rate.order = {{order_by::priority}, {order_by::score}};
    rate.rates = {{.group = priority_member::direct_individual, .percent = 10}};
    CHECK_THROWS(staged{persons(), {}, stage::council, rate});
    staged const s{persons(), with({placed("d", 1), placed("b", 2), placed("c", 3)}),
                   stage::council, rate};
    CHECK(award(s, "d") == award_status::yes);
    CHECK(award(s, "b") == award_status::no);
}
