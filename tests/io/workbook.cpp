// SPDX-License-Identifier: BSL-1.0
#include <thidua/io/workbook.hpp>

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

#include <support/catch.hpp>

#include <thidua/io/file.hpp>
#include <thidua/io/read_history.hpp>
#include <thidua/io/read_nominations.hpp>
#include <thidua/io/read_submissions.hpp>
#include <thidua/io/read_units.hpp>
#include <thidua/nominations/context.hpp>
#include <thidua/nominations/vocabulary.hpp>

#include "intake_sample.hpp"
#include "workbook_files.hpp"

using namespace thidua;
using workbook_files::folder;
using workbook_files::ods;
using workbook_files::xlsx;

namespace {

using row_texts = std::vector<std::string>;

/// `column content text` of each cell, row by row.
std::vector<row_texts> cells_of(source_sheet const& sheet) {
    std::vector<row_texts> all;
    std::vector<std::string_view> texts;
    std::vector<cell_content> contents;
    for (auto const& row : sheet.rows()) {
        sheet.cells(row, texts, contents);
        auto& out = all.emplace_back(texts.begin(), texts.end());
        for (std::size_t i = 0; i < out.size(); ++i)
            if (is_unreadable(contents[i])) out[i] += "!";
    }
    return all;
}

std::vector<row_texts> read_rows(std::string const& file) {
    auto const read = read_workbook(file, workbook_files::options());
    INFO((read ? std::string{} : describe(read.failure())));
    REQUIRE(read);
    REQUIRE(read->size() == 1);
    return cells_of(read->front());
}

std::string code_of(std::string const& file, workbook_options const& how) {
    auto const read = read_workbook(file, how);
    if (read) return "read";
    CHECK(read.failure().where.file == file);
    CHECK_FALSE(read.failure().help.vi.empty());
    return std::string{read.failure().code};
}
std::string code_of(std::string const& file) { return code_of(file, workbook_files::options()); }

intake_options nominations() {
    intake_options options;
    options.workbooks = workbook_files::options();
    return options;
}

intake read_file_of_nominations(std::string const& file) {
    return nomination_reader{nominations()}.read(std::vector<std::string>{file});
}

std::string const shipped = std::string{THIDUA_TEST_DATA} + "/workbooks/";

std::vector<std::string_view> codes(std::vector<error> const& errors) {
    std::vector<std::string_view> all;
    for (auto const& e : errors) all.push_back(e.code);
    return all;
}

std::string row(int n, std::string const& cells) {
    return "<row r=\"" + std::to_string(n) + "\">" + cells + "</row>";
}
std::string const header = row(1, "<c r=\"A1\" t=\"s\"><v>0</v></c>");

}  // namespace

TEST_CASE("a workbook of LibreOffice and its CSV give the same dossiers", "[workbook]") {
    for (std::string const name :
         {"muc_va_ngay", "hai_dong_tieu_de", "ma_so", "nhieu_trang", "o_loi", "so_ngay"})
        for (std::string const ending : {".xlsx", ".ods"}) {
            INFO(name + ending);
            auto const in = read_file_of_nominations(shipped + name + ending);
            auto const content = read_file(shipped + name + ".csv");
            REQUIRE(content);
            auto const as_csv = nomination_reader{}.read_text(*content, name + ".csv");
            REQUIRE(as_csv.rejected.empty());
            REQUIRE(in.batch.size() == as_csv.batch.size());
            CHECK(in.counts.files_read == 1);
            auto const in_order = [](intake const& of) {
                std::vector<std::string> ids;
                for (auto const& t : of.batch.texts) ids.push_back(t.id);
                return ids;
            };
            CHECK(in_order(in) == in_order(as_csv));
            context const none{};
            for (std::size_t i = 0; i < in.batch.size(); ++i) {
                for (auto const* fact : stored_facts()) {
                    INFO(std::string{fact->name});
                    CHECK(fact->access.read(in.batch.nominations[i], none) ==
                          fact->access.read(as_csv.batch.nominations[i], none));
                }
                for (auto const& text : text_columns())
                    CHECK(in.batch.texts[i].*(text.member) == as_csv.batch.texts[i].*(text.member));
            }
        }
}

TEST_CASE("a sheet without the list is read over and named once, an empty one is not",
          "[workbook]") {
    for (std::string const ending : {".xlsx", ".ods"}) {
        auto const in = read_file_of_nominations(shipped + "nhieu_trang" + ending);
        REQUIRE(in.reports.size() == 1);
        CHECK(in.reports[0].code == "workbook.sheet_skipped");
        CHECK(in.reports[0].where.sheet == "Hướng dẫn");
        CHECK(in.batch.texts[2].where.sheet == "Cá nhân");
        CHECK(in.batch.texts[2].where.row == 2);
    }
}

