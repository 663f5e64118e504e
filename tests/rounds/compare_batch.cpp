// SPDX-License-Identifier: BSL-1.0
#include <thidua/rounds/compare_batch.hpp>

#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include <thidua/eligibility/assess.hpp>
#include <thidua/hanoi/policy.hpp>
#include <thidua/nominations/sample.hpp>

#include <support/catch.hpp>

#include "../logic/dice.hpp"
#include "round_sample.hpp"

using namespace thidua;
using namespace round_sample;

namespace {

context with_history() {
    auto c = day;
    c.history_given = true;
    return c;
}

/// A dossier of a recipient's achievement over some days of 2025.
struct claim {
    std::string who{};
    std::string what{};
    int from_month = 1;
    int to_month = 2;  ///< both included
    commendation_type type = commendation_type::movement;
};
nomination_batch batch_with(std::vector<claim> const& claims) {
    nomination_batch b;
    for (auto const& c : claims) {
        auto n = person();
        n.commendation_type = c.type;
        if (!c.who.empty()) n.recipient = recipient_id{b.recipients.number_of(c.who)};
        if (!c.what.empty()) n.achievement = achievement_id{b.achievements.number_of(c.what)};
        n.achieved_from = date{2025, c.from_month, 1};
        n.achieved_to = date{2025, c.to_month, 28};
        b.add(n, called(c.who + c.what));
    }
    return b;
}
past_award award_for(claim const& c) {
    return {.recipient_id = c.who,
            .decided_on = date{2025, 10, 1},
            .commendation_type = c.type,
            .achievement = c.what,
            .achieved_from = date{2025, c.from_month, 1},
            .achieved_to = date{2025, c.to_month, 28}};
}

// --- The same, dossier against dossier ----------------------------------------------------------

enum class answer { blank, no, yes };
answer of(stated<bool> const& f) {
    return f.blank() ? answer::blank : *f ? answer::yes : answer::no;
}

struct told {
    answer twice = answer::blank;
    answer found = answer::blank;
    answer overlaps = answer::blank;
    stated<date> rewarded{};        ///< the last day of what was rewarded before
    bool overlap_in_doubt = false;  ///< the two confirmed bugs below decide
};

bool counts(past_award const& a, date signed_on) {
    if (a.decided_on.known() && signed_on < *a.decided_on) return false;
    return !a.cancelled_on.known() || signed_on < *a.cancelled_on;
}
bool days_in_common(stated<date> const& a, stated<date> const& b, stated<date> const& c,
                    stated<date> const& d) {
    return a.known() && b.known() && c.known() && d.known() && !(*b < *c) && !(*d < *a);
}

std::vector<told> slowly(nomination_batch const& batch, std::vector<past_award> const& history,
                         context const& in) {
    std::vector<told> all(batch.size());
    for (std::size_t i = 0; i < batch.size(); ++i) {
        auto const& n = batch.nominations[i];
        if (!n.recipient.known()) continue;
        auto& t = all[i];
        bool another_overlaps = false;
        auto const name = std::string{batch.recipients.name_of(n.recipient.cell().value)};
        auto const what = n.achievement.known()
                              ? std::string{batch.achievements.name_of(n.achievement.cell().value)}
                              : "";
        if (!what.empty()) {
            t.twice = answer::no;
            if (in.history_given) t.found = answer::no;
        }
        bool const dated =
            n.commendation_type.known() && n.achieved_from.known() && n.achieved_to.known();
        for (std::size_t j = 0; j < batch.size(); ++j) {
            auto const& m = batch.nominations[j];
            if (i == j || m.recipient != n.recipient) continue;
            bool const same = !what.empty() && m.achievement == n.achievement;
            if (same) t.twice = answer::yes;
            if (!same && m.commendation_type == n.commendation_type &&
                days_in_common(n.achieved_from, n.achieved_to, m.achieved_from, m.achieved_to))
                another_overlaps = true;
        }
        for (auto const& a : history) {
            if (a.recipient_id != name || !counts(a, in.signed_on)) continue;
            bool const same = !what.empty() && a.achievement == what;
            if (same) t.found = answer::yes;
            bool const own = a.form.known() && *a.form == award_form::giay_khen;
            bool const own_counts = in.how.of_certificate == unit_certificate::bars;
            bool const same_type =
                n.commendation_type.known() && a.commendation_type == n.commendation_type;
            auto const last = a.achieved_to.known() ? a.achieved_to : a.decided_on;
            if (same_type && !same && last.known() && (!own || own_counts) &&
                (!t.rewarded.known() || *t.rewarded < *last))
                t.rewarded = last;
            if (same_type && own && own_counts &&
                *n.commendation_type == commendation_type::movement &&
                days_in_common(n.achieved_from, n.achieved_to, a.achieved_from, a.achieved_to))
                t.found = answer::yes;
            if (!same && a.commendation_type == n.commendation_type &&
                days_in_common(n.achieved_from, n.achieved_to, a.achieved_from, a.achieved_to))
                another_overlaps = true;
        }
        if (dated) t.overlaps = another_overlaps ? answer::yes : answer::no;
        if (in.history_given && n.commendation_type.known() && t.rewarded.blank())
            t.rewarded = does_not_apply;
    }
    // In doubt: where an achievement is claimed or was commended twice.
    for (std::size_t i = 0; i < batch.size(); ++i)
        for (std::size_t j = 0; j < batch.size(); ++j)
            if (batch.nominations[i].recipient == batch.nominations[j].recipient &&
                (all[j].twice == answer::yes || all[j].found == answer::yes))
                all[i].overlap_in_doubt = true;
    return all;
}

}  // namespace

