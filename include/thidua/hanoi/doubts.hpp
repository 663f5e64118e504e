// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <vector>

#include <thidua/hanoi/authority.hpp>
#include <thidua/hanoi/days_off.hpp>
#include <thidua/hanoi/registry.hpp>
#include <thidua/hanoi/timeline.hpp>
#include <thidua/law/doubt.hpp>
#include <thidua/plan/doubts.hpp>
#include <thidua/plan/plan.hpp>
#include <thidua/policy/doubts.hpp>
#include <thidua/policy/policy.hpp>

namespace thidua::hanoi {

/// Calls `say(doubt)` for each day of the congresses that was not read at its source.
template <class F>
constexpr void for_each_doubt_of_timeline(F&& say) {
    for (auto const& e : detail::events) {
        for (auto const& a : e.announcements)
            if (a.grade != verification::verified)
                say(doubt{"timeline", e.name, label_of(a.of), a.grade, {}, a.known_on});
        for (auto const& h : e.happened)
            if (h.grade != verification::verified)
                say(doubt{"timeline", e.name, label_of(h.of), h.grade, {}, h.day});
    }
}

/// Everything below `verified` that a round under a policy may rest on: its plan, the policy
/// itself, the tables of the prize money, the calendar of the congresses.
[[nodiscard]] inline std::vector<doubt> doubts_under(policy const& p) {
    std::vector<doubt> all;
    auto const keep = [&all](doubt const& one) { all.push_back(one); };
    if (p.of != nullptr) for_each_doubt(*p.of, keep);
    for_each_doubt(p, keep);
    for_each_doubt_of_money(keep);
    for_each_doubt_of_timeline(keep);
    for_each_doubt_of_authority(keep);
    for_each_doubt_of_days_off(keep);
    for_each_doubt_of_registry(keep);
    return all;
}

}  // namespace thidua::hanoi
