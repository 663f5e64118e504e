// SPDX-License-Identifier: BSL-1.0
#include <thidua/io/csv.hpp>

#include <string>
#include <string_view>
#include <vector>

#include <support/catch.hpp>

#include <thidua/base/error.hpp>

#include "csv_reading.hpp"

namespace {

using csv_reading::read;
using csv_reading::row;
using csv_reading::rows;
using csv_reading::strings;

/// The code of the error that a whole text is refused with; empty if it is not.
std::string_view code_of_opening(std::string_view content) {
    auto const opened = thidua::csv_splitter::open(content, "a.csv");
    return opened ? std::string_view{} : opened.failure().code;
}

}  // namespace

TEST_CASE("rows come with their lines, cells and bytes", "[io][csv]") {
    auto const all = read("id,name\n1,\"Đội \"\"Một\"\"\"\n\n2,\"hai\ndòng\"\n3,ba");
    REQUIRE(all.records.size() == 4);
    CHECK(all.good() ==
          rows{{"id", "name"}, {"1", "Đội \"Một\""}, {"2", "hai\ndòng"}, {"3", "ba"}});
    CHECK(all.records[1].line == 2);
    CHECK(all.records[1].raw == "1,\"Đội \"\"Một\"\"\"");
    CHECK(all.records[2].line == 4);
    CHECK(all.records[2].lines == 2);
    CHECK(all.records[2].raw == "2,\"hai\ndòng\"");
    CHECK(all.records[3].line == 6);
    CHECK(all.records[3].lines == 1);
}

TEST_CASE("line ends may be LF, CR LF or CR, mixed, and the last may be missing", "[io][csv]") {
    rows const expected{{"a", "b"}, {"1", "2"}, {"3", ""}};
    for (auto const* content :
         {"a,b\n1,2\n3,\n", "a,b\r\n1,2\r\n3,\r\n", "a,b\r1,2\r3,\r", "a,b\r\n1,2\n3,",
          "a,b\n1,2\r3,", "\n\na,b\n\r\n1,2\n\n3,\n\n", "\"a\",\"b\"\r\n\"1\",\"2\"\r\n\"3\",\"\"",
          "\xEF\xBB\xBF"
          "a,b\n1,2\n3,\n",
          "sep=,\r\na,b\n1,2\n3,"}) {
        CAPTURE(content);
        CHECK(read(content).good() == expected);
        CHECK(read(content).faults().empty());
    }
    auto const lines = read("a\r\n\r\n\"b\r\nc\"\rd\n");
    REQUIRE(lines.records.size() == 3);
    CHECK(lines.records[1].line == 3);
    CHECK(lines.records[1].cells == row{"b\r\nc"});
    CHECK(lines.records[2].line == 5);
}

TEST_CASE("the separator is found in the header line", "[io][csv]") {
    CHECK(thidua::find_separator("a,b,c\n") == ',');
    CHECK(thidua::find_separator("a;b;c\n1,5;2,5;3\n") == ';');
    CHECK(thidua::find_separator("a\tb\tc\n") == '\t');
    CHECK(thidua::find_separator("\xEF\xBB\xBF"
                                 "a;b\r\n") == ';');
    CHECK(thidua::find_separator("\"a;b;c;d\",e\n") == ',');
    CHECK(thidua::find_separator("sep=;\na,b,c\n") == ';');
    // A comma followed by a space is punctuation.
    CHECK(thidua::find_separator("Mã;Tên tập thể, cá nhân, hộ gia đình, khác\n") == ';');
    CHECK(thidua::find_separator("Kế hoạch 343, ngày 26\nMã;Tên\n") == ';');
    CHECK(thidua::find_separator("DANH SÁCH\n\nMã\tTên\n") == '\t');
    CHECK(thidua::find_separator("Mã, Tên\n1, An\n") == ',');
    CHECK(thidua::find_separator("Mã; Tên\n") == ';');
    CHECK(thidua::find_separator("a;b,c\n") == ',');
    CHECK(thidua::find_separator("\"Họ và\ntên\";\"a,b,c\"\n") == ';');
    CHECK(thidua::find_separator("\"Mã;Tên;Số\n1;2,5;3\n") == ';');
    CHECK(thidua::find_separator("only\n") == ',');
    CHECK(thidua::find_separator("") == ',');

    CHECK(read("a;b\n7,5;\"x;y\"\n").good() == rows{{"a", "b"}, {"7,5", "x;y"}});
    CHECK(read("a\tb\n7,5\tx;y\n").good() == rows{{"a", "b"}, {"7,5", "x;y"}});
    CHECK(read("a|b;c\n", false, {.separator = '|'}).good() == rows{{"a", "b;c"}});
    CHECK(read("a b\n", false, {.separator = ' '}).good() == rows{{"a", "b"}});
}

