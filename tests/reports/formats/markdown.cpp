// SPDX-License-Identifier: BSL-1.0
#include <thidua/reports/formats/markdown.hpp>

#include <cstdint>
#include <string>

#include <reports/formats/golden.hpp>
#include <reports/formats/sample_paper.hpp>
#include <support/catch.hpp>

using namespace thidua;

namespace {

std::string text_of(std::string const& words) {
    paper p{.id = "p", .draft = false};
    p.parts = {paper_text{.words = words}};
    return to_markdown(p);
}

}  // namespace

TEST_CASE("a paper as Markdown is what is stored") {
    CHECK(to_markdown(sample_paper::everything()) == golden::stored("sample.md"));
}

TEST_CASE("nothing in a text acts as markup or HTML") {
    CHECK(text_of("<script>alert(1)</script>") == "\\<script\\>alert(1)\\</script\\>\n");
    CHECK(text_of("[a](http://x) ![b](c)") == "\\[a\\](http://x) !\\[b\\](c)\n");
    CHECK(text_of("# a") == "\\# a\n");
    CHECK(text_of("- a") == "\\- a\n");
    CHECK(text_of("12. a") == "12\\. a\n");
    CHECK(text_of("343/KH-UBND") == "343/KH-UBND\n");
    CHECK(text_of("a\n# b") == "a\\\n\\# b\n");
    CHECK(text_of("a &lt; b") == "a \\&lt; b\n");
}

TEST_CASE("characters that change the direction of a text are left out of Markdown") {
    CHECK(text_of("An\u202Egnu\u2066\u200F") == "Angnu\n");
    CHECK(text_of(std::string{"a\x01"
                              "b\x7F"}) == "ab\n");
}

TEST_CASE("a table in Markdown has as many cells in every row, whatever the texts hold") {
    table t{.id = "t", .columns = {{"A|B"}, {"C"}}};
    t.add({"x | y", "line\nline"});
    t.add_section("I. <b>");
    paper p{.id = "p", .draft = false};
    p.parts = {t};
    CHECK(to_markdown(p) ==
          "| A\\|B | C |\n|:--|:--|\n| x \\| y | line<br>line |\n| **I. \\<b\\>** | |\n");
}
