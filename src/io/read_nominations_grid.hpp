// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <optional>
#include <span>
#include <string_view>

#include <thidua/nominations/values.hpp>

namespace thidua::sheet_reading {

/// What a row with few cells is, looked at as a section heading.
struct heading {
    bool is_heading = false;
    std::optional<recipient_kind> kind{};  ///< nothing: it names no kind of recipient
};

/// The column in which the first text of a row stands.
enum class first_column { names, ordinals, other };

/// Looks at the one or two texts of a row that has no others. A heading is `I. Tập thể`,
/// `Tập thể (12)`, or `I` and `Tập thể`. One that names no kind is known by a roman numeral with a
/// mark, by a numeral that is no number in the column of ordinals, or by standing alone outside of
/// the column of names.
[[nodiscard]] heading look_at_heading(std::span<std::string_view const> texts, first_column in);

}  // namespace thidua::sheet_reading