TEST_CASE("cells with errors reject their rows, with place; merged rows are named", "[workbook]") {
    for (std::string const ending : {".xlsx", ".ods"}) {
        auto const in = read_file_of_nominations(shipped + "o_loi" + ending);
        REQUIRE(in.rejected.size() == 2);
        CHECK(codes(in.rejected[0].errors) ==
              std::vector<std::string_view>{"workbook.error_value"});
        CHECK(in.rejected[0].errors[0].where.column == "Điểm thi đua");
        CHECK(in.rejected[0].errors[0].where.row == 4);
        CHECK(in.rejected[0].found == row_texts{"#DIV/0!"});
        CHECK(in.rejected[1].errors[0].where.sheet == "Có lỗi");
        REQUIRE(in.reports.size() == 1);
        CHECK(in.reports[0].code == "workbook.merged_rows");
        CHECK(in.reports[0].where.row == 2);
        CHECK(in.reports[0].where.column == "Đơn vị công tác");
    }
}

TEST_CASE("what cells of xlsx hold: numbers, days, percentages, errors, formulas", "[workbook]") {
    folder const at{"cells"};
    auto const rows = read_rows(at.zip(
        "a.xlsx",
        xlsx(row(1,
                 "<c r=\"A1\" t=\"s\"><v>1</v></c><c r=\"C1\" t=\"s\"><v>2</v></c>"
                 "<c r=\"D1\" t=\"inlineStr\"><is><r><t>in</t></r><r><t>line</t></r></is></c>"
                 "<c r=\"E1\" t=\"str\"><f>A1</f><v>kết quả</v></c>") +
             row(2,
                 "<c r=\"A2\"><v>68.159999999999997</v></c><c r=\"B2\"><v>1.2E1</v></c>"
                 "<c r=\"C2\" s=\"3\"><v>12</v></c><c r=\"D2\" s=\"4\"><v>1200</v></c>"
                 "<c r=\"E2\" s=\"5\"><v>0.85</v></c><c r=\"F2\"><v>-0</v></c>") +
             row(3,
                 "<c r=\"A3\" s=\"1\"><v>45843</v></c><c r=\"B3\" s=\"2\"><v>45843.75</v></c>"
                 "<c r=\"C3\" t=\"d\"><v>2025-07-05T00:00:00</v></c><c r=\"D3\" s=\"1\"><v>60</v>"
                 "</c><c r=\"E3\" s=\"1\"><v>-1</v></c><c r=\"F3\" t=\"b\"><v>1</v></c>") +
             row(4,
                 "<c r=\"A4\" t=\"e\"><v>#REF!</v></c><c r=\"B4\"><f>A1+B1</f></c>"
                 "<c r=\"C4\"><v>1234567890123456</v></c><c r=\"D4\" t=\"str\"><f>x</f><v></v>"
                 "</c><c r=\"E4\" s=\"1\"/><c r=\"F4\" t=\"e\"><f>1/0</f><v>#DIV/0!</v></c>"))));
    REQUIRE(rows.size() == 4);
    CHECK(rows[0] == row_texts{"Lê An", "", "a\nb & c", "inline", "kết quả"});
    CHECK(rows[1] == row_texts{"68.16", "12", "0012", "1200", "85%", "0"});
    CHECK(rows[2] == row_texts{"05/07/2025", "05/07/2025", "05/07/2025", "60!", "-1!", "TRUE"});
    CHECK(rows[3] == row_texts{"#REF!!", "=A1+B1!", "1234567890123456!", "", "", "#DIV/0!!"});
}

TEST_CASE("days of the 1904 system are the same days; bare numbers are no days there",
          "[workbook]") {
    folder const at{"1904"};
    auto const file = at.zip(
        "a.xlsx",
        xlsx(row(1,
                 "<c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"inlineStr\"><is><t>Thành tích "
                 "đến ngày</t></is></c>") +
                 row(2, "<c r=\"A2\" t=\"s\"><v>1</v></c><c r=\"B2\" s=\"1\"><v>44381</v></c>") +
                 row(3, "<c r=\"A3\" t=\"s\"><v>1</v></c><c r=\"B3\"><v>44381</v></c>"),
             {}, "<workbookPr date1904=\"1\"/>"));
    auto const in = read_file_of_nominations(file);
    REQUIRE(in.batch.size() == 1);
    CHECK(*in.batch.nominations[0].achieved_to == date{2025, 7, 5});
    REQUIRE(in.rejected.size() == 1);
    CHECK(in.rejected[0].errors[0].code == "workbook.days_from_1904");
}

