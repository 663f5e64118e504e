// SPDX-License-Identifier: BSL-1.0
#include <thidua/allocation/allocate.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include <support/catch.hpp>

#include <allocation/oracle.hpp>
#include <allocation/published.hpp>
#include <allocation/random_problem.hpp>
#include <allocation/told.hpp>

using namespace thidua;

namespace {
oracle::verdict verdict_of(problem const& p, allocation_result const& r) {
    oracle::verdict v{};
    v.chosen = {r.chosen.begin(), r.chosen.end()};
    for (auto const& g : r.contested)
        v.contested.push_back({{g.candidates.begin(), g.candidates.end()}, g.seats});
    v.seats_left = r.seats_left;
    if (p.how == reading::running_rate) v.calls = r.chosen;
    return v;
}

// Small random problems against the oracle; how many differ.
long differences(std::uint64_t seed, long problems) {
    random_problems::dice die(seed);
    long differ = 0;
    for (long n = 0; n < problems; ++n) {
        random_problems::shape form{};
        form.candidates = 1 + die(7);
        form.ranks = die(4) == 0 ? 0 : 1 + die(6);
        form.units = 1 + die(5);
        form.groups = 1 + die(3);
        form.seats = static_cast<std::int64_t>(1 + die(form.candidates));
        form.council = die(4) == 0;
        auto const p = random_problems::make(die, static_cast<reading>(n % 6), form);
        auto const got = allocate(p);
        REQUIRE(got);  // never more than 7! orders: no error, and the proof holds
        differ += verdict_of(p, *got) == oracle::solve(p) ? 0 : 1;
    }
    return differ;
}

// Larger problems, with names, few enough ties for every reading to answer.
problem larger(random_problems::dice& die, reading how, bool ties) {
    random_problems::shape form{};
    form.candidates = 60 + die(60);
    form.ranks = ties ? 150 : 0;
    form.units = 12;
    form.groups = 3;
    form.seats = 40;
    auto p = random_problems::make(die, how, form);
    if (p.rates.size() > 2) p.rates.resize(2);
    for (std::size_t i = 0; i < p.candidates.size(); ++i)
        p.names.candidates.push_back("c" + std::to_string(i));
    return p;
}
// Everything that people see, by id.
std::string printed(problem const& p, allocation_result const& r) {
    auto out = told::ids(p, r.chosen) + " | " + told::contested(p, r.contested) + " | " +
               std::to_string(r.seats_left);
    for (auto const& f : r.reserves) out += " " + std::to_string(f.filled);
    for (auto const& line : r.ledger)
        out += " " + (line.in ? candidate_id(p, *line.in) : "-") + "/" +
               (line.out ? candidate_id(p, *line.out) : "-") + because(p, line);
    for (auto const& c : r.cut_lines)
        out += " " + std::to_string(c.chosen) + ":" + std::to_string(c.last_chosen.value_or(0)) +
               ":" + std::to_string(c.first_refused.value_or(0));
    return out;
}
// The candidates in another order: place k is taken by candidate `to[k]`.
problem permuted(problem const& p, std::vector<std::uint32_t> const& to) {
    auto q = p;
    std::vector<std::uint32_t> place(to.size());
    for (std::uint32_t k = 0; k < to.size(); ++k) {
        q.candidates[k] = p.candidates[to[k]];
        q.names.candidates[k] = p.names.candidates[to[k]];
        place[to[k]] = k;
    }
    for (auto& who : q.tie_order) who = place[who];
    return q;
}
problem without(problem const& p, std::uint32_t who) {
    auto q = p;
    q.candidates.erase(q.candidates.begin() + who);
    q.names.candidates.erase(q.names.candidates.begin() + who);
    return q;
}
}  // namespace

