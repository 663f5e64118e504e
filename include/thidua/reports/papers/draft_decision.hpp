// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <thidua/reports/kit/paper.hpp>
#include <thidua/reports/papers/paper_options.hpp>
#include <thidua/reports/round_view.hpp>

namespace thidua {

/// `quyet_dinh`: the draft decision, layout of Decree 30/2020. Its grounds are the instruments that
/// are in force on the day of signing and that the library cites; their days and abstracts, and
/// whatever else is not known, are dots to fill in. While it is a draft, the grounds that are less
/// than verified stand in a note below the title, which is taken out before signing. Open.
[[nodiscard]] paper draft_decision_paper(round_view const& v, paper_options const& options = {});

}  // namespace thidua
