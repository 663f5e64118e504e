// SPDX-License-Identifier: BSL-1.0
#include <thidua/io/rejected_rows.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <support/catch.hpp>

#include <thidua/io/csv.hpp>
#include <thidua/io/read_nominations.hpp>
#include <thidua/io/unreadable_text.hpp>
#include <thidua/io/workbook.hpp>
#include <thidua/nominations/context.hpp>
#include <thidua/nominations/vocabulary.hpp>

using namespace thidua;

namespace {

void replace(std::string& in, std::string_view what, std::string_view by) {
    auto const at = in.find(what);
    REQUIRE(at != std::string::npos);
    in.replace(at, what.size(), by);
}

std::vector<std::vector<std::string>> rows_of(std::string const& csv) {
    auto opened = csv_splitter::open(csv);
    REQUIRE(opened);
    auto splitter = *std::move(opened);
    std::vector<std::vector<std::string>> rows;
    while (splitter.next()) {
        REQUIRE(splitter.record().fault == nullptr);
        auto const cells = splitter.record().cells;
        rows.emplace_back(cells.begin(), cells.end());
    }
    return rows;
}

}  // namespace

TEST_CASE("rejected rows, mended, are read again with all that they said") {
    nomination_reader reader;
    auto const first = reader.read_text(
        "STT,Họ và tên,Điểm thi đua,Tóm tắt thành tích,Ghi chú,Mã tờ trình\n"
        "II. Cá nhân,,,,,\n"
        "1,\"Nguyễn \"\"Ba\"\" A\",105,\"=1+1, rồi\nxuống dòng\",-lưu ý,ttr-1\n"
        "2,B,7,,,ttr-1\n",
        "a.csv");
    REQUIRE(first.rejected.size() == 1);
    auto csv = rejected_rows_csv(first.rejected, nomination_columns());

    auto const again = reader.read_text(csv, "rejected_rows.csv");
    REQUIRE(again.rejected.size() == 1);
    CHECK(again.rejected[0].cells.size() == first.rejected[0].cells.size());
    CHECK(rejected_rows_csv(again.rejected, nomination_columns()).find("\"=1+1") ==
          std::string::npos);

    replace(csv, ",105,", ",\"10,5\",");  // the value stands there before the row, too
    replace(csv, ",105,", ",\"10,5\",");
    auto const mended = reader.read_text(csv, "rejected_rows.csv");
    CHECK(mended.rejected.empty());
    REQUIRE(mended.batch.size() == 1);
    auto const& t = mended.batch.texts[0];
    CHECK(t.id == "ttr-1/C/1");
    CHECK(t.recipient_name == "Nguyễn \"Ba\" A");
    CHECK(t.summary == "=1+1, rồi\nxuống dòng");
    REQUIRE(t.other.size() == 1);
    CHECK(t.other[0].first == "Ghi chú");
    CHECK(t.other[0].second == "-lưu ý");
    CHECK(*mended.batch.nominations[0].score == hundredths{1050});
    CHECK(mended.reports.size() == 1);  // the unknown column, none of `rejected.*`
}

TEST_CASE("a row that was mended is read as if it had been right from the start") {
    auto const sheet = [](std::string const& score) {
        return "STT,Họ và tên,Điểm thi đua,Mã tờ trình,Thành phần hồ sơ,Ghi chú,Số quyết định cũ\n"
               "II. Cá nhân,,,,,,\n"
               "7,'Nguyễn A Bình,\"" +
               score + "\",ttr-1,tờ trình;báo cáo thành tích,\"=1+1\n-2\",-5\n";
    };
    nomination_reader reader;
    auto const right = reader.read_text(sheet("97,25"), "a.csv");
    REQUIRE(right.batch.size() == 1);
    auto const wrong = reader.read_text(sheet("97,255"), "a.csv");
    REQUIRE(wrong.rejected.size() == 1);
    for (bool const mark : {false, true})
        for (char const separator : {',', ';', '\t'}) {
            auto csv = rejected_rows_csv(wrong.rejected, nomination_columns(),
                                         {.separator = separator, .byte_order_mark = mark});
            while (csv.find("97,255") != std::string::npos) replace(csv, "97,255", "97,25");
            auto const mended = reader.read_text(csv, "rejected_rows.csv");
            REQUIRE(mended.batch.size() == 1);
            auto const& a = right.batch.texts[0];
            auto const& b = mended.batch.texts[0];
            CHECK(a.id == b.id);
            CHECK(a.recipient_name == b.recipient_name);
            CHECK(a.other == b.other);
            for (auto const* f : stored_facts()) {
                INFO(f->name);
                CHECK(f->access.read(right.batch.nominations[0], {}) ==
                      f->access.read(mended.batch.nominations[0], {}));
            }
        }
}

