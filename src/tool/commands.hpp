// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <functional>

#include <CLI/CLI.hpp>

#include "status.hpp"

namespace thidua::tool {

// Each adds its subcommand; `run` is set to what the command line asks for.
using runner = std::function<status()>;

void add_award(CLI::App& app, runner& run);
void add_assess(CLI::App& app, runner& run);
void add_explain(CLI::App& app, runner& run);
void add_changes(CLI::App& app, runner& run);
void add_phases(CLI::App& app, runner& run);
void add_plan(CLI::App& app, runner& run);
void add_policy(CLI::App& app, runner& run);
void add_export(CLI::App& app, runner& run);
void add_allocate(CLI::App& app, runner& run);
void add_test(CLI::App& app, runner& run);
void add_lint(CLI::App& app, runner& run);
void add_diff(CLI::App& app, runner& run);
void add_redact(CLI::App& app, runner& run);
void add_report(CLI::App& app, runner& run);
void add_audit(CLI::App& app, runner& run);
void add_replay(CLI::App& app, runner& run);
void add_template(CLI::App& app, runner& run);
void add_check(CLI::App& app, runner& run);

}  // namespace thidua::tool
