// SPDX-License-Identifier: BSL-1.0
#include <thidua/law/principles.hpp>

#include <algorithm>
#include <cstdint>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include <support/catch.hpp>

#include <thidua/eligibility/assess.hpp>
#include <thidua/hanoi/policy.hpp>
#include <thidua/rounds/compare_batch.hpp>

#include "../logic/dice.hpp"

using namespace thidua;

namespace {

constexpr auto& rules_343 = hanoi::policy_343.rules;

principle const* find(std::string_view code) {
    for (auto const& p : principles())
        if (p.code == code) return &p;
    return nullptr;
}

/// A person's dossier, eligible or not, with its identifiers.
nomination_batch one_dossier(probe::dice& roll) {
    nomination_batch b;
    auto n = sample::standard;
    n.recipient = recipient_id{b.recipients.number_of("an")};
    n.achievement = achievement_id{b.achievements.number_of("cau")};
    if (roll(3) == 0) n.selected_in_movement = false;
    if (roll(3) == 0) n.complaint_pending = {};
    if (roll(4) == 0) n.commendation_type = commendation_type::unexpected;
    if (roll(4) == 0) n.influence = influence::city;
    b.add(n, {});
    return b;
}
past_award some_award(probe::dice& roll) {
    past_award a{.recipient_id = "an", .achievement = "khac " + std::to_string(roll(5))};
    a.form = static_cast<award_form>(roll(2));
    a.issuer = static_cast<award_issuer>(roll(6));
    a.commendation_type = static_cast<commendation_type>(roll(4));
    a.decided_on = date{2020 + static_cast<std::int32_t>(roll(5)), 6, 1};
    if (roll(3) != 0) {
        a.achieved_from = *a.decided_on - days{100};
        a.achieved_to = *a.decided_on - days{10};
    }
    return a;
}

}  // namespace

TEST_CASE("every principle is cited, told in both languages, and held by what it names") {
    std::set<std::string_view> ids;
    for (auto const* c : rules_343.criteria) ids.insert(c->id);
    std::set<std::string_view> codes;
    for (auto const& p : principles()) {
        INFO(p.code);
        CHECK(codes.insert(p.code).second);
        CHECK(p.basis[0].given());
        for (auto const& words : {p.says, p.how}) {
            CHECK_FALSE(words.vi.empty());
            CHECK_FALSE(words.en.empty());
        }
        for (auto const id : p.held_by) CHECK((id.empty() || ids.count(id) == 1));
    }
    REQUIRE(find("no_ladder") != nullptr);
    CHECK(find("no_ladder")->by_construction());
    REQUIRE(find("no_merit_from_movements") != nullptr);
    CHECK(find("no_merit_from_movements")->by_construction());
    REQUIRE(find("hold") != nullptr);
    CHECK_FALSE(find("hold")->by_construction());
}

TEST_CASE("no ladder: an award for something else, whatever its form, never changes a verdict") {
    probe::dice roll(11);
    for (int round = 0; round < 2000; ++round) {
        auto b = one_dossier(roll);
        auto in = sample::day;
        in.history_given = true;
        compare_batch(b, {}, in);
        auto const without = verdict(rules_343, b.nominations[0], in, stage::appraisal);
        std::vector<past_award> history;
        for (auto n = 1 + roll(4); n > 0; --n) history.push_back(some_award(roll));
        compare_batch(b, history, in);
        INFO("round " << round);
        REQUIRE(verdict(rules_343, b.nominations[0], in, stage::appraisal) == without);
    }
}

TEST_CASE("the same achievement is what a past award bars, and a cancelled one does not") {
    probe::dice roll(12);
    auto in = sample::day;
    in.history_given = true;
    for (int round = 0; round < 200; ++round) {
        auto b = one_dossier(roll);
        auto same = some_award(roll);
        same.achievement = "cau";
        compare_batch(b, std::vector{same}, in);
        REQUIRE(verdict(rules_343, b.nominations[0], in, stage::appraisal) == outcome::ineligible);
        compare_batch(b, {}, in);
        auto const without = verdict(rules_343, b.nominations[0], in, stage::appraisal);
        same.cancelled_on = in.signed_on;
        same.cancelled_for = cancellation_ground::false_papers;
        compare_batch(b, std::vector{same}, in);
        REQUIRE(verdict(rules_343, b.nominations[0], in, stage::appraisal) == without);
    }
}

TEST_CASE("no award of a movement, and none for the unexpected, makes anybody fit for merit") {
    probe::dice roll(13);
    auto in = sample::day;
    in.history_given = true;
    for (int round = 0; round < 500; ++round) {
        auto b = one_dossier(roll);
        b.nominations[0].commendation_type = commendation_type::merit;
        b.nominations[0].excellent_years_streak = 1;
        b.nominations[0].grassroots_fighter_streak = 1;
        b.nominations[0].initiatives = 5;
        std::vector<past_award> history;
        for (int i = 0; i < 9; ++i) {
            auto a = some_award(roll);
            a.commendation_type =
                roll(2) == 0 ? commendation_type::movement : commendation_type::unexpected;
            history.push_back(a);
        }
        compare_batch(b, history, in);
        REQUIRE(meets_any(rules_343.elsewhere, b.nominations[0], in) == truth::no);
    }
}

TEST_CASE("a hold binds the proposal: nobody who is held is eligible at any stage from appraisal") {
    auto const* hold = find("hold");
    for (auto const id : hold->held_by) {
        if (id.empty()) continue;
        auto const of = std::ranges::find(rules_343.criteria, id, &criterion::id);
        REQUIRE(of != rules_343.criteria.end());
        CHECK((*of)->otherwise == failure::on_hold);
        CHECK((*of)->due <= stage::appraisal);
    }
}
