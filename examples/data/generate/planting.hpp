// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string>
#include <vector>

#include "round.hpp"
#include "units.hpp"

namespace generate {

/// One planted oddity: where it stands and what a careful reader makes of it.
struct planted {
    std::string file{};
    int row{};         ///< row of the file, the header being row 1
    std::string id{};  ///< the dossier's id (derived, if the sheet gives none)
    std::string column{};
    std::string what{};
    std::string expected{};  ///< rejected, accepted, decided
    std::string note{};
    nomination const* nominated{};  ///< the row itself, to find it in the merged file
};

/// Plants mistakes and oddities into about three in a hundred rows and says where.
std::vector<planted> plant(std::vector<list>& lists, std::vector<unit> const& units);

}  // namespace generate
