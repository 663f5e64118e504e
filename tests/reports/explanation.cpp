// SPDX-License-Identifier: BSL-1.0
#include <thidua/reports/explanation.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <boost/json.hpp>

#include <thidua/hanoi/policy.hpp>
#include <thidua/hanoi/timeline.hpp>
#include <thidua/rounds/decide.hpp>

#include <support/catch.hpp>

#include "../rounds/round_sample.hpp"

using namespace thidua;
using namespace round_sample;

namespace {

constexpr std::array congresses{hanoi::city_congress_18, hanoi::national_congress_14};
std::string content_name(fact_info const& f, std::int64_t) {
    return f.domain == name_domain::content ? "Cải cách hành chính" : "";
}
wording const vi{language::vi, content_name};
wording const en{language::en, content_name};

/// A dossier with its texts, as the command tells of it.
struct told {
    nomination facts{};
    nomination_texts texts{};
    context in = day;
    stage at = stage::appraisal;

    explicit told(nomination n) : facts(std::move(n)) {
        facts.content = content_id{0};  // the notice about the content is not told here
        texts.id = "SNV/C/7";
        texts.recipient_name = "Nguyễn Văn An";
        texts.job_title = "Chuyên viên";
        texts.workplace = "Sở Nội vụ";
    }
    [[nodiscard]] dossier view() const {
        return {&hanoi::policy_343, &facts, &texts, &in, nullptr, at};
    }
    [[nodiscard]] std::string brief(wording const& say = vi) const {
        return assessment_text(view(), say);
    }
    [[nodiscard]] std::string whole(wording const& say = vi) const {
        return explanation_text(view(), say);
    }
};
bool holds(std::string_view whole, std::string_view part) {
    return whole.find(part) != std::string_view::npos;
}

constexpr std::string_view head = "SNV/C/7 · Nguyễn Văn An · Chuyên viên · Sở Nội vụ\n";

}  // namespace

TEST_CASE("an eligible dossier is told in two lines", "[reports][explanation]") {
    CHECK(told{person()}.brief() == std::string{head} + "  Kết quả: Đủ điều kiện, tiêu chuẩn\n");
    CHECK(told{person()}.brief(en) == std::string{head} + "  outcome: Eligible\n");
}

TEST_CASE("an ineligible dossier is told by the standard that it does not meet",
          "[reports][explanation]") {
    CHECK(told{refused(person())}.brief() ==
          std::string{head} +
              "  Kết quả: Không đủ điều kiện, tiêu chuẩn\n"
              "  [không đạt] Chưa đạt tiêu chuẩn tặng Bằng khen của loại hình khen thưởng đang xét "
              "(achievement.track)\n"
              "      Căn cứ: Điều 74 Luật Thi đua, khen thưởng số 06/2022/QH15\n"
              "      [không đạt] Cá nhân có thành tích xuất sắc được bình xét trong phong trào thi "
              "đua - điểm a khoản 1 "
              "Điều 74 Luật Thi đua, khen thưởng số 06/2022/QH15\n"
              "          [đạt] Gương mẫu chấp hành chủ trương của Đảng, chính sách, pháp luật của "
              "Nhà nước\n"
              "              Thực tế: gương mẫu chấp hành chủ trương của Đảng, chính sách, pháp "
              "luật của Nhà nước: có\n"
              "          [không đạt] Chưa được bình xét trong phong trào thi đua\n"
              "              Thực tế: được bình xét trong phong trào thi đua: không\n"
              "  Cách khắc phục:\n"
              "    - không khắc phục được: Chưa đạt tiêu chuẩn tặng Bằng khen của loại hình khen "
              "thưởng đang xét\n");
}

TEST_CASE("a returned dossier is told which paper is lacking, and to supply it",
          "[reports][explanation]") {
    CHECK(told{without_minutes(person())}.brief() ==
          std::string{head} +
              "  Kết quả: Trả lại để bổ sung hồ sơ\n"
              "  [không đạt] Hồ sơ còn thiếu thành phần theo quy định (dossier.papers)\n"
              "      Căn cứ: khoản 2 Điều 84 Luật Thi đua, khen thưởng số 06/2022/QH15 (theo nguồn "
              "dẫn lại)\n"
              "      Yêu cầu: thành phần hồ sơ có tờ trình, báo cáo thành tích, biên bản xét khen "
              "thưởng\n"
              "      Thực tế: thành phần hồ sơ: tờ trình, báo cáo thành tích; thiếu: biên bản xét "
              "khen thưởng\n"
              "  Cách khắc phục:\n"
              "    - bổ sung biên bản xét khen thưởng\n"
              "  Kết quả sẽ khác nếu không có: khoản 2 Điều 84 Luật Thi đua, khen thưởng số "
              "06/2022/QH15 (theo nguồn dẫn lại)\n");
}