TEST_CASE("place, value, errors in both languages and what is accepted stand before the row") {
    nomination_reader reader;
    auto const in =
        reader.read_text("Họ và tên,Điểm thi đua,Giới tính\nA,105,\nB,-1,nư\n", "a.csv");
    auto const rows = rows_of(rejected_rows_csv(in.rejected, nomination_columns()));
    REQUIRE(rows.size() == 3);
    REQUIRE(rows[0].size() == 13);
    CHECK(rows[0][10] == "recipient_name");
    CHECK(rows[0][11] == "sex");
    CHECK(rows[0][12] == "score");
    CHECK(rows[1][0] == "a.csv");
    CHECK(rows[1][2] == "2");
    CHECK(rows[1][3] == "Điểm thi đua");
    CHECK(rows[1][4] == "105");
    CHECK_FALSE(rows[1][5].empty());
    CHECK_FALSE(rows[1][6].empty());
    CHECK_FALSE(rows[1][7].empty());
    CHECK(rows[2][3] == "Điểm thi đua | Giới tính");
    CHECK(rows[2][7].find("nữ") != std::string::npos);
}

TEST_CASE("a row that could not be taken apart stands whole in one cell") {
    nomination_reader reader;
    auto const in = reader.read_text("Họ và tên,STT\n\"A,1\nB,2\nC\xFF,3\n", "a.csv");
    CHECK(in.batch.size() == 1);
    auto const csv = rejected_rows_csv(in.rejected, nomination_columns());
    auto const rows = rows_of(csv);
    REQUIRE(rows.size() == 3);
    CHECK(rows[1][9] == "\"A,1");
    CHECK(rows[2][9] == "C\\xFF,3");
    // Nothing is a dossier until someone takes it apart.
    auto const again = reader.read_text(csv, "rejected_rows.csv");
    CHECK(again.batch.empty());
}

TEST_CASE("what a place is called is written so that it can be read, whatever the input calls it") {
    nomination_reader reader;
    // Found by fuzzing: a NUL in a key, and a file whose name is not UTF-8.
    auto const in =
        reader.read_text("{\"\\u0000a\":2}\n{\"recipient_name\":[[1]]}\n", "a\xFF.ndjson");
    REQUIRE(in.rejected.size() == 2);
    auto const rows = rows_of(rejected_rows_csv(in.rejected, nomination_columns()));
    REQUIRE(rows.size() == 3);
    CHECK(rows[1][0] == "a\\xFF.ndjson");
    CHECK(rows[1][3] == "/\\x00a");
    CHECK(reader.read_text(rejected_rows_csv(in.rejected, nomination_columns()), "again.csv")
              .rejected.empty());
}

TEST_CASE("columns do not depend on the order of the rows, nor does a header that comes twice") {
    nomination_reader reader;
    auto const in =
        reader.read_text("Họ và tên,Điểm thi đua,z,a,z\nA,105,1,2,3\nB,106,,4,\n", "a.csv");
    REQUIRE(in.rejected.size() == 2);
    auto const rows = rows_of(rejected_rows_csv(in.rejected, nomination_columns()));
    CHECK(std::vector<std::string>(rows[0].begin() + 10, rows[0].end()) ==
          std::vector<std::string>{"recipient_name", "score", "a", "z", "z"});
    CHECK(std::vector<std::string>(rows[1].begin() + 10, rows[1].end()) ==
          std::vector<std::string>{"A", "105", "2", "1", "3"});
}

TEST_CASE("without rejected rows there is a header, which is read as such") {
    auto const csv = rejected_rows_csv({}, nomination_columns());
    auto const in = nomination_reader{}.read_text(csv, "rejected_rows.csv");
    CHECK(in.counts.files_read == 1);
    CHECK(in.reports.empty());
    CHECK(in.batch.empty());
}

namespace {

/// Cells as workbooks have them, and the text that the reader of workbooks makes of each.
struct workbook_cell {
    cell_content content;
    std::string_view text;
};
constexpr std::array<workbook_cell, 22> workbook_cells{{
    {cell_content::text, "Đội Một"},
    {cell_content::text, "'=1+1"},
    {cell_content::text, "#REF!"},
    {cell_content::number, "12"},
    {cell_content::number, "45678"},
    {cell_content::number, "7.5"},
    {cell_content::number, "-3"},
    {cell_content::number_1904, "12"},
    {cell_content::number_1904, "43831"},
    {cell_content::number_1904, "45678"},
    {cell_content::day, "05/07/2025"},
    {cell_content::day, "01/03/1999"},
    {cell_content::boolean, "TRUE"},
    {cell_content::error_value, "#DIV/0!"},
    {cell_content::error_value, "12"},
    {cell_content::no_result, "=SUM(A1:A2)"},
    {cell_content::no_result, "=A2"},
    {cell_content::digits_lost, "1234567890123456789"},
    {cell_content::not_a_day, "60"},
    {cell_content::not_a_day, "45678.5E4"},
    {cell_content::not_a_day, "1899-12-30"},
    {cell_content::not_text, "a\\x00b"},
}};
constexpr std::array<std::string_view, 12> columns_of_all_kinds{
    "recipient_name", "id",    "summary",     "recipient_id", "birth",     "achieved_from",
    "ordinal",        "score", "received_on", "exemplary",    "documents", "một cột khác"};

/// The cells of a row by their columns, whose order is the list's in what is written.
std::vector<std::pair<std::string, std::string>> in_order(rejected_row const& row) {
    auto cells = row.cells;
    std::sort(cells.begin(), cells.end());
    return cells;
}

intake read_as_workbook(std::vector<source_sheet> const& sheets) {
    intake_options options;
    options.open_workbook = [&sheets](std::string const&) {
        return result<std::vector<source_sheet>>{sheets};
    };
    return nomination_reader{options}.read(std::vector<std::string>{"sheet.xlsx"});
}

}  // namespace

