// SPDX-License-Identifier: BSL-1.0
#include <thidua/io/read_units.hpp>

#include <string>
#include <string_view>

#include <support/catch.hpp>

#include <thidua/io/cells.hpp>

using namespace thidua;

namespace {

units_read read(std::string_view rows) {
    std::string const header =
        "id,name,former_names,short_names,kind,parent,protocol_order,exists_from,exists_through,"
        "ended_by,successors,submits_to\n";
    auto result = read_units_text(header + std::string{rows}, "units.csv");
    REQUIRE(result);
    return *std::move(result);
}

std::string code_of(rejected_row const& row) { return std::string{row.errors.at(0).code}; }

}  // namespace

TEST_CASE("a unit row becomes a unit, found by each of its names") {
    auto const in = read(
        "snv,Sở Nội vụ,Sở Nội vụ và Lao động|Ban Tổ chức,SNV,city_department,,5,2020-01-01,,,,\n"
        "snv.1,Phòng 1,,,đơn vị thuộc sở,snv,,01/03/2025,30/06/2025,đổi tên,snv.2,snv\n"
        "snv.2,Phòng 2,,,,snv,,2025-07-01,,,,\n");
    CHECK(in.rejected.empty());
    REQUIRE(in.units.units().size() == 3);
    auto const& first = in.units.units()[0];
    CHECK(first.kind == unit_kind::city_department);
    CHECK(first.protocol_order == 5);
    CHECK(first.parent == no_unit);
    CHECK(first.exists_through == date{9999, 12, 31});
    CHECK(first.ended_by == ending::none);
    auto const& second = in.units.units()[1];
    CHECK(second.kind == unit_kind::department_office);
    CHECK(second.parent == unit_id{0});
    CHECK(second.submits_to == unit_id{0});
    CHECK(second.exists_from == date{2025, 3, 1});
    CHECK(second.exists_through == date{2025, 6, 30});
    CHECK(second.ended_by == ending::renamed);
    REQUIRE(second.successors.size() == 1);
    CHECK(second.successors[0] == unit_id{2});
    for (auto const name : {"sở nội  vụ", "BAN TỔ CHỨC", "snv"}) {
        auto const found = find_unit_by_name(&in.units, name);
        REQUIRE(found);
        CHECK(*found == unit_id{0});
    }
}

TEST_CASE("faulty rows are rejected, and so is what refers to them; the others stand") {
    auto const in = read(
        "a,A,,,,,,2020-01-01,,,,\n"
        "b,B,,,castle,,,2020-01-01,,,,\n"      // unknown kind
        "c,C,,,,b,,2020-01-01,,,,\n"           // refers to b
        "d,D,,,,,,2020-01-01,,merged,c,\n"     // refers to c
        "e,E,,,,,,2020-01-01,2019-12-31,,,\n"  // ends before it begins
        "f,F,,,,,,,,,,\n"                      // no first day
        "g,G,,,,,,2020-01-01,,,,\ng,H,,,,,,2020-01-01,,,,\n"
        "i,I,,,,a,,2020-01-01,,,,a\n");
    REQUIRE(in.units.units().size() == 2);
    CHECK(in.units.units()[0].code == "a");
    CHECK(in.units.units()[1].code == "i");
    REQUIRE(in.rejected.size() == 7);
    CHECK(code_of(in.rejected[0]) == "cell.unknown_value");
    CHECK(code_of(in.rejected[1]) == "units.unknown_reference");
    CHECK(code_of(in.rejected[2]) == "units.unknown_reference");
    CHECK(code_of(in.rejected[3]) == "units.ends_before_it_begins");
    CHECK(code_of(in.rejected[4]) == "table.missing_cell");
    CHECK(code_of(in.rejected[5]) == "units.duplicate_code");
    CHECK(in.rejected[5].errors[0].message.vi.find("8, 9") != std::string::npos);
    CHECK(code_of(in.rejected[6]) == "units.duplicate_code");
}

TEST_CASE("a list without codes, and a file that is not there, are refused") {
    auto const no_codes = read_units_text("name\nA\n", "units.csv");
    REQUIRE_FALSE(no_codes);
    CHECK(no_codes.failure().code == "headers.missing");
    auto const nowhere = read_units("/nowhere/units.csv");
    REQUIRE_FALSE(nowhere);
    CHECK(nowhere.failure().code == "file.missing");
}
