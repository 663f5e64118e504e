// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <thidua/reports/kit/paper.hpp>
#include <thidua/reports/papers/paper_options.hpp>
#include <thidua/reports/round_view.hpp>

namespace thidua {

/// `so_sanh`: this round beside an earlier one (`options.earlier`): dossiers, outcomes, lists,
/// shares of the priority, women, money; then unit by unit, by code. A share changes by percentage
/// points. Numbers only. For the offices. Without an earlier round: a paper that says so.
[[nodiscard]] paper round_comparison_paper(round_view const& v, paper_options const& options);

}  // namespace thidua
