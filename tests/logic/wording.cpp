// SPDX-License-Identifier: BSL-1.0
#include <thidua/logic/wording.hpp>

#include <cstdint>
#include <string>
#include <vector>

#include <thidua/nominations/facts/derived.hpp>
#include <thidua/nominations/sample.hpp>

#include <support/catch.hpp>

#include "probe_facts.hpp"

using namespace thidua;

namespace {

wording const vi{language::vi};
wording const en{language::en};

void says(condition const& c, std::string const& in_vietnamese, std::string const& in_english) {
    CHECK(vi.required(c) == in_vietnamese);
    CHECK(en.required(c) == in_english);
}
using lines = std::vector<std::string>;

}  // namespace

TEST_CASE("a value is written as its readers write it", "[logic][wording]") {
    CHECK(vi.value(facts::exemplary, 1) == "có");
    CHECK(en.value(facts::exemplary, 0) == "no");
    CHECK(vi.value(facts::received_on, date{2025, 7, 5}.raw()) == "05/07/2025");
    CHECK(vi.value(facts::score, 8750) == "87,5 điểm");
    CHECK(en.value(facts::score, 8750) == "87.5 points");
    CHECK(vi.value(facts::score, 8705) == "87,05 điểm");
    CHECK(vi.value(facts::score, 9000) == "90 điểm");
    CHECK(vi.value(facts::score, -5) == "-0,05 điểm");
    CHECK(vi.value(facts::headcount, 12) == "12 người");
    CHECK(vi.value(facts::rating, 2) == "Hoàn thành tốt nhiệm vụ");
    CHECK(en.value(facts::rating, 2) == "completed the tasks well");
    CHECK(vi.value(facts::rating, 99) == "99");
    CHECK(vi.value(facts::documents, 0b1011) ==
          "tờ trình, báo cáo thành tích, biên bản xét khen thưởng");
}

TEST_CASE("a name is looked up, and its number stands for a name that is not known",
          "[logic][wording]") {
    wording const named{language::vi, [](fact_info const& f, std::int64_t v) {
                            return f.domain == name_domain::unit && v == 3
                                       ? std::string{"Sở Nội vụ"}
                                       : std::string{};
                        }};
    CHECK(named.value(facts::unit, 3) == "Sở Nội vụ");
    CHECK(named.value(facts::unit, 4) == "#4");
    CHECK(vi.value(facts::unit, 3) == "#3");
}

TEST_CASE("not known, does not apply, and not claimed are three answers", "[logic][wording]") {
    CHECK(vi.answer(facts::rating, {}) == "chưa có thông tin");
    CHECK(en.answer(facts::rating, {}) == "not known");
    CHECK(vi.answer(facts::rating, {said::not_applicable, 0}) == "không áp dụng");
    CHECK(en.answer(facts::rating, {said::not_applicable, 0}) == "does not apply");
    CHECK(vi.answer(facts::direct_role, {}, facts::direct_role.blank) ==
          "không đề nghị xét vai trò trực tiếp");
    CHECK(en.answer(facts::direct_role, {}, facts::direct_role.blank) == "no direct role claimed");
    CHECK(vi.answer(facts::documents,
                    {said::value, set_of<document>::exactly(document::report).raw()}) ==
          "báo cáo thành tích");
    CHECK(vi.answer(facts::documents, {said::value, std::int64_t{0b111} << 32}) == "không có");
}

// Golden sentences, one an operation.
TEST_CASE("a condition is a phrase that says what is asked", "[logic][wording]") {
    says({}, "", "");
    says(facts::united, "nội bộ đoàn kết", "united inside");
    says(facts::form == award_form::bang_khen, "hình thức đề nghị khen thưởng là Bằng khen",
         "form of commendation asked for is bằng khen");
    says(facts::documents.has_all(document::proposal, document::minutes),
         "thành phần hồ sơ có tờ trình, biên bản xét khen thưởng",
         "papers of the dossier have proposal letter, minutes of the commendation meeting");
    says(facts::received_on <= facts::deadline,
         "ngày tiếp nhận hồ sơ không muộn hơn thời hạn nhận hồ sơ",
         "day of receipt is not later than deadline for receipt");
    says(facts::achieved_to < date{2025, 7, 1}, "ngày kết thúc thành tích trước 01/07/2025",
         "last day of the achievement is before 01/07/2025");
    says(facts::achieved_to > date{2025, 7, 1}, "ngày kết thúc thành tích sau 01/07/2025",
         "last day of the achievement is after 01/07/2025");
    says(facts::influence >= influence::field,
         "phạm vi ảnh hưởng từ một lĩnh vực thuộc Thành phố trở lên",
         "scope of influence is at least one field under the City");
    says(facts::initiatives >= 2,
         "số sáng kiến được công nhận trong thời gian đó từ 2 sáng kiến trở lên",
         "recognised initiatives in that time is at least 2 initiatives");
    says(facts::headcount <= 20, "số người trong tập thể không quá 20 người",
         "members of the collective is at most 20 persons");
    says(facts::headcount < 20, "số người trong tập thể dưới 20 người",
         "members of the collective is below 20 persons");
    says(facts::headcount > 20, "số người trong tập thể trên 20 người",
         "members of the collective is above 20 persons");
    says(!facts::complaint_pending,
         "không thuộc trường hợp có đơn thư khiếu nại, tố cáo đang được xác minh",
         "not: complaint or denunciation being verified");
    says(probe::pass_mark.on(probe::begun) <= probe::mark,
         "điểm từ điểm đạt (tại ngày bắt đầu) trở lên",
         "mark is at least pass mark (on the first day)");
}

