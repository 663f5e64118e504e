// SPDX-License-Identifier: BSL-1.0
#include <thidua/io/cells.hpp>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <support/catch.hpp>

#include <thidua/nominations/vocabulary.hpp>

#include "intake_sample.hpp"

using namespace thidua;

namespace {

/// A text, and the value it is read as.
struct spelling {
    std::string_view text;
    std::int64_t value;
};

void check_all(fact_info const& f, std::vector<spelling> const& table,
               name_sources const& sources = {}) {
    column_reader reader{cell_shape{f}, sources};
    for (int again = 0; again < 2; ++again)  // the second time from memory
        for (auto const& [text, value] : table) {
            INFO(f.name << ": " << text);
            auto const read = reader.read(text);
            REQUIRE(read);
            CHECK(*read == cell{said::value, value});
        }
}

error refused(fact_info const& f, std::string_view text, name_sources const& sources = {}) {
    column_reader reader{cell_shape{f}, sources};
    nomination_batch names;
    auto const read = reader.read(text, names);
    INFO(f.name << ": " << text);
    REQUIRE_FALSE(read);
    CHECK_FALSE(read.failure().message.vi.empty());
    CHECK_FALSE(read.failure().message.en.empty());
    CHECK_FALSE(read.failure().help.vi.empty());
    CHECK_FALSE(read.failure().help.en.empty());
    CHECK(read.failure().where == place{});
    return read.failure();
}

std::int64_t day(int y, int m, int d) { return date{y, m, d}.raw(); }

std::int64_t papers(set_of<document> s) { return s.raw(); }

}  // namespace

TEST_CASE("yes and no as people write them") {
    check_all(facts::united, {{"có", 1},
                              {"Có", 1},
                              {"CÓ", 1},
                              {"co\xCC\x81", 1},
                              {"yes", 1},
                              {"Yes", 1},
                              {"true", 1},
                              {"TRUE", 1},
                              {"1", 1},
                              {"x", 1},
                              {"X", 1},
                              {"không", 0},
                              {"Không", 0},
                              {"no", 0},
                              {"false", 0},
                              {"0", 0}});
    for (auto const text : {"2", "co", "khong", "đúng", "xx", "v", "01"})
        CHECK(refused(facts::united, text).code == "cell.unknown_value");
}

TEST_CASE("not applicable is a value of its own in every column") {
    auto const units = intake_sample::units();
    nomination_batch names;
    for (auto const* f : stored_facts()) {
        column_reader reader{cell_shape{*f},
                             {.units = &units, .plan = &intake_sample::sample_plan}};
        for (auto const text : {"-", "n/a", "N/A", "không áp dụng", "Không  áp dụng"}) {
            INFO(f->name << ": " << text);
            auto const read = reader.read(text, names);
            REQUIRE(read);
            CHECK(*read == cell{said::not_applicable, 0});
        }
    }
    CHECK_FALSE(says_not_applicable("không"));
    CHECK_FALSE(says_not_applicable("na"));
    CHECK_FALSE(says_not_applicable("--"));
}

TEST_CASE("days: year first, day first, written out, and day numbers of spreadsheets") {
    auto const fifth = day(2025, 7, 5);
    check_all(facts::achieved_to, {{"2025-07-05", fifth},
                                   {"05/07/2025", fifth},
                                   {"5/7/2025", fifth},
                                   {"05-07-2025", fifth},
                                   {"ngày 05 tháng 7 năm 2025", fifth},
                                   {"5 July 2025", fifth},
                                   {"45843", fifth},
                                   {"32874", day(1990, 1, 1)},
                                   {"73415", day(2100, 12, 31)}});
    CHECK(refused(facts::achieved_to, "31/02/2025").code == "date.impossible");
    CHECK(refused(facts::achieved_to, "2025-13-05").code == "date.impossible");
    CHECK(refused(facts::achieved_to, "05/07/25").code == "date.unreadable");
    CHECK(refused(facts::achieved_to, "tháng 3 năm 2025").code == "date.unreadable");
    for (auto const number : {"2025", "32873", "73416", "20250705", "0", "99999"})
        CHECK(refused(facts::achieved_to, number).code == "cell.not_a_day");
}

