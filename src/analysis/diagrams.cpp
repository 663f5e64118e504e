// SPDX-License-Identifier: BSL-1.0
#include "diagrams.hpp"

#include <algorithm>
#include <limits>
#include <memory>
#include <queue>
#include <unordered_map>
#include <utility>

namespace thidua::analysis::detail {

diagrams::diagrams(std::vector<std::size_t> sizes, std::size_t most)
    : sizes_(std::move(sizes)), most_(most) {}

diagram diagrams::make(std::size_t variable, std::span<diagram const> children) {
    if (std::ranges::all_of(children, [&](diagram c) { return c == children[0]; }))
        return children[0];
    std::uint64_t hash = variable * 0x9e37'79b9'7f4a'7c15ULL;
    for (auto const c : children) hash = (hash ^ c) * 0x0000'0100'0000'01b3ULL + (hash >> 29U);
    auto const [from, to] = unique_.equal_range(hash);
    for (auto it = from; it != to; ++it) {
        auto const& n = at(it->second);
        if (n.variable == variable &&
            std::equal(children.begin(), children.end(),
                       children_.begin() + static_cast<std::ptrdiff_t>(n.first)))
            return it->second;
    }
    if (nodes_.size() >= most_) {
        overflown_ = true;
        return 0;
    }
    auto const made = static_cast<diagram>(nodes_.size()) + terminals;
    nodes_.push_back({variable, children_.size()});
    children_.insert(children_.end(), children.begin(), children.end());
    unique_.emplace(hash, made);
    return made;
}

diagram diagrams::of_variable(std::size_t variable, std::span<std::uint8_t const> answers) {
    std::vector<diagram> const children(answers.begin(), answers.end());
    return make(variable, children);
}

diagram diagrams::map(diagram d, std::function<std::uint8_t(std::uint8_t)> const& by) {
    return join(d, 0, [&by](std::uint8_t a, std::uint8_t) { return by(a); });
}

diagram diagrams::join(diagram a, diagram b,
                       std::function<std::uint8_t(std::uint8_t, std::uint8_t)> const& by) {
    std::unordered_map<std::uint64_t, diagram> done;
    auto const go = [&](auto const& self, diagram x, diagram y) -> diagram {
        if (is_answer(x) && is_answer(y))
            return by(static_cast<std::uint8_t>(x), static_cast<std::uint8_t>(y));
        if (overflown_) return 0;
        auto const key = (std::uint64_t{x} << 32U) | y;
        if (auto const it = done.find(key); it != done.end()) return it->second;
        auto const top = std::min(level(x), level(y));
        std::vector<diagram> children(sizes_[top]);
        for (std::size_t v = 0; v < children.size(); ++v)
            children[v] =
                self(self, level(x) == top ? child(x, v) : x, level(y) == top ? child(y, v) : y);
        auto const made = make(top, children);
        done.emplace(key, made);
        return made;
    };
    return go(go, a, b);
}

std::uint8_t diagrams::answer(diagram d, std::span<std::size_t const> values) const {
    while (!is_answer(d)) d = child(d, values[at(d).variable]);
    return static_cast<std::uint8_t>(d);
}

std::vector<bool> diagrams::answers(diagram d) const {
    std::vector<bool> found(terminals);
    std::vector<bool> seen(nodes_.size());
    std::vector<diagram> open{d};
    while (!open.empty()) {
        auto const x = open.back();
        open.pop_back();
        if (is_answer(x)) {
            found[x] = true;
            continue;
        }
        if (seen[x - terminals]) continue;
        seen[x - terminals] = true;
        for (std::size_t v = 0; v < sizes_[at(x).variable]; ++v) open.push_back(child(x, v));
    }
    return found;
}

bool diagrams::reaches(diagram d, std::function<bool(std::uint8_t)> const& wanted) const {
    auto const all = answers(d);
    for (std::size_t a = 0; a < all.size(); ++a)
        if (all[a] && wanted(static_cast<std::uint8_t>(a))) return true;
    return false;
}

diagrams::ended diagrams::each_way(diagram d, std::function<bool(std::uint8_t)> const& wanted,
                                   std::vector<std::vector<std::size_t>> const& costs,
                                   std::size_t most,
                                   std::function<bool(way const&)> const& visit) const {
    constexpr auto never = std::numeric_limits<std::size_t>::max();
    // The cheapest rest from every node: exact, so that the ways come in order of their cost.
    std::unordered_map<diagram, std::size_t> rest;
    auto const cheapest = [&](auto const& self, diagram x) -> std::size_t {
        if (is_answer(x)) return wanted(static_cast<std::uint8_t>(x)) ? 0 : never;
        if (auto const it = rest.find(x); it != rest.end()) return it->second;
        auto best = never;
        auto const& cost = costs[at(x).variable];
        for (std::size_t v = 0; v < cost.size(); ++v)
            if (auto const r = self(self, child(x, v)); r != never)
                best = std::min(best, r + cost[v]);
        rest.emplace(x, best);
        return best;
    };
    struct part {
        std::size_t total = 0;   // what it costs, the cheapest rest included
        std::size_t number = 0;  // for an order that does not depend on the queue
        std::size_t paid = 0;
        diagram here = 0;
        std::shared_ptr<std::pair<std::size_t, std::size_t> const> last{};
        std::shared_ptr<part const> before{};
    };
    auto const later = [](std::shared_ptr<part const> const& a,
                          std::shared_ptr<part const> const& b) {
        return a->total != b->total ? a->total > b->total : a->number > b->number;
    };
    std::priority_queue<std::shared_ptr<part const>, std::vector<std::shared_ptr<part const>>,
                        decltype(later)>
        open(later);
    auto const whole = cheapest(cheapest, d);
    if (whole == never) return ended::no_more;
    std::size_t number = 0;
    open.push(std::make_shared<part const>(part{whole, number++, 0, d, {}, {}}));
    std::size_t tried = 0;
    while (!open.empty()) {
        auto const p = open.top();
        open.pop();
        if (is_answer(p->here)) {
            way values(sizes_.size(), any_value);
            for (auto q = p; q != nullptr; q = q->before)
                if (q->last) values[q->last->first] = q->last->second;
            if (visit(values)) return ended::found;
            if (++tried >= most) return ended::gave_up;
            continue;
        }
        auto const variable = at(p->here).variable;
        for (std::size_t v = 0; v < costs[variable].size(); ++v) {
            auto const next = child(p->here, v);
            auto const r = cheapest(cheapest, next);
            if (r == never) continue;
            auto const paid = p->paid + costs[variable][v];
            open.push(std::make_shared<part const>(
                part{paid + r, number++, paid, next,
                     std::make_shared<std::pair<std::size_t, std::size_t> const>(variable, v), p}));
        }
        if (open.size() > 1'000'000) return ended::gave_up;
    }
    return ended::no_more;
}

}  // namespace thidua::analysis::detail