TEST_CASE("a batch is compared as dossier against dossier would be", "[rounds][compare_batch]") {
    probe::dice roll(5);
    std::size_t overlaps = 0;
    std::size_t twice = 0;
    std::size_t found = 0;
    std::size_t rewarded = 0;
    for (int round = 0; round < 4000; ++round) {
        INFO("round " << round);
        std::vector<claim> claims;
        auto const a_claim = [&roll](bool may_be_blank) {
            claim c;
            if (!may_be_blank || roll(6) != 0) c.who = "r" + std::to_string(roll(3));
            if (!may_be_blank || roll(3) != 0) c.what = "t" + std::to_string(roll(12));
            c.from_month = 1 + static_cast<int>(roll(9));
            c.to_month = c.from_month + static_cast<int>(roll(3));
            if (roll(4) == 0) c.type = commendation_type::unexpected;
            return c;
        };
        auto const size = roll(8);
        for (std::size_t i = 0; i < size; ++i) claims.push_back(a_claim(true));
        auto batch = batch_with(claims);
        for (auto& n : batch.nominations) {
            if (roll(12) == 0) n.achieved_from = {};
            if (roll(12) == 0) n.achieved_to = does_not_apply;
        }
        std::vector<past_award> history;
        auto const past = roll(4);
        for (std::size_t i = 0; i < past; ++i) {
            history.push_back(award_for(a_claim(false)));
            auto& a = history.back();
            switch (roll(8)) {
                case 0:
                    a.decided_on = {};
                    break;
                case 1:
                    a.decided_on = day.signed_on;
                    break;
                case 2:
                    a.decided_on = date{2025, 12, 2};
                    break;  // the day after
                case 3:
                    a.cancelled_on = day.signed_on;
                    break;
                case 4:
                    a.cancelled_on = date{2025, 12, 2};
                    break;
                case 5:
                    a.recipient_id.clear();
                    break;
                case 6:
                    a.achievement.clear();
                    break;
                default:
                    (roll(2) == 0 ? a.achieved_from : a.achieved_to) = {};
                    break;
            }
            if (roll(3) == 0) a.form = award_form::giay_khen;
        }
        auto in = day;
        in.history_given = roll(2) == 0;
        if (roll(2) == 0) in.how.of_certificate = unit_certificate::bars;
        auto const expected = slowly(batch, history, in);
        compare_batch(batch, history, in);
        for (std::size_t i = 0; i < batch.size(); ++i) {
            INFO("dossier " << i);
            auto const& n = batch.nominations[i];
            REQUIRE(of(n.proposed_twice) == expected[i].twice);
            REQUIRE(of(n.found_in_history) == expected[i].found);
            REQUIRE(n.rewarded_through == expected[i].rewarded);
            rewarded += n.rewarded_through.known() ? 1U : 0U;
            twice += expected[i].twice == answer::yes ? 1U : 0U;
            found += expected[i].found == answer::yes ? 1U : 0U;
            if (expected[i].overlap_in_doubt) continue;
            REQUIRE(of(n.overlaps_another) == expected[i].overlaps);
            overlaps += expected[i].overlaps == answer::yes ? 1U : 0U;
        }
    }
    CHECK(overlaps > 1000);
    CHECK(twice > 300);
    CHECK(found > 100);
    CHECK(rewarded > 500);
}

