// SPDX-License-Identifier: BSL-1.0
//
// The shipped template, part by part. An office edits the file, not this.
#include <string>
#include <string_view>
#include <vector>

#include <thidua/reports/formats/docx.hpp>

#include "docx_zip.hpp"

namespace thidua {

namespace {

constexpr std::string_view declaration =
    "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

constexpr std::string_view content_types =
    R"(<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/><Override PartName="/word/settings.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.settings+xml"/><Override PartName="/word/header1.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml"/><Override PartName="/word/footer1.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml"/><Override PartName="/word/footer2.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml"/></Types>)";

constexpr std::string_view package_links =
    R"(<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>)";

constexpr std::string_view document_links =
    R"(<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/settings" Target="settings.xml"/><Relationship Id="rId3" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/header" Target="header1.xml"/><Relationship Id="rId4" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/footer" Target="footer1.xml"/><Relationship Id="rId5" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/footer" Target="footer2.xml"/></Relationships>)";

constexpr std::string_view word_names =
    R"( xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships")";

constexpr std::string_view settings_xml =
    R"(><w:zoom w:percent="100"/><w:defaultTabStop w:val="720"/><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat></w:settings>)";

// Times New Roman 14; page numbers 13 to 14, centred at the top (Decree 30/2020, annex I).
constexpr std::string_view header_xml =
    R"(><w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:rPr><w:sz w:val="26"/></w:rPr><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:rPr><w:sz w:val="26"/></w:rPr><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r><w:r><w:rPr><w:sz w:val="26"/></w:rPr><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:rPr><w:sz w:val="26"/></w:rPr><w:t>2</w:t></w:r><w:r><w:rPr><w:sz w:val="26"/></w:rPr><w:fldChar w:fldCharType="end"/></w:r></w:p></w:hdr>)";

constexpr std::string_view footer_xml =
    R"(><w:p><w:r><w:rPr><w:i/><w:sz w:val="18"/></w:rPr><w:t>{{anchor}}</w:t></w:r></w:p></w:ftr>)";

constexpr std::string_view styles_xml =
    R"(><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Times New Roman" w:eastAsia="Times New Roman" w:hAnsi="Times New Roman" w:cs="Times New Roman"/><w:sz w:val="28"/><w:szCs w:val="28"/><w:lang w:val="vi-VN" w:eastAsia="en-US" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>)"
    R"(<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>)"
    R"(<w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/><w:basedOn w:val="Normal"/><w:next w:val="Normal"/><w:qFormat/><w:pPr><w:keepNext/><w:spacing w:before="120" w:after="60"/><w:ind w:firstLine="567"/><w:jc w:val="both"/><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:b/></w:rPr></w:style>)"
    R"(<w:style w:type="paragraph" w:styleId="Heading2"><w:name w:val="heading 2"/><w:basedOn w:val="Heading1"/><w:next w:val="Normal"/><w:qFormat/><w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style>)"
    R"(<w:style w:type="paragraph" w:styleId="Heading3"><w:name w:val="heading 3"/><w:basedOn w:val="Heading1"/><w:next w:val="Normal"/><w:qFormat/><w:pPr><w:outlineLvl w:val="2"/></w:pPr><w:rPr><w:i/></w:rPr></w:style>)"
    R"(<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="85" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="85" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>)"
    R"(<w:style w:type="table" w:styleId="TableGrid"><w:name w:val="Table Grid"/><w:basedOn w:val="TableNormal"/><w:tblPr><w:tblBorders><w:top w:val="single" w:sz="4" w:space="0" w:color="auto"/><w:left w:val="single" w:sz="4" w:space="0" w:color="auto"/><w:bottom w:val="single" w:sz="4" w:space="0" w:color="auto"/><w:right w:val="single" w:sz="4" w:space="0" w:color="auto"/><w:insideH w:val="single" w:sz="4" w:space="0" w:color="auto"/><w:insideV w:val="single" w:sz="4" w:space="0" w:color="auto"/></w:tblBorders></w:tblPr></w:style>)"
    R"(<w:style w:type="paragraph" w:customStyle="1" w:styleId="ThiduaCell"><w:name w:val="thidua cell"/><w:basedOn w:val="Normal"/><w:qFormat/><w:pPr><w:spacing w:before="20" w:after="20"/></w:pPr><w:rPr><w:sz w:val="24"/><w:szCs w:val="24"/></w:rPr></w:style>)"
    R"(<w:style w:type="paragraph" w:customStyle="1" w:styleId="ThiduaColumn"><w:name w:val="thidua column"/><w:basedOn w:val="ThiduaCell"/><w:qFormat/><w:pPr><w:jc w:val="center"/></w:pPr><w:rPr><w:b/></w:rPr></w:style>)"
    R"(</w:styles>)";