TEST_CASE("an empty file and a file that is no text are refused as a whole", "[io][csv]") {
    CHECK(code_of_opening("") == "csv.empty");
    CHECK(code_of_opening("\xEF\xBB\xBF") == "csv.empty");
    CHECK(code_of_opening("\r\n\n\r") == "csv.empty");
    CHECK(code_of_opening("sep=;\n\n") == "csv.empty");
    CHECK(code_of_opening(std::string_view("\xFF\xFE"
                                           "a\0,\0",
                                           6)) == "csv.not_text");
    CHECK(code_of_opening("PK\x03\x04....") == "csv.not_text");
    CHECK(code_of_opening("\xD0\xCF\x11\xE0\xA1\xB1") == "csv.not_text");
    auto const refused = thidua::csv_splitter::open("", "b.csv");
    REQUIRE_FALSE(refused);
    CHECK(refused.failure().where.file == "b.csv");
}

TEST_CASE("an unclosed quote in row 3 loses row 3 only", "[io][csv]") {
    std::string const above = "id,name,unit,note\n1,An,u1,x\n";
    std::string const broken = "2,\"Bình,u1,x\n";
    rows const good{{"id", "name", "unit", "note"}, {"1", "An", "u1", "x"}};

    SECTION("with no quote below") {
        auto const all = read(above + broken + "3,Chi,u2,y\n4,Dũng,u2,z\n", true);
        CHECK(all.faults() == strings{"3 csv.unclosed_quote"});
        CHECK(all.good() ==
              rows{good[0], good[1], {"3", "Chi", "u2", "y"}, {"4", "Dũng", "u2", "z"}});
        CHECK(all.records[2].raw == "2,\"Bình,u1,x");
        CHECK(all.records[2].fault.where ==
              thidua::place{.file = "a.csv", .row = 3, .column = "name"});
        CHECK_FALSE(all.records[2].fault.help.vi.empty());
    }
    SECTION("with quoted cells below") {
        auto const all =
            read(above + broken + "3,\"Chi, Hà\",u2,\"y\ny\"\n4,\"\",\"u2\",z\n", true);
        CHECK(all.faults() == strings{"3 csv.text_after_quote"});
        CHECK(all.good() ==
              rows{good[0], good[1], {"3", "Chi, Hà", "u2", "y\ny"}, {"4", "", "u2", "z"}});
    }
    SECTION("with a stray quote that would close it far below") {
        auto const all =
            read(above + broken + "3,Chi,u2,y\n4,Dũng,u2,z\n5,Em\",u3,z\n6,G,u3,z\n", true);
        CHECK(all.faults() == strings{"3 csv.rows_inside_quotes", "6 csv.quote_in_cell"});
        CHECK(all.good() == rows{good[0],
                                 good[1],
                                 {"3", "Chi", "u2", "y"},
                                 {"4", "Dũng", "u2", "z"},
                                 {"6", "G", "u3", "z"}});
    }
    SECTION("with a stray quote that would close it on the next line") {
        auto const all = read(above + broken + "3,Chi\",u2,y\n4,Dũng,u2,z\n", true);
        CHECK(all.faults() == strings{"3 csv.rows_inside_quotes", "4 csv.quote_in_cell"});
        CHECK(all.good() == rows{good[0], good[1], {"4", "Dũng", "u2", "z"}});
    }
    SECTION("with a cell below that begins with the separator") {
        auto const all = read(above + broken + "3,\",Chi\",u2,y\n4,Dũng,u2,z\n", true);
        CHECK(all.faults() == strings{"3 csv.quote_in_cell"});
        CHECK(all.good() ==
              rows{good[0], good[1], {"3", ",Chi", "u2", "y"}, {"4", "Dũng", "u2", "z"}});
    }
    SECTION("as the last byte of the file") {
        auto const all = read(above + "2,Bình,u1,\"", true);
        CHECK(all.faults() == strings{"3 csv.unclosed_quote"});
        CHECK(all.good() == good);
    }
}

