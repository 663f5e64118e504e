// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include <thidua/base/result.hpp>
#include <thidua/logic/bind.hpp>
#include <thidua/logic/condition.hpp>
#include <thidua/logic/symbol.hpp>

namespace thidua {

/// What a condition may speak of beside the facts of every dossier (`stored_facts`,
/// `derived_facts`).
struct condition_vocabulary {
    attribute_list own{};  ///< user facts; the place in the list is written into the steps
    /// that the policy declares or the library ships
    std::span<parameter_info const* const> parameters{};
    std::span<fact_info const* const> more{};  ///< further facts of the library or its caller
};

/// The longest text of a condition, in bytes, and how far parentheses and `not` may be nested.
inline constexpr std::size_t most_condition_bytes = 4096;
/// How far parentheses and `not` may be nested; beyond it the policy is refused.
inline constexpr int most_condition_nesting = 64;

/// The fact of that name, own facts included, or nullptr.
[[nodiscard]] fact_info const* find_fact(condition_vocabulary const& known, std::string_view name);

/// A condition as people write it, `docs/policy-language.md`; blank = the empty condition.
///
/// `text` is UTF-8 in NFC. The message of an error names the column, counted in characters from 1;
/// `where` stays empty. Errors: `policy.syntax`, `policy.unknown_name`, `policy.unknown_value`,
/// `policy.unknown_parameter`, `policy.type_mismatch`, `policy.two_constants`,
/// `policy.parameter_needs_day`, `policy.too_long` (text or steps), `policy.too_deep`.
[[nodiscard]] result<condition> read_condition(std::string_view text,
                                               condition_vocabulary const& known = {});

/// A condition as `read_condition` reads it: the same steps again. One spelling for each condition.
///
/// Error: `policy.unwritable`, for what no rule written in C++ is: a program that is malformed, two
/// constants compared, a constant that its list does not name, a name that cannot be read.
[[nodiscard]] result<std::string> write_condition(condition const& c);

/// One value of a symbol's kind as a condition writes it: `good`, `2025-07-01`, `87.5`, `yes`.
/// Errors as `read_condition`.
[[nodiscard]] result<std::int64_t> read_literal(std::string_view text, symbol const& of);

/// The same value written. Error: `policy.unwritable`.
[[nodiscard]] result<std::string> write_literal(std::int64_t value, symbol const& of);

/// Whether a text can be the name of a fact or a parameter: no reserved word; letters, digits and
/// underscores, with dots between words.
[[nodiscard]] bool is_condition_name(std::string_view name);

}  // namespace thidua
