// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include <thidua/policy/policy.hpp>
#include <thidua/reports/round_view.hpp>
#include <thidua/rounds/terms.hpp>

namespace thidua {

/// A policy as text, a line a part, complete: criteria with citations, programs and exceptions,
/// tracks, the tables of the parameters that they use, readings, priority, order, small kinds. Two
/// policies that judge, cite and say the same give the same bytes, wherever they come from.
[[nodiscard]] std::string policy_dump(policy const& p);

/// What an office set, as text in the same manner; what is not set has no line.
[[nodiscard]] std::string settings_dump(settings const& s);

/// `record.json`, `"format": "thidua.record/1"`: digests of the inputs, of the policy and of the
/// settings, the days, the calendar as it was known, the readings, the library's version, and for
/// each dossier, by id, outcome, reasons and award. No clock, no path of a machine.
[[nodiscard]] std::string record_json(round_view const& v);

/// The same, handed to `to` in pieces of some ten thousand bytes: nothing of the whole is kept.
void write_record_json(round_view const& v, std::function<void(std::string_view)> const& to);

}  // namespace thidua