TEST_CASE("a code that became a number is read as it stands, and said", "[workbook]") {
    folder const at{"codes"};
    auto const in = read_file_of_nominations(
        at.zip("a.xlsx",
               xlsx(row(1,
                        "<c r=\"A1\" t=\"inlineStr\"><is><t>Mã hồ sơ</t></is></c><c "
                        "r=\"B1\" t=\"s\"><v>0</v></c>") +
                    row(2, "<c r=\"A2\"><v>12</v></c><c r=\"B2\" t=\"s\"><v>1</v></c>") +
                    row(3, "<c r=\"A3\"><v>13</v></c><c r=\"B3\" t=\"s\"><v>1</v></c>") +
                    row(4, "<c r=\"A4\" s=\"3\"><v>14</v></c><c r=\"B4\" t=\"s\"><v>1</v></c>"))));
    REQUIRE(in.batch.size() == 3);
    CHECK(in.batch.texts[0].id == "12");
    CHECK(in.batch.texts[2].id == "0014");
    REQUIRE(in.reports.size() == 1);
    CHECK(in.reports[0].code == "workbook.code_is_number");
    CHECK(in.reports[0].where.row == 2);
    CHECK(in.reports[0].message.en.starts_with("2 codes"));
}

TEST_CASE("ods: a text that stands only beside its cell is read", "[workbook]") {
    folder const at{"ods_text"};
    auto const rows = read_rows(
        at.zip("a.ods", ods("<table:table-row><table:table-cell office:value-type=\"string\" "
                            "office:string-value=\"Bình\"/></table:table-row>")));
    REQUIRE(rows.size() == 1);
    CHECK(rows[0] == row_texts{"Bình"});
}

TEST_CASE("ods: repeats, covered cells, notes, and types stay in their columns", "[workbook]") {
    folder const at{"ods"};
    auto const rows = read_rows(at.zip(
        "a.ods",
        ods("<table:table-row><table:table-cell "
            "table:number-columns-spanned=\"2\"><text:p>a</text:p>"
            "</table:table-cell><table:covered-table-cell><text:p>hidden</text:p>"
            "</table:covered-table-cell><table:table-cell><office:annotation><text:p>note</text:p>"
            "</office:annotation><text:p>b<text:s text:c=\"2\"/>c</text:p></table:table-cell>"
            "</table:table-row><table:table-row table:number-rows-repeated=\"2\"><table:table-cell "
            "table:number-columns-repeated=\"2\" office:value-type=\"float\" office:value=\"7.5\">"
            "<text:p>7,5</text:p></table:table-cell><table:table-cell office:value-type=\"date\" "
            "office:date-value=\"2025-07-05\"/></table:table-row><table:table-row "
            "table:number-rows-repeated=\"1048000\"><table:table-cell "
            "table:number-columns-repeated=\"16384\"/></table:table-row>")));
    REQUIRE(rows.size() == 3);
    CHECK(rows[0] == row_texts{"a", "", "b  c"});
    CHECK(rows[1] == row_texts{"7.5", "7.5", "05/07/2025"});
    CHECK(rows[2] == rows[1]);
}

