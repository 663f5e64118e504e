// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <thidua/base/text.hpp>
#include <thidua/logic/symbol.hpp>

#include "policy_condition_tokens.hpp"

namespace thidua::policy_reading {

/// What a kind of value is called, in the middle of a sentence.
[[nodiscard]] bilingual kind_words(value_kind kind);

/// How a value of the symbol is written, for `help`.
[[nodiscard]] text accepted_values(symbol const& of);

/// The value that an id, a label or an alias names; ids exactly, the others folded.
[[nodiscard]] std::optional<std::int64_t> value_by_word(symbol const& of, std::string_view word);
/// The value of that very id.
[[nodiscard]] std::optional<std::int64_t> value_by_id(symbol const& of, std::string_view id);

/// A token as a value of the symbol's kind. Errors: `policy.unknown_value`, `policy.type_mismatch`,
/// `policy.syntax` (a day that does not exist).
[[nodiscard]] result<std::int64_t> value_of_token(token const& t, symbol const& of,
                                                  std::string_view whole);

/// "did you mean `x`? " in front of a help, if something is near.
[[nodiscard]] text with_near(std::string_view name, std::vector<std::string_view> const& candidates,
                             text help);

/// A name or text as an error shows it.
[[nodiscard]] std::string shown(std::string_view input);

}  // namespace thidua::policy_reading