/// A centred paragraph of one run; `size` in half points.
std::string line(std::string_view words, int size, std::string_view looks,
                 std::string_view align = "center") {
    return "<w:p><w:pPr><w:jc w:val=\"" + std::string{align} + "\"/></w:pPr><w:r><w:rPr>" +
           std::string{looks} + "<w:sz w:val=\"" + std::to_string(size) + "\"/></w:rPr><w:t>" +
           std::string{words} + "</w:t></w:r></w:p>";
}

/// A table without lines, two cells a row, over the width of the page.
std::string halves(int left, int right, std::vector<std::string> const& cells) {
    auto const per_cent = [](int share) { return std::to_string(share * 50); };
    std::string xml =
        "<w:tbl><w:tblPr><w:tblW w:w=\"5000\" w:type=\"pct\"/><w:tblLayout w:type=\"fixed\"/>"
        "</w:tblPr><w:tblGrid><w:gridCol w:w=\"" +
        std::to_string(left * 94) + "\"/><w:gridCol w:w=\"" + std::to_string(right * 94) +
        "\"/></w:tblGrid>";
    for (std::size_t i = 0; i < cells.size(); ++i) {
        bool const first = i % 2 == 0;
        if (first) xml += "<w:tr><w:trPr><w:cantSplit/></w:trPr>";
        xml += "<w:tc><w:tcPr><w:tcW w:w=\"" + per_cent(first ? left : right) +
               "\" w:type=\"pct\"/></w:tcPr>" + cells[i] + "</w:tc>";
        if (!first) xml += "</w:tr>";
    }
    return xml + "</w:tbl>";
}

std::string document_xml() {
    constexpr std::string_view strong = "<w:b/>";
    constexpr std::string_view italic = "<w:i/>";
    std::string const gap = "<w:p><w:pPr><w:spacing w:before=\"0\" w:after=\"0\"/></w:pPr></w:p>";
    auto xml = "<w:document" + std::string{word_names} + "><w:body>";
    xml += line("{{draft}}", 22, "<w:b/><w:i/>");
    xml += halves(
        42, 58,
        {line("{{governing_body}}", 24, "") + line("{{issuer}}", 24, strong),
         line("{{nation}}", 24, strong) + line("{{motto}}", 26, "<w:b/><w:u w:val=\"single\"/>"),
         line("{{number_line}}", 26, ""), line("{{place_and_date}}", 26, italic)});
    xml += gap;
    xml += line("{{title}}", 28, strong);
    xml += line("{{subject}}", 28, strong);
    xml += gap;
    xml +=
        "<w:p><w:pPr><w:spacing w:before=\"60\" w:after=\"60\"/><w:ind w:firstLine=\"567\"/>"
        "<w:jc w:val=\"both\"/></w:pPr><w:r><w:t>{{body}}</w:t></w:r></w:p>";
    xml += gap;
    xml += halves(
        50, 50,
        {line("{{recipients}}", 24, "<w:b/><w:i/>", "left") + line("{{copies_to}}", 22, "", "left"),
         line("{{signature}}", 28, strong)});
    xml += gap;  // a document does not end in a table
    // Margins: top and bottom 20 mm, left 30 mm, right 15 mm.
    xml +=
        "<w:sectPr><w:headerReference w:type=\"default\" r:id=\"rId3\"/>"
        "<w:footerReference w:type=\"default\" r:id=\"rId4\"/>"
        "<w:footerReference w:type=\"first\" r:id=\"rId5\"/>"
        "<w:pgSz w:w=\"11906\" w:h=\"16838\"/><w:pgMar w:top=\"1134\" w:right=\"851\" "
        "w:bottom=\"1134\" w:left=\"1701\" w:header=\"567\" w:footer=\"567\" w:gutter=\"0\"/>"
        "<w:titlePg/></w:sectPr></w:body></w:document>";
    return xml;
}

}  // namespace

std::string docx_template() {
    auto const with = [](std::string_view xml) {
        return std::string{declaration} + std::string{xml};
    };
    auto const word = [&](std::string_view name, std::string_view xml) {
        return with("<w:" + std::string{name} + std::string{word_names} + std::string{xml});
    };
    auto made = detail::packed_zip({{"[Content_Types].xml", with(content_types)},
                                    {"_rels/.rels", with(package_links)},
                                    {"word/_rels/document.xml.rels", with(document_links)},
                                    {"word/document.xml", with(document_xml())},
                                    {"word/footer1.xml", word("ftr", footer_xml)},
                                    {"word/footer2.xml", word("ftr", footer_xml)},
                                    {"word/header1.xml", word("hdr", header_xml)},
                                    {"word/settings.xml", word("settings", settings_xml)},
                                    {"word/styles.xml", word("styles", styles_xml)}});
    return made ? *std::move(made) : std::string{};
}

}  // namespace thidua
