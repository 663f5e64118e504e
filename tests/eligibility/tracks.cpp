// SPDX-License-Identifier: BSL-1.0
#include <thidua/eligibility/tracks.hpp>

#include <algorithm>
#include <array>
#include <set>
#include <string_view>

#include <support/catch.hpp>

#include <thidua/eligibility/tracks_giay_khen.hpp>
#include <thidua/nominations/sample.hpp>

using namespace thidua;

namespace {

constexpr std::array<track const*, 12> all_tracks{
    &tracks::individual_in_movement,     &tracks::individual_unexpected,
    &tracks::individual_of_contribution, &tracks::individual_merit,
    &tracks::worker_unexpected,          &tracks::collective_in_movement,
    &tracks::collective_unexpected,      &tracks::collective_of_contribution,
    &tracks::collective_merit,           &tracks::enterprise_in_movement,
    &tracks::enterprise_unexpected,      &tracks::household_of_contribution};

constexpr nomination dossier(commendation_type type, recipient_kind kind) {
    nomination n;
    n.commendation_type = type;
    n.recipient_kind = kind;
    return n;
}
// One unit, which is an enterprise.
constexpr std::array<unit, 1> enterprises{
    unit{.code = "company", .kind = unit_kind::enterprise, .exists_from = date{2000, 1, 1}}};
constexpr context day = [] {
    auto c = sample::day;
    c.units = enterprises;
    return c;
}();
constexpr truth met(track const& t, nomination const& n) { return meets(t, n, day); }

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

/// An enterprise that meets whatever is asked of a collective.
constexpr nomination enterprise(commendation_type type, stated<collective_kind> part) {
    auto n = unexpected(recipient_kind::collective, influence::field);
    n.commendation_type = type;
    n.selected_in_movement = true;
    n.unit = unit_id{0};
    n.collective_kind = part;
    return n;
}
constexpr nomination contribution(recipient_kind kind, stated<bool> claimed) {
    auto n = in_movement(kind, true);
    n.commendation_type = commendation_type::great_contribution;
    n.major_contribution = claimed;
    return n;
}
constexpr nomination collective_merit(stated<int> years, stated<int> titles) {
    auto n = dossier(commendation_type::merit, recipient_kind::collective);
    n.united = true;
    n.excellent_years_streak = years;
    n.excellent_collective_streak = titles;
    return n;
}
constexpr nomination worker(stated<position> post, stated<influence> far) {
    auto n = unexpected(recipient_kind::individual, far);
    n.position = post;
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

// Art. 74(1)(c), (3)(c), (5): a great contribution is claimed; a blank is no claim.
static_assert(met(tracks::individual_of_contribution, contribution(individual, true)) ==
              truth::yes);
static_assert(met(tracks::individual_of_contribution, contribution(individual, {})) == truth::no);
static_assert(met(tracks::collective_of_contribution, contribution(collective, true)) ==
              truth::yes);
static_assert(met(tracks::household_of_contribution, contribution(household, true)) == truth::yes);
static_assert(met(tracks::household_of_contribution, contribution(individual, true)) == truth::no);

// Art. 74(2): influence in the unit is enough for those who work directly.
static_assert(met(tracks::worker_unexpected, worker(position::direct_worker, influence::unit)) ==
              truth::yes);
static_assert(met(tracks::worker_unexpected, worker(position::other_leader, influence::unit)) ==
              truth::no);
static_assert(met(tracks::worker_unexpected, worker(position::businessperson, influence::city)) ==
              truth::no);
static_assert(met(tracks::worker_unexpected, worker({}, influence::unit)) == truth::unknown);
static_assert(met(tracks::worker_unexpected, worker(position::direct_worker, {})) ==
              truth::unknown);

// Art. 74(3)(d): two excellent years or two titles, not one of each.
static_assert(met(tracks::collective_merit, collective_merit(2, 0)) == truth::yes);
static_assert(met(tracks::collective_merit, collective_merit(0, 2)) == truth::yes);
static_assert(met(tracks::collective_merit, collective_merit(1, 1)) == truth::no);
static_assert(met(tracks::collective_merit, collective_merit(1, {})) == truth::unknown);

// Art. 74(4): the enterprise itself; a team of it is a collective like any other.
constexpr auto movement = commendation_type::movement;
static_assert(met(tracks::enterprise_in_movement,
                  enterprise(movement, collective_kind::whole_unit)) == truth::yes);
static_assert(met(tracks::enterprise_in_movement, enterprise(movement, collective_kind::team)) ==
              truth::no);
static_assert(met(tracks::enterprise_in_movement, enterprise(movement, {})) == truth::unknown);
static_assert(met(tracks::collective_in_movement, enterprise(movement, {})) == truth::yes);
static_assert(met(tracks::enterprise_unexpected,
                  enterprise(commendation_type::unexpected, collective_kind::whole_unit)) ==
              truth::yes);

// Art. 75(2): without the unit's own numbers nobody can tell.
constexpr nomination own_certificate(award_form form) {
    auto n = in_movement(recipient_kind::individual, true);
    n.form = form;
    n.rating = rating::excellent;
    return n;
}
static_assert(met(tracks::giay_khen_in_movement, own_certificate(award_form::giay_khen)) ==
              truth::unknown);
static_assert(met(tracks::giay_khen_in_movement, own_certificate(award_form::bang_khen)) ==
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
                n.major_contribution = true;
                n.position = position::direct_worker;
                n.excellent_collective_streak = 9;
                n.unit = unit_id{0};
                n.collective_kind = collective_kind::whole_unit;
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
        n.major_contribution = true;
        n.position = position::direct_worker;
        n.excellent_collective_streak = 9;
        n.unit = unit_id{0};
        n.collective_kind = collective_kind::whole_unit;
        bool met_by_any = false;
        for (auto const kind : {individual, collective}) {
            n.recipient_kind = kind;
            if (met(*t, n) != truth::yes) continue;
            met_by_any = true;
            auto faulty = n;
            (kind == individual ? faulty.exemplary : faulty.united) = false;
            CHECK(met(*t, faulty) == truth::no);
            auto other = n;
            (kind == individual ? other.united : other.exemplary) = false;
            CHECK(met(*t, other) == truth::yes);
        }
        CHECK(met_by_any == (t != &tracks::household_of_contribution));
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

TEST_CASE("a track of merit reads no award: what it asks for are titles, years and works") {
    // Decree 98/2023, Art. 4: awards of movements and for unexpected achievements are no basis.
    std::set<std::string_view> const readable{"exemplary",
                                              "united",
                                              "grassroots_fighter_streak",
                                              "excellent_years_streak",
                                              "excellent_collective_streak",
                                              "initiatives",
                                              "research_works"};
    for (auto const* t : all_tracks) {
        if (t->serves != commendation_type::merit) continue;
        for (auto const* c : t->asks) {
            if (c == nullptr) continue;
            for (auto const& n : c->must.code())
                if (n.what == operation::fact) {
                    INFO(t->id << " reads " << n.subject->name);
                    CHECK(readable.count(n.subject->name) == 1);
                }
        }
    }
}
