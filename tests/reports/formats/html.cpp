// SPDX-License-Identifier: BSL-1.0
#include <thidua/reports/formats/html.hpp>

#include <string>

#include <pugixml.hpp>

#include <reports/formats/golden.hpp>
#include <reports/formats/sample_paper.hpp>
#include <support/catch.hpp>

using namespace thidua;

namespace {

/// The page as XML; the declaration of the document type aside.
pugi::xml_document parsed(std::string const& page) {
    pugi::xml_document xml;
    auto const good = xml.load_buffer(page.data(), page.size());
    INFO(good.description() << " at " << good.offset);
    REQUIRE(good);
    return xml;
}

}  // namespace

TEST_CASE("a paper as a page is what is stored") {
    CHECK(to_html(sample_paper::everything()) == golden::stored("sample.html"));
}

TEST_CASE("a page is well-formed and its tables can be read aloud") {
    auto const xml = parsed(to_html(sample_paper::everything()));
    CHECK(std::string{xml.child("html").attribute("lang").value()} == "vi");
    auto const tables = xml.select_nodes("//table");
    CHECK(tables.size() == 2);
    for (auto const& t : tables) {
        CHECK(t.node().child("caption"));
        for (auto const& h : t.node().select_nodes(".//th"))
            CHECK_FALSE(std::string{h.node().attribute("scope").value()}.empty());
        auto const caption = std::string{t.node().child("caption").attribute("id").value()};
        CHECK(caption == t.node().parent().attribute("aria-labelledby").value());
    }
    CHECK(xml.select_nodes("//td[contains(@class,'faulty')]").size() == 1);
}

TEST_CASE("a page loads nothing and runs nothing") {
    auto const page = to_html(sample_paper::everything());
    for (auto const* what : {"<script", "<link", "<img", "url(", "@import", "http://www.w3.org/2"})
        CHECK(page.find(what) == std::string::npos);
    CHECK(page.find("default-src 'none'") != std::string::npos);
}

TEST_CASE("texts of a page cannot become elements or attributes") {
    std::string const attack = "</td><script>alert('x')</script>\" onload=\"a\u202Eb\x02";
    paper p{.id = "p", .title = attack, .subject = attack, .draft = false};
    table t{.id = "t", .title = attack, .columns = {{attack}}, .note = attack};
    t.add({attack});
    t.add_section(attack);
    p.parts = {paper_heading{attack}, paper_text{.words = attack}, paper_list{.items = {attack}},
               t};
    p.copies_to = {attack};
    auto const page = to_html(p);
    auto const xml = parsed(page);
    CHECK(xml.select_nodes("//script").empty());
    CHECK(xml.select_nodes("//@onload").empty());
    CHECK(std::string{xml.select_node("//td").node().text().get()} ==
          "</td><script>alert('x')</script>\" onload=\"ab");
    CHECK(page.find("\u202E") == std::string::npos);
}

TEST_CASE("what an audience may not see is not in the page") {
    auto p = sample_paper::everything();
    CHECK(to_html(p).find("05/02/1985") == std::string::npos);
    p.audience = sensitivity::personal;
    CHECK(to_html(p).find("05/02/1985") != std::string::npos);
}

TEST_CASE("a paper is headed as a draft until it is none") {
    auto p = sample_paper::everything();
    CHECK(to_html(p).find("DỰ THẢO") != std::string::npos);
    p.draft = false;
    CHECK(to_html(p).find("DỰ THẢO") == std::string::npos);
}

TEST_CASE("escaped text is the text again for a reader of HTML") {
    CHECK(escaped_html("a<b> & \"c\" 'd'") == "a&lt;b&gt; &amp; &quot;c&quot; &#39;d&#39;");
    CHECK(escaped_html("\xFF"
                       "a") ==
          "\uFFFD"
          "a");
}
