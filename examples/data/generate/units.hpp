// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string>
#include <vector>

namespace generate {

/// A unit of the registry with texts of its own, as written to `units.csv`.
struct unit {
    std::string id{};
    std::string name{};
    std::string former_names{};
    std::string short_names{};
    std::string kind{};
    std::string parent{};
    int protocol_order{};
    std::string exists_from{};
    std::string exists_through{};
    std::string ended_by{};
    std::string successors{};
    std::string submits_to{};
    std::string collective_kind{};  ///< for sub-units: what the nominations call it; not a column
};

/// The real registry (`registry_data.hpp`) followed by the synthetic sub-units of every unit that
/// submits a list. Sub-units are named "X, Y" after the unit Y they belong to.
std::vector<unit> all_units();

/// The unit with this id; the program ends with a message if there is none (an error in its
/// tables).
unit const& unit_named(std::vector<unit> const& units, std::string const& id);

/// The sub-units directly below a unit, in registry order.
std::vector<unit const*> below_unit(std::vector<unit> const& units, std::string const& parent);

}  // namespace generate
