// SPDX-License-Identifier: BSL-1.0
#include <thidua/reports/plan_text.hpp>

#include <string>
#include <string_view>
#include <vector>

#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>
#include <boost/json/value.hpp>

#include <plan/fictional.hpp>
#include <support/catch.hpp>
#include <thidua/hanoi/plan_343.hpp>

using namespace thidua;
using hanoi::events_timeline;
using hanoi::plan_343;

namespace {

bool has(std::string const& page, std::string_view part) {
    return page.find(part) != std::string::npos;
}
std::size_t lines_of(std::string const& page) {
    std::size_t n = 0;
    for (char const c : page) n += c == '\n' ? 1U : 0U;
    return n;
}
std::vector<std::string> keys_of(boost::json::value const& object) {
    std::vector<std::string> keys;
    for (auto const& member : object.as_object()) keys.emplace_back(member.key());
    return keys;
}

}  // namespace

TEST_CASE("the page of the plan names it, its issuer, its day and the doubt about the year",
          "[reports]") {
    auto const page = plan_text(plan_343);
    CHECK(page.starts_with("Kế hoạch số 343/KH-UBND"));
    CHECK(has(page, "\nCơ quan ban hành: Ủy ban nhân dân thành phố Hà Nội\n"));
    CHECK(has(page, "\nNgày ban hành: ngày 26 tháng 11 năm 2024 [suy ra]; nguồn ghi \"26-11\"\n"));
    CHECK(has(plan_text(plan_343, language::en),
              "\nIssued on: 26 November 2024 [inferred]; the source prints \"26-11\"\n"));
}

TEST_CASE("the page shows every entry of every list of the plan, in both languages", "[reports]") {
    for (auto const in : {language::vi, language::en}) {
        auto const page = plan_text(plan_343, in);
        auto const shows = [&](std::string_view words) {
            CAPTURE(words);
            CHECK(has(page, words));
        };
        for (auto const& one : plan_343.occasions) shows(one.words.in(in));
        for (auto const& one : plan_343.purposes) shows(one.words.in(in));
        for (auto const& one : plan_343.focus) shows(one.words.in(in));
        for (auto const& one : plan_343.commemorations) shows(one.name.in(in));
        for (auto const& one : plan_343.documents) shows(one.name.in(in));
        for (auto const& one : plan_343.contents) shows(one.name.in(in));
        for (auto const& one : plan_343.movements) shows(one.name.in(in));
        for (auto const& one : plan_343.phases) shows(one.words.in(in));
        for (auto const& one : plan_343.addressees) shows(one.name.in(in));
        for (auto const& one : plan_343.duties) shows(one.words.in(in));
        for (auto const& one : plan_343.silences) shows(one.words.in(in));
        for (auto const& one : plan_343.discrepancies) shows(one.as_printed);
        shows(plan_343.priority.as_printed);
    }
}

TEST_CASE("the page says which lists are open", "[reports]") {
    auto const page = plan_text(plan_343);
    auto const first = page.find("… (danh sách mở)");
    REQUIRE(first != std::string::npos);
    CHECK(page.find("… (danh sách mở)", first + 1) != std::string::npos);
    CHECK_FALSE(has(plan_text(fictional::plan), "danh sách mở"));
}

TEST_CASE("days are written as documents write them, doubts are marked where they stand",
          "[reports]") {
    auto const page = plan_text(plan_343);
    CHECK(has(page,
              "Kết luận số 01-KL/TW của Bộ Chính trị; nguồn ghi ngày 15 tháng 8 năm 2021, nơi khác "
              "ghi ngày 18 tháng 5 năm 2021 [theo nguồn dẫn lại]"));
    CHECK(has(page, "Nghị quyết số 15-NQ/TW của Bộ Chính trị; ngày 05 tháng 5 năm 2022;"));
    CHECK(has(page, "; 01/01/2022 - 31/12/2025 [suy ra] (đoạn 18)"));
    CHECK(has(page,
              "các quận, huyện, thị xã; đến hết ngày 30 tháng 6 năm 2025 [theo nguồn dẫn lại]"));
    CHECK(has(page,
              "các xã, phường; từ ngày 01 tháng 7 năm 2025; kế thừa nhiệm vụ trình của các quận, "
              "huyện, thị xã [suy ra]"));
    CHECK(
        has(page, "10 chương trình công tác, 05 định hướng, nhiệm vụ trọng tâm, 03 khâu đột phá"));
    CHECK(has(plan_text(plan_343, language::en),
              "10 work programmes, 5 orientations and key tasks, 3 breakthroughs"));
}

