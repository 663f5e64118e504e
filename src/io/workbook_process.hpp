// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string>

#include <thidua/base/error.hpp>
#include <thidua/base/result.hpp>
#include <thidua/io/workbook.hpp>
#include <thidua/io/workbook_frames.hpp>

namespace thidua::workbook_process {

/// The program that takes workbooks apart. Error: `workbook.no_reader`.
[[nodiscard]] result<std::string> find_reader(workbook_options const& options);

/// Runs it on an open file and hands what it says to `to`. Errors: `workbook.no_reader`,
/// `workbook.unreadable`, `workbook.limit` (time), those of `workbook_frames`. The process is gone
/// when this returns, whatever it did.
[[nodiscard]] result<done> run_reader(std::string const& program, int descriptor,
                                      workbook_limits const& limits, workbook_frames& to);

}  // namespace thidua::workbook_process
