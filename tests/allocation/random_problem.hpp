// SPDX-License-Identifier: BSL-1.0
//
// Random allocation problems for tests: a small generator of our own, so that a seed means the same
// problems on every platform.
#pragma once

#include <cstddef>
#include <cstdint>
#include <numeric>
#include <string>
#include <utility>
#include <vector>

#include <thidua/allocation/problem.hpp>

namespace random_problems {

using namespace thidua;

/// splitmix64.
class dice {
public:
    explicit dice(std::uint64_t seed) : state_(seed) {}
    /// 0 to below - 1.
    std::uint64_t operator()(std::uint64_t below) {
        state_ += 0x9e37'79b9'7f4a'7c15ULL;
        auto z = state_;
        z = (z ^ (z >> 30U)) * 0xbf58'476d'1ce4'e5b9ULL;
        z = (z ^ (z >> 27U)) * 0x94d0'49bb'1331'11ebULL;
        return (z ^ (z >> 31U)) % below;
    }

private:
    std::uint64_t state_;
};

struct shape {
    std::size_t candidates = 7;
    std::size_t ranks = 7;  ///< ranks are drawn from 1 to this; 0: a permutation, no ties
    std::size_t units = 4;
    std::size_t groups = 3;
    std::int64_t seats = 7;
    bool caps = true;
    bool council = false;  ///< some equals are ordered by `tie_order`
};

inline problem make(dice& die, reading how, shape const& form) {
    problem p{};
    p.how = how;
    p.seats = static_cast<std::int64_t>(die(static_cast<std::uint64_t>(form.seats) + 1));
    for (std::size_t g = 0; g < form.groups; ++g) p.names.groups.push_back("g" + std::to_string(g));
    for (std::size_t u = 0; u < form.units; ++u) p.names.units.push_back("u" + std::to_string(u));
    auto const strict = form.ranks == 0 || how == reading::running_rate;
    std::vector<std::int32_t> ranks(form.candidates);
    std::iota(ranks.begin(), ranks.end(), 1);
    for (std::size_t i = ranks.size(); i > 1; --i) std::swap(ranks[i - 1], ranks[die(i)]);
    for (std::size_t i = 0; i < form.candidates; ++i) {
        candidate who{};
        who.rank = strict ? ranks[i] : static_cast<std::int32_t>(1 + die(form.ranks));
        auto const unit = static_cast<std::uint32_t>(die(form.units + 1));
        if (unit < form.units) who.unit = unit;
        who.groups = static_cast<std::uint32_t>(die(std::uint64_t{1} << form.groups));
        p.candidates.push_back(who);
    }
    auto left = *p.seats;
    for (std::uint32_t g = 0; g < form.groups && how != reading::running_rate; ++g) {
        if (die(3) == 0) continue;
        auto const seats = static_cast<std::int64_t>(die(static_cast<std::uint64_t>(left) + 1));
        p.reserves.push_back({.group = g, .seats = seats});
        left -= seats;
    }
    if (p.reserves.size() > 1 && die(2) == 0) std::swap(p.reserves.front(), p.reserves.back());
    for (std::uint32_t g = 0; g < form.groups; ++g)
        if (die(3) != 0)
            p.rates.push_back({.group = g, .percent = static_cast<std::int64_t>(die(101))});
    p.priority_group = static_cast<std::uint32_t>(die(form.groups));
    if (how == reading::running_rate) {
        if (die(2) == 0) p.seats.reset();
        return p;
    }
    if (form.caps && die(4) != 0) {
        for (std::uint32_t u = 0; u < form.units; ++u)
            if (die(3) != 0)
                p.caps.push_back({.unit = u,
                                  .seats = static_cast<std::int64_t>(
                                      die(static_cast<std::uint64_t>(form.seats) / 2 + 2))});
        for (std::uint32_t u = 1; u < form.units; ++u)
            if (die(3) == 0)
                p.within.push_back({.unit = u, .above = static_cast<std::uint32_t>(die(u))});
    }
    if (form.council)
        for (std::uint32_t i = 0; i < form.candidates; ++i)
            if (die(3) == 0)
                p.tie_order.insert(
                    p.tie_order.begin() + static_cast<std::ptrdiff_t>(die(p.tie_order.size() + 1)),
                    i);
    return p;
}

}  // namespace random_problems
