// SPDX-License-Identifier: BSL-1.0
#include <thidua/base/error.hpp>

#include <support/catch.hpp>

using namespace thidua;

namespace {

error misspelt() {
    return {.code = "fact.unknown_word",
            .message = {"không hiểu `khá`", "cannot read `khá`"},
            .help = {"nhập `tốt`", "write `good`"},
            .where = {.file = "a.csv", .sheet = "", .row = 3, .column = "Xếp loại", .path = ""}};
}

}  // namespace

TEST_CASE("an error names file, row and column, then what is wrong and what would be accepted",
          "[base]") {
    CHECK(describe(misspelt()) == "a.csv:3: Xếp loại: không hiểu `khá` (nhập `tốt`)");
    CHECK(describe(misspelt(), language::en) ==
          "a.csv:3: Xếp loại: cannot read `khá` (write `good`)");
}

TEST_CASE("an error names the sheet of a workbook", "[base]") {
    auto e = misspelt();
    e.where.file = "a.xlsx";
    e.where.sheet = "Cá nhân";
    CHECK(describe(e, language::en) ==
          "a.xlsx[Cá nhân]:3: Xếp loại: cannot read `khá` (write `good`)");
}

TEST_CASE("an error in JSON names the path", "[base]") {
    auto e = misspelt();
    e.where = {};
    e.where.path = "/rating";
    CHECK(describe(e, language::en) == "/rating: cannot read `khá` (write `good`)");
}

TEST_CASE("what an error does not know is left out", "[base]") {
    auto e = misspelt();
    e.where.row = 0;
    CHECK(describe(e, language::en) == "a.csv: Xếp loại: cannot read `khá` (write `good`)");
    e.where = {};
    CHECK(describe(e, language::en) == "cannot read `khá` (write `good`)");
    e.help = {};
    CHECK(describe(e, language::en) == "cannot read `khá`");
    CHECK(describe(error{}, language::vi).empty());
}

TEST_CASE("errors are equal if code, sentences and place are", "[base]") {
    CHECK(misspelt() == misspelt());
    auto other = misspelt();
    other.where.row = 4;
    CHECK_FALSE(other == misspelt());
}

TEST_CASE("a row without a file is not printed as a bare colon", "[base]") {
    error e{.code = "a.b", .message = {"sai", "wrong"}};
    e.where.row = 3;
    CHECK(describe(e, language::en).find(':') != 0);
}
