// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <span>
#include <string>
#include <vector>

#include <thidua/base/text.hpp>
#include <thidua/reports/round_view.hpp>

#include "input_files.hpp"

namespace thidua::tool {

/// Takes away what an earlier run left in the folder of the outputs and this one did not write (an
/// old `stage_findings.csv`, `ket_qua.xlsx`, ...), and says so in one line on stderr: it would be
/// taken for part of this round. Only files under the names of our own outputs, and never an input
/// of this round, which is named instead; so is what cannot be removed.
void remove_stale_outputs(std::string const& folder, std::span<output_digest const> written,
                          std::vector<input_file> const& inputs, language in);

}  // namespace thidua::tool
