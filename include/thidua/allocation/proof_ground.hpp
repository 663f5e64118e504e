// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <numeric>
#include <unordered_map>
#include <utility>
#include <vector>

#include <thidua/allocation/allocation_result.hpp>
#include <thidua/allocation/problem.hpp>

namespace thidua {

/// What a proof reads from the problem itself: it shares nothing with the code that chose.
///
/// Every cap is a node, node 0 is all seats; a candidate counts at its node and at all above it.
class proof_ground {
public:
    using key = std::uint64_t;  ///< order of standing; smaller is better, the same is equal

    /// A view: the problem outlives it.
    explicit proof_ground(problem const& p) : p_(&p) {
        auto const units = p.names.units.size();
        up_.push_back(0);
        cap_.push_back(p.seats.value_or(static_cast<std::int64_t>(p.candidates.size())));
        std::vector<std::uint32_t> capped(units, 0);
        for (auto const& c : p.caps) {
            capped[c.unit] = static_cast<std::uint32_t>(up_.size());
            up_.push_back(0);
            cap_.push_back(c.seats);
        }
        std::unordered_map<std::uint32_t, std::uint32_t> above;
        for (auto const& link : p.within) above.emplace(link.unit, link.above);
        // The node of the nearest capped unit strictly above.
        auto const over = [&](std::uint32_t unit) {
            for (auto up = above.find(unit); up != above.end(); up = above.find(up->second))
                if (capped[up->second] != 0) return capped[up->second];
            return 0U;
        };
        for (auto const& c : p.caps) up_[capped[c.unit]] = over(c.unit);
        std::vector<std::uint32_t> node_of_unit(units);
        for (std::uint32_t u = 0; u < units; ++u)
            node_of_unit[u] = capped[u] != 0 ? capped[u] : over(u);

        auto const n = p.candidates.size();
        key_.resize(n);
        node_.assign(n, 0);
        for (std::size_t i = 0; i < n; ++i) {
            auto const& who = p.candidates[i];
            if (who.unit < units) node_[i] = node_of_unit[who.unit];
            bool const first = p.priority_group && ((who.groups >> *p.priority_group) & 1U) != 0;
            auto const rank = static_cast<key>(who.rank);
            key_[i] = rank * 2 << 32U;
            if (p.how == reading::tie_break && !first) key_[i] += key{1} << 32U;
            if (p.how == reading::precedence && !first) key_[i] += key{1} << 63U;
            key_[i] |= 0xffff'ffffU;
        }
        for (std::size_t k = 0; k < p.tie_order.size(); ++k)
            key_[p.tie_order[k]] -= 0xffff'ffffU - static_cast<key>(k);
        by_depth_.resize(up_.size());
        std::iota(by_depth_.begin(), by_depth_.end(), 0U);
        std::vector<std::uint32_t> depth(up_.size(), 0);
        std::vector<std::uint32_t> climbed;
        for (std::uint32_t v = 1; v < up_.size(); ++v) {
            for (auto at = v; at != 0 && depth[at] == 0; at = up_[at]) climbed.push_back(at);
            for (; !climbed.empty(); climbed.pop_back())
                depth[climbed.back()] = depth[up_[climbed.back()]] + 1;
        }
        std::stable_sort(by_depth_.begin(), by_depth_.end(),
                         [&](auto a, auto b) { return depth[a] > depth[b]; });
    }

