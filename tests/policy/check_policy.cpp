// SPDX-License-Identifier: BSL-1.0
#include <thidua/policy/check_policy.hpp>

#include <array>
#include <string>
#include <vector>

#include <support/catch.hpp>

#include <thidua/eligibility/tracks_giay_khen.hpp>
#include <thidua/hanoi/policy.hpp>
#include <thidua/rules/achievement/by_track.hpp>

using namespace thidua;

namespace {

// A unit's own policy for its Giấy khen, with the shipped tracks: their numbers are lacking.
constexpr std::array<track const*, 2> shipped_tracks{&tracks::giay_khen_in_movement,
                                                     &tracks::giay_khen_unexpected};
constexpr std::array<criterion const*, 1> only_tracks{&rules::by_track};
constexpr policy without_numbers{
    .id = "unit.giay_khen",
    .rules = {.criteria = only_tracks, .by_track = &rules::by_track, .live = shipped_tracks}};

// The same with numbers of its own, from a day on.
constexpr std::array<dated<std::int64_t>, 1> ratings{
    {{date{2025, 1, 1}, last_day(), raw_of(rating::good), {}}}};
constexpr parameter<rating> least_rating{
    {.name = "unit_least_rating", .label = {"mức của đơn vị", "the unit's"}, .table = ratings}};
constexpr criterion own_rating = rules::rated_at_least(least_rating);
constexpr track own_track{.id = "unit.movement",
                          .serves = commendation_type::movement,
                          .applies = facts::form == award_form::giay_khen,
                          .asks = {&own_rating}};
constexpr std::array<track const*, 1> own_tracks{&own_track};
constexpr policy with_numbers{
    .id = "unit.giay_khen",
    .rules = {.criteria = only_tracks, .by_track = &rules::by_track, .live = own_tracks}};

static_assert(parameters_given(hanoi::policy_343.rules));
static_assert(parameters_given(with_numbers.rules));
static_assert(!parameters_given(without_numbers.rules));

// Hidden in an exception of an exception, and in what makes a criterion apply.
constexpr exception inner{
    .id = "inner",
    .when = facts::rating >= parameters::giay_khen_least_rating.on(facts::decided_on)};
constexpr exception outer{.id = "outer", .unless = {&inner}};
constexpr criterion hidden{
    .id = "hidden",
    .applies = facts::influence >= parameters::giay_khen_least_influence.on(facts::decided_on),
    .unless = {&outer}};
constexpr std::array<criterion const*, 2> twice{&hidden, &hidden};

}  // namespace

TEST_CASE("a policy whose parameters have no value is refused by their names") {
    auto const checked = check_policy(without_numbers);
    REQUIRE_FALSE(checked);
    auto const& e = checked.failure();
    CHECK(e.code == "policy.parameters_lacking");
    for (auto const* words : {&e.message.vi, &e.message.en}) {
        CHECK(words->find("unit.giay_khen") != std::string::npos);
        CHECK(words->find("giay_khen_least_rating") != std::string::npos);
        CHECK(words->find("giay_khen_least_influence") != std::string::npos);
    }
}

TEST_CASE("a policy that states its numbers, or has none, may be used") {
    CHECK(check_policy(with_numbers));
    CHECK(check_policy(hanoi::policy_343));
    CHECK(check_policy(policy{}));
}

TEST_CASE("a unit's own numbers judge its Giấy khen from their first day on") {
    nomination n;
    n.form = award_form::giay_khen;
    n.commendation_type = commendation_type::movement;
    n.rating = rating::good;
    context in;
    in.signed_on = date{2025, 1, 1};
    CHECK(meets(own_track, n, in) == truth::yes);
    n.rating = rating::completed;
    CHECK(meets(own_track, n, in) == truth::no);
    in.signed_on = date{2024, 12, 31};
    CHECK(meets(own_track, n, in) == truth::unknown);
}

TEST_CASE("a lacking parameter is found wherever it stands, and named once") {
    auto const lacking = lacking_parameters({.criteria = twice});
    REQUIRE(lacking.size() == 2);
    CHECK(lacking[0] == &parameters::giay_khen_least_influence);
    CHECK(lacking[1] == &parameters::giay_khen_least_rating);
}
