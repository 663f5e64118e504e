// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include <thidua/reports/round_view.hpp>

namespace thidua {

/// `decisions.json`, `"format": "thidua.decisions/1"`: each criterion's text once; pools with
/// seats, cut lines, ledger, proof, waiting dossiers and other forces; and a line a nomination, by
/// id, with its failed, unknown and noticed criteria and what was observed.
///
/// Keys stand in a fixed order, texts are Vietnamese where they are not given in both languages.
/// The bytes do not depend on the order of the input.
[[nodiscard]] std::string decisions_json(round_view const& v);

/// The same, handed to `to` in pieces of some ten thousand bytes: nothing of the whole is kept.
void write_decisions_json(round_view const& v, std::function<void(std::string_view)> const& to);

}  // namespace thidua
