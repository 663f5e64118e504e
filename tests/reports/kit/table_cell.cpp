// SPDX-License-Identifier: BSL-1.0
#include <thidua/reports/kit/table_cell.hpp>

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>

#include <support/catch.hpp>

using namespace thidua;

TEST_CASE("a cell keeps what it was made from: numbers stay numbers, days stay days") {
    CHECK(std::holds_alternative<std::monostate>(table_cell{}.value));
    CHECK(std::holds_alternative<std::string>(table_cell{"12"}.value));
    CHECK(std::holds_alternative<std::string>(table_cell{std::string_view{"12"}}.value));
    CHECK(std::holds_alternative<std::int64_t>(table_cell{std::int64_t{12}}.value));
    CHECK(std::holds_alternative<percentage>(table_cell{percentage{6816}}.value));
    CHECK(std::holds_alternative<dong>(table_cell{dong{7'020'000}}.value));
    CHECK(std::holds_alternative<date>(table_cell{date{2025, 7, 5}}.value));
    CHECK(std::holds_alternative<column_total>(table_cell{column_total{std::int64_t{3}}}.value));
}

TEST_CASE("cells are equal where value and looks are") {
    table_cell marked{"x"};
    marked.faulty = true;
    CHECK(table_cell{"x"} == table_cell{"x"});
    CHECK_FALSE(table_cell{"x"} == marked);
    CHECK_FALSE(table_cell{std::int64_t{1}} == table_cell{"1"});
}
