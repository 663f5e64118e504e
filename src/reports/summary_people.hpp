// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string>

#include <thidua/reports/round_view.hpp>

#include "round_words.hpp"
#include "summary_counts.hpp"

namespace thidua::detail {

/// What people said, the first thing after the head: departures from the rules with their grounds,
/// what becomes of the dossiers, what was signed, what does not fit together. Nothing before the
/// stage `council`.
void put_people_lines(std::string& out, round_view const& v, round_words& words,
                      summary_counts const& counts);

}  // namespace thidua::detail
