// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include <thidua/allocation/allocation_result.hpp>
#include <thidua/allocation/choice.hpp>
#include <thidua/allocation/choose_guarantee.hpp>
#include <thidua/allocation/problem.hpp>
#include <thidua/base/text.hpp>

namespace thidua {

/// How far the chosen fill each reserve, one candidate counted once: the reserves are looked at in
/// the order given, each takes what it can beyond those before it.
[[nodiscard]] inline std::vector<reserve_fill> reserve_fills(
    problem const& p, std::vector<std::uint32_t> const& chosen) {
    std::vector<reserve_fill> fills;
    auto part = problem{};
    std::int64_t before = 0;
    for (auto const& r : p.reserves) {
        part.reserves.push_back(r);
        reserve_masks const masks(part);
        reserve_seating seating(part);
        std::int64_t filled = 0;
        for (auto const who : chosen)
            if (seating.seat(masks.of(p.candidates[who]))) ++filled;
        fills.push_back({.group = r.group, .seats = r.seats, .filled = filled - before});
        before = filled;
    }
    return fills;
}

/// Puts the chosen of `minimum_guarantee` on the reserves, those who win without a reserve first:
/// the place of the reserve that each fills, or `choice::no_clause`.
[[nodiscard]] inline std::map<std::uint32_t, std::uint8_t> reserve_seats(
    problem const& p, std::vector<std::uint32_t> const& by_merit,
    std::vector<std::uint32_t> const& in) {
    reserve_masks const masks(p);
    reserve_seating seating(p);
    std::map<std::uint32_t, std::vector<std::uint32_t>> of_mask;
    for (auto const* list : {&by_merit, &in})
        for (auto const who : *list) {
            auto const mask = masks.of(p.candidates[who]);
            static_cast<void>(seating.seat(mask));
            of_mask[mask].push_back(who);
        }
    std::map<std::uint32_t, std::uint8_t> seats;
    for (auto const& [mask, members] : of_mask) {
        auto next = members.begin();
        for (std::size_t k = 0; k < p.reserves.size(); ++k)
            for (auto n = seating.sitting(mask, k); n > 0 && next != members.end(); --n)
                seats[*next++] = static_cast<std::uint8_t>(k);
    }
    return seats;
}

/// Who comes in and who gives way against the same problem without priority: both in rank order,
/// equals by id, paired k-th with k-th. `made` is the choice, `plain` that of `no_priority`.
[[nodiscard]] inline std::vector<ledger_line> ledger(problem const& p, choice const& made,
                                                     choice const& plain) {
    std::vector<std::uint32_t> in;
    std::vector<std::uint32_t> out;
    std::vector<std::uint32_t> both;
    for (std::uint32_t who = 0; who < p.candidates.size(); ++who) {
        bool const here = made.status[who] == seat_status::chosen;
        bool const there = plain.status[who] == seat_status::chosen;
        if (here && there)
            both.push_back(who);
        else if (here)
            in.push_back(who);
        else if (there)
            out.push_back(who);
    }
    auto const by_rank = [&](auto a, auto b) {
        auto const rank_a = p.candidates[a].rank;
        auto const rank_b = p.candidates[b].rank;
        return rank_a != rank_b ? rank_a < rank_b : candidate_id(p, a) < candidate_id(p, b);
    };
    for (auto* list : {&in, &out}) std::sort(list->begin(), list->end(), by_rank);

    auto clause = made.clause;
    if (p.how == reading::minimum_guarantee && !in.empty()) {
        clause.assign(p.candidates.size(), choice::no_clause);
        for (auto const& [who, reserve] : reserve_seats(p, both, in)) clause[who] = reserve;
    }
    std::vector<ledger_line> lines(std::max(in.size(), out.size()));
    for (std::size_t k = 0; k < lines.size(); ++k) {
        auto& line = lines[k];
        if (k < out.size()) line.out = out[k];
        if (k >= in.size()) continue;  // a tie keeps the seat open
        auto const who = in[k];
        line.in = who;
        line.clause = seat_clause::caps;
        if (uses_priority_group(p.how) && belongs(p.candidates[who], *p.priority_group)) {
            line.clause = seat_clause::priority;
            line.group = *p.priority_group;
        } else if (who < clause.size() && clause[who] != choice::no_clause) {
            bool const rate = p.how == reading::running_rate;
            line.clause = rate ? seat_clause::rate : seat_clause::reserve;
            line.group = rate ? p.rates[clause[who]].group : p.reserves[clause[who]].group;
        }
        if (line.out)
            line.distance = std::int64_t{p.candidates[who].rank} - p.candidates[*line.out].rank;
    }
    return lines;
}

/// `because` of formats.md: `reserve S`, `priority S`, `rate S`, `caps`, `tie`.
[[nodiscard]] inline std::string because(problem const& p, ledger_line const& line) {
    auto const name = [&](std::string const& word) {
        auto const known = line.group && *line.group < p.names.groups.size();
        return known ? word + " " + p.names.groups[*line.group] : word;
    };
    switch (line.clause) {
        case seat_clause::reserve:
            return name("reserve");
        case seat_clause::priority:
            return name("priority");
        case seat_clause::rate:
            return name("rate");
        case seat_clause::caps:
            return "caps";
        case seat_clause::tie:
            return "tie";
    }
    return {};
}

}  // namespace thidua
