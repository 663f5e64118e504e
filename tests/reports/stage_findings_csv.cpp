// SPDX-License-Identifier: BSL-1.0
//
// What the outputs of a round say of people's words, stage by stage.
#include <thidua/reports/stage_findings_csv.hpp>

#include <map>
#include <string>
#include <vector>

#include <boost/json.hpp>

#include <reports/round_case.hpp>
#include <rounds/stage_sample.hpp>
#include <support/catch.hpp>

#include <thidua/io/csv.hpp>
#include <thidua/reports/changes.hpp>
#include <thidua/reports/decisions_csv.hpp>
#include <thidua/reports/decisions_json.hpp>
#include <thidua/reports/summary.hpp>

using namespace thidua;
using round_case::all;
using round_case::decided_case;
using stage_sample::ballot;
using stage_sample::by_chair;
using stage_sample::by_council;
using stage_sample::cancelled;
using stage_sample::line_of;
using stage_sample::placed;
using stage_sample::resolved;
namespace json = boost::json;

namespace {

using row = std::map<std::string, std::string>;

std::vector<row> rows_of(std::string const& csv) {
    auto splitter = csv_splitter::open(csv);
    REQUIRE(splitter);
    REQUIRE(splitter->next());
    std::vector<std::string> header;
    for (auto const cell : splitter->record().cells) header.emplace_back(cell);
    std::vector<row> rows;
    while (splitter->next()) {
        REQUIRE(splitter->record().cells.size() == header.size());
        auto& r = rows.emplace_back();
        for (std::size_t k = 0; k < header.size(); ++k)
            r[header[k]] = std::string{splitter->record().cells[k]};
    }
    return rows;
}
row row_of(std::string const& csv, std::string const& id) {
    for (auto const& r : rows_of(csv))
        if (r.at("id") == id) return r;
    FAIL("no row " << id);
    return {};
}
std::vector<std::string> ids_of(std::string const& csv) {
    std::vector<std::string> ids;
    for (auto const& r : rows_of(csv)) ids.push_back(r.at("id"));
    return ids;
}
bool says(std::string const& text, std::string_view what) {
    return text.find(what) != std::string::npos;
}

/// Votes for all who may have some; one whom the rules refuse is brought in, one left out, the
/// equals are put in order.
people_inputs words() {
    people_inputs p;
    for (auto const* id : {"p1", "p2", "p3", "p4", "c1", "c2", "c3"})
        p.votes.push_back(ballot(id, 14, 15));
    p.resolutions = {resolved("p5-refused", by_council, resolved_as::award),
                     resolved("c1", by_chair, resolved_as::defer), placed("p3", 1),
                     placed("p2", 2)};
    p.resolutions[0].reason = "đã bổ sung minh chứng";
    return p;
}
/// The same when it is signed: p1, p3, the prompt one, c2; not p5-refused. A stranger as well.
people_inputs signed_words() {
    auto p = words();
    for (auto const* id : {"p1", "p3", "p9-prompt", "c2", "stranger"})
        p.signatures.push_back(line_of(id));
    return p;
}

}  // namespace

TEST_CASE("before the council nothing is said of people", "[reports][stages]") {
    decided_case const c{all(), round_case::with_seats(), words(), stage::appraisal};
    auto const r = row_of(decisions_csv(c.view), "p1");
    for (auto const* column : {"council_votes", "final", "final_vi", "decided_by", "decision_no"})
        CHECK(r.at(column).empty());
    CHECK(rows_of(stage_findings_csv(c.view)).empty());
    CHECK_FALSE(says(summary_text(c.view), "Ý kiến của Hội đồng, Chủ tịch"));
    CHECK_FALSE(says(decisions_json(c.view), "\"people\""));
}

