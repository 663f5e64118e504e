// SPDX-License-Identifier: BSL-1.0
#include <thidua/reports/pages/round_page.hpp>

#include <pugixml.hpp>

#include <cstddef>
#include <cstdlib>
#include <fstream>
#include <string>
#include <string_view>
#include <utility>

#include <reports/round_case.hpp>
#include <rounds/stage_sample.hpp>
#include <support/catch.hpp>

#include <thidua/io/file.hpp>
#include <thidua/reports/pages/applicant_page.hpp>
#include <thidua/reports/record.hpp>
#include <thidua/reports/summary.hpp>

#include "shipped_round.hpp"

using namespace thidua;
using namespace round_case;

namespace {

bool says(std::string const& page, std::string_view words) {
    return page.find(words) != std::string::npos;
}

std::size_t count(std::string const& page, std::string_view words) {
    std::size_t n = 0;
    for (auto at = page.find(words); at != std::string::npos; at = page.find(words, at + 1)) ++n;
    return n;
}

pugi::xml_document parsed(std::string const& page) {
    pugi::xml_document d;
    auto const r = d.load_string(page.c_str(), pugi::parse_default | pugi::parse_doctype);
    INFO(r.description() << " at " << page.substr(static_cast<std::size_t>(r.offset), 80));
    REQUIRE(r);
    return d;
}

/// The rows of a table as lines, cells joined by " | ".
std::string lines_of_table(pugi::xml_document const& d, std::string const& id) {
    std::string all;
    auto const table = d.select_node(("//table[@id='" + id + "']").c_str()).node();
    for (auto const& row : table.select_nodes(".//tr")) {
        std::string line = "|";
        for (auto const& cell : row.node().children())
            line += " " + std::string{cell.text().get()} + " |";
        all += line + "\n";
    }
    return all;
}

}  // namespace

TEST_CASE("the page of a round is well-formed, loads nothing and is headed as a draft") {
    decided_case const c{all()};
    for (auto const in : {language::vi, language::en}) {
        auto const page = round_page(c.view, {.in = in, .anchor = std::string(64, 'a')});
        auto const d = parsed(page);
        CHECK(d.select_node("//p[@class='draft']"));
        CHECK(says(page, "default-src &#39;none&#39;; style-src &#39;sha256-"));
        CHECK_FALSE(says(page, "unsafe-inline"));
        CHECK_FALSE(d.select_node("//@style"));
        CHECK_FALSE(d.select_node("//@src"));
        CHECK_FALSE(d.select_node("//link"));
        for (auto const& a : d.select_nodes("//@href"))
            CHECK(std::string_view{a.attribute().value()}.starts_with('#'));
        for (auto const& svg : d.select_nodes("//svg[@role='img']"))
            CHECK(svg.node().child("title"));
        for (auto const& th : d.select_nodes("//th")) CHECK(th.node().attribute("scope"));
        CHECK(says(page, check_code(std::string(64, 'a'))));
    }
}

TEST_CASE("every link of the page has its target, and no id stands twice") {
    decided_case const c{all()};
    auto const d = parsed(round_page(c.view));
    for (auto const& a : d.select_nodes("//a[@href]")) {
        auto const id = std::string{a.node().attribute("href").value()}.substr(1);
        CHECK(d.select_nodes(("//*[@id='" + id + "']").c_str()).size() == 1);
    }
    for (auto const& of : d.select_nodes("//@id"))
        CHECK(d.select_nodes(("//*[@id='" + std::string{of.attribute().value()} + "']").c_str())
                  .size() == 1);
}

TEST_CASE("the figures of the page are those of the summary") {
    decided_case const c{all()};
    auto const table = lines_of_table(parsed(round_page(c.view)), "so-lieu");
    auto const summary = summary_text(c.view);
    std::size_t found = 0;
    for (auto const& line : lines_of(table)) {
        // The summary sets the proposed in bold.
        auto const bold = line.substr(0, 2) + "**" + line.substr(2, line.find(" |", 2) - 2) + "**" +
                          line.substr(line.find(" |", 2));
        if (says(summary, line) || says(summary, bold)) ++found;
    }
    CHECK(found == 9);  // heading, received, five outcomes, proposed, contested
    CHECK(found == lines_of(table).size());
}

TEST_CASE("the table of dossiers has each once, with its result") {
    decided_case const c{all()};
    auto const d = parsed(round_page(c.view));
    CHECK(d.select_nodes("//table[@id='bang-ho-so']/tbody/tr").size() == 12);
    auto const lines = lines_of_table(d, "bang-ho-so");
    CHECK(says(lines, "| p2 | Người mang hồ sơ p2 | cá nhân |"));
    CHECK(says(lines, "| Ngang nhau, chờ Hội đồng cho ý kiến | 2 |"));
}

TEST_CASE("a reason above the audience is not printed, the outcome is") {
    decided_case const c{all()};
    auto const page = round_page(c.view);
    CHECK_FALSE(says(page, "Chưa xét khen thưởng vì"));
    CHECK(says(page, "lý do thuộc loại thông tin hạn chế"));
    CHECK(
        says(round_page(c.view, {.audience = sensitivity::sensitive}), "Chưa xét khen thưởng vì"));
}

TEST_CASE("the page for publication has the list alone") {
    decided_case const c{all()};
    auto const page = round_page(c.view, {.audience = sensitivity::open});
    auto const d = parsed(page);
    CHECK(says(page, "Người mang hồ sơ p1"));
    CHECK_FALSE(says(page, "Người mang hồ sơ p5-refused"));
    CHECK_FALSE(says(page, "Người mang hồ sơ p2"));  // contested
    CHECK_FALSE(says(page, "hạn chế"));
    CHECK_FALSE(d.select_node("//table[@id='bang-ho-so']"));
}

