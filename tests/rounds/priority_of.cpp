// SPDX-License-Identifier: BSL-1.0
#include <thidua/rounds/priority_of.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <vector>

#include <thidua/hanoi/policy.hpp>

#include <support/catch.hpp>

#include "round_sample.hpp"

using namespace thidua;
using namespace round_sample;

namespace {

constexpr movement_id of_the_plan{0};
constexpr movement_id another{1};
bool only_the_first(movement_id m) { return m == of_the_plan; }

constexpr std::array conjunctions{priority_conjunction::either_role,
                                  priority_conjunction::both_roles};
constexpr std::array movements{priority_movement::this_plan, priority_movement::any_named};
constexpr std::array ways{who_is_direct::movement_role, who_is_direct::position,
                          who_is_direct::either};
constexpr std::array scopes{priority_scope::individuals, priority_scope::small_collectives_too};

truth asked(nomination const& n, priority_reading const& how, context const& in = day) {
    settings with;
    with.priority = {.at = how.at,
                     .force = how.force,
                     .scope = how.scope,
                     .conjunction = how.conjunction,
                     .movement = how.movement,
                     .direct = how.direct};
    round_terms const terms{hanoi::policy_343, with};
    return has_priority(n, in, terms, only_the_first);
}

}  // namespace

// Each row is worked out by hand from DESIGN.md 3: the role that is claimed, the movement of the
// dossier, the post; then the answers by role under (either, this plan), (both, this plan),
// (either, any), (both, any).
TEST_CASE("who is direct, by every reading", "[rounds][priority]") {
    constexpr auto no = truth::no;
    constexpr auto yes = truth::yes;
    struct row {
        std::optional<direct_role> role;
        movement_id movement;
        std::array<truth, 4> by_role;
    };
    std::array const rows{
        row{std::nullopt, of_the_plan, {no, no, no, no}},
        row{direct_role::none, of_the_plan, {no, no, no, no}},
        row{direct_role::organises, of_the_plan, {yes, no, yes, no}},
        row{direct_role::implements, of_the_plan, {yes, no, yes, no}},
        row{direct_role::organises_and_implements, of_the_plan, {yes, yes, yes, yes}},
        row{std::nullopt, another, {no, no, no, no}},
        row{direct_role::none, another, {no, no, no, no}},
        row{direct_role::organises, another, {no, no, yes, no}},
        row{direct_role::implements, another, {no, no, yes, no}},
        row{direct_role::organises_and_implements, another, {no, no, yes, yes}},
    };
    struct post {
        stated<position> stands;
        truth direct;
    };
    std::array const posts{
        post{position::direct_worker, yes},
        post{position::province_leader, no},
        post{position::department_leader, no},
        post{position::businessperson, no},
        post{position::division_leader, no},
        post{position::other_leader, no},
        post{does_not_apply, no},
        post{{}, truth::unknown},
    };
    for (std::size_t r = 0; r < rows.size(); ++r)
        for (std::size_t p = 0; p < posts.size(); ++p) {
            auto n = person();
            n.direct_role =
                rows[r].role ? stated<direct_role>{*rows[r].role} : stated<direct_role>{};
            n.movement = rows[r].movement;
            n.position = posts[p].stands;
            for (std::size_t m = 0; m < 2; ++m)
                for (std::size_t c = 0; c < 2; ++c) {
                    INFO("row " << r << " post " << p << " movement " << m << " conjunction " << c);
                    auto const by_role = rows[r].by_role[m * 2 + c];
                    auto const by_post = posts[p].direct;
                    auto const either = by_role == yes || by_post == yes ? yes
                                        : by_post == truth::unknown      ? truth::unknown
                                                                         : no;
                    std::array const expected{by_role, by_post, either};
                    for (std::size_t w = 0; w < 3; ++w) {
                        priority_reading const how{.conjunction = conjunctions[c],
                                                   .movement = movements[m],
                                                   .direct = ways[w]};
                        CHECK(is_direct(n, how, only_the_first) == expected[w]);
                        // An individual's priority is that, whatever the scope.
                        for (auto const scope : scopes) {
                            auto scoped = how;
                            scoped.scope = scope;
                            CHECK(asked(n, scoped) == expected[w]);
                        }
                    }
                }
        }
}

