// SPDX-License-Identifier: BSL-1.0
#include <thidua/reports/formats/docx.hpp>

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

/// The shipped template with another document; `xml` is the content of the body.
std::string template_with(std::string const& xml) {
    auto entries = read_zip(docx_template(), "template");
    REQUIRE(entries);
    // Its footers hold a placeholder of their own.
    std::erase_if(*entries, [](auto const& e) { return e.name.starts_with("word/footer"); });
    for (auto& e : *entries)
        if (e.name == "word/document.xml")
            e.bytes =
                "<w:document "
                "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/"
                "main\"><w:body>" +
                xml + "</w:body></w:document>";
    auto made = zip_bytes(*std::move(entries));
    REQUIRE(made);
    return *std::move(made);
}

std::string line(std::string const& words) {
    return "<w:p><w:r><w:t>" + words + "</w:t></w:r></w:p>";
}

pugi::xml_document document_of(std::string const& bytes) {
    pugi::xml_document xml;
    auto const part = golden::part(bytes, "word/document.xml");
    REQUIRE(xml.load_buffer(part.data(), part.size(), pugi::parse_default | pugi::parse_ws_pcdata));
    return xml;
}

/// The texts of the paragraphs outside and inside tables, in order; empty ones left out.
std::vector<std::string> paragraphs(pugi::xml_document const& xml) {
    std::vector<std::string> all;
    for (auto const& p : xml.select_nodes("//w:p")) {
        std::string words;
        for (auto const& t : p.node().select_nodes(".//w:t")) words += t.node().text().get();
        if (!words.empty()) all.push_back(words);
    }
    return all;
}

std::string filled(paper const& p, std::string const& with) {
    auto made = to_docx(p, with);
    INFO((made ? std::string{} : describe(made.failure(), language::en)));
    REQUIRE(made);
    return *std::move(made);
}

paper small() {
    paper p{.id = "p", .title = "TỜ TRÌNH", .draft = false};
    p.parts = {paper_text{.words = "Nội dung"}};
    return p;
}

}  // namespace

TEST_CASE("the shipped template holds what the library makes") {
    auto const shipped = read_file(THIDUA_TEST_DATA "/../../share/thidua/templates/van_ban.docx");
    REQUIRE(shipped);
    auto const made = read_zip(docx_template(), "made");
    auto const there = read_zip(*shipped, "shipped");
    REQUIRE(made);
    REQUIRE(there);
    CHECK(*made == *there);
}

TEST_CASE("a document is what is stored") {
    auto const bytes = filled(sample_paper::everything(), docx_template());
    CHECK(golden::part(bytes, "word/document.xml") == golden::stored("sample_document.xml"));
}

TEST_CASE("a document has the components of Decree 30/2020 in their order") {
    auto const xml = document_of(filled(sample_paper::everything(), docx_template()));
    auto const all = paragraphs(xml);
    std::vector<std::string> const expected{"ỦY BAN NHÂN DÂN THÀNH PHỐ A",
                                            "SỞ NỘI VỤ",
                                            "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
                                            "Độc lập - Tự do - Hạnh phúc",
                                            "Số: 12/TTr-SNV",
                                            "Hà Nội, ngày 05 tháng 7 năm 2025",
                                            "TỜ TRÌNH",
                                            "Về việc đề nghị tặng Bằng khen <mẫu>"};
    REQUIRE(all.size() > expected.size() + 1);
    CHECK(all[0].starts_with("DỰ THẢO"));
    CHECK(std::vector<std::string>(
              all.begin() + 1, all.begin() + 1 + static_cast<std::ptrdiff_t>(expected.size())) ==
          expected);
    CHECK(all.back() == "Trần Văn B");
    CHECK(golden::part(filled(sample_paper::everything(), docx_template()), "word/footer1.xml")
              .find("3f2a9c") != std::string::npos);
}

TEST_CASE("tables keep their heading on every page and their rows whole") {
    auto const xml = document_of(filled(sample_paper::everything(), docx_template()));
    CHECK(xml.select_nodes("//w:tblHeader").size() == 2);
    auto const table = xml.select_nodes("//w:tbl[w:tblPr/w:tblStyle/@w:val='TableGrid']");
    REQUIRE(table.size() == 2);
    for (auto const& t : table) {
        auto const columns = t.node().child("w:tblGrid").select_nodes("w:gridCol").size();
        for (auto const& r : t.node().children("w:tr")) {
            std::size_t cells = 0;
            for (auto const& c : r.children("w:tc")) {
                auto const spans = c.child("w:tcPr").child("w:gridSpan");
                cells += spans ? spans.attribute("w:val").as_uint() : 1;
            }
            CHECK(cells == columns);
        }
    }
    // A wide table lies on a landscape page, what stands before it does not.
    auto const sections = xml.select_nodes("//w:sectPr");
    REQUIRE(sections.size() == 2);
    CHECK_FALSE(sections[0].node().child("w:pgSz").attribute("w:orient"));
    CHECK(std::string{sections[1].node().child("w:pgSz").attribute("w:orient").value()} ==
          "landscape");
}

