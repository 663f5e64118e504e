// SPDX-License-Identifier: BSL-1.0
#include <thidua/allocation/counterfactual.hpp>

#include <cstdint>
#include <string>

#include <support/catch.hpp>

#include <allocation/random_problem.hpp>
#include <allocation/told.hpp>

using namespace thidua;

namespace {
// `rank 6>4 (2) c`: what, from, to, places, who leaves.
std::string told_changes(problem const& p, std::uint32_t who) {
    auto const all = what_would_admit(p, who);
    REQUIRE(all);
    std::string out;
    for (auto const& c : *all) {
        if (!out.empty()) out += "\n";
        char const* const kinds[] = {"rank", "group", "seats", "reserve"};
        out += kinds[static_cast<int>(c.what)];
        if (c.group) out += " " + p.names.groups[*c.group];
        out += " " + std::to_string(c.from) + ">" + std::to_string(c.to);
        if (c.what == change_of::rank) out += " (" + std::to_string(c.places) + ")";
        out += ": " + told::ids(p, c.leave);
    }
    return out;
}
problem guarantee() {
    problem_builder made(reading::minimum_guarantee, 4);
    made.add("a", 1)
        .add("b", 2)
        .add("c", 3)
        .add("d", 4)
        .add("s", 5, {}, {"S"})
        .add("t", 6, {}, {"S"});
    made.add("x", 7).reserve("S", 1);
    auto p = made.build();
    REQUIRE(p);
    return *p;
}
}  // namespace

TEST_CASE("each smallest change stands alone and says who leaves", "[allocation]") {
    auto const p = guarantee();  // chosen: a b c s
    CHECK(told_changes(p, 3) == "rank 4>3 (1): c\ngroup S 0>1: s\nseats 4>5: \nreserve S 1>0: s");
    CHECK(told_changes(p, 5) == "rank 6>5 (1): s\nseats 4>6: \nreserve S 1>2: c");
    CHECK(told_changes(p, 6) == "rank 7>3 (4): c\nseats 4>7: ");
    CHECK(told_changes(p, 0).empty());
}

TEST_CASE("a group gained or lost can admit", "[allocation]") {
    problem_builder made(reading::precedence, 2);
    made.add("a", 1).add("s", 2, {}, {"S"}).add("t", 3, {}, {"S"}).priority("S");
    auto const p = made.build();
    REQUIRE(p);
    CHECK(told_changes(*p, 0) == "group S 0>1: t\nseats 2>3: ");  // no rank helps behind the group
}

TEST_CASE("a candidate of a closed unit is told that only little helps", "[allocation]") {
    problem_builder made(reading::no_priority, 2);
    made.add("a", 1, "u").add("b", 2, "u").add("c", 3, "v").cap("u", 1);
    auto p = made.build();
    REQUIRE(p);
    CHECK(told_changes(*p, 1) == "rank 2>1 (1): a");
    p->caps[0].seats = 0;
    CHECK(told_changes(*p, 1).empty());
}

TEST_CASE("a contested candidate is admitted by passing their equals", "[allocation]") {
    problem_builder made(reading::no_priority, 1);
    made.add("x", 1).add("y", 1).add("z", 2);
    auto const p = made.build();
    REQUIRE(p);
    CHECK(told_changes(*p, 0) == "rank 1>1 (1): \nseats 1>2: ");
}

TEST_CASE("every change that is told works, and no smaller one does", "[allocation]") {
    random_problems::dice die(11);
    int told = 0;
    for (int round = 0; round < 600; ++round) {
        auto const how = static_cast<reading>(round % 6);
        random_problems::shape form{};
        form.candidates = 6;
        form.seats = 4;
        form.ranks = 0;
        auto const p = random_problems::make(die, how, form);
        auto const now = try_allocate(p);
        REQUIRE(now);
        for (std::uint32_t who = 0; who < 6; ++who) {
            if (now->status[who] == seat_status::chosen) continue;
            auto const all = what_would_admit(p, who);
            REQUIRE(all);
            bool by_rank = false;
            bool by_seats = false;
            auto const in = [&](problem const& trial) {
                auto const then = try_allocate(trial);
                return then && then->status[who] == seat_status::chosen;
            };
            for (auto const& c : *all) {
                ++told;
                if (c.what == change_of::rank) {
                    by_rank = true;
                    for (std::int64_t rank = p.candidates[who].rank - 1; rank >= 1; --rank) {
                        auto trial = p;  // strict ranks 1 to 6: passing one after the other
                        for (auto& other : trial.candidates)
                            if (other.rank >= rank && other.rank < p.candidates[who].rank)
                                ++other.rank;
                        trial.candidates[who].rank = static_cast<std::int32_t>(rank);
                        REQUIRE(in(trial) == (rank <= c.to));
                    }
                }
                if (c.what == change_of::seats) {
                    by_seats = true;
                    for (auto seats = c.from + 1; seats <= c.to; ++seats) {
                        auto trial = p;
                        trial.seats = seats;
                        REQUIRE(in(trial) == (seats == c.to));
                    }
                }
                if (c.what == change_of::reserve) {
                    for (auto& r : problem(p).reserves) {
                        if (r.group != *c.group) continue;
                        auto const by = c.to > c.from ? c.to - c.from : c.from - c.to;
                        for (auto seats = c.from - by; seats <= c.from + by; ++seats) {
                            auto trial = p;
                            for (auto& changed : trial.reserves)
                                if (changed.group == r.group) changed.seats = seats;
                            if (seats == c.to)
                                REQUIRE(in(trial));
                            else if (seats > c.from - by && seats < c.from + by)
                                REQUIRE_FALSE(in(trial));
                        }
                    }
                }
            }
            if (!by_rank) {
                auto trial = p;
                for (auto& other : trial.candidates) ++other.rank;
                trial.candidates[who].rank = 1;
                CHECK_FALSE(in(trial));
            }
            if (!by_seats && p.seats) {
                auto trial = p;
                for (auto seats = *p.seats + 1; seats < 16; ++seats) {
                    trial.seats = seats;
                    CHECK_FALSE(in(trial));
                }
            }
        }
    }
    CHECK(told > 500);
}

TEST_CASE("the closest challenge tells how far the list is from changing", "[allocation]") {
    auto const p = guarantee();
    auto const closest = closest_challenge(p);
    REQUIRE(closest);
    REQUIRE(closest->has_value());
    CHECK(candidate_id(p, (*closest)->candidate) == "d");
    CHECK((*closest)->rise.places == 1);
    problem_builder everyone(reading::no_priority, 2);
    everyone.add("a", 1).add("b", 2);
    auto const q = everyone.build();
    REQUIRE(q);
    CHECK_FALSE(closest_challenge(*q)->has_value());
}

TEST_CASE("a stranger is an error", "[allocation]") {
    auto const got = what_would_admit(guarantee(), 99);
    REQUIRE_FALSE(got);
    CHECK(got.failure().code == "allocation.unknown_candidate");
}