TEST_CASE("the purpose that is the content test says so, and only that one", "[reports]") {
    auto const page = plan_text(plan_343);
    auto const mark = std::string{"; là căn cứ xét nội dung thành tích\n"};
    auto const at = page.find(mark);
    REQUIRE(at != std::string::npos);
    CHECK(page.find(mark, at + 1) == std::string::npos);
    CHECK(has(page, "việc tổ chức đại hội (đoạn 4)" + mark));
}

TEST_CASE("the page ends with what is below verified, and nothing that is verified", "[reports]") {
    auto const page = plan_text(plan_343);
    auto const doubts = page.substr(page.find("Chưa được kiểm chứng đầy đủ\n"));
    CHECK(lines_of(doubts) == 13);  // its title and twelve entries
    CHECK(has(doubts, "   - addressees.wards_and_communes: các xã, phường [suy ra]\n"));
    CHECK_FALSE(has(doubts, "đã kiểm chứng"));
}

TEST_CASE("a plan without lists makes a page and a JSON object too", "[reports]") {
    CHECK_FALSE(plan_text(plan{}).empty());
    CHECK(boost::json::parse(plan_json(plan{})).at("number").is_null());
    CHECK(boost::json::parse(plan_json(plan{})).at("priority").is_null());
}

TEST_CASE("the plan as JSON: keys in their order, Vietnamese as it is", "[reports]") {
    auto const words = plan_json(plan_343);
    auto const all = boost::json::parse(words);
    CHECK(keys_of(all) == std::vector<std::string>{"format",
                                                   "number",
                                                   "name",
                                                   "issuer",
                                                   "issued",
                                                   "source",
                                                   "occasions",
                                                   "purposes",
                                                   "content_test",
                                                   "focus",
                                                   "commemorated_year",
                                                   "commemorations",
                                                   "commemorations_open",
                                                   "documents",
                                                   "contents",
                                                   "movements",
                                                   "movements_open",
                                                   "phases",
                                                   "addressees",
                                                   "duties",
                                                   "priority",
                                                   "silences",
                                                   "discrepancies",
                                                   "doubts"});
    CHECK(all.at("format").as_string() == "thidua.plan/1");
    CHECK(all.at("number").as_string() == "343/KH-UBND");
    CHECK(all.at("issued").at("date").as_string() == "2024-11-26");
    CHECK(all.at("issued").at("verification").as_string() == "inferred");
    CHECK(all.at("movements").as_array().size() == 12);
    CHECK(all.at("contents").as_array().size() == 16);
    CHECK(all.at("doubts").as_array().size() == 12);
    CHECK(has(words, "\"vi\":\"Đợt 1\""));
    CHECK(plan_json(plan_343) == words);
}

TEST_CASE("what a plan leaves open is null in its JSON", "[reports]") {
    auto const all = boost::json::parse(plan_json(plan_343));
    auto const& movements = all.at("movements").as_array();
    CHECK(movements[0].at("valid_from").is_null());
    CHECK(movements[7].at("valid_from").as_string() == "2022-01-01");
    CHECK(movements[7].at("valid_through").as_string() == "2025-12-31");
    auto const& documents = all.at("documents").as_array();
    CHECK(documents[1].at("number").is_null());
    CHECK(documents[1].at("confirmed").is_null());
    CHECK(documents[4].at("as_printed").at("date").as_string() == "2021-08-15");
    CHECK(documents[4].at("confirmed").at("date").as_string() == "2021-05-18");
    CHECK(documents[4].at("differs").as_bool());
    auto const& addressees = all.at("addressees").as_array();
    CHECK(addressees[3].at("submits_through").as_string() == "2025-06-30");
    CHECK(addressees[5].at("inherits_from").as_string() == "districts");
    CHECK(all.at("silences").as_array()[0].at("basis").is_null());
    CHECK(all.at("phases").as_array()[0].at("follows").is_null());
    CHECK(all.at("phases").as_array()[1].at("follows").as_int64() == 1);
}

