// SPDX-License-Identifier: BSL-1.0
#include <thidua/allocation/proof_ground.hpp>

#include <cstddef>
#include <cstdint>
#include <vector>

#include <support/catch.hpp>

#include <thidua/allocation/problem_builder.hpp>

using namespace thidua;

TEST_CASE("every cap is a node under the nearest cap above, bound or not", "[allocation]") {
    problem_builder made(reading::no_priority, 5);
    made.add("a", 1, "u").add("b", 2, "v").add("c", 3, "d").add("e", 4);
    made.cap("u", 9).cap("d", 2).within("u", "m").within("m", "d").within("v", "m");
    auto const p = made.build();
    REQUIRE(p);
    proof_ground const ground(*p);
    REQUIRE(ground.nodes() == 3);
    CHECK(ground.up(ground.node(0)) == ground.node(2));  // u under d, through m which has no cap
    CHECK(ground.node(1) == ground.node(2));
    CHECK(ground.node(3) == 0);
    CHECK(ground.inside_out().back() == 0);
    auto const all = ground.tally([](std::size_t) { return true; });
    CHECK(all[0] == 4);
    CHECK(all[ground.node(2)] == 3);
    CHECK(ground.most() == 3);
    CHECK(ground.caps_bind());
}

TEST_CASE("caps that have room for all never bind", "[allocation]") {
    problem_builder made(reading::no_priority, 1);
    made.add("a", 1, "u").add("b", 2, "u").cap("u", 1);
    CHECK_FALSE(proof_ground(*made.build()).caps_bind());  // one seat in all: the cap adds nothing
}

TEST_CASE("standing follows the reading and the council", "[allocation]") {
    for (auto const how : {reading::no_priority, reading::tie_break, reading::precedence}) {
        problem_builder made(how, 1);
        made.add("a", 1).add("b", 2).add("s", 2, {}, {"S"}).add("t", 2, {}, {"S"}).priority("S");
        auto p = made.build();
        REQUIRE(p);
        {
            proof_ground const ground(*p);
            CHECK((ground.standing(2) < ground.standing(0)) == (how == reading::precedence));
            CHECK((ground.standing(2) < ground.standing(1)) == (how != reading::no_priority));
            CHECK(ground.standing(2) == ground.standing(3));
        }
        p->tie_order = {3, 2};
        proof_ground const ordered(*p);
        CHECK(ordered.standing(3) < ordered.standing(2));
        CHECK((ordered.standing(2) < ordered.standing(1)));  // named before unnamed, or by priority
    }
}

TEST_CASE("contested groups must be those of equal standing", "[allocation]") {
    problem_builder made(reading::no_priority, 2);
    made.add("a", 1).add("b", 1).add("c", 2).add("d", 2);
    auto const p = made.build();
    REQUIRE(p);
    proof_ground const ground(*p);
    auto const agree = [&](std::vector<contested_group> const& groups, bool one) {
        claimed claim{};
        claim.status.assign(4, seat_status::contested);
        claim.groups = &groups;
        return groups_agree(ground, claim, one, [](auto) { return std::int64_t{1}; });
    };
    CHECK(agree({{{0, 1}, 1}, {{2, 3}, 1}}, false));
    CHECK_FALSE(agree({{{0, 2}, 1}, {{1, 3}, 1}}, false));
    CHECK_FALSE(agree({{{0, 1}, 1}, {{2}, 1}, {{3}, 1}}, false));
    CHECK_FALSE(agree({{{0, 1}, 2}, {{2, 3}, 1}}, false));
    CHECK_FALSE(agree({{{0, 1}, 1}}, false));
    CHECK(agree({{{0, 1, 2, 3}, 1}}, true));
    CHECK_FALSE(agree({{{0, 1}, 1}, {{2, 3}, 1}}, true));
}
