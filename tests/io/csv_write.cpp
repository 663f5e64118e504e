// SPDX-License-Identifier: BSL-1.0
#include <thidua/io/csv_write.hpp>

#include <cstddef>
#include <cstdint>
#include <limits>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include <support/catch.hpp>

#include <thidua/io/csv.hpp>

namespace {

using table = std::vector<std::vector<std::string>>;

std::string written(table const& rows, thidua::csv_write_options const& options = {}) {
    thidua::csv_writer writer(options);
    for (auto const& row : rows) {
        for (auto const& cell : row) writer.cell(cell);
        writer.end_row();
    }
    return std::move(writer).take();
}

table read_back(std::string const& bytes, char separator = '\0') {
    auto splitter = thidua::csv_splitter::open(bytes, {}, {.separator = separator});
    table rows;
    if (!splitter) return rows;
    while (splitter->next()) {
        auto const& cells = splitter->record().cells;
        rows.emplace_back(cells.begin(), cells.end());
    }
    return rows;
}

}  // namespace

TEST_CASE("a cell is quoted where it must be", "[io][csv_write]") {
    CHECK(written({{"id", "Đội 1"}, {"1", ""}}) == "id,Đội 1\n1,\n");
    CHECK(written({{"a,b", "say \"x\"", "two\nlines"}}) ==
          "\"a,b\",\"say \"\"x\"\"\",\"two\nlines\"\n");
    CHECK(written({{"7;5", "x\ty", " x", "x "}}) == "\"7;5\",\"x\ty\",\" x\",\"x \"\n");
    CHECK(written({{""}, {"", ""}}) == "\"\"\n,\n");
    CHECK(written({{"a", "b"}}, {.separator = ';', .byte_order_mark = true}) ==
          "\xEF\xBB\xBF"
          "a;b\n");
    CHECK(written({{"sep=;"}, {"sep=;", "x"}}) == "\"sep=;\"\n\"sep=;\",x\n");
    CHECK(written({{"sep=x"}, {"sep=x", "y"}}) == "\"sep=x\"\n\"sep=x\",y\n");
    // A file that begins so would be taken for a workbook (found by fuzzing).
    CHECK(written({{"PK\x03\x04", "y"}}) == "\"PK\x03\x04\",y\n");
    CHECK(read_back(written({{"PK\x03\x04"}}), ',') == table{{"PK\x03\x04"}});
    thidua::csv_writer writer;
    writer.cell(std::int64_t{-5});
    writer.cell(std::numeric_limits<std::int64_t>::min());
    writer.end_row();
    writer.row({"x", "-"});
    CHECK(writer.bytes() == "-5,-9223372036854775808\nx,-\n");
}

TEST_CASE("what a spreadsheet would run gets an apostrophe", "[io][csv_write]") {
    for (std::string_view const cell : {"=1+1",     "=cmd|' /C calc'!A0",
                                        "+1+1",     "-1+1",
                                        "@SUM(A1)", "\t=1",
                                        "\r=1",     "\n=1",
                                        "  =1",     "--5",
                                        "-",        "- Hoàn thành tốt",
                                        "-5a",      "+",
                                        "-1.",      "-,5",
                                        "-1..2",    "＝1",
                                        "＠x",      "+84 91"}) {
        CAPTURE(cell);
        bool const harmless = cell == "-";
        CHECK(thidua::runs_as_formula(cell) == !harmless);
        CHECK(thidua::guarded(cell) == (harmless ? "-" : "'" + std::string{cell}));
    }
    for (std::string_view const cell : {"", "-", "-5", "+5", "-7,5", "-1.381", "-7.020.000",
                                        "+84912345678", "5-3", "a=b", "n/a", "'x", "'", " "}) {
        CAPTURE(cell);
        CHECK_FALSE(thidua::runs_as_formula(cell));
        CHECK(thidua::guarded(cell) == cell);
        CHECK(thidua::unguarded(cell) == cell);
    }
    CHECK(written({{"=1+1", "x"}}) == "'=1+1,x\n");
    CHECK(written({{"=A1,B1"}}) == "\"'=A1,B1\"\n");
    CHECK(written({{"=1+1"}}, {.guard_formulas = false}) == "=1+1\n");
}

TEST_CASE("reading back keeps the apostrophe until it is taken off", "[io][csv_write]") {
    auto const back = read_back(written({{"=1+1", "'=1+1", "x"}}));
    REQUIRE(back.size() == 1);
    CHECK(back[0] == std::vector<std::string>{"'=1+1", "''=1+1", "x"});
    CHECK(thidua::unguarded(back[0][0]) == "=1+1");
    CHECK(thidua::unguarded(back[0][1]) == "'=1+1");
}

TEST_CASE("every table that is written is read back", "[io][csv_write]") {
    std::mt19937 random(5);
    constexpr std::string_view alphabet = "ab,;\t\"\n\r =+-@'0";
    std::size_t wrong = 0;
    for (int i = 0; i < 20'000; ++i) {
        table rows(1 + random() % 4, std::vector<std::string>(1 + random() % 4));
        for (auto& row : rows)
            for (auto& cell : row) {
                for (auto n = random() % 6; n > 0; --n)
                    cell += alphabet[random() % alphabet.size()];
                if (random() % 16 == 0) cell.insert(0, "\xEF\xBB\xBF");
                if (random() % 16 == 0) cell.insert(0, "sep=");
                if (random() % 64 == 0) cell.insert(0, "PK\x03\x04");
            }
        // A text of one column does not tell its separator; any other does.
        for (auto& row : rows) row.resize(rows[0].size());
        char const separator = ",;\t"[random() % 3];
        bool const found = rows[0].size() > 1;
        auto const bytes =
            written(rows, {.separator = separator, .byte_order_mark = random() % 2 == 0});
        auto back = read_back(bytes, found ? '\0' : separator);
        for (auto& row : back)
            for (auto& cell : row) {
                if (thidua::runs_as_formula(cell)) ++wrong;
                cell = std::string{thidua::unguarded(cell)};
            }
        if (back != rows) ++wrong;
    }
    CHECK(wrong == 0);
}
