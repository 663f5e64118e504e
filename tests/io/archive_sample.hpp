// SPDX-License-Identifier: BSL-1.0
//
// What the archives in tests/data/archives/ hold: it must never change, since they do not.
#pragma once

#include <array>
#include <string>
#include <vector>

#include <thidua/io/archive.hpp>
#include <thidua/nominations/facts/standing.hpp>
#include <thidua/nominations/nomination_table_builder.hpp>

namespace archive_sample {

using namespace thidua;

inline constexpr fact<int> hours{
    {.name = "attr.hours", .label = {"số giờ", "hours"}, .header = "Số giờ"}, own_fact};
inline constexpr fact<recipient_id> mentor{
    {.name = "attr.mentor", .label = {"người kèm cặp", "mentor"}, .header = "Người kèm cặp"},
    own_fact};
inline constexpr std::array<fact_info const*, 2> own_facts{&hours, &mentor};

inline registry units() {
    std::array<unit_row, 3> const rows{{{.code = "so-noi-vu", .name = "Sở Nội vụ"},
                                        {.code = "ubnd-xa-a", .name = "UBND xã A"},
                                        {.code = "benh-vien-b", .name = "Bệnh viện B"}}};
    auto made = registry::make(rows);
    return std::move(*made);
}

/// Three dossiers that say something of every kind: values, blanks, "does not apply", texts with
/// quotes and line ends, facts of a user.
inline nomination_batch batch() {
    nomination_batch b;
    b.attributes.assign(own_facts.begin(), own_facts.end());
    nomination n;
    n.recipient_kind = recipient_kind::individual;
    n.recipient = recipient_id{b.recipients.number_of("cb-001")};
    n.sex = sex::female;
    n.unit = unit_id{2};
    n.submitting_unit = unit_id{0};
    n.position = position::direct_worker;
    n.direct_role = direct_role::organises_and_implements;
    n.form = award_form::bang_khen;
    n.commendation_type = commendation_type::movement;
    n.phase = 1;
    n.movement = movement_id{b.movements.number_of("Phong trào của xã")};
    n.content = content_id{1};
    n.achievement = achievement_id{b.achievements.number_of("tt-1")};
    n.achieved_from = date{2025, 1, 2};
    n.achieved_to = date{2025, 9, 30};
    n.rating = rating::excellent;
    n.rating_year = 2024;
    n.score = hundredths{9725};
    n.exemplary = true;
    n.discipline_pending = false;
    n.discipline_ended_on = does_not_apply;
    n.submission = submission_id{b.submissions.number_of("ttr-1")};
    n.documents = set_of<document>::exactly(document::proposal, document::report);
    n.received_on = date{2025, 10, 30};
    n.found_in_history = false;
    n.rewarded_through = does_not_apply;
    nomination_texts t{.id = "hs-1",
                       .recipient_name = "Nguyễn Thị \"Minh\"",
                       .honorific = "Bà",
                       .birth = "1980",
                       .job_title = "Bác sĩ",
                       .workplace = "Bệnh viện B",
                       .summary = "dòng một\ndòng hai; ba",
                       .where = {.file = "a.csv", .row = 7},
                       .other = {{"Ghi chú", "=1+1"}},
                       .attested = {{&facts::exemplary, "12/TTr-SNV"}}};
    std::array<cell, 2> const mine{
        {{said::value, 61}, {said::value, b.words.number_of("Trần Văn An")}}};
    b.add(n, t, mine);

    nomination team;
    team.recipient_kind = recipient_kind::collective;
    team.collective_kind = collective_kind::team;
    team.unit = unit_id{1};
    team.submitting_unit = unit_id{1};
    team.headcount = 12;
    team.commendation_type = commendation_type::unexpected;
    team.procedure = procedure::simplified;
    team.simplified_case = 2;
    team.united = does_not_apply;
    std::array<cell, 2> const theirs{{{said::not_applicable, 0}, {}}};
    b.add(team, {.id = "hs-2", .recipient_name = "Tổ dân phố 4"}, theirs);

    b.add(nomination{}, {.id = "hs-3", .recipient_name = "Chưa có thông tin"},
          std::array<cell, 2>{});
    return b;
}

inline submission_list submissions() {
    submission_list list;
    list.add(
        {.id = "ttr-1",
         .submitting_unit = unit_id{0},
         .number = "12/TTr-SNV",
         .dated = date{2025, 10, 20},
         .received_on = date{2025, 10, 22},
         .documents = set_of<document>::present(document::proposal),
         .attests = set_of<attestation>::exactly(attestation::no_holds, attestation::exemplary),
         .attested_on = date{2025, 10, 19},
         .votes_for = 8,
         .members_total = 9,
         .where = {.file = "s.csv", .row = 2}});
    list.add({.id = "ttr-2", .documents = does_not_apply});
    return list;
}

inline archived_record record() {
    return {.library = "0.1.0",
            .policy = "hanoi.plan_343",
            .policy_sha256 = std::string(64, 'a'),
            .settings_sha256 = std::string(64, 'b'),
            .stage = "appraisal",
            .phase = 1,
            .on = "2025-11-20",
            .signed_on = "2025-12-01",
            .as_known = "2025-11-20",
            .history_given = true,
            .record_sha256 = std::string(64, 'c'),
            .inputs = {{"nominations", "a.csv", std::string(64, 'd')}},
            .readings = {{"priority_force", "tie_break"}},
            .dossiers = {{"hs-1", "eligible", {}, {}, "yes", "open", 1},
                         {"hs-2", "undetermined", {"a.b"}, {"event:x"}, "no", "", 0}}};
}

/// Whether two lists of dossiers say the same in every fact, text and name.
inline bool same(nomination_batch const& a, nomination_batch const& b) {
    context const nowhere;
    auto const same_names = [](interner const& x, interner const& y) {
        if (x.size() != y.size()) return false;
        for (std::size_t i = 0; i < x.size(); ++i)
            if (x.name_of(static_cast<std::int64_t>(i)) != y.name_of(static_cast<std::int64_t>(i)))
                return false;
        return true;
    };
    if (a.size() != b.size() || a.attributes != b.attributes) return false;
    if (!same_names(a.recipients, b.recipients) || !same_names(a.achievements, b.achievements) ||
        !same_names(a.submissions, b.submissions) || !same_names(a.movements, b.movements) ||
        !same_names(a.words, b.words))
        return false;
    for (std::size_t i = 0; i < a.size(); ++i) {
        for (auto const* f : table_slots())
            if (f->access.read(a.nominations[i], nowhere) !=
                f->access.read(b.nominations[i], nowhere))
                return false;
        auto const own_a = a.nominations[i].attributes;
        auto const own_b = b.nominations[i].attributes;
        if (!std::equal(own_a.begin(), own_a.end(), own_b.begin(), own_b.end())) return false;
        auto const& x = a.texts[i];
        auto const& y = b.texts[i];
        for (auto const& column : text_columns())
            if (x.*column.member != y.*column.member) return false;
        if (x.where != y.where || x.other != y.other || x.attested.size() != y.attested.size())
            return false;
        for (std::size_t k = 0; k < x.attested.size(); ++k)
            if (x.attested[k].fact != y.attested[k].fact || x.attested[k].by != y.attested[k].by)
                return false;
    }
    return true;
}

inline bool same(nomination_table const& a, nomination_table const& b) {
    if (a.rows() != b.rows() || a.attributes().size() != b.attributes().size()) return false;
    auto const same_column = [&](fact_info const& f) {
        for (std::size_t row = 0; row < a.rows(); ++row)
            if (a.find(f)->at(row) != b.find(f)->at(row)) return false;
        return true;
    };
    for (auto const* f : table_slots())
        if (!same_column(*f)) return false;
    for (auto const* f : a.attributes())
        if (b.find(*f) == nullptr || !same_column(*f)) return false;
    return true;
}

inline bool same(submission_list const& a, submission_list const& b) {
    if (a.all().size() != b.all().size()) return false;
    for (std::size_t i = 0; i < a.all().size(); ++i) {
        auto const& x = a.all()[i];
        auto const& y = b.all()[i];
        if (x.id != y.id || x.number != y.number || x.where != y.where ||
            x.submitting_unit != y.submitting_unit || x.dated != y.dated ||
            x.received_on != y.received_on || x.documents != y.documents ||
            x.attests != y.attests || x.attested_on != y.attested_on ||
            x.votes_for != y.votes_for || x.members_total != y.members_total)
            return false;
    }
    return true;
}

}  // namespace archive_sample
