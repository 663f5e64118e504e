// SPDX-License-Identifier: BSL-1.0
#include "dossiers.hpp"

#include <algorithm>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "achievements.hpp"
#include "people.hpp"
#include "random.hpp"

namespace generate {
namespace {

void date_achievement(nomination& row, window days, bool unexpected, stream& random) {
    if (unexpected) {
        day const from{days.first + random.between(5, days.last - days.first - 10)};
        row[field::achieved_from] = iso(from);
        row[field::achieved_to] = iso(from + random.between(0, 4));
        return;
    }
    int const span{days.last - days.first};
    day from{days.first + random.between(0, span / 2)};
    day const to{from + random.between(span / 5, days.last - from)};
    if (random.chance(2)) from = days.first + -random.between(10, 60);  // began before the phase
    row[field::achieved_from] = iso(from);
    row[field::achieved_to] = iso(to);
}

/// The papers of the row, so that with the submission's common ones the set is complete, but for a
/// few that lack one and a few of which nothing is said.
void give_papers(nomination& row, submission const& papers, bool simplified, stream& random) {
    if (random.chance(1)) return;
    if (simplified) {
        row[field::documents] = random.chance(50) ? "summary_report" : "proposal|summary_report";
        if (random.chance(3)) row[field::documents] = "proposal";
        return;
    }
    bool const minutes_common{papers.documents == "proposal|minutes"};
    row[field::documents] = random.chance(60) ? "proposal|report|minutes"
                            : minutes_common  ? "report"
                                              : "report|minutes";
    if (random.chance(3)) row[field::documents] = minutes_common ? "minutes" : "report";
    if (random.chance(6)) row[field::documents] += "|consultation";
}

void say_standing(nomination& row, submission const& papers, sheet_style const& style,
                  stream& random) {
    auto const say = [&](field which, bool attested) {
        if (!style.shows(which) || attested) return;
        int const draw{random.between(1, 100)};
        row[which] = draw <= 95 ? "yes" : draw <= 97 ? "no" : "";
    };
    bool const collective{row.is(field::recipient_kind, "collective")};
    if (row.is(field::commendation_type, "movement"))
        say(field::selected_in_movement, papers.attests_to("selected"));
    if (!collective) say(field::exemplary, papers.attests_to("exemplary"));
    if (collective) say(field::united, papers.attests_to("united"));
    if (!style.shows(field::discipline_pending)) return;
    constexpr field flags[]{field::discipline_pending, field::under_investigation,
                            field::complaint_pending, field::press_case_pending};
    if (!papers.attests_to("no_holds")) {
        for (field const flag : flags) row[flag] = "no";
        row[field::discipline_ended_on] = "n/a";
        row[field::status_on] = iso(papers.dated);
    }
    if (random.chance(4)) {
        row[random.of(flags)] = "yes";
        row[field::status_on] = iso(papers.dated);
    }
    if (random.chance(2)) {
        row[field::discipline_ended_on] = random.chance(50) ? "2024-08-15" : "2025-04-10";
        row[field::status_on] = iso(papers.dated);
    }
}

/// Everything that does not depend on the kind of recipient.
void fill_common(nomination& row, desk& at, list const& sheet, window days, stream& random) {
    submission const& papers{sheet.papers};
    row[field::submission] = papers.id;
    row[field::submitting_unit] = papers.unit;
    row[field::phase] = std::to_string(at.phase);
    row[field::form] = random.chance(2) ? "giay_khen" : "bang_khen";
    int const draw{random.between(1, 1000)};
    bool const unexpected{draw <= 68 || row.is(field::recipient_kind, "household")};
    bool const merit{!unexpected && draw > 992};
    row[field::commendation_type] = unexpected ? "unexpected" : merit ? "merit" : "movement";
    row[field::procedure] = unexpected ? "simplified" : "standard";
    if (unexpected) row[field::simplified_case] = random.chance(85) ? "2" : "1";
    row[field::achievement_id] =
        "tt" + std::to_string(at.phase) + '-' + padded(++at.achievements, 4);
    if (unexpected) {
        row[field::summary] = told(random.of(unexpected_deeds), 4, random);
        row[field::influence] = random.chance(5) ? "" : random.chance(55) ? "field" : "city";
        if (random.chance(10)) row[field::influence] = "commune";
    } else {
        content_group const& group{random.of(content_groups)};
        row[field::content] = random.chance(2) ? "" : std::string{group.code};
        row[field::summary] = told(random.of(group.done), 60, random);
        if (random.chance(20)) row[field::influence] = random.chance(50) ? "unit" : "field";
    }
    if (sheet.style.shows(field::movement) && !unexpected && random.chance(60))
        row[field::movement] = random.of(named_movements);
    date_achievement(row, days, unexpected, random);
    if (merit) {
        row[field::achieved_from] = "2024-01-01";
        row[field::achieved_to] = "2025-09-30";
        row[field::excellent_years_streak] = std::to_string(random.between(1, 3));
        row[field::initiatives] = std::to_string(random.between(0, 3));
        row[field::research_works] = "0";
    }
    if (random.chance(1) && random.chance(60)) row[field::achieved_to].clear();
    give_papers(row, papers, unexpected, random);
    say_standing(row, papers, sheet.style, random);
    if (random.chance(40)) {
        row[field::rating] = random.chance(70) ? "excellent" : "good";
        row[field::rating_year] = std::to_string(at.phase == 1 ? 2024 : 2025);
    }
    if (random.chance(4)) row[field::major_contribution] = "yes";
    if (sheet.style.shows(field::remark) && random.chance(30))
        row[field::remark] = "Có minh chứng kèm theo";
    if (random.chance(50)) {
        row[field::submitted_on] = iso(papers.dated);
        row[field::received_on] = iso(papers.received_on);
    }
    if (random.chance(30)) row[field::rewarded_before] = "no";
}

/// A dated paper by which someone was put in charge, months before the end of the phase.
std::string assignment(std::string const& unit_id, day latest, stream& random) {
    std::string const issuer{
        starts_with_any(unit_id, {"phuong-", "xa-", "quan-", "huyen-"}) ? "UBND" : "CQ"};
    // One draw a statement: the order in which an expression calls is the compiler's choice.
    int const number{random.between(10, 900)};
    day const dated{working(latest + -random.between(60, 200))};
    return "Quyết định số " + std::to_string(number) + "/QĐ-" + issuer + " ngày " +
           day_first(dated, '/', 2);
}

void claim_role(nomination& row, bool leader, day latest, stream& random) {
    int const draw{random.between(1, 100)};
    std::string_view role{};
    if (leader) {
        role = draw <= 40   ? "organises"
               : draw <= 58 ? "organises_and_implements"
               : draw <= 66 ? "none"
                            : "";
    } else {
        role = draw <= 50   ? "implements"
               : draw <= 64 ? "organises_and_implements"
               : draw <= 70 ? "none"
                            : "";
    }
    row[field::direct_role] = role;
    if (!role.empty() && role != "none" && random.chance(90))
        row[field::direct_role_basis] = assignment(row[field::submitting_unit], latest, random);
}

struct post {
    std::string_view position{};
    std::string_view title{};
};

post post_in(std::string const& submitter_id, stream& random) {
    constexpr std::string_view staff[]{"Chuyên viên", "Chuyên viên chính", "Cán sự", "Nhân viên",
                                       "Văn thư"};
    constexpr std::string_view medical[]{"Bác sĩ", "Điều dưỡng", "Kỹ thuật viên", "Chuyên viên"};
    constexpr std::string_view teaching[]{"Giáo viên", "Giảng viên", "Nhân viên thư viện"};
    constexpr std::string_view forces[]{"Cán bộ", "Chiến sĩ", "Trợ lý"};
    constexpr std::string_view workers[]{"Công nhân", "Lái xe", "Kỹ sư vận hành", "Nhân viên"};
    constexpr std::string_view local[]{"Công chức Văn hóa - Xã hội", "Công chức Tư pháp - Hộ tịch",
                                       "Tổ trưởng tổ dân phố", "Chuyên viên",
                                       "Chi hội trưởng Phụ nữ"};
    constexpr std::string_view rural[]{"Trưởng thôn", "Công chức Nông nghiệp", "Chuyên viên",
                                       "Chi hội trưởng Nông dân", "Nông dân"};
    bool const enterprise{starts_with_any(submitter_id, {"cong-ty-", "tong-cong-ty-"})};
    bool const ward{starts_with_any(submitter_id, {"phuong-", "quan-", "thi-xa-"})};
    bool const commune{starts_with_any(submitter_id, {"xa-", "huyen-"})};
    int const draw{random.between(1, 1000)};
    if (draw <= 600) {
        std::span<std::string_view const> titles{staff};
        if (submitter_id == "so-y-te") titles = medical;
        if (starts_with_any(submitter_id, {"so-giao-duc", "dai-hoc"})) titles = teaching;
        if (starts_with_any(submitter_id, {"cong-an", "bo-tu-lenh"})) titles = forces;
        if (enterprise) titles = workers;
        if (ward) titles = local;
        if (commune) titles = rural;
        return {"direct_worker", random.of(titles)};
    }
    if (draw <= 820)
        return {"division_leader", random.chance(50) ? "Trưởng phòng" : "Phó Trưởng phòng"};
    if (draw <= 950 || ward || commune)
        return {"other_leader", ward || commune ? "Phó Chủ tịch UBND" : "Tổ trưởng, Bí thư chi bộ"};
    bool const business{enterprise ||
                        starts_with_any(submitter_id, {"lien-minh-", "so-cong-", "ban-quan-ly-"})};
    if (business) return {"businessperson", "Giám đốc doanh nghiệp"};
    return {"department_leader",
            submitter_id.starts_with("so-") ? "Phó Giám đốc Sở" : "Phó Thủ trưởng cơ quan"};
}

}  // namespace

nomination individual(desk& at, list const& sheet, window days,
                      std::vector<unit const*> const& places, stream& random) {
    nomination row{};
    row[field::recipient_kind] = "individual";
    fill_common(row, at, sheet, days, random);
    person const who{made_up_person(random)};
    post const job{post_in(sheet.papers.unit, random)};
    unit const& place{*random.of(places)};
    row[field::recipient_id] = "cb-" + padded((at.phase == 1 ? 0 : 20'000) + ++at.people, 5);
    row[field::recipient_name] = who.name;
    row[field::honorific] = who.woman ? "Bà" : "Ông";
    row[field::sex] = who.woman ? "Nữ" : "Nam";
    row[field::birth] = day_first(on(1966, 1, 1) + random.between(0, 12'900), '/', 2);
    row[field::job_title] = job.title;
    row[field::unit] = place.id;
    row[field::workplace] = place.name;
    row[field::position] = random.chance(1) ? std::string_view{} : job.position;
    if (row.is(field::commendation_type, "movement"))
        claim_role(row, job.position != "direct_worker", days.last, random);
    if (row.is(field::commendation_type, "merit"))
        row[field::grassroots_fighter_streak] = std::to_string(random.between(0, 3));
    return row;
}

nomination collective(desk& at, list const& sheet, window days, unit const& which, bool whole,
                      stream& random) {
    nomination row{};
    row[field::recipient_kind] = "collective";
    days.first = std::max(days.first, of_iso(which.exists_from));  // nobody works before the start
    fill_common(row, at, sheet, days, random);
    unit const& above{whole ? which : unit_named(at.units, which.parent)};
    row[field::recipient_id] = "dv-" + which.id;
    row[field::recipient_name] = which.name;
    row[field::recipient_unit] = which.id;
    row[field::unit] = above.id;
    row[field::workplace] = above.name;
    row[field::collective_kind] = random.chance(1) ? std::string{}
                                  : whole          ? "whole_unit"
                                                   : which.collective_kind;
    int const heads{whole ? random.between(60, 320) : random.between(5, 38)};
    row[field::headcount] = std::to_string(heads);
    row[field::women_headcount] = std::to_string(heads * random.between(20, 75) / 100);
    if (row.is(field::commendation_type, "merit"))
        row[field::excellent_collective_streak] = std::to_string(random.between(0, 2));
    return row;
}

nomination household(desk& at, list const& sheet, window days, unit const& place, stream& random) {
    nomination row{};
    row[field::recipient_kind] = "household";
    fill_common(row, at, sheet, days, random);
    row[field::recipient_id] = "ho-" + padded((at.phase == 1 ? 0 : 20'000) + ++at.people, 5);
    row[field::recipient_name] = "Hộ gia đình " + made_up_person(random).name;
    row[field::unit] = place.id;
    row[field::workplace] = place.name;
    return row;
}

}  // namespace generate
