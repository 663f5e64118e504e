// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include <thidua/allocation/choice.hpp>
#include <thidua/allocation/order.hpp>
#include <thidua/allocation/problem.hpp>

namespace thidua {

/// `running_rate`: with n called, a group's rate binds while a member is uncalled and
/// `called * 100 < percent * (n + 1)`. Next is the best-ranked candidate that meets all binding
/// rates; if there is none, the best that meets the first; otherwise the best. Ranks are strict.
[[nodiscard]] inline choice choose_running_rate(problem const& p, standing_order const& order) {
    choice made{};
    made.status.assign(p.candidates.size(), seat_status::refused);
    made.clause.assign(p.candidates.size(), choice::no_clause);
    auto const everyone = static_cast<std::int64_t>(p.candidates.size());
    made.size = p.seats && *p.seats < everyone ? *p.seats : everyone;

    // One queue for each set of rated groups; at most 2^8 of them.
    auto const rates = p.rates.size();
    std::vector<std::vector<std::uint32_t>> queue(std::size_t{1} << rates);  // places in the order
    std::vector<std::int64_t> uncalled(rates, 0);
    std::vector<std::int64_t> called(rates, 0);
    auto const sequence = order.sequence();
    for (std::uint32_t at = 0; at < sequence.size(); ++at) {
        std::size_t mask = 0;
        for (std::size_t k = 0; k < rates; ++k)
            if (belongs(p.candidates[sequence[at]], p.rates[k].group)) {
                mask |= std::size_t{1} << k;
                ++uncalled[k];
            }
        queue[mask].push_back(at);
    }
    std::vector<std::size_t> head(queue.size(), 0);
    constexpr auto nobody = std::size_t{0} - 1;
    // The queue whose first candidate is the best among those that meet all of `wanted`.
    auto const best = [&](std::size_t wanted) {
        auto found = nobody;
        for (std::size_t m = 0; m < queue.size(); ++m)
            if ((m & wanted) == wanted && head[m] < queue[m].size() &&
                (found == nobody || queue[m][head[m]] < queue[found][head[found]]))
                found = m;
        return found;
    };
    for (std::int64_t n = 0; n < made.size; ++n) {
        std::size_t binding = 0;
        for (std::size_t k = 0; k < rates; ++k)
            if (uncalled[k] > 0 && called[k] * 100 < p.rates[k].percent * (n + 1))
                binding |= std::size_t{1} << k;
        auto next = best(binding);
        if (next == nobody) next = best(binding & (~binding + 1));  // the first binding rate
        if (next == nobody) next = best(0);
        auto const who = sequence[queue[next][head[next]++]];
        made.calls.push_back(who);
        made.status[who] = seat_status::chosen;
        for (std::size_t k = rates; k-- > 0;) {
            if (((next >> k) & 1U) == 0) continue;
            ++called[k];
            --uncalled[k];
            if (((binding >> k) & 1U) != 0) made.clause[who] = static_cast<std::uint8_t>(k);
        }
    }
    return made;
}

}  // namespace thidua
