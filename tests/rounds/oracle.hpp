// SPDX-License-Identifier: BSL-1.0
//
// The decision of a round once more, written from DESIGN.md and formats.md as slowly and plainly as
// they are worded: every order of equals, every waiting dossier cleared one at a time. Of the
// library it takes the verdict of one dossier (`assess` has an oracle of its own) and the plain
// data; seats are given out by the allocator's oracle. For seven candidates or so.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include <thidua/eligibility/assess.hpp>
#include <thidua/nominations/nomination.hpp>
#include <thidua/policy/policy.hpp>
#include <thidua/policy/settings.hpp>
#include <thidua/rounds/decision.hpp>

#include <allocation/oracle.hpp>

namespace rounds_oracle {

using namespace thidua;
using places = std::set<std::size_t>;

struct question {
    policy const* by = nullptr;
    settings const* with = nullptr;
    context const* in = nullptr;
    std::vector<nomination> const* all = nullptr;
    stage at = stage::appraisal;
};

/// What the oracle says of one dossier.
struct told {
    outcome result = outcome::undetermined;
    award_status awarded = award_status::no;
    seat_kind seat = seat_kind::none;
    std::int32_t rank = 0;
    std::set<std::string> keys_lacking{};
};
struct told_waiting {
    bool surely = false;      ///< in every answer once cleared; else in some
    places no_longer_sure{};  ///< on the list now, not surely on it once this one is cleared
    bool order_known = true;
};
struct told_force {
    bool possible = false;
    std::size_t gain = 0;
    std::size_t lose = 0;
};
struct told_pool {
    places members{};
    std::optional<std::int64_t> seats{};
    reading force = reading::no_priority;
    std::map<std::size_t, told_waiting> waiting{};
    places beside_an_equal{};  ///< running_rate takes strict ranks: a newcomer's tie has no answer
                               ///< here
    std::map<reading, told_force> forces{};
};
struct answer {
    bool possible = true;  ///< the numbers that the force needs are there, and fit
    std::vector<told> dossiers{};
    std::map<pool_key, told_pool> pools{};
    places prompt{};
};

/// The order of an office, else the policy's.
inline std::vector<order_key> order_of(question const& q) {
    if (q.with->order) return *q.with->order;
    return {q.by->order.begin(), q.by->order.end()};
}
inline bool names_priority(question const& q) {
    for (auto const& k : order_of(q))
        if (k.by == order_by::priority) return true;
    return false;
}

/// How good a candidate is by one key: (0, fraction) when known, (1, 0) where it does not apply,
/// nothing when it is unknown. Smaller = better. A share of votes is kept as a fraction.
struct key_standing {
    int group = 0;
    std::int64_t upper = 0;
    std::int64_t lower = 1;
    [[nodiscard]] bool better_than(key_standing const& o) const {
        if (group != o.group) return group < o.group;
        return upper * o.lower < o.upper * lower;
    }
};
inline std::optional<key_standing> standing_by(order_key const& k, nomination const& n) {
    auto const whole = [](auto const& fact, bool ascending) -> std::optional<key_standing> {
        if (fact.blank()) return std::nullopt;
        if (!fact.known()) return key_standing{1, 0, 1};
        auto const v = fact.cell().value;
        return key_standing{0, ascending ? v : -v, 1};
    };
    switch (k.by) {
        case order_by::unit_rank:
            return whole(n.unit_rank, true);
        case order_by::score:
            return whole(n.score, false);
        case order_by::council_votes:
            if (!n.council_votes_for.known() || !n.council_members.known()) return std::nullopt;
            return key_standing{0, -n.council_votes_for.cell().value,
                                n.council_members.cell().value};
        case order_by::fact:
            if (k.fact == &facts::headcount) return whole(n.headcount, k.ascending);
            if (k.fact == &facts::rating) return whole(n.rating, k.ascending);
            if (k.fact == &facts::achieved_to) return whole(n.achieved_to, k.ascending);
            return std::nullopt;
        default:
            return key_standing{};
    }
}
inline std::vector<order_key> keys_that_count(question const& q) {
    std::vector<order_key> keys;
    for (auto const& k : order_of(q)) {
        if (k.by == order_by::priority) continue;
        if (k.by == order_by::council_votes && q.at < stage::council) continue;
        keys.push_back(k);
    }
    return keys;
}
inline std::set<std::string> keys_lacking(question const& q, nomination const& n) {
    std::set<std::string> names;
    for (auto const& k : keys_that_count(q)) {
        if (standing_by(k, n)) continue;
        names.insert(k.by == order_by::unit_rank       ? "unit_rank"
                     : k.by == order_by::score         ? "score"
                     : k.by == order_by::council_votes ? "council_votes"
                                                       : std::string{k.fact->name});
    }
    return names;
}
/// Is `a` before `b` by the declared order?
inline bool before(question const& q, nomination const& a, nomination const& b) {
    for (auto const& k : keys_that_count(q)) {
        // Only a waiting dossier may lack a key: what it lacks is taken at its best.
        auto const x = standing_by(k, a).value_or(key_standing{-1, 0, 1});
        auto const y = standing_by(k, b).value_or(key_standing{-1, 0, 1});
        if (x.better_than(y)) return true;
        if (y.better_than(x)) return false;
    }
    return false;
}

/// Is it a small collective, on the day of the decision? By the kinds of the settings, else the
/// policy's.
inline bool small(question const& q, nomination const& n) {
    if (!n.recipient_kind.known() || *n.recipient_kind != recipient_kind::collective) return false;
    if (!n.collective_kind.known()) return false;
    auto const day = q.in->signed_on;
    auto const fits = [&](collective_kind kind, std::optional<unit_kind> within, date from,
                          date to) {
        if (kind != *n.collective_kind || day < from || to < day) return false;
        return !within || (n.unit.known() && q.in->units[(*n.unit).number()].kind == *within);
    };
    bool any = false;
    if (q.with->small) {
        for (auto const& s : *q.with->small)
            any = any || fits(s.kind, s.within, s.from.value_or(first_day()),
                              s.through.value_or(last_day()));
        return any;
    }
    for (auto const& s : q.by->small)
        any = any ||
              fits(s.kind, s.within_any ? std::nullopt : std::optional{s.within}, s.first, s.last);
    return any;
}
/// Is it a person who directly organises and carries out? For the joints that the random rounds
/// use: the role in this plan's movement (none of them names another movement).
inline bool role_counts(question const& q, nomination const& n) {
    if (!n.direct_role.known() || *n.direct_role == direct_role::none) return false;
    auto const how = q.with->priority.over(q.by->priority);
    return how.conjunction == priority_conjunction::either_role ||
           *n.direct_role == direct_role::organises_and_implements;
}
inline bool direct(question const& q, nomination const& n) {
    if (!n.recipient_kind.known() || *n.recipient_kind != recipient_kind::individual) return false;
    auto const how = q.with->priority.over(q.by->priority);
    bool const post = n.position.known() && *n.position == position::direct_worker;
    switch (how.direct) {
        case who_is_direct::movement_role:
            return role_counts(q, n);
        case who_is_direct::position:
            return post;
        default:
            return post || role_counts(q, n);
    }
}
inline bool has_priority(question const& q, nomination const& n) {
    auto const how = q.with->priority.over(q.by->priority);
    if (small(q, n)) return how.scope == priority_scope::individuals || role_counts(q, n);
    return direct(q, n);
}

/// The force in use: none where the priority binds the proposing unit only, or the order leaves it
/// out.
inline reading force_of(question const& q) {
    auto const how = q.with->priority.over(q.by->priority);
    if (how.at == priority_stage::proposal || !names_priority(q)) return reading::no_priority;
    return how.force;
}

/// The problem of a pool as formats.md 3 and 4 word it; nothing if a number is lacking or does not
/// fit.
inline std::optional<problem> problem_of(question const& q, pool_key const& key, std::int64_t seats,
                                         std::vector<std::size_t> const& members, reading force,
                                         bool of_the_round = false) {
    problem p;
    p.how = force;
    p.seats = seats;
    if (force == reading::tie_break || force == reading::precedence) p.priority_group = 2;
    p.names.groups = {"small", "direct", "priority"};
    std::vector<std::int64_t> units;
    for (auto const m : members) {
        auto const& n = (*q.all)[m];
        candidate c;
        for (auto const other : members)
            if (before(q, (*q.all)[other], n)) ++c.rank;
        if (n.submitting_unit.known()) {
            auto const raw = n.submitting_unit.cell().value;
            auto at = std::find(units.begin(), units.end(), raw);
            if (at == units.end()) {
                units.push_back(raw);
                p.names.units.emplace_back(q.in->units[static_cast<std::size_t>(raw)].code);
                at = units.end() - 1;
            }
            c.unit = static_cast<std::uint32_t>(at - units.begin());
        }
        // Reserves and rates are for those who have the priority.
        bool const preferred = has_priority(q, n);
        if (preferred && small(q, n)) c.groups |= 1;
        if (preferred && direct(q, n)) c.groups |= 2;
        if (preferred) c.groups |= 4;
        p.candidates.push_back(c);
    }
    for (std::uint32_t u = 0; u < units.size(); ++u) {
        bool named = false;
        for (auto const& cap : q.with->caps)
            if (cap.in.covers(key) && cap.submitting_unit == p.names.units[u]) {
                p.caps.push_back({u, cap.seats});
                named = true;
            }
        for (auto const& cap : q.with->caps)
            if (!named && cap.in.covers(key) && cap.submitting_unit == "*")
                p.caps.push_back({u, cap.seats});
    }
    auto const bit = [](priority_member m) {
        return m == priority_member::small_collective ? 0U : 1U;
    };
    if (force == reading::minimum_guarantee || force == reading::set_aside) {
        std::int64_t sum = 0;
        for (auto const& r : q.with->reserves) {
            if (!r.in.covers(key)) continue;
            auto number = r.seats.value_or(0);
            if (!r.seats) {
                // Counted out: the smallest, greatest or nearest whole number to share * seats /
                // 10000.
                number = 0;
                while ((number + 1) * 10000 <= *r.share * seats) ++number;
                auto const rest = *r.share * seats - number * 10000;
                if (r.rounding == share_rounding::ceil && rest > 0) ++number;
                if (r.rounding == share_rounding::nearest && rest * 2 >= 10000) ++number;
            }
            p.reserves.push_back({bit(r.group), number});
            sum += number;
        }
        // A round is decided by a force as soon as some pool has its numbers; a comparison asks for
        // this pool's own.
        bool const none = of_the_round ? q.with->reserves.empty() : p.reserves.empty();
        if (none || sum > seats) return std::nullopt;
    }
    if (force == reading::running_rate) {
        for (auto const& r : q.with->rates)
            if (r.in.covers(key)) p.rates.push_back({bit(r.group), r.percent});
        bool const none = of_the_round ? q.with->rates.empty() : p.rates.empty();
        if (none || !p.caps.empty()) return std::nullopt;
        std::set<std::int32_t> ranks;
        for (auto const& c : p.candidates)
            if (!ranks.insert(c.rank).second) return std::nullopt;
    }
    return p;
}

struct list {
    places sure{};
    places contested{};
};
inline std::optional<list> list_of(question const& q, pool_key const& key, std::int64_t seats,
                                   places const& members, reading force,
                                   bool of_the_round = false) {
    std::vector<std::size_t> const in_order(members.begin(), members.end());
    auto const p = problem_of(q, key, seats, in_order, force, of_the_round);
    if (!p) return std::nullopt;
    list out;
    if (in_order.empty()) return out;
    auto const solved = oracle::solve(*p);
    for (auto const c : solved.chosen) out.sure.insert(in_order[c]);
    for (auto const& group : solved.contested)
        for (auto const c : group.candidates) out.contested.insert(in_order[c]);
    return out;
}

inline std::optional<pool_key> pool_of(question const& q, nomination const& n) {
    if (!n.commendation_type.known() || *n.commendation_type != commendation_type::movement)
        return std::nullopt;
    if (!n.form.known() || !n.recipient_kind.known()) return std::nullopt;
    return pool_key{q.in->phase, *n.form, *n.recipient_kind};
}

/// Decides a round with held seats released.
inline answer decide(question const& q) {
    answer out;
    out.dossiers.resize(q.all->size());
    std::map<pool_key, places> waiting;
    std::vector<assessment> assessed;
    for (std::size_t i = 0; i < q.all->size(); ++i) {
        auto const& n = (*q.all)[i];
        auto& d = out.dossiers[i];
        assessed.push_back(assess(q.by->rules, n, *q.in, q.at));
        d.result = assessed.back().result;
        auto const pool = pool_of(q, n);
        if (!pool) {
            if (d.result == outcome::eligible && n.commendation_type.known() &&
                *n.commendation_type == commendation_type::unexpected) {
                d.awarded = award_status::yes;
                d.seat = seat_kind::prompt;
                out.prompt.insert(i);
            }
            continue;
        }
        d.keys_lacking = keys_lacking(q, n);
        if (d.result == outcome::eligible && !d.keys_lacking.empty())
            d.result = outcome::undetermined;
        if (d.result == outcome::eligible)
            out.pools[*pool].members.insert(i);
        else if (d.result != outcome::ineligible) {
            out.pools[*pool];
            waiting[*pool].insert(i);
        }
    }
    for (auto& [key, pool] : out.pools) {
        for (auto const m : pool.members) {
            auto& rank = out.dossiers[m].rank;
            rank = 1;
            for (auto const other : pool.members)
                if (before(q, (*q.all)[other], (*q.all)[m])) ++rank;
        }
        for (auto const& s : q.with->pools)
            if (s.of == key) pool.seats = s.seats;
        pool.force = force_of(q);
        auto const planned = [&](std::size_t i) {
            return assessed[i].provisional() ? award_status::provisional : award_status::yes;
        };
        if (!pool.seats) {
            for (auto const m : pool.members) {
                out.dossiers[m].awarded = planned(m);
                out.dossiers[m].seat = seat_kind::open;
            }
            for (auto const w : waiting[key])
                pool.waiting[w] = {true, {}, out.dossiers[w].keys_lacking.empty()};
            continue;
        }
        auto const here = list_of(q, key, *pool.seats, pool.members, pool.force, true);
        auto const plain = list_of(q, key, *pool.seats, pool.members, reading::no_priority);
        if (!here) {
            out.possible = false;
            return out;
        }
        for (auto const m : here->sure) {
            auto& d = out.dossiers[m];
            d.awarded = planned(m);
            d.seat = seat_kind::open;
            // "reserve:NAME only for those in the ledger's `in`": chosen here, not without
            // priority.
            if ((pool.force == reading::minimum_guarantee || pool.force == reading::set_aside) &&
                plain->sure.count(m) == 0)
                d.seat = seat_kind::reserve;
        }
        for (auto const m : here->contested) out.dossiers[m].awarded = award_status::contested;

        for (auto const w : waiting[key]) {
            auto with_one_more = pool.members;
            with_one_more.insert(w);
            auto const then = list_of(q, key, *pool.seats, with_one_more, pool.force, true);
            if (!then) {
                pool.beside_an_equal.insert(w);
                continue;
            }
            bool const surely = then->sure.count(w) != 0;
            if (!surely && then->contested.count(w) == 0) continue;
            told_waiting t{surely, {}, out.dossiers[w].keys_lacking.empty()};
            for (auto const m : here->sure)
                if (then->sure.count(m) == 0) t.no_longer_sure.insert(m);
            for (auto const m : t.no_longer_sure)
                out.dossiers[m].awarded = award_status::provisional;
            pool.waiting[w] = t;
        }
        for (auto const& word : words<reading>()) {
            auto const other = static_cast<reading>(word.value);
            if (other == pool.force) continue;
            auto& f = pool.forces[other];
            auto const there = list_of(q, key, *pool.seats, pool.members, other);
            f.possible = there.has_value();
            if (!there) continue;
            for (auto const m : there->sure) f.gain += here->sure.count(m) == 0 ? 1U : 0U;
            for (auto const m : here->sure) f.lose += there->sure.count(m) == 0 ? 1U : 0U;
        }
    }
    return out;
}

}  // namespace rounds_oracle
