// SPDX-License-Identifier: BSL-1.0
#include <thidua/allocation/proof.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include <support/catch.hpp>

#include <allocation/random_problem.hpp>
#include <allocation/told.hpp>
#include <thidua/allocation/allocate.hpp>

using namespace thidua;

namespace {
// The names of the checks that fail.
std::string failing(problem const& p, allocation_result const& r) {
    std::string out;
    auto const report = prove(p, r);
    for (auto const& c : report.checks)
        if (!c.holds) out += (out.empty() ? "" : " ") + std::string{c.name};
    CHECK(report.holds == out.empty());
    return out;
}

std::vector<std::uint32_t> sorted(std::vector<std::uint32_t> list) {
    std::sort(list.begin(), list.end());
    return list;
}
std::vector<std::uint32_t> all_contested(allocation_result const& r) {
    std::vector<std::uint32_t> list;
    for (auto const& g : r.contested)
        list.insert(list.end(), g.candidates.begin(), g.candidates.end());
    return sorted(list);
}

// Another answer of the same size: near the right one or far from it, ties included.
allocation_result wrong_one(random_problems::dice& die, problem const& p,
                            allocation_result const& right) {
    auto wrong = right;
    wrong.chosen.clear();
    wrong.contested.clear();
    auto size = static_cast<std::int64_t>(right.chosen.size());
    for (auto const& g : right.contested) size += g.seats;
    std::vector<std::uint32_t> tied;
    auto const style = die(4);
    for (std::uint32_t i = 0; i < p.candidates.size(); ++i) {
        auto to = die(style < 2 ? 2 : 3);
        bool const was =
            std::find(right.chosen.begin(), right.chosen.end(), i) != right.chosen.end();
        if (style % 2 == 0 && die(4) != 0) to = was ? 1 : 0;
        if (to == 1) wrong.chosen.push_back(i);
        if (to == 2) tied.push_back(i);
    }
    if (p.how == reading::running_rate)
        for (auto k = wrong.chosen.size(); k > 1; --k)
            std::swap(wrong.chosen[k - 1], wrong.chosen[die(k)]);
    if (!tied.empty())
        wrong.contested.push_back(
            {.candidates = tied, .seats = size - static_cast<std::int64_t>(wrong.chosen.size())});
    if (p.how != reading::set_aside) wrong.reserves = reserve_fills(p, wrong.chosen);
    return wrong;
}

// Offers wrong answers to the proof; how many were offered and how many passed.
std::pair<long, long> offer(std::uint64_t seed, long problems) {
    random_problems::dice die(seed);
    long offered = 0;
    long passed = 0;
    for (long n = 0; n < problems; ++n) {
        random_problems::shape form{};
        form.candidates = 1 + die(7);
        form.ranks = die(3) == 0 ? 0 : 1 + die(6);
        form.seats = static_cast<std::int64_t>(form.candidates);
        form.council = die(4) == 0;
        auto const p = random_problems::make(die, static_cast<reading>(n % 6), form);
        auto const right = allocate(p);
        REQUIRE(right);
        for (int k = 0; k < 10; ++k) {
            auto const wrong = wrong_one(die, p, *right);
            bool const same = p.how == reading::running_rate
                                  ? wrong.chosen == right->chosen && wrong.contested.empty()
                                  : sorted(wrong.chosen) == sorted(right->chosen) &&
                                        all_contested(wrong) == all_contested(*right);
            if (same) continue;
            ++offered;
            passed += prove(p, wrong).holds ? 1 : 0;
        }
    }
    return {offered, passed};
}
}  // namespace

TEST_CASE("the checks are named, and each notices its own", "[allocation]") {
    problem_builder made(reading::minimum_guarantee, 3);
    made.add("a", 1, "u")
        .add("b", 2, "u")
        .add("c", 3, "v")
        .add("s", 4, "v", {"S"})
        .add("d", 5, "u");
    made.cap("u", 2).reserve("S", 1);
    auto const p = made.build();
    REQUIRE(p);
    auto const right = allocate(*p);
    REQUIRE(right);
    CHECK(told::ids(*p, right->chosen) == "a b s");
    REQUIRE(right->proof.checks.size() == 4);
    CHECK(right->proof.checks[0].name == "seats");
    CHECK(right->proof.checks[1].name == "caps");
    CHECK(right->proof.checks[2].name == "reserves");
    CHECK(right->proof.checks[3].name == "order");
    for (auto const& c : right->proof.checks) CHECK_FALSE(c.says.vi.empty());

    auto wrong = *right;
    wrong.seats_left = 1;
    CHECK(failing(*p, wrong) == "seats");
    wrong = *right;
    wrong.reserves[0].filled = 0;
    CHECK(failing(*p, wrong) == "reserves");
    wrong = *right;
    wrong.reserves.clear();
    CHECK(failing(*p, wrong) == "reserves");
    wrong = *right;
    wrong.chosen = {0, 1, 4};
    wrong.reserves[0].filled = 0;
    CHECK(failing(*p, wrong) == "caps order");
    wrong = *right;
    wrong.chosen = {0, 2, 3};
    CHECK(failing(*p, wrong) == "order");
    wrong = *right;
    wrong.chosen = {0, 1, 1};
    CHECK(failing(*p, wrong) == "seats caps reserves order");
    wrong.chosen = {0, 1, 99};
    CHECK(failing(*p, wrong) == "seats caps reserves order");
    wrong = *right;
    wrong.how = reading::no_priority;
    CHECK(failing(*p, wrong) == "seats caps reserves order");
}

TEST_CASE("what set-aside says of its reserves is replayed", "[allocation]") {
    problem_builder made(reading::set_aside, 4);
    made.add("s", 1, {}, {"S"}).add("b", 2).add("c", 3).add("t", 4, {}, {"S"}).reserve("S", 2);
    auto const p = made.build();
    REQUIRE(p);
    auto right = allocate(*p);
    REQUIRE(right);
    CHECK(right->reserves[0].filled == 1);
    right->reserves[0].filled = 2;
    CHECK(failing(*p, *right) == "reserves");
}

TEST_CASE("a call order also shows the rates and who overtakes whom", "[allocation]") {
    problem_builder made(reading::running_rate, 3);
    made.add("a", 1).add("b", 2).add("c", 3).add("s", 4, {}, {"S"}).rate("S", 20);
    auto const p = made.build();
    REQUIRE(p);
    auto right = allocate(*p);
    REQUIRE(right);
    REQUIRE(right->proof.checks.size() == 6);
    CHECK(right->proof.checks[4].name == "rates");
    CHECK(right->proof.checks[5].name == "overtaking");
    right->chosen = {0, 1, 2};
    right->reserves.clear();
    CHECK(failing(*p, *right).find("order") != std::string::npos);
    CHECK(failing(*p, *right).find("rates") != std::string::npos);
}

TEST_CASE("no wrong answer passes the proof: 60,000 offered", "[allocation]") {
    auto const [offered, passed] = offer(2025, 9'000);
    CHECK(offered > 60'000);
    CHECK(passed == 0);
}

TEST_CASE("no wrong answer passes the proof: a million offered", "[allocation][.long]") {
    auto const [offered, passed] = offer(343, 150'000);
    CHECK(offered > 1'000'000);
    CHECK(passed == 0);
}
