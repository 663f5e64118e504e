// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include <thidua/base/result.hpp>

namespace thidua::policy_reading {

enum class token_kind : std::uint8_t {
    name,    ///< a word that is not reserved
    word,    ///< a reserved word
    number,  ///< `-5`, `87.5`
    day,     ///< `2025-07-01`
    text,    ///< without its quotes
    mark,    ///< `(` `)` `,` and the comparators
    end
};

/// A piece of a condition: a view into it.
struct token {
    token_kind kind = token_kind::end;
    std::string_view text{};
    std::size_t offset = 0;  ///< of its first byte

    [[nodiscard]] bool is(token_kind k, std::string_view t) const { return kind == k && text == t; }
};

/// The pieces of a condition, the last one `end`. Error: `policy.syntax`.
[[nodiscard]] result<std::vector<token>> tokens_of(std::string_view condition);

[[nodiscard]] bool is_reserved(std::string_view word);

/// An error at a byte of a condition; the message is led by the column.
[[nodiscard]] error condition_error(std::string_view code, std::string_view condition,
                                    std::size_t offset, text message, text help);

}  // namespace thidua::policy_reading
