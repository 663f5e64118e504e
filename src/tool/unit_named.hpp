// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <optional>
#include <string>

#include <thidua/base/result.hpp>
#include <thidua/io/cells.hpp>
#include <thidua/units/registry.hpp>

namespace thidua::tool {

/// The unit that `--unit` names: by code, else by name. An empty text names none.
[[nodiscard]] inline result<std::optional<unit_id>> unit_named(registry const& units,
                                                               std::string const& typed) {
    if (typed.empty()) return std::optional<unit_id>{};
    if (auto const known = units.find_code(typed); known != no_unit) return std::optional{known};
    auto const found = find_unit_by_name(&units, typed);
    if (!found) {
        auto e = found.failure();
        e.where.path = "--unit";
        return e;
    }
    return std::optional{*found};
}

}  // namespace thidua::tool
