// SPDX-License-Identifier: BSL-1.0
#include <thidua/logic/columns_source.hpp>

#include <array>
#include <cstdint>

#include <support/catch.hpp>

#include "probe_facts.hpp"

using namespace thidua;

TEST_CASE("a source gives the column of a fact, the last one that was added") {
    std::array<std::uint8_t, 3> const bytes{1, 2, 3};
    column_source source{3};
    REQUIRE(source.rows() == 3);
    REQUIRE(source.find(probe::count) == nullptr);
    source.add(probe::count, column::all_same(3));
    source.add(probe::count, column::of(bytes));
    REQUIRE(source.find(probe::count)->values.form == column_form::u8);
    REQUIRE(source.find(probe::quota) == nullptr);
}

TEST_CASE("a column that does not reach all rows says nothing") {
    std::array<std::uint8_t, 3> const bytes{1, 2, 3};
    column_source source{4};
    source.add(probe::count, column::of(bytes));
    source.add_attribute(column::of(bytes));
    REQUIRE(source.find(probe::count)->values.at(3) == cell{});
    REQUIRE(source.attribute(0)->at(0) == cell{});
}

TEST_CASE("the facts of users are found by their places") {
    std::array<std::uint8_t, 1> const bytes{1};
    column_source source{1};
    source.add_attribute(column::all_same(1));
    source.add_attribute(column::of(bytes));
    REQUIRE(source.attribute(1)->at(0) == cell{said::value, 1});
    REQUIRE(source.attribute(2) == nullptr);
    REQUIRE(source.attribute(-1) == nullptr);  // not bound
}
