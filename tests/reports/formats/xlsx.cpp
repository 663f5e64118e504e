// SPDX-License-Identifier: BSL-1.0
#include <thidua/reports/formats/xlsx.hpp>

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <pugixml.hpp>

#include <reports/formats/golden.hpp>
#include <reports/formats/sample_paper.hpp>
#include <support/catch.hpp>

using namespace thidua;

namespace {

/// A workbook taken apart again, without the library that wrote it.
class opened_book {
public:
    explicit opened_book(std::string const& bytes) : bytes_(bytes) {
        load(strings_, "xl/sharedStrings.xml");
        load(styles_, "xl/styles.xml");
        load(book_, "xl/workbook.xml");
    }
    [[nodiscard]] std::vector<std::string> names() const {
        std::vector<std::string> all;
        for (auto const& s : book_.child("workbook").child("sheets").children("sheet"))
            all.emplace_back(s.attribute("name").value());
        return all;
    }
    /// The cells of a sheet, 1 = the first.
    void open(int number) { load(sheet_, "xl/worksheets/sheet" + std::to_string(number) + ".xml"); }
    [[nodiscard]] pugi::xml_node sheet() const { return sheet_.child("worksheet"); }
    [[nodiscard]] pugi::xml_node cell(std::string const& name) const {
        return sheet().child("sheetData").find_node([&](pugi::xml_node const& n) {
            return std::string_view{n.name()} == "c" && n.attribute("r").value() == name;
        });
    }
    [[nodiscard]] std::string words(pugi::xml_node const& c) const {
        if (std::string_view{c.attribute("t").value()} != "s") return {};
        auto item = strings_.child("sst").first_child();
        for (auto n = c.child("v").text().as_int(); n > 0; --n) item = item.next_sibling();
        return item.child("t").text().get();
    }
    /// The cell that holds a text.
    [[nodiscard]] pugi::xml_node holding(std::string_view text) const {
        return sheet().child("sheetData").find_node([&](pugi::xml_node const& n) {
            return std::string_view{n.name()} == "c" && words(n) == text;
        });
    }
    /// The number format of a cell: its code, or its number for those that are built in.
    [[nodiscard]] std::string form(pugi::xml_node const& c) const {
        auto xf = styles_.child("styleSheet").child("cellXfs").first_child();
        for (auto n = c.attribute("s").as_int(); n > 0; --n) xf = xf.next_sibling();
        std::string const id = xf.attribute("numFmtId").value();
        for (auto const& f : styles_.child("styleSheet").child("numFmts").children())
            if (id == f.attribute("numFmtId").value()) return f.attribute("formatCode").value();
        return id;
    }

private:
    void load(pugi::xml_document& into, std::string const& name) {
        auto const xml = golden::part(bytes_, name);
        INFO(name);
        REQUIRE(
            into.load_buffer(xml.data(), xml.size(), pugi::parse_default | pugi::parse_ws_pcdata));
    }
    std::string const& bytes_;
    pugi::xml_document strings_{};
    pugi::xml_document styles_{};
    pugi::xml_document book_{};
    pugi::xml_document sheet_{};
};

std::string written(paper const& p) {
    auto made = to_xlsx(p);
    REQUIRE(made);
    return *std::move(made);
}

/// The cell to the right of another, so many columns on.
std::string right_of(pugi::xml_node const& c, int columns) {
    std::string name = c.attribute("r").value();
    name[0] = static_cast<char>(name[0] + columns);
    return name;
}

}  // namespace