TEST_CASE("quoted prose of several lines is no swallowed row", "[io][csv]") {
    std::string const content =
        "id,name,unit,note\n"
        "1,\"Tên\ndài\",u1,\"Dòng một, dòng hai, dòng ba, hết\ntăng 7,5 lần\n\nxong,\"\n"
        "\"2\n\",An,u1,\"a,b\nc,d,e,f,g\"\n";
    auto const all = read(content, true);
    CHECK(all.faults().empty());
    REQUIRE(all.records.size() == 3);
    CHECK(all.records[1].lines == 5);
    CHECK(all.records[2].line == 7);
}

TEST_CASE("quotes in the wrong place reject the line they stand on", "[io][csv]") {
    auto const faults = [](std::string_view line) {
        auto const all = read("a,b,c\n" + std::string{line} + "\n7,8,9\n", true);
        CHECK(all.good().size() == 2);
        CHECK(all.good().back() == row{"7", "8", "9"});
        return all.faults();
    };
    CHECK(faults("1,Trường \"Hoa Sen\",3") == strings{"2 csv.quote_in_cell"});
    CHECK(faults("1, \"2\",3") == strings{"2 csv.quote_in_cell"});
    CHECK(faults("1,\"2\" ,3") == strings{"2 csv.text_after_quote"});
    CHECK(faults("1,\"2\"x\"\",3") == strings{"2 csv.text_after_quote"});
    CHECK(faults("1,\"two\nlines\",3,\"bad\n") ==
          strings{"2 csv.unclosed_quote", "3 csv.quote_in_cell"});
}

TEST_CASE("a message shows nothing of the lines below, which may not have been read yet",
          "[io][csv]") {
    // Found by fuzzing: a sheet read in pieces gave another message than the whole one.
    auto splitter = *thidua::csv_splitter::open("a,b\n\"1\"x,2\nlater,3\n");
    REQUIRE(splitter.next());
    REQUIRE(splitter.next());
    REQUIRE(splitter.record().fault != nullptr);
    CHECK(splitter.record().fault->message.en.find("`x,2`") != std::string::npos);
    CHECK(splitter.record().fault->message.en.find("later") == std::string::npos);
}

TEST_CASE("NUL bytes and bytes that are not UTF-8 reject their row with the place", "[io][csv]") {
    std::string content = "id,tên,note\n1,An,x\n2,B\xECnh,x\n3,\"a\nC" + std::string(1, '\0') +
                          "\",x\n4,\"\xC0\x80\",x\n5,\"Đủ\",\xE1\xBB\n6,Gì,z\n";
    auto const all = read(content, true);
    CHECK(all.faults() == strings{"3 csv.invalid_utf8", "4 csv.nul_byte", "6 csv.invalid_utf8",
                                  "7 csv.invalid_utf8"});
    CHECK(all.good() == rows{{"id", "tên", "note"}, {"1", "An", "x"}, {"6", "Gì", "z"}});
    CHECK(all.records[2].fault.where == thidua::place{.file = "a.csv", .row = 3, .column = "tên"});
    CHECK(thidua::describe(all.records[2].fault, thidua::language::en).find("byte 2") !=
          std::string::npos);
    CHECK(all.records[3].lines == 2);  // the form is in order: the whole row is rejected
    CHECK(all.records[3].raw == std::string("3,\"a\nC\0\",x", 10));
    CHECK(all.records[5].fault.where.column == "note");
}

