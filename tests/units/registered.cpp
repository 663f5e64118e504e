// SPDX-License-Identifier: BSL-1.0
#include <thidua/units/registered.hpp>

#include <array>
#include <stdexcept>

#include <support/catch.hpp>

using namespace thidua;

namespace {

constexpr std::array<registered, 2> old_ones{{
    {.code = "a",
     .name = "Sở A",
     .short_names = {"SA", "Sở A Hà Nội"},
     .kind = unit_kind::city_department,
     .exists_from = {2024, 1, 1},
     .exists_through = {2025, 2, 28},
     .ended_by = ending::merged,
     .successor = "c"},
    {.code = "b",
     .name = "Phòng B",
     .short_names = {"PB"},
     .kind = unit_kind::department_office,
     .exists_from = {2024, 1, 1},
     .parent = "a",
     .submits_to = "a"},
}};
constexpr std::array<registered, 1> new_ones{{
    {.code = "c",
     .name = "Sở C",
     .kind = unit_kind::city_department,
     .exists_from = {2025, 3, 1},
     .submits_to = "c"},
}};
constexpr auto rows = joined(old_ones, new_ones);
constexpr auto successors = successors_of(rows);
constexpr auto units = units_of(rows, successors);

static_assert(units.size() == 3);
static_assert(units[0].successors.size() == 1 && units[0].successors[0] == unit_id{2});
static_assert(units[1].parent == unit_id{0} && units[1].submits_to == unit_id{0});
static_assert(units[2].submits_to == unit_id{2} && units[2].successors.empty());

}  // namespace

TEST_CASE("rows written in code become units that name each other by their places",
          "[units][registered]") {
    CHECK(units[0].code == "a");
    REQUIRE(units[0].short_names.size() == 2);
    CHECK(units[0].short_names[1] == "Sở A Hà Nội");
    CHECK(units[1].short_names.size() == 1);
    CHECK(units[2].short_names.empty());
    CHECK(units[0].exists_through == date{2025, 2, 28});
    CHECK(units[2].parent == no_unit);
}

TEST_CASE("the last day of a row counts", "[units][registered]") {
    CHECK(rows[0].exists_on({2025, 2, 28}));
    CHECK_FALSE(rows[0].exists_on({2025, 3, 1}));
    CHECK_FALSE(rows[2].exists_on({2025, 2, 28}));
}

TEST_CASE("a code that no row has is refused, an empty one names nobody", "[units][registered]") {
    CHECK(place_of(rows, "b") == unit_id{1});
    CHECK(place_of(rows, "") == no_unit);
    CHECK_THROWS_AS(place_of(rows, "x"), std::out_of_range);
}

TEST_CASE("the same rows make an owning registry", "[units][registered]") {
    auto const made = registry::make(unit_rows(rows));
    REQUIRE(made.has_value());
    REQUIRE(made->units().size() == units.size());
    for (std::size_t i = 0; i < units.size(); ++i) {
        auto const& u = made->units()[i];
        CHECK(u.code == units[i].code);
        CHECK(u.name == units[i].name);
        CHECK(u.kind == units[i].kind);
        CHECK(u.parent == units[i].parent);
        CHECK(u.submits_to == units[i].submits_to);
        CHECK(u.short_names.size() == units[i].short_names.size());
        CHECK(u.successors.size() == units[i].successors.size());
        CHECK(u.exists_from == units[i].exists_from);
        CHECK(u.exists_through == units[i].exists_through);
        CHECK(u.ended_by == units[i].ended_by);
    }
}
