// SPDX-License-Identifier: BSL-1.0
#include <thidua/reports/decisions_csv.hpp>

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include <reports/round_case.hpp>
#include <support/catch.hpp>

#include <thidua/io/csv.hpp>

using namespace thidua;
using namespace round_case;

namespace {

using row = std::map<std::string, std::string, std::less<>>;

/// The rows of a sheet by their ids, cells by their columns.
[[nodiscard]] std::map<std::string, row> read(std::string const& csv) {
    auto splitter = csv_splitter::open(csv);
    REQUIRE(splitter);
    REQUIRE(splitter->next());
    std::vector<std::string> header;
    for (auto const cell : splitter->record().cells) header.emplace_back(cell);
    std::map<std::string, row> rows;
    while (splitter->next()) {
        auto const& record = splitter->record();
        REQUIRE(record.fault == nullptr);
        REQUIRE(record.cells.size() == header.size());
        row r;
        for (std::size_t k = 0; k < header.size(); ++k) r[header[k]] = std::string{record.cells[k]};
        rows[r["id"]] = r;
    }
    return rows;
}

}  // namespace

TEST_CASE("the contract's columns stand first, in its order") {
    decided_case const c{all()};
    CHECK(lines_of(decisions_csv(c.view))[0] ==
          "id,recipient_name,unit_name,submitting_unit,form,outcome,outcome_vi,reasons,reasons_vi,"
          "citations,missing,awarded,seat,rank,achieved_from,achieved_to,notices,leans_on,lane,"
          "recipient_kind,phase,amount,note_vi,turns_on,council_votes,council_members,minutes,"
          "resolution,resolution_by,resolution_reason,resolution_basis,resolution_dated,"
          "against_verdict,final,final_vi,decided_by,decision_no,signed_on,signed_by,capacity,"
          "cancelled_on,cancelled_by,cancelled_for");
    CHECK(lines_of(awards_csv(c.view))[0] == lines_of(decisions_csv(c.view))[0]);
}

TEST_CASE("a proposed collective's row, word for word") {
    decided_case const c{all()};
    CHECK(lines_of(awards_csv(c.view))[1] ==
          "c1,Người mang hồ sơ c1,Sở mẫu,u0,bang_khen,eligible,\"Đủ điều kiện, tiêu chuẩn\",,,"
          "06/2022/QH15 art.74 cl.3 pt.a,,yes,open,1,2025-01-02,2025-09-30,plan_343.content,,"
          "movement,collective,1,7020000,,06/2022/QH15 art.74 cl.3 pt.a" +
              std::string(19, ','));
}

TEST_CASE("every dossier tells its outcome, its reasons and its place") {
    decided_case const c{all()};
    auto const rows = read(decisions_csv(c.view));
    REQUIRE(rows.size() == 12);
    auto const cell = [&rows](std::string const& id, std::string_view column) {
        return rows.at(id).find(column)->second;
    };
    CHECK(cell("p5-refused", "reasons") == "achievement.track");
    CHECK(cell("p5-refused", "rank").empty());
    CHECK(cell("p6-returned", "outcome") == "returned");
    CHECK(cell("p6-returned", "citations") == "06/2022/QH15 art.84 cl.2");
    CHECK(cell("p8-untold", "missing") == "complaint_pending");
    CHECK(cell("p8-untold", "reasons_vi").empty());
    CHECK(cell("p8-untold", "note_vi") ==
          "Chưa có thông tin: có đơn thư khiếu nại, tố cáo đang được xác minh");
    CHECK(cell("p9-prompt", "awarded") == "yes");
    CHECK(cell("p9-prompt", "seat") == "prompt");
    CHECK(cell("p9-prompt", "lane") == "prompt");
    CHECK(cell("p2", "awarded") == "contested");
    CHECK(cell("p2", "seat").empty());
    CHECK(cell("p2", "amount").empty());
    CHECK(cell("p2", "note_vi") == "2 hồ sơ ngang nhau, còn 1 số lượng, chờ Hội đồng cho ý kiến");
    CHECK(cell("p1", "amount") == "3510000");
    CHECK(cell("c3", "note_vi") == "Xếp thứ 3; mức xét chọn: thứ 2; số lượng khen thưởng: 2");
}

TEST_CASE("of two holds, what both sentences begin with is said once") {
    decided_case const c{all()};
    auto const rows = read(decisions_csv(c.view));
    CHECK(rows.at("p7-held").at("reasons") == "standing.no_investigation|standing.no_complaint");
    CHECK(rows.at("p7-held").at("reasons_vi") ==
          "Chưa xét khen thưởng vì đang bị điều tra, thanh tra, kiểm toán, kiểm tra do có dấu hiệu "
          "vi phạm; có đơn thư khiếu nại, tố cáo đang được xác minh");
}

TEST_CASE("a unit that has its most seats is the reason for those behind") {
    auto set = with_seats();
    set.pools[0].seats = 3;
    set.caps = {{"u0", {}, 1, {}}};
    decided_case const c{all(), set};
    auto const rows = read(decisions_csv(c.view));
    CHECK(rows.at("p4").at("note_vi") == "Xếp thứ 4; đơn vị trình đã đủ số lượng tối đa (1)");
}

TEST_CASE("a reserved seat is named by its group") {
    auto list = all();
    list[9].second.collective_kind = collective_kind::division;   // c1: not small
    list[10].second.collective_kind = collective_kind::division;  // c2: not small
    auto set = with_seats();
    set.priority.force = reading::minimum_guarantee;
    set.reserves = {{priority_member::small_collective,
                     {.kind = recipient_kind::collective},
                     1,
                     {},
                     share_rounding::ceil,
                     {}},
                    {priority_member::direct_individual,
                     {.kind = recipient_kind::individual},
                     1,
                     {},
                     share_rounding::ceil,
                     {}}};
    decided_case const c{list, set};
    auto const rows = read(decisions_csv(c.view));
    CHECK(rows.at("c1").at("seat") == "open");
    CHECK(rows.at("c2").at("awarded") == "no");
    CHECK(rows.at("c3").at("seat") == "reserve:small_collective");
}

TEST_CASE("a name that a spreadsheet would run is guarded") {
    decided_case c{all()};
    c.batch.texts[0].recipient_name = "=HYPERLINK(\"http://example.org\")";
    auto const rows = read(decisions_csv(c.view));
    CHECK(rows.at("c1").at("recipient_name") == "'=HYPERLINK(\"http://example.org\")");
}

TEST_CASE("without a unit the place of work is printed as the row has it") {
    decided_case c{all()};
    c.batch.nominations[0].unit = {};
    c.batch.texts[0].workplace = "Tổ dân phố số 3";
    CHECK(read(decisions_csv(c.view)).at("c1").at("unit_name") == "Tổ dân phố số 3");
}
