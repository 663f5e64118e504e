// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include <thidua/base/result.hpp>

#include "columns.hpp"

namespace workload {

/// Orders the eligible of W (those without a bit in any of `failed`), one pool for each kind, and
/// has the library give out the seats, with its proof: caps count per unit and kind. Gives the ids
/// in award order of both pools together. Errors: those of `thidua::allocate`.
///
/// The order is packed into one word, best first, the id as its last key (a stranger's policy may
/// declare it; the shipped one never does). Of a unit that may have twelve seats of a pool only its
/// best twelve can win one, whatever the others do: those are found in one pass and sorted, all
/// others are left out.
[[nodiscard]] thidua::result<std::vector<std::uint32_t>> award(
    columns const& c, std::span<std::span<std::uint64_t const> const> failed);

}  // namespace workload
