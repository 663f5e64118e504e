// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <vector>

#include <thidua/allocation/choice.hpp>
#include <thidua/allocation/contenders.hpp>
#include <thidua/allocation/order.hpp>
#include <thidua/allocation/pools.hpp>
#include <thidua/allocation/problem.hpp>
#include <thidua/allocation/ties.hpp>
#include <thidua/base/result.hpp>

namespace thidua {

/// The stages of `set_aside`: 0 the open seats, 1 to k the reserves in the order given, k + 1 the
/// reserved seats that nobody could take.
class set_aside_rule {
public:
    /// Views: all three outlive it. The problem has seats.
    set_aside_rule(problem const& p, contender_list const& list, pool_tree const& pools)
        : p_(&p), list_(&list), seats_(pools), here_(*p.seats) {
        for (auto const& r : p.reserves) here_ -= r.seats;
    }

    /// Whether this stage has no seats left.
    [[nodiscard]] bool over() const { return here_ == 0 || seats_.left(0) == 0; }
    /// Goes on to the next stage; false after the last one.
    [[nodiscard]] bool next_stage() {
        if (stage_ > p_->reserves.size()) return false;
        ++stage_;
        here_ = stage_ <= p_->reserves.size() ? p_->reserves[stage_ - 1].seats : seats_.left(0);
        return true;
    }
    /// 0 = the open seats
    [[nodiscard]] std::size_t stage() const { return stage_; }
    /// Whether the type may be seated in this stage.
    [[nodiscard]] bool serves(std::uint32_t type) const {
        if (stage_ == 0 || stage_ > p_->reserves.size()) return true;
        return ((list_->types()[type].reserves >> (stage_ - 1)) & 1U) != 0;
    }
    /// Whether the caps leave room for one more of the type.
    [[nodiscard]] bool can_take(std::uint32_t type) const {
        return seats_.open(list_->types()[type].pool);
    }
    /// Seats one of the type if the caps leave room; whether it did.
    bool take(std::uint32_t type) {
        if (!can_take(type)) return false;
        seats_.take(list_->types()[type].pool);
        --here_;
        return true;
    }

private:
    problem const* p_;
    contender_list const* list_;
    pool_count seats_;
    std::size_t stage_ = 0;
    std::int64_t here_;  // seats left in this stage
};

/// `set_aside`: the open seats go by rank; then each reserve takes the best of its group that are
/// left; what nobody can take goes back to rank order. Caps hold throughout.
/// Error `allocation.ties_decide` when too many orders of equals matter.
[[nodiscard]] inline result<choice> choose_set_aside(problem const& p, standing_order const& order,
                                                     pool_tree const& pools) {
    contender_list const list(p, order, pools);
    auto const reserves = p.reserves.size();
    tie_walk<set_aside_rule> walk(list);
    if (!walk.run(set_aside_rule(p, list, pools))) {
        auto classes = walk.undecided();
        for (auto& c : classes) c = list.order_class(c);
        return ties_decide(p, order, classes);
    }
    choice made{};
    made.status.resize(p.candidates.size());
    made.size = most_seats(p, pools);
    read_walk(walk, list, made);
    gather_contested(made, order);

    walk.run_for_stages(set_aside_rule(p, list, pools), reserves + 2);
    for (std::size_t k = 0; k < reserves; ++k) made.filled.push_back(walk.fewest(k + 1));
    made.clause.assign(p.candidates.size(), choice::no_clause);
    for (std::uint32_t who = 0; who < made.status.size(); ++who) {
        if (made.status[who] != seat_status::chosen) continue;
        for (std::size_t k = 0; k < reserves; ++k)
            if (walk.sits_in(list.entry_of(who), k + 1))
                made.clause[who] = static_cast<std::uint8_t>(k);
    }
    return made;
}

}  // namespace thidua
