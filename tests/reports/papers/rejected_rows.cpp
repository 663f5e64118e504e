// SPDX-License-Identifier: BSL-1.0
#include <thidua/reports/papers/rejected_rows.hpp>

#include <algorithm>
#include <string>
#include <variant>

#include <reports/papers/papers_round.hpp>
#include <support/catch.hpp>

#include <thidua/reports/formats/markdown.hpp>

using namespace thidua;

TEST_CASE("two columns of one name in a rejected row both come back") {
    papers_round::made_round r;
    auto& row = r.read.rejected.front();
    row.cells.emplace_back("Ghi chú", "ghi chú thứ nhất");
    row.cells.emplace_back("Ghi chú", "ghi chú thứ hai");
    auto const paper = rejected_rows_paper(r.view, {});
    auto const* list = std::get_if<table>(&paper.parts.front());
    REQUIRE(list != nullptr);
    CHECK(std::count_if(list->columns.begin(), list->columns.end(),
                        [](auto const& c) { return c.heading == "Ghi chú"; }) == 2);
    auto const shown = to_markdown(paper);
    CHECK(shown.find("ghi chú thứ nhất") != std::string::npos);
    CHECK(shown.find("ghi chú thứ hai") != std::string::npos);
    CHECK(shown.find("Mai Văn Sai") != std::string::npos);
}
