// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <utility>
#include <vector>

#include <thidua/allocation/proof_ground.hpp>

namespace thidua {

/// How many reserved seats a set can fill one to one, from counts by reserve mask.
///
/// For few reserves by König's theorem: the least, over all sets A of reserves, of the seats of A
/// and the members that can fill a reserve outside A. For more by moving members one at a time.
class fill_counter {
public:
    /// Of the reserves of a problem.
    explicit fill_counter(problem const& p) {
        for (auto const& r : p.reserves) seats_.push_back(r.seats);
    }

    using counts = std::vector<std::pair<std::uint32_t, std::int64_t>>;  ///< mask, members

    /// How many reserved seats such members can fill at most, one to one.
    [[nodiscard]] std::int64_t fill(counts const& set) const {
        return seats_.size() <= 8 ? by_cover(set) : by_moving(set);
    }

    /// The same by König's theorem; for few reserves.
    [[nodiscard]] std::int64_t by_cover(counts const& set) const {
        std::optional<std::int64_t> least;
        for (std::uint32_t a = 0; a < 1U << seats_.size(); ++a) {
            std::int64_t cover = 0;
            for (std::size_t k = 0; k < seats_.size(); ++k)
                if (((a >> k) & 1U) != 0) cover += seats_[k];
            for (auto const& [mask, members] : set)
                if ((mask & ~a) != 0) cover += members;
            if (!least || cover < *least) least = cover;
        }
        return least.value_or(0);
    }

    /// The same by moving members one at a time.
    [[nodiscard]] std::int64_t by_moving(counts const& set) const {
        auto free = seats_;
        // sits[m][k]: members of the m-th mask on reserve k.
        std::vector<std::vector<std::int64_t>> sits(set.size(),
                                                    std::vector<std::int64_t>(free.size(), 0));
        std::int64_t filled = 0;
        for (std::size_t m = 0; m < set.size(); ++m) {
            for (auto left = set[m].second; left > 0;) {
                std::vector<char> seen(free.size(), 0);
                auto const moved = move(set, sits, free, seen, m, left);
                if (moved == 0) break;
                left -= moved;
                filled += moved;
            }
        }
        return filled;
    }

private:
    // Depth first: seats up to `many` more of mask m, others moving on; how many found a seat.
    std::int64_t move(counts const& set, std::vector<std::vector<std::int64_t>>& sits,
                      std::vector<std::int64_t>& free, std::vector<char>& seen, std::size_t m,
                      std::int64_t many) const {
        for (auto rest = set[m].first; rest != 0; rest &= rest - 1) {
            auto const k = static_cast<std::size_t>(std::countr_zero(rest));
            if (seen[k] != 0) continue;
            seen[k] = 1;
            auto got = std::min(many, free[k]);
            free[k] -= got;
            for (std::size_t other = 0; got == 0 && other < set.size(); ++other) {
                if (other == m || sits[other][k] == 0) continue;
                got = move(set, sits, free, seen, other, std::min(many, sits[other][k]));
                sits[other][k] -= got;
            }
            if (got == 0) continue;
            sits[m][k] += got;
            return got;
        }
        return 0;
    }

    std::vector<std::int64_t> seats_{};
};

/// Is the claim the choice of `minimum_guarantee` where no cap binds, ties included?
///
/// Sets that fill the reserves as far as possible and waste no seat are the bases of a matroid with
/// rank min(members, fill + open seats). A refused candidate adds nothing to those who stand
/// better; a chosen one is missed by all who stand as well or better; a contested one is neither.
/// It is enough to ask this of the best or the worst of each kind for each set of reserves.
[[nodiscard]] inline bool holds_guarantee(proof_ground const& ground, claimed const& claim,
                                          bool one_group) {
    using key = proof_ground::key;
    struct type {
        std::vector<key> members{};
        std::optional<key> worst_chosen{};
        std::optional<key> best_refused{};
        std::optional<key> tied{};
        bool one_tie = true;
    };
    std::map<std::uint32_t, type> types;
    for (std::size_t i = 0; i < ground.size(); ++i) {
        auto& t = types[ground.reserves(i)];
        auto const at = ground.standing(i);
        t.members.push_back(at);
        if (claim.status[i] == seat_status::chosen)
            t.worst_chosen = std::max(t.worst_chosen.value_or(at), at);
        if (claim.status[i] == seat_status::refused)
            t.best_refused = std::min(t.best_refused.value_or(at), at);
        if (claim.status[i] == seat_status::contested) {
            if (t.tied && *t.tied != at) t.one_tie = false;
            t.tied = at;
        }
    }
    for (auto& [mask, t] : types) std::sort(t.members.begin(), t.members.end());

    fill_counter const counter(ground.asked());
    // The counts of all who stand before `at`, or before and equal.
    auto const up_to = [&](key at, bool equals) {
        fill_counter::counts counts;
        for (auto const& [mask, t] : types) {
            auto const end = equals ? std::upper_bound(t.members.begin(), t.members.end(), at)
                                    : std::lower_bound(t.members.begin(), t.members.end(), at);
            counts.emplace_back(mask, end - t.members.begin());
        }
        return counts;
    };
    auto const everyone = static_cast<std::int64_t>(ground.size());
    auto const seats = std::min(ground.cap(0), everyone);
    auto const open = seats - counter.fill(up_to(~key{0}, true));
    auto const rank = [&](fill_counter::counts const& set) {
        std::int64_t members = 0;
        for (auto const& [mask, count] : set) members += count;
        return std::min(members, counter.fill(set) + open);
    };
    auto const with = [](fill_counter::counts set, std::uint32_t mask, std::int64_t more) {
        for (auto& [other, count] : set)
            if (other == mask) count += more;
        return set;
    };
    auto const adds = [&](std::uint32_t mask, key at) {  // placed first among the equals
        auto const better = up_to(at, false);
        return rank(with(better, mask, 1)) > rank(better);
    };
    auto const is_missed = [&](std::uint32_t mask, key at) {  // placed last among the equals
        auto const all = up_to(at, true);
        return rank(with(all, mask, -1)) < rank(all);
    };
    for (auto const& [mask, t] : types) {
        if (!t.one_tie) return false;
        if (t.worst_chosen && !is_missed(mask, *t.worst_chosen)) return false;
        if (t.best_refused && adds(mask, *t.best_refused)) return false;
        if (t.tied && (!adds(mask, *t.tied) || is_missed(mask, *t.tied))) return false;
    }
    std::map<key, std::int64_t> chosen_at;  // only where someone is contested
    for (auto const& [mask, t] : types)
        if (t.tied) chosen_at[*t.tied] = 0;
    std::int64_t chosen = 0;
    for (std::size_t i = 0; i < ground.size(); ++i)
        if (claim.status[i] == seat_status::chosen) {
            ++chosen;
            if (auto const here = chosen_at.find(ground.standing(i)); here != chosen_at.end())
                ++here->second;
        }
    return groups_agree(ground, claim, one_group, [&](key at) {
        if (one_group) return seats - chosen;
        return rank(up_to(at, true)) - rank(up_to(at, false)) - chosen_at[at];
    });
}

}  // namespace thidua
