// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <span>
#include <string>

#include <thidua/units/unit.hpp>

namespace thidua {

/// A registry as CSV, every column of `unit_columns`, the rows in their order: `read_units_text`
/// reads it back as it was, each unit in its place. References are written as codes. Names that a
/// list joins with `|` or `;` must not hold these characters themselves; those of the shipped
/// registry do not.
[[nodiscard]] std::string units_csv(std::span<unit const> units);

}  // namespace thidua
