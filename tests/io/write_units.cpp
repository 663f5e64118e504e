// SPDX-License-Identifier: BSL-1.0
#include <thidua/io/write_units.hpp>

#include <support/catch.hpp>

#include <thidua/hanoi/registry.hpp>
#include <thidua/io/read_units.hpp>

using namespace thidua;

TEST_CASE("the shipped registry is read back as it was written, every unit in its place") {
    auto const csv = units_csv(hanoi::units());
    auto const read = read_units_text(csv, "units.csv");
    REQUIRE(read);
    CHECK(read->rejected.empty());
    CHECK(read->reports.empty());
    REQUIRE(read->units.units().size() == hanoi::units().size());
    CHECK(units_csv(read->units.units()) == csv);
    for (std::size_t i = 0; i < hanoi::units().size(); ++i) {
        CHECK(read->units.units()[i].code == hanoi::units()[i].code);
        CHECK(read->units.units()[i].parent == hanoi::units()[i].parent);
    }
}

TEST_CASE("a name that would run as a formula is written as it is") {
    unit odd;
    odd.code = "x";
    odd.name = "=1+1";
    auto const read = read_units_text(units_csv({&odd, 1}), "units.csv");
    REQUIRE(read);
    REQUIRE(read->units.units().size() == 1);
    CHECK(read->units.units()[0].name == "=1+1");
}
