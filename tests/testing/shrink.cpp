// SPDX-License-Identifier: BSL-1.0
#include <thidua/testing/shrink.hpp>

#include <support/catch.hpp>

#include <thidua/eligibility/assess.hpp>
#include <thidua/hanoi/policy.hpp>
#include <thidua/testing/generate.hpp>

using namespace thidua;
using namespace thidua::testing;

TEST_CASE("a failing dossier is shrunk to the one fact that matters") {
    auto const& rules = hanoi::policy_343.rules;
    auto const on_hold = [&](nomination const& n) {
        return verdict(rules, n, sample::day, stage::appraisal) == outcome::on_hold;
    };
    nomination_generator next{rules, sample::day, 3, {.changed = 8}};
    int shrunk = 0;
    for (int i = 0; i < 5'000 && shrunk < 20; ++i) {
        auto const n = next();
        if (!on_hold(n)) continue;
        ++shrunk;
        auto const small = shrink(n, on_hold);
        REQUIRE(on_hold(small));
        auto const about = differs_in(small);
        REQUIRE(about.size() == 1);  // one of the four holds
        CHECK(about.front()->shown_to == sensitivity::sensitive);
    }
    CHECK(shrunk == 20);
}

TEST_CASE("nothing of a shrunk dossier can be set back any more") {
    auto const& rules = hanoi::policy_343.rules;
    auto const refused = [&](nomination const& n) {
        return verdict(rules, n, sample::day, stage::appraisal) == outcome::ineligible;
    };
    nomination_generator next{rules, sample::day, 5};
    for (int i = 0; i < 50; ++i) {
        auto const n = next();
        if (!refused(n)) continue;
        auto const small = shrink(n, refused);
        for (auto const* f : differs_in(small)) {
            auto back = small;
            f->access.write(back, f->access.read(sample::standard, context{}));
            CAPTURE(f->name);
            CHECK_FALSE(refused(back));
        }
    }
}

TEST_CASE("the sample differs from itself in nothing") {
    CHECK(differs_in(sample::standard).empty());
}