TEST_CASE("units, submissions and past awards come through the same door", "[workbook]") {
    folder const at{"lists"};
    auto const how = workbook_files::options();
    auto const text = [](std::string const& ref, std::string const& s) {
        return "<c r=\"" + ref + "\" t=\"inlineStr\"><is><t>" + s + "</t></is></c>";
    };
    auto const units = read_units(
        at.zip("units.xlsx", xlsx(row(1, text("A1", "Mã đơn vị") + text("B1", "Tên đơn vị") +
                                             text("C1", "Tồn tại từ ngày")) +
                                  row(2, text("A2", "snv") + text("B2", "Sở Nội vụ") +
                                             "<c r=\"C2\" s=\"1\"><v>45717</v></c>"))),
        {}, how);
    REQUIRE(units);
    CHECK(units->rejected.empty());
    REQUIRE(units->units.units().size() == 1);
    auto const submissions = read_submissions(
        at.zip("s.xlsx", xlsx(row(1, text("A1", "Mã tờ trình") + text("B1", "Ngày tờ trình")) +
                              row(2, text("A2", "t1") + "<c r=\"B2\" t=\"e\"><v>#N/A</v></c>") +
                              row(3, text("A3", "t2")))),
        nullptr, {}, how);
    REQUIRE(submissions);
    REQUIRE(submissions->rejected.size() == 1);
    CHECK(submissions->rejected[0].errors[0].code == "workbook.error_value");
    CHECK(submissions->rejected[0].where.sheet == "S");
    CHECK(submissions->list.find("t2") != nullptr);
    auto const history = read_history(
        std::vector<std::string>{at.zip(
            "h.xlsx", xlsx(row(1, text("A1", "recipient_name")) + row(2, text("A2", "Lê An"))))},
        nullptr, {}, how);
    REQUIRE(history);
    CHECK(history->awards.size() == 1);
    auto const none = read_units(at.zip("n.xlsx", xlsx(row(1, text("A1", "Ma đơn vị")))), {}, how);
    REQUIRE_FALSE(none);
    CHECK(none.failure().code == "headers.missing");
    CHECK(none.failure().help.vi.find("`Ma đơn vị`") != std::string::npos);
}

TEST_CASE("files that are no workbooks are refused with advice, and stop no other", "[workbook]") {
    folder const at{"not"};
    CHECK(code_of(at.add("csv.xlsx", "Họ và tên\nA\n")) == "workbook.not_a_workbook");
    CHECK(code_of(at.add("empty.xlsx", "")) == "workbook.not_a_workbook");
    CHECK(code_of(at.add("old.xlsx", "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 and more")) ==
          "workbook.old_format");
    CHECK(code_of(at.zip("other.xlsx", {{"a.txt", "a"}})) == "workbook.not_a_workbook");
    CHECK(code_of(at.zip("none.ods", {{"content.xml", "<a/>"}})) == "workbook.no_sheets");
    CHECK(code_of((at.path / "missing.xlsx").string()) == "file.missing");
    auto const good = at.zip("z.xlsx", xlsx(header + row(2, "<c r=\"A2\" t=\"s\"><v>1</v></c>")));
    auto const in =
        nomination_reader{nominations()}.read(std::vector<std::string>{at.path.string()});
    CHECK(in.batch.size() == 1);
    CHECK(in.counts.files_refused == 5);
    auto how = workbook_files::options();
    how.reader = (at.path / "no_such_program").string();
    CHECK(code_of(good, how) == "workbook.no_reader");
    how.reader = "/bin/true";
    CHECK(code_of(good, how) == "workbook.unreadable");
    how.reader = "/bin/false";
    CHECK(code_of(good, how) == "workbook.unreadable");
}