TEST_CASE("a cell of a workbook that rejected its row rejects it again, until it is mended") {
    // Every kind of cell in every kind of column: what comes back is rejected, unless it was
    // mended.
    std::size_t rejected = 0;
    for (auto const column : columns_of_all_kinds)
        for (auto const& cell : workbook_cells) {
            INFO(std::string{column} + ": " + std::string{cell.text} + " " +
                 std::to_string(static_cast<int>(cell.content)));
            bool const is_name = column == "recipient_name";
            source_sheet sheet{"S"};
            sheet.add(1, 0, is_name ? "ordinal" : "recipient_name");
            sheet.add(1, 1, column);
            sheet.add(2, 0, is_name ? "1" : "Lê An");
            sheet.add(2, 1, cell.text, cell.content);
            auto const first = read_as_workbook({sheet});
            REQUIRE(first.batch.size() + first.rejected.size() == 1);
            if (first.rejected.empty()) continue;
            ++rejected;
            auto const csv = rejected_rows_csv(first.rejected, nomination_columns());
            auto const again = nomination_reader{}.read_text(csv, "rejected_rows.csv");
            CHECK(again.batch.empty());
            REQUIRE(again.rejected.size() == 1);
            CHECK(in_order(again.rejected[0]) == in_order(first.rejected[0]));
            // Through a workbook: LibreOffice and Excel keep the texts of a CSV as they are.
            source_sheet opened{"rejected_rows"};
            auto const rows = rows_of(csv);
            for (std::size_t row = 0; row < rows.size(); ++row)
                for (std::size_t at = 0; at < rows[row].size(); ++at)
                    if (!rows[row][at].empty())
                        opened.add(static_cast<std::int64_t>(row + 1), at, rows[row][at]);
            CHECK(read_as_workbook({opened}).rejected.size() == 1);
            // Mended, it is taken.
            bool const takes_text = is_name || column == "summary" || column == "id" ||
                                    column == "recipient_id" || column == "một cột khác";
            auto mended = csv;
            if (!takes_text) continue;
            std::string kept;
            for (auto const& [name, text] : first.rejected[0].cells)
                if (name == column) kept = text;
            auto const at = mended.rfind(kept);
            REQUIRE(at != std::string::npos);
            mended.replace(at, kept.size(), "Đội Hai");
            CHECK(nomination_reader{}.read_text(mended, "rejected_rows.csv").batch.size() == 1);
        }
    CHECK(rejected > 100);
}

TEST_CASE("a day of the 1904 count is no other day when it comes back") {
    source_sheet sheet{"S"};
    sheet.add(1, 0, "Họ và tên");
    sheet.add(1, 1, "Thành tích từ ngày");
    sheet.add(2, 0, "Lê An");
    sheet.add(2, 1, "43831", cell_content::number_1904);
    auto const first = read_as_workbook({sheet});
    REQUIRE(first.rejected.size() == 1);
    CHECK(first.rejected[0].found == std::vector<std::string>{"43831"});
    CHECK(first.rejected[0].cells[1].second == marked_unread("43831"));
}

TEST_CASE("a code that a workbook has as a day is reported, not guessed") {
    source_sheet sheet{"S"};
    for (std::size_t i = 0; i < 4; ++i)
        sheet.add(1, i, std::array{"Mã hồ sơ", "Họ và tên", "Mã cán bộ", "Tóm tắt thành tích"}[i]);
    sheet.add(2, 0, "01/03/2025", cell_content::day);
    sheet.add(2, 1, "A");
    sheet.add(3, 1, "B");
    sheet.add(3, 2, "01/03/2025", cell_content::day);
    sheet.add(4, 1, "C");
    sheet.add(4, 3, "01/03/2025", cell_content::day);
    auto const in = read_as_workbook({sheet});
    REQUIRE(in.batch.size() == 1);
    CHECK(in.batch.texts[0].recipient_name == "C");
    REQUIRE(in.rejected.size() == 2);
    CHECK(in.rejected[0].errors[0].code == "cell.code_is_day");
    CHECK(in.rejected[0].errors[0].where.column == "Mã hồ sơ");
    CHECK(in.rejected[1].errors[0].where.column == "Mã cán bộ");
}
