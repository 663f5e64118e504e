// SPDX-License-Identifier: BSL-1.0
#include <thidua/io/read_columns.hpp>

#include <cstdint>
#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>
#include <vector>

#include <support/catch.hpp>

#include "read_columns_reference.hpp"

namespace {

using namespace columns_reading;

struct reading {
    keeping_sink kept{};
    result<columns_read> read;

    explicit reading(std::string_view sheet,
                     std::vector<wanted_column> const& wanted = every_kind(),
                     read_columns_options const& options = {})
        : read(read_columns_text(sheet, "sheet.csv", wanted, kept, options)) {}
};

cell value(std::int64_t v) { return {said::value, v}; }

}  // namespace

TEST_CASE("a sheet of declared facts is read into columns", "[io][read_columns]") {
    reading const r{
        "Số thứ tự,points,Ngày,flag,rated,ghi chú\n"
        "1,97.25,2025-07-05,x,Hoàn thành tốt nhiệm vụ,\n"
        "2,\"97,3\",5/7/2025,không,excellent,a\n"
        "3,,,-,,b\n",
        {{&number}, {&points}, {&day}, {&flag}, {&rated}, {&small}}};
    REQUIRE(r.read);
    REQUIRE(r.kept.table.size() == 3);
    auto const fifth_of_july = date{2025, 7, 5}.raw();
    CHECK(r.kept.table[0] == std::vector<cell>{value(1), value(9725), value(fifth_of_july),
                                               value(1), value(2), cell{}});
    CHECK(r.kept.table[1] == std::vector<cell>{value(2), value(9730), value(fifth_of_july),
                                               value(0), value(3), cell{}});
    CHECK(r.kept.table[2] == std::vector<cell>{value(3), cell{}, cell{},
                                               cell{said::not_applicable, 0}, cell{}, cell{}});
    REQUIRE(r.read->reports.size() == 1);
    CHECK(r.read->reports[0].code == "columns.not_read");
    CHECK(r.read->reports[0].where.column == "ghi chú");
}

TEST_CASE("a row with a faulty cell is rejected whole, with its place and what is accepted",
          "[io][read_columns]") {
    reading const r{
        "number,small,points\n"
        "1,13,5\n"
        "2,12,1.200\n"
        "\n"
        "3,0,x\n"
        "4,1,100\n"};
    REQUIRE(r.read);
    CHECK(r.read->rows == 1);
    CHECK(r.read->lines.line_of(0) == 6);
    CHECK(r.read->lines.line_of(1) == 0);
    REQUIRE(r.read->rejected.size() == 3);
    auto const& first = r.read->rejected[0];
    CHECK(first.errors[0].code == "number.out_of_bounds");
    CHECK(first.errors[0].where == place{.file = "sheet.csv", .row = 2, .column = "small"});
    CHECK(first.errors[0].help.en == "from 1 to 12");
    CHECK(first.found == std::vector<std::string>{"13"});
    CHECK(first.cells.size() == 3);
    CHECK(r.read->rejected[1].errors[0].code == "number.two_readings");
    CHECK(r.read->rejected[2].errors.size() == 2);
    CHECK(r.read->rejected[2].where.row == 5);
}

TEST_CASE("a required column must be there and filled", "[io][read_columns]") {
    std::vector<wanted_column> const wanted{{&number, true}, {&small}};
    reading const without{"small\n1\n", wanted};
    REQUIRE_FALSE(without.read);
    CHECK(without.read.failure().code == "headers.missing");

    reading const r{"Danh sách,\nnumber,small\n,5\n , \n7,\n", wanted};
    REQUIRE(r.read);
    CHECK(r.read->above_header == 1);
    CHECK(r.read->blank == 1);
    CHECK(r.read->rows == 1);
    REQUIRE(r.read->rejected.size() == 1);
    CHECK(r.read->rejected[0].errors[0].code == "table.missing_cell");
}