TEST_CASE("one person proposed by two units is found, whichever unit submits",
          "[rounds][compare_batch]") {
    auto b = batch_with({{"an", "cau", 1, 3}, {"an", "cau", 1, 3}});
    b.nominations[0].submitting_unit = unit_id{1};
    b.nominations[1].submitting_unit = unit_id{2};
    compare_batch(b, {}, day);
    for (auto const& n : b.nominations) CHECK(n.proposed_twice == stated<bool>{true});
    // Under another name of the achievement it is a matter for a person to look at.
    b.nominations[1].achievement = achievement_id{b.achievements.number_of("duong")};
    compare_batch(b, {}, day);
    for (auto const& n : b.nominations) {
        CHECK(n.proposed_twice == stated<bool>{false});
        CHECK(n.overlaps_another == stated<bool>{true});
        CHECK(verdict(hanoi::policy_343.rules, n, day, stage::appraisal) == outcome::eligible);
    }
}

TEST_CASE("the next achievement is counted from the days of the previous award, else from its day",
          "[rounds][compare_batch]") {
    // Decree 98/2023, Art. 30(9).
    auto const told = [](std::vector<past_award> const& history) {
        auto b = batch_with({{"an", "cau", 5, 6}});
        compare_batch(b, history, with_history());
        return b.nominations[0].rewarded_through;
    };
    auto a = award_for({"an", "duong", 1, 3});
    CHECK(told({a}) == stated<date>{date{2025, 3, 28}});
    a.achieved_to = {};
    CHECK(told({a}) == stated<date>{date{2025, 10, 1}});
    a.decided_on = {};
    CHECK(told({a}) == stated<date>{does_not_apply});
    // The latest of several; the same achievement is refused, not counted from.
    auto const later = award_for({"an", "truong", 2, 4});
    CHECK(told({award_for({"an", "duong", 1, 3}), later}) == stated<date>{date{2025, 4, 28}});
    CHECK(told({award_for({"an", "cau", 5, 6})}) == stated<date>{does_not_apply});
    // Of another type, of another person, cancelled: none.
    CHECK(told({award_for({"an", "duong", 1, 3, commendation_type::merit})}) ==
          stated<date>{does_not_apply});
    CHECK(told({award_for({"binh", "duong", 1, 3})}) == stated<date>{does_not_apply});
    auto cancelled = award_for({"an", "duong", 1, 3});
    cancelled.cancelled_on = date{2025, 11, 1};
    cancelled.cancelled_for = cancellation_ground::false_claims;
    CHECK(told({cancelled}) == stated<date>{does_not_apply});
    auto b = batch_with({{"an", "cau", 5, 6}});
    compare_batch(b, {}, day);
    CHECK(b.nominations[0].rewarded_through.blank());  // nothing was compared
}

TEST_CASE("a unit's own Giấy khen for a part bars only by the reading that says so",
          "[rounds][compare_batch]") {
    auto const told = [](past_award const& a, unit_certificate how) {
        auto in = with_history();
        in.how.of_certificate = how;
        auto b = batch_with({{"an", "cau", 1, 6}});
        compare_batch(b, std::vector{a}, in);
        auto const& n = b.nominations[0];
        return std::pair{*n.found_in_history,
                         verdict(hanoi::policy_343.rules, n, in, stage::appraisal)};
    };
    auto part = award_for({"an", "mot phan", 2, 3});
    part.form = award_form::giay_khen;
    CHECK(told(part, unit_certificate::does_not_bar) == std::pair{false, outcome::eligible});
    CHECK(told(part, unit_certificate::bars) == std::pair{true, outcome::ineligible});
    // A Bằng khen for other days of the movement is no matter of that reading.
    part.form = award_form::bang_khen;
    CHECK(told(part, unit_certificate::bars) == std::pair{false, outcome::eligible});
    // One and the same achievement is refused under either.
    auto whole = award_for({"an", "cau", 1, 6});
    whole.form = award_form::giay_khen;
    CHECK(told(whole, unit_certificate::does_not_bar) == std::pair{true, outcome::ineligible});
    // The last day of the one and the first of the other: not the same days.
    auto before = award_for({"an", "mot phan", 7, 8});
    before.form = award_form::giay_khen;
    CHECK(told(before, unit_certificate::bars) == std::pair{false, outcome::eligible});
    before.achieved_from = date{2025, 6, 28};
    CHECK(told(before, unit_certificate::bars) == std::pair{true, outcome::ineligible});
}

TEST_CASE("one achievement in two dossiers is proposed twice, in both", "[rounds][compare_batch]") {
    auto b = batch_with({{"an", "cau"}, {"an", "cau"}, {"an", "duong"}, {"binh", "cau"}});
    compare_batch(b, {}, day);
    CHECK(*b.nominations[0].proposed_twice);
    CHECK(*b.nominations[1].proposed_twice);
    CHECK_FALSE(*b.nominations[2].proposed_twice);
    CHECK_FALSE(*b.nominations[3].proposed_twice);  // another recipient's share in it
}

