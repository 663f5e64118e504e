// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include <thidua/base/text.hpp>

namespace thidua {

/// Why a byte sequence is not UTF-8 (The Unicode Standard, table 3-7).
enum class utf8_fault_kind : std::uint8_t {
    stray_byte,      ///< a continuation byte without a start, or a byte that UTF-8 never uses
    truncated,       ///< a start byte without all the continuation bytes it announces
    overlong,        ///< a character written with more bytes than it needs
    surrogate,       ///< U+D800 to U+DFFF, which are no characters
    beyond_unicode,  ///< above U+10FFFF
};

/// The first place where bytes stop being UTF-8.
struct utf8_fault {
    std::size_t offset = 0;  ///< of the first byte of the faulty sequence, 0 = the first byte
    utf8_fault_kind kind = utf8_fault_kind::stray_byte;  ///< what is wrong there

    friend constexpr bool operator==(utf8_fault const&, utf8_fault const&) = default;
};

/// In words, for messages.
[[nodiscard]] bilingual fault_words(utf8_fault_kind kind);

/// Nothing if `bytes` are UTF-8. NUL is UTF-8 too; who does not want it looks for it.
[[nodiscard]] std::optional<utf8_fault> first_utf8_fault(std::string_view bytes);

/// `text` in Unicode normalisation form NFC: `text` itself where it already is (ASCII without a
/// closer look), else a view into `scratch`, good until `scratch` changes.
/// `text` must be UTF-8 (`first_utf8_fault`); other bytes may come out as anything.
[[nodiscard]] std::string_view nfc(std::string_view text, std::string& scratch);

/// The same, as a text of its own.
[[nodiscard]] std::string nfc(std::string_view text);

/// The offset of the first character that this build cannot bring into NFC: readers refuse the text
/// there. Nothing where ICU is built in, since every text is brought into NFC. Without it (Windows)
/// known are ASCII, the letters of Latin-1 and of Vietnamese as one character each, and usual
/// punctuation. `text` must be UTF-8.
[[nodiscard]] std::optional<std::size_t> first_unknown_form(std::string_view text);

/// What names are compared by: NFC, case folded, every run of white space (line ends and no-break
/// spaces too) one space, none at the ends. Two names with the same fold are the same to a lookup;
/// tone marks count, also where they stand (`hòa` and `hoà` differ). `text` must be UTF-8.
[[nodiscard]] std::string fold_name(std::string_view text);

/// The offset of the first character that changes the direction of the text around it (U+061C,
/// U+200E, U+200F, U+202A to U+202E, U+2066 to U+2069): with these a name can be shown as another
/// one than it is. Nothing if there is none.
[[nodiscard]] std::optional<std::size_t> first_bidi_control(std::string_view text);

/// The beginning of `bytes` in a form that is safe to print in a message: at most `most` characters
/// and then `…`; control and direction characters and bytes that are not UTF-8 as `\xNN`.
[[nodiscard]] std::string excerpt(std::string_view bytes, std::size_t most = 40);

/// The candidate that was probably meant by `name`, or nothing if none is near.
///
/// Both are folded (`fold_name`). Counted are characters inserted, left out, replaced, or swapped
/// with their neighbour (Damerau-Levenshtein, no part edited twice); a letter replaced by one with
/// other marks (`a` for `ả`, `d` for `đ`) counts half. Near: at most one edit a full three
/// characters of the longer text, at least one, and fewer than the characters of the shorter. Of
/// equally near candidates the first in byte order, whatever order they come in.
/// `name` of more than 200 characters has no near candidate, and of more than 10,000 candidates
/// none is looked for: the search costs a look at each.
[[nodiscard]] std::optional<std::string_view> closest(std::string_view name,
                                                      std::span<std::string_view const> candidates);

}  // namespace thidua