TEST_CASE("numbers: what may be read in two ways is refused with both") {
    check_all(facts::headcount, {{"12", 12}, {"1 200", 1200}, {"0", 0}, {"7,0", 7}});
    auto const two = refused(facts::headcount, "1.200");
    CHECK(two.code == "number.two_readings");
    CHECK(two.message.vi.find("1200") != std::string::npos);
    CHECK(two.message.vi.find("1,2") != std::string::npos);
    CHECK(refused(facts::headcount, "12 người").code == "number.malformed");
    CHECK(refused(facts::headcount, "7,5").code == "number.not_whole");
    CHECK(refused(facts::headcount, "-1").code == "number.out_of_bounds");
    CHECK(refused(facts::headcount, "1000001").code == "number.out_of_bounds");
}

TEST_CASE("bounds include both ends") {
    check_all(facts::phase, {{"1", 1}, {"2", 2}});
    CHECK(refused(facts::phase, "0").code == "number.out_of_bounds");
    CHECK(refused(facts::phase, "3").code == "number.out_of_bounds");
    check_all(facts::simplified_case, {{"1", 1}, {"5", 5}});
    CHECK(refused(facts::simplified_case, "6").code == "number.out_of_bounds");
    check_all(facts::unit_rank, {{"1", 1}});
    CHECK(refused(facts::unit_rank, "0").code == "number.out_of_bounds");
    check_all(facts::score,
              {{"100", 10'000}, {"0", 0}, {"87,5", 8750}, {"87.5", 8750}, {"99,99", 9999}});
    CHECK(refused(facts::score, "100,01").code == "number.out_of_bounds");
    CHECK(refused(facts::score, "-1").code == "number.out_of_bounds");
    CHECK(refused(facts::score, "87,555").code.starts_with("number."));
}

TEST_CASE("every name, label and alias of every choice is read as its value") {
    for (auto const* f : stored_facts()) {
        if (f->kind != value_kind::choice && f->kind != value_kind::set) continue;
        column_reader reader{cell_shape{*f}, {}};
        for (auto const& w : f->words) {
            std::vector<std::string_view> all{w.name, w.label.vi, w.label.en};
            all.insert(all.end(), w.aliases.begin(), w.aliases.end());
            for (auto const text : all) {
                INFO(f->name << ": " << text);
                auto const read = reader.read(text);
                REQUIRE(read);
                if (f->kind == value_kind::choice)
                    CHECK(read->value == w.value);
                else
                    CHECK((read->value & 0xffff'ffff) == (std::int64_t{1} << w.value));
            }
        }
    }
}

TEST_CASE("choices of formats.md, in any case") {
    check_all(facts::recipient_kind, {{"TẬP THỂ", 1}, {"hộ  gia đình", 2}, {"Individual", 0}});
    check_all(facts::collective_kind, {{"đơn vị", 0}, {"chi hội", 11}, {"Tổ dân phố", 12}});
    check_all(facts::rating, {{"HTTNV", 2}, {"HTXSNV", 3}, {"hoàn thành nhiệm vụ", 1}});
    check_all(facts::commendation_type, {{"chuyên đề", 0}, {"thường xuyên", 2}, {"Đột xuất", 1}});
    check_all(facts::direct_role, {{"không", 0}, {"Tổ chức và thực hiện", 3}});
    check_all(facts::form, {{"Bằng khen", 0}, {"giay_khen", 1}});
}

TEST_CASE("an unknown value shows what is accepted and what was probably meant") {
    auto const e = refused(facts::recipient_kind, "tập thê");
    CHECK(e.code == "cell.unknown_value");
    CHECK(e.message.vi == "không có giá trị `tập thê`");
    CHECK(e.help.vi.find("có phải là `tập thể`?") != std::string::npos);
    CHECK(e.help.vi.find("cá nhân; tập thể; hộ gia đình") != std::string::npos);
    CHECK(e.help.en.find("individual; collective; household") != std::string::npos);
}

TEST_CASE("a set of papers names the present ones; what it does not name is absent") {
    using enum document;
    using set = set_of<document>;
    auto const two = papers(set::exactly(proposal, report));
    check_all(facts::documents,
              {{"proposal|report", two},
               {"tờ trình | Báo cáo thành tích", two},
               {"tờ trình; báo cáo thành tích;", two},
               {"report|proposal|report", two},
               {"giấy chứng nhận sáng kiến, đề tài", papers(set::exactly(certificate))},
               {"biên bản|hiệp y", papers(set::exactly(minutes, consultation))},
               {"không", papers(set::exactly())},
               {"Không có", papers(set::exactly())},
               {"none", papers(set::exactly())}});
    auto const e = refused(facts::documents, "tờ trình, báo cáo thành tích");
    CHECK(e.code == "cell.unknown_value");
    CHECK(e.help.vi.find("nối bằng `|`") != std::string::npos);
    CHECK(refused(facts::documents, "tờ trình|biên lai").message.vi ==
          "không có giá trị `biên lai` trong `tờ trình|biên lai`");
    CHECK(refused(facts::documents, "không|tờ trình").code == "cell.unknown_value");
    CHECK(refused(facts::documents, " | ").code == "cell.unknown_value");
}

TEST_CASE("a unit is found by code, name, short name and former name") {
    auto const units = intake_sample::units();
    name_sources const sources{.units = &units};
    check_all(facts::submitting_unit,
              {{"snv", 0},
               {"Sở Nội vụ", 0},
               {"sở  NỘI VỤ", 0},
               {"snV", 0},
               {"Sở Tài chính - Vật giá", 2},
               {"p-a.tcn", 3}},
              sources);

    auto const none = refused(facts::unit, "Sở Nội vu", sources);
    CHECK(none.code == "units.unknown_name");
    CHECK(none.help.vi.find("có phải là `Sở Nội vụ`?") != std::string::npos);

    auto const two = refused(facts::unit, "Tổ công nghệ số", sources);
    CHECK(two.code == "units.two_of_one_name");
    CHECK(two.message.vi.find("p-a.tcn") != std::string::npos);
    CHECK(two.message.vi.find("p-b.tcn") != std::string::npos);

    CHECK(refused(facts::unit, "snv").code == "units.no_registry");
}

TEST_CASE("the list of movements is open: one of the plan by code or name, another as it is") {
    column_reader reader{cell_shape{facts::movement}, {.plan = &intake_sample::sample_plan}};
    nomination_batch names;
    auto const text_of = [&](std::string_view text) {
        auto const read = reader.read(text, names);
        REQUIRE(read);
        return std::string{names.movements.name_of(read->value)};
    };
    CHECK(text_of("tdtt") == "tdtt");
    CHECK(text_of("người tốt,  VIỆC TỐT") == "tdtt");
    CHECK(text_of("Phong trào khác") == "Phong trào khác");
}

TEST_CASE("the list of content groups is closed") {
    name_sources const sources{.plan = &intake_sample::sample_plan};
    check_all(facts::content, {{"cds", 1}, {"Chuyển đổi số", 1}, {"administrative reform", 0}},
              sources);
    auto const e = refused(facts::content, "Chuyển đổi sô", sources);
    CHECK(e.code == "plan.unknown_content");
    CHECK(e.help.vi.find("có phải là `Chuyển đổi số`?") != std::string::npos);
    CHECK(e.help.vi.find("cchc Cải cách hành chính; cds Chuyển đổi số") != std::string::npos);
}

TEST_CASE("a submission must be in the list, if there is a list") {
    auto const list = intake_sample::submissions();
    CHECK(refused(facts::submission, "ttr-003", {.submissions = &list}).code ==
          "submissions.unknown");
    column_reader free{cell_shape{facts::submission}, {}};
    nomination_batch names;
    auto const read = free.read("ttr-003", names);
    REQUIRE(read);
    CHECK(names.submissions.name_of(read->value) == "ttr-003");
}

TEST_CASE("outer white space is taken off, no-break and zero-width too") {
    CHECK(trimmed(" \t a b \r\n") == "a b");
    CHECK(trimmed("\xC2\xA0"
                  "a\xE2\x80\x8B ") == "a");
    CHECK(trimmed(" \xC2\xA0 ").empty());
    CHECK(trimmed("").empty());
    CHECK(trimmed("Sở") == "Sở");
}

TEST_CASE("a text is kept composed; one that turns its direction is refused") {
    auto const kept = read_text("Ho\xCC\xA3");
    REQUIRE(kept);
    CHECK(*kept == "Họ");
    auto const turned = read_text(
        "A\xE2\x80\xAE"
        "B");
    REQUIRE_FALSE(turned);
    CHECK(turned.failure().code == "cell.direction_control");
}
