// SPDX-License-Identifier: BSL-1.0
#include <thidua/logic/columns_program.hpp>

#include <array>
#include <cstdint>

#include <support/catch.hpp>

using namespace thidua;

namespace {

std::array<std::uint8_t, 4> const bytes{0, 1, 2, 3};
std::array<std::uint16_t, 4> const pairs{0, 1, 2, 3};

}  // namespace

TEST_CASE("a program asks the same question once") {
    column_program p;
    auto const c = column::of(bytes);
    auto const a = p.in_range(c, 1, 2);
    auto const steps = p.steps().size();
    REQUIRE(p.in_range(c, 1, 2) == a);
    auto const b = p.in_range(c, 3, 255);
    REQUIRE(p.both(a, b) == p.both(b, a));
    REQUIRE(p.steps().size() == steps + 2);
}

TEST_CASE("what is certain before any row is read takes no step") {
    column_program p;
    auto const c = column::of(bytes);
    auto const a = p.in_range(c, 1, 2);
    auto const steps = p.steps().size();
    REQUIRE(p.both(a, everywhere) == a);
    REQUIRE(p.both(nowhere, a) == nowhere);
    REQUIRE(p.both(a, opposite(a)) == nowhere);
    REQUIRE(p.either(a, opposite(a)) == everywhere);
    REQUIRE(p.both(a, a) == a);
    REQUIRE(p.in_range(c, 0, 255) == everywhere);
    REQUIRE(p.in_range(c, -10, 1000) == everywhere);
    REQUIRE(p.in_range(c, 256, 300) == nowhere);
    REQUIRE(p.in_range(c, 2, 1) == nowhere);
    REQUIRE(p.known(c) == everywhere);
    REQUIRE(p.not_applicable(c) == nowhere);
    REQUIRE(p.in_range(column::all_same(4, {said::value, 5}), 5, 9) == everywhere);
    REQUIRE(p.known(column::all_same(4)) == nowhere);
    REQUIRE(p.steps().size() == steps);
}

TEST_CASE("an answer without unknowns has one plane, not two") {
    column_program p;
    auto const c = column::of(bytes);
    answer_planes const a{p.in_range(c, 1, 1), opposite(p.in_range(c, 1, 1))};
    answer_planes const b{p.in_range(c, 2, 3), opposite(p.in_range(c, 2, 3))};
    auto const both = p.both(a, b);
    REQUIRE(both.no == opposite(both.yes));
    auto const either = p.either(a, ~b);
    REQUIRE(either.no == opposite(either.yes));
    REQUIRE(p.unknown(both) == nowhere);
}

TEST_CASE("a look-up needs keys and days of two bytes and a table") {
    column_program p;
    std::array<std::uint32_t, 1> const table{interval_entry(0, 9)};
    REQUIRE(p.in_interval({column::of(bytes), column::of(pairs), table}) == answer_planes{});
    REQUIRE(p.in_interval({column::of(pairs), column::of(pairs), {}}) == answer_planes{});
    auto const found = p.in_interval({column::of(pairs), column::of(pairs), table});
    REQUIRE(p.unknown(found) != nowhere);  // keys beyond the only entry
}
