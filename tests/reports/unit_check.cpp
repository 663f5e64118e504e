// SPDX-License-Identifier: BSL-1.0
#include <thidua/reports/unit_check.hpp>

#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>

#include <boost/json.hpp>

#include <reports/round_case.hpp>
#include <support/catch.hpp>

using namespace thidua;
using namespace round_case;
namespace json = boost::json;

namespace {

/// No seats, and an order that asks for nothing.
settings all_eligible() {
    settings s;
    s.order = {{order_by::priority}};
    return s;
}

/// A round of the sample, seen by a unit before it submits.
struct seen_by_a_unit {
    explicit seen_by_a_unit(dossiers const& list, std::optional<unit_id> unit = {})
        : of(list, all_eligible()) {
        read.batch = std::move(of.batch);
        if (!read.batch.texts.empty())
            read.batch.texts.front().where = {.file = "don_vi.csv", .row = 2};
        view = {.read = &read,
                .decided = &of.decided,
                .terms = &of.terms,
                .in = &of.in,
                .calendar = &of.calendar,
                .at = stage::appraisal,
                .unit = unit};
    }
    seen_by_a_unit(seen_by_a_unit const&) = delete;
    seen_by_a_unit& operator=(seen_by_a_unit const&) = delete;

    decided_case of;
    intake read{};
    unit_check_view view{};
};

checked_dossier const& dossier_of(unit_check const& found, unit_check_view const& v,
                                  std::string_view id) {
    for (auto const& d : found.dossiers)
        if (v.read->batch.texts[d.at].id == id) return d;
    throw std::runtime_error("no such dossier");
}

bool says(std::string const& text, std::string_view words) {
    return text.find(words) != std::string::npos;
}

}  // namespace

TEST_CASE("a unit whose dossiers are all in order may submit") {
    seen_by_a_unit const s{{{"a", person()}, {"b", collective()}}};
    auto const found = check_unit(s.view);
    CHECK(found.ready);
    CHECK(found.dossiers.size() == 2);
    CHECK(says(unit_check_text(found, s.view, wording{}), "sẵn sàng để gửi"));
    // Only the header.
    auto const csv = to_supply_csv(found, s.view);
    CHECK(csv.find('\n') == csv.size() - 1);
}

TEST_CASE("what is lacking is said dossier by dossier, with the clause, the remedy and the day") {
    seen_by_a_unit s{all()};
    s.of.in.deadline = date{2025, 11, 30};
    auto const found = check_unit(s.view);
    CHECK_FALSE(found.ready);
    CHECK(found.dossiers.size() == 12);
    auto const& returned = dossier_of(found, s.view, "p6-returned");
    CHECK(returned.result == outcome::returned);
    REQUIRE(returned.mend.ways.size() == 1);
    auto const text = unit_check_text(found, s.view, wording{});
    CHECK(says(text, "p6-returned"));
    CHECK(says(text, "bổ sung biên bản xét khen thưởng"));
    CHECK(says(text, "khoản 2 Điều 84"));
    CHECK(says(text, "Hạn bổ sung: 30/11/2025"));
    CHECK(says(text, "p7-held"));
    CHECK(says(text, "p5-refused"));
    CHECK(says(text, "Chưa đối chiếu lịch sử khen thưởng"));
    CHECK(says(text, "KẾT LUẬN: còn hồ sơ"));
    CHECK(says(unit_check_text(found, s.view, wording{language::en}), "something must be"));

    auto const csv = to_supply_csv(found, s.view);
    CHECK(says(csv, "id,recipient_name,file,row,outcome_vi,way,kind,name,item_vi,by\n"));
    CHECK(says(csv, ",1,paper,minutes,biên bản xét khen thưởng,2025-11-30\n"));
    // What no supplying mends is not in the list.
    CHECK_FALSE(says(csv, "p5-refused"));
    CHECK_FALSE(says(csv, "p7-held"));
}

TEST_CASE("a unit is told of its own dossiers, and of those that name no unit") {
    auto mine = person();
    mine.submitting_unit = unit_id{0};
    auto other = without_minutes(person());
    other.submitting_unit = unit_id{1};
    auto unnamed = person();
    unnamed.submitting_unit = {};
    seen_by_a_unit const s{{{"mine", mine}, {"other", other}, {"unnamed", unnamed}}, unit_id{0}};
    auto const found = check_unit(s.view);
    CHECK(found.dossiers.size() == 2);
    CHECK(found.of_others == 1);
    CHECK_FALSE(says(unit_check_text(found, s.view, wording{}), "other"));
}

