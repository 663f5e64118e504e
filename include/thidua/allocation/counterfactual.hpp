// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <utility>
#include <vector>

#include <thidua/allocation/allocate.hpp>
#include <thidua/allocation/choice.hpp>
#include <thidua/allocation/order.hpp>
#include <thidua/allocation/problem.hpp>
#include <thidua/base/error.hpp>
#include <thidua/base/result.hpp>

namespace thidua {

/// What is changed to see what would be.
enum class change_of : std::uint8_t { rank, group, seats, reserve };

/// One change that alone would have the candidate chosen in every answer.
struct counterfactual {
    change_of what = change_of::rank;  ///< which kind of change
    /// Of `group`: which one is gained or lost. Of `reserve`: whose.
    std::optional<std::uint32_t> group{};
    /// Before and after: the rank, and the rank that must be bettered; membership (0, 1); seats;
    /// seats of the reserve.
    std::int64_t from = 0;
    std::int64_t to = 0;                 ///< see `from`
    std::int64_t places = 0;             ///< of `rank`: how many candidates must be passed
    std::vector<std::uint32_t> leave{};  ///< chosen now, not chosen then; by number

    friend bool operator==(counterfactual const&, counterfactual const&) = default;
};

/// Tries changes of a problem, each alone, on one candidate.
///
/// A trial that is no valid problem, or whose ties decide too much, admits nobody.
class counterfactual_search {
public:
    /// `p` has been allocated without an error; `now` is what was chosen.
    counterfactual_search(problem const& p, choice const& now) : p_(&p), now_(&now) {
        standing_order const order(p, reading::no_priority);
        auto previous = std::int32_t{0};
        for (auto const who : order.sequence()) {
            auto const rank = p.candidates[who].rank;
            if (rank != previous) {
                ranks_.push_back(rank);
                better_.push_back(0);
            }
            ++better_.back();
            previous = rank;
        }
        std::int64_t sum = 0;
        for (auto& members : better_) sum += std::exchange(members, sum);
    }

    /// The smallest rise in rank: to stand before everyone of rank `to`, all else as it is. Exact,
    /// because a candidate who is chosen stays chosen when their rank rises.
    [[nodiscard]] std::optional<counterfactual> by_rank(std::uint32_t who) const {
        auto const own = static_cast<std::size_t>(
            std::lower_bound(ranks_.begin(), ranks_.end(), p_->candidates[who].rank) -
            ranks_.begin());
        auto trial = *p_;  // ranks 2, 4, 6, ...: between any two there is room for one
        for (auto& c : trial.candidates) {
            auto const at = std::lower_bound(ranks_.begin(), ranks_.end(), c.rank) - ranks_.begin();
            c.rank = static_cast<std::int32_t>(2 * (at + 1));
        }
        auto const admits_before = [&](std::size_t rank) {
            trial.candidates[who].rank = static_cast<std::int32_t>(2 * rank + 1);
            return admits(trial, who);
        };
        if (!admits_before(0)) return std::nullopt;
        std::size_t good = 0;
        auto bad = own + 1;
        while (bad - good > 1) {
            auto const middle = good + (bad - good) / 2;
            (admits_before(middle) ? good : bad) = middle;
        }
        static_cast<void>(admits_before(good));
        auto found = made(change_of::rank, trial, p_->candidates[who].rank, ranks_[good]);
        auto const own_class = static_cast<std::int64_t>(
            std::count_if(p_->candidates.begin(), p_->candidates.end(),
                          [&](auto const& c) { return c.rank == p_->candidates[who].rank; }));
        found.places = better_[own] - better_[good] + own_class - 1;
        return found;
    }

    /// Each single group that would admit the candidate, gained or lost.
    [[nodiscard]] std::vector<counterfactual> by_group(std::uint32_t who) const {
        std::vector<counterfactual> found;
        for (std::uint32_t g = 0; g < p_->names.groups.size(); ++g) {
            auto trial = *p_;
            trial.candidates[who].groups ^= 1U << g;
            if (!admits(trial, who)) continue;
            auto const had = belongs(p_->candidates[who], g) ? 1 : 0;
            found.push_back(made(change_of::group, trial, had, 1 - had));
            found.back().group = g;
        }
        return found;
    }

    /// The fewest seats more.
    [[nodiscard]] std::optional<counterfactual> by_seats(std::uint32_t who) const {
        if (!p_->seats) return std::nullopt;
        auto const everyone = static_cast<std::int64_t>(p_->candidates.size());
        auto trial = *p_;
        auto const admits_with = [&](std::int64_t seats) {
            trial.seats = seats;
            return admits(trial, who);
        };
        // Where caps meet reserves, and for set_aside, one more seat may also take one away: there
        // every number is tried. Everywhere else more seats never hurt.
        bool const halving =
            !uses_reserves(p_->how) || (p_->how == reading::minimum_guarantee && p_->caps.empty());
        auto bad = *p_->seats;
        auto good = everyone;
        if (halving) {
            if (good <= bad || !admits_with(good)) return std::nullopt;
            while (good - bad > 1) {
                auto const middle = bad + (good - bad) / 2;
                (admits_with(middle) ? good : bad) = middle;
            }
        } else {
            // With a seat for everyone besides the reserves, only caps refuse, whatever is added.
            auto last = everyone;
            for (auto const& r : p_->reserves) last += r.seats;
            for (good = bad + 1; good <= last && !admits_with(good);) ++good;
            if (good > last) return std::nullopt;
        }
        static_cast<void>(admits_with(good));
        return made(change_of::seats, trial, *p_->seats, good);
    }

