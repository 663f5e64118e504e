// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <thidua/allocation/allocate.hpp>
#include <thidua/allocation/problem.hpp>
#include <thidua/allocation/shares.hpp>
#include <thidua/rounds/decision.hpp>
#include <thidua/rounds/order_keys.hpp>
#include <thidua/rounds/priority_of.hpp>

namespace thidua {

/// The pool of a dossier of the movement lane: phase, form, kind of recipient; nothing while one of
/// its parts is not known. Merit belongs to neither lane.
[[nodiscard]] inline std::optional<pool_key> pool_key_of(nomination const& n, context const& in) {
    auto const& type = n.commendation_type;
    if (!type.known() || *type != commendation_type::movement || !n.form.known() ||
        !n.recipient_kind.known())
        return std::nullopt;
    int const phase = in.phase != 0 ? in.phase : n.phase.known() ? *n.phase : 0;
    return pool_key{phase, *n.form, *n.recipient_kind};
}

/// The groups of a pool's problem, by their bits: the two members of the priority, and who has it.
inline constexpr std::uint32_t group_small = 0;
inline constexpr std::uint32_t group_direct = 1;  ///< individuals who have the priority
/// who has the priority, as the policy reads it
inline constexpr std::uint32_t group_priority = 2;

namespace detail {

[[nodiscard]] constexpr std::uint32_t group_of(priority_member m) {
    return m == priority_member::small_collective ? group_small : group_direct;
}

}  // namespace detail

/// The groups of a candidate: the member of the priority that it is, by its kind, if it has the
/// priority.
[[nodiscard]] inline std::uint32_t groups_of(nomination const& n, truth priority) {
    if (priority != truth::yes || !n.recipient_kind.known()) return 0;
    bool const collective = *n.recipient_kind == recipient_kind::collective;
    return (1U << group_priority) | (1U << (collective ? group_small : group_direct));
}

/// The cap of a submitting unit in a pool: its own, else the one for each unit; nullptr = not
/// capped. Of several that cover the pool the smallest binds.
[[nodiscard]] inline unit_cap const* cap_of(std::string_view unit, pool_key const& pool,
                                            settings const& with) {
    unit_cap const* own = nullptr;
    unit_cap const* each = nullptr;
    for (auto const& cap : with.caps) {
        if (!cap.in.covers(pool)) continue;
        auto& kept = cap.submitting_unit == "*" ? each : own;
        if (cap.submitting_unit != "*" && cap.submitting_unit != unit) continue;
        if (kept == nullptr || cap.seats < kept->seats) kept = &cap;
    }
    return own != nullptr ? own : each;
}

/// What a pool's problem is made from.
struct pool_parts {
    round_terms const* terms = nullptr;           ///< policy and settings
    std::span<nomination const> all{};            ///< the dossiers of the round
    context const* in = nullptr;                  ///< days, phases, registry
    std::span<dossier_decision const> decided{};  ///< one a dossier
};

/// Sets the force of the priority in a pool's problem, with the reserves and rates that it uses.
/// The candidates, their units and caps are the same under every force.
inline void set_force(problem& p, reading force, pool_key const& pool, settings const& with) {
    p.how = force;
    p.priority_group.reset();
    p.reserves.clear();
    p.rates.clear();
    if (uses_priority_group(force)) p.priority_group = group_priority;
    auto const seats = p.seats.value_or(0);
    if (uses_reserves(force))
        for (auto const& r : with.reserves)
            if (r.in.covers(pool))
                p.reserves.push_back({.group = detail::group_of(r.group),
                                      .seats = r.seats ? *r.seats
                                                       : fine_share_of_seats(r.share.value_or(0),
                                                                             seats, r.rounding)});
    if (force == reading::running_rate)
        for (auto const& r : with.rates)
            if (r.in.covers(pool))
                p.rates.push_back({.group = detail::group_of(r.group), .percent = r.percent});
}

/// The problem of a pool with seats for its candidates in their ranking. `scale` spreads the ranks,
/// so that a trial can place somebody between two of them.
[[nodiscard]] inline problem problem_of(pool_key const& pool, std::int64_t seats,
                                        ranking const& list, pool_parts const& parts, reading force,
                                        std::int32_t scale = 1) {
    auto const& with = parts.terms->with();
    problem p;
    p.seats = seats;
    p.names.groups = {"small_collective", "direct_individual", "priority"};
    set_force(p, force, pool, with);
    std::vector<std::uint32_t> units(parts.in->units.size(), candidate::no_unit);  // by registry
    p.candidates.reserve(list.best_first.size());
    for (std::size_t i = 0; i < list.best_first.size(); ++i) {
        auto const d = list.best_first[i];
        auto const& n = parts.all[d];
        candidate c{.rank = list.rank[i] * scale};
        if (n.submitting_unit.known()) {
            auto const unit = (*n.submitting_unit).number();
            if (units[unit] == candidate::no_unit) {
                units[unit] = static_cast<std::uint32_t>(p.names.units.size());
                p.names.units.emplace_back(parts.in->units[unit].code);
            }
            c.unit = units[unit];
        }
        c.groups = groups_of(n, parts.decided[d].priority);
        p.candidates.push_back(c);
    }
    for (std::uint32_t u = 0; u < p.names.units.size(); ++u) {
        if (auto const* cap = cap_of(p.names.units[u], pool, with))
            p.caps.push_back({.unit = u, .seats = cap->seats});
    }
    return p;
}

/// What a force needs that the settings do not give for this pool; empty = nothing is lacking.
[[nodiscard]] inline text lacking_for(reading force, pool_key const& pool, settings const& with) {
    auto const covers = [&pool](auto const& r) { return r.in.covers(pool); };
    if (uses_reserves(force) && std::ranges::none_of(with.reserves, covers))
        return {"chưa quy định số lượng dành cho nhóm được ưu tiên",
                "no seats are set for the groups of the priority"};
    if (force == reading::running_rate && std::ranges::none_of(with.rates, covers))
        return {"chưa quy định tỷ lệ tối thiểu", "no minimum rate is set"};
    return {};
}

/// What a force needs that the settings give for no pool at all: then the round cannot be decided
/// by it.
[[nodiscard]] inline text lacking_for(reading force, settings const& with) {
    if (uses_reserves(force) && with.reserves.empty())
        return {"chưa quy định số lượng dành cho nhóm được ưu tiên",
                "no seats are set for the groups of the priority"};
    if (force == reading::running_rate && with.rates.empty())
        return {"chưa quy định tỷ lệ tối thiểu", "no minimum rate is set"};
    return {};
}

}  // namespace thidua
