// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <thidua/reports/round_view.hpp>

#include "json_writer.hpp"

namespace thidua::detail {

/// The member `pools` of `decisions.json`.
void put_pools(json_writer& out, round_view const& v);

}  // namespace thidua::detail
