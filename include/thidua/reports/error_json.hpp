// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <span>
#include <string>
#include <string_view>

#include <thidua/base/error.hpp>
#include <thidua/io/intake.hpp>

namespace thidua {

/// The `format` of errors; the number goes up when a meaning changes.
inline constexpr std::string_view error_format = "thidua.error/1";

/// Errors for machines, `"format": "thidua.error/1"`, one line without a newline.
///
/// `{"format", "file", "row", "errors": [{"code", "path", "message_vi", "message_en", "accepts_vi",
/// "accepts_en"}, ...]}`. `code` is stable (`docs/codes.md`), sentences may be reworded. `path`
/// is the JSON pointer or the column's header; empty where the whole input is meant. `file`,
/// `sheet` and `row` (from 1; 0: none) say where; an error that stands elsewhere than `where` has
/// its own. `sheet` is left out where there is none. Bytes that are no UTF-8 come out as U+FFFD.
[[nodiscard]] std::string error_json(std::span<error const> errors, place const& where = {});

/// The same for one error, at its own place.
[[nodiscard]] std::string error_json(error const& e);

/// The same for a row that was not taken.
[[nodiscard]] std::string error_json(rejected_row const& row);

}  // namespace thidua
