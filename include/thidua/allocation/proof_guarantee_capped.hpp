// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <tuple>
#include <unordered_map>
#include <utility>
#include <vector>

#include <thidua/allocation/proof_ground.hpp>

namespace thidua {

/// Candidates by type (node of the caps, reserves), for the proofs where caps meet reserves.
struct proof_types {
    std::vector<std::uint32_t> of{};                              ///< by candidate
    std::vector<std::pair<std::uint32_t, std::uint32_t>> list{};  ///< node, reserve mask
    std::vector<std::int64_t> members{};                          ///< by type

    /// Sorts the candidates into types.
    explicit proof_types(proof_ground const& ground) : of(ground.size()) {
        std::unordered_map<std::uint64_t, std::uint32_t> number;
        number.reserve(4096);
        for (std::size_t i = 0; i < of.size(); ++i) {
            auto const mask = ground.reserves(i);
            auto const name = static_cast<std::uint64_t>(ground.node(i)) << 32U | mask;
            auto const fresh = static_cast<std::uint32_t>(list.size());
            of[i] = number.emplace(name, fresh).first->second;
            if (of[i] == fresh) {
                list.emplace_back(ground.node(i), mask);
                members.push_back(0);
            }
            ++members[of[i]];
        }
    }
};

/// Seats as they run from all seats down the caps to the types, and on to reserves or open seats.
/// A plain network with lists; filled by one path after the other. Copies share the pipes and have
/// their own flow.
class seat_network {
public:
    /// `members`: at most so many of each type; `open`: seats that no reserve holds.
    seat_network(proof_ground const& ground, proof_types const& types,
                 std::vector<std::int64_t> const& members, std::int64_t open) {
        auto const places = ground.asked().reserves.size() + 1;
        auto const nodes = static_cast<std::uint32_t>(ground.nodes());
        std::map<std::uint32_t, std::uint32_t> masks;
        for (auto const& [node, mask] : types.list) masks.emplace(mask, 0);
        auto const first_place = nodes;
        auto next = first_place + static_cast<std::uint32_t>(places);
        for (auto& [mask, number] : masks) number = next++;
        source_ = next++;
        sink_ = next++;
        shape_->at.resize(next);
        link(source_, 0, ground.cap(0));
        shape_->up.assign(nodes, 0);
        for (std::uint32_t v = 1; v < nodes; ++v)
            shape_->up[v] = link(ground.up(v), v, ground.cap(v));
        for (std::uint32_t k = 0; k < places; ++k) {
            auto const reserve = k + 1 < places;
            link(first_place + k, sink_, reserve ? ground.asked().reserves[k].seats : open);
        }
        for (auto const& [mask, number] : masks) {
            for (auto rest = mask; rest != 0; rest &= rest - 1)
                link(number, first_place + static_cast<std::uint32_t>(std::countr_zero(rest)),
                     plenty);
            link(number, first_place + static_cast<std::uint32_t>(places) - 1, plenty);
        }
        for (std::uint32_t t = 0; t < types.list.size(); ++t)
            shape_->type.push_back(
                link(types.list[t].first, masks[types.list[t].second], members[t]));
    }

    /// Fills what is free; how much that was.
    std::int64_t fill() {
        std::int64_t filled = 0;
        for (auto const pipe : shape_->type) filled += pour_straight(pipe);
        while (find(source_, sink_)) {
            auto by = plenty;
            for (auto v = sink_; v != source_; v = start(via_[v]))
                by = std::min(by, left_[via_[v]]);
            for (auto v = sink_; v != source_; v = start(via_[v])) shift(via_[v], by);
            filled += by;
        }
        return filled;
    }
    /// Lets more of a type in than `members` said.
    void widen(std::uint32_t type, std::int64_t by) { left_[shape_->type[type]] += by; }
    /// Those of a type who are seated and may still give way.
    [[nodiscard]] std::int64_t loose(std::uint32_t type) const {
        return left_[shape_->type[type] ^ 1U];
    }
    /// One of a type who is seated gives way no more.
    void keep(std::uint32_t type) { --left_[shape_->type[type] ^ 1U]; }
    /// Could one more of the type be seated, others moving or giving way one for one?
    [[nodiscard]] bool can_seat(std::uint32_t type) {
        return left_[shape_->type[type]] > 0 &&
               find(end(shape_->type[type]), start(shape_->type[type]));
    }
    /// Seats one more of the type, as `can_seat` has just found.
    void seat(std::uint32_t type) {
        auto const pipe = shape_->type[type];
        for (auto v = start(pipe); v != end(pipe); v = start(via_[v])) shift(via_[v], 1);
        shift(pipe, 1);
    }
    /// The node of the reserves that the type can fill.
    [[nodiscard]] std::uint32_t mask_node(std::uint32_t type) const {
        return end(shape_->type[type]);
    }
    /// The node of the innermost cap that the type counts in.
    [[nodiscard]] std::uint32_t cap_node(std::uint32_t type) const {
        return start(shape_->type[type]);
    }
    /// All nodes that can be reached from one.
    [[nodiscard]] std::vector<char> reach(std::uint32_t from) {
        static_cast<void>(find(from, none));
        return seen_;
    }

private:
    static constexpr std::int64_t plenty = std::int64_t{1} << 40U;
    static constexpr std::uint32_t none = 0xffff'ffffU;

