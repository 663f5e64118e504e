// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <vector>

#include <thidua/allocation/allocation_result.hpp>
#include <thidua/allocation/problem.hpp>

namespace thidua {

/// The cut lines (Mức xét chọn): of everyone, of each capped unit with all units below it, of each
/// group; in the order of the problem.
[[nodiscard]] inline std::vector<cut_line> cut_lines(problem const& p,
                                                     std::vector<seat_status> const& status) {
    auto const add = [](cut_line& line, seat_status how, std::int32_t rank) {
        if (how == seat_status::chosen) {
            ++line.chosen;
            line.last_chosen = std::max(line.last_chosen.value_or(rank), rank);
        } else if (how == seat_status::refused) {
            line.first_refused = std::min(line.first_refused.value_or(rank), rank);
        }
    };
    auto const merge = [](cut_line& into, cut_line const& from) {
        into.chosen += from.chosen;
        if (from.last_chosen)
            into.last_chosen =
                std::max(into.last_chosen.value_or(*from.last_chosen), *from.last_chosen);
        if (from.first_refused)
            into.first_refused =
                std::min(into.first_refused.value_or(*from.first_refused), *from.first_refused);
    };
    auto const units = p.names.units.size();
    std::vector<cut_line> of_unit(units + 1);  // the last: no unit
    std::vector<cut_line> of_group(p.names.groups.size());
    for (std::size_t i = 0; i < p.candidates.size(); ++i) {
        auto const& who = p.candidates[i];
        add(of_unit[std::min<std::size_t>(who.unit, units)], status[i], who.rank);
        for (auto rest = who.groups; rest != 0; rest &= rest - 1)
            add(of_group[static_cast<std::size_t>(std::countr_zero(rest))], status[i], who.rank);
    }
    std::vector<cut_line> lines(1);
    for (auto const& unit : of_unit) merge(lines[0], unit);

    std::vector<std::uint32_t> above(units, candidate::no_unit);
    for (auto const& link : p.within) above[link.unit] = link.above;
    std::vector<std::uint32_t> line_of(units, 0);
    for (auto const& c : p.caps) {
        line_of[c.unit] = static_cast<std::uint32_t>(lines.size());
        lines.push_back({.scope = cut_scope::unit, .number = c.unit});
    }
    for (std::uint32_t u = 0; u < units; ++u)
        for (auto at = u; at != candidate::no_unit; at = above[at])
            if (line_of[at] != 0) merge(lines[line_of[at]], of_unit[u]);
    for (std::uint32_t g = 0; g < of_group.size(); ++g) {
        of_group[g].scope = cut_scope::group;
        of_group[g].number = g;
        lines.push_back(of_group[g]);
    }
    return lines;
}

}  // namespace thidua
