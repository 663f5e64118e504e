// SPDX-License-Identifier: BSL-1.0
#include <thidua/reports/formats/csv_table.hpp>

#include <string>

#include <reports/formats/golden.hpp>
#include <reports/formats/sample_paper.hpp>
#include <support/catch.hpp>

using namespace thidua;

TEST_CASE("a table as CSV is what is stored") {
    CHECK(to_csv(sample_paper::awards()) == golden::stored("sample.csv"));
}

TEST_CASE("values have one form in CSV, and formulas do not run") {
    table t{.id = "t", .columns = {{"a"}, {"b"}, {"c"}, {"d"}, {"e"}, {"secret"}}};
    t.columns.back().shown_to = sensitivity::internal;
    t.add({std::int64_t{1381}, percentage{6816}, dong{7'020'000}, date{2025, 7, 5},
           "=HYPERLINK(\"x\")", "inside"});
    CHECK(to_csv(t) == "a,b,c,d,e\n1381,68.16%,7020000,2025-07-05,\"'=HYPERLINK(\"\"x\"\")\"\n");
    CHECK(to_csv(t, sensitivity::internal).find("inside") != std::string::npos);
    CHECK(to_csv(t, sensitivity::open, {.separator = ';', .byte_order_mark = true})
              .starts_with("\xEF\xBB\xBF"
                           "a;b;"));
}

TEST_CASE("the tables of a paper stand one below the other") {
    auto const all = to_csv(sample_paper::everything());
    CHECK(all == to_csv(sample_paper::counts()) + "\n" + to_csv(sample_paper::awards()));
}
