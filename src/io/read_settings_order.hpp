// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <optional>
#include <span>
#include <vector>

#include <thidua/logic/symbol.hpp>
#include <thidua/policy/policy.hpp>

#include "json_reader_fields.hpp"

namespace thidua::json_reading {

/// The declared order of candidates: `"priority"`, `"council_votes"`, `"unit_rank"`, `"score"`, or
/// `{"fact": ..., "direction": "ascending" | "descending"}`. Nothing if an entry is wrong.
[[nodiscard]] std::optional<std::vector<order_key>> read_order(
    field_reader& read, spot const& at, std::span<fact_info const* const> own_facts);

}  // namespace thidua::json_reading