TEST_CASE("20,000 random problems agree with the rules followed word by word", "[allocation]") {
    CHECK(differences(20'250'726, 20'000) == 0);
}

TEST_CASE("1,000,000 random problems agree with the rules followed word by word",
          "[allocation][.long]") {
    CHECK(differences(343, 1'000'000) == 0);
}

TEST_CASE("published cases come out with proof, ledger and reserves", "[allocation]") {
    for (auto const& c : published::reserve_cases)
        for (auto const how : {reading::minimum_guarantee, reading::set_aside}) {
            auto made = told::with(how, c.seats, c.candidates);
            for (auto const& [group, seats] : c.reserves) made.reserve(group, seats);
            auto const p = made.build();
            REQUIRE(p);
            INFO(c.name);
            auto const got = allocate(*p);
            REQUIRE(got);
            std::set<std::string> chosen;
            for (auto const who : got->chosen) chosen.insert(candidate_id(*p, who));
            std::string all;
            for (auto const& id : chosen) all += (all.empty() ? "" : " ") + id;
            CHECK(all == (how == reading::set_aside ? c.set_aside : c.minimum_guarantee));
            CHECK(got->proof.holds);
        }
    for (auto const& c : published::call_cases()) {
        auto const p = published::problem_of(c).build();
        REQUIRE(p);
        auto const got = allocate(*p);
        REQUIRE(got);
        CHECK(got->chosen.size() == c.calls.size());
        CHECK(candidate_id(*p, got->chosen.back()) == c.calls.back());
        CHECK(got->seats_left == 0);
    }
}

TEST_CASE("chosen are printed in order of standing, equals by id", "[allocation]") {
    problem_builder made(reading::no_priority, 4);
    made.add("z", 2).add("b", 1).add("y", 2).add("a", 3).add("q", 4);
    auto const p = made.build();
    REQUIRE(p);
    auto const got = allocate(*p);
    REQUIRE(got);
    CHECK(told::ids(*p, got->chosen) == "b y z a");
}

TEST_CASE("seats that nobody may take are counted", "[allocation]") {
    problem_builder made(reading::no_priority, 5);
    made.add("a", 1, "u").add("b", 2, "u").add("c", 3, "v").cap("u", 1);
    auto const p = made.build();
    REQUIRE(p);
    auto const got = allocate(*p);
    REQUIRE(got);
    CHECK(told::ids(*p, got->chosen) == "a c");
    CHECK(got->seats_left == 3);
    problem_builder none(reading::minimum_guarantee, 0);
    none.add("a", 1);
    auto const empty = allocate(*none.build());
    REQUIRE(empty);
    CHECK(empty->chosen.empty());
    CHECK(empty->contested.empty());
    problem nobody{};
    nobody.seats = 3;
    CHECK(allocate(nobody)->seats_left == 3);
}

TEST_CASE("a council's order of contested candidates settles the list", "[allocation]") {
    for (auto const how : {reading::no_priority, reading::minimum_guarantee, reading::set_aside}) {
        problem_builder made(how, 2);
        made.add("x", 1, "u", {"S"}).add("y", 1, "u").add("z", 1, "v").cap("u", 1).reserve("S", 1);
        auto p = made.build();
        REQUIRE(p);
        auto const open = allocate(*p);
        REQUIRE(open);
        if (open->contested.empty()) continue;
        p->tie_order = {1, 0, 2};
        auto const settled = allocate(*p);
        REQUIRE(settled);
        CHECK(settled->contested.empty());
    }
}

TEST_CASE("an invalid problem never gets as far as a choice", "[allocation]") {
    problem p{};
    p.seats = -1;
    auto const got = allocate(p);
    REQUIRE_FALSE(got);
    CHECK(got.failure().code == "allocation.seats_negative");
    CHECK_FALSE(try_allocate(p));
}

TEST_CASE("the order of the input changes nothing that is printed", "[allocation]") {
    random_problems::dice die(5);
    int answered = 0;
    for (int n = 0; n < 300; ++n) {
        auto const p = larger(die, static_cast<reading>(n % 6), n % 2 == 0);
        std::vector<std::uint32_t> to(p.candidates.size());
        for (std::uint32_t i = 0; i < to.size(); ++i) to[i] = i;
        for (auto k = to.size(); k > 1; --k) std::swap(to[k - 1], to[die(k)]);
        auto const q = permuted(p, to);
        auto const one = allocate(p);
        auto const two = allocate(q);
        REQUIRE(one.has_value() == two.has_value());
        if (!one) continue;
        ++answered;
        REQUIRE(printed(p, *one) == printed(q, *two));
    }
    CHECK(answered > 250);
}

TEST_CASE("raising a chosen candidate's rank keeps them, in every reading", "[allocation]") {
    random_problems::dice die(6);
    for (int n = 0; n < 300; ++n) {
        auto p = larger(die, static_cast<reading>(n % 6), false);
        for (auto& c : p.candidates) c.rank *= 2;
        auto const got = allocate(p);
        REQUIRE(got);
        if (got->chosen.empty()) continue;
        auto const who = got->chosen[die(got->chosen.size())];
        auto& rank = p.candidates[who].rank;
        rank = static_cast<std::int32_t>(1 + 2 * die(static_cast<std::uint64_t>(rank) / 2));
        auto const then = allocate(p);
        REQUIRE(then);
        REQUIRE(std::find(then->chosen.begin(), then->chosen.end(), who) != then->chosen.end());
    }
}

TEST_CASE("removing a rejected candidate changes nothing", "[allocation]") {
    // For running_rate with at most two rates: a third rate may stop binding when its last member
    // is gone, which can let another candidate meet all that bind.
    random_problems::dice die(7);
    int removed = 0;
    for (int n = 0; n < 400; ++n) {
        auto const p = larger(die, static_cast<reading>(n % 6), n % 3 == 0);
        auto const got = allocate(p);
        if (!got) continue;
        std::vector<char> rejected(p.candidates.size(), 1);
        for (auto const who : got->chosen) rejected[who] = 0;
        for (auto const& g : got->contested)
            for (auto const who : g.candidates) rejected[who] = 0;
        auto const who = static_cast<std::uint32_t>(die(p.candidates.size()));
        if (rejected[who] == 0) continue;
        ++removed;
        auto const q = without(p, who);
        auto const then = allocate(q);
        REQUIRE(then);
        REQUIRE(told::ids(q, then->chosen) == told::ids(p, got->chosen));
        REQUIRE(told::contested(q, then->contested) == told::contested(p, got->contested));
        REQUIRE(then->seats_left == got->seats_left);
    }
    CHECK(removed > 150);
}

TEST_CASE("with one group a guarantee never costs a member the seat that merit alone gave",
          "[allocation]") {
    random_problems::dice die(8);
    for (int n = 0; n < 300; ++n) {
        auto p = larger(die, reading::minimum_guarantee, false);
        p.caps.clear();
        p.within.clear();
        p.reserves = {
            {.group = 0,
             .seats = static_cast<std::int64_t>(die(static_cast<std::uint64_t>(*p.seats) + 1))}};
        auto const with = allocate(p);
        p.how = reading::no_priority;
        auto const alone = allocate(p);
        REQUIRE(with);
        REQUIRE(alone);
        for (auto const who : alone->chosen) {
            if (!belongs(p.candidates[who], 0)) continue;
            REQUIRE(std::find(with->chosen.begin(), with->chosen.end(), who) != with->chosen.end());
        }
    }
}

TEST_CASE("thirty-two groups with a reserve each, and more than eight reserves in the proof",
          "[allocation]") {
    random_problems::dice die(9);
    for (int n = 0; n < 20; ++n) {
        random_problems::shape form{};
        form.candidates = 200;
        form.ranks = 0;
        form.units = 10;
        form.groups = 32;
        form.seats = 60;
        for (auto const how : {reading::minimum_guarantee, reading::set_aside}) {
            auto const p = random_problems::make(die, how, form);
            auto const got = allocate(p);
            REQUIRE(got);
            CHECK(got->proof.holds);
        }
    }
}
