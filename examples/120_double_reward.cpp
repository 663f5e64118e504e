// SPDX-License-Identifier: BSL-1.0
//
// One achievement is commended once. The history of past awards is compared: the same achievement
// of the same recipient is refused, other days of the same type are no repetition, days in common
// are shown to a person, and an award that was cancelled counts no longer.

#include <array>
#include <iostream>

#include <thidua/hanoi/policy.hpp>
#include <thidua/nominations/sample.hpp>
#include <thidua/rounds/decide.hpp>

namespace {

using namespace thidua;

past_award award(std::string recipient, std::string achievement, date from, date to) {
    past_award a;
    a.recipient_id = std::move(recipient);
    a.achievement = std::move(achievement);
    a.form = award_form::bang_khen;
    a.issuer = award_issuer::city_chair;
    a.commendation_type = commendation_type::movement;
    a.decided_on = date{2025, 8, 1};
    a.achieved_from = from;
    a.achieved_to = to;
    return a;
}

}  // namespace

int main() {
    nomination_batch batch;
    auto const add = [&](std::string id, std::string recipient, std::string achievement) {
        auto n = sample::standard;  // 02-01 to 30-09-2025
        n.recipient = recipient_id{batch.recipients.number_of(recipient)};
        n.achievement = achievement_id{batch.achievements.number_of(achievement)};
        n.content = content_id{0};
        n.unit_rank = static_cast<int>(batch.size()) + 1;
        nomination_texts t;
        t.id = std::move(id);
        batch.add(n, std::move(t));
    };
    add("đã khen", "cn-01", "tt-01");
    add("thành tích khác, trùng ngày", "cn-02", "tt-02");
    add("thành tích khác, khác ngày", "cn-03", "tt-03");
    add("quyết định cũ đã hủy", "cn-04", "tt-04");

    std::array history{award("cn-01", "tt-01", {2025, 1, 2}, {2025, 6, 30}),
                       award("cn-02", "tt-90", {2025, 1, 2}, {2025, 6, 30}),
                       award("cn-03", "tt-91", {2024, 1, 2}, {2024, 12, 31}),
                       award("cn-04", "tt-04", {2025, 1, 2}, {2025, 6, 30})};
    history[3].cancelled_on = date{2025, 9, 15};

    settings const office;
    round_terms const terms{hanoi::policy_343, office};
    auto in = sample::day;
    in.history_given = true;
    auto const decided = decide(batch, {.terms = &terms, .in = &in, .history = history});
    if (!decided) return 1;
    for (std::size_t i = 0; i < batch.size(); ++i) {
        auto const& a = decided->dossiers[i].assessed;
        std::cout << batch.texts[i].id << ": " << label_of(a.result).vi;
        for (auto const id : a.reasons) std::cout << " (" << id << ")";
        for (auto const id : a.notices) std::cout << " [cần xem xét: " << id << "]";
        std::cout << '\n';
    }
}
