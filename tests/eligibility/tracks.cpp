// SPDX-License-Identifier: BSL-1.0
#include <thidua/eligibility/tracks.hpp>

#include <array>
#include <set>
#include <string_view>

#include <support/catch.hpp>

#include <thidua/nominations/sample.hpp>

using namespace thidua;

namespace {

constexpr std::array<track const*, 5> all_tracks{
    &tracks::individual_in_movement, &tracks::collective_in_movement,
    &tracks::individual_unexpected, &tracks::collective_unexpected, &tracks::individual_merit};

constexpr nomination dossier(commendation_type type, recipient_kind kind) {
    nomination n;
    n.commendation_type = type;
    n.recipient_kind = kind;
    return n;
}
constexpr truth met(track const& t, nomination const& n) { return meets(t, n, sample::day); }

constexpr nomination in_movement(recipient_kind kind, stated<bool> selected) {
    auto n = dossier(commendation_type::movement, kind);
    n.exemplary = true;
    n.united = true;
    n.selected_in_movement = selected;
    return n;
}
constexpr nomination unexpected(recipient_kind kind, stated<influence> far) {
    auto n = dossier(commendation_type::unexpected, kind);
    n.exemplary = true;
    n.united = true;
    n.influence = far;
    return n;
}
constexpr nomination merit(stated<int> titles, stated<int> years, stated<int> initiatives,
                           stated<int> works) {
    auto n = dossier(commendation_type::merit, recipient_kind::individual);
    n.exemplary = true;
    n.grassroots_fighter_streak = titles;
    n.excellent_years_streak = years;
    n.initiatives = initiatives;
    n.research_works = works;
    return n;
}

constexpr auto individual = recipient_kind::individual;
constexpr auto collective = recipient_kind::collective;
constexpr auto household = recipient_kind::household;

// Art. 74(1)(a), (3)(a): selected in the movement. It needs neither a title nor an initiative nor
// two years.
static_assert(met(tracks::individual_in_movement, in_movement(individual, true)) == truth::yes);
static_assert(met(tracks::individual_in_movement, in_movement(individual, false)) == truth::no);
static_assert(met(tracks::individual_in_movement, in_movement(individual, {})) == truth::unknown);
static_assert(met(tracks::individual_in_movement, in_movement(collective, true)) == truth::no);
static_assert(met(tracks::collective_in_movement, in_movement(collective, true)) == truth::yes);
static_assert(met(tracks::collective_in_movement, in_movement(individual, true)) == truth::no);
static_assert(met(tracks::collective_in_movement, in_movement(household, true)) == truth::no);

// Art. 74(1)(b), (3)(b): influence in one field at least.
static_assert(met(tracks::individual_unexpected, unexpected(individual, influence::commune)) ==
              truth::no);
static_assert(met(tracks::individual_unexpected, unexpected(individual, influence::field)) ==
              truth::yes);
static_assert(met(tracks::individual_unexpected, unexpected(individual, influence::city)) ==
              truth::yes);
static_assert(met(tracks::individual_unexpected, unexpected(individual, {})) == truth::unknown);
static_assert(met(tracks::collective_unexpected, unexpected(collective, influence::field)) ==
              truth::yes);
static_assert(met(tracks::collective_unexpected, unexpected(collective, influence::unit)) ==
              truth::no);
static_assert(met(tracks::collective_unexpected, unexpected(individual, influence::city)) ==
              truth::no);

// Art. 74(1)(d): two grassroots titles in a row, or two excellent years with two initiatives or two
// works.
static_assert(met(tracks::individual_merit, merit(2, 0, 0, 0)) == truth::yes);
static_assert(met(tracks::individual_merit, merit(1, 2, 1, 1)) == truth::no);
static_assert(met(tracks::individual_merit, merit(0, 2, 2, 0)) == truth::yes);
static_assert(met(tracks::individual_merit, merit(0, 2, 0, 2)) == truth::yes);
static_assert(met(tracks::individual_merit, merit(1, 1, 5, 5)) == truth::no);
static_assert(met(tracks::individual_merit, merit({}, 2, 2, {})) == truth::yes);
static_assert(met(tracks::individual_merit, merit({}, 1, 5, 5)) == truth::unknown);

}  // namespace

TEST_CASE("a dossier meets no track of another type of commendation") {
    for (auto const* t : all_tracks)
        for (auto const& w : words<commendation_type>()) {
            auto const type = static_cast<commendation_type>(w.value);
            if (type == t->serves) continue;
            for (auto const kind : {individual, collective}) {
                auto n = merit(9, 9, 9, 9);
                n.commendation_type = type;
                n.recipient_kind = kind;
                n.selected_in_movement = true;
                n.united = true;
                n.influence = influence::city;
                CHECK(met(*t, n) == truth::no);
            }
        }
}

TEST_CASE("individuals must be exemplary, collectives united") {
    for (auto const* t : all_tracks) {
        auto n = merit(9, 9, 9, 9);
        n.commendation_type = t->serves;
        n.selected_in_movement = true;
        n.influence = influence::city;
        n.united = true;
        for (auto const kind : {individual, collective}) {
            n.recipient_kind = kind;
            if (met(*t, n) != truth::yes) continue;
            auto faulty = n;
            (kind == individual ? faulty.exemplary : faulty.united) = false;
            CHECK(met(*t, faulty) == truth::no);
            auto other = n;
            (kind == individual ? other.united : other.exemplary) = false;
            CHECK(met(*t, other) == truth::yes);
        }
    }
}

TEST_CASE("every track names its point of Article 74 and has words in both languages") {
    std::set<std::string_view> ids;
    for (auto const* t : all_tracks) {
        CHECK(t->id.substr(0, 9) == "track.74.");
        CHECK(ids.insert(t->id).second);
        CHECK(t->basis.given());
        CHECK(t->basis.article == 74);
        CHECK_FALSE(t->says.vi.empty());
        CHECK_FALSE(t->says.en.empty());
        CHECK(t->asks[0] != nullptr);
    }
}