TEST_CASE("a unit sees its own share of small collectives and direct individuals") {
    auto leader = person();
    leader.position = position::division_leader;
    leader.direct_role = direct_role::organises;
    auto plain = person();
    plain.direct_role = direct_role::none;
    auto big = collective();
    big.collective_kind = collective_kind::whole_unit;
    auto small = collective();
    small.collective_kind = collective_kind::team;
    seen_by_a_unit const s{{{"big", big}, {"leader", leader}, {"plain", plain}, {"small", small}}};
    auto const found = check_unit(s.view);
    CHECK(found.share.collectives == 2);
    CHECK(found.share.small_collectives == 1);
    CHECK(found.share.individuals == 2);
    CHECK(found.share.direct_individuals == 1);
    REQUIRE(found.share.leaders.size() == 1);
    auto const text = unit_check_text(found, s.view, wording{});
    CHECK(says(text, "Tập thể nhỏ: 1/2 (50 %)"));
    CHECK(says(text, "leader · "));
    CHECK(says(text, "chưa ghi căn cứ phân công"));
}

TEST_CASE("rejected rows and misspelt columns keep a unit from being ready, and are named") {
    seen_by_a_unit s{{{"a", person()}}};
    s.read.reports.push_back({"headers.unknown",
                              {"cột `Mã hồ so` không có trong mẫu, được giữ nguyên", "unknown"},
                              {"có phải là `Mã hồ sơ`?", "was it?"},
                              {.file = "don_vi.csv", .row = 1, .column = "Mã hồ so"}});
    auto found = check_unit(s.view);
    CHECK(found.ready);  // an unknown column rejects nothing
    CHECK(says(unit_check_text(found, s.view, wording{}), "có phải là `Mã hồ sơ`?"));
    s.read.rejected.push_back({.where = {.file = "don_vi.csv", .row = 9},
                               .errors = {{"date.impossible",
                                           {"ngày `31/02/2025` không có", "no such day"},
                                           {},
                                           {.file = "don_vi.csv", .row = 9}}}});
    found = check_unit(s.view);
    CHECK_FALSE(found.ready);
    CHECK(says(unit_check_text(found, s.view, wording{}), "don_vi.csv:9"));
}

TEST_CASE("what the order of the round asks for is to be supplied too") {
    auto list = dossiers{{"a", person()}};
    list[0].second.unit_rank = {};
    seen_by_a_unit s{list};
    s.of.with.order = {{order_by::unit_rank, nullptr, true}};
    round_terms const terms{hanoi::policy_343, s.of.with};
    auto decided = decide(s.read.batch, {.terms = &terms, .in = &s.of.in});
    REQUIRE(decided);
    s.view.terms = &terms;
    s.view.decided = &*decided;
    auto const found = check_unit(s.view);
    CHECK_FALSE(found.ready);
    CHECK(says(to_supply_csv(found, s.view), ",,fact,unit_rank,thứ tự đề nghị của đơn vị,\n"));
}

TEST_CASE("machines read the same") {
    seen_by_a_unit s{all(), unit_id{0}};
    s.of.in.deadline = date{2025, 11, 30};
    auto const found = check_unit(s.view);
    json::error_code failed;
    auto const told = json::parse(unit_check_json(found, s.view, wording{}), failed);
    REQUIRE_FALSE(failed);
    CHECK(told.at("format").as_string() == "thidua.check/1");
    CHECK(told.at("unit").as_string() == "u0");
    CHECK_FALSE(told.at("ready").as_bool());
    CHECK(told.at("deadline").as_string() == "2025-11-30");
    auto const& counts = told.at("counts").as_object();
    CHECK(counts.at("dossiers").as_int64() ==
          static_cast<std::int64_t>(told.at("dossiers").as_array().size()));
    bool met = false;
    for (auto const& d : told.at("dossiers").as_array()) {
        if (d.at("id").as_string() != "p6-returned") continue;
        met = true;
        CHECK(d.at("outcome").as_string() == "returned");
        CHECK(d.at("remedies").at(0).at(0).at("kind").as_string() == "paper");
        CHECK(d.at("remedies").at(0).at(0).at("name").as_string() == "minutes");
    }
    CHECK(met);
}
