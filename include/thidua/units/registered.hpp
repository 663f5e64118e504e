// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <thidua/calendar/date.hpp>
#include <thidua/law/verification.hpp>
#include <thidua/units/registry.hpp>
#include <thidua/units/unit.hpp>

namespace thidua {

/// A unit of a registry that is written in code: what a row of `units.csv` says, and how sure it
/// is. Other units are named by their codes.
struct registered {
    std::string_view code{};                        ///< registry id, unique
    std::string_view name{};                        ///< the present name, or the last one
    std::array<std::string_view, 2> short_names{};  ///< empty ones are none
    unit_kind kind = unit_kind::other;              ///< what sort of body it is
    std::int32_t protocol_order = 0;                ///< 0 = not known
    date exists_from{};                             ///< first day, included
    date exists_through{9999, 12, 31};  ///< last day, included; the default = still exists
    ending ended_by = ending::none;     ///< what became of it
    std::string_view parent{};          ///< code of the unit above; empty = none
    std::string_view submits_to{};      ///< its own code: it submits by itself
    std::string_view successor{};       ///< the unit that took over the *whole* of it
    std::string_view source{};          ///< where the row was read
    verification grade = verification::assumption;       ///< of the name, the kind, the successor
    verification days_grade = verification::assumption;  ///< of the first and the last day

    /// Whether it exists on that day; its first and last day count.
    [[nodiscard]] constexpr bool exists_on(date day) const {
        return exists_from <= day && day <= exists_through;
    }
};

/// The place of the row with this code. A code that no row has does not compile in a constant
/// expression and throws `std::out_of_range` elsewhere; an empty one is `no_unit`.
[[nodiscard]] constexpr unit_id place_of(std::span<registered const> rows, std::string_view code) {
    if (code.empty()) return no_unit;
    for (std::size_t i = 0; i < rows.size(); ++i)
        if (rows[i].code == code) return unit_id{static_cast<std::uint32_t>(i)};
    throw std::out_of_range("thidua::place_of: no row has the code");
}

/// Several lists of rows as one, in their order.
template <std::size_t... N>
[[nodiscard]] constexpr std::array<registered, (N + ...)> joined(
    std::array<registered, N> const&... lists) {
    std::array<registered, (N + ...)> all{};
    std::size_t at = 0;
    auto const append = [&](std::span<registered const> list) {
        for (auto const& row : list) all[at++] = row;
    };
    (append(lists), ...);
    return all;
}

/// The successor of each row by its place, `no_unit` for none: storage for `units_of`.
template <std::size_t N>
[[nodiscard]] constexpr std::array<unit_id, N> successors_of(
    std::array<registered, N> const& rows) {
    std::array<unit_id, N> all{};
    for (std::size_t i = 0; i < N; ++i) all[i] = place_of(rows, rows[i].successor);
    return all;
}

/// The rows as units whose ids are their places. Views: `rows` and `successors` outlive the result
/// (both are constants with static storage).
template <std::size_t N>
[[nodiscard]] constexpr std::array<unit, N> units_of(std::array<registered, N> const& rows,
                                                     std::array<unit_id, N> const& successors) {
    std::array<unit, N> all{};
    for (std::size_t i = 0; i < N; ++i) {
        auto const& row = rows[i];
        auto& u = all[i];
        u.code = row.code;
        u.name = row.name;
        std::size_t short_names = 0;
        while (short_names < row.short_names.size() && !row.short_names[short_names].empty())
            ++short_names;
        u.short_names = std::span{row.short_names}.first(short_names);
        u.kind = row.kind;
        u.parent = place_of(rows, row.parent);
        u.submits_to = place_of(rows, row.submits_to);
        u.protocol_order = row.protocol_order;
        u.exists_from = row.exists_from;
        u.exists_through = row.exists_through;
        u.ended_by = row.ended_by;
        u.successors = std::span{successors}.subspan(i, successors[i] == no_unit ? 0 : 1);
    }
    return all;
}

/// The rows as `registry::make` takes them.
[[nodiscard]] inline std::vector<unit_row> unit_rows(std::span<registered const> rows) {
    std::vector<unit_row> all;
    all.reserve(rows.size());
    for (auto const& row : rows) {
        unit_row out;
        out.code = std::string{row.code};
        out.name = std::string{row.name};
        for (auto const name : row.short_names)
            if (!name.empty()) out.short_names.emplace_back(name);
        out.kind = row.kind;
        out.parent = std::string{row.parent};
        out.submits_to = std::string{row.submits_to};
        out.protocol_order = row.protocol_order;
        out.exists_from = row.exists_from;
        out.exists_through = row.exists_through;
        out.ended_by = row.ended_by;
        if (!row.successor.empty()) out.successors.emplace_back(row.successor);
        all.push_back(std::move(out));
    }
    return all;
}

}  // namespace thidua
