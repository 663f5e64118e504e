// SPDX-License-Identifier: BSL-1.0
//
// A small round, decided: one dossier of every outcome, two pools with seats, a tie, the prompt
// lane.
#pragma once

#include <algorithm>
#include <cstdint>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

#include <rounds/round_sample.hpp>

#include <thidua/hanoi/policy.hpp>
#include <thidua/reports/round_view.hpp>
#include <thidua/rounds/decide.hpp>

namespace round_case {

using namespace thidua;
using namespace round_sample;

using dossiers = std::vector<std::pair<std::string, nomination>>;

/// Persons: two seats, of which the second is contested. Collectives: two seats, three candidates.
inline dossiers all() {
    auto phased = [](nomination n) {
        n.recipient = {};
        return n;
    };
    dossiers list{
        {"p1", scored(person(), 95)},
        {"p2", scored(from_unit(person(), 1), 90)},
        {"p3", scored(from_unit(person(), 2), 90)},
        {"p4", scored(person(), 60)},
        {"p5-refused", refused(person())},
        {"p6-returned", without_minutes(person())},
        {"p7-held", scored(held(person()), 99)},
        {"p8-untold", scored(not_told(person()), 99)},
        {"p9-prompt", prompt(person())},
        {"c1", scored(collective(), 80)},
        {"c2", scored(from_unit(collective(), 1), 70)},
        {"c3", scored(from_unit(collective(), 2), 60)},
    };
    list[0].second.direct_role = direct_role::none;
    for (auto& [id, n] : list) n = phased(n);
    // A person under two holds, to see that what both begin with is said once.
    list[6].second.under_investigation = true;
    return list;
}

inline settings with_seats() {
    settings s;
    s.label = {"quy định mẫu", "sample settings"};
    s.pools = {{{1, award_form::bang_khen, recipient_kind::individual}, 2, {}},
               {{1, award_form::bang_khen, recipient_kind::collective}, 2, {}}};
    s.order = {{order_by::priority}, {order_by::council_votes}, {order_by::score}};
    s.money = money_rounding::up;
    return s;
}

/// A decided round with the view on it. Not moved: the view points into it.
struct decided_case {
    explicit decided_case(dossiers const& list, settings set = with_seats(),
                          people_inputs const& people = {}, stage at = stage::appraisal)
        : with(std::move(set)), batch(batch_of(list)), terms(hanoi::policy_343, with) {
        sort_by_id(batch);
        auto made = decide(batch, {.terms = &terms, .in = &in, .at = at, .people = &people});
        if (!made) throw std::runtime_error(made.failure().message.en);
        decided = std::move(*made);
        calendar =
            timeline{sample::detail::events, date{2025, 12, 31}}.as_known(date{2025, 11, 20});
        view = {.batch = &batch,
                .decided = &decided,
                .terms = &terms,
                .in = &in,
                .calendar = &calendar,
                .version = "test"};
    }
    decided_case(decided_case const&) = delete;
    decided_case& operator=(decided_case const&) = delete;

    settings with;
    nomination_batch batch;
    round_terms terms;
    context in = day;
    round_decision decided{};
    known_calendar calendar{};
    round_view view{};
};

/// The same dossiers in another order, by a fixed generator.
inline dossiers shuffled(dossiers list, std::uint64_t seed) {
    for (std::size_t i = list.size(); i > 1; --i) {
        seed = seed * 6364136223846793005U + 1442695040888963407U;
        std::swap(list[i - 1], list[(seed >> 33U) % i]);
    }
    return list;
}

/// The lines of a text, without their ends.
inline std::vector<std::string> lines_of(std::string const& text) {
    std::vector<std::string> lines;
    std::size_t from = 0;
    for (auto at = text.find('\n'); at != std::string::npos; at = text.find('\n', from)) {
        lines.push_back(text.substr(from, at - from));
        from = at + 1;
    }
    if (from < text.size()) lines.push_back(text.substr(from));
    return lines;
}

}  // namespace round_case