TEST_CASE("a dossier is marked only for the doubtful clauses that its outcome turns on",
          "[reports][explanation]") {
    CHECK_FALSE(holds(told{person()}.whole(), "sẽ khác nếu không có"));
    auto const of_collective = boost::json::parse(
        assessment_json(told{collective()}.view(), vi));  // its track is known from memory only
    auto const& marks = of_collective.at("turns_on").as_array();
    REQUIRE(marks.size() == 1);
    CHECK(marks[0].at("code") == "06/2022/QH15 art.74 cl.3 pt.a");
    CHECK(marks[0].at("verification") == "recalled");
    CHECK(boost::json::parse(assessment_json(told{person()}.view(), vi))
              .at("turns_on")
              .as_array()
              .empty());
}

TEST_CASE("a held dossier is told what it waits for", "[reports][explanation]") {
    auto const text = told{held(person())}.brief();
    CHECK(holds(
        text,
        "  Kết quả: Chưa xét khen thưởng\n"
        "  [không đạt] Chưa xét khen thưởng vì có đơn thư khiếu nại, tố cáo đang được xác minh "
        "(standing.no_complaint)\n"));
    CHECK(holds(text, "Thực tế: có đơn thư khiếu nại, tố cáo đang được xác minh: có\n"));
}

TEST_CASE("an undetermined dossier is told what is not known", "[reports][explanation]") {
    auto const text = told{not_told(person())}.brief();
    CHECK(holds(text,
                "  Kết quả: Chưa đủ căn cứ xác định\n"
                "  [chưa đủ căn cứ] Không có đơn thư khiếu nại, tố cáo đang được xác minh "
                "(standing.no_complaint)\n"));
    CHECK(holds(text, "đơn thư khiếu nại, tố cáo đang được xác minh: chưa có thông tin\n"));
    CHECK(holds(told{not_told(person())}.brief(en),
                "not known: complaint or denunciation being verified\n"));
}

TEST_CASE("an attested fact names the submission", "[reports][explanation]") {
    told t{person()};
    t.texts.attested = {{&facts::exemplary, "12/TTr-SNV"}};
    CHECK(holds(t.whole(), "theo cam kết tại Tờ trình số 12/TTr-SNV"));
    CHECK(holds(t.whole(en), "as attested in submission 12/TTr-SNV"));
    t.texts.attested.clear();
    CHECK_FALSE(holds(t.whole(), "theo cam kết"));
}

TEST_CASE("an exception that is live is told with its own clause in the rule's place",
          "[reports][explanation]") {
    auto n = person();
    n.procedure = procedure::simplified;
    n.simplified_case = 2;
    n.documents = set_of<document>::exactly(document::proposal);
    auto const text = told{n}.brief();
    CHECK(holds(text, "Ngoại lệ áp dụng: Theo thủ tục đơn giản"));
    CHECK(holds(text, "Căn cứ: khoản 1 Điều 85 Luật Thi đua, khen thưởng số 06/2022/QH15\n"));
    CHECK(holds(text, "Vì: thủ tục khen thưởng: đơn giản\n"));
    CHECK(holds(text, "    - bổ sung báo cáo tóm tắt thành tích\n"));
    CHECK_FALSE(holds(text, "bổ sung biên bản"));
}

TEST_CASE("the whole tree names every criterion once, in the policy's order",
          "[reports][explanation]") {
    auto const text = told{person()}.whole();
    std::size_t at = 0;
    for (auto const* c : hanoi::policy_343.rules.criteria) {
        auto const name = "(" + std::string{c->id} + ")\n";
        auto const found = text.find(name, at);
        INFO(c->id);
        REQUIRE(found != std::string::npos);
        at = found;
        CHECK(text.find(name, found + 1) == std::string::npos);
    }
    CHECK(holds(text, "[chưa đến bước] Hồ sơ được tiếp nhận trong thời hạn"));
    CHECK(holds(text, "[không áp dụng] Tập thể còn tồn tại vào ngày quyết định khen thưởng"));
}

TEST_CASE("what is missing is named in words: facts, events, parameters, conflicts",
          "[reports][explanation]") {
    told const t{person()};
    auto d = t.view();
    timeline const all{congresses, date{2026, 6, 30}};
    auto const calendar = all.as_known(date{2025, 9, 1});
    d.calendar = &calendar;
    CHECK(missing_in_words("rating", d, vi) == "mức xếp loại chất lượng");
    CHECK(missing_in_words("decided_on", d, vi) == "ngày quyết định dự kiến");
    CHECK(missing_in_words("event:city_congress_18", d, vi) ==
          "ngày của Đại hội đại biểu lần thứ XVIII Đảng bộ thành phố Hà Nội");
    CHECK(missing_in_words("event:unheard_of", d, en) == "the day of unheard_of");
    CHECK(missing_in_words("parameter:least_votes", d, en) ==
          "the value of the parameter least_votes");
    CHECK(missing_in_words("conflict:a,b", d, vi) == "hai ngoại lệ mâu thuẫn: a,b");
    CHECK(missing_in_words("attr.own", d, vi) == "attr.own");
}

