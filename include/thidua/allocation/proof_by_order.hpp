// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

#include <thidua/allocation/proof_ground.hpp>

namespace thidua {

/// Is the claim the choice down the order, ties included? Not by walking down the order: by a
/// tournament from the innermost caps outwards.
///
/// Each node keeps the best of those that come up to it, as many as its cap, and notes the standing
/// of the last it keeps. Whoever stands behind that is refused; whoever stands equal to it, when
/// not all of these equals are kept, is contested; all others are chosen.
[[nodiscard]] inline bool holds_by_order(proof_ground const& ground, claimed const& claim,
                                         bool one_group) {
    using key = proof_ground::key;
    constexpr auto nobody_stops = ~key{0};
    std::vector<std::vector<key>> comes(ground.nodes());
    for (std::size_t i = 0; i < ground.size(); ++i)
        comes[ground.node(i)].push_back(ground.standing(i));
    std::vector<key> last(ground.nodes(), nobody_stops);
    std::vector<char> crowded(ground.nodes(), 0);
    for (auto const v : ground.inside_out()) {
        auto& all = comes[v];
        auto const cap = static_cast<std::size_t>(ground.cap(v));
        if (all.size() > cap) {
            if (cap == 0) {
                last[v] = 0;  // everyone stands behind
            } else {
                std::nth_element(all.begin(), all.begin() + static_cast<std::ptrdiff_t>(cap - 1),
                                 all.end());
                last[v] = all[cap - 1];
                auto const tail = all.begin() + static_cast<std::ptrdiff_t>(cap);
                crowded[v] = std::find(tail, all.end(), last[v]) != all.end() ? 1 : 0;
            }
            all.resize(cap);
        }
        if (v == 0) continue;
        auto& outer = comes[ground.up(v)];
        outer.insert(outer.end(), all.begin(), all.end());
        all = {};
    }
    auto const expected = [&](std::size_t who) {
        auto status = seat_status::chosen;
        for (auto v = ground.node(who);; v = ground.up(v)) {
            if (ground.standing(who) > last[v]) return seat_status::refused;
            if (ground.standing(who) == last[v] && crowded[v] != 0) status = seat_status::contested;
            if (v == 0) return status;
        }
    };
    for (std::size_t i = 0; i < ground.size(); ++i)
        if (claim.status[i] != expected(i)) return false;
    return groups_agree(ground, claim, one_group, [&](key standing) {
        auto const counts = [&](key other) { return one_group || other == standing; };
        auto seats = std::count_if(comes[0].begin(), comes[0].end(), counts);
        for (std::size_t i = 0; i < ground.size(); ++i)
            if (claim.status[i] == seat_status::chosen && counts(ground.standing(i))) --seats;
        return static_cast<std::int64_t>(seats);
    });
}

}  // namespace thidua
