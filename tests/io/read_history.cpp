// SPDX-License-Identifier: BSL-1.0
#include <thidua/io/read_history.hpp>

#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include <support/catch.hpp>

#include "intake_sample.hpp"

using namespace thidua;

TEST_CASE("a past award is read") {
    auto const units = intake_sample::units();
    auto const in = read_history_text(
        "recipient_id,recipient_name,unit,form,issuer,decision_no,decided_on,commendation_type,"
        "achievement,achieved_from,achieved_to,cancelled_on\n"
        "cb-1,A,snv,giay_khen,unit_head,1/QĐ,2024-01-15,merit,ls-1,2023-01-01,2023-11-18,\n"
        ",B,,Bằng khen,city_chair,,,,,,,01/02/2025\n",
        "h.csv", &units);
    REQUIRE(in);
    CHECK(in->rejected.empty());
    REQUIRE(in->awards.size() == 2);
    auto const& a = in->awards[0];
    CHECK(a.recipient_id == "cb-1");
    CHECK(a.recipient_name == "A");
    CHECK(*a.unit == unit_id{0});
    CHECK(*a.form == award_form::giay_khen);
    CHECK(*a.issuer == award_issuer::unit_head);
    CHECK(a.decision_no == "1/QĐ");
    CHECK(*a.decided_on == date{2024, 1, 15});
    CHECK(*a.commendation_type == commendation_type::merit);
    CHECK(a.achievement == "ls-1");
    CHECK(*a.achieved_from == date{2023, 1, 1});
    CHECK(*a.achieved_to == date{2023, 11, 18});
    CHECK(a.cancelled_on.blank());
    CHECK(*in->awards[1].cancelled_on == date{2025, 2, 1});
    CHECK(in->awards[1].decided_on.blank());
}

TEST_CASE("why an award was cancelled is read by its point, its name or its words") {
    auto const in = read_history_text(
        "recipient_name,cancelled_on,Căn cứ hủy bỏ quyết định\n"
        "A,01/02/2025,93.2.a\nB,01/02/2025,violation_found\n"
        "C,,\n"
        "D,01/02/2025,\"cung cấp thông tin sai sự thật hoặc làm giả hồ sơ, giấy tờ\"\n"
        "E,01/02/2025,93.2.e\n",
        "h.csv", nullptr);
    REQUIRE(in);
    REQUIRE(in->awards.size() == 4);
    CHECK(*in->awards[0].cancelled_for == cancellation_ground::false_claims);
    CHECK(*in->awards[1].cancelled_for == cancellation_ground::violation_found);
    CHECK(in->awards[2].cancelled_for.blank());
    CHECK(*in->awards[3].cancelled_for == cancellation_ground::false_papers);
    REQUIRE(in->rejected.size() == 1);
    CHECK(in->rejected[0].errors[0].code == "cell.unknown_value");
}

TEST_CASE("a past award of nobody, or with a faulty cell, is rejected") {
    auto const in = read_history_text(
        "recipient_id,recipient_name,issuer\n,,unit_head\ncb-1,,\ncb-2,B,nhà vua\n", "h.csv",
        nullptr);
    REQUIRE(in);
    CHECK(in->awards.size() == 1);
    REQUIRE(in->rejected.size() == 2);
    CHECK(in->rejected[0].errors[0].code == "history.no_recipient");
    CHECK(in->rejected[1].errors[0].code == "cell.unknown_value");
}

TEST_CASE("several files are one history, whatever their order; a missing one is an error") {
    auto const at = std::filesystem::temp_directory_path() / "thidua_read_history";
    std::filesystem::remove_all(at);
    std::filesystem::create_directories(at);
    std::ofstream{at / "1.csv"} << "recipient_name\nA\n";
    std::ofstream{at / "2.csv"} << "recipient_name\nB\n";
    std::vector<std::string> const paths{(at / "2.csv").string(), (at / "1.csv").string(),
                                         (at / "2.csv").string()};
    auto const in = read_history(paths, nullptr);
    REQUIRE(in);
    REQUIRE(in->awards.size() == 2);
    CHECK(in->awards[0].recipient_name == "A");
    std::filesystem::remove(at / "2.csv");
    auto const gap = read_history(paths, nullptr);
    REQUIRE_FALSE(gap);
    CHECK(gap.failure().code == "file.missing");
    std::filesystem::remove_all(at);
}
