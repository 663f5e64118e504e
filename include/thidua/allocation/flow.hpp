// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <span>
#include <vector>

namespace thidua {

/// A network of pipes; what each still lets through is kept apart (`residual`), so that it can be
/// copied while the network is shared. Edge `e ^ 1` is the way back of edge `e`.
class flow_network {
public:
    using amount = std::int32_t;           ///< how much flows
    using residual = std::vector<amount>;  ///< what each edge still lets through, by edge
    /// the width of a pipe that never binds
    static constexpr amount unlimited = std::numeric_limits<amount>::max() / 2;

    /// A new node.
    std::uint32_t node() { return nodes_++; }
    /// A new pipe of the given width; its number.
    std::uint32_t pipe(std::uint32_t from, std::uint32_t to, std::int64_t width) {
        auto const edge = static_cast<std::uint32_t>(to_.size());
        to_.push_back(to);
        to_.push_back(from);
        width_.push_back(static_cast<amount>(std::min<std::int64_t>(width, unlimited)));
        width_.push_back(0);
        return edge;
    }
    /// Call once, after the last pipe: lists the pipes of each node.
    void close() {
        begin_.assign(nodes_ + 1, 0);
        for (std::uint32_t e = 0; e < to_.size(); ++e) ++begin_[from(e) + 1];
        for (std::uint32_t v = 0; v < nodes_; ++v) begin_[v + 1] += begin_[v];
        auto at = begin_;
        out_.resize(to_.size());
        for (std::uint32_t e = 0; e < to_.size(); ++e) out_[at[from(e)]++] = e;
        level_.assign(nodes_, unseen);
        via_.assign(nodes_, 0);
        next_.assign(nodes_, 0);
    }
    /// All pipes empty.
    [[nodiscard]] residual empty() const { return width_; }
    /// The node at which an edge begins.
    [[nodiscard]] std::uint32_t from(std::uint32_t edge) const { return to_[edge ^ 1U]; }
    /// The node at which an edge ends.
    [[nodiscard]] std::uint32_t to(std::uint32_t edge) const { return to_[edge]; }

    /// Sends as much more as possible from `source` to `sink` (Dinic); how much that was.
    std::int64_t send(residual& left, std::uint32_t source, std::uint32_t sink) {
        std::int64_t sent = 0;
        while (search(left, source, sink, true)) {
            for (std::uint32_t v = 0; v < nodes_; ++v) next_[v] = begin_[v];
            while (auto const more = advance(left, source, sink)) sent += more;
        }
        return sent;
    }
    /// Is there a way from the end of `edge` back to its start? Then one more can go through
    /// `edge` without any other sum changing. What runs through `edge` already must be held: its
    /// way back is closed. If there is none, `reached(v)` tells where one gets from its end.
    bool can_turn(residual const& left, std::uint32_t edge) {
        return left[edge] > 0 && search(left, to(edge), from(edge), false);
    }
    /// Sends one through `edge` and back along the way that `can_turn` has just found.
    void turn(residual& left, std::uint32_t edge) {
        for (auto v = from(edge); v != to(edge); v = from(via_[v])) push(left, via_[v], 1);
        push(left, edge, 1);
    }
    /// Whether the last search came to the node.
    [[nodiscard]] bool reached(std::uint32_t v) const { return level_[v] != unseen; }

private:
    static constexpr std::uint32_t unseen = 0xffff'ffffU;

    static void push(residual& left, std::uint32_t edge, amount by) {
        left[edge] -= by;
        left[edge ^ 1U] += by;
    }
    // Breadth first; `levels` finishes the levels up to the target's for `advance`.
    bool search(residual const& left, std::uint32_t source, std::uint32_t target, bool levels) {
        std::fill(level_.begin(), level_.end(), unseen);
        queue_.assign(1, source);
        level_[source] = 0;
        if (source == target) return true;
        for (std::size_t head = 0; head < queue_.size(); ++head) {
            auto const at = queue_[head];
            if (levels && reached(target) && level_[at] >= level_[target]) break;
            for (auto const edge : pipes_of(at)) {
                auto const next = to_[edge];
                if (left[edge] <= 0 || reached(next)) continue;
                level_[next] = level_[at] + 1;
                via_[next] = edge;
                if (next == target && !levels) return true;
                queue_.push_back(next);
            }
        }
        return reached(target);
    }
    // One path along the levels, without recursion; 0 if none is left.
    amount advance(residual& left, std::uint32_t source, std::uint32_t sink) {
        auto at = source;
        while (at != sink) {
            bool moved = false;
            for (; next_[at] < begin_[at + 1]; ++next_[at]) {
                auto const edge = out_[next_[at]];
                if (left[edge] <= 0 || !reached(to_[edge]) || level_[to_[edge]] != level_[at] + 1)
                    continue;
                via_[to_[edge]] = edge;
                at = to_[edge];
                moved = true;
                break;
            }
            if (moved) continue;
            if (at == source) return 0;
            level_[at] = unseen;  // a dead end
            at = from(via_[at]);
            ++next_[at];
        }
        auto by = unlimited;
        for (auto v = sink; v != source; v = from(via_[v])) by = std::min(by, left[via_[v]]);
        for (auto v = sink; v != source; v = from(via_[v])) push(left, via_[v], by);
        return by;
    }
    [[nodiscard]] std::span<std::uint32_t const> pipes_of(std::uint32_t v) const {
        return std::span{out_}.subspan(begin_[v], begin_[v + 1] - begin_[v]);
    }

    std::uint32_t nodes_ = 0;
    std::vector<std::uint32_t> to_{};
    residual width_{};
    std::vector<std::uint32_t> begin_{};
    std::vector<std::uint32_t> out_{};
    std::vector<std::uint32_t> level_{};
    std::vector<std::uint32_t> via_{};
    std::vector<std::uint32_t> next_{};
    std::vector<std::uint32_t> queue_{};
};

}  // namespace thidua