TEST_CASE("texts are escaped, and what would break the page is left out") {
    decided_case c{all()};
    c.batch.texts[0].recipient_name = "<script>alert(1)</script>&\"'\x01\xff\u202E";
    auto const page = round_page(c.view);
    (void)parsed(page);
    CHECK(says(page, "&lt;script&gt;alert(1)&lt;/script&gt;&amp;&quot;&#39;\uFFFD"));
    CHECK(count(page, "<script") == 1);
    CHECK_FALSE(says(page, "\u202E"));
}

TEST_CASE("beyond its most rows the table says so and names the file") {
    decided_case const c{all()};
    auto const page = round_page(c.view, {.most_rows = 7});
    CHECK(parsed(page).select_nodes("//table[@id='bang-ho-so']/tbody/tr").size() == 7);
    CHECK(says(page, "Bảng này có 7 trong 12 hồ sơ"));
    CHECK(says(page, "decisions.csv"));
}

TEST_CASE("the order of the input and a second writing change no byte of the page") {
    decided_case const c{all()};
    auto const page = round_page(c.view);
    CHECK(round_page(c.view) == page);
    for (std::uint64_t seed = 1; seed < 6; ++seed) {
        decided_case const other{shuffled(all(), seed)};
        CHECK(round_page(other.view) == page);
    }
}

TEST_CASE("the pages of the small round are the reviewed golden files") {
    decided_case const c{all()};
    std::size_t p2 = 0;
    while (c.batch.texts[p2].id != "p2") ++p2;
    auto const applicant = applicant_page(c.view, p2);
    REQUIRE(applicant);
    // THIDUA_WRITE_GOLDEN=1 writes them anew, to be reviewed.
    bool const write = std::getenv("THIDUA_WRITE_GOLDEN") != nullptr;
    for (auto const& [name, page] :
         {std::pair{"round.html", round_page(c.view)}, std::pair{"applicant.html", *applicant}}) {
        auto const file = std::string{THIDUA_TEST_DATA} + "/reports/pages/" + name;
        if (write) std::ofstream{file, std::ios::binary} << page;
        auto const stored = read_file(file);
        REQUIRE(stored);
        CHECK(page == *stored);
    }
}

TEST_CASE("from the council on the page says what people decided") {
    people_inputs said;
    said.resolutions = {stage_sample::placed("p2", 1), stage_sample::placed("p3", 2),
                        stage_sample::resolved("p4", resolving_body::council, resolved_as::award),
                        stage_sample::resolved("c1", resolving_body::council, resolved_as::defer)};
    auto set = with_seats();
    set.order = {{order_by::priority}, {order_by::score}};  // no votes are asked for
    {
        decided_case const c{all(), set, said, stage::council};
        auto const page = round_page(c.view);
        auto const lines = lines_of_table(parsed(page), "bang-ho-so");
        CHECK(says(page, "DỰ THẢO"));
        CHECK(says(lines, "| p4 | Người mang hồ sơ p4 | cá nhân |"));
        CHECK(count(lines, "| Để lại xét sau |") == 1);
        CHECK(count(lines, "| Dự kiến khen thưởng |") == 5);  // p1, p2, p4, c2 and the prompt lane
        // Nobody refused p3, who stands behind in the order: the rules' outcome is told.
        CHECK(count(lines, "| Không khen thưởng |") == 0);
    }
    for (auto const* id : {"p1", "p2", "p4", "c2", "p9-prompt"})
        said.signatures.push_back(stage_sample::line_of(id));
    decided_case const c{all(), set, said, stage::closed};
    REQUIRE(c.decided.people.all_signed());
    auto const page = round_page(c.view);
    CHECK_FALSE(parsed(page).select_node("//p[@class='draft']"));
    CHECK(says(page, "KẾT QUẢ KHEN THƯỞNG - 5 hồ sơ theo Quyết định số 6543/QĐ-UBND"));
    CHECK(count(lines_of_table(parsed(page), "bang-ho-so"), "| Được tặng Bằng khen |") == 5);
    auto const open = round_page(c.view, {.audience = sensitivity::open});
    CHECK(says(open, "<caption>Được khen thưởng</caption>"));
    CHECK_FALSE(says(open, "Dự kiến khen thưởng"));
    CHECK(says(open, "Người mang hồ sơ p4"));
    CHECK_FALSE(says(open, "Người mang hồ sơ p3"));

    // The first rows are those of the list, as people made it.
    CHECK(says(lines_of_table(parsed(round_page(c.view, {.most_rows = 5})), "bang-ho-so"), "p4"));
    std::size_t i = 0;
    while (c.batch.texts[i].id != "p3") ++i;
    auto const own = applicant_page(c.view, i);
    REQUIRE(own);
    CHECK(says(*own, "đề xuất theo quy định, thứ tự do Hội đồng xếp"));
    CHECK(says(*own, "KẾT QUẢ KHEN THƯỞNG"));
}

TEST_CASE("the page of the shipped round shows both congresses as they were known") {
    shipped_round::phase_one const r{THIDUA_EXAMPLE_DATA};
    auto const page = round_page(r.view());
    auto const d = parsed(page);
    auto const days = lines_of_table(d, "su-kien");
    CHECK(says(days,
               "17/10/2025 | Đại hội đại biểu lần thứ XVIII Đảng bộ thành phố Hà Nội: phiên "
               "bế mạc | đã diễn ra |"));
    CHECK(says(days, "phiên bế mạc - chưa công bố ngày"));
    CHECK_FALSE(says(days, "2026"));  // announced later
    CHECK(d.select_nodes("//table[@id='bang-ho-so']/tbody/tr").size() == r.view().batch->size());
}
