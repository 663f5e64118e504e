// SPDX-License-Identifier: BSL-1.0
#include <thidua/eligibility/rule_set.hpp>

#include <array>

#include <support/catch.hpp>

#include <thidua/eligibility/tracks.hpp>
#include <thidua/nominations/sample.hpp>
#include <thidua/rules/achievement/by_track.hpp>

using namespace thidua;

namespace {

constexpr criterion asks_united{.id = "asks.united", .must = facts::united == true};
constexpr criterion asks_headcount{.id = "asks.headcount",
                                   .applies = facts::recipient_kind == recipient_kind::collective,
                                   .must = facts::headcount >= 3};
constexpr track of_merit{.id = "of_merit",
                         .serves = commendation_type::merit,
                         .applies = facts::recipient_kind == recipient_kind::collective,
                         .asks = {&asks_united, &asks_headcount}};
constexpr track of_movement{
    .id = "of_movement", .serves = commendation_type::movement, .asks = {&asks_united}};
constexpr std::array<track const*, 2> both_tracks{&of_merit, &of_movement};
constexpr std::array<criterion const*, 2> listed{&rules::by_track, &asks_united};
constexpr rule_set two{.criteria = listed, .by_track = &rules::by_track, .live = both_tracks};

constexpr nomination merit(stated<bool> united, stated<int> headcount) {
    nomination n;
    n.commendation_type = commendation_type::merit;
    n.recipient_kind = recipient_kind::collective;
    n.united = united;
    n.headcount = headcount;
    return n;
}
constexpr truth met(track const& t, nomination const& n) { return meets(t, n, sample::day); }

// A track is the "and" of its type, of whom it is for, and of its criteria.
static_assert(met(of_merit, merit(true, 3)) == truth::yes);
static_assert(met(of_merit, merit(true, 2)) == truth::no);
static_assert(met(of_merit, merit(true, {})) == truth::unknown);
static_assert(met(of_merit, merit({}, 2)) == truth::no);
static_assert(met(of_movement, merit(true, 3)) == truth::no);
static_assert(met(of_merit, nomination{}) == truth::unknown);

// The tracks are their "or"; of no track nothing is met.
static_assert(meets_any(both_tracks, merit(true, 3), sample::day) == truth::yes);
static_assert(meets_any(both_tracks, merit(false, 3), sample::day) == truth::no);
static_assert(meets_any(both_tracks, nomination{}, sample::day) == truth::unknown);
static_assert(meets_any({}, merit(true, 3), sample::day) == truth::no);

}  // namespace

TEST_CASE("a track of another type of commendation is not met, whatever else is known") {
    auto n = merit(true, 3);
    n.commendation_type = commendation_type::unexpected;
    CHECK(meets_any(both_tracks, n, sample::day) == truth::no);
    n.commendation_type = does_not_apply;
    CHECK(meets_any(both_tracks, n, sample::day) == truth::no);
    n.commendation_type = {};
    CHECK(meets_any(both_tracks, n, sample::day) == truth::unknown);
    n.united = false;  // both tracks ask for it
    CHECK(meets_any(both_tracks, n, sample::day) == truth::no);
}

TEST_CASE("a criterion of a track that does not apply does not stand against it") {
    static constexpr track for_anyone{.id = "for_anyone",
                                      .serves = commendation_type::merit,
                                      .asks = {&asks_united, &asks_headcount}};
    auto n = merit(true, 1);
    CHECK(met(for_anyone, n) == truth::no);
    n.recipient_kind = recipient_kind::individual;
    CHECK(met(for_anyone, n) == truth::yes);
    n.recipient_kind = {};
    CHECK(met(for_anyone, n) == truth::unknown);
}

TEST_CASE("the tracks are one criterion of the set") {
    auto const by_tracks = [](nomination const& n, stage at) {
        return judge(two, rules::by_track, n, sample::day, at);
    };
    CHECK(by_tracks(merit(true, 3), stage::closed).what == standing::met);
    CHECK(by_tracks(merit(true, 3), stage::closed).of == &rules::by_track);
    CHECK(by_tracks(merit(true, 1), stage::closed).what == standing::failed);
    CHECK(by_tracks(merit(true, {}), stage::closed).what == standing::unknown);
    CHECK(by_tracks(merit(true, 1), stage::intake).what == standing::not_due);
}

TEST_CASE("every other criterion of the set is judged by itself") {
    auto const f = judge(two, asks_united, merit(false, 3), sample::day, stage::closed);
    CHECK(f.what == standing::failed);
    CHECK(f.of == &asks_united);
}
