// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string_view>

#include <thidua/io/archived_record.hpp>
#include <thidua/reports/round_view.hpp>

namespace thidua {

/// The record of a decided round as a value for `write_archive`: what `record.json` says of inputs,
/// policy, settings, days, readings and dossiers. `record` are the bytes of the `record.json` that
/// stands beside it; only their digest is kept, empty for an empty text.
[[nodiscard]] archived_record archived_round(round_view const& v, std::string_view record = {});

}  // namespace thidua