    std::uint32_t link(std::uint32_t from, std::uint32_t to, std::int64_t width) {
        auto const pipe = static_cast<std::uint32_t>(shape_->to.size());
        shape_->to.insert(shape_->to.end(), {to, from});
        left_.insert(left_.end(), {width, 0});
        shape_->at[from].push_back(pipe);
        shape_->at[to].push_back(pipe + 1);
        return pipe;
    }
    [[nodiscard]] std::uint32_t start(std::uint32_t pipe) const { return shape_->to[pipe ^ 1U]; }
    [[nodiscard]] std::uint32_t end(std::uint32_t pipe) const { return shape_->to[pipe]; }
    void shift(std::uint32_t pipe, std::int64_t by) {
        left_[pipe] -= by;
        left_[pipe ^ 1U] += by;
    }
    // Without moving anyone: from all seats to the type, and on to the first place with room.
    std::int64_t pour_straight(std::uint32_t type_pipe) {
        std::int64_t poured = 0;
        for (auto const to_place : shape_->at[end(type_pipe)]) {
            if ((to_place & 1U) != 0) continue;  // the way back
            auto const out = shape_->at[end(to_place)].front();
            auto by = std::min({left_[type_pipe], left_[to_place], left_[out], left_[0]});
            for (auto v = start(type_pipe); v != 0; v = start(shape_->up[v]))
                by = std::min(by, left_[shape_->up[v]]);
            if (by == 0) continue;
            for (auto v = start(type_pipe); v != 0; v = start(shape_->up[v]))
                shift(shape_->up[v], by);
            for (auto const pipe : {type_pipe, to_place, out, std::uint32_t{0}}) shift(pipe, by);
            poured += by;
        }
        return poured;
    }
    bool find(std::uint32_t from, std::uint32_t to) {
        seen_.assign(shape_->at.size(), 0);
        via_.resize(shape_->at.size());
        std::vector<std::uint32_t> next{from};
        seen_[from] = 1;
        for (std::size_t head = 0; head < next.size(); ++head)
            for (auto const pipe : shape_->at[next[head]]) {
                auto const v = shape_->to[pipe];
                if (left_[pipe] <= 0 || seen_[v] != 0) continue;
                seen_[v] = 1;
                via_[v] = pipe;
                if (v == to) return true;
                next.push_back(v);
            }
        return false;
    }

    struct shape {
        std::vector<std::vector<std::uint32_t>>
            at{};                           // by node: the pipes there, ways back included
        std::vector<std::uint32_t> to{};    // by pipe
        std::vector<std::uint32_t> up{};    // by node: the pipe from the node above
        std::vector<std::uint32_t> type{};  // by type: its pipe
    };
    std::shared_ptr<shape> shape_ = std::make_shared<shape>();
    std::vector<std::int64_t> left_{};
    std::uint32_t source_ = 0;
    std::uint32_t sink_ = 0;
    std::vector<char> seen_{};
    std::vector<std::uint32_t> via_{};
};

/// Most reserved seats that can be filled under the caps.
[[nodiscard]] inline std::int64_t most_fill(proof_ground const& ground, proof_types const& types) {
    return seat_network(ground, types, types.members, 0).fill();
}

/// Is the claim, in which nobody is contested, the choice of `minimum_guarantee` with caps?
///
/// The chosen must fit the caps, waste no seat and fill the reserves; and for the best refused of
/// each type no admissible set may hold them together with everyone chosen who stands better. Asked
/// of equals before they count as chosen, so that it holds however equals are ordered.
[[nodiscard]] inline bool holds_guarantee_capped(proof_ground const& ground, claimed const& claim) {
    using key = proof_ground::key;
    proof_types const types(ground);
    auto const number = types.list.size();
    std::vector<std::int64_t> chosen(number, 0);
    std::vector<std::optional<key>> best_refused(number);
    std::vector<std::tuple<key, int, std::uint32_t>> events;  // refused (0) before chosen (1)
    for (std::size_t i = 0; i < ground.size(); ++i) {
        auto const t = types.of[i];
        auto const at = ground.standing(i);
        if (claim.status[i] == seat_status::chosen) {
            ++chosen[t];
            events.emplace_back(at, 1, t);
        } else if (!best_refused[t] || at < *best_refused[t]) {
            best_refused[t] = at;
        }
    }
    for (std::uint32_t t = 0; t < number; ++t)
        if (best_refused[t]) events.emplace_back(*best_refused[t], 0, t);
    std::sort(events.begin(), events.end());

    auto const most = ground.most();
    seat_network net(ground, types, chosen, most - most_fill(ground, types));
    std::int64_t seated = 0;
    for (auto const many : chosen) seated += many;
    if (seated != most || net.fill() != most) return false;
    for (std::uint32_t t = 0; t < number; ++t) net.widen(t, types.members[t] - chosen[t]);

    // What can be reached only shrinks while more and more are kept: an old "no" stays a "no".
    std::unordered_map<std::uint32_t, std::vector<char>> reach;
    for (auto const& [at, kind, t] : events) {
        if (kind == 1) {
            net.keep(t);
            continue;
        }
        if (net.loose(t) > 0)
            return false;  // passed over by an equal or worse one of the same type
        auto& known = reach[net.mask_node(t)];
        if (known.empty() || known[net.cap_node(t)] != 0) known = net.reach(net.mask_node(t));
        if (known[net.cap_node(t)] != 0) return false;
    }
    return true;
}

}  // namespace thidua
