// SPDX-License-Identifier: BSL-1.0
#include <thidua/io/read_table.hpp>

#include <string>
#include <string_view>
#include <vector>

#include <support/catch.hpp>

using namespace thidua;

namespace {

column_list fruit() {
    return column_list{{
        {.name = "id", .header = "Mã", .required = true},
        {.name = "ripe_on", .header = "Ngày chín"},
        {.name = "sorts", .header = "Giống"},
    }};
}

}  // namespace

TEST_CASE("a table is read by its headers; titles, blank rows and unknown columns aside") {
    input_table rows;
    auto const read = read_table(
        "DANH MỤC,,,\nngày chín,MÃ,Ghi chú,Giống\n05/07/2025, a ,x,chua | ngọt;\n,,,\n-,b,,\n",
        "f.csv", fruit(), {}, rows);
    REQUIRE(read);
    REQUIRE(rows.rows.size() == 2);
    auto& first = rows.rows[0];
    CHECK(first.where() == place{.file = "f.csv", .row = 3});
    CHECK(first.text(0) == "a");
    CHECK(first.texts(2) == std::vector<std::string>{"chua", "ngọt"});
    column_reader day{cell_shape{value_kind::day}, {}};
    CHECK(first.read<date>(1, day) == stated<date>{date{2025, 7, 5}});
    CHECK(rows.rows[1].read<date>(1, day).blank());
    CHECK(rows.rows[1].texts(2).empty());
    REQUIRE(rows.reports.size() == 1);
    CHECK(rows.reports[0].where.column == "Ghi chú");
}

TEST_CASE("a faulty cell is noted at its column and stays blank") {
    input_table rows;
    REQUIRE(read_table("Mã,Ngày chín\n,31/02/2025\n", "f.csv", fruit(), {}, rows));
    auto& row = rows.rows.at(0);
    column_reader day{cell_shape{value_kind::day}, {}};
    CHECK(row.read<date>(1, day).blank());
    row.require(0, fruit());
    REQUIRE(row.errors().size() == 2);
    CHECK(row.errors()[0].where == place{.file = "f.csv", .row = 2, .column = "Ngày chín"});
    CHECK(row.errors()[1].code == "table.missing_cell");
    CHECK(row.errors()[1].where.column == "Mã");
    auto const rejected = row.rejected(fruit());
    REQUIRE(rejected.cells.size() == 1);
    CHECK(rejected.cells[0].first == "ripe_on");
    CHECK(rejected.found == std::vector<std::string>{"31/02/2025", ""});
}

TEST_CASE("a table that cannot be read is refused with its reason") {
    auto const code = [](std::string_view content) {
        input_table rows;
        auto const read = read_table(content, "f.csv", fruit(), {}, rows);
        REQUIRE_FALSE(read);
        CHECK(read.failure().where.file == "f.csv");
        return std::string{read.failure().code};
    };
    CHECK(code("") == "csv.empty");
    CHECK(code("a,b\n1,2\n") == "headers.missing");
    CHECK(code("id,Mã\n1,2\n") == "headers.same_meaning");
}

TEST_CASE("rows that cannot be taken apart are rejected, the others stand") {
    input_table rows;
    REQUIRE(read_table("Mã,Giống\na,\"x\nb,y\nc\n", "f.csv", fruit(), {}, rows));
    REQUIRE(rows.rejected.size() == 1);
    CHECK(rows.rejected[0].where.row == 2);
    CHECK(rows.rejected[0].raw == "a,\"x");
    CHECK(rows.rows.size() == 2);
}

TEST_CASE("a file of rejected rows is read back without its first columns and unguarded") {
    input_table rows;
    REQUIRE(read_table("rejected.file,rejected.row,id,sorts\nf.csv,3,a,'=x\n", "r.csv", fruit(), {},
                       rows));
    CHECK(rows.reports.empty());
    CHECK(rows.rows.at(0).text(2) == "=x");
}

TEST_CASE("rejected rows are put in the order of the file") {
    std::vector<rejected_row> rows(3);
    rows[0].where.row = 9;
    rows[1].where.row = 2;
    rows[2].where.row = 5;
    sort_by_row(rows);
    CHECK(rows[0].where.row == 2);
    CHECK(rows[2].where.row == 9);
}
