// SPDX-License-Identifier: BSL-1.0
#include <thidua/rounds/hear_pools.hpp>

#include <string>
#include <vector>

#include <rounds/stage_sample.hpp>
#include <support/catch.hpp>

using namespace thidua;
using namespace stage_sample;

namespace {

std::vector<std::pair<std::string, nomination>> ranked() {
    return confirmed({{"first", scored(person(), 90)},
                      {"second", scored(person(), 80)},
                      {"third", scored(person(), 70)},
                      {"fourth", scored(person(), 60)},
                      {"refused", refused(person())}});
}
people_inputs with(std::vector<resolution> all) {
    people_inputs p;
    p.resolutions = std::move(all);
    return p;
}

}  // namespace

TEST_CASE("a seat that people left empty is free, and the next one is named, not seated",
          "[rounds][stages]") {
    staged const s{ranked(), with({resolved("first", by_council, resolved_as::defer)})};
    auto const& pool = s.decided.people.pools.at(0);
    CHECK(pool.awards == 1);
    CHECK(pool.free == 1);
    CHECK(pool.over == 0);
    CHECK(s.ids(pool.next) == std::vector<std::string>{"third"});
    CHECK(s.rule("third").awarded == award_status::no);
    CHECK(s.word("third").final == final_word::not_award);
}

TEST_CASE("whoever is brought in takes a seat of his pool, eligible or not", "[rounds][stages]") {
    staged const s{ranked(), with({resolved("first", by_council, resolved_as::not_award),
                                   resolved("refused", by_chair, resolved_as::award)})};
    auto const& pool = s.decided.people.pools.at(0);
    CHECK(pool.awards == 2);
    CHECK(pool.free == 0);
    CHECK(pool.next.empty());
}

TEST_CASE("more awards than seats are told", "[rounds][stages]") {
    staged const s{ranked(), with({resolved("third", by_council, resolved_as::award),
                                   resolved("fourth", by_council, resolved_as::award)})};
    CHECK(s.decided.people.pools.at(0).over == 2);
    CHECK(s.findings("") == codes{"stages.over_seats"});
}

TEST_CASE("seats that equals contest are not free", "[rounds][stages]") {
    staged const s{persons(), {}};
    CHECK(s.decided.people.pools.at(0).free == 0);
    CHECK(s.decided.people.pools.at(0).open == 4);  // three equals, one undetermined
}

TEST_CASE("a pool without seats is neither over nor free", "[rounds][stages]") {
    staged const s{
        ranked(), {}, stage::council, {.order = std::vector<order_key>{{order_by::score}}}};
    CHECK(s.decided.people.pools.at(0).awards == 4);
    CHECK(s.decided.people.pools.at(0).over == 0);
    CHECK(s.decided.people.pools.at(0).free == 0);
}

TEST_CASE("the seat of a dossier that is open again is not free", "[rounds][stages]") {
    people_inputs p;
    p.unread_resolutions = {"first"};
    staged const s{ranked(), p};
    CHECK(s.word("first").final == final_word::open);
    CHECK(s.decided.people.pools.at(0).awards == 1);
    CHECK(s.decided.people.pools.at(0).free == 0);
    CHECK(s.decided.people.pools.at(0).next.empty());
}

TEST_CASE("equals whom outcomes settled hold no seat any more", "[rounds][stages]") {
    auto three = two_seats();
    three.pools[0].seats = 3;  // `a`, and two for the equals b, c and d
    auto said = std::vector{resolved("b", by_council, resolved_as::award),
                            resolved("c", by_council, resolved_as::not_award)};
    staged const one_open{persons(), with(said), stage::council, three};
    CHECK(one_open.decided.people.pools.at(0).free == 0);  // `d` may still have it
    said.push_back(resolved("d", by_council, resolved_as::not_award));
    staged const settled{persons(), with(said), stage::council, three};
    auto const& pool = settled.decided.people.pools.at(0);
    CHECK(pool.awards == 2);
    CHECK(pool.free == 1);
    CHECK(settled.ids(pool.next) == std::vector<std::string>{"low"});
}

TEST_CASE("the seat that is kept for a held dossier is free once people have spoken of it",
          "[rounds][stages]") {
    auto all = ranked();
    all.push_back({"held", held(scored(person(), 95))});
    all = confirmed(all);
    auto set = two_seats();
    set.of_held = held_seats::keep;
    staged const kept{all, {}, stage::council, set};
    REQUIRE(kept.decided.pools.at(0).kept.size() == 1);
    CHECK(kept.decided.people.pools.at(0).free == 0);
    staged const put_off{all, with({resolved("held", by_council, resolved_as::defer)}),
                         stage::council, set};
    CHECK(put_off.decided.people.pools.at(0).free == 0);
    staged const left_out{all, with({resolved("held", by_council, resolved_as::not_award)}),
                          stage::council, set};
    CHECK(left_out.decided.people.pools.at(0).free == 1);
    CHECK(left_out.ids(left_out.decided.people.pools.at(0).next) ==
          std::vector<std::string>{"second"});
}

TEST_CASE("the loser of a tie that an order settled was left out by nobody", "[rounds][stages]") {
    // `b` is put off: the rule takes the next of the order, not somebody from further down.
    staged const s{persons(), with({placed("b", 1), placed("c", 2), placed("d", 3),
                                    resolved("b", by_chair, resolved_as::defer)})};
    auto const& pool = s.decided.people.pools.at(0);
    CHECK(pool.free == 1);
    CHECK(s.ids(pool.next) == std::vector<std::string>{"c"});
}
