// SPDX-License-Identifier: BSL-1.0
#include <thidua/reports/kit/table.hpp>

#include <string>
#include <variant>

#include <support/catch.hpp>

using namespace thidua;

TEST_CASE("rows are added in the order of the table, each of its kind") {
    table t{.id = "t", .columns = {{"A"}, {"B"}}};
    t.add_section("I. Tập thể");
    t.add({"x", std::int64_t{1}});
    t.add_total({{}, column_total{std::int64_t{1}}});
    REQUIRE(t.rows.size() == 3);
    CHECK(t.rows[0].kind == row_kind::section);
    REQUIRE(t.rows[0].cells.size() == 1);
    CHECK(std::get<std::string>(t.rows[0].cells[0].value) == "I. Tập thể");
    CHECK(t.rows[1].kind == row_kind::plain);
    CHECK(t.rows[1].cells.size() == 2);
    CHECK(t.rows[2].kind == row_kind::total);
}

TEST_CASE("a column is shown to everybody unless it says otherwise") {
    CHECK(table_column{"A"}.shown_to == sensitivity::open);
    CHECK(table_column{"A"}.align == alignment::left);
}
