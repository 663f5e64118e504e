// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include <thidua/allocation/problem.hpp>

namespace thidua {

/// The caps that can bind, as a tree of pools. Pool 0 is the whole problem with all its seats; a
/// pool's number is larger than its parent's, its room smaller than its parent's room.
///
/// A cap that is no tighter than one above it, or that has room for everyone below it, can never
/// decide anything and is left out: so more candidates are interchangeable.
class pool_tree {
public:
    /// Of a problem that has passed `check`.
    explicit pool_tree(problem const& p) {
        constexpr auto none = candidate::no_unit;
        auto const units = p.names.units.size();
        auto const everyone = static_cast<std::int64_t>(p.candidates.size());
        auto const seats = p.seats.value_or(everyone);
        parent_.push_back(0);
        room_.push_back(seats < everyone ? seats : everyone);

        std::vector<std::uint32_t> above(units, none);
        std::vector<std::uint32_t> below(units, 0);  // how many units lie directly below
        for (auto const& link : p.within) {
            above[link.unit] = link.above;
            ++below[link.above];
        }
        std::vector<std::int64_t> people(units, 0);
        for (auto const& who : p.candidates)
            if (who.unit != none) ++people[who.unit];
        std::vector<std::int64_t> cap(units, -1);
        for (auto const& c : p.caps) cap[c.unit] = c.seats;

        // Leaves first, so that a unit's people are complete before they are added to the one
        // above.
        std::vector<std::uint32_t> upward;
        upward.reserve(units);
        for (std::uint32_t u = 0; u < units; ++u)
            if (below[u] == 0) upward.push_back(u);
        for (std::size_t k = 0; k < upward.size(); ++k) {
            auto const up = above[upward[k]];
            if (up == none) continue;
            people[up] += people[upward[k]];
            if (--below[up] == 0) upward.push_back(up);
        }
        of_unit_.assign(units, 0);
        for (auto k = upward.size(); k-- > 0;) {
            auto const u = upward[k];
            auto const outer = above[u] == none ? 0U : of_unit_[above[u]];
            of_unit_[u] = outer;
            if (cap[u] < 0 || cap[u] >= people[u] || cap[u] >= room_[outer]) continue;
            of_unit_[u] = static_cast<std::uint32_t>(parent_.size());
            parent_.push_back(outer);
            room_.push_back(cap[u]);
        }
    }

    /// How many pools there are, pool 0 included.
    [[nodiscard]] std::size_t size() const { return parent_.size(); }
    /// Only pool 0 is left: no cap can bind.
    [[nodiscard]] bool uncapped() const { return parent_.size() == 1; }
    /// The pool directly above; pool 0 is its own parent.
    [[nodiscard]] std::uint32_t parent(std::uint32_t pool) const { return parent_[pool]; }
    /// The most seats that the pool may take, people and pools above taken into account.
    [[nodiscard]] std::int64_t room(std::uint32_t pool) const { return room_[pool]; }
    /// `room` of every pool.
    [[nodiscard]] std::span<std::int64_t const> rooms() const { return room_; }
    /// The innermost pool that a candidate counts in.
    [[nodiscard]] std::uint32_t of(candidate const& who) const {
        return who.unit < of_unit_.size() ? of_unit_[who.unit] : 0;
    }

private:
    std::vector<std::uint32_t> parent_{};
    std::vector<std::int64_t> room_{};
    std::vector<std::uint32_t> of_unit_{};
};

/// Seats taken so far in each pool of a tree.
class pool_count {
public:
    /// No seat is taken yet; the tree outlives it.
    explicit pool_count(pool_tree const& tree)
        : tree_(&tree), left_(tree.rooms().begin(), tree.rooms().end()) {}

    /// Has the pool, and every pool around it, a seat left?
    [[nodiscard]] bool open(std::uint32_t pool) const {
        for (;; pool = tree_->parent(pool)) {
            if (left_[pool] == 0) return false;
            if (pool == 0) return true;
        }
    }
    /// Takes seats in the pool and in every pool around it; the caller has asked for room.
    void take(std::uint32_t pool, std::int64_t seats = 1) {
        for (;; pool = tree_->parent(pool)) {
            left_[pool] -= seats;
            if (pool == 0) return;
        }
    }
    /// Seats that are left in a pool, looked at alone.
    [[nodiscard]] std::int64_t left(std::uint32_t pool) const { return left_[pool]; }
    /// Takes seats in one pool only.
    void take_here(std::uint32_t pool, std::int64_t seats) { left_[pool] -= seats; }

private:
    pool_tree const* tree_;
    std::vector<std::int64_t> left_;
};

/// How many seats can be taken at most when every candidate comes: pool by pool, from below.
[[nodiscard]] inline std::int64_t most_seats(problem const& p, pool_tree const& tree) {
    std::vector<std::int64_t> asked(tree.size(), 0);
    for (auto const& who : p.candidates) ++asked[tree.of(who)];
    for (auto pool = static_cast<std::uint32_t>(tree.size()); pool-- > 0;) {
        if (asked[pool] > tree.room(pool)) asked[pool] = tree.room(pool);
        if (pool != 0) asked[tree.parent(pool)] += asked[pool];
    }
    return asked[0];
}

}  // namespace thidua
