// SPDX-License-Identifier: BSL-1.0
#include <thidua/rounds/apply_votes.hpp>

#include <algorithm>
#include <string>
#include <vector>

#include <rounds/stage_sample.hpp>
#include <support/catch.hpp>

using namespace thidua;
using namespace stage_sample;

TEST_CASE("the latest ballot of the City's Council becomes the dossier's votes",
          "[rounds][stages]") {
    std::vector<council_vote> votes{
        ballot("a", 9, 15, date{2025, 11, 10}), ballot("a", 14, 15, date{2025, 11, 18}),
        ballot("a", 3, 15, stated<date>{}), ballot("nobody", 15, 15), ballot("c", 5, 7)};
    votes.push_back(ballot("b", 9, 9));
    votes.back().council = voting_council::unit;  // the unit's own council: no key of the order
    votes.push_back(ballot("c", 6, 7, date{2025, 12, 1}));
    votes.back().members_total = {};  // a number is lacking
    for (int turn = 0; turn < 2; ++turn) {
        auto batch = batch_of(persons());
        apply_votes(batch, votes);
        CHECK(*batch.nominations[0].council_votes_for == 14);
        CHECK(*batch.nominations[0].council_members == 15);
        CHECK(batch.nominations[1].council_votes_for.blank());
        CHECK(*batch.nominations[2].council_votes_for == 5);
        CHECK(batch.nominations[3].council_votes_for.blank());
        std::ranges::reverse(votes);
    }
}

TEST_CASE("without votes a batch is left as it is", "[rounds][stages]") {
    auto batch = batch_of(persons());
    batch.nominations[0].council_votes_for = 3;
    apply_votes(batch, {});
    CHECK(*batch.nominations[0].council_votes_for == 3);
}

TEST_CASE("where a ballot could not be read no other one counts in its place", "[rounds][stages]") {
    std::vector<council_vote> const votes{ballot("a", 14, 15), ballot("b", 9, 15)};
    std::vector<std::string> const unread{"a", "c", "nobody"};
    auto batch = batch_of(persons());
    batch.nominations[2].council_votes_for = 3;  // `c`, from an earlier file
    batch.nominations[2].council_members = 15;
    apply_votes(batch, votes, unread);
    for (auto const i : {0U, 2U}) {
        CHECK(batch.nominations[i].council_votes_for.blank());
        CHECK(batch.nominations[i].council_members.blank());
    }
    CHECK(*batch.nominations[1].council_votes_for == 9);
}
