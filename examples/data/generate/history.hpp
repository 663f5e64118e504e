// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string>
#include <vector>

#include "round.hpp"

namespace generate {

/// Past awards: older ones of recipients who are proposed now, and some for the very achievement
/// that is proposed again (double rewards), one of those cancelled since.
std::string history_text(std::vector<list> const& phase_1, std::vector<list> const& phase_2,
                         std::vector<unit> const& units);

}  // namespace generate
