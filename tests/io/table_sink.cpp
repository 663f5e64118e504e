// SPDX-License-Identifier: BSL-1.0
#include <thidua/io/table_sink.hpp>

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include <support/catch.hpp>

#include "read_columns_reference.hpp"

namespace {

using namespace columns_reading;

/// Rows of numbers from small to large, every seventh blank, so that columns widen as they are
/// read.
std::string widening_sheet(std::size_t rows) {
    std::string sheet = "number,achieved_to,flag,points\n";
    for (std::size_t i = 0; i < rows; ++i) {
        sheet += std::to_string(i * i) + ',';
        sheet += i % 7 == 6 ? "" : "2025-07-" + std::to_string(10 + i % 20);
        sheet += i % 3 == 0 ? ",x" : i % 3 == 1 ? ",n/a" : ",0";
        sheet += ',' + std::to_string(i % 100) + ".25\n";
    }
    return sheet;
}

}  // namespace

TEST_CASE("a table holds what was read, of shipped facts and of a user's own", "[io][table_sink]") {
    std::vector<wanted_column> const wanted{
        {&number}, {&facts::achieved_to}, {&flag}, {&points}, {&rated}};
    for (std::size_t const rows : {0U, 1U, 100U, 5'000U}) {
        auto const sheet = widening_sheet(rows);
        keeping_sink cells;
        REQUIRE(read_columns_text(sheet, "sheet.csv", wanted, cells));
        table_sink into{wanted};
        REQUIRE(read_columns_text(sheet, "sheet.csv", wanted, into));
        auto const table = std::move(into).finish();
        REQUIRE(table.rows() == rows);
        std::size_t different = 0;
        for (std::size_t i = 0; i < wanted.size(); ++i)
            for (std::size_t row = 0; row < rows; ++row)
                if (table.find(*wanted[i].fact)->at(row) != cells.table[row][i]) ++different;
        CHECK(different == 0);
    }
}

TEST_CASE("a table that begins anew holds nothing of the first reading", "[io][table_sink]") {
    std::vector<wanted_column> const wanted{{&number, true, true}, {&small}};
    table_sink into{wanted};
    auto const read = read_columns_text("number,small\n1,1\n2,2\n1,3\n", "a.csv", wanted, into);
    REQUIRE(read);
    CHECK(read->rejected.size() == 2);
    auto const table = std::move(into).finish();
    REQUIRE(table.rows() == 1);
    CHECK(table.find(small)->at(0) == cell{said::value, 2});
}
