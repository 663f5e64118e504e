// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <optional>
#include <string>
#include <string_view>

/// The short ways for texts as nearly all are: ASCII and composed Vietnamese letters. They take
/// what is surely right and leave the rest to ICU.
namespace thidua {

/// Whether a text (UTF-8) consists of ASCII, Latin letters up to U+01BF, U+1E80 to U+1EFF, and the
/// dashes, quotes and dots of U+2010 to U+2027. Such a text is in NFC: none of these characters
/// combines, and each is what its decomposition composes to. None changes the direction of text.
[[nodiscard]] bool is_plain_text(std::string_view text);

/// `fold_name` of a text of ASCII, Latin-1 letters and composed Vietnamese ones; nothing for
/// others.
[[nodiscard]] std::optional<std::string> fold_plain(std::string_view text);

/// The offset of the first character that `is_plain_text` does not know and that is not of U+00A0
/// to U+00BF; nothing if there is none. All others are in NFC as they stand. `text` must be UTF-8.
[[nodiscard]] std::optional<std::size_t> first_not_plain(std::string_view text);

}  // namespace thidua
