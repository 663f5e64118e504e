// SPDX-License-Identifier: BSL-1.0
#include <thidua/testing/generate.hpp>

#include <array>
#include <set>

#include <support/catch.hpp>

#include <thidua/eligibility/assess.hpp>
#include <thidua/hanoi/policy.hpp>

using namespace thidua;
using namespace thidua::testing;

namespace {

bool same(nomination const& a, nomination const& b) {
    for (auto const* f : stored_facts())
        if (f->access.read(a, context{}) != f->access.read(b, context{})) return false;
    return true;
}

}  // namespace

TEST_CASE("dice throw the same on every machine") {
    // The published vector of splitmix64 for the seed 1234567: 6457827717110365317,
    // 3203168211198807973, 9817491932198370423.
    dice d{1'234'567};
    CHECK(d.below(1'000'000) == 365'317);
    CHECK(d.below(1'000'000) == 807'973);
    CHECK(d.below(1'000'000) == 370'423);
}

TEST_CASE("a seed gives the same dossiers, another seed others") {
    auto const& rules = hanoi::policy_343.rules;
    nomination_generator a{rules, sample::day, 1};
    nomination_generator b{rules, sample::day, 1};
    nomination_generator c{rules, sample::day, 2};
    bool differs = false;
    for (int i = 0; i < 100; ++i) {
        auto const one = a();
        REQUIRE(same(one, b()));
        differs = differs || !same(one, c());
    }
    CHECK(differs);
}

TEST_CASE("generated dossiers reach every outcome, and numbers stay in their bounds") {
    auto const& rules = hanoi::policy_343.rules;
    nomination_generator next{rules, sample::day, 7, {.changed = 8}};
    std::set<outcome> seen;
    for (int i = 0; i < 3'000; ++i) {
        auto const n = next();
        seen.insert(verdict(rules, n, sample::day, stage::appraisal));
        for (auto const* f : stored_facts()) {
            auto const c = f->access.read(n, context{});
            if (c.state != said::value || f->kind != value_kind::whole) continue;
            CAPTURE(f->name);
            REQUIRE(c.value >= f->least);
            REQUIRE((f->most == 0 || c.value <= f->most));
        }
    }
    CHECK(seen.size() == 5);
}

TEST_CASE("days on both sides of the phase's end are drawn") {
    auto const& rules = hanoi::policy_343.rules;
    nomination_generator next{rules, sample::day, 11, {.changed = 60}};
    std::set<std::int64_t> days;
    for (int i = 0; i < 4'000; ++i)
        if (auto const n = next(); n.achieved_to.known()) days.insert((*n.achieved_to).raw());
    CHECK(days.contains(date{2025, 10, 17}.raw()));
    CHECK(days.contains(date{2025, 10, 18}.raw()));
}
