// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>

#include <thidua/allocation/choice.hpp>
#include <thidua/allocation/choose_by_order.hpp>
#include <thidua/allocation/choose_guarantee.hpp>
#include <thidua/allocation/choose_guarantee_capped.hpp>
#include <thidua/allocation/choose_running_rate.hpp>
#include <thidua/allocation/choose_set_aside.hpp>
#include <thidua/allocation/order.hpp>
#include <thidua/allocation/pools.hpp>
#include <thidua/allocation/problem.hpp>
#include <thidua/base/result.hpp>

namespace thidua {

/// What the problem's reading chooses, not yet proved: `allocate` is the call for users. The
/// problem has passed `check`; `order` is its order of standing under its own reading.
[[nodiscard]] inline result<choice> choose(problem const& p, standing_order const& order) {
    if (p.how == reading::running_rate) return choose_running_rate(p, order);
    pool_tree const pools(p);
    bool const reserved =
        uses_reserves(p.how) && std::any_of(p.reserves.begin(), p.reserves.end(),
                                            [](auto const& r) { return r.seats > 0; });
    if (!reserved) {
        auto made = choose_by_order(p, order, pools);
        // Without a reserve both readings go down the ranks; their ties keep the form of
        // formats.md.
        if (p.how == reading::set_aside || (p.how == reading::minimum_guarantee && !p.caps.empty()))
            gather_contested(made, order);
        return made;
    }
    if (p.how == reading::set_aside) return choose_set_aside(p, order, pools);
    if (!pools.uncapped()) return choose_guarantee_capped(p, order, pools);
    auto made = choose_guarantee(p, order);
    if (!p.caps.empty()) gather_contested(made, order);
    return made;
}

}  // namespace thidua