TEST_CASE("without a history nothing is said of it; with one, what it lacks is no",
          "[rounds][compare_batch]") {
    auto b = batch_with({{"an", "cau"}});
    compare_batch(b, {}, day);
    CHECK(b.nominations[0].found_in_history.blank());
    compare_batch(b, {}, with_history());
    CHECK(b.nominations[0].found_in_history == stated<bool>{false});
}

TEST_CASE("an award counts from the day of its decision and until it is cancelled",
          "[rounds][compare_batch]") {
    auto const told = [](past_award const& a) {
        auto b = batch_with({{"an", "cau"}});
        compare_batch(b, std::vector{a}, with_history());
        return *b.nominations[0].found_in_history;
    };
    auto a = award_for({"an", "cau"});
    CHECK(told(a));
    a.decided_on = day.signed_on;
    CHECK(told(a));
    a.decided_on = date{2025, 12, 2};
    CHECK_FALSE(told(a));
    a.decided_on = date{2025, 10, 1};
    a.cancelled_on = date{2025, 12, 2};
    CHECK(told(a));
    a.cancelled_on = day.signed_on;
    CHECK_FALSE(told(a));
}

TEST_CASE("days in common count from the last to the first day, both included",
          "[rounds][compare_batch]") {
    auto b = batch_with({{"an", "cau", 1, 3}, {"an", "duong", 4, 6}});
    compare_batch(b, {}, day);
    CHECK_FALSE(*b.nominations[0].overlaps_another);
    b.nominations[1].achieved_from = date{2025, 3, 28};
    compare_batch(b, {}, day);
    CHECK(*b.nominations[0].overlaps_another);
    CHECK(*b.nominations[1].overlaps_another);
}

TEST_CASE("a dossier without the recipient's identifier is not compared",
          "[rounds][compare_batch]") {
    auto b = batch_with({{"", "cau"}, {"", "cau"}});
    compare_batch(b, {}, with_history());
    for (auto const& n : b.nominations) {
        CHECK(n.proposed_twice.blank());
        CHECK(n.overlaps_another.blank());
        CHECK(n.found_in_history.blank());
    }
}

TEST_CASE("an award whose recipient and achievement have no identifier is not compared",
          "[rounds][compare_batch]") {
    auto b = batch_with({{"an", "cau"}});
    auto a = award_for({"", "cau"});
    a.recipient_name = "an";
    compare_batch(b, std::vector{a}, with_history());
    CHECK_FALSE(*b.nominations[0].found_in_history);
}

// --- Confirmed bugs -----------------------------------------------------------------------------

// The third dossier's days meet those of the first two; all three pairs overlap, one pair is the
// same achievement. Only the third is told.
TEST_CASE("a dossier proposed twice may overlap a third", "[rounds][compare_batch]") {
    auto b = batch_with({{"an", "cau", 1, 6}, {"an", "cau", 1, 6}, {"an", "duong", 3, 9}});
    compare_batch(b, {}, day);
    REQUIRE(*b.nominations[2].overlaps_another);
    CHECK(*b.nominations[0].overlaps_another);
    CHECK(*b.nominations[1].overlaps_another);
}

// The past award for `cau` overlaps the dossier for `duong`. That it is told depends on whether the
// batch happens to hold a dossier for `cau` as well, whose days (blank here) are other ones.
TEST_CASE("a past award overlaps another achievement whether or not its own is claimed again",
          "[rounds][compare_batch]") {
    auto const history = std::vector{award_for({"an", "cau", 1, 6})};
    auto alone = batch_with({{"an", "duong", 3, 9}});
    compare_batch(alone, history, with_history());
    REQUIRE(*alone.nominations[0].overlaps_another);
    auto both = batch_with({{"an", "duong", 3, 9}, {"an", "cau", 1, 2}});
    compare_batch(both, history, with_history());
    CHECK(*both.nominations[0].overlaps_another);
}

// The same batch decided again without the award (another day, another history): the old answer
// stays.
TEST_CASE("a batch that is compared again forgets the first answer", "[rounds][compare_batch]") {
    auto b = batch_with({{"an", "cau"}});
    compare_batch(b, std::vector{award_for({"an", "cau"})}, with_history());
    REQUIRE(*b.nominations[0].found_in_history);
    compare_batch(b, {}, with_history());
    CHECK_FALSE(*b.nominations[0].found_in_history);
}
