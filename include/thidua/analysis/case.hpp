// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string>

#include <thidua/logic/criterion.hpp>
#include <thidua/nominations/context.hpp>
#include <thidua/nominations/nomination.hpp>

namespace thidua::analysis {

/// One situation that a policy is tested with: a dossier, what it is judged against, and the stage
/// of the round. Views inside `n` and `in` (attributes, units) outlive the case.
struct analysed_case {
    nomination n{};            ///< the dossier, completed
    context in{};              ///< what it is judged against
    stage at = stage::closed;  ///< the stage of the round
    std::string name{};        ///< how people call the case: the row's `says`, or its identifier
};

}  // namespace thidua::analysis