TEST_CASE("the phases as known on 20 January 2026, in Vietnamese", "[reports]") {
    CHECK(phases_text(plan_343, events_timeline.as_known({2026, 1, 20}), {}) ==
          R"(Các đợt thi đua: Kế hoạch số 343/KH-UBND của UBND thành phố Hà Nội
Theo thông tin đến hết ngày 20 tháng 01 năm 2026

1. Đợt 1
   Ngày đầu: ngày 26 tháng 11 năm 2024 - ngày ban hành kế hoạch [suy ra]
   Ngày cuối: ngày 17 tháng 10 năm 2025 - phiên bế mạc Đại hội đại biểu lần thứ XVIII Đảng bộ thành phố Hà Nội: đã diễn ra ngày 17/10/2025 (nguồn: vietnamnet.vn 2453959)
   Thời gian của đợt: đã xác định, 326 ngày, tính cả ngày đầu và ngày cuối
   Ngày lễ kỷ niệm trong đợt: 03/02/2025, 19/05/2025, 30/04/2025, 02/09/2025, 10/10/2025

2. Đợt 2
   Ngày đầu: ngày 18 tháng 10 năm 2025 - ngày liền sau phiên bế mạc Đại hội đại biểu lần thứ XVIII Đảng bộ thành phố Hà Nội: đã diễn ra ngày 17/10/2025 (nguồn: vietnamnet.vn 2453959)
   Ngày cuối: ngày 25 tháng 01 năm 2026 [tạm tính] - phiên bế mạc Đại hội đại biểu toàn quốc lần thứ XIV của Đảng: dự kiến ngày 25/01/2026, biết từ ngày 23/12/2025; chưa diễn ra đến hết ngày 20/01/2026 (nguồn: htsyndication.com 96033868)
   Thời gian của đợt: tạm tính, 100 ngày, tính cả ngày đầu và ngày cuối
   Ngày lễ kỷ niệm trong đợt: không có

3. Cách hiểu được áp dụng
   - phiên kết thúc đợt, tính cả ngày đó: phiên bế mạc [giả định]
   - ngày đầu đợt 2: ngày liền sau đợt 1 [giả định]
   - thành tích thuộc đợt khi: kết thúc trong đợt [giả định]
)");
}

TEST_CASE("the phases as known on 1 December 2024, in English: nothing is announced", "[reports]") {
    CHECK(phases_text(plan_343, events_timeline.as_known({2024, 12, 1}), {}, language::en) ==
          R"(Phases: Plan 343/KH-UBND of the Hanoi People's Committee
As known at the end of 1 December 2024

1. phase 1
   First day: 26 November 2024 - the day of the plan's issue [inferred]
   Last day: not determined - closing session of the 18th Hanoi Party Congress: no day announced; not held by the end of 2024-12-01
   The phase is not determined
   Commemorations in it: 2025-02-03 [unknown], 2025-05-19 [unknown], 2025-04-30 [unknown], 2025-09-02 [unknown], 2025-10-10 [unknown]

2. phase 2
   First day: not determined - the day after the closing session of the 18th Hanoi Party Congress: no day announced; not held by the end of 2024-12-01
   Last day: not determined - closing session of the 14th National Party Congress: no day announced; not held by the end of 2024-12-01
   The phase is not determined
   Commemorations in it: 2025-02-03 [unknown], 2025-05-19 [unknown], 2025-04-30 [unknown], 2025-09-02 [unknown], 2025-10-10 [unknown]

3. The readings used
   - the session that ends a phase, its day included: closing session [assumption]
   - the first day of phase 2: the day after phase 1 [assumption]
   - an achievement is of a phase if it ends in the phase [assumption]
)");
}

