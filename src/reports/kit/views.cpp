// SPDX-License-Identifier: BSL-1.0
#include <thidua/reports/kit/views.hpp>

#include <cstddef>
#include <optional>
#include <vector>

#include "../round_words.hpp"

namespace thidua {

std::vector<exchanged_rows> exchanges(round_view const& v) {
    std::vector<exchanged_rows> all;
    auto const row = [&v](std::optional<std::size_t> const& place) {
        return place ? std::optional{row_of(v, *place)} : std::nullopt;
    };
    for (auto const p : pools_in_order(*v.decided)) {
        auto const& pool = v.decided->pools[p];
        if (!pool.given) continue;
        for (auto const& line : detail::ledger_by_id(v, pool))
            all.push_back({&pool, row(line.in), row(line.out), line.because});
    }
    return all;
}

}  // namespace thidua