TEST_CASE("all rows that share a value of a unique column are rejected", "[io][read_columns]") {
    std::vector<wanted_column> const wanted{{&number, true, true}, {&small}};
    reading const r{"number,small\n1,1\n2,2\n1,3\n3,4\n01,99\n", wanted};
    REQUIRE(r.read);
    CHECK(r.kept.restarts == 1);
    CHECK(r.kept.table ==
          std::vector<std::vector<cell>>{{value(2), value(2)}, {value(3), value(4)}});
    REQUIRE(r.read->rejected.size() == 3);
    CHECK(r.read->rejected[0].errors[0].code == "columns.same_value");
    CHECK(r.read->rejected[0].errors[0].message.en == "the same value is also in the rows 4, 6");
    CHECK(r.read->rejected[2].errors.size() == 2);

    reading const fine{"number,small\n1,1\n2,2\n", wanted};
    CHECK(fine.kept.restarts == 0);
}

TEST_CASE("a file that cannot be read, or has no header, is refused", "[io][read_columns]") {
    keeping_sink into;
    auto const wanted = every_kind();
    CHECK(read_columns("/nowhere/sheet.csv", wanted, into).failure().code == "file.missing");
    CHECK(reading{""}.read.failure().code == "csv.empty");
    CHECK(reading{"\n\r\n\n"}.read.failure().code == "csv.empty");
    CHECK(reading{"PK\x03\x04 and so on"}.read.failure().code == "csv.not_text");
    CHECK(reading{"a,b\n1,2\n"}.read.failure().code == "headers.missing");
    CHECK(reading{"number,Số thứ tự\n1,2\n"}.read.failure().code == "headers.same_meaning");
}

TEST_CASE("a file is read as its text is, up to the limit", "[io][read_columns]") {
    auto const path = std::filesystem::temp_directory_path() / "thidua_read_columns.csv";
    std::string_view const sheet =
        "\xEF\xBB\xBFnumber;rated\r\n1;Hoàn thành xuất sắc nhiệm vụ\r\n2;";
    std::ofstream{path, std::ios::binary} << sheet;
    std::vector<wanted_column> const wanted{{&number}, {&rated}};
    keeping_sink from_file;
    auto const read = read_columns(path.string(), wanted, from_file);
    REQUIRE(read);
    CHECK(from_file.table ==
          std::vector<std::vector<cell>>{{value(1), value(3)}, {value(2), cell{}}});
    CHECK(from_file.table == reading(sheet, wanted).kept.table);

    read_columns_options tight;
    tight.csv.limits.file_bytes = sheet.size() - 1;
    keeping_sink nothing;
    CHECK(read_columns(path.string(), wanted, nothing, tight).failure().code == "file.too_large");
    std::filesystem::remove(path);
}

TEST_CASE("rejected rows are read again without the apostrophes that kept them from running",
          "[io][read_columns]") {
    std::vector<wanted_column> const wanted{{&number}, {&letter}};
    std::string_view const rows = "number,letter\n5,'=1+1\n6,\"'-\"\n";
    reading const plain{rows, wanted};
    REQUIRE(plain.read);
    CHECK(plain.read->names.submissions.name_of(plain.kept.table[0][1].value) == "'=1+1");

    auto const again =
        "rejected.file," + std::string{rows.substr(0, 14)} + "a.csv,5,'=1+1\nb.csv,'=6,\n,,\n";
    reading const r{again, wanted};
    REQUIRE(r.read);
    CHECK(r.read->reports.empty());
    CHECK(r.read->blank == 1);
    REQUIRE(r.kept.table.size() == 1);
    CHECK(r.read->names.submissions.name_of(r.kept.table[0][1].value) == "=1+1");
    REQUIRE(r.read->rejected.size() == 1);
    CHECK(r.read->rejected[0].found == std::vector<std::string>{"=6"});
    CHECK(r.read->rejected[0].cells.size() == 1);
}
