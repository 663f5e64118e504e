// SPDX-License-Identifier: BSL-1.0
#include <thidua/reports/kit/printed.hpp>

#include <cstdint>
#include <string>
#include <vector>

#include <reports/formats/sample_paper.hpp>
#include <support/catch.hpp>

using namespace thidua;

TEST_CASE("an audience sees the columns that are shown to it or to a wider one") {
    auto const t = sample_paper::awards();
    CHECK(printed_columns(t, sensitivity::open) == std::vector<std::size_t>{0, 1, 3, 4, 5, 6, 7});
    CHECK(printed_columns(t, sensitivity::internal).size() == 7);
    CHECK(printed_columns(t, sensitivity::personal).size() == 8);

    auto const open = table_for(t, sensitivity::open);
    REQUIRE(open.columns.size() == 7);
    CHECK(check(open));
    CHECK(open.rows.size() == t.rows.size());
    for (auto const& row : open.rows)
        for (auto const& cell : row.cells) CHECK_FALSE(cell.value == cell_value{date{1985, 2, 5}});
}

TEST_CASE("a cell beyond the last column is shown to nobody") {
    table t{.id = "t", .columns = {{"A"}}};
    t.add({"1", "secret"});
    CHECK(table_for(t, sensitivity::sensitive).rows[0].cells.size() == 1);
    auto const found = check(t);
    REQUIRE_FALSE(found);
    CHECK(found.failure().code == "table.ragged");
    CHECK(found.failure().where.row == 1);
}

TEST_CASE("a section has exactly one cell") {
    table t{.id = "t", .columns = {{"A"}, {"B"}}};
    t.rows.push_back({{"I.", "II."}, row_kind::section});
    CHECK(check(t).failure().code == "table.ragged");
}

TEST_CASE("a total is the sum of what stands above it, back to the total before") {
    table t{.id = "t", .columns = {{"A"}, {"B"}}};
    t.add({std::int64_t{1}, dong{5}});
    t.add_section("I.");
    t.add({std::int64_t{2}, "words do not count"});
    t.add_total({column_total{std::int64_t{3}}, column_total{dong{5}}});
    t.add({std::int64_t{10}, dong{1}});
    t.add_total({column_total{std::int64_t{10}}, column_total{dong{1}}});
    CHECK(check(t));
    t.rows.back().cells[1] = column_total{dong{2}};
    auto const found = check(t);
    REQUIRE_FALSE(found);
    CHECK(found.failure().code == "table.total");
    CHECK(found.failure().where.row == 6);
}

TEST_CASE("shares and days do not add up") {
    table t{.id = "t", .columns = {{"A"}}};
    t.add({percentage{5000}});
    t.add_total({column_total{std::int64_t{0}}});
    CHECK(check(t).failure().code == "table.total");
}

TEST_CASE("ids are names for machines, one for each table") {
    CHECK(check(sample_paper::everything()));
    paper p{.id = "sample"};
    p.parts = {table{.id = "t"}, table{.id = "t"}};
    CHECK(check(p).failure().code == "table.id");
    CHECK(check(paper{.id = "../x"}).failure().code == "table.id");
    CHECK(check(table{.id = ""}).failure().code == "table.id");
}