TEST_CASE("hostile workbooks end in an error that names the limit, and nothing else",
          "[workbook]") {
    folder const at{"hostile"};
    auto const good = xlsx(header + row(2, "<c r=\"A2\" t=\"s\"><v>1</v></c>"));

    // Three megabytes of spaces, packed to some three thousand bytes.
    auto bomb = xlsx(header);
    bomb.emplace_back("xl/media/x.bin", std::string(std::size_t{3} << 20U, ' '));
    CHECK(code_of(at.zip("bomb.xlsx", bomb)) == "workbook.limit");

    auto small = workbook_files::options();
    small.limits.unpacked_bytes = 300;
    CHECK(code_of(at.zip("a.xlsx", good), small) == "workbook.limit");
    small = workbook_files::options();
    small.limits.entries = 3;
    CHECK(code_of(at.zip("b.xlsx", good), small) == "workbook.limit");
    small = workbook_files::options();
    small.limits.file_bytes = 100;
    CHECK(code_of(at.zip("c.xlsx", good), small) == "file.too_large");
    small = workbook_files::options();
    small.limits.cells = 1;
    CHECK(code_of(at.zip("d.xlsx", good), small) == "workbook.limit");

    std::string deep;
    for (int i = 0; i < 100'000; ++i) deep += "<x>";
    CHECK(code_of(at.zip("deep.xlsx", xlsx(deep))) == "workbook.damaged");
    CHECK(code_of(at.zip("unclosed.xlsx", xlsx("<row r=\"1\"><c"))) == "workbook.damaged");
    CHECK(code_of(at.zip("crossed.xlsx", xlsx("<row r=\"1\"></c></row>"))) == "workbook.damaged");
    CHECK(code_of(at.zip("back.xlsx", xlsx(row(2, "<c r=\"A2\"><v>1</v></c>") +
                                           row(1, "<c r=\"A1\"><v>1</v></c>")))) ==
          "workbook.damaged");
    CHECK(code_of(at.zip("index.xlsx", xlsx(row(1, "<c r=\"A1\" t=\"s\"><v>99</v></c>")))) ==
          "workbook.damaged");

    // The millionth column, in a cell and by repetition.
    CHECK(code_of(at.zip("wide.xlsx", xlsx(row(1, "<c r=\"XFD1\"><v>1</v></c>")))) ==
          "workbook.limit");
    CHECK(code_of(at.zip("wide.ods", ods("<table:table-row><table:table-cell "
                                         "table:number-columns-repeated=\"1000000\"><text:p>x"
                                         "</text:p></table:table-cell></table:table-row>"))) ==
          "workbook.limit");
    // Rows by repetition: a few hundred bytes must not become a hundred thousand rows.
    for (std::string const times : {"99999999", "100000"})
        CHECK(code_of(at.zip("long.ods",
                             ods("<table:table-row table:number-rows-repeated=\"" + times +
                                 "\"><table:table-cell><text:p>x</text:p></table:table-cell>"
                                 "</table:table-row>"))) == "workbook.limit");

    // Entities are not expanded, styles that refer to themselves are not followed.
    auto entities = good;
    entities.back().second = "<!DOCTYPE a [<!ENTITY b \"&b;&b;\">]>" + entities.back().second;
    CHECK(code_of(at.zip("entities.xlsx", entities)) != "read");
    auto cyclic =
        ods("<table:table-row><table:table-cell table:style-name=\"a\"><text:p>x</text:p>"
            "</table:table-cell></table:table-row>");
    cyclic.emplace_back("styles.xml",
                        "<s><style:style style:name=\"a\" style:parent-style-name=\"a\"/></s>");
    CHECK(code_of(at.zip("cyclic.ods", cyclic)) == "read");

    // Names that would leave the folder are names.
    auto paths = good;
    paths.emplace_back("../../../tmp/thidua_escaped", "x");
    CHECK(code_of(at.zip("paths.xlsx", paths)) == "read");
    CHECK_FALSE(std::filesystem::exists("/tmp/thidua_escaped"));

    // Every cut of a good file is an error or, beyond the last byte, the file.
    auto const bytes = *read_file(at.zip("cut.xlsx", good));
    for (std::size_t length = 0; length < bytes.size(); length += 97)
        CHECK(code_of(at.add("t.xlsx", std::string_view{bytes}.substr(0, length))) != "read");
    CHECK(code_of(at.add("t.xlsx", bytes)) == "read");
}

TEST_CASE("many shared texts are read within the limits", "[workbook]") {
    folder const at{"shared"};
    auto book = xlsx(row(1, "<c r=\"A1\" t=\"s\"><v>19999</v></c>"));
    std::string all = "<sst>";
    for (int i = 0; i < 20'000; ++i) all += "<si><t>" + std::to_string(i) + "</t></si>";
    book[3].second = all + "</sst>";
    CHECK(read_rows(at.zip("a.xlsx", book)) == std::vector<row_texts>{{"19999"}});
}

TEST_CASE("a name that is a workbook's is known in any case", "[workbook]") {
    CHECK(is_workbook_name("A.XLSX"));
    CHECK(is_workbook_name("b.ods"));
    CHECK_FALSE(is_workbook_name("b.xls"));
    CHECK_FALSE(is_workbook_name("xlsx"));
}

TEST_CASE("lengths of time and times of day are no days", "[workbook]") {
    folder const at{"times"};
    std::string formats;
    std::string looks;
    std::array<std::string, 9> const codes_of_time{"[h]:mm",  "[hh]:mm:ss", "[mm]:ss",
                                                   "[m]",     "[ss]",       "h:mm",
                                                   "mm:ss.0", "[H]:MM",     "[$-42A]h:mm"};
    for (std::size_t i = 0; i < codes_of_time.size(); ++i) {
        formats += "<numFmt numFmtId=\"" + std::to_string(200 + i) + "\" formatCode=\"" +
                   codes_of_time[i] + "\"/>";
        looks += "<xf numFmtId=\"" + std::to_string(200 + i) + "\"/>";
    }
    for (int const builtin : {18, 19, 20, 21, 45, 46, 47})
        looks += "<xf numFmtId=\"" + std::to_string(builtin) + "\"/>";
    std::string cells;
    for (std::size_t i = 0; i < codes_of_time.size() + 7; ++i)
        cells += "<c s=\"" + std::to_string(i) + "\"><v>45678.5</v></c>";
    auto book = xlsx(row(1, cells));
    book[4].second = "<styleSheet><numFmts>" + formats + "</numFmts><cellXfs>" + looks +
                     "</cellXfs></styleSheet>";
    CHECK(read_rows(at.zip("t.xlsx", book)) ==
          std::vector<row_texts>{row_texts(codes_of_time.size() + 7, "45678.5")});
    CHECK(read_rows(
              at.zip("t.ods", ods("<table:table-row><table:table-cell office:value-type=\"time\" "
                                  "office:time-value=\"PT26H30M00S\"><text:p>26:30</text:p>"
                                  "</table:table-cell></table:table-row>"))) ==
          std::vector<row_texts>{{"26:30"}});
}

TEST_CASE("escapes of the format are taken back wherever texts stand", "[workbook]") {
    folder const at{"escapes"};
    auto book = xlsx(row(1,
                         "<c t=\"s\"><v>0</v></c><c t=\"s\"><v>1</v></c><c t=\"s\"><v>2</v></c>"
                         "<c t=\"inlineStr\"><is><t>a_x000A_b_x005F_</t></is></c>"
                         "<c t=\"str\"><f>A1</f><v>_x0110_ng_x1ECD_c</v></c>"));
    book[3].second =
        "<sst><si><t>Đội_x0020_Một</t></si><si><r><t>_x005F_x0</t></r><r><t>041_</t></r></si>"
        "<si><t>_x12_ _xZZZZ_ _x005F_x005F_ _xD83D__xDE00_</t></si></sst>";
    CHECK(read_rows(at.zip("e.xlsx", book)) ==
          std::vector<row_texts>{
              {"Đội Một", "_x0041_", "_x12_ _xZZZZ_ _x005F_ 😀", "a\nb_", "Đngọc"}});
}

TEST_CASE("a workbook with a password is said to have one, an old one to be old", "[workbook]") {
    folder const at{"locked"};
    std::string const encrypted_parts =
        "<manifest:manifest><manifest:file-entry manifest:full-path=\"content.xml\">"
        "<manifest:encryption-data><manifest:algorithm/></manifest:encryption-data>"
        "</manifest:file-entry></manifest:manifest>";
    std::vector<workbook_files::entry> by_part{
        {"mimetype", "application/vnd.oasis.opendocument.spreadsheet"},
        {"content.xml", "\x8F\x12\x33 no XML any more"},
        {"META-INF/manifest.xml", encrypted_parts}};
    CHECK(code_of(at.zip("parts.ods", by_part)) == "workbook.encrypted");
    std::vector<workbook_files::entry> whole{
        {"mimetype", "application/vnd.oasis.opendocument.spreadsheet"},
        {"encrypted-package", "\x8F\x12\x33"},
        {"META-INF/manifest.xml", encrypted_parts}};
    CHECK(code_of(at.zip("whole.ods", whole)) == "workbook.encrypted");
    // Not protected, with a list of parts.
    auto open =
        ods("<table:table-row><table:table-cell><text:p>x</text:p></table:table-cell>"
            "</table:table-row>");
    open.emplace_back("META-INF/manifest.xml",
                      "<manifest:manifest><manifest:file-entry/></manifest:manifest>");
    CHECK(code_of(at.zip("open.ods", open)) == "read");

    std::string const compound = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";
    std::string name;
    for (char const c : std::string_view{"EncryptedPackage"}) (name += c) += '\0';
    // Across the border of two pieces too.
    for (std::size_t const at_byte : {std::size_t{600}, (std::size_t{1} << 16U) - 15})
        CHECK(code_of(at.add("a.xlsx", compound + std::string(at_byte, '\1') + name + "...")) ==
              "workbook.encrypted");
    CHECK(code_of(at.add("b.xlsx", compound + std::string(5000, '\1'))) == "workbook.old_format");
    auto const why = read_workbook(at.zip("p.ods", by_part), workbook_files::options());
    REQUIRE_FALSE(why);
    CHECK(why.failure().message.vi.find("mật khẩu") != std::string::npos);
    CHECK(why.failure().help.vi.find("bỏ mật khẩu") != std::string::npos);
}

TEST_CASE("workbooks that LibreOffice protected by a password are said to be", "[workbook]") {
    for (std::string const ending : {".xlsx", ".ods"})
        CHECK(code_of(shipped + "co_mat_khau" + ending) == "workbook.encrypted");
}
