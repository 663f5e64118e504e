// SPDX-License-Identifier: BSL-1.0
#include <thidua/reports/changes.hpp>

#include <filesystem>
#include <string>

#include <boost/json.hpp>

#include <reports/round_case.hpp>
#include <support/catch.hpp>

#include <thidua/reports/decisions_csv.hpp>
#include <thidua/reports/record.hpp>

using namespace thidua;
using namespace round_case;
namespace json = boost::json;

namespace {

/// The case after a complaint was settled, a paper came, one dossier left and one arrived.
[[nodiscard]] dossiers later() {
    auto list = all();
    list[6].second.complaint_pending = false;
    list[6].second.under_investigation = false;
    list[5].second = scored(person(), 50);
    list.erase(list.begin() + 4);
    list.emplace_back("p0-new", scored(person(), 10));
    return list;
}

[[nodiscard]] round_changes between(decided_case const& a, decided_case const& b) {
    auto const csv_a = decisions_csv(a.view);
    auto const csv_b = decisions_csv(b.view);
    auto const record_a = record_json(a.view);
    auto const record_b = record_json(b.view);
    auto made = compare_runs({csv_a, record_a, "a"}, {csv_b, record_b, "b"});
    REQUIRE(made);
    return *made;
}

}  // namespace

TEST_CASE("two runs of the same round differ in nothing") {
    decided_case const c{all()};
    auto const found = between(c, c);
    CHECK(found.none());
    CHECK(found.circumstances.empty());
    CHECK(found.compared == 12);
    CHECK(found.moved_in_rank == 0);
}

TEST_CASE("who changed, why, who came and who left") {
    decided_case const before{all()};
    decided_case const after{later()};
    auto const found = between(before, after);
    REQUIRE(found.appeared.size() == 1);
    CHECK(found.appeared[0].id == "p0-new");
    REQUIRE(found.vanished.size() == 1);
    CHECK(found.vanished[0].id == "p5-refused");
    std::vector<std::string> ids;
    for (auto const& d : found.changed) ids.push_back(d.before.id);
    // p7 takes the first seat and p1 the second: p2 and p3 are no longer contested, and p1 would
    // give way to p8, who waits. p6 has its papers.
    CHECK(ids == std::vector<std::string>{"p1", "p2", "p3", "p6-returned", "p7-held"});
    CHECK(found.changed[0].after.awarded == "provisional");
    auto const& held = found.changed[4];
    CHECK(held.outcome());
    CHECK(held.award());
    CHECK(held.gone_reasons ==
          std::vector<std::string>{"standing.no_investigation", "standing.no_complaint"});
    CHECK(held.new_reasons.empty());
    CHECK_FALSE(found.changed[1].outcome());
    CHECK(found.changed[1].award());
    CHECK(found.moved_in_rank == 1);  // p4 stands one place further down
}

TEST_CASE("a day that is another is told before the verdicts") {
    decided_case const before{all()};
    decided_case after{all()};
    after.in.signed_on = date{2025, 12, 8};
    auto const found = between(before, after);
    REQUIRE(found.circumstances.size() == 1);
    CHECK(found.circumstances[0].what == "signed_on");
    CHECK(found.circumstances[0].before == "2025-12-01");
    CHECK(found.circumstances[0].after == "2025-12-08");
}

TEST_CASE("the changes in words") {
    decided_case const before{all()};
    decided_case const after{later()};
    auto const text = changes_text(between(before, after));
    CHECK(
        lines_of(text)[0] ==
        "So sánh 11 hồ sơ có ở cả hai lần: 5 hồ sơ thay đổi, 1 hồ sơ chỉ đổi thứ tự; 1 hồ sơ mới, "
        "1 hồ sơ không còn.");
    CHECK(text.find("    Kết quả: Chưa xét khen thưởng → Đủ điều kiện, tiêu chuẩn\n"
                    "    Hết lý do: standing.no_investigation, standing.no_complaint\n") !=
          std::string::npos);
    CHECK(changes_text(between(before, after), language::en).starts_with("Compared 11 dossiers"));
}

TEST_CASE("the changes for machines are JSON with the same counts") {
    decided_case const before{all()};
    decided_case const after{later()};
    json::error_code failed;
    auto const o = json::parse(changes_json(between(before, after)), failed);
    REQUIRE_FALSE(failed);
    CHECK(o.at("format").as_string() == "thidua.changes/1");
    CHECK(o.at("changed").as_array().size() == 5);
    CHECK(o.at("appeared").at(0).at("id").as_string() == "p0-new");
    CHECK(o.at("compared").as_int64() == 11);
}

TEST_CASE("what is no output of a round is an error, not an empty comparison") {
    decided_case const c{all()};
    auto const good = decisions_csv(c.view);
    CHECK(compare_runs({"id,outcome\na,eligible\n", {}, "x"}, {good, {}, "y"}).failure().code ==
          "changes.no_column");
    auto const twice = good + lines_of(good)[1] + "\n";
    CHECK(compare_runs({good, {}, "x"}, {twice, {}, "y"}).failure().code == "changes.same_id");
    CHECK(compare_run_folders("no/such/folder", "no/such/folder").failure().code == "file.missing");
}

TEST_CASE("two folders of outputs are compared as their contents are") {
    decided_case const before{all()};
    decided_case const after{later()};
    auto const root = std::filesystem::temp_directory_path() / "thidua_changes_test";
    std::filesystem::create_directories(root / "a");
    std::filesystem::create_directories(root / "b");
    REQUIRE(write_round_outputs(before.view, (root / "a").string()));
    REQUIRE(write_round_outputs(after.view, (root / "b").string()));
    auto const found = compare_run_folders((root / "a").string(), (root / "b").string());
    REQUIRE(found);
    CHECK(found->changed.size() == 5);
    std::filesystem::remove_all(root);
}