TEST_CASE("a cell of 10 MB is rejected and nothing else", "[io][csv]") {
    std::string const large(10'000'000, 'x');
    std::string const lines = [] {
        std::string many;
        for (int i = 0; i < 1'000'000; ++i) many += "a line of\n";
        return many;
    }();
    auto const one = read("a,b\n1," + large + "\n2,\"" + large + "\"\n3,x\n", true);
    CHECK(one.faults() == strings{"2 csv.cell_too_large", "3 csv.cell_too_large"});
    CHECK(one.good() == rows{{"a", "b"}, {"3", "x"}});
    CHECK(one.records[1].fault.message.vi.size() < 300);
    CHECK(one.records[1].raw.size() == large.size() + 2);

    // Quoted lines without end are taken for an unclosed quote; its lines are then rows of one
    // cell.
    auto const quoted = read("a,b\n1,\"" + lines + "\"\n3,x\n", true);
    CHECK(quoted.records[1].code == "csv.unclosed_quote");
    CHECK(quoted.good().back() == row{"3", "x"});
}

TEST_CASE("a cell and a row of exactly the limit are read", "[io][csv]") {
    thidua::csv_options const tight{.limits = {.cell_bytes = 4, .columns = 3}};
    auto const all =
        read("1234,\"1234\",c\n12345\n\"12345\"\n,,,\n\"1\n23\"\n\"12\n345\"\nz\n", false, tight);
    CHECK(all.faults() == strings{"2 csv.cell_too_large", "3 csv.cell_too_large",
                                  "4 csv.too_many_columns", "7 csv.unclosed_quote",
                                  "8 csv.quote_in_cell"});
    CHECK(all.good() == rows{{"1234", "1234", "c"}, {"1\n23"}, {"z"}});
}

TEST_CASE("a row has the width of the header", "[io][csv]") {
    std::string const head = "a,b,c,,\n";
    CHECK(read(head + "1,2,3\n1,2,3,,\n1,2,3,,,,\n", true).good() ==
          rows{{"a", "b", "c", "", ""}, {"1", "2", "3"}, {"1", "2", "3"}, {"1", "2", "3"}});
    CHECK(read(head + "I. Tập thể\n,\n", true).good() ==
          rows{{"a", "b", "c", "", ""}, {"I. Tập thể", "", ""}, {"", "", ""}});

    auto const few = read(head + "1,2\n", true);
    CHECK(few.faults() == strings{"2 csv.too_few_cells"});
    CHECK(few.records[1].fault.where.column.empty());
    CHECK(read(head + "1,2\n", true, {.when_short = thidua::short_rows::fill}).good()[1] ==
          row{"1", "2", ""});
    auto const many = read(head + "1,2,3,4\n", true);
    CHECK(many.faults() == strings{"2 csv.too_many_cells"});
    CHECK(thidua::describe(many.records[1].fault).find("`4`") != std::string::npos);
    // Without a header nothing is expected.
    CHECK(read("a,b\n1\n1,2,3\n").faults().empty());
}

TEST_CASE("a blank row is one in which no cell has text", "[io][csv]") {
    auto splitter = thidua::csv_splitter::open(",,\n,x,\n\"\"\n");
    REQUIRE(splitter);
    std::vector<bool> blank;
    while (splitter->next()) blank.push_back(splitter->record().blank());
    CHECK(blank == std::vector<bool>{true, false, true});
}