TEST_CASE("at the council the rows say what people said, beside the verdict", "[reports][stages]") {
    decided_case const c{all(), round_case::with_seats(), words(), stage::council};
    auto const csv = decisions_csv(c.view);
    auto const in = row_of(csv, "p5-refused");
    CHECK(in.at("outcome") == "ineligible");
    CHECK(in.at("awarded") == "no");
    CHECK(in.at("resolution") == "award");
    CHECK(in.at("resolution_by") == "council");
    CHECK(in.at("resolution_reason") == "đã bổ sung minh chứng");
    CHECK(in.at("resolution_basis") == "12/BB-HĐ");
    CHECK(in.at("against_verdict") == "yes");
    CHECK(in.at("final") == "award");
    CHECK(in.at("decided_by") == "council");
    CHECK(in.at("amount") == "3510000");
    auto const out = row_of(csv, "c1");
    CHECK(out.at("awarded") == "yes");
    CHECK(out.at("final") == "defer");
    CHECK(out.at("final_vi") == "Để lại xét sau");
    CHECK(out.at("decided_by") == "chair");
    CHECK(out.at("council_votes") == "14");
    CHECK(out.at("council_members") == "15");
    CHECK(out.at("minutes") == "12/BB-HĐ");
    CHECK(out.at("amount").empty());
    auto const ordered = row_of(csv, "p3");
    CHECK(ordered.at("awarded") == "provisional");  // somebody who waits could come in
    CHECK(ordered.at("decided_by") == "council_order");
    CHECK(ordered.at("against_verdict").empty());
}

TEST_CASE("the list that goes to signature: against the rules first, the deferred not on it",
          "[reports][stages]") {
    decided_case const c{all(), round_case::with_seats(), words(), stage::signing};
    auto const ids = ids_of(awards_csv(c.view));
    REQUIRE_FALSE(ids.empty());
    CHECK(ids.front() == "p5-refused");
    CHECK(std::ranges::find(ids, "c1") == ids.end());
    CHECK(std::ranges::find(ids, "p3") != ids.end());
    CHECK(std::ranges::find(ids, "p2") == ids.end());
    auto const summary = summary_text(c.view);
    CHECK(summary.starts_with("# DỰ THẢO"));
    // The departures are the first thing that is told.
    auto const first = summary.find("\n- ");
    REQUIRE(first != std::string::npos);
    CHECK(says(summary.substr(first, 80), "Khác kết quả thẩm định: 2 hồ sơ"));
    CHECK(says(summary,
               "p5-refused · Người mang hồ sơ p5-refused: Hội đồng: Khen thưởng; thẩm "
               "định: Không đủ điều kiện, tiêu chuẩn; căn cứ 12/BB-HĐ (đã bổ sung minh "
               "chứng)"));
    CHECK(says(summary, "Bằng khen do Chủ tịch UBND Thành phố tặng"));
    CHECK(says(summary_text(c.view, language::en), "Against the appraisal: 2 dossiers"));
}

TEST_CASE("findings are a file of their own, departures first", "[reports][stages]") {
    auto p = words();
    p.votes[0].members_present = 5;
    decided_case const c{all(), round_case::with_seats(), p, stage::council};
    auto const rows = rows_of(stage_findings_csv(c.view));
    REQUIRE(rows.size() >= 3);
    CHECK(rows[0].at("code") == "stages.against_verdict");
    CHECK(rows[0].at("id") == "c1");
    CHECK(rows[0].at("grave") == "yes");
    CHECK(rows[0].at("file") == "resolutions.csv");
    CHECK(rows[1].at("id") == "p5-refused");
    CHECK(says(stage_findings_csv(c.view), "stages.quorum,no"));
}

TEST_CASE("a round that is signed in part says which part, and lists the signed ones",
          "[reports][stages]") {
    decided_case const c{all(), round_case::with_seats(), signed_words(), stage::closed};
    auto const heading = round_heading(c.view).vi;
    CHECK(heading.starts_with(draft_heading.vi));
    CHECK(says(heading, "(đã ký 4 hồ sơ: Quyết định số 6543/QĐ-UBND ngày 01/12/2025; chưa ký "));
    auto const ids = ids_of(awards_csv(c.view));
    CHECK(ids.front() == "stranger");
    CHECK(ids.size() == 5);
    auto const p1 = row_of(awards_csv(c.view), "p1");
    CHECK(p1.at("final_vi") == "Được tặng Bằng khen");
    CHECK(p1.at("decision_no") == "6543/QĐ-UBND");
    CHECK(p1.at("signed_on") == "2025-12-01");
    CHECK(p1.at("capacity") == "CT");
    CHECK(row_of(decisions_csv(c.view), "p5-refused").at("final_vi") ==
          "Chưa có trong quyết định đã ký");
    auto const summary = summary_text(c.view);
    CHECK(says(summary, "trong quyết định nhưng không có hồ sơ: 1"));
    CHECK(says(summary, "không có trong các hồ sơ đã đọc"));
}