    /// The problem.
    [[nodiscard]] problem const& asked() const { return *p_; }
    /// How many candidates there are.
    [[nodiscard]] std::size_t size() const { return key_.size(); }
    /// The candidate's place in the order; smaller is better.
    [[nodiscard]] key standing(std::size_t who) const { return key_[who]; }
    /// The innermost cap that the candidate counts in.
    [[nodiscard]] std::uint32_t node(std::size_t who) const { return node_[who]; }
    /// How many caps there are, all seats included.
    [[nodiscard]] std::size_t nodes() const { return up_.size(); }
    /// The cap above; node 0 is its own.
    [[nodiscard]] std::uint32_t up(std::uint32_t node) const { return up_[node]; }
    /// The seats of a cap.
    [[nodiscard]] std::int64_t cap(std::uint32_t node) const { return cap_[node]; }
    /// All nodes, those below before those above; node 0 is last.
    [[nodiscard]] std::vector<std::uint32_t> const& inside_out() const { return by_depth_; }
    /// The reserves with a seat that a candidate can fill, as bits by place.
    [[nodiscard]] std::uint32_t reserves(std::size_t who) const {
        std::uint32_t mask = 0;
        for (std::size_t k = 0; k < p_->reserves.size(); ++k)
            if (p_->reserves[k].seats > 0 &&
                ((p_->candidates[who].groups >> p_->reserves[k].group) & 1U) != 0)
                mask |= 1U << k;
        return mask;
    }
    /// Whether a reserve has seats.
    [[nodiscard]] bool has_reserves() const {
        return std::any_of(p_->reserves.begin(), p_->reserves.end(),
                           [](auto const& r) { return r.seats > 0; });
    }
    /// How many of those for whom `counts` is true count at each node, those below included.
    template <class Counts>
    [[nodiscard]] std::vector<std::int64_t> tally(Counts counts) const {
        std::vector<std::int64_t> sum(nodes(), 0);
        for (std::size_t i = 0; i < size(); ++i)
            if (counts(i)) ++sum[node_[i]];
        for (auto const v : by_depth_)
            if (v != 0) sum[up_[v]] += sum[v];
        return sum;
    }
    /// The most seats that can be taken under all caps.
    [[nodiscard]] std::int64_t most() const {
        std::vector<std::int64_t> sum(nodes(), 0);
        for (std::size_t i = 0; i < size(); ++i) ++sum[node_[i]];
        for (auto const v : by_depth_) {
            sum[v] = std::min(sum[v], cap_[v]);
            if (v != 0) sum[up_[v]] += sum[v];
        }
        return sum[0];
    }
    /// Can any cap ever refuse someone whom the seats alone would not?
    [[nodiscard]] bool caps_bind() const {
        auto const people = tally([](std::size_t) { return true; });
        auto const seats = std::min(cap_[0], people[0]);
        for (std::uint32_t v = 1; v < nodes(); ++v)
            if (cap_[v] < people[v] && cap_[v] < seats) return true;
        return false;
    }

private:
    problem const* p_;
    std::vector<key> key_{};
    std::vector<std::uint32_t> node_{};
    std::vector<std::uint32_t> up_{};
    std::vector<std::int64_t> cap_{};
    std::vector<std::uint32_t> by_depth_{};
};

/// What a result says of each candidate, and how many seats each contested group has.
struct claimed {
    std::vector<seat_status> status{};  ///< by candidate
    /// the contested groups of the result; never nullptr in a proof
    std::vector<contested_group> const* groups = nullptr;
};

/// Are the contested groups those of equal standing (or the one group), with these seats in all?
/// `seats_of` gives the seats that a standing takes for certain or in contest; for one group the
/// standing is not looked at.
template <class SeatsOf>
[[nodiscard]] bool groups_agree(proof_ground const& ground, claimed const& claim, bool one_group,
                                SeatsOf seats_of) {
    std::size_t members = 0;
    auto const contested = static_cast<std::size_t>(
        std::count(claim.status.begin(), claim.status.end(), seat_status::contested));
    std::vector<proof_ground::key> keys;
    for (auto const& group : *claim.groups) {
        if (group.candidates.empty()) return false;
        members += group.candidates.size();
        auto const standing = ground.standing(group.candidates.front());
        for (auto const who : group.candidates)
            if (!one_group && ground.standing(who) != standing) return false;
        if (group.seats != seats_of(standing)) return false;
        keys.push_back(standing);
    }
    std::sort(keys.begin(), keys.end());
    if (std::adjacent_find(keys.begin(), keys.end()) != keys.end() && !one_group) return false;
    return members == contested && (!one_group || claim.groups->size() <= 1);
}

}  // namespace thidua