TEST_CASE("the phases as they happened, under other readings, say so", "[reports]") {
    auto const page = phases_text(plan_343, events_timeline.as_happened(),
                                  {.window = achievement_window::overlaps,
                                   .phase_ends_with = session::opening,
                                   .second_phase = phase_two_start::day_of_issue});
    CHECK(has(page, "Theo diễn biến thực tế, dữ liệu đến hết ngày 31 tháng 01 năm 2026\n"));
    CHECK(has(page, "ngày 16 tháng 10 năm 2025 - phiên khai mạc"));
    CHECK(has(page, "đã xác định, 421 ngày"));
    CHECK(has(page, "phiên kết thúc đợt, tính cả ngày đó: phiên khai mạc [giả định]"));
    CHECK(has(page, "ngày đầu đợt 2: ngày ban hành kế hoạch [giả định]"));
    CHECK(has(page, "thành tích thuộc đợt khi: có ngày trong đợt [giả định]"));
}

TEST_CASE("a phase whose end was planned, passed or withdrawn is told as that", "[reports]") {
    auto const on = [](date day) {
        return phases_text(fictional::plan, fictional::record.as_known(day), {}, language::en);
    };
    CHECK(has(on({2031, 4, 10}),
              "planned for 10 May 2031, known since 2031-04-01; not held by the end of 2031-04-10 "
              "(source: gazette 1)"));
    CHECK(has(on({2031, 4, 20}), "planned for 12 May 2031, known since 2031-04-20"));
    CHECK(has(on({2031, 7, 2}), "closing session of the feast: no day announced"));
    CHECK(has(phases_text(fictional::plan, known_calendar{}, {}, language::en),
              "closing session of fair: no day announced\n"));
}

TEST_CASE("the phases as JSON", "[reports]") {
    auto const all =
        boost::json::parse(phases_json(plan_343, events_timeline.as_known({2026, 1, 20}), {}));
    CHECK(keys_of(all) == std::vector<std::string>{"format", "plan", "known_on", "as_happened",
                                                   "readings", "phases"});
    CHECK(all.at("format").as_string() == "thidua.phases/1");
    CHECK(all.at("known_on").as_string() == "2026-01-20");
    CHECK_FALSE(all.at("as_happened").as_bool());
    CHECK(all.at("readings").at("phase_ends_with").as_string() == "closing");
    auto const& phases = all.at("phases").as_array();
    REQUIRE(phases.size() == 2);
    CHECK(phases[0].at("state").as_string() == "settled");
    CHECK(phases[0].at("first").at("day").as_string() == "2024-11-26");
    CHECK(phases[0].at("first").at("verification").as_string() == "inferred");
    CHECK(phases[0].at("last").at("state").as_string() == "happened");
    CHECK(phases[0].at("last").at("not_held_by").is_null());
    CHECK(phases[1].at("state").as_string() == "provisional");
    CHECK(phases[1].at("first").at("event").as_string() == "city_congress_18");
    auto const& last = phases[1].at("last");
    CHECK(keys_of(last) == std::vector<std::string>{"day", "provisional", "event", "session",
                                                    "state", "lapsed", "announced_on",
                                                    "not_held_by", "source"});
    CHECK(last.at("day").as_string() == "2026-01-25");
    CHECK(last.at("provisional").as_bool());
    CHECK(last.at("state").as_string() == "planned");
    CHECK(last.at("announced_on").as_string() == "2025-12-23");
    CHECK(last.at("not_held_by").as_string() == "2026-01-20");
    CHECK(phases[0].at("commemorations").as_array()[0].at("inside").as_string() == "yes");
}

TEST_CASE("in the JSON of the phases a day that is not announced is null", "[reports]") {
    auto const all =
        boost::json::parse(phases_json(plan_343, events_timeline.as_known({2024, 12, 1}), {}));
    auto const& first = all.at("phases").as_array()[0];
    CHECK(first.at("state").as_string() == "open");
    CHECK(first.at("last").at("day").is_null());
    CHECK(first.at("last").at("state").as_string() == "not_announced");
    CHECK(first.at("last").at("announced_on").is_null());
    CHECK(first.at("commemorations").as_array()[0].at("inside").as_string() == "unknown");
}
