// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <concepts>
#include <cstddef>
#include <utility>
#include <vector>

namespace thidua {

/// A set of changes by their numbers, ascending.
using change_set = std::vector<std::size_t>;

/// All minimal sets of at most `largest` of `changes` numbered changes for which `works` is true:
/// no set contains another one. Smallest first, then in the order of the numbers; at most `most` of
/// them.
template <std::predicate<change_set const&> Works>
[[nodiscard]] std::vector<change_set> minimal_sets(std::size_t changes, std::size_t largest,
                                                   std::size_t most, Works works) {
    std::vector<change_set> found;
    if (most == 0) return found;
    for (std::size_t size = 1; size <= std::min(largest, changes); ++size) {
        change_set candidate(size);
        for (std::size_t i = 0; i < size; ++i) candidate[i] = i;
        while (true) {
            auto const has_smaller = std::ranges::any_of(
                found, [&](change_set const& f) { return std::ranges::includes(candidate, f); });
            if (!has_smaller && works(std::as_const(candidate))) {
                found.push_back(candidate);
                if (found.size() == most) return found;
            }
            // The next combination in lexicographic order.
            auto i = size;
            while (i > 0 && candidate[i - 1] == changes - size + i - 1) --i;
            if (i == 0) break;
            ++candidate[i - 1];
            for (auto j = i; j < size; ++j) candidate[j] = candidate[j - 1] + 1;
        }
    }
    return found;
}

}  // namespace thidua