    /// For each reserve the nearest number of seats that admits the candidate, if there is one.
    [[nodiscard]] std::vector<counterfactual> by_reserve(std::uint32_t who) const {
        std::vector<counterfactual> found;
        if (!uses_reserves(p_->how)) return found;
        auto room = *p_->seats;
        for (auto const& r : p_->reserves) room -= r.seats;
        for (std::size_t k = 0; k < p_->reserves.size(); ++k) {
            auto const present = p_->reserves[k].seats;
            auto trial = *p_;
            auto const try_with = [&](std::int64_t seats) {
                if (seats < 0 || seats > present + room) return false;
                trial.reserves[k].seats = seats;
                if (!admits(trial, who)) return false;
                found.push_back(made(change_of::reserve, trial, present, seats));
                found.back().group = p_->reserves[k].group;
                return true;
            };
            for (std::int64_t by = 1; by <= std::max(present, room); ++by)
                if (try_with(present + by) || try_with(present - by)) break;
        }
        return found;
    }

private:
    static bool admits(problem const& trial, std::uint32_t who) {
        auto const made = try_allocate(trial);
        return made && made->status[who] == seat_status::chosen;
    }
    [[nodiscard]] counterfactual made(change_of what, problem const& trial, std::int64_t from,
                                      std::int64_t to) const {
        counterfactual out{
            .what = what, .group = {}, .from = from, .to = to, .places = 0, .leave = {}};
        auto const then = try_allocate(trial);
        for (std::uint32_t i = 0; then && i < now_->status.size(); ++i)
            if (now_->status[i] == seat_status::chosen && then->status[i] != seat_status::chosen)
                out.leave.push_back(i);
        return out;
    }

    problem const* p_;
    choice const* now_;
    std::vector<std::int32_t> ranks_{};   // the distinct ranks, best first
    std::vector<std::int64_t> better_{};  // how many candidates stand before each
};

/// For a candidate who is not chosen: the smallest changes, each alone, that would have them chosen
/// in every answer; by rank, by each group, by seats, by each reserve. Empty if they are chosen.
/// Errors: those of `allocate`; `allocation.unknown_candidate`.
[[nodiscard]] inline result<std::vector<counterfactual>> what_would_admit(problem const& p,
                                                                          std::uint32_t who) {
    if (who >= p.candidates.size())
        return error{.code = "allocation.unknown_candidate",
                     .message = {"không có hồ sơ này", "there is no such candidate"},
                     .help = {"mã của hồ sơ trong `candidates`", "the id of one of `candidates`"},
                     .where = {}};
    auto const now = try_allocate(p);
    if (!now) return now.failure();
    std::vector<counterfactual> found;
    if (now->status[who] == seat_status::chosen) return found;
    counterfactual_search const search(p, *now);
    if (auto one = search.by_rank(who)) found.push_back(std::move(*one));
    for (auto& one : search.by_group(who)) found.push_back(std::move(one));
    if (auto one = search.by_seats(who)) found.push_back(std::move(*one));
    for (auto& one : search.by_reserve(who)) found.push_back(std::move(one));
    return found;
}

/// Who is closest to the list without being chosen, and what rise in rank would bring them in.
struct challenge {
    std::uint32_t candidate = 0;  ///< by number
    counterfactual rise{};        ///< the change of rank that would do
};

/// How far the whole list is from changing: the fewest places that one candidate must rise. The
/// best of each unit and set of groups stand for the rest; of equal distances the better rank, then
/// the smaller id, is told. Empty if nobody can come in by rank alone.
[[nodiscard]] inline result<std::optional<challenge>> closest_challenge(problem const& p) {
    auto const now = try_allocate(p);
    if (!now) return now.failure();
    auto const before = [&](std::uint32_t a, std::uint32_t b) {
        auto const rank_a = p.candidates[a].rank;
        auto const rank_b = p.candidates[b].rank;
        return rank_a != rank_b ? rank_a < rank_b : candidate_id(p, a) < candidate_id(p, b);
    };
    std::map<std::pair<std::uint32_t, std::uint32_t>, std::uint32_t> best;
    for (std::uint32_t i = 0; i < p.candidates.size(); ++i) {
        if (now->status[i] == seat_status::chosen) continue;
        auto const& c = p.candidates[i];
        auto const [known, fresh] = best.emplace(std::pair{c.unit, c.groups}, i);
        if (!fresh && before(i, known->second)) known->second = i;
    }
    counterfactual_search const search(p, *now);
    std::optional<challenge> closest;
    for (auto const& [type, who] : best) {
        auto rise = search.by_rank(who);
        if (!rise) continue;
        bool const closer =
            !closest || rise->places < closest->rise.places ||
            (rise->places == closest->rise.places && before(who, closest->candidate));
        if (closer) closest = challenge{who, std::move(*rise)};
    }
    return closest;
}

}  // namespace thidua
