// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <map>
#include <utility>
#include <vector>

#include <thidua/allocation/choice.hpp>
#include <thidua/allocation/contenders.hpp>
#include <thidua/allocation/flow.hpp>
#include <thidua/allocation/order.hpp>
#include <thidua/allocation/pools.hpp>
#include <thidua/allocation/problem.hpp>
#include <thidua/allocation/ties.hpp>
#include <thidua/base/result.hpp>

namespace thidua {

/// The network of `minimum_guarantee` with caps: from the pool of all seats down the tree of pools,
/// by type to the reserves or to the open seats. A full flow is a set of candidates, counted by
/// type, that fills the reserves as far as anyone could and wastes no seat.
struct guarantee_network {
    flow_network pipes{};                  ///< the network itself
    std::vector<std::uint32_t> of_type{};  ///< the pipe of each type
    flow_network::residual full{};         ///< what a full flow leaves
    std::int64_t most = 0;                 ///< seats taken

    /// Builds the network and finds its full flow.
    guarantee_network(problem const& p, contender_list const& list, pool_tree const& pools) {
        std::vector<std::int64_t> members(list.types().size(), 0);
        for (auto const& e : list.entries()) members[e.type] += e.count;
        std::vector<std::uint32_t> pool_node;
        for (std::uint32_t pool = 0; pool < pools.size(); ++pool) pool_node.push_back(pipes.node());
        for (std::uint32_t pool = 1; pool < pools.size(); ++pool)
            pipes.pipe(pool_node[pools.parent(pool)], pool_node[pool], pools.room(pool));
        auto const sink = pipes.node();
        std::vector<std::uint32_t> reserve_node;
        for (auto const& r : p.reserves) {
            reserve_node.push_back(pipes.node());
            pipes.pipe(reserve_node.back(), sink, r.seats);
        }
        auto const open_node = pipes.node();
        auto const open = pipes.pipe(open_node, sink, 0);
        std::map<std::uint32_t, std::uint32_t> mask_node;
        for (auto const& type : list.types()) mask_node.emplace(type.reserves, 0);
        for (auto& [mask, node] : mask_node) {
            node = pipes.node();
            for (auto rest = mask; rest != 0; rest &= rest - 1)
                pipes.pipe(node, reserve_node[static_cast<std::size_t>(std::countr_zero(rest))],
                           flow_network::unlimited);
            pipes.pipe(node, open_node, flow_network::unlimited);
        }
        for (std::size_t t = 0; t < members.size(); ++t)
            of_type.push_back(pipes.pipe(pool_node[list.types()[t].pool],
                                         mask_node[list.types()[t].reserves], members[t]));
        pipes.close();
        full = pipes.empty();
        auto const filled = pipes.send(full, pool_node[0], sink);
        // What fills the reserves can always be completed to the most seats that the caps allow.
        most = most_seats(p, pools);
        full[open] = static_cast<flow_network::amount>(most - filled);
        pipes.send(full, pool_node[0], sink);
    }
};

/// Down the ranks: a candidate is kept if a full flow can hold them with all kept so far; flow that
/// nobody kept yet gives way.
class guarantee_rule {
public:
    /// A view: the network outlives it; its flow is copied.
    explicit guarantee_rule(guarantee_network& net)
        : net_(&net), left_(net.full), shut_(net.of_type.size(), 0), wanted_(net.most) {}

    /// Whether all seats of the full flow are given.
    [[nodiscard]] bool over() const { return wanted_ == 0; }
    /// There is one stage only.
    [[nodiscard]] bool next_stage() { return false; }
    /// There is one stage only.
    [[nodiscard]] std::size_t stage() const { return 0; }
    /// Every type may be taken.
    [[nodiscard]] bool serves(std::uint32_t) const { return true; }

    /// Whether a full flow can hold one more of the type. A type that cannot be taken never can be
    /// later.
    [[nodiscard]] bool can_take(std::uint32_t type) {
        auto const pipe = net_->of_type[type];
        if (left_[pipe ^ 1U] > 0) return true;
        if (shut_[type] != 0) return false;
        if (net_->pipes.can_turn(left_, pipe)) return true;
        shut(type);
        return false;
    }
    /// Takes one of the type if a full flow can hold it; whether it did.
    bool take(std::uint32_t type) {
        auto const pipe = net_->of_type[type];
        if (left_[pipe ^ 1U] == 0) {
            if (!can_take(type)) return false;
            net_->pipes.turn(left_, pipe);
        }
        --left_[pipe ^ 1U];  // kept: this unit of flow does not give way any more
        --wanted_;
        return true;
    }

private:
    // The nodes just reached have no way out, and never will: whatever turns, turns wholly inside
    // or wholly outside. So no type that enters them from outside can grow.
    void shut(std::uint32_t type) {
        shut_[type] = 1;
        for (std::size_t t = 0; t < shut_.size(); ++t) {
            auto const pipe = net_->of_type[t];
            if (net_->pipes.reached(net_->pipes.to(pipe)) &&
                !net_->pipes.reached(net_->pipes.from(pipe)))
                shut_[t] = 1;
        }
    }

    guarantee_network* net_;
    flow_network::residual left_;
    std::vector<std::uint8_t> shut_;
    std::int64_t wanted_;
};

/// `minimum_guarantee` with caps, exactly: among all sets that respect seats and caps, those that
/// fill the most reserved seats, of these those that leave the fewest seats empty, of these the
/// best in rank order. Error `allocation.ties_decide` when too many orders of equals matter.
[[nodiscard]] inline result<choice> choose_guarantee_capped(problem const& p,
                                                            standing_order const& order,
                                                            pool_tree const& pools) {
    contender_list const list(p, order, pools);
    guarantee_network net(p, list, pools);
    tie_walk<guarantee_rule> walk(list);
    if (!walk.run(guarantee_rule(net))) {
        auto classes = walk.undecided();
        for (auto& c : classes) c = list.order_class(c);
        return ties_decide(p, order, classes);
    }
    choice made{};
    made.status.resize(p.candidates.size());
    made.size = net.most;
    read_walk(walk, list, made);
    gather_contested(made, order);
    return made;
}

}  // namespace thidua
