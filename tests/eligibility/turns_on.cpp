// SPDX-License-Identifier: BSL-1.0
#include <thidua/eligibility/turns_on.hpp>

#include <array>
#include <string_view>
#include <vector>

#include <support/catch.hpp>

#include <thidua/nominations/facts/recipient.hpp>
#include <thidua/nominations/facts/standing.hpp>
#include <thidua/nominations/sample.hpp>
#include <thidua/rules/achievement/by_track.hpp>
#include <thidua/testing/generate.hpp>

#include "outcome_without.hpp"

using namespace thidua;

namespace {

constexpr instrument decree{"1/2024", {"Nghị định mẫu", "a sample decree"}, "sample"};

constexpr citation sure = decree.at(article{1}, verification::verified);
constexpr citation heard = decree.at(article{2}, verification::second_hand);
constexpr citation recalled = decree.at(article{3}, verification::recalled);

constexpr exception for_leaders{
    .id = "for_leaders",
    .basis = recalled,
    .when = facts::position == position::division_leader,
    .then = facts::exemplary == true,
};
constexpr criterion selected_or_leader{
    .id = "selected",
    .basis = {{sure}},
    .must = facts::selected_in_movement == true,
    .unless = {&for_leaders},
};
constexpr criterion doubly_based{
    .id = "doubly_based",
    .basis = {{heard, sure}},
    .must = facts::discipline_pending == false,
};
constexpr criterion only_heard{
    .id = "only_heard",
    .basis = {{heard}},
    .must = facts::complaint_pending == false,
};
constexpr criterion assumed{
    .id = "assumed",
    .must = facts::under_investigation == false,
};
constexpr criterion a_notice{
    .id = "a_notice",
    .basis = {{heard}},
    .must = facts::press_case_pending == false,
    .otherwise = failure::notice,
};
constexpr track known_track{.id = "known",
                            .basis = sure,
                            .serves = commendation_type::movement,
                            .applies = facts::posthumous == true};
constexpr track recalled_track{
    .id = "recalled", .basis = recalled, .serves = commendation_type::movement};

constexpr std::array<criterion const*, 6> all{
    &selected_or_leader, &doubly_based, &only_heard, &assumed, &a_notice, &rules::by_track};
constexpr std::array<track const*, 2> tracks{&known_track, &recalled_track};
constexpr rule_set rules_here{.criteria = all, .by_track = &rules::by_track, .live = tracks};

std::vector<std::string_view> marks(nomination const& n) {
    std::vector<std::string_view> ids;
    for (auto const& g : turns_on(rules_here, n, sample::day, stage::appraisal))
        ids.push_back(g.rests);
    return ids;
}
using names = std::vector<std::string_view>;

nomination without_tracks_in_doubt() {
    return sample::with([](auto& n) { n.posthumous = true; });
}

}  // namespace

TEST_CASE("a clause below verified is listed once, with what rests on it first") {
    names ids;
    for (auto const& g : grounds_in_doubt(rules_here)) ids.push_back(g.rests);
    // The exception and the track rest on one recalled clause; the notice changes no outcome.
    CHECK(ids == names{"for_leaders", "doubly_based", "assumed"});
}

TEST_CASE("a dossier that meets a verified track is not marked for a doubtful one beside it") {
    CHECK(marks(without_tracks_in_doubt()).empty());
}

TEST_CASE("a dossier that meets a doubtful track alone is marked for its clause") {
    CHECK(marks(sample::standard) == names{"for_leaders"});  // the first that rests on Article 3
}

TEST_CASE("a refusal is marked where the clause alone refuses") {
    auto n = without_tracks_in_doubt();
    n.complaint_pending = true;
    CHECK(marks(n) == names{"doubly_based"});  // Article 2: only_heard rests on it alone
    n.selected_in_movement = false;            // refused for a verified reason as well
    CHECK(marks(n).empty());
}

TEST_CASE("a refusal that a verified clause supports as well is not marked") {
    auto n = without_tracks_in_doubt();
    n.discipline_pending = true;
    CHECK(marks(n).empty());
}

TEST_CASE("what the policy assumes without a clause is marked by its criterion") {
    auto n = without_tracks_in_doubt();
    n.under_investigation = true;
    CHECK(marks(n) == names{"assumed"});
}

TEST_CASE("an outcome that is open because of a doubtful clause is marked") {
    auto n = without_tracks_in_doubt();
    n.complaint_pending = {};
    CHECK(verdict(rules_here, n, sample::day, stage::appraisal) == outcome::undetermined);
    CHECK(marks(n) == names{"doubly_based"});
}

TEST_CASE("a live exception that rests on a doubtful clause marks who owes it the outcome") {
    auto n = without_tracks_in_doubt();
    n.position = position::division_leader;
    n.selected_in_movement = false;
    CHECK(marks(n) == names{"for_leaders"});
    n.selected_in_movement = true;  // met with and without the exception
    CHECK(marks(n).empty());
}

TEST_CASE("a notice marks nothing") {
    auto n = without_tracks_in_doubt();
    n.press_case_pending = true;
    CHECK(marks(n).empty());
}

TEST_CASE("the quick answer from an assessment is that of trying every clause") {
    auto const doubts = grounds_in_doubt(rules_here);
    std::size_t marked = 0;
    testing::nomination_generator next{rules_here, sample::day, 20, {.changed = 30}};
    for (int i = 0; i < 3'000; ++i) {
        auto const n = next();
        auto const now = verdict(rules_here, n, sample::day, stage::appraisal);
        names slow;
        for (auto const& doubt : doubts)
            if (oracle::outcome_without{rules_here, n, sample::day, stage::appraisal}(doubt) != now)
                slow.push_back(doubt.rests);
        REQUIRE(marks(n) == slow);
        marked += slow.empty() ? 0U : 1U;
    }
    CHECK(marked > 300);
}

TEST_CASE("a doubtful ground is named by its clause, an assumption by what rests on it") {
    CHECK(code(doubtful_ground{heard, "x"}) == "1/2024 art.2");
    CHECK(code(doubtful_ground{{}, "assumed"}) == "~assumed");
}
