// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <tuple>

#include <thidua/nominations/batch.hpp>
#include <thidua/rounds/council_vote.hpp>
#include <thidua/rounds/dossier_index.hpp>

namespace thidua {

/// Whether `b` is the later of two ballots on one dossier: by day, a blank day first. What remains
/// is only there so that the order of the rows plays no part.
[[nodiscard]] inline bool held_before(council_vote const& a, council_vote const& b) {
    auto const key = [](council_vote const& v) {
        return std::tuple{v.held_on.known(), v.held_on.cell().value, std::string_view{v.minutes},
                          v.members_total.cell().value, -v.votes_for.cell().value};
    };
    return key(a) < key(b);
}

/// The latest ballot of the City's Council on each dossier that has one: place of the dossier in
/// the batch to place in `votes`. Ballots of units' own councils, and those that lack a number,
/// count for nothing here.
[[nodiscard]] inline std::map<std::size_t, std::size_t> latest_votes(
    std::span<council_vote const> votes, dossier_index const& dossiers) {
    std::map<std::size_t, std::size_t> latest;
    for (std::size_t v = 0; v < votes.size(); ++v) {
        auto const& vote = votes[v];
        if (!vote.council.known() || *vote.council != voting_council::city ||
            !vote.votes_for.known() || !vote.members_total.known())
            continue;
        auto const dossier = dossiers.find(vote.id);
        if (!dossier) continue;
        auto const [at, added] = latest.emplace(*dossier, v);
        if (!added && held_before(votes[at->second], vote)) at->second = v;
    }
    return latest;
}

/// Writes the votes of the City's Council into the dossiers: the latest ballot counts. A dossier
/// without one keeps what it has; the Council's votes are a key of the order, and one that is due
/// and not known makes a dossier wait. Of a dossier whose id is in `unread` a ballot could not be
/// taken, perhaps the latest one: no other counts in its place, its votes are not known.
inline void apply_votes(nomination_batch& batch, std::span<council_vote const> votes,
                        std::span<std::string const> unread = {}) {
    if (votes.empty() && unread.empty()) return;
    dossier_index const dossiers{batch};
    for (auto const& [dossier, vote] : latest_votes(votes, dossiers)) {
        batch.nominations[dossier].council_votes_for = votes[vote].votes_for;
        batch.nominations[dossier].council_members = votes[vote].members_total;
    }
    for (auto const& id : unread) {
        auto const dossier = dossiers.find(id);
        if (!dossier) continue;
        batch.nominations[*dossier].council_votes_for = {};
        batch.nominations[*dossier].council_members = {};
    }
}

}  // namespace thidua
