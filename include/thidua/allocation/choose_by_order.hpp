// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include <thidua/allocation/choice.hpp>
#include <thidua/allocation/order.hpp>
#include <thidua/allocation/pools.hpp>
#include <thidua/allocation/problem.hpp>

namespace thidua {

/// `no_priority`, `tie_break`, `precedence`: down the order, whoever has a seat left and a cap
/// left.
///
/// Equals are taken together. A pool that the whole class asks for more seats than it has left is
/// *crowded*: whoever counts in a crowded pool is chosen when placed first among the equals and
/// refused when placed last; nobody else's place matters. (Seats under a tree of caps are a laminar
/// matroid: what the better ones span does not depend on their order.)
class order_chooser {
public:
    /// Views: all three outlive it.
    order_chooser(problem const& p, standing_order const& order, pool_tree const& pools)
        : p_(&p), order_(&order), pools_(&pools), seats_(pools), asked_(pools.size(), 0) {}

    /// The choice; to be called once.
    [[nodiscard]] choice choose() {
        made_.status.assign(p_->candidates.size(), seat_status::refused);
        for (std::size_t c = 0; c < order_->classes() && seats_.left(0) > 0; ++c) {
            auto const equals = order_->equals(c);
            if (equals.size() == 1)
                take_one(equals.front());
            else
                take_class(equals);
        }
        made_.size = pools_->room(0) - seats_.left(0);
        return std::move(made_);
    }

private:
    void take_one(std::uint32_t who) {
        auto const pool = pools_->of(p_->candidates[who]);
        if (!seats_.open(pool)) return;
        seats_.take(pool);
        made_.status[who] = seat_status::chosen;
    }

    void take_class(std::span<std::uint32_t const> equals) {
        touched_.clear();
        for (auto const who : equals) {
            auto pool = pools_->of(p_->candidates[who]);
            if (!seats_.open(pool)) continue;
            made_.status[who] = seat_status::chosen;  // unless a crowded pool says otherwise below
            if (asked_[pool]++ == 0) touched_.push_back(pool);
        }
        // From the innermost pools outwards: each passes on what it has room for. The parent's
        // number is smaller, so a heap hands out every pool after all pools inside it.
        std::make_heap(touched_.begin(), touched_.end());
        crowded_.clear();
        std::int64_t taken = 0;
        while (!touched_.empty()) {
            std::pop_heap(touched_.begin(), touched_.end());
            auto const pool = touched_.back();
            touched_.pop_back();
            auto passes = asked_[pool];
            asked_[pool] = 0;
            if (passes > seats_.left(pool)) {
                passes = seats_.left(pool);
                crowded_.push_back(pool);
            }
            seats_.take_here(pool, passes);
            if (pool == 0) {
                taken = passes;
                continue;
            }
            auto const outer = pools_->parent(pool);
            if (asked_[outer] == 0) {
                touched_.push_back(outer);
                std::push_heap(touched_.begin(), touched_.end());
            }
            asked_[outer] += passes;
        }
        if (!crowded_.empty()) contest(equals, taken);
    }

    void contest(std::span<std::uint32_t const> equals, std::int64_t taken) {
        std::sort(crowded_.begin(), crowded_.end());
        contested_group group{.candidates = {}, .seats = taken};
        for (auto const who : equals) {
            auto& status = made_.status[who];
            if (status != seat_status::chosen) continue;
            if (in_crowded(pools_->of(p_->candidates[who]))) {
                status = seat_status::contested;
                group.candidates.push_back(who);
            } else {
                --group.seats;
            }
        }
        made_.contested.push_back(std::move(group));
    }

    [[nodiscard]] bool in_crowded(std::uint32_t pool) const {
        for (;; pool = pools_->parent(pool)) {
            if (std::binary_search(crowded_.begin(), crowded_.end(), pool)) return true;
            if (pool == 0) return false;
        }
    }

    problem const* p_;
    standing_order const* order_;
    pool_tree const* pools_;
    pool_count seats_;
    choice made_{};
    std::vector<std::int64_t> asked_;     // by pool: seats that the class at hand asks for
    std::vector<std::uint32_t> touched_;  // pools with `asked_` above zero, as a heap
    std::vector<std::uint32_t> crowded_;
};

/// The choice under the order that `order` holds: `no_priority`, `tie_break`, `precedence`.
[[nodiscard]] inline choice choose_by_order(problem const& p, standing_order const& order,
                                            pool_tree const& pools) {
    return order_chooser(p, order, pools).choose();
}

}  // namespace thidua
