// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string>

#include <thidua/reports/round_view.hpp>

#include "round_words.hpp"

namespace thidua::detail {

/// The part of the summary on seats: each pool with its allocation, then the prompt lane.
void put_pool_lines(std::string& out, round_view const& v, round_words& words);

}  // namespace thidua::detail
