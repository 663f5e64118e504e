// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include <thidua/base/error.hpp>

namespace thidua {

/// Whether a trimmed text is what a spreadsheet shows in place of a value that it has not: an error
/// (`#REF!`, `#N/A`, `#SPILL!`, `Err:502`) or a number without room (`###`). Only the
/// whole text counts: prose may speak of `#REF!`.
[[nodiscard]] bool is_error_text(std::string_view text);

/// What `rejected_rows` puts before a cell of a workbook that could not be read (an error, a
/// formula without result, a number that lost digits, a day of another count). As long as it stands
/// there the row is rejected again, wherever the cell is copied to: no text of such a cell becomes
/// a value because it went through a file.
inline constexpr std::string_view unread_mark = "#CHƯA ĐỌC ĐƯỢC: ";

/// The text behind the mark; one that has it keeps it once.
[[nodiscard]] std::string marked_unread(std::string_view text);

/// Whether a text is a moment, `2025-03-01 00:00:00`: what becomes of a code such as `1-3` that a
/// spreadsheet took for a day.
[[nodiscard]] bool is_moment_text(std::string_view text);

/// Why a trimmed text of a cell is not taken, whatever its column: `cell.error_value`
/// (`is_error_text`), `cell.unread` (it begins with `unread_mark`). With empty `where`.
[[nodiscard]] std::optional<error> refused_text(std::string_view text);

/// A code (of a dossier, a person, a submission) that a spreadsheet took for a day; what it was is
/// not known. With empty `where`: `cell.code_is_day`.
[[nodiscard]] error code_is_day(std::string_view text);

}  // namespace thidua
