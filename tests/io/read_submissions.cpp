// SPDX-License-Identifier: BSL-1.0
#include <thidua/io/read_submissions.hpp>

#include <string>

#include <support/catch.hpp>

#include "intake_sample.hpp"

using namespace thidua;

TEST_CASE("a submission is read under Vietnamese headers") {
    auto const units = intake_sample::units();
    auto const in = read_submissions_text(
        "Mã tờ trình;Đơn vị trình;Số tờ trình;Ngày tờ trình;Ngày tiếp nhận;Thành phần hồ sơ "
        "chung;Nội dung cam kết;Ngày cam kết;Số phiếu đồng ý;Tổng số thành viên\n"
        "ttr-1;Sở Nội vụ;12/TTr-SNV;27/10/2025;29/10/2025;tờ trình|biên bản;no_holds|đã công "
        "khai;27/10/2025;13;13\n"
        "ttr-2;;;;;;;;;\n",
        "s.csv", &units);
    REQUIRE(in);
    CHECK(in->rejected.empty());
    REQUIRE(in->list.all().size() == 2);
    auto const& s = *in->list.find("ttr-1");
    CHECK(*s.submitting_unit == unit_id{0});
    CHECK(s.number == "12/TTr-SNV");
    CHECK(*s.dated == date{2025, 10, 27});
    CHECK(*s.received_on == date{2025, 10, 29});
    CHECK((*s.documents).has(document::minutes));
    CHECK(s.attests_to(attestation::no_holds));
    CHECK(s.attests_to(attestation::made_public));
    CHECK_FALSE(s.attests_to(attestation::selected));
    CHECK(*s.attested_on == date{2025, 10, 27});
    CHECK(*s.votes_for == 13);
    CHECK(*s.members_total == 13);
    CHECK(s.where == place{.file = "s.csv", .row = 2});
    auto const& blank = *in->list.find("ttr-2");
    CHECK(blank.attests.blank());
    CHECK(blank.documents.blank());
    CHECK_FALSE(blank.attests_to(attestation::no_holds));
}

TEST_CASE("faulty submissions are rejected, the others stand") {
    auto const units = intake_sample::units();
    auto const in = read_submissions_text(
        "submission_id,submitting_unit,attests,votes_for,members_total\n"
        "a,snv,,,\n"
        "b,Sở Lạ,,,\n"
        "c,snv,no_hold,,\n"
        "d,snv,,14,13\n"
        "e,snv,,,\ne,stc,,,\n"
        ",snv,,,\n",
        "s.csv", &units);
    REQUIRE(in);
    CHECK(in->list.all().size() == 1);
    REQUIRE(in->rejected.size() == 6);
    auto const code = [&](std::size_t i) { return std::string{in->rejected[i].errors[0].code}; };
    CHECK(code(0) == "units.unknown_name");
    CHECK(code(1) == "cell.unknown_value");
    CHECK(in->rejected[1].errors[0].help.vi.find("`no_holds`") != std::string::npos);
    CHECK(code(2) == "submissions.votes");
    CHECK(code(3) == "submissions.same_id");
    CHECK(code(4) == "submissions.same_id");
    CHECK(code(5) == "table.missing_cell");
}

TEST_CASE("a list of submissions that is not there is refused") {
    auto const in = read_submissions("/nowhere/s.csv", nullptr);
    REQUIRE_FALSE(in);
    CHECK(in.failure().code == "file.missing");
}
