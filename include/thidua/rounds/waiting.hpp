// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include <thidua/rounds/pool_problem.hpp>

namespace thidua {

namespace detail {

/// Where somebody would stand in the order of a pool, smaller = better.
using place_in_order = std::tuple<bool, std::int32_t, bool>;

[[nodiscard]] inline place_in_order place_of_candidate(reading force, candidate const& c) {
    bool const behind = !belongs(c, group_priority);
    if (force == reading::precedence) return {behind, c.rank, false};
    return {false, c.rank, force == reading::tie_break && behind};
}

/// Finds who would come in if he were cleared, for the readings that go down the order: somebody
/// gets a seat exactly if his turn comes before the last seat of the pool, and of his unit, is
/// taken.
class cut_finder {
public:
    cut_finder(problem const& p, allocation_result const& given) : p_(&p) {
        for (auto const c : given.chosen) seen(c);
        for (auto const& group : given.contested)
            for (auto const c : group.candidates) seen(c);
        full_ = given.seats_left == 0;
        for (auto const& cap : p.caps) caps_[cap.unit] = cap.seats;
    }
    [[nodiscard]] bool comes_in(candidate const& who) const {
        auto const place = place_of_candidate(p_->how, who);
        return !taken_before(place, pool_, full_) &&
               !taken_before(place, of_unit(who), unit_full(who));
    }
    /// Who would give way; `npos` if a seat is free.
    [[nodiscard]] std::size_t gives_way(candidate const& who) const {
        if (unit_full(who)) return of_unit(who).worst;
        return full_ ? pool_.worst : npos;
    }
    static constexpr std::size_t npos = static_cast<std::size_t>(-1);

private:
    struct holder {
        place_in_order last{};
        std::size_t worst = npos;
        std::int64_t count = 0;
    };
    void seen(std::uint32_t c) {
        auto const place = place_of_candidate(p_->how, p_->candidates[c]);
        for (auto* h : {&pool_, &units_[p_->candidates[c].unit]}) {
            if (h->worst == npos || h->last <= place) {
                h->last = place;
                h->worst = c;
            }
            ++h->count;
        }
    }
    [[nodiscard]] static bool taken_before(place_in_order const& place, holder const& h,
                                           bool full) {
        return full && (h.worst == npos || h.last < place);
    }
    [[nodiscard]] holder of_unit(candidate const& who) const {
        auto const at = units_.find(who.unit);
        return at == units_.end() ? holder{} : at->second;
    }
    [[nodiscard]] bool unit_full(candidate const& who) const {
        auto const cap = caps_.find(who.unit);
        return cap != caps_.end() && of_unit(who).count >= cap->second;
    }

