// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>

#include <thidua/reports/kit/paper.hpp>
#include <thidua/reports/papers/paper_options.hpp>
#include <thidua/reports/round_view.hpp>

namespace thidua {

/// `phieu_tham_dinh`: the appraisal of one dossier: who, what is asked for, the outcome, each
/// criterion with its clause, what was observed and asked (the tree of `explanation_text`), what
/// would mend it, and places to sign. `dossier` is its place in the batch. For whoever handles the
/// dossier; for a wider audience the tree is left out, since it tells what was observed.
[[nodiscard]] paper appraisal_sheet_paper(round_view const& v, std::size_t dossier,
                                          paper_options const& options = {});

/// The sheets of the dossier that the options name, or of all, by id; each is handed over as soon
/// as it is made. How many there were.
std::size_t appraisal_sheets(round_view const& v, paper_options const& options,
                             paper_sink const& to);

}  // namespace thidua
