// SPDX-License-Identifier: BSL-1.0
#include <thidua/testing/judged.hpp>

#include <support/catch.hpp>

#include <thidua/hanoi/policy.hpp>
#include <thidua/testing/a_nomination.hpp>

using namespace thidua;
using namespace thidua::testing;

namespace {

bench const here{hanoi::policy_343, sample::day};

}  // namespace

TEST_CASE("a bench judges by its policy, days and stage") {
    CHECK(here.judge(a_nomination{}).found.result == outcome::eligible);
    auto const early = a_nomination{}.with([](auto& n) { n.discipline_pending = true; });
    CHECK(here.judge(early).found.result == outcome::on_hold);
    CHECK(here.at(stage::intake).at() == stage::intake);
    CHECK(here.in_phase(2).judge(a_nomination{}).found.result != outcome::eligible);
    CHECK(here.on({2025, 12, 2}).in().on == date{2025, 12, 2});
    CHECK(here.signed_on({2025, 12, 3}).in().signed_on == date{2025, 12, 3});
}

TEST_CASE("what a failing test prints names the criterion, what was required and observed") {
    auto const text =
        describe(here.judge(a_nomination{}.with_papers(document::proposal, document::report)));
    CHECK(text.find("dossier.papers") != std::string::npos);
    CHECK(text.find("required: ") != std::string::npos);
    CHECK(text.find("observed: ") != std::string::npos);
    CHECK(text.find("authority.form") == std::string::npos);  // met
    auto const waiting = describe(here.judge(a_nomination{}.without(facts::exemplary)));
    CHECK(waiting.find("not known: exemplary") != std::string::npos);
}
