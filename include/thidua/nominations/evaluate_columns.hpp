// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <span>

#include <thidua/logic/evaluate_columns.hpp>
#include <thidua/nominations/derived_columns.hpp>

namespace thidua {

/// Judges criteria for all rows of a table at a stage of the round, block by block. What is found
/// is what `judge` finds for each row, always.
[[nodiscard]] inline column_findings evaluate_columns(std::span<criterion const* const> criteria,
                                                      nomination_table const& table,
                                                      context const& in, stage at = stage::closed,
                                                      column_options const& how = {}) {
    return evaluate_columns(criteria, columns_of(table, in), at, how);
}

}  // namespace thidua
