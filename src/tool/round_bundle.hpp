// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string>
#include <vector>

#include <thidua/base/result.hpp>
#include <thidua/reports/bundle.hpp>

#include "input_files.hpp"
#include "round_run.hpp"

namespace thidua::tool {

/// Writes the bundle of a round that was decided, whole or not at all: its inputs (read again, and
/// refused if they are not what the record says), registry, timeline and policy as data, and its
/// outputs: those that `written` put into `folder`, or, with an empty folder, as they come out now.
/// Files are read from the disk in pieces; none is held in memory. Errors: those of `policy_json`,
/// `write_bundle` and `file_writer`, `award.input_changed`.
[[nodiscard]] result<done> write_round_bundle(round_run& run, inputs const& from,
                                              std::vector<input_file> const& files,
                                              written_round const& written,
                                              std::string const& folder, std::string const& path);

}  // namespace thidua::tool
