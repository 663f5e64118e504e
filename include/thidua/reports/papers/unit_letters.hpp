// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <vector>

#include <thidua/reports/kit/paper.hpp>
#include <thidua/reports/papers/paper_options.hpp>
#include <thidua/reports/round_view.hpp>

namespace thidua {

/// `thong_bao`: the letter to one submitting unit: its own dossiers only, with the result; returned
/// and undetermined ones with what to supply, by the day that the options give (dots without one).
/// For that unit: a hold is told without its cause. `options.unit` names the unit.
///
/// Dossiers without a submitting unit are in no letter. Without a unit in the options: an empty
/// paper that says so; `submitting_units` lists them.
[[nodiscard]] paper unit_letter_paper(round_view const& v, paper_options const& options);

/// The letters of all submitting units, in protocol order, or of the one that the options name;
/// each is handed over as soon as it is made.
void unit_letters(round_view const& v, paper_options const& options, paper_sink const& to);

/// The units that submitted a dossier, in protocol order, those without one last, then by code.
[[nodiscard]] std::vector<unit_id> submitting_units(round_view const& v);

}  // namespace thidua