TEST_CASE("numbers are numbers, days are days, totals are formulas with their value") {
    auto const bytes = written(sample_paper::everything());
    opened_book book{bytes};
    CHECK(book.names() == std::vector<std::string>{"Tổng hợp", "Danh sách dự kiến khen thưởng"});
    book.open(2);
    auto const name = book.holding("Tổ 4 & Tổ 5 <sáp nhập>");
    REQUIRE(name);
    // Columns: number, name, day, headcount, share, money, remark (the birth day is not open).
    auto const day = book.cell(right_of(name, 1));
    CHECK(std::string{day.attribute("t").value()}.empty());
    CHECK(day.child("v").text().as_int() == 45'992);  // 2025-12-01
    CHECK(book.form(day) == "dd/mm/yyyy");
    auto const headcount = book.cell(right_of(name, 2));
    CHECK(headcount.child("v").text().as_int() == 1381);
    CHECK(book.form(headcount) == "#,##0");
    auto const share = book.cell(right_of(name, 3));
    CHECK(share.child("v").text().as_double() == Approx(0.5));
    CHECK(book.form(share) == "0.00 %");
    auto const money = book.cell(right_of(name, 4));
    CHECK(money.child("v").text().as_llong() == 7'020'000);
    CHECK(book.form(money) == "#,##0 \"đồng\"");

    auto const total = book.holding("Cộng");
    REQUIRE(total);
    auto const sum = book.cell(right_of(total, 2));
    int const row = std::stoi(std::string{sum.attribute("r").value()}.substr(1));
    CHECK(std::string{sum.child("f").text().get()} ==
          "SUM(D" + std::to_string(row - 3) + ":D" + std::to_string(row - 1) + ")");
    CHECK(sum.child("v").text().as_int() == 1393);
}

TEST_CASE("the second total begins below the first") {
    auto const bytes = written(sample_paper::everything());
    opened_book book{bytes};
    book.open(2);
    std::vector<std::string> formulas;
    for (auto const& f : book.sheet().select_nodes("//f"))
        formulas.emplace_back(f.node().text().get());
    REQUIRE(formulas.size() == 3);
    // Column F, of both totals: the ranges touch and do not overlap.
    auto const end = std::stoi(formulas[1].substr(formulas[1].find(":F") + 2));
    auto const begin = std::stoi(formulas[2].substr(formulas[2].find("(F") + 2));
    CHECK(begin == end + 2);
}

TEST_CASE("a sheet prints on A4 with its headings on every page") {
    auto const bytes = written(sample_paper::everything());
    opened_book book{bytes};
    book.open(2);
    CHECK(std::string{book.sheet().child("pageSetup").attribute("paperSize").value()} == "9");
    CHECK(std::string{book.sheet().child("pageSetup").attribute("orientation").value()} ==
          "landscape");
    CHECK(book.sheet().select_node("//pane[@state='frozen']"));
    auto const all = golden::part(bytes, "xl/workbook.xml");
    CHECK(golden::count(all, "_xlnm.Print_Titles") == 2);
    std::string const header = book.sheet().child("headerFooter").child("oddHeader").text().get();
    CHECK(header.find("DỰ THẢO") != std::string::npos);
    CHECK(book.sheet().select_node("//sheetPr/pageSetUpPr[@fitToPage='1']"));
}

TEST_CASE("a text is never a formula in a sheet") {
    auto const bytes = written(sample_paper::everything());
    opened_book book{bytes};
    book.open(2);
    for (auto const* text : {"=1+1", "@SUM(A1)"}) {
        auto const c = book.holding(text);
        REQUIRE(c);
        CHECK_FALSE(c.child("f"));
        CHECK(std::string{c.attribute("t").value()} == "s");
    }
}

TEST_CASE("a text that looks like an escape of the format stays what it is") {
    paper p{.id = "p", .draft = false};
    table t{.id = "t", .columns = {{"mã _x0041_"}, {"b"}}};
    t.add({std::string{"a_x0041_b_x005f_c"}, std::string{"_x004_ _x0041"}});
    p.parts = {t};
    auto const bytes = written(p);
    opened_book book{bytes};
    book.open(1);
    CHECK(book.holding("mã _x005F_x0041_"));
    CHECK(book.holding("a_x005F_x0041_b_x005F_x005f_c"));
    CHECK(book.holding("_x004_ _x0041"));
}

TEST_CASE("what a sheet cannot hold exactly is text") {
    paper p{.id = "p", .draft = false};
    table t{.id = "t", .columns = {{"a"}, {"b"}, {"c"}}};
    t.add({std::int64_t{9'007'199'254'740'993}, dong{-9'007'199'254'740'993}, date{1899, 5, 7}});
    p.parts = {t};
    auto const bytes = written(p);
    opened_book book{bytes};
    book.open(1);
    CHECK(book.holding("9.007.199.254.740.993"));
    CHECK(book.holding("-9.007.199.254.740.993 đồng"));
    CHECK(book.holding("07/05/1899"));
}

TEST_CASE("what an audience may not see is not in the file") {
    auto p = sample_paper::everything();
    CHECK(golden::part(written(p), "xl/sharedStrings.xml").find("Ngày sinh") == std::string::npos);
    p.audience = sensitivity::personal;
    CHECK(golden::part(written(p), "xl/sharedStrings.xml").find("Ngày sinh") != std::string::npos);
}

TEST_CASE("names of sheets are names that a sheet may have, each once in any case") {
    paper p{.id = "p", .draft = false};
    std::string const longest = "Danh sách các tập thể, cá nhân được đề nghị khen thưởng";
    int number = 0;
    for (auto const& title :
         {longest, longest, std::string{"TỔNG HỢP"}, std::string{"Tổng hợp"},
          std::string{"a/b: [c]*?\\"}, std::string{"'"}, std::string{"History"}}) {
        p.parts.emplace_back(
            table{.id = "t" + std::to_string(++number), .title = title, .columns = {{"a"}}});
    }
    auto const bytes = written(p);
    CHECK(opened_book{bytes}.names() == std::vector<std::string>{"Danh sách các tập thể, cá nhân",
                                                                 "Danh sách các tập thể, cá n (2)",
                                                                 "TỔNG HỢP", "Tổng hợp (2)",
                                                                 "a b   c", "Bảng", "History (2)"});
}

TEST_CASE("the same papers make the same bytes") {
    auto const p = sample_paper::everything();
    CHECK(written(p) == written(p));
    auto const two = to_xlsx(std::array{sample_paper::everything(), sample_paper::everything()});
    REQUIRE(two);
    CHECK(opened_book{*two}.names().size() == 4);
}

TEST_CASE("a total that is none, and a cell that is too long, are errors") {
    paper p{.id = "p", .draft = false};
    table t{.id = "t", .columns = {{"a"}}};
    t.add({std::int64_t{1}});
    t.add_total({column_total{std::int64_t{2}}});
    p.parts = {t};
    CHECK(to_xlsx(p).failure().code == "table.total");
    t.rows = {};
    t.add({std::string(40'000, 'a')});
    p.parts = {t};
    CHECK(to_xlsx(p).failure().code == "xlsx.too_large");
}

TEST_CASE("a paper without a table is a sheet of text") {
    paper p{.id = "p", .title = "TỜ TRÌNH", .draft = false};
    p.parts = {paper_text{.words = "Kính gửi"}};
    auto const bytes = written(p);
    opened_book book{bytes};
    CHECK(book.names() == std::vector<std::string>{"TỜ TRÌNH"});
    book.open(1);
    CHECK(book.holding("Kính gửi"));
}

TEST_CASE("a row is as high as its longest text needs, where programs do not stretch it") {
    table t{.id = "t", .title = "T"};
    t.columns = {{"Tên", alignment::left, 20}, {"Lý do", alignment::left, 10}};
    t.add({std::string{"Nguyễn Văn An"}, std::string{"một hai"}});
    t.add({std::string{"Nguyễn Văn An"}, std::string{"một hai ba bốn năm"}});  // 18 on 10
    t.add({std::string{"LIÊN HIỆP HỢP TÁC XÃ"}, std::string{}});               // capitals
    paper p;
    p.id = "p";
    p.title = "P";
    p.parts.emplace_back(std::move(t));
    auto const made = to_xlsx(p);
    REQUIRE(made);
    opened_book book{*made};
    book.open(1);
    auto const height = [&](std::string_view text) {
        return book.holding(text).parent().attribute("ht").as_double();
    };
    CHECK(height("một hai") == 0);  // left to the program
    CHECK(height("một hai ba bốn năm") == 30);
    CHECK(height("LIÊN HIỆP HỢP TÁC XÃ") == 30);
}
