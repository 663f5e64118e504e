// SPDX-License-Identifier: BSL-1.0
#include <thidua/units/submitting.hpp>

#include <array>
#include <string_view>

#include <support/catch.hpp>

using namespace thidua;

namespace {

constexpr std::array<std::string_view, 1> departments{"city_department"};
constexpr std::array<std::string_view, 1> districts{"district_rural"};
constexpr std::array<std::string_view, 1> communes{"commune"};
constexpr std::array<addressee, 4> all{{
    {.code = "departments", .unit_kinds = departments},
    {.code = "districts", .unit_kinds = districts, .submits = day_interval::through({2025, 6, 30})},
    {.code = "direct_units"},
    {.code = "communes",
     .unit_kinds = communes,
     .submits = day_interval::from({2025, 7, 1}),
     .inherits_from = "districts"},
}};

constexpr std::array<unit_id, 1> now_called{unit_id{8}};
constexpr std::array<unit, 10> units{{
    {.code = "so", .kind = unit_kind::city_department, .exists_from = {2024, 1, 1}},
    {.code = "phong",
     .kind = unit_kind::department_office,
     .parent = unit_id{0},
     .exists_from = {2024, 1, 1}},
    {.code = "to", .kind = unit_kind::other, .submits_to = unit_id{1}, .exists_from = {2024, 1, 1}},
    {.code = "huyen",
     .kind = unit_kind::district_rural,
     .exists_from = {2024, 1, 1},
     .exists_through = {2025, 6, 30},
     .ended_by = ending::dissolved},
    {.code = "xa-cu",
     .kind = unit_kind::commune,
     .parent = unit_id{3},
     .submits_to = unit_id{3},
     .exists_from = {2024, 1, 1},
     .exists_through = {2025, 6, 30},
     .ended_by = ending::merged},
    {.code = "xa", .kind = unit_kind::commune, .exists_from = {2025, 7, 1}},
    {.code = "cong-ty", .kind = unit_kind::enterprise, .exists_from = {2024, 1, 1}},
    {.code = "so-ten-cu",
     .kind = unit_kind::city_department,
     .exists_from = {2024, 1, 1},
     .exists_through = {2025, 4, 30},
     .ended_by = ending::renamed,
     .successors = now_called},
    {.code = "so-ten-moi", .kind = unit_kind::city_department, .exists_from = {2025, 5, 1}},
    {.code = "dai",
     .kind = unit_kind::public_service_unit,
     .submits_to = unit_id{9},
     .exists_from = {2024, 1, 1}},
}};

constexpr submitting asked(std::uint32_t which, date day) {
    return submitting_of(all, units, units[which], day);
}

constexpr date before{2025, 6, 30};
constexpr date after{2025, 7, 1};

}  // namespace

TEST_CASE("a department submits as one of the departments", "[units][submitting]") {
    for (auto const day : {before, after}) {
        auto const s = asked(0, day);
        CHECK(s.may == truth::yes);
        REQUIRE(s.as != nullptr);
        CHECK(s.as->code == "departments");
        CHECK(s.through == no_unit);
    }
}

TEST_CASE("a division submits through its department, a team through both", "[units][submitting]") {
    CHECK(asked(1, after).may == truth::no);
    CHECK(asked(1, after).through == unit_id{0});
    CHECK(asked(2, after).may == truth::no);
    CHECK(asked(2, after).through == unit_id{0});
}

TEST_CASE("a district submits through its last day", "[units][submitting]") {
    CHECK(asked(3, before).may == truth::yes);
    CHECK(asked(3, before).as->code == "districts");
    CHECK(asked(3, after).may == truth::no);
    CHECK(asked(3, after).through == no_unit);
}

TEST_CASE("a commune takes the duty over on the day it begins", "[units][submitting]") {
    CHECK(asked(5, before).may == truth::no);  // there is none yet
    CHECK(asked(5, after).may == truth::yes);
    CHECK(asked(5, after).as->inherits_from == "districts");
}

TEST_CASE("a commune of the three tiers submits through its district", "[units][submitting]") {
    CHECK(asked(4, before).may == truth::no);
    CHECK(asked(4, before).through == unit_id{3});
    CHECK(asked(4, after).may == truth::no);
    CHECK(asked(4, after).through == no_unit);
}

TEST_CASE("whether a unit stands directly under the City is what the registry says, or unknown",
          "[units][submitting]") {
    CHECK(asked(9, after).may == truth::yes);
    CHECK(asked(9, after).as->code == "direct_units");
    CHECK(asked(6, after).may == truth::unknown);
    CHECK(asked(6, after).through == no_unit);
}

TEST_CASE("a renamed unit goes on submitting", "[units][submitting]") {
    CHECK(asked(7, {2025, 4, 30}).may == truth::yes);
    CHECK(asked(7, {2025, 5, 1}).may == truth::yes);
}

TEST_CASE("a plan that names no addressees limits nobody", "[units][submitting]") {
    CHECK(submitting_of({}, units, units[6], after).may == truth::yes);
}

TEST_CASE("a kind that the plan does not decide needs an open addressee", "[units][submitting]") {
    CHECK(submitting_of(std::span{all}.first(2), units, units[9], after).may == truth::no);
    CHECK(submitting_of(std::span{all}.first(2), units, units[6], after).may == truth::no);
}

TEST_CASE("channels that run in a circle come to an end", "[units][submitting]") {
    constexpr std::array<unit, 2> circle{{
        {.code = "a",
         .kind = unit_kind::other,
         .submits_to = unit_id{1},
         .exists_from = {2024, 1, 1}},
        {.code = "b",
         .kind = unit_kind::other,
         .submits_to = unit_id{0},
         .exists_from = {2024, 1, 1}},
    }};
    auto const s = submitting_of(all, circle, circle[0], after);
    CHECK(s.may == truth::no);
    CHECK(s.through == no_unit);
}
