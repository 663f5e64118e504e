// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <span>
#include <string>
#include <vector>

#include <thidua/base/error.hpp>
#include <thidua/base/result.hpp>
#include <thidua/io/read_policy.hpp>
#include <thidua/logic/bind.hpp>
#include <thidua/policy/policy.hpp>

namespace thidua {

/// The user facts and the parameters that a policy speaks of.
struct policy_symbols {
    std::vector<fact_info const*> own{};              ///< facts that the policy declares
    std::vector<parameter_info const*> parameters{};  ///< dated values that it looks up
};

/// Those that the conditions and the order of a policy name, in the order in which they are met.
[[nodiscard]] policy_symbols symbols_of(policy const& p);

/// A policy as a file, the same bytes for the same policy; `read_policy` reads it back as it was:
/// the same verdicts, citations and words. UTF-8, lines end in "\n".
///
/// `declared` are own facts and parameters that stand in the file although nothing names them, or
/// whose order counts; what the policy names beside them follows. Exceptions and criteria that are
/// the same stand there once.
///
/// Errors, with the id in `where.path`: `policy.unwritable` (a condition that cannot be written, a
/// policy without a plan, a cycle of exceptions, a citation of nothing above `assumption`, an order
/// that the file's words cannot say), `policy.same_id` (two different things of one id).
[[nodiscard]] result<std::string, std::vector<error>> policy_json(
    policy const& p, policy_symbols const& declared = {});

/// The same of a policy that was read: its own facts and parameters in the order of its file.
[[nodiscard]] result<std::string, std::vector<error>> policy_json(loaded_policy const& p);

}  // namespace thidua
