// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <span>

#include <thidua/base/text.hpp>
#include <thidua/logic/wording.hpp>
#include <thidua/nominations/batch.hpp>
#include <thidua/plan/plan.hpp>
#include <thidua/units/unit.hpp>

namespace thidua::detail {

/// Facts of a batch in words: units by the registry, contents by the plan (nullptr = none), all
/// else by the batch. Facts above `upto` are not printed. What is given outlives it.
[[nodiscard]] wording worded(nomination_batch const& batch, std::span<unit const> units,
                             plan const* of, language in,
                             sensitivity upto = sensitivity::sensitive);

}  // namespace thidua::detail
