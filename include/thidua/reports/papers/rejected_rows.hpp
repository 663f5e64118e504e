// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <thidua/reports/kit/paper.hpp>
#include <thidua/reports/papers/paper_options.hpp>
#include <thidua/reports/round_view.hpp>

namespace thidua {

/// `rejected_rows`: every row that was not taken, whole, with its place, what is wrong and what
/// would be accepted; the faulty cells are marked. One table a list: nominations, units,
/// submissions, history. As `rejected_rows.csv` the row stands under the English ids of its
/// columns, so that the mended sheet is read again. Personal facts may stand in it: for whoever
/// handles the dossiers.
[[nodiscard]] paper rejected_rows_paper(round_view const& v, paper_options const& options = {});

}  // namespace thidua
