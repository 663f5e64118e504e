// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <tuple>
#include <unordered_map>
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

/// What past awards of one recipient and one type have rewarded already.
struct past_rewards {
    struct reward {
        date last{};                   ///< of the achievement's days, else the day of the decision
        std::int64_t achievement = 0;  ///< the one that it was for
    };
    std::vector<reward> counted{};             ///< those after which the next one is counted
    std::vector<day_interval> certificates{};  ///< the days of a unit's own Giấy khen
};

/// Whether an award is a unit's own, beside the one that is asked for here.
[[nodiscard]] inline bool is_certificate(past_award const& a) {
    return a.form.known() && *a.form == award_form::giay_khen;
}

/// Notes what an award of this achievement means for the next proposal of the same recipient and
/// type, by the reading of a unit's own Giấy khen.
inline void note_reward(past_award const& a, std::int64_t achievement, unit_certificate how,
                        past_rewards& of) {
    bool const own = is_certificate(a);
    if (own && how == unit_certificate::does_not_bar) return;
    if (a.achieved_to.known())
        of.counted.push_back({*a.achieved_to, achievement});
    else if (a.decided_on.known())
        of.counted.push_back({*a.decided_on, achievement});
    if (own && a.achieved_from.known() && a.achieved_to.known() &&
        *a.commendation_type == commendation_type::movement)
        of.certificates.push_back({*a.achieved_from, *a.achieved_to});
}

/// Writes into a dossier up to which day its recipient was rewarded for other achievements, and
/// whether a unit's own Giấy khen counts as its commendation.
inline void apply_rewards(past_rewards const& of, nomination& n) {
    for (auto const& r : of.counted) {
        if (n.achievement.known() && r.achievement == n.achievement.cell().value) continue;
        if (!n.rewarded_through.known() || *n.rewarded_through < r.last)
            n.rewarded_through = date{r.last};
    }
    if (!n.achieved_from.known() || !n.achieved_to.known()) return;
    day_interval const own{*n.achieved_from, *n.achieved_to};
    for (auto const& c : of.certificates)
        if (own.overlaps(c)) n.found_in_history = true;
}

/// A recipient and one of its achievements, or a type of commendation, as one number.
[[nodiscard]] inline std::uint64_t who_and(std::int64_t who, std::int64_t what) {
    return (static_cast<std::uint64_t>(who) << 32U) | static_cast<std::uint32_t>(what);
}
template <class T>
[[nodiscard]] std::uint64_t who_and(nomination const& n, stated<T> const& what) {
    return who_and(n.recipient.cell().value, what.cell().value);
}

/// Dossiers with a key each; sorted, those of one key stand together.
using dossiers_by_key = std::vector<std::pair<std::uint64_t, std::size_t>>;

template <class Visit>
void for_each_run(dossiers_by_key const& sorted, Visit const& visit) {
    for (std::size_t first = 0; first < sorted.size();) {
        auto last = first + 1;
        while (last < sorted.size() && sorted[last].first == sorted[first].first) ++last;
        visit(std::span{sorted}.subspan(first, last - first));
        first = last;
    }
}
/// The entries of one key. (`std::ranges::equal_range` is beyond clang 14.)
template <class T>
[[nodiscard]] std::span<std::pair<std::uint64_t, T> const> with_key(
    std::vector<std::pair<std::uint64_t, T>> const& sorted, std::uint64_t key) {
    auto const first = std::partition_point(sorted.begin(), sorted.end(),
                                            [key](auto const& e) { return e.first < key; });
    auto const last =
        std::partition_point(first, sorted.end(), [key](auto const& e) { return e.first == key; });
    return {first, last};
}

}  // namespace detail