TEST_CASE("a verdict that leans on a planned day says so", "[reports][explanation]") {
    static constexpr std::array<unit, 1> young{
        unit{.code = "u0", .exists_from = date{2025, 12, 1}}};
    told t{collective()};
    t.in.units = young;
    CHECK(holds(t.brief(),
                "Kết quả: Đủ điều kiện, tiêu chuẩn (tạm tính, dựa vào ngày quyết định dự kiến)\n"));
    CHECK(holds(t.brief(en),
                "outcome: Eligible (provisional, leans on the planned day of the decision)\n"));
}

TEST_CASE("an explanation tells of its own dossier only", "[reports][explanation]") {
    for (auto const& n : {person(), refused(person()), held(person()), not_told(collective()),
                          without_minutes(collective())}) {
        told t{n};
        t.facts.proposed_twice = true;
        t.facts.overlaps_another = true;
        auto other = told{person()};
        other.texts.recipient_name = "Trần Thị Bình";
        for (auto const* say : {&vi, &en}) {
            CHECK_FALSE(holds(t.whole(*say), "Trần Thị Bình"));
            CHECK_FALSE(holds(t.whole(*say), "#"));  // no number stands for another's name
        }
    }
}

TEST_CASE("for machines the same in one line each, with its format", "[reports][explanation]") {
    for (auto const& n : {person(), refused(person()), without_minutes(person()), held(person()),
                          not_told(person())}) {
        told const t{n};
        auto const brief = assessment_json(t.view(), vi);
        auto const whole = explanation_json(t.view(), vi);
        CHECK_FALSE(holds(brief, "\n"));
        CHECK_FALSE(holds(whole, "\n"));
        auto const a = boost::json::parse(brief).as_object();
        CHECK(a.at("format").as_string() == "thidua.assessment/1");
        CHECK(a.at("id").as_string() == "SNV/C/7");
        CHECK(std::string{a.at("outcome").as_string()} ==
              name_of(assess(hanoi::policy_343.rules, t.facts, t.in, t.at).result));
        CHECK(boost::json::parse(whole).as_object().at("format").as_string() ==
              "thidua.explanation/1");
    }
}

// --- Confirmed bugs -----------------------------------------------------------------------------

// The round makes a candidate without a key of its order undetermined; its explanation says
// "eligible".
TEST_CASE("an explanation has the outcome that the round decided", "[reports][explanation]") {
    auto n = person();
    n.unit_rank = {};
    auto batch = batch_of({{"a", n}});
    settings const with;
    round_terms const terms{hanoi::policy_343, with};
    auto const made = decide(
        batch,
        {.terms = &terms, .in = &day, .at = stage::appraisal, .history = {}, .progress = {}});
    REQUIRE(made.has_value());
    REQUIRE(made->dossiers[0].assessed.result == outcome::undetermined);
    auto const calendar = known_calendar{};
    nomination_texts const texts{.id = "a"};
    dossier const d{&hanoi::policy_343, &batch.nominations[0],      &texts, &day, &calendar,
                    stage::appraisal,   &made->dossiers[0].assessed};
    auto const text = assessment_text(d, wording{});
    CHECK(holds(text, "Chưa đủ căn cứ xác định"));
    CHECK(holds(text, "thứ tự đề nghị của đơn vị"));
}

// The applicant is told "not in the phase" without the achievement's days and without the phase's.
TEST_CASE("a dossier out of the phase is told its days", "[reports][explanation]") {
    auto n = person();
    n.achieved_to = date{2025, 11, 3};
    CHECK(holds(told{n}.brief(), "03/11/2025"));
}

// Received on 30 October 2025: Decree 98/2023 was replaced on 1 July 2025.
TEST_CASE("only the decree of the day of receipt is cited", "[reports][explanation]") {
    auto const text = told{held(person())}.brief();
    CHECK(holds(text, "152/2025/NĐ-CP"));
    CHECK_FALSE(holds(text, "98/2023/NĐ-CP"));
}

// It meets point d of Art. 74(1), merit; it is sent to the movement, whose dossier it is not.
TEST_CASE("a dossier of merit is told that merit is judged at year end", "[reports][explanation]") {
    auto n = person();
    n.commendation_type = commendation_type::merit;
    n.grassroots_fighter_streak = 2;
    CHECK(holds(told{n}.brief(), "xét khi tổng kết năm"));
}

// "Còn thiếu: có đơn thư khiếu nại, ..." reads as though a complaint were lacking.
TEST_CASE("what is not known is told as not known", "[reports][explanation]") {
    CHECK(holds(told{not_told(person())}.brief(),
                "Chưa có thông tin về: có đơn thư khiếu nại, tố cáo đang được xác minh"));
}

// A hold ends by itself; "không khắc phục được" under "Cách khắc phục" tells the applicant the
// opposite.
TEST_CASE("a held dossier is not told that nothing can be done", "[reports][explanation]") {
    CHECK_FALSE(holds(told{held(person())}.brief(), "không khắc phục được"));
}
