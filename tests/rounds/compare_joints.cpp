// SPDX-License-Identifier: BSL-1.0
#include <thidua/rounds/compare_joints.hpp>

#include <algorithm>
#include <string_view>
#include <vector>

#include <support/catch.hpp>

#include <thidua/hanoi/policy.hpp>

#include "round_sample.hpp"

using namespace thidua;
using namespace round_sample;

namespace {

joint_comparison const* find(std::vector<joint_comparison> const& all, priority_joint joint,
                             std::string_view english) {
    auto const at = std::ranges::find_if(
        all, [&](auto const& c) { return c.joint == joint && c.value.en == english; });
    return at == all.end() ? nullptr : &*at;
}

/// One seat: a leader with the better rank and no role; a worker behind him who implements.
std::vector<joint_comparison> compared(settings const& office) {
    nomination_batch batch;
    auto leader = person();
    leader.position = position::division_leader;
    leader.direct_role = direct_role::none;
    auto worker = person();
    worker.unit_rank = 2;
    batch.add(leader, {.id = "leader"});
    batch.add(worker, {.id = "worker"});
    round_terms const terms{hanoi::policy_343, office};
    round_inputs const from{
        .terms = &terms, .in = &day, .at = stage::appraisal, .history = {}, .progress = {}};
    auto const here = decide(batch, from);
    REQUIRE(here);
    return compare_joints(batch, from, *here);
}

}  // namespace

TEST_CASE("every other reading of every joint is tried once, the present one never",
          "[rounds][joints]") {
    settings const office{
        .pools = {{.of = {1, award_form::bang_khen, recipient_kind::individual}, .seats = 1}}};
    auto const all = compared(office);
    CHECK(all.size() == 2 + 5 + 1 + 1 + 1 + 2);
    CHECK(find(all, priority_joint::force, "priority between equals") == nullptr);
    CHECK(find(all, priority_joint::scope, "individuals only") == nullptr);
}

TEST_CASE("precedence gives the one seat to the worker who implements, the others leave it",
          "[rounds][joints]") {
    settings const office{
        .pools = {{.of = {1, award_form::bang_khen, recipient_kind::individual}, .seats = 1}}};
    auto const all = compared(office);
    auto const* precedence = find(all, priority_joint::force, "precedence");
    REQUIRE(precedence != nullptr);
    CHECK(precedence->possible);
    CHECK(precedence->gain == 1);
    CHECK(precedence->lose == 1);
    auto const* none = find(all, priority_joint::force, "no priority");
    REQUIRE(none != nullptr);
    CHECK(none->gain + none->lose == 0);
    auto const* guarantee = find(all, priority_joint::force, "minimum guarantee");
    REQUIRE(guarantee != nullptr);
    CHECK_FALSE(guarantee->possible);
    CHECK_FALSE(guarantee->lacking.empty());
}

TEST_CASE("under precedence it matters whether both roles are asked for", "[rounds][joints]") {
    settings office{
        .pools = {{.of = {1, award_form::bang_khen, recipient_kind::individual}, .seats = 1}}};
    office.priority.force = reading::precedence;
    auto const all = compared(office);
    auto const* both = find(all, priority_joint::conjunction, "organises and implements");
    REQUIRE(both != nullptr);
    CHECK(both->gain == 1);  // the worker only implements: the leader's better rank decides
    CHECK(both->lose == 1);
}
