// SPDX-License-Identifier: BSL-1.0
//
// The rules of formats.md section 4 once more, as slowly and plainly as they are worded: every
// order of equals, every subset. Shares no logic with the library; for seven candidates or so.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <set>
#include <vector>

#include <thidua/allocation/problem.hpp>

namespace oracle {

using namespace thidua;
using members = std::set<std::uint32_t>;

struct group_of_equals {
    members candidates{};
    std::int64_t seats = 0;
    friend bool operator==(group_of_equals const&, group_of_equals const&) = default;
};
struct verdict {
    members chosen{};
    std::vector<group_of_equals> contested{};
    std::int64_t seats_left = 0;
    std::vector<std::uint32_t> calls{};  // running_rate
    friend bool operator==(verdict const&, verdict const&) = default;
};

inline bool is_in(problem const& p, std::uint32_t who, std::uint32_t group) {
    return (p.candidates[who].groups >> group) % 2 == 1;
}
/// Does a unit lie at or below another?
inline bool lies_under(problem const& p, std::uint32_t unit, std::uint32_t top) {
    if (unit == candidate::no_unit) return false;
    if (unit == top) return true;
    for (auto const& link : p.within)
        if (link.unit == unit) return lies_under(p, link.above, top);
    return false;
}
inline bool respects_caps(problem const& p, members const& set) {
    for (auto const& cap : p.caps) {
        auto const inside = std::count_if(set.begin(), set.end(), [&](auto who) {
            return lies_under(p, p.candidates[who].unit, cap.unit);
        });
        if (inside > cap.seats) return false;
    }
    return static_cast<std::int64_t>(set.size()) <= *p.seats;
}
inline bool fits_with(problem const& p, members set, std::uint32_t who) {
    set.insert(who);
    return respects_caps(p, set);
}
/// Most reserved seats that a set can fill one to one: each seat in turn to anyone, or to no one.
inline int most_filled(problem const& p, members const& left, std::size_t reserve,
                       std::int64_t seat) {
    if (reserve == p.reserves.size()) return 0;
    if (seat == p.reserves[reserve].seats) return most_filled(p, left, reserve + 1, 0);
    auto best = most_filled(p, left, reserve + 1, 0);  // leave the rest of this reserve empty
    for (auto const who : left)
        if (is_in(p, who, p.reserves[reserve].group)) {
            auto rest = left;
            rest.erase(who);
            best = std::max(best, 1 + most_filled(p, rest, reserve, seat + 1));
        }
    return best;
}

using strict_order = std::vector<std::uint32_t>;

inline members down_the_order(problem const& p, strict_order const& order) {
    members chosen;
    for (auto const who : order)
        if (fits_with(p, chosen, who)) chosen.insert(who);
    return chosen;
}
/// The sets of `minimum_guarantee`, before rank decides.
inline std::vector<members> fullest_sets(problem const& p) {
    std::vector<members> sets;
    auto const n = p.candidates.size();
    int most_fill = -1;
    std::size_t most_seats = 0;
    for (std::uint32_t bits = 0; bits < 1U << n; ++bits) {
        members set;
        for (std::uint32_t i = 0; i < n; ++i)
            if ((bits >> i) % 2 == 1) set.insert(i);
        if (!respects_caps(p, set)) continue;
        auto const fill = most_filled(p, set, 0, 0);
        if (fill < most_fill || (fill == most_fill && set.size() < most_seats)) continue;
        if (fill > most_fill || set.size() > most_seats) sets.clear();
        most_fill = fill;
        most_seats = set.size();
        sets.push_back(set);
    }
    return sets;
}
inline members best_in_order(std::vector<members> const& sets, strict_order const& order) {
    auto const better = [&](members const& a, members const& b) {
        for (auto const who : order)
            if (a.count(who) != b.count(who)) return a.count(who) > b.count(who);
        return false;
    };
    return *std::min_element(sets.begin(), sets.end(), better);
}
inline members set_aside(problem const& p, strict_order const& order) {
    members chosen;
    auto open = *p.seats;
    for (auto const& r : p.reserves) open -= r.seats;
    auto const fill = [&](std::int64_t seats, auto const& may) {
        for (auto const who : order)
            if (seats > 0 && chosen.count(who) == 0 && may(who) && fits_with(p, chosen, who)) {
                chosen.insert(who);
                --seats;
            }
    };
    fill(open, [](auto) { return true; });
    for (auto const& r : p.reserves)
        fill(r.seats, [&](auto who) { return is_in(p, who, r.group); });
    fill(*p.seats - static_cast<std::int64_t>(chosen.size()), [](auto) { return true; });
    return chosen;
}
inline strict_order call_order(problem const& p, strict_order const& order) {
    strict_order calls;
    auto left = order;
    auto const seats = p.seats.value_or(static_cast<std::int64_t>(order.size()));
    while (!left.empty() && static_cast<std::int64_t>(calls.size()) < seats) {
        std::vector<std::uint32_t> binding;
        for (auto const& rate : p.rates) {
            std::int64_t called = 0;
            for (auto const who : calls) called += is_in(p, who, rate.group) ? 1 : 0;
            bool const member_left = std::any_of(
                left.begin(), left.end(), [&](auto who) { return is_in(p, who, rate.group); });
            if (member_left &&
                called * 100 < rate.percent * (static_cast<std::int64_t>(calls.size()) + 1))
                binding.push_back(rate.group);
        }
        auto next = std::find_if(left.begin(), left.end(), [&](auto who) {
            return std::all_of(binding.begin(), binding.end(),
                               [&](auto group) { return is_in(p, who, group); });
        });
        if (next == left.end())
            next = std::find_if(left.begin(), left.end(),
                                [&](auto who) { return is_in(p, who, binding.front()); });
        if (next == left.end()) next = left.begin();
        calls.push_back(*next);
        left.erase(next);
    }
    return calls;
}

/// Is `a` of better standing than `b`, before the council's word?
inline bool stands_better(problem const& p, std::uint32_t a, std::uint32_t b) {
    auto const rank_a = p.candidates[a].rank;
    auto const rank_b = p.candidates[b].rank;
    bool const first_a = p.priority_group && is_in(p, a, *p.priority_group);
    bool const first_b = p.priority_group && is_in(p, b, *p.priority_group);
    if (p.how == reading::precedence && first_a != first_b) return first_a;
    if (rank_a != rank_b) return rank_a < rank_b;
    return p.how == reading::tie_break && first_a && !first_b;
}
/// The same with the council's word: the named among equals first, in its order.
inline bool is_before(problem const& p, std::uint32_t a, std::uint32_t b) {
    if (stands_better(p, a, b)) return true;
    if (stands_better(p, b, a)) return false;
    auto const at = [&](std::uint32_t who) {
        return std::find(p.tie_order.begin(), p.tie_order.end(), who) - p.tie_order.begin();
    };
    return at(a) < at(b);
}

/// Every strict order that keeps the ranks.
inline std::vector<strict_order> all_orders(problem const& p) {
    strict_order order;
    for (std::uint32_t i = 0; i < p.candidates.size(); ++i) order.push_back(i);
    std::stable_sort(order.begin(), order.end(),
                     [&](auto a, auto b) { return is_before(p, a, b); });
    std::vector<strict_order> orders{order};
    for (std::size_t begin = 0; begin < order.size();) {
        auto end = begin + 1;
        while (end < order.size() && !is_before(p, order[begin], order[end])) ++end;
        std::vector<strict_order> more;
        for (auto const& one : orders) {
            auto next = one;
            auto const from = next.begin() + static_cast<std::ptrdiff_t>(begin);
            auto const to = next.begin() + static_cast<std::ptrdiff_t>(end);
            std::sort(from, to);
            do more.push_back(next);
            while (std::next_permutation(from, to));
        }
        orders = more;
        begin = end;
    }
    return orders;
}

inline verdict solve(problem const& p) {
    auto const orders = all_orders(p);
    verdict out;
    if (p.how == reading::running_rate) {
        out.calls = call_order(p, orders.front());
        out.chosen = {out.calls.begin(), out.calls.end()};
        auto const size = static_cast<std::int64_t>(out.calls.size());
        out.seats_left = p.seats.value_or(size) - size;
        return out;
    }
    std::vector<members> sets;
    if (p.how == reading::minimum_guarantee) sets = fullest_sets(p);
    std::set<members> answers;
    for (auto const& order : orders) {
        if (p.how == reading::minimum_guarantee)
            answers.insert(best_in_order(sets, order));
        else if (p.how == reading::set_aside)
            answers.insert(set_aside(p, order));
        else
            answers.insert(down_the_order(p, order));
    }
    members some;
    out.chosen = *answers.begin();
    for (auto const& answer : answers) {
        some.insert(answer.begin(), answer.end());
        std::erase_if(out.chosen, [&](auto who) { return answer.count(who) == 0; });
    }
    out.seats_left = *p.seats - static_cast<std::int64_t>(answers.begin()->size());

    bool const one_group =
        p.how == reading::set_aside || (p.how == reading::minimum_guarantee && !p.caps.empty());
    auto const& order = orders.front();
    for (std::size_t begin = 0; begin < order.size();) {
        auto end = begin + 1;
        while (end < order.size() && (one_group || !is_before(p, order[begin], order[end]))) ++end;
        group_of_equals group;
        for (auto k = begin; k < end; ++k)
            if (some.count(order[k]) != 0 && out.chosen.count(order[k]) == 0)
                group.candidates.insert(order[k]);
        group.seats = std::count_if(group.candidates.begin(), group.candidates.end(),
                                    [&](auto who) { return answers.begin()->count(who) != 0; });
        if (!group.candidates.empty()) out.contested.push_back(group);
        begin = end;
    }
    return out;
}

}  // namespace oracle
