// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string>

#include <thidua/io/csv_write.hpp>
#include <thidua/reports/round_view.hpp>

namespace thidua {

/// `stage_findings.csv`: what a person must look at in votes, resolutions and signed decisions, a
/// row each, departures from the appraisal first: code, grave (yes or no), id, file, row, column,
/// message and help in both languages. From the stage `council` on; before it, the header alone.
[[nodiscard]] std::string stage_findings_csv(round_view const& v,
                                             csv_write_options const& options = {});

}  // namespace thidua
