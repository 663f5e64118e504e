// SPDX-License-Identifier: BSL-1.0
#include <thidua/allocation/ledger.hpp>

#include <string>

#include <support/catch.hpp>

#include <allocation/told.hpp>
#include <thidua/allocation/allocate.hpp>

using namespace thidua;

namespace {
// `in/out because distance`, one a line.
std::string lines(problem const& p) {
    auto const got = allocate(p);
    REQUIRE(got);
    std::string out;
    for (auto const& line : got->ledger) {
        if (!out.empty()) out += "\n";
        out += (line.in ? candidate_id(p, *line.in) : "-") + "/" +
               (line.out ? candidate_id(p, *line.out) : "-") + " " + because(p, line);
        if (line.distance) out += " " + std::to_string(*line.distance);
    }
    return out;
}
std::string lines(problem_builder const& made) {
    auto const p = made.build();
    REQUIRE(p);
    return lines(*p);
}
}  // namespace

TEST_CASE("the ledger pairs who comes in with who gives way, both in rank order", "[allocation]") {
    problem_builder made(reading::minimum_guarantee, 4);
    made.add("a", 1)
        .add("b", 2)
        .add("c", 3)
        .add("d", 4)
        .add("s", 5, {}, {"S"})
        .add("t", 6, {}, {"S"});
    made.reserve("S", 2);
    CHECK(lines(made) == "s/c reserve S 2\nt/d reserve S 2");
}

TEST_CASE("a guarantee already met leaves the ledger empty", "[allocation]") {
    problem_builder made(reading::minimum_guarantee, 2);
    made.add("s", 1, {}, {"S"}).add("b", 2).add("t", 3, {}, {"S"}).reserve("S", 1);
    CHECK(lines(made).empty());
}

TEST_CASE("the clause is the reserve that still needs the member", "[allocation]") {
    // S is met by s, who wins by merit; x, a member of both, comes in for D.
    problem_builder made(reading::minimum_guarantee, 2);
    made.add("s", 1, {}, {"S"})
        .add("b", 2)
        .add("x", 3, {}, {"S", "D"})
        .reserve("S", 1)
        .reserve("D", 1);
    CHECK(lines(made) == "x/b reserve D 1");
}

TEST_CASE("who gains by another's cap is not said to gain by a reserve", "[allocation]") {
    // t comes in for S and fills u; so b, of the same unit, goes, and v's seat is c's.
    problem_builder made(reading::minimum_guarantee, 3);
    made.add("a", 1, "v")
        .add("b", 2, "u")
        .add("e", 3, "w")
        .add("c", 4, "x")
        .add("t", 5, "u", {"S"});
    made.add("f", 6, "u", {"S"}).cap("u", 2).cap("w", 1).reserve("S", 2);
    CHECK(lines(made) == "t/b reserve S 3\nf/e reserve S 3");
    problem_builder other(reading::precedence, 2);
    other.add("a", 1, "u").add("b", 2, "d").add("c", 3, "w").add("s", 4, "u", {"S"});
    other.cap("u", 1).cap("d", 0).priority("S");
    CHECK(lines(other) == "s/a priority S 3");
}

TEST_CASE("set-aside, priority and rate name their clause", "[allocation]") {
    problem_builder aside(reading::set_aside, 2);
    aside.add("s", 1, {}, {"S"}).add("b", 2).add("t", 3, {}, {"S"}).reserve("S", 1);
    CHECK(lines(aside) == "t/b reserve S 1");
    problem_builder rate(reading::running_rate, 2);
    rate.add("a", 1).add("b", 2).add("s", 3, {}, {"S"}).rate("S", 20);
    CHECK(lines(rate) == "s/b rate S 1");
    problem_builder tie(reading::tie_break, 1);
    tie.add("a", 1).add("s", 1, {}, {"S"}).priority("S");
    CHECK(lines(tie) == "s/- priority S");  // without priority the seat is contested
}

TEST_CASE("a seat that becomes contested has nobody who comes in", "[allocation]") {
    problem_builder made(reading::minimum_guarantee, 1);
    made.add("a", 1).add("s", 2, {}, {"S"}).add("t", 2, {}, {"S"}).reserve("S", 1);
    CHECK(lines(made) == "-/a tie");
}

TEST_CASE("reserves are filled in the order given, one candidate once", "[allocation]") {
    problem_builder made(reading::minimum_guarantee, 3);
    made.add("a", 1, {}, {"S", "D"})
        .add("b", 2)
        .add("c", 3, {}, {"S"})
        .reserve("D", 2)
        .reserve("S", 1);
    auto const p = made.build();
    REQUIRE(p);
    auto const fills = reserve_fills(*p, {0, 1, 2});
    REQUIRE(fills.size() == 2);
    CHECK(fills[0].filled == 1);
    CHECK(fills[1].filled == 1);
    CHECK(reserve_fills(*p, {0})[1].filled == 0);
}

TEST_CASE("those who win by merit sit first on the reserves", "[allocation]") {
    problem_builder made(reading::minimum_guarantee, 3);
    made.add("m", 1, {}, {"S", "D"}).add("x", 2, {}, {"S"}).reserve("S", 1).reserve("D", 1);
    auto const p = made.build();
    REQUIRE(p);
    auto const seats = reserve_seats(*p, {0}, {1});
    CHECK(seats.at(0) == 1);  // moved on to D, so that x has S
    CHECK(seats.at(1) == 0);
}
