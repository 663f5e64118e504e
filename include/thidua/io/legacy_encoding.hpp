// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <optional>
#include <string_view>

#include <thidua/base/error.hpp>

namespace thidua {

/// That a text is not UTF-8 but most likely written in one of the encodings that Vietnamese had
/// before Unicode: TCVN3 (ABC), VNI, Windows-1258. Nothing if the text is UTF-8, or a UTF-8 text
/// with a few faulty bytes. Nothing is converted: which encoding it was can only be guessed.
///
/// Looked at are the first 64 KiB. It is one if at least eight bytes break UTF-8 and for every
/// character of several bytes that does not there are three. Error: `text.legacy_encoding`.
[[nodiscard]] std::optional<error> legacy_encoding(std::string_view content);

/// Whether a UTF-8 text was typed for a TCVN3 font (`.VnTime`), as in old sheets: `NguyÔn V¨n A`.
/// Known by signs that stand inside a word there and nowhere else: `¨ ¬ µ ¶ ¸ ¹ ¼ ½ ¾` right behind
/// an ASCII letter, `«` and `»` between two of them.
[[nodiscard]] bool typed_for_legacy_font(std::string_view text);

/// What is said of such a text, with empty `where`: `text.legacy_font`.
[[nodiscard]] error legacy_font(std::string_view text);

}  // namespace thidua
