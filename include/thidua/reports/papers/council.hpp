// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <thidua/reports/kit/paper.hpp>
#include <thidua/reports/papers/paper_options.hpp>
#include <thidua/reports/round_view.hpp>

namespace thidua {

/// `tom_tat_hoi_dong`: what the Council looks at: first the groups of equals that it has to order,
/// then the pools with seats and cut line, each dossier in the order of rank with what speaks for
/// it, and those that wait. For the offices and the Council; holds are told without their cause.
[[nodiscard]] paper council_briefing_paper(round_view const& v, paper_options const& options = {});

/// `phieu_bau`: the ballot: contested and proposed dossiers with a column for and one against. How
/// many votes are needed is printed only where the settings say so. For the Council.
[[nodiscard]] paper council_ballot_paper(round_view const& v, paper_options const& options = {});

}  // namespace thidua
