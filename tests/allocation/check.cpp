// SPDX-License-Identifier: BSL-1.0
#include <thidua/allocation/check.hpp>

#include <cstdint>
#include <limits>
#include <string>
#include <vector>

#include <support/catch.hpp>

#include <thidua/allocation/problem_builder.hpp>

using namespace thidua;

namespace {
problem good() {
    problem_builder made(reading::minimum_guarantee, 4);
    made.add("a", 1, "u1", {"S"}).add("b", 2, "u2", {"D"}).add("c", 3, "u3");
    made.reserve("S", 2).reserve("D", 1).rate("S", 20).cap("u1", 3).cap("d/1", 3).within("u1",
                                                                                         "d/1");
    made.priority("S");
    auto p = made.draft();
    REQUIRE(faults(p).empty());
    return p;
}
// `path code`, one a line.
std::string found(problem const& p) {
    std::string out;
    for (auto const& e : faults(p)) {
        if (!out.empty()) out += "\n";
        out += e.where.path + " " + std::string{e.code};
        CHECK_FALSE(e.message.vi.empty());
        CHECK_FALSE(e.message.en.empty());
        CHECK_FALSE(e.help.vi.empty());
    }
    return out;
}
}  // namespace

TEST_CASE("seats must be there, neither negative nor huge", "[allocation]") {
    auto p = good();
    p.seats = -1;
    CHECK(found(p) == "/seats allocation.seats_negative");
    p.seats = 10'000'001;
    CHECK(found(p) == "/seats allocation.seats_huge");
    p.seats = std::numeric_limits<std::int64_t>::max();
    CHECK(found(p) == "/seats allocation.seats_huge");
    p.seats.reset();
    CHECK(found(p) == "/seats allocation.seats_missing");
    p.seats = 10'000'000;
    CHECK(found(p).empty());
}

TEST_CASE("candidates are checked one by one", "[allocation]") {
    auto p = good();
    p.candidates[1].rank = 0;
    p.candidates[2].unit = 99;
    p.candidates[0].groups = 1U << 9;
    p.names.candidates[2] = "a";
    CHECK(found(p) ==
          "/candidates/0/groups allocation.unknown_group\n"
          "/candidates/1/rank allocation.rank_out_of_range\n"
          "/candidates/2/unit allocation.unknown_unit\n"
          "/candidates/2/id allocation.id_repeated");
    p = good();
    p.names.candidates.pop_back();
    CHECK(found(p) == "/candidates allocation.ids_incomplete");
}

TEST_CASE("reserves and rates name known groups, once, within their bounds", "[allocation]") {
    auto p = good();
    p.reserves[1].group = 7;
    p.reserves.push_back({.group = 0, .seats = -3});
    p.rates = {
        {.group = 0, .percent = 101}, {.group = 0, .percent = -1}, {.group = 5, .percent = 0}};
    CHECK(found(p) ==
          "/reserves/1/group allocation.unknown_group\n"
          "/reserves/2/seats allocation.seats_negative\n"
          "/reserves/2/group allocation.named_twice\n"
          "/rates/0/percent allocation.rate_out_of_range\n"
          "/rates/1/percent allocation.rate_out_of_range\n"
          "/rates/2/group allocation.unknown_group\n"
          "/rates/1/group allocation.named_twice");
}

TEST_CASE("more than 32 groups are too many", "[allocation]") {
    auto p = good();
    while (p.names.groups.size() < 32)
        p.names.groups.push_back("g" + std::to_string(p.names.groups.size()));
    CHECK(found(p).empty());
    p.names.groups.push_back("one more");
    CHECK(found(p) == "/candidates allocation.too_many_groups");
}

TEST_CASE("reserves above the seats: the conflict and the smallest relaxation, last named first",
          "[allocation]") {
    auto p = good();
    p.reserves = {{.group = 0, .seats = 4}, {.group = 1, .seats = 2}};
    p.seats = 3;
    auto const all = faults(p);
    REQUIRE(all.size() == 1);
    CHECK(all[0].code == "allocation.reserves_above_seats");
    CHECK(all[0].where.path == "/reserves");
    CHECK(all[0].message.en == "the reserves ask for 6 of 3 seats");
    CHECK(all[0].help.en == "the smallest relaxation: take 2 off `D`; take 1 off `S`");
    CHECK(all[0].help.vi == "đề xuất giảm ít nhất: bớt 2 của `D`; bớt 1 của `S`");
    CHECK(relaxed_reserves(p) ==
          std::vector<seat_reserve>{{.group = 0, .seats = 3}, {.group = 1, .seats = 0}});
    p.how = reading::no_priority;  // there the reserves do not serve
    CHECK(found(p).empty());
}

TEST_CASE("caps that cross or run in circles are errors", "[allocation]") {
    auto p = good();
    auto const u1 = p.within[0].unit;
    auto const d1 = p.within[0].above;
    p.within.push_back({.unit = u1, .above = 2});
    CHECK(found(p) == "/within/u1 allocation.caps_cross");
    p = good();
    p.within.push_back({.unit = d1, .above = u1});
    CHECK(found(p) == "/within/u1 allocation.caps_circle");
    p.within = {{.unit = d1, .above = d1}};
    CHECK(found(p) == "/within/d~11 allocation.caps_circle");
    p = good();
    p.caps.push_back({.unit = u1, .seats = 1});
    p.caps.push_back({.unit = 77, .seats = -1});
    CHECK(found(p) ==
          "/caps/3/unit allocation.unknown_unit\n"
          "/caps/3/seats allocation.seats_negative\n"
          "/caps/2/unit allocation.named_twice");
}

TEST_CASE("readings say what they need", "[allocation]") {
    auto p = good();
    p.how = reading::tie_break;
    p.priority_group.reset();
    CHECK(found(p) == "/priority_group allocation.priority_group_missing");
    p.priority_group = 12;
    CHECK(found(p) == "/priority_group allocation.unknown_group");
}

TEST_CASE("running rates want strict ranks and no caps", "[allocation]") {
    auto p = good();
    p.how = reading::running_rate;
    CHECK(found(p) == "/caps allocation.caps_not_allowed");
    p.caps.clear();
    p.seats.reset();
    CHECK(found(p).empty());
    p.candidates[2].rank = 2;
    CHECK(found(p) == "/candidates/2/rank allocation.ranks_not_strict");
    p.tie_order = {2, 1};  // the council's order makes them strict
    CHECK(found(p).empty());
    p.tie_order = {2, 2, 8};
    CHECK(found(p) ==
          "/tie_order/2 allocation.unknown_candidate\n"
          "/tie_order/1 allocation.named_twice");
}

TEST_CASE("a list beyond the limit is refused before anything is built from it", "[allocation]") {
    problem p{};
    p.seats = 1;
    p.candidates.resize(allocation_limits::candidates + 1);
    CHECK(found(p) == "/candidates allocation.too_many_candidates");
    auto const checked = check(p);
    REQUIRE_FALSE(checked);
    CHECK(checked.failure().code == "allocation.too_many_candidates");
}

TEST_CASE("the list of faults has an end", "[allocation]") {
    problem p{};
    p.seats = 1;
    p.candidates.assign(1000, {.rank = -1});
    CHECK(faults(p).size() == problem_checker::most_errors);
}
