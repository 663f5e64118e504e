// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace thidua::workbook_numbers {

/// Digits that a spreadsheet keeps of a number.
inline constexpr std::size_t digits_kept = 15;

/// A decimal number without exponent. What a spreadsheet wrote as `68.159999999999997` or `1.2E1`
/// is taken back to the 15 digits that were entered, `68.16` and `12`, without floating point.
struct decimal {
    bool negative = false;
    std::string whole{};     ///< at least one digit, no zeros before
    std::string fraction{};  ///< no zeros behind

    [[nodiscard]] std::string text() const {
        return (negative ? "-" : "") + whole + (fraction.empty() ? "" : "." + fraction);
    }
    /// More digits before the point than a spreadsheet keeps.
    [[nodiscard]] bool digits_lost() const { return whole.size() > digits_kept; }
};

/// Reads `-12.5E+3`, times 10 to the power of `shift`. Nothing for other texts, and where the
/// exponent is beyond any use (above 40).
[[nodiscard]] std::optional<decimal> read_decimal(std::string_view written, int shift = 0);

}  // namespace thidua::workbook_numbers
