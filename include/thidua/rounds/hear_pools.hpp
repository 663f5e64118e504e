// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <map>
#include <set>
#include <vector>

#include <thidua/allocation/allocate.hpp>
#include <thidua/nominations/batch.hpp>
#include <thidua/nominations/context.hpp>
#include <thidua/rounds/decision.hpp>
#include <thidua/rounds/people.hpp>
#include <thidua/rounds/pool_problem.hpp>

namespace thidua {

namespace detail {

/// Seats that nobody has yet and that are not free: those that the rules gave to dossiers that are
/// open, those kept for whoever is on hold, and those that equals still contest.
[[nodiscard]] inline std::int64_t seats_held(pool_decision const& pool, people_decision const& said,
                                             round_decision const& so_far) {
    auto const final = [&](std::size_t i) { return said.dossiers[i].final; };
    auto const waits = [&](std::size_t i) {
        return final(i) == final_word::open ||
               (final(i) == final_word::defer &&
                so_far.dossiers[i].assessed.result == outcome::on_hold);
    };
    std::int64_t held = 0;
    for (auto const i : pool.candidates) {
        auto const awarded = so_far.dossiers[i].awarded;
        if (final(i) == final_word::open &&
            (awarded == award_status::yes || awarded == award_status::provisional))
            ++held;
    }
    std::set<std::size_t> equals;
    for (auto const& group : pool.given->contested) {
        std::int64_t open = 0;
        std::int64_t taken = 0;
        for (auto const c : group.candidates) {
            auto const i = pool.candidates[c];
            equals.insert(i);
            if (waits(i)) ++open;
            if (final(i) == final_word::award) ++taken;
        }
        held += std::min(std::max<std::int64_t>(0, group.seats - taken), open);
    }
    for (auto const i : pool.kept)
        if (waits(i) && !equals.contains(i)) ++held;
    return held;
}

/// Whom the rules would take in a pool without those whom people left out, on the seats that remain
/// after those whom people brought in. Equals who contest are not named.
[[nodiscard]] inline std::vector<std::size_t> next_in(pool_decision const& pool,
                                                      people_decision const& said,
                                                      round_decision const& so_far,
                                                      std::size_t brought_in) {
    std::vector<std::size_t> next;
    auto const left_out = [&](std::size_t dossier) {
        auto const& word = said.dossiers[dossier];
        // Who is on hold keeps his seat while people only put him off.
        bool const still_held = word.final == final_word::defer &&
                                so_far.dossiers[dossier].assessed.result == outcome::on_hold;
        return word.resolved && word.final != final_word::award && !still_held;
    };
    if (!pool.asked || !pool.given || std::ranges::none_of(pool.candidates, left_out)) return next;
    auto p = *pool.asked;
    auto const seats = p.seats.value_or(0) - static_cast<std::int64_t>(brought_in);
    if (seats <= 0) return next;
    p.seats = seats;
    p.candidates.clear();
    p.names.candidates.clear();
    std::vector<std::uint32_t> number(pool.candidates.size(), candidate::no_unit);
    std::vector<std::size_t> dossiers;
    for (std::size_t c = 0; c < pool.candidates.size(); ++c) {
        auto const dossier = pool.candidates[c];
        // Whom people brought in has his seat already.
        if (left_out(dossier) || said.dossiers[dossier].against) continue;
        number[c] = static_cast<std::uint32_t>(p.candidates.size());
        p.candidates.push_back(pool.asked->candidates[c]);
        dossiers.push_back(dossier);
    }
    p.tie_order.clear();
    for (auto const c : pool.asked->tie_order)
        if (number[c] != candidate::no_unit) p.tie_order.push_back(number[c]);
    for (auto& r : p.reserves) r.seats = std::min(r.seats, seats);
    auto const there = try_allocate(p);
    if (!there) return next;
    for (std::size_t c = 0; c < dossiers.size(); ++c) {
        auto const& here = so_far.dossiers[dossiers[c]];
        if (there->status[c] == seat_status::chosen && here.awarded == award_status::no &&
            here.assessed.result == outcome::eligible)
            next.push_back(dossiers[c]);
    }
    return next;
}

}  // namespace detail

/// What people's words make of the seats of each pool; parallel to the pools.
[[nodiscard]] inline std::vector<pool_word> pool_words(nomination_batch const& batch,
                                                       context const& in,
                                                       round_decision const& so_far,
                                                       people_decision const& said) {
    std::vector<pool_word> words(so_far.pools.size());
    std::vector<std::size_t> brought_in(words.size());
    std::map<pool_key, std::size_t> number;
    for (std::size_t p = 0; p < so_far.pools.size(); ++p) number[so_far.pools[p].of] = p;
    for (std::size_t i = 0; i < batch.size(); ++i) {
        auto const key = pool_key_of(batch.nominations[i], in);
        auto const at = key ? number.find(*key) : number.end();
        if (at == number.end()) continue;
        auto const& word = said.dossiers[i];
        if (word.final == final_word::open) ++words[at->second].open;
        if (word.final != final_word::award) continue;
        ++words[at->second].awards;
        if (word.against) ++brought_in[at->second];
    }
    for (std::size_t p = 0; p < words.size(); ++p) {
        auto const& pool = so_far.pools[p];
        if (!pool.seats || !pool.given) continue;
        auto const held = detail::seats_held(pool, said, so_far);
        auto const awards = static_cast<std::int64_t>(words[p].awards);
        words[p].over = std::max<std::int64_t>(0, awards - *pool.seats);
        words[p].free = std::max<std::int64_t>(0, *pool.seats - awards - held);
        if (words[p].free > 0) words[p].next = detail::next_in(pool, said, so_far, brought_in[p]);
    }
    return words;
}

}  // namespace thidua