    problem const* p_;
    bool full_ = false;
    holder pool_{};
    std::map<std::uint32_t, holder> units_{};
    std::map<std::uint32_t, std::int64_t> caps_{};
};

}  // namespace detail

/// Up to this many candidates times waiting dossiers each waiting one is tried by a whole
/// allocation; beyond it the readings that go down the order use the cut lines, and the others say
/// nothing.
inline constexpr std::size_t most_trials = 60'000'000;

namespace detail {

/// Tries waiting dossiers in a pool with seats, one at a time.
class waiting_trials {
public:
    waiting_trials(pool_decision const& pool, std::span<used_key const> keys,
                   pool_parts const& parts, std::size_t waiting)
        : pool_(pool),
          keys_(keys),
          parts_(parts),
          list_(rank_by(keys, pool.candidates, parts.all, *parts.in)),
          // The list with one more: ranks are spread, and the newcomer stands between or beside
          // them.
          trial_(problem_of(pool.of, *pool.seats, list_, parts, pool.asked->how, 2)),
          cut_(trial_, *pool.given),
          here_(list_.best_first.size()),
          try_all_((list_.best_first.size() + 1) * waiting <= most_trials) {
        trial_.tie_order = pool.asked->tie_order;  // the candidates stand in the same order
        for (auto const c : pool.given->chosen) here_[c] = true;
    }
    /// Whether anything can be said: a whole allocation each, or the cut lines for the readings
    /// down the order.
    [[nodiscard]] bool possible() const {
        return try_all_ || (!uses_reserves(trial_.how) && trial_.how != reading::running_rate);
    }
    [[nodiscard]] std::optional<waiting_dossier> would_come_in(std::size_t d) {
        auto const& n = parts_.all[d];
        missing_list lacking;
        add_missing_keys(keys_, n, *parts_.in, lacking);
        auto priority = parts_.decided[d].priority;
        if (priority == truth::unknown) {  // at its best
            if (trial_.how != reading::no_priority) add_missing_priority(n, *parts_.terms, lacking);
            priority = truth::yes;
        }
        candidate one{.rank = rank_of(n), .groups = groups_of(n, priority)};
        waiting_dossier w{.dossier = d, .unless_known = std::move(lacking).names()};
        auto const entered = enter_unit(n, one);
        bool const in = try_all_ ? tried(one, w) : by_cut(one, w);
        if (entered) leave_unit();
        if (!in) return std::nullopt;
        return w;
    }

private:
    /// -1 if the newcomer is better than the candidate, 1 if worse, 0 beside. A key that is not
    /// known counts as best.
    [[nodiscard]] int against(nomination const& n, std::size_t i) const {
        auto const& other = parts_.all[list_.best_first[i]];
        for (auto const& key : keys_) {
            auto const mine = key_value(key, n, *parts_.in);
            if (mine.state == said::nothing) return -1;
            auto const theirs = key_value(key, other, *parts_.in).value;
            if (mine.value != theirs) return mine.value < theirs ? -1 : 1;
        }
        return 0;
    }
    [[nodiscard]] std::int32_t rank_of(nomination const& n) const {
        std::size_t low = 0;
        for (std::size_t high = list_.best_first.size(); low < high;) {
            auto const middle = (low + high) / 2;
            if (against(n, middle) > 0)
                low = middle + 1;
            else
                high = middle;
        }
        bool const beside = low < list_.best_first.size() && against(n, low) == 0;
        return beside ? list_.rank[low] * 2 : static_cast<std::int32_t>(2 * low + 1);
    }
    /// Puts the newcomer's unit into the trial; true if it had to be added, with its cap.
    [[nodiscard]] bool enter_unit(nomination const& n, candidate& one) {
        if (!n.submitting_unit.known()) return false;
        std::string const code{parts_.in->units[(*n.submitting_unit).number()].code};
        auto const at = std::ranges::find(trial_.names.units, code);
        one.unit = static_cast<std::uint32_t>(at - trial_.names.units.begin());
        if (at != trial_.names.units.end()) return false;
        trial_.names.units.push_back(code);
        if (auto const* cap = cap_of(code, pool_.of, parts_.terms->with()))
            trial_.caps.push_back({.unit = one.unit, .seats = cap->seats});
        return true;
    }
    void leave_unit() {
        auto const last = static_cast<std::uint32_t>(trial_.names.units.size() - 1);
        if (!trial_.caps.empty() && trial_.caps.back().unit == last) trial_.caps.pop_back();
        trial_.names.units.pop_back();
    }
    [[nodiscard]] bool tried(candidate const& one, waiting_dossier& w) {
        auto there = allocated(one);
        if (!there && trial_.how == reading::running_rate) {
            // Strict ranks only: whoever stands beside another is tried before him and behind him.
            for (std::int32_t const aside : {-1, 1}) {
                auto moved = one;
                moved.rank += aside;
                there = allocated(moved);
                if (there && there->status.back() != seat_status::refused) break;
            }
        }
        if (!there || there->status.back() == seat_status::refused) return false;
        for (std::size_t c = here_.size(); c-- > 0;) {
            if (!here_[c] || there->status[c] == seat_status::chosen) continue;
            if (!w.displaces)
                w.displaces = list_.best_first[c];
            else
                w.displaces_too.push_back(list_.best_first[c]);
        }
        return true;
    }
    [[nodiscard]] result<choice> allocated(candidate const& one) {
        trial_.candidates.push_back(one);
        auto there = try_allocate(trial_);
        trial_.candidates.pop_back();
        return there;
    }
    [[nodiscard]] bool by_cut(candidate const& one, waiting_dossier& w) const {
        for (auto const& cap : trial_.caps)
            if (cap.unit == one.unit && cap.seats == 0) return false;
        if (!cut_.comes_in(one)) return false;
        if (auto const c = cut_.gives_way(one); c != cut_finder::npos)
            w.displaces = list_.best_first[c];
        return true;
    }

    pool_decision const& pool_;
    std::span<used_key const> keys_;
    pool_parts const& parts_;
    ranking list_;
    problem trial_;
    cut_finder cut_;
    std::vector<bool> here_;
    bool try_all_;
};

}  // namespace detail

/// Those of `waiting` (dossiers that are undetermined, returned or on hold) who would be on the
/// list of a pool if they were cleared, one at a time, all else as it is; and who would give way.
///
/// In a pool without seats that is everyone. Somebody of whose order or priority something is not
/// known is tried at his best, and it is said what decides.
[[nodiscard]] inline std::vector<waiting_dossier> waiting_for_seats(
    pool_decision const& pool, std::vector<std::size_t> const& waiting,
    std::span<used_key const> keys, pool_parts const& parts) {
    std::vector<waiting_dossier> found;
    if (!pool.seats) {
        for (auto const d : waiting) found.push_back({.dossier = d});
        return found;
    }
    if (!pool.asked || !pool.given || waiting.empty()) return found;
    detail::waiting_trials trials{pool, keys, parts, waiting.size()};
    if (!trials.possible()) return found;
    auto kept = pool.kept;
    std::ranges::sort(kept);
    for (auto const d : waiting) {
        // A held dossier that takes part already has its seat kept.
        if (std::ranges::binary_search(kept, d)) continue;
        if (auto w = trials.would_come_in(d)) found.push_back(std::move(*w));
    }
    return found;
}

}  // namespace thidua
