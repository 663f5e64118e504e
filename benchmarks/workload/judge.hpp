// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include <thidua/base/result.hpp>
#include <thidua/logic/bind.hpp>
#include <thidua/logic/evaluate_columns.hpp>
#include <thidua/units/unit.hpp>

#include "columns.hpp"
#include "row.hpp"

namespace workload {

/// W's criteria, bound to the list of W's facts.
class bound_criteria {
public:
    bound_criteria();
    [[nodiscard]] std::span<thidua::criterion const* const> list() const { return list_; }

private:
    thidua::rule_book book_{};
    std::vector<thidua::criterion const*> list_{};
};

/// The units' days as the library's look-up in a column takes them.
[[nodiscard]] std::vector<std::uint32_t> interval_table(unit_table const& units);

/// The columns as the library sees them: views, nothing is copied. `c` and `table` outlive it.
[[nodiscard]] thidua::column_source columns_of(columns const& c,
                                               std::vector<std::uint32_t> const& table);

/// Judges W's criteria for all rows.
[[nodiscard]] thidua::column_findings judge(columns const& c,
                                            std::vector<std::uint32_t> const& table);

/// The planes of the failed, criterion by criterion; `found` outlives them.
using planes = std::vector<std::span<std::uint64_t const>>;
[[nodiscard]] planes failed_planes(thidua::column_findings const& found);

/// A row as the library's scalar engine sees it: one cell for each fact that the criteria ask.
using row_cells = std::array<thidua::cell, 16>;
[[nodiscard]] row_cells cells_of(row const& r);

/// The units as entries of a registry, for the scalar engine's context.
[[nodiscard]] std::vector<thidua::unit> registry_of(unit_table const& units);

}  // namespace workload
