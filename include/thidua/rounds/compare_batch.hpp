// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

#include <thidua/calendar/interval.hpp>
#include <thidua/nominations/batch.hpp>
#include <thidua/nominations/context.hpp>
#include <thidua/nominations/past_award.hpp>

namespace thidua {

namespace detail {

/// The days of an achievement of one recipient and one type, for the search of overlaps.
struct claimed_days {
    date first{};
    date last{};
    std::int64_t achievement = 0;      ///< entries of one achievement do not overlap one another
    std::size_t dossier = no_dossier;  ///< `no_dossier`: a past award
    static constexpr std::size_t no_dossier = static_cast<std::size_t>(-1);
};

/// Marks every dossier whose days meet those of an entry of another achievement. Near-linear: with
/// the entries by first day, one overlaps an earlier one exactly if the latest end so far reaches
/// it, and a later one exactly if it reaches the next.
inline void mark_overlaps(std::vector<claimed_days>& list, std::vector<bool>& marked) {
    std::ranges::sort(list, {}, [](claimed_days const& c) {
        return std::tuple{c.first, c.last, c.achievement, c.dossier};
    });
    auto const mark = [&marked](claimed_days const& c) {
        if (c.dossier != claimed_days::no_dossier) marked[c.dossier] = true;
    };
    // The latest end so far, and the latest one of any other achievement than that.
    claimed_days const* reach = nullptr;
    claimed_days const* other = nullptr;
    for (auto const& c : list) {
        for (auto const* before : {reach, other})
            if (before != nullptr && before->achievement != c.achievement &&
                c.first <= before->last)
                mark(c);
        if (reach == nullptr || reach->achievement == c.achievement) {
            if (reach == nullptr || reach->last < c.last) reach = &c;
        } else if (reach->last < c.last) {
            other = reach;
            reach = &c;
        } else if (other == nullptr || other->last < c.last) {
            other = &c;
        }
    }
    auto next = list.size();  // the nearest later entry of another achievement
    for (auto i = list.size(); i-- > 0;) {
        if (i + 1 < list.size() && list[i + 1].achievement != list[i].achievement) next = i + 1;
        if (next < list.size() && list[next].first <= list[i].last) mark(list[i]);
    }
}

}  // namespace detail

/// Compares the dossiers of a batch with one another and with the history, and writes the answers
/// into the facts `proposed_twice`, `overlaps_another` and `found_in_history`.
///
/// *Same achievement*: same recipient identifier and same achievement identifier. A past award
/// counts if it stands on the day of the decision. *Overlap*: same recipient and type of
/// commendation, days in common, another achievement. A dossier
/// without the identifiers is not compared; its facts stay unknown, and the criteria are not due.
inline void compare_batch(nomination_batch& batch, std::span<past_award const> history,
                          context const& in) {
    using who_and_what = std::pair<std::int64_t, std::int64_t>;
    std::map<who_and_what, std::vector<std::size_t>> same;
    std::map<who_and_what, std::vector<detail::claimed_days>> days;  // recipient, type
    // An achievement without an identifier is one of its own: numbers below those of the
    // identifiers.
    auto nameless = std::int64_t{-1};
    for (std::size_t i = 0; i < batch.size(); ++i) {
        auto& n = batch.nominations[i];
        n.proposed_twice = {};
        n.overlaps_another = {};
        n.found_in_history = {};
        if (!n.recipient.known()) continue;
        auto const who = n.recipient.cell().value;
        if (n.achievement.known()) same[{who, n.achievement.cell().value}].push_back(i);
        if (n.commendation_type.known() && n.achieved_from.known() && n.achieved_to.known())
            days[{who, n.commendation_type.cell().value}].push_back(
                {*n.achieved_from, *n.achieved_to,
                 n.achievement.known() ? n.achievement.cell().value : nameless--, i});
    }
    for (auto const& [key, dossiers] : same)
        for (auto const i : dossiers) batch.nominations[i].proposed_twice = dossiers.size() > 1;
    for (auto const& award : history) {
        if (award.recipient_id.empty() || !award.stands_on(in.signed_on)) continue;
        auto const who = batch.recipients.find(award.recipient_id);
        if (who == interner::none) continue;
        auto const named =
            award.achievement.empty() ? interner::none : batch.achievements.find(award.achievement);
        auto const what = named == interner::none ? nameless-- : std::int64_t{named};
        if (auto const found = same.find({who, what}); found != same.end())
            for (auto const i : found->second) batch.nominations[i].found_in_history = true;
        if (!award.commendation_type.known() || !award.achieved_from.known() ||
            !award.achieved_to.known())
            continue;
        auto const list = days.find({who, award.commendation_type.cell().value});
        if (list != days.end())
            list->second.push_back({*award.achieved_from, *award.achieved_to, what});
    }
    std::vector<bool> overlapping(batch.size());
    for (auto& [key, list] : days) {
        detail::mark_overlaps(list, overlapping);
        for (auto const& c : list)
            if (c.dossier != detail::claimed_days::no_dossier)
                batch.nominations[c.dossier].overlaps_another = bool{overlapping[c.dossier]};
    }
    if (!in.history_given) return;
    for (auto& n : batch.nominations)
        if (n.recipient.known() && n.achievement.known() && n.found_in_history.blank())
            n.found_in_history = false;
}

}  // namespace thidua
