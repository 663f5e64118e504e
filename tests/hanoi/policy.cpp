// SPDX-License-Identifier: BSL-1.0
#include <thidua/hanoi/policy.hpp>

#include <algorithm>
#include <array>
#include <set>
#include <string_view>

#include <support/catch.hpp>

#include <thidua/policy/check_policy.hpp>

using namespace thidua;

namespace {

constexpr auto& p = hanoi::policy_343;

static_assert(p.of == &hanoi::plan_343);
// What the plan leaves open is read as shipped.
static_assert(p.how == readings{});
static_assert(p.priority == priority_reading{});
// No number is left open.
static_assert(parameters_given(p.rules));

}  // namespace

TEST_CASE("the criteria of the policy have ids of their own, and words in both languages") {
    std::set<std::string_view> ids;
    for (auto const* c : p.rules.criteria) {
        REQUIRE(c != nullptr);
        INFO(c->id);
        CHECK(ids.insert(c->id).second);
        CHECK_FALSE(c->says.vi.empty());
        CHECK_FALSE(c->says.en.empty());
        CHECK_FALSE(c->fails.vi.empty());
        CHECK_FALSE(c->fails.en.empty());
    }
}

TEST_CASE("every criterion that can refuse a dossier names what it rests on") {
    for (auto const* c : p.rules.criteria) {
        // The deadline is the office's own: it rests on the settings, and is not due without them.
        if (c->otherwise == failure::notice || c->id == "dossier.in_time") continue;
        INFO(c->id);
        CHECK(std::any_of(c->basis.begin(), c->basis.end(),
                          [](citation const& b) { return b.given(); }));
    }
}

TEST_CASE("only what intake can see is due at intake") {
    std::set<std::string_view> at_intake;
    for (auto const* c : p.rules.criteria)
        if (c->due == stage::intake) at_intake.insert(c->id);
    CHECK(at_intake == std::set<std::string_view>{"plan_343.recipient", "recipient.posthumous",
                                                  "authority.form", "authority.submitter",
                                                  "dossier.papers", "dossier.simplified_case",
                                                  "dossier.in_time"});
}

TEST_CASE(
    "the live types are the movement and unexpected achievements; merit and great contribution "
    "belong elsewhere") {
    for (auto const* t : p.rules.live) {
        INFO(t->id);
        CHECK((t->serves == commendation_type::movement ||
               t->serves == commendation_type::unexpected));
    }
    std::set<commendation_type> elsewhere;
    for (auto const* t : p.rules.elsewhere) elsewhere.insert(t->serves);
    CHECK(elsewhere == std::set<commendation_type>{commendation_type::merit,
                                                   commendation_type::great_contribution});
    CHECK(std::count(p.rules.criteria.begin(), p.rules.criteria.end(), p.rules.by_track) == 1);
}

TEST_CASE(
    "the order asks for priority, votes, and the unit's own order; not for the day of submission") {
    REQUIRE(p.order.size() == 3);
    CHECK(p.order[0].by == order_by::priority);
    CHECK(p.order[1].by == order_by::council_votes);
    CHECK(p.order[2].by == order_by::unit_rank);
    CHECK(p.order[2].ascending);  // 1 = first
}

TEST_CASE("which collectives are small is an assumption and says so") {
    std::set<collective_kind> kinds;
    for (auto const& s : p.small) {
        CHECK(s.basis.given());
        CHECK(s.basis.grade == verification::assumption);
        kinds.insert(s.kind);
    }
    CHECK(kinds == std::set<collective_kind>{
                       collective_kind::team, collective_kind::crew, collective_kind::workshop,
                       collective_kind::hospital_department, collective_kind::squad});
}
