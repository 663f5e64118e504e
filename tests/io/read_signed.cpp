// SPDX-License-Identifier: BSL-1.0
#include <thidua/io/read_signed.hpp>

#include <string>
#include <vector>

#include <support/catch.hpp>

using namespace thidua;

namespace {

std::vector<std::string> codes_of(std::vector<rejected_row> const& rows) {
    std::vector<std::string> codes;
    for (auto const& row : rows) codes.emplace_back(row.errors[0].code);
    return codes;
}

}  // namespace

TEST_CASE("signed decisions are read under Vietnamese headers", "[io][stages]") {
    auto const in = read_signed_text(
        "Số quyết định;Ngày ký;Người ký;Thẩm quyền ký;Mã hồ sơ;Quyết định hủy bỏ;Ngày hủy bỏ quyết "
        "định;Căn cứ hủy bỏ quyết định\n"
        "6543/QĐ-UBND;05/12/2025;Nguyễn Văn Mẫu;KT. CHỦ TỊCH;a;;;\n"
        "6543/QĐ-UBND;05/12/2025;;CT;b;7000/QĐ-UBND;05/01/2026;93.2.b\n",
        "s.csv");
    REQUIRE(in);
    CHECK(in->rejected.empty());
    REQUIRE(in->awards.size() == 2);
    auto const& s = in->awards[0];
    CHECK(s.decision_no == "6543/QĐ-UBND");
    CHECK(*s.signed_on == date{2025, 12, 5});
    CHECK(s.signed_by == "Nguyễn Văn Mẫu");
    CHECK(*s.capacity == signing_capacity::for_the_head);
    CHECK(s.id == "a");
    CHECK_FALSE(s.cancelled());
    CHECK(s.where == place{.file = "s.csv", .row = 2});
    auto const& c = in->awards[1];
    CHECK(*c.capacity == signing_capacity::own_office);
    CHECK(c.cancelled());
    CHECK(c.cancelled_by == "7000/QĐ-UBND");
    CHECK(*c.cancelled_for == cancellation_ground::false_papers);
}

TEST_CASE("lines of decisions that cannot be are rejected", "[io][stages]") {
    auto const in = read_signed_text(
        "decision_no,signed_on,id,capacity,cancelled_by,cancelled_on,cancelled_for\n"
        "1,2025-12-05,before,,2,2025-12-04,\n"
        "1,2025-12-05,no-day,,2,,93.2.a\n"
        "1,,not-signed,,,,\n"
        ",2025-12-05,no-number,,,,\n"
        "1,2025-12-05,twice,,,,\n1,2025-12-05,twice,,,,\n"
        "1,2025-12-05,who,XX,,,\n"
        "1,2025-12-05,why,,2,2026-01-05,93.2.z\n"
        "2,2025-12-06,twice,,,,\n",
        "s.csv");
    REQUIRE(in);
    REQUIRE(in->awards.size() == 1);
    CHECK(in->awards[0].decision_no == "2");
    CHECK(codes_of(in->rejected) ==
          std::vector<std::string>{"signed.cancelled", "signed.cancelled", "table.missing_cell",
                                   "table.missing_cell", "signed.same_line", "signed.same_line",
                                   "cell.unknown_value", "cell.unknown_value"});
    CHECK(in->rejected[4].errors[0].message.vi.find("6, 7") != std::string::npos);
    CHECK(in->unread == std::vector<std::string>{"before", "no-day", "no-number", "not-signed",
                                                 "twice", "who", "why"});
}

TEST_CASE("a list of signed decisions that is not there is refused", "[io][stages]") {
    CHECK(read_signed("/nowhere/s.csv").failure().code == "file.missing");
}
