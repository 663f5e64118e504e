// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <span>
#include <string>
#include <vector>

#include <thidua/logic/bind.hpp>
#include <thidua/logic/criterion.hpp>
#include <thidua/logic/missing.hpp>
#include <thidua/nominations/nomination.hpp>
#include <thidua/rounds/terms.hpp>

namespace thidua {

/// A key of the order as it is used in a pool: the shorthands resolved, those not yet due left out.
/// The priority is no key here: it acts through its force (see `reading`).
struct used_key {
    order_by by = order_by::score;
    fact_info const* fact = nullptr;  ///< nullptr for the Council's votes
    bool ascending = false;
    std::int64_t slot = unbound;  ///< for a user's own fact: its place among the attributes
};

/// The keys that order candidates at a stage. The Council's votes fall due at the council: before
/// it they are skipped and the list is "provisional: before the council".
[[nodiscard]] inline std::vector<used_key> keys_due(std::vector<order_key> const& order, stage at,
                                                    attribute_list attributes = {}) {
    std::vector<used_key> used;
    for (auto const& key : order) {
        switch (key.by) {
            case order_by::priority:
                break;
            case order_by::council_votes:
                if (at >= stage::council) used.push_back({key.by, nullptr, false});
                break;
            case order_by::unit_rank:
                used.push_back({key.by, &facts::unit_rank, true});
                break;
            case order_by::score:
                used.push_back({key.by, &facts::score, false});
                break;
            case order_by::fact:
                used.push_back({key.by, key.fact, key.ascending, place_of(*key.fact, attributes)});
                break;
        }
    }
    return used;
}

/// Whether the declared order has keys that are not due yet at this stage.
[[nodiscard]] inline bool before_the_council(std::vector<order_key> const& order, stage at) {
    return at < stage::council && std::ranges::any_of(order, [](order_key const& k) {
               return k.by == order_by::council_votes;
           });
}

/// The value of a key, smaller = better; nothing if it is not known. What does not apply stands
/// last.
[[nodiscard]] inline cell key_value(used_key const& key, nomination const& n, context const& in) {
    constexpr auto last = std::numeric_limits<std::int64_t>::max();
    cell c{};
    if (key.by == order_by::council_votes) {
        // Votes for, as a share of all members; a thousand million parts tell all councils' shares
        // apart.
        constexpr std::int64_t parts = 1'000'000'000;
        auto const no_votes = [](auto const& f) { return !f.known() && !f.blank(); };
        if (no_votes(n.council_votes_for) || no_votes(n.council_members))
            return {said::value, last};
        if (n.council_votes_for.known() && n.council_members.known() && *n.council_members > 0)
            c = {said::value,
                 n.council_votes_for.cell().value * parts / n.council_members.cell().value};
    } else {
        c = key.fact->attribute() ? key.fact->access.read_attribute(n, key.slot)
                                  : key.fact->access.read(n, in);
    }
    if (c.state == said::not_applicable) return {said::value, last};
    if (c.state == said::value && !key.ascending) c.value = -c.value;
    return c;
}

/// Adds the names of the keys that a candidate lacks.
inline void add_missing_keys(std::span<used_key const> keys, nomination const& n, context const& in,
                             missing_list& out) {
    for (auto const& key : keys)
        if (key_value(key, n, in).state == said::nothing)
            out.add(key.fact == nullptr ? "council_votes" : std::string{key.fact->name});
}

/// The order of candidates: places sorted best first with their ranks; equal keys give equal ranks
/// (1, 1, 3).
struct ranking {
    std::vector<std::size_t>
        best_first{};  ///< dossiers; equals by place in the list, which means nothing
    std::vector<std::int32_t> rank{};  ///< parallel to `best_first`, 1 is best
};

/// Ranks dossiers whose keys are all known.
[[nodiscard]] inline ranking rank_by(std::span<used_key const> keys,
                                     std::vector<std::size_t> const& dossiers,
                                     std::span<nomination const> all, context const& in) {
    auto const width = keys.size();
    std::vector<std::int64_t> values(dossiers.size() * width);
    std::vector<std::size_t> order(dossiers.size());
    for (std::size_t i = 0; i < dossiers.size(); ++i) {
        order[i] = i;
        for (std::size_t k = 0; k < width; ++k)
            values[i * width + k] = key_value(keys[k], all[dossiers[i]], in).value;
    }
    auto const compare = [&](std::size_t a, std::size_t b) {
        for (std::size_t k = 0; k < width; ++k) {
            auto const x = values[a * width + k];
            auto const y = values[b * width + k];
            if (x != y) return x < y ? -1 : 1;
        }
        return 0;
    };
    std::ranges::sort(order, [&](std::size_t a, std::size_t b) {
        auto const c = compare(a, b);
        return c != 0 ? c < 0 : a < b;
    });
    ranking r;
    for (std::size_t i = 0; i < order.size(); ++i) {
        r.best_first.push_back(dossiers[order[i]]);
        bool const tied = i > 0 && compare(order[i - 1], order[i]) == 0;
        r.rank.push_back(tied ? r.rank.back() : static_cast<std::int32_t>(i + 1));
    }
    return r;
}

}  // namespace thidua