/// Compares the dossiers of a batch with one another and with the history, and writes the answers
/// into the facts `proposed_twice`, `overlaps_another`, `found_in_history` and `rewarded_through`.
/// Which unit submits plays no part: one person proposed by two units is found.
///
/// *Same achievement*: same recipient identifier and same achievement identifier. A past award
/// counts if it stands on the day of the decision. *Overlap*: same recipient and type of
/// commendation, days in common, another achievement. *Previous award*: same recipient and type,
/// another achievement; a unit's own Giấy khen is none unless the reading `unit_certificate` says
/// so, and then one for days of the movement counts as the same achievement. A dossier without the
/// identifiers is not compared; its facts stay unknown, and the criteria are not due.
inline void compare_batch(nomination_batch& batch, std::span<past_award const> history,
                          context const& in) {
    using detail::dossiers_by_key;
    using detail::who_and;
    dossiers_by_key same;  // by recipient and achievement
    dossiers_by_key days;  // by recipient and type
    same.reserve(batch.size());
    days.reserve(batch.size());
    for (std::size_t i = 0; i < batch.size(); ++i) {
        auto& n = batch.nominations[i];
        n.proposed_twice = {};
        n.overlaps_another = {};
        n.found_in_history = {};
        n.rewarded_through = {};
        if (!n.recipient.known()) continue;
        if (n.achievement.known()) same.emplace_back(who_and(n, n.achievement), i);
        if (n.commendation_type.known() && n.achieved_from.known() && n.achieved_to.known())
            days.emplace_back(who_and(n, n.commendation_type), i);
    }
    std::ranges::sort(same);
    std::ranges::sort(days);
    detail::for_each_run(same, [&batch](auto const& run) {
        for (auto const& [key, i] : run) batch.nominations[i].proposed_twice = run.size() > 1;
    });

    std::unordered_map<std::uint64_t, detail::past_rewards> rewards;         // recipient, type
    std::vector<std::pair<std::uint64_t, detail::claimed_days>> rewarded{};  // the same
    // An achievement without an identifier is one of its own: numbers below those of the
    // identifiers, first those of the dossiers.
    auto nameless = -1 - static_cast<std::int64_t>(batch.size());
    for (auto const& award : history) {
        if (award.recipient_id.empty() || !award.stands_on(in.signed_on)) continue;
        auto const who = batch.recipients.find(award.recipient_id);
        if (who == interner::none) continue;
        auto const named =
            award.achievement.empty() ? interner::none : batch.achievements.find(award.achievement);
        auto const what = named == interner::none ? nameless-- : std::int64_t{named};
        if (named != interner::none)
            for (auto const& [key, i] : detail::with_key(same, who_and(who, named)))
                batch.nominations[i].found_in_history = true;
        if (!award.commendation_type.known()) continue;
        auto const of = who_and(who, raw_of(*award.commendation_type));
        detail::note_reward(award, what, in.how.of_certificate, rewards[of]);
        if (award.achieved_from.known() && award.achieved_to.known())
            rewarded.emplace_back(
                of, detail::claimed_days{*award.achieved_from, *award.achieved_to, what});
    }
    std::ranges::stable_sort(rewarded, {}, [](auto const& r) { return r.first; });
    std::vector<bool> overlapping(batch.size());
    std::vector<detail::claimed_days> list;
    detail::for_each_run(days, [&](auto const& run) {
        auto const before = detail::with_key(rewarded, run.front().first);
        if (run.size() + before.size() > 1) {
            list.clear();
            for (auto const& [key, i] : run) {
                auto const& n = batch.nominations[i];
                list.push_back({*n.achieved_from, *n.achieved_to,
                                n.achievement.known() ? n.achievement.cell().value
                                                      : -1 - static_cast<std::int64_t>(i),
                                i});
            }
            for (auto const& [key, claim] : before) list.push_back(claim);
            detail::mark_overlaps(list, overlapping);
        }
        for (auto const& [key, i] : run)
            batch.nominations[i].overlaps_another = bool{overlapping[i]};
    });
    for (auto& n : batch.nominations) {
        if (!n.recipient.known()) continue;
        if (n.commendation_type.known()) {
            auto const found = rewards.find(who_and(n, n.commendation_type));
            if (found != rewards.end()) detail::apply_rewards(found->second, n);
            if (in.history_given && n.rewarded_through.blank()) n.rewarded_through = does_not_apply;
        }
        if (in.history_given && n.achievement.known() && n.found_in_history.blank())
            n.found_in_history = false;
    }
}

}  // namespace thidua
