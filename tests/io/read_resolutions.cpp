// SPDX-License-Identifier: BSL-1.0
#include <thidua/io/read_resolutions.hpp>

#include <string>
#include <vector>

#include <rounds/round_sample.hpp>
#include <support/catch.hpp>

using namespace thidua;

namespace {

std::vector<std::string> codes_of(std::vector<rejected_row> const& rows) {
    std::vector<std::string> codes;
    for (auto const& row : rows) codes.emplace_back(row.errors[0].code);
    return codes;
}

}  // namespace

TEST_CASE("resolutions are read under Vietnamese headers", "[io][stages]") {
    auto const in = read_resolutions_text(
        "Mã hồ sơ;Cấp cho ý kiến;Kết luận;Thứ tự;Lý do;Căn cứ;Ngày kết luận\n"
        "a;Hội đồng;không khen thưởng;;trùng thành tích;12/BB-HĐ;18/11/2025\n"
        "b;Chủ tịch;để lại xét sau;;;;\n"
        "c;kết luận của Hội đồng;;2;;;\n"
        "d;chair;return;;;;\n"
        "e;Hội đồng;đồng ý;;;;\n",
        "r.csv", nullptr);
    REQUIRE(in);
    CHECK(in->rejected.empty());
    REQUIRE(in->resolutions.size() == 5);
    auto const& r = in->resolutions[0];
    CHECK(r.id == "a");
    CHECK(*r.by == resolving_body::council);
    CHECK(*r.outcome == resolved_as::not_award);
    CHECK(r.reason == "trùng thành tích");
    CHECK(r.basis == "12/BB-HĐ");
    CHECK(*r.dated == date{2025, 11, 18});
    CHECK(r.where == place{.file = "r.csv", .row = 2});
    CHECK(*in->resolutions[1].outcome == resolved_as::defer);
    CHECK(in->resolutions[2].outcome.blank());
    CHECK(*in->resolutions[2].order == 2);
    CHECK(*in->resolutions[3].by == resolving_body::chair);
    CHECK(*in->resolutions[3].outcome == resolved_as::give_back);
    CHECK(*in->resolutions[4].outcome == resolved_as::award);
}

TEST_CASE("resolutions that say nothing, or not whose they are, are rejected", "[io][stages]") {
    auto const batch = round_sample::batch_of({{"a", {}}, {"b", {}}, {"c", {}}, {"d", {}}});
    dossier_index const index{batch};
    auto const in = read_resolutions_text(
        "id,by,outcome,order,dated\n"
        "a,council,,,\n"
        "b,,award,,\n"
        "c,council,maybe,,\n"
        "d,council,,0,\n"
        "stranger,council,award,,\n",
        "r.csv", &index);
    REQUIRE(in);
    CHECK(in->resolutions.empty());
    CHECK(codes_of(in->rejected) ==
          std::vector<std::string>{"resolutions.says_nothing", "table.missing_cell",
                                   "cell.unknown_value", "number.out_of_bounds",
                                   "resolutions.unknown_id"});
    CHECK(in->unread == std::vector<std::string>{"a", "b", "c", "d", "stranger"});
}

TEST_CASE("two resolutions of one body: by day the later stands, else each names the other",
          "[io][stages]") {
    auto const in = read_resolutions_text(
        "id,by,outcome,dated\n"
        "a,council,defer,2025-11-18\na,council,award,2025-12-02\n"
        "b,council,defer,2025-11-18\nb,council,award,2025-11-18\n"
        "c,chair,defer,\nc,chair,award,2025-11-18\n"
        "d,chair,defer,\nd,council,award,\n",
        "r.csv", nullptr);
    REQUIRE(in);
    CHECK(in->resolutions.size() == 4);
    REQUIRE(codes_of(in->rejected) == std::vector<std::string>(4, "resolutions.two_of_one_body"));
    CHECK(in->rejected[0].errors[0].message.vi.find("Hội đồng về hồ sơ `b`, ở các dòng 4, 5") !=
          std::string::npos);
    CHECK(in->rejected[3].errors[0].message.vi.find("Chủ tịch về hồ sơ `c`, ở các dòng 6, 7") !=
          std::string::npos);
    CHECK(in->unread == std::vector<std::string>{"b", "c"});
}

TEST_CASE("a list of resolutions that is not there is refused", "[io][stages]") {
    CHECK(read_resolutions("/nowhere/r.csv", nullptr).failure().code == "file.missing");
}