TEST_CASE("a movement that is not named is this plan's", "[rounds][priority]") {
    auto n = person();
    n.movement = {};
    CHECK(asked(n, {.movement = priority_movement::this_plan}) == truth::yes);
    CHECK(asked(n, {.movement = priority_movement::any_named}) == truth::yes);
}

TEST_CASE(
    "a small collective has priority by its kind, and by its role only where the scope says so",
    "[rounds][priority]") {
    constexpr std::array small{collective_kind::team, collective_kind::crew,
                               collective_kind::workshop, collective_kind::hospital_department,
                               collective_kind::squad};
    for (auto const& w : words<collective_kind>()) {
        auto const kind = static_cast<collective_kind>(w.value);
        bool const is_small = std::ranges::find(small, kind) != small.end();
        auto n = collective();
        n.collective_kind = kind;
        for (auto const& role : words<direct_role>())
            for (auto const conjunction : conjunctions) {
                INFO(w.name << " " << role.name);
                n.direct_role = static_cast<direct_role>(role.value);
                CHECK(asked(n, {.conjunction = conjunction}) == truth_of(is_small));
                bool const counts =
                    role.value != 0 &&
                    (conjunction == priority_conjunction::either_role || role.value == 3);
                CHECK(asked(n, {.scope = priority_scope::small_collectives_too,
                                .conjunction = conjunction}) == truth_of(is_small && counts));
            }
    }
}

TEST_CASE("what is not known of a recipient leaves its priority unknown", "[rounds][priority]") {
    auto n = collective();
    n.collective_kind = {};
    CHECK(asked(n, {}) == truth::unknown);
    n.direct_role = direct_role::none;
    CHECK(asked(n, {.scope = priority_scope::small_collectives_too}) ==
          truth::no);  // whatever its kind
    n.collective_kind = does_not_apply;
    CHECK(asked(n, {}) == truth::no);
    n.recipient_kind = {};
    CHECK(asked(n, {}) == truth::unknown);
}

TEST_CASE("a household has no priority", "[rounds][priority]") {
    auto n = person();
    n.recipient_kind = recipient_kind::household;
    for (auto const way : ways) CHECK(asked(n, {.direct = way}) == truth::no);
}

TEST_CASE("the office's small kinds replace the policy's, by unit and by day of the decision",
          "[rounds][priority]") {
    settings with;
    with.small = {{.kind = collective_kind::division,
                   .within = unit_kind::ward,
                   .from = date{2025, 12, 1},
                   .through = date{2025, 12, 31}}};
    round_terms const terms{hanoi::policy_343, with};
    auto n = collective();
    n.unit = unit_id{1};                                     // a ward
    CHECK(is_small_collective(n, day, terms) == truth::no);  // a team: no longer among them
    n.collective_kind = collective_kind::division;
    CHECK(is_small_collective(n, day, terms) == truth::yes);
    n.unit = unit_id{0};  // a department of the City
    CHECK(is_small_collective(n, day, terms) == truth::no);
    n.unit = {};
    CHECK(is_small_collective(n, day, terms) == truth::unknown);
    n.unit = unit_id{1};
    auto in = day;
    in.signed_on = date{2025, 11, 30};
    CHECK(is_small_collective(n, in, terms) == truth::no);
    in.signed_on = date{2025, 12, 31};
    CHECK(is_small_collective(n, in, terms) == truth::yes);
    in.signed_on = date{2026, 1, 1};
    CHECK(is_small_collective(n, in, terms) == truth::no);
}

TEST_CASE("a person is no small collective", "[rounds][priority]") {
    settings const with;
    round_terms const terms{hanoi::policy_343, with};
    auto n = person();
    n.collective_kind = collective_kind::team;  // the kind of the collective that he works in
    CHECK(is_small_collective(n, day, terms) == truth::no);
}
