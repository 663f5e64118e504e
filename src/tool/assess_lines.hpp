// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "inputs.hpp"
#include "status.hpp"

namespace thidua::tool {

/// The warm worker, `assess --json -`: a dossier a line in, an answer a line out, in order, each
/// flushed, until the input ends. Lines without a character have no answer.
[[nodiscard]] status answer_lines(judge_options const& options);

}  // namespace thidua::tool