TEST_CASE("when all of the list is signed the draft heading goes; a cancelled one is not awarded",
          "[reports][stages]") {
    auto p = signed_words();
    p.signatures.pop_back();
    for (auto const* id : {"p5-refused", "c3"}) p.signatures.push_back(line_of(id));
    p.signatures[0] = cancelled(p.signatures[0]);  // p1
    decided_case const c{all(), round_case::with_seats(), p, stage::closed};
    CHECK(c.decided.people.unsigned_yet.empty());
    CHECK(
        round_heading(c.view).vi.starts_with("KẾT QUẢ KHEN THƯỞNG - 5 hồ sơ theo Quyết định số "
                                             "6543/QĐ-UBND ngày 01/12/2025"));
    CHECK(summary_text(c.view).starts_with("# KẾT QUẢ KHEN THƯỞNG"));
    auto const ids = ids_of(awards_csv(c.view));
    CHECK(std::ranges::find(ids, "p1") == ids.end());
    auto const p1 = row_of(decisions_csv(c.view), "p1");
    CHECK(p1.at("final_vi") == "Đã hủy bỏ quyết định khen thưởng");
    CHECK(p1.at("cancelled_on") == "2026-01-05");
    CHECK(p1.at("cancelled_by") == "7000/QĐ-UBND");
    CHECK(p1.at("cancelled_for") == "false_claims");
    CHECK(p1.at("amount").empty());
}

TEST_CASE("the JSON says the same, and is well-formed", "[reports][stages]") {
    decided_case const c{all(), round_case::with_seats(), signed_words(), stage::closed};
    json::error_code failed;
    auto const whole = json::parse(decisions_json(c.view), failed);
    REQUIRE_FALSE(failed);
    auto const& people = whole.at("people");
    REQUIRE(people.at("against_verdict").as_array().size() == 2);
    CHECK(people.at("against_verdict").at(0).at("id") == "c1");
    CHECK(people.at("against_verdict").at(1).at("basis") == "12/BB-HĐ");
    CHECK(people.at("counts").at("awarded") == 4);
    CHECK(people.at("strangers").at(0).at("id") == "stranger");
    for (auto const& n : whole.at("nominations").as_array()) {
        CHECK(n.as_object().contains("final"));
        if (n.at("id") == "p1") {
            CHECK(n.at("signature").at("decision_no") == "6543/QĐ-UBND");
            CHECK(n.at("votes").at("votes_for") == 14);
        }
    }
}

TEST_CASE("changes from stage to stage: who was ordered in, left out, brought in, signed",
          "[reports][stages]") {
    decided_case const before{all(), round_case::with_seats(), {}, stage::appraisal};
    decided_case const after{all(), round_case::with_seats(), words(), stage::council};
    decided_case const closed{all(), round_case::with_seats(), signed_words(), stage::closed};
    auto const csv_before = decisions_csv(before.view);
    auto const csv_after = decisions_csv(after.view);
    auto const csv_closed = decisions_csv(closed.view);
    auto const first = compare_runs({csv_before, {}, "a"}, {csv_after, {}, "b"});
    REQUIRE(first);
    std::map<std::string, changed_dossier> changed;
    for (auto const& d : first->changed) changed[d.before.id] = d;
    REQUIRE(changed.contains("p5-refused"));
    CHECK(changed["p5-refused"].final_word());
    CHECK_FALSE(changed["p5-refused"].outcome());
    CHECK(changed.contains("c1"));
    CHECK(changed.contains("p3"));
    CHECK_FALSE(changed.contains("c2"));
    CHECK(first->confirmed > 0);
    auto const text = changes_text(*first);
    CHECK(says(text, "Ý kiến cuối: không có → Khen thưởng (Hội đồng)"));
    auto const second = compare_runs({csv_after, {}, "b"}, {csv_closed, {}, "c"});
    REQUIRE(second);
    CHECK(second->changed.size() == 4);
    for (auto const& d : second->changed) CHECK(d.signature());
    CHECK(says(changes_text(*second), "Quyết định: không có → 6543/QĐ-UBND, ngày 2025-12-01"));
    CHECK(says(changes_json(*second), "\"signature_changed\":true"));
}