TEST_CASE("and, or and not keep apart what belongs together", "[logic][wording]") {
    says(facts::united && facts::exemplary,
         "nội bộ đoàn kết và gương mẫu chấp hành chủ trương của Đảng, chính sách, pháp luật của "
         "Nhà nước",
         "united inside and exemplary in following the Party's and the State's policies and laws");
    says(probe::ripe && (probe::sown || probe::sold), "đã chín và (đã gieo hoặc đã bán)",
         "ripe and (sown or sold)");
    says((probe::ripe && probe::sown) || probe::sold, "(đã chín và đã gieo) hoặc đã bán",
         "(ripe and sown) or sold");
    says(probe::ripe || probe::sown || probe::sold, "đã chín hoặc đã gieo hoặc đã bán",
         "ripe or sown or sold");
    says(!(probe::ripe && probe::sown), "không phải (đã chín và đã gieo)", "not (ripe and sown)");
}

TEST_CASE("of a condition each fact is told once, with its answer", "[logic][wording]") {
    auto n = sample::standard;
    n.discipline_ended_on = date{2025, 3, 1};
    condition const after =
        !facts::discipline_ended_on.given() || facts::discipline_ended_on < facts::achieved_from;
    CHECK(vi.observed(follow(after, n, sample::day)) ==
          lines{"ngày hết thời hạn kỷ luật: 01/03/2025", "ngày bắt đầu thành tích: 02/01/2025"});
    n.discipline_ended_on = does_not_apply;
    CHECK(en.observed(follow(after, n, sample::day)) ==
          lines{"last day of the discipline: does not apply",
                "first day of the achievement: 02/01/2025"});
    condition const role = facts::direct_role == direct_role::organises;
    n.direct_role = {};
    CHECK(vi.observed(follow(role, n, sample::day)) ==
          lines{"vai trò trực tiếp trong phong trào thi đua: không đề nghị xét vai trò trực tiếp"});
}

TEST_CASE("of papers those that are asked for and lacking are told apart from those not told",
          "[logic][wording]") {
    condition const all =
        facts::documents.has_all(document::proposal, document::report, document::minutes);
    auto n = sample::standard;
    n.documents = set_of<document>::exactly(document::proposal, document::tax_confirmation);
    CHECK(vi.observed(follow(all, n, sample::day)) ==
          lines{"thành phần hồ sơ: tờ trình, xác nhận nghĩa vụ thuế; thiếu: báo cáo thành tích, "
                "biên bản xét khen thưởng"});
    n.documents = set_of<document>::present(document::proposal, document::minutes);
    CHECK(en.observed(follow(all, n, sample::day)) ==
          lines{"papers of the dossier: proposal letter, minutes of the commendation meeting; not "
                "known: report of achievements"});
    n.documents = {};
    CHECK(vi.observed(follow(all, n, sample::day)) == lines{"thành phần hồ sơ: chưa có thông tin"});
}

// --- Confirmed bugs -----------------------------------------------------------------------------

// "từ 05/07/2025 trở lên" is said of numbers and levels; of a day it is "từ ngày ... trở đi".
TEST_CASE("a day on which something begins at the earliest is said as of a day",
          "[logic][wording]") {
    says(facts::received_on >= date{2025, 7, 5}, "ngày tiếp nhận hồ sơ từ ngày 05/07/2025 trở đi",
         "day of receipt is not before 05/07/2025");
}

// A negated equality is said in brackets, as no official would write it.
TEST_CASE("what something must not be is said in one clause", "[logic][wording]") {
    says(facts::recipient_kind != recipient_kind::household,
         "đối tượng khen thưởng không phải là hộ gia đình", "kind of recipient is not household");
}

// "there is content group of the plan", "no such thing: there is last day of the discipline or
// ...".
TEST_CASE("whether something is given reads as English", "[logic][wording]") {
    CHECK(en.required(facts::content.given()) == "content group of the plan is given");
    CHECK(en.required(!facts::discipline_ended_on.given()) ==
          "last day of the discipline is not given");
}

// The constant takes its words from the parameter's own symbol only when the subject stands beside
// it; the label of a parameter runs into that of its day ("fewest baskets on the first day").
TEST_CASE("the day of a parameter is set apart from its name", "[logic][wording]") {
    CHECK(vi.required(probe::count >= probe::least_count.on(probe::begun)) ==
          "số giỏ từ số giỏ ít nhất (tại ngày bắt đầu) trở lên");
}
