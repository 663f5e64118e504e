// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstdint>
#include <span>

#include <thidua/calendar/date.hpp>
#include <thidua/law/instrument.hpp>

namespace thidua {

/// One value of a dated table: in force from `first` to `last`, both included, with its source.
template <class T>
struct dated {
    date first;        ///< the first day, included
    date last;         ///< the last day, included
    T value{};         ///< what holds on these days
    citation basis{};  ///< where it is written, and how sure that is
};

/// The entry in force on `day`, or nullptr: outside the table there is no value, and never the
/// nearest one.
template <class T>
[[nodiscard]] constexpr dated<T> const* in_force(std::span<dated<T> const> table, date day) {
    for (auto const& entry : table)
        if (entry.first <= day && day <= entry.last) return &entry;
    return nullptr;
}

/// True if the entries follow one another in time and no day has two of them. Gaps are allowed: a
/// value that was stopped is not found after its end.
template <class T>
[[nodiscard]] constexpr bool in_order(std::span<dated<T> const> table) {
    for (std::size_t i = 0; i < table.size(); ++i) {
        if (table[i].last < table[i].first) return false;
        if (i > 0 && table[i].first <= table[i - 1].last) return false;
    }
    return true;
}

}  // namespace thidua
