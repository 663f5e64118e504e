// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <vector>

#include <thidua/rounds/pool_problem.hpp>

namespace thidua {

/// How the list of a pool would differ under each other force of the priority whose numbers are
/// set; for the others, what is lacking. Contested candidates count as not on the list.
[[nodiscard]] inline std::vector<force_comparison> compare_forces(pool_decision const& pool,
                                                                  settings const& with) {
    std::vector<force_comparison> all;
    if (!pool.asked || !pool.given) return all;
    auto asked = *pool.asked;
    std::vector<bool> here(pool.candidates.size());
    for (auto const c : pool.given->chosen) here[c] = true;
    for (auto const& word : words<reading>()) {
        auto const force = static_cast<reading>(word.value);
        if (force == pool.asked->how) continue;
        force_comparison f{.force = force};
        f.lacking = lacking_for(force, pool.of, with);
        if (f.lacking.empty()) {
            set_force(asked, force, pool.of, with);
            auto const there = try_allocate(asked);
            if (!there) {
                f.lacking = there.failure().message;
            } else {
                f.possible = true;
                for (std::size_t c = 0; c < here.size(); ++c) {
                    bool const chosen = there->status[c] == seat_status::chosen;
                    if (chosen && !here[c]) ++f.gain;
                    if (!chosen && here[c]) ++f.lose;
                }
            }
        }
        all.push_back(std::move(f));
    }
    return all;
}

}  // namespace thidua
