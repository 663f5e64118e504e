// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include <thidua/allocation/allocation_result.hpp>
#include <thidua/allocation/check.hpp>
#include <thidua/allocation/choose.hpp>
#include <thidua/allocation/cut_lines.hpp>
#include <thidua/allocation/ledger.hpp>
#include <thidua/allocation/order.hpp>
#include <thidua/allocation/pools.hpp>
#include <thidua/allocation/problem.hpp>
#include <thidua/allocation/proof.hpp>
#include <thidua/base/error.hpp>
#include <thidua/base/result.hpp>

namespace thidua {

/// Writes a choice out as a result, with ledger and cut lines, without a proof.
[[nodiscard]] inline allocation_result write_out(problem const& p, standing_order const& order,
                                                 choice const& made) {
    allocation_result out{};
    out.how = p.how;
    out.seats_left = p.seats.value_or(made.size) - made.size;
    auto const by_id = [&](auto a, auto b) { return candidate_id(p, a) < candidate_id(p, b); };
    if (p.how == reading::running_rate) {
        out.chosen = made.calls;
    } else {
        out.chosen.reserve(static_cast<std::size_t>(made.size));
        for (std::size_t c = 0; c < order.classes(); ++c) {
            auto const begin = static_cast<std::ptrdiff_t>(out.chosen.size());
            for (auto const who : order.equals(c))
                if (made.status[who] == seat_status::chosen) out.chosen.push_back(who);
            std::sort(out.chosen.begin() + begin, out.chosen.end(), by_id);
        }
    }
    out.contested = made.contested;
    // Best standing first, equals by id: `gather_contested` has kept the order of standing.
    std::vector<std::uint32_t> place;
    if (!out.contested.empty()) {
        place.resize(p.candidates.size());
        for (std::size_t c = 0; c < order.classes(); ++c)
            for (auto const who : order.equals(c)) place[who] = static_cast<std::uint32_t>(c);
    }
    for (auto& group : out.contested)
        std::sort(group.candidates.begin(), group.candidates.end(), [&](auto a, auto b) {
            return place[a] != place[b] ? place[a] < place[b] : by_id(a, b);
        });
    out.reserves = reserve_fills(p, out.chosen);
    for (std::size_t k = 0; k < made.filled.size(); ++k) out.reserves[k].filled = made.filled[k];
    out.cut_lines = cut_lines(p, made.status);
    if (p.how == reading::no_priority) return out;

    pool_tree const pools(p);
    out.ledger = ledger(p, made,
                        uses_priority_group(p.how)
                            ? choose_by_order(p, standing_order(p, reading::no_priority), pools)
                            : choose_by_order(p, order, pools));
    return out;
}

/// Solves a problem without proving it: for trials of what would be, never for a list of awards.
[[nodiscard]] inline result<choice> try_allocate(problem const& p) {
    if (auto const checked = check(p); !checked) return checked.failure();
    return choose(p, standing_order(p, p.how));
}

/// Allocates the seats and proves it.
///
/// Errors: everything that `check` finds; `allocation.ties_decide` when more orders of equals
/// matter than can be tried; `allocation.proof_failed` when the proof does not hold (a fault of the
/// library: such a result never leaves it).
[[nodiscard]] inline result<allocation_result> allocate(problem const& p) {
    if (auto const checked = check(p); !checked) return checked.failure();
    standing_order const order(p, p.how);
    auto const made = choose(p, order);
    if (!made) return made.failure();
    auto out = write_out(p, order, *made);
    out.proof = prove(p, out);
    if (out.proof.holds) return out;
    std::string failed;
    for (auto const& c : out.proof.checks)
        if (!c.holds) failed += (failed.empty() ? "`" : ", `") + std::string{c.name} + "`";
    return error{.code = "allocation.proof_failed",
                 .message = {"kết quả không qua tự kiểm tra: " + failed,
                             "the result does not pass its own proof: " + failed},
                 .help = {"đây là lỗi của thư viện, xin báo lại cùng dữ liệu",
                          "this is a fault of the library: please report it with the problem"},
                 .where = {}};
}

}  // namespace thidua
