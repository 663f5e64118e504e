// SPDX-License-Identifier: BSL-1.0
#include <thidua/analysis/scenario.hpp>

#include <string>
#include <vector>

#include <support/catch.hpp>

using namespace thidua;
using namespace thidua::analysis;

namespace {

result<scenario_sheet> read(std::string const& content) {
    return read_scenarios_text(content, "folder/cases.csv");
}

using names = std::vector<std::string>;

}  // namespace

TEST_CASE("a scenario is a dossier with what it is judged against and what is expected") {
    auto const sheet = read(
        "id,recipient_name,says,case.on,case.stage,case.batch,case.attests,expect.outcome,"
        "expect.reasons,expect.awarded,expect.money\n"
        "a,Nguyễn Văn An,thiếu biên bản,2025-11-20,intake,b1,no_holds|exemplary,returned,"
        "dossier.papers,no,3.510.000\n");
    REQUIRE(sheet);
    REQUIRE(sheet->scenarios.size() == 1);
    auto const& s = sheet->scenarios.front();
    CHECK(s.says == "thiếu biên bản");
    CHECK(s.batch == "b1");
    CHECK(s.under.on == date{2025, 11, 20});
    CHECK(s.under.at == stage::intake);
    REQUIRE(s.attests);
    CHECK(s.attests->has(attestation::no_holds));
    CHECK_FALSE(s.attests->has(attestation::united));
    CHECK(s.expects.outcome == outcome::returned);
    CHECK(s.expects.reasons == names{"dossier.papers"});
    CHECK_FALSE(s.expects.missing);  // left empty: not checked
    CHECK(s.expects.awarded == award_status::no);
    CHECK(s.expects.money == 3'510'000);
    CHECK(sheet->read.reports.empty());  // no column of scenarios is unknown
}

TEST_CASE("Vietnamese headers and values are read; `không` is the empty list") {
    auto const sheet = read(
        "Họ và tên;Tình huống;Kết quả mong đợi;Lý do mong đợi;Thông tin còn thiếu mong đợi\n"
        "Trần Thị Bình;đủ cả;Đủ điều kiện, tiêu chuẩn;không;không\n");
    REQUIRE(sheet);
    auto const& s = sheet->scenarios.at(0);
    CHECK(s.expects.outcome == outcome::eligible);
    CHECK(s.expects.reasons == names{});
    CHECK(s.expects.missing == names{});
}

TEST_CASE("entries of an expected list are compared as a set") {
    auto const sheet =
        read("recipient_name,expect.reasons\nA,b.two|a.one;b.two\nB,a.one | b.two\n");
    REQUIRE(sheet);
    CHECK(sheet->scenarios.at(0).expects.reasons == names{"a.one", "b.two"});
    CHECK(sheet->scenarios.at(0).expects.reasons == sheet->scenarios.at(1).expects.reasons);
}

TEST_CASE("a case without a name is called by its id") {
    auto const sheet = read("id,recipient_name,expect.outcome\nx-1,A,eligible\n");
    REQUIRE(sheet);
    CHECK(sheet->scenarios.at(0).says == "x-1");
}

TEST_CASE("files beside the sheet are named from its folder") {
    auto const sheet = read(
        "recipient_name,case.settings,case.history,expect.outcome\nA,s.json,h.csv,eligible\n"
        "B,,không,eligible\n");
    REQUIRE(sheet);
    CHECK(sheet->scenarios.at(0).under.settings_file == "folder/s.json");
    CHECK(sheet->scenarios.at(0).under.history_file == "folder/h.csv");
    CHECK(sheet->scenarios.at(1).under.empty_history);
    CHECK(sheet->scenarios.at(1).under.history_file.empty());
}

TEST_CASE("a faulty expectation rejects its row with its place, the others stay") {
    auto const sheet = read(
        "recipient_name,case.on,expect.outcome\nA,31/02/2025,eligible\nB,,maybe\nC,,eligible\n");
    REQUIRE(sheet);
    CHECK(sheet->scenarios.size() == 1);
    CHECK(sheet->read.batch.size() == 1);
    REQUIRE(sheet->read.rejected.size() == 2);
    auto const& first = sheet->read.rejected[0].errors.at(0);
    CHECK(first.where.row == 2);
    CHECK(first.where.column == "case.on");
    CHECK(first.code == "date.impossible");
    auto const& second = sheet->read.rejected[1].errors.at(0);
    CHECK(second.where.column == "expect.outcome");
    CHECK(sheet->read.rejected[1].found.at(0) == "maybe");
}

TEST_CASE("a sheet that checks nothing is an error: it could not fail") {
    auto const sheet = read("recipient_name,says,expect.outcome\nA,nothing,\n");
    REQUIRE_FALSE(sheet);
    CHECK(sheet.failure().code == "scenarios.nothing_checked");
}

TEST_CASE("a misspelt expectation refuses the sheet instead of checking nothing") {
    auto const sheet = read("recipient_name,expect.outcom,expect.awarded\nA,eligible,yes\n");
    REQUIRE_FALSE(sheet);
    CHECK(sheet.failure().code == "scenarios.unknown_column");
    CHECK(sheet.failure().help.en == "was `expect.outcome` meant?");
}
