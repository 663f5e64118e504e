// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string>

#include <thidua/base/text.hpp>
#include <thidua/reports/round_view.hpp>

namespace thidua {

/// `summary.md`: a round on one screen. The draft heading (which says so when no history was
/// compared with), the days, counts by kind and why, what waits for what, each pool with seats, cut
/// line, ledger and proof, how "ưu tiên" is read and what other readings would change, shares,
/// money, and the clauses below `verified` that proposals rest on.
///
/// Lists are cut after their first few entries, and then say how many there are. The text does not
/// depend on the order of the input.
[[nodiscard]] std::string summary_text(round_view const& v, language in = language::vi);

}  // namespace thidua
