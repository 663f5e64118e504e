// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string>
#include <vector>

#include <thidua/base/result.hpp>
#include <thidua/reports/bundle.hpp>

#include "input_files.hpp"
#include "round_run.hpp"

namespace thidua::tool {

/// The files of the bundle of a round that was decided and written: its inputs (read again, and
/// refused if they are not what the record says), registry, timeline and policy as data, and its
/// outputs. Errors: those of `read_file` and `policy_json`, `award.input_changed`.
[[nodiscard]] result<std::vector<zip_entry>> round_bundle(round_run& run, inputs const& from,
                                                          std::vector<input_file> const& files);

/// Writes it, whole or not at all. Also the errors of `bundle_bytes` and `write_file_atomically`.
[[nodiscard]] result<done> write_round_bundle(round_run& run, inputs const& from,
                                              std::vector<input_file> const& files,
                                              std::string const& path);

}  // namespace thidua::tool