TEST_CASE("what the paper leaves empty is dots, or goes with its paragraph or table") {
    paper p = small();
    p.head = official_head{.issuer = "SỞ NỘI VỤ"};
    auto all = paragraphs(document_of(filled(p, docx_template())));
    CHECK(all[3] == "Số: ……");
    CHECK(all[4] == "……, ngày …… tháng …… năm ………");
    p.head.reset();
    CHECK(paragraphs(document_of(filled(p, docx_template()))) ==
          std::vector<std::string>{"TỜ TRÌNH", "Nội dung"});
}

TEST_CASE("a placeholder may be split over runs as word processors split it") {
    auto const with = template_with(
        "<w:p><w:r><w:t>Kính: {{ti</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>tle</w:t></w:r>"
        "<w:r><w:t>}} (bản {{ number }})</w:t></w:r></w:p>" +
        line("{{body}}"));
    paper p = small();
    p.head = official_head{.number = "1/TTr"};
    CHECK(paragraphs(document_of(filled(p, with))) ==
          std::vector<std::string>{"Kính: TỜ TRÌNH (bản 1/TTr)", "Nội dung"});
}

TEST_CASE("unknown placeholders are named, all of them") {
    auto const made = to_docx(small(), template_with(line("{{tilte}} {{Số}}") + line("{{body}}")));
    REQUIRE_FALSE(made);
    CHECK(made.failure().code == "template.unknown_placeholder");
    CHECK(made.failure().message.vi.find("`{{Số}}`, `{{tilte}}`") != std::string::npos);
    CHECK(made.failure().help.vi.find("{{title}}") != std::string::npos);
}

TEST_CASE("a template must have one body, alone in a paragraph") {
    auto const code = [](std::string const& with) {
        auto const made = to_docx(small(), with);
        return made ? std::string{} : std::string{made.failure().code};
    };
    CHECK(code(template_with(line("{{title}}"))) == "template.no_body");
    CHECK(code(template_with(line("a {{body}}"))) == "template.misplaced");
    CHECK(code(template_with(line("{{body}}") + line("{{body}}"))) == "template.misplaced");
    CHECK(code("no zip file") == "template.unreadable");
    CHECK(code("") == "template.unreadable");
    auto const other = zip_bytes({{"a.txt", "a"}});
    REQUIRE(other);
    CHECK(code(*other) == "template.unreadable");
    CHECK(code(template_with("<w:p>")) == "template.unreadable");
}

TEST_CASE("a draft is headed as a draft and the anchor printed, whatever the template") {
    auto const with = template_with(line("{{body}}"));
    paper p = small();
    p.draft = true;
    p.anchor = "3f2a9c";
    auto const all = paragraphs(document_of(filled(p, with)));
    REQUIRE(all.size() == 3);
    CHECK(all[0].starts_with("DỰ THẢO"));
    CHECK(all[1] == "Nội dung");
    CHECK(all[2] == "Mã đối chiếu: 3f2a9c");
}

TEST_CASE("texts of a paper cannot become elements of a document, nor placeholders") {
    paper p = small();
    p.title = "<w:p/>{{body}} & {{number}}";
    p.parts = {paper_text{.words = "</w:t></w:r><w:br/>\u202Ex{{title}}"}};
    auto const all = paragraphs(document_of(filled(p, docx_template())));
    CHECK(all ==
          std::vector<std::string>{"<w:p/>{{body}} & {{number}}", "</w:t></w:r><w:br/>x{{title}}"});
}

TEST_CASE("inserted text looks as the template's body, in the order that schemas want") {
    auto const with = template_with(
        "<w:p><w:pPr><w:ind w:firstLine=\"567\"/><w:jc w:val=\"both\"/><w:outlineLvl w:val=\"9\"/>"
        "</w:pPr><w:r><w:rPr><w:rFonts w:ascii=\"Arial\"/><w:sz w:val=\"30\"/></w:rPr>"
        "<w:t>{{body}}</w:t></w:r></w:p>");
    paper p = small();
    p.parts = {paper_text{.words = "a", .strong = true, .align = alignment::centre}};
    auto const part = golden::part(filled(p, with), "word/document.xml");
    CHECK(part.find("<w:p><w:pPr><w:jc w:val=\"center\"/><w:outlineLvl w:val=\"9\"/></w:pPr>"
                    "<w:r><w:rPr><w:rFonts w:ascii=\"Arial\"/><w:b/><w:sz w:val=\"30\"/></w:rPr>"
                    "<w:t xml:space=\"preserve\">a</w:t></w:r></w:p>") != std::string::npos);
}

TEST_CASE("the same paper and template make the same bytes") {
    auto const p = sample_paper::everything();
    CHECK(filled(p, docx_template()) == filled(p, docx_template()));
    CHECK(docx_template() == docx_template());
}

TEST_CASE("what an audience may not see is not in the document") {
    auto p = sample_paper::everything();
    auto const part = [&] { return golden::part(filled(p, docx_template()), "word/document.xml"); };
    CHECK(part().find("05/02/1985") == std::string::npos);
    p.audience = sensitivity::personal;
    CHECK(part().find("05/02/1985") != std::string::npos);
}
