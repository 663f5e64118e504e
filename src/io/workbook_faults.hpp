// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include <thidua/base/error.hpp>
#include <thidua/io/workbook.hpp>

/// Why a workbook is not read. `where` is empty but for `file` where it is given.
namespace thidua::workbook_faults {

[[nodiscard]] error not_a_workbook();
[[nodiscard]] error encrypted();
[[nodiscard]] error old_workbook();
/// A pipe, which cannot be looked into from its end, where a zip file begins.
[[nodiscard]] error in_a_stream(std::string const& path);
[[nodiscard]] error damaged();
[[nodiscard]] error no_sheets();
[[nodiscard]] error no_reader(std::string const& tried);
/// `name` is that of the member of `workbook_limits`.
[[nodiscard]] error limit(std::string_view name, std::size_t value);
[[nodiscard]] error unreadable(std::string_view why_vi, std::string_view why_en);

/// The value of a limit by its name; 0 if there is none.
[[nodiscard]] std::size_t value_of(workbook_limits const& limits, std::string_view name);

}  // namespace thidua::workbook_faults
