// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <variant>

#include <thidua/calendar/date.hpp>
#include <thidua/law/money.hpp>

namespace thidua {

/// A share in hundredths of a per cent: 6816 is 68,16 %.
struct percentage {
    std::int64_t hundredths = 0;  ///< of a per cent: 6816 is 68,16 %

    friend constexpr bool operator==(percentage const&, percentage const&) = default;
};

/// The total of what stands above it in its column, back to the total before or the first row. A
/// sheet gets a formula and `value` as its known result; every other form prints `value`. Rows of
/// sections do not count.
struct column_total {
    std::variant<std::int64_t, dong> value{};  ///< the sum, for formats that do not compute

    friend bool operator==(column_total const&, column_total const&) = default;
};

/// What stands in a cell. Not a text wherever a sheet could compute with it: numbers stay numbers,
/// days stay days. `std::monostate` is an empty cell.
using cell_value =
    std::variant<std::monostate, std::string, std::int64_t, percentage, dong, date, column_total>;

/// One cell of a table.
struct table_cell {
    cell_value value{};   ///< nothing, or what is printed
    bool strong = false;  ///< in bold
    bool faulty = false;  ///< to be looked at: coloured where there are colours, marked elsewhere

    table_cell() = default;
    // Implicit: a row is written as a list of values.
    /// A text.
    table_cell(std::string text) : value(std::move(text)) {}
    /// A text, copied.
    table_cell(std::string_view text) : value(std::string{text}) {}
    /// A text, copied.
    table_cell(char const* text) : value(std::string{text}) {}
    /// A whole number.
    table_cell(std::int64_t number) : value(number) {}
    /// A share.
    table_cell(percentage share) : value(share) {}
    /// An amount of money.
    table_cell(dong amount) : value(amount) {}
    /// A day.
    table_cell(date day) : value(day) {}
    /// The sum of the column above it.
    table_cell(column_total total) : value(total) {}

    friend bool operator==(table_cell const&, table_cell const&) = default;
};

}  // namespace thidua
