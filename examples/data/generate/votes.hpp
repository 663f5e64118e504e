// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string>
#include <vector>

#include "planting.hpp"
#include "round.hpp"

namespace generate {

/// The ballots of the City's Council on phase 1, Vietnamese headers: two sessions, collectives and
/// individuals, and a third one for a few dossiers with too few members present. A handful of rows
/// is dirty on purpose: see the README.
std::string votes_text(std::vector<list> const& lists, std::vector<planted> const& notes);

}  // namespace generate
