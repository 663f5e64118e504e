// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string>

#include <thidua/base/text.hpp>
#include <thidua/io/write_policy.hpp>
#include <thidua/policy/policy.hpp>

namespace thidua {

/// A policy as numbered sentences fit for an annex: each criterion with what it asks, its
/// exceptions, citations, what its failure means and at which step it falls due; the tracks, the
/// order, small collectives, the priority, the readings, dated parameters, own facts, and the texts
/// that are cited. What is below `verified` is marked where it stands and counted at the end.
///
/// `declared` are own facts and parameters that are listed although nothing names them. UTF-8,
/// lines end in "\n"; the same text for the same policy. Meaning is promised, wording not.
[[nodiscard]] std::string policy_text(policy const& p, language in = language::vi,
                                      policy_symbols const& declared = {});

}  // namespace thidua
