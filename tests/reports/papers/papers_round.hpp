// SPDX-License-Identifier: BSL-1.0
//
// A small round with one dossier of each fate, for the papers: names, units and numbers are made
// up.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

#include <rounds/round_sample.hpp>

#include <thidua/hanoi/policy.hpp>
#include <thidua/reports/papers/paper_options.hpp>
#include <thidua/reports/round_view.hpp>
#include <thidua/rounds/decide.hpp>

namespace papers_round {

using namespace thidua;

inline constexpr std::array<unit_id, 1> renamed_to{unit_id{4}};
inline constexpr std::array<unit, 5> units{unit{.code = "so-mau",
                                                .name = "Sở Mẫu",
                                                .kind = unit_kind::city_department,
                                                .protocol_order = 2,
                                                .exists_from = date{2000, 1, 1}},
                                           unit{.code = "phuong-mau",
                                                .name = "Phường Mẫu",
                                                .kind = unit_kind::ward,
                                                .protocol_order = 9,
                                                .exists_from = date{2000, 1, 1}},
                                           unit{.code = "cong-ty-mau",
                                                .name = "Công ty Mẫu",
                                                .kind = unit_kind::enterprise,
                                                .protocol_order = 30,
                                                .exists_from = date{2000, 1, 1}},
                                           unit{.code = "ban-cu",
                                                .name = "Ban Mẫu cũ",
                                                .kind = unit_kind::city_department,
                                                .protocol_order = 1,
                                                .exists_from = date{2000, 1, 1},
                                                .exists_through = date{2025, 2, 28},
                                                .ended_by = ending::renamed,
                                                .successors = renamed_to},
                                           unit{.code = "ban-moi",
                                                .name = "Ban Mẫu mới",
                                                .kind = unit_kind::city_department,
                                                .protocol_order = 1,
                                                .exists_from = date{2025, 3, 1}}};

/// One dossier: facts and what is printed of it.
struct entry {
    nomination facts{};
    nomination_texts texts{};
};

[[nodiscard]] inline nomination_texts person_texts(std::string id, std::string honorific,
                                                   std::string name, std::string post) {
    nomination_texts t;
    t.id = std::move(id);
    t.honorific = std::move(honorific);
    t.recipient_name = std::move(name);
    t.job_title = std::move(post);
    t.birth = "1980";
    t.where = {.file = "to-trinh.csv", .row = 7};
    return t;
}
[[nodiscard]] inline nomination_texts collective_texts(std::string id, std::string name) {
    return person_texts(std::move(id), {}, std::move(name), {});
}

[[nodiscard]] inline std::vector<entry> entries() {
    using namespace round_sample;
    auto const from = [](nomination n, std::uint32_t unit) {
        n.unit = unit_id{unit};
        n.submitting_unit = unit_id{unit};
        return n;
    };
    auto const woman = [](nomination n) {
        n.sex = sex::female;
        return n;
    };
    std::vector<entry> all;
    auto const add = [&all](nomination n, nomination_texts t) { all.push_back({n, std::move(t)}); };
    add(from(scored(woman(person()), 95), 0),
        person_texts("p1", "Bà", "Trần Thị Mẫu", "Chuyên viên"));
    add(from(scored(person(), 90), 1),
        person_texts("p2", "Ông", "Đỗ Văn Thử", "Tổ trưởng dân phố"));
    add(from(scored(woman(person()), 90), 2),
        person_texts("p3", "Bà", "Ân Thị Thử", "Công nhân | tổ trưởng"));
    add(from(refused(person()), 0), person_texts("p4", "Ông", "Lê Văn Một", "Chuyên viên"));
    add(from(without_minutes(person()), 1), person_texts("p5", "Ông", "Lê Văn Hai", "Cán bộ"));
    add(from(held(person()), 1), person_texts("p6", "Ông", "Lê Văn Ba", "Cán bộ"));
    add(from(not_told(person()), 2), person_texts("p7", "Bà", "Lê Thị Bốn", "Công nhân"));
    add(from(prompt(person()), 1), person_texts("p8", "Ông", "Ngô Văn Cứu", "Dân quân"));
    auto late = scored(person(), 93);
    late.posthumous = true;
    add(from(late, 3), person_texts("p9", "Ông", "Phạm Văn Nhớ", "Nguyên Phó Trưởng phòng"));
    all.back().facts.position = position::division_leader;
    add(from(scored(person(), 60), 0), person_texts("p10", "Ông", "Vũ Văn Sau", "Phó Giám đốc"));
    all.back().facts.position = position::department_leader;

    add(from(scored(collective(), 80), 0), collective_texts("c1", "Tổ công nghệ số"));
    auto whole = scored(collective(), 90);
    whole.collective_kind = collective_kind::whole_unit;
    whole.recipient_unit = unit_id{3};
    add(from(whole, 3), collective_texts("c2", "Ban Mẫu cũ"));
    auto company = scored(collective(), 70);
    company.collective_kind = collective_kind::whole_unit;
    company.recipient_unit = unit_id{2};
    add(from(company, 2), collective_texts("c3", "Công ty Mẫu"));
    auto household = person();
    household.recipient_kind = recipient_kind::household;
    household.position = does_not_apply;
    add(from(household, 1), collective_texts("h1", "Hộ ông Hoàng Văn Nhà"));
    return all;
}

/// From the Council on the order asks for no votes, which this round has not.
[[nodiscard]] inline settings with_seats(stage at = stage::appraisal) {
    settings s;
    s.label = {"quy định mẫu", "sample settings"};
    s.pools = {{{1, award_form::bang_khen, recipient_kind::individual}, 3, {}},
               {{1, award_form::bang_khen, recipient_kind::collective}, 2, {}}};
    s.order = {{order_by::priority}, {order_by::council_votes}, {order_by::score}};
    if (at != stage::appraisal) s.order = {{order_by::priority}, {order_by::score}};
    s.money = money_rounding::up;
    return s;
}

/// Past Giấy khen: two of a unit's own, one cancelled, one of the City that is no duty of a unit.
[[nodiscard]] inline std::vector<past_award> past() {
    auto const one = [](std::uint32_t unit, date achieved, date decided) {
        past_award a;
        a.unit = unit_id{unit};
        a.form = award_form::giay_khen;
        a.issuer = award_issuer::unit_head;
        a.commendation_type = commendation_type::unexpected;
        a.achieved_to = achieved;
        a.decided_on = decided;
        return a;
    };
    std::vector<past_award> all{
        one(0, {2025, 5, 1}, {2025, 5, 11}), one(0, {2025, 6, 1}, {2025, 6, 4}),
        one(1, {2025, 6, 1}, {2025, 7, 1}), one(1, {2025, 6, 1}, {2025, 7, 2})};
    all[0].recipient_id = "CB-1";
    all[2].cancelled_on = date{2025, 8, 1};
    all[3].issuer = award_issuer::city_chair;
    return all;
}

/// A decided round with the view on it. Not moved: the view points into it.
struct made_round {
    explicit made_round(std::vector<entry> list = entries(), people_inputs const& people = {},
                        stage when = stage::appraisal)
        : with(with_seats(when)), terms(hanoi::policy_343, with) {
        for (auto& e : list) batch.add(e.facts, std::move(e.texts));
        auto const reform = movement_id{batch.movements.number_of("administrative_reform")};
        for (auto& n : batch.nominations) n.movement = reform;
        sort_by_id(batch);
        for (std::size_t i = 0; i < batch.size(); ++i)
            if (batch.texts[i].id == "p1")
                batch.nominations[i].recipient = recipient_id{batch.recipients.number_of("CB-1")};
        in = sample::day;
        in.units = units;
        in.history_given = true;
        history = past();
        auto made = decide(batch, {.terms = &terms,
                                   .in = &in,
                                   .at = when,
                                   .history = history,
                                   .progress = {},
                                   .people = &people});
        if (!made) throw std::runtime_error(made.failure().message.en);
        decided = std::move(*made);
        // Plan 343 has no track for households: here an office's own policy would have one.
        for (std::size_t i = 0; i < batch.size(); ++i) {
            if (batch.texts[i].id != "h1") continue;
            auto& household = decided.dossiers[i];
            household.assessed.result = outcome::eligible;
            household.assessed.reasons.clear();
            household.awarded = award_status::yes;
            household.seat = seat_kind::open;
        }
        calendar =
            timeline{sample::detail::events, date{2025, 12, 31}}.as_known(date{2025, 11, 20});
        rejected_row row;
        row.where = {.file = "to-trinh.csv", .row = 12};
        row.cells = {
            {"id", "x1"}, {"recipient_name", "Mai Văn Sai"}, {"achieved_to", "31/02/2025"}};
        row.errors = {
            {"date.impossible",
             {"không có ngày `31/02/2025`", "there is no day `31/02/2025`"},
             {"tháng 2/2025 có các ngày từ 1 đến 28", "month 2/2025 has the days 1 to 28"},
             {.file = "to-trinh.csv", .row = 12, .column = "Thành tích đến ngày"}}};
        row.found = {"31/02/2025"};
        read.rejected.push_back(row);
        view = {.batch = &batch,
                .decided = &decided,
                .terms = &terms,
                .in = &in,
                .calendar = &calendar,
                .read = &read,
                .version = "test"};
    }
    made_round(made_round const&) = delete;
    made_round& operator=(made_round const&) = delete;

    [[nodiscard]] std::size_t at(std::string_view id) const {
        for (std::size_t i = 0; i < batch.size(); ++i)
            if (batch.texts[i].id == id) return i;
        throw std::out_of_range("no such dossier");
    }

    settings with;
    nomination_batch batch{};
    round_terms terms;
    context in{};
    std::vector<past_award> history{};
    intake read{};
    round_decision decided{};
    known_calendar calendar{};
    round_view view{};
};

}  // namespace papers_round
