// SPDX-License-Identifier: BSL-1.0
//
// Random small rounds with random words of people. Held against: an oracle written as plainly as
// formats.md says it, and what must be so whatever was said.
#include <thidua/rounds/hear_people.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include <rounds/stage_sample.hpp>
#include <support/catch.hpp>

using namespace thidua;
using namespace stage_sample;

namespace {

/// A fixed generator: the same rounds on every machine.
class dice {
public:
    explicit dice(std::uint64_t seed) : state_(seed * 2862933555777941757U + 3037000493U) {}
    [[nodiscard]] std::size_t operator()(std::size_t sides) {
        state_ = state_ * 6364136223846793005U + 1442695040888963407U;
        return static_cast<std::size_t>(state_ >> 33U) % sides;
    }

private:
    std::uint64_t state_;
};

using dossier_list = std::vector<std::pair<std::string, nomination>>;

struct random_round {
    dossier_list all{};
    people_inputs people{};
    settings with{};
};

[[nodiscard]] nomination random_dossier(dice& roll) {
    auto n = scored(from_unit(person(), static_cast<std::uint32_t>(roll(3))),
                    static_cast<std::int64_t>(roll(3)) * 10);
    n.direct_role = roll(2) == 0 ? direct_role::none : direct_role::organises;
    switch (roll(9)) {
        case 0:
            return refused(n);
        case 1:
            return without_minutes(n);
        case 2:
            return held(n);
        case 3:
            return not_told(n);
        case 4:
            return prompt(n);
        default:
            return n;
    }
}

/// Resolutions with at most one row a dossier, body and day, as the reader leaves them.
[[nodiscard]] random_round a_round(std::uint64_t seed) {
    dice roll{seed};
    random_round r;
    auto const count = 2 + roll(7);
    for (std::size_t i = 0; i < count; ++i)
        r.all.emplace_back("d" + std::to_string(i), random_dossier(roll));
    r.with.order = std::vector<order_key>{{order_by::priority}, {order_by::score}};
    if (roll(4) != 0)
        r.with.pools = {{{1, award_form::bang_khen, recipient_kind::individual},
                         static_cast<std::int64_t>(roll(5)),
                         {}}};
    constexpr std::array forces{reading::no_priority, reading::tie_break, reading::precedence,
                                reading::minimum_guarantee};
    r.with.priority.force = forces[roll(forces.size())];
    r.with.reserves = {{.group = priority_member::direct_individual, .seats = 0}};
    if (roll(3) == 0) r.with.caps = {{.submitting_unit = "*", .seats = 1}};
    std::set<std::tuple<std::size_t, int, std::int64_t>> used;
    for (auto rows = roll(10); rows > 0; --rows) {
        auto const i = roll(count);
        auto const by = roll(3) == 0 ? by_chair : by_council;
        auto const dated = date{2025, 11, 1} + days{static_cast<int>(roll(3))};
        if (!used.emplace(i, static_cast<int>(by), raw_of(dated)).second) continue;
        auto one = resolved(r.all[i].first, by, static_cast<resolved_as>(roll(4)), dated);
        if (roll(3) != 0) one.order = 1 + static_cast<int>(roll(4));
        if (roll(2) == 0 && one.order.known()) one.outcome = {};
        r.people.resolutions.push_back(one);
    }
    // An order of all equals, as a council that wants to be done would give it: by score, and where
    // the priority parts equals, by role as well; whoever is refused or waits is left out.
    if (roll(2) == 0) {
        bool const parts = r.with.priority.force == reading::tie_break ||
                           r.with.priority.force == reading::precedence;
        std::map<std::pair<std::int64_t, bool>, int> next;
        for (auto const& [id, n] : r.all) {
            if (verdict(hanoi::policy_343.rules, n, day, stage::council) != outcome::eligible ||
                *n.commendation_type != commendation_type::movement)
                continue;
            bool const direct = parts && *n.direct_role != direct_role::none;
            r.people.resolutions.push_back(placed(id, ++next[{raw_of(*n.score), direct}]));
            r.people.resolutions.back().dated = date{2025, 11, 10};
        }
    }
    for (auto rows = roll(6); rows > 0; --rows) {
        auto const i = roll(count + 1);
        r.people.votes.push_back(ballot(i == count ? "nobody" : r.all[i].first,
                                        static_cast<int>(roll(16)), 15,
                                        date{2025, 11, 1 + static_cast<int>(rows)}));
    }
    for (auto rows = roll(8); rows > 0; --rows) {
        auto const i = roll(count + 1);
        auto line = line_of(i == count ? "nobody" : r.all[i].first, std::to_string(rows));
        r.people.signatures.push_back(roll(4) == 0 ? cancelled(line) : line);
    }
    return r;
}

/// The latest word of a body on a dossier that says an outcome or place; rows in any order.
[[nodiscard]] resolution const* latest(people_inputs const& p, std::string const& id,
                                       resolving_body by) {
    resolution const* found = nullptr;
    for (auto const& one : p.resolutions)
        if (one.id == id && *one.by == by && (found == nullptr || *found->dated < *one.dated))
            found = &one;
    return found;
}

/// The places of a contested group, as its problem takes them; nothing if they cannot be used.
[[nodiscard]] std::vector<std::uint32_t> told_order(random_round const& r,
                                                    pool_decision const& pool,
                                                    nomination_batch const& batch,
                                                    std::vector<std::uint32_t> const& group) {
    std::map<std::int32_t, std::vector<std::uint32_t>> by_rank;
    for (auto const c : group) by_rank[pool.asked->candidates[c].rank].push_back(c);
    std::vector<std::uint32_t> order;
    for (auto const& [rank, equals] : by_rank) {
        if (equals.size() < 2) continue;
        auto const place = [&](std::uint32_t c, resolving_body by) {
            auto const* one = latest(r.people, batch.texts[pool.candidates[c]].id, by);
            return one == nullptr || !one->order.known() ? 0 : *one->order;
        };
        bool const chair =
            std::ranges::any_of(equals, [&](auto c) { return place(c, by_chair) > 0; });
        std::map<int, std::vector<std::uint32_t>> at;
        for (auto const c : equals)
            if (auto const p = place(c, chair ? by_chair : by_council); p > 0) at[p].push_back(c);
        bool sound = true;
        int next = 1;
        for (auto const& [p, who] : at) sound = sound && p == next++ && who.size() == 1;
        if (!sound) continue;
        for (auto const& [p, who] : at) order.push_back(who[0]);
    }
    return order;
}

[[nodiscard]] std::vector<std::string> verdicts(round_decision const& r) {
    std::vector<std::string> all;
    for (auto const& d : r.dossiers) {
        std::string line{name_of(d.assessed.result)};
        for (auto const id : d.assessed.reasons) line += " " + std::string{id};
        for (auto const& m : d.assessed.missing) line += " " + m;
        all.push_back(line);
    }
    return all;
}

/// The words of a round by id, so that rounds in another order can be compared.
[[nodiscard]] std::map<std::string, std::string> words_by_id(staged const& s) {
    std::map<std::string, std::string> all;
    for (std::size_t i = 0; i < s.batch.size(); ++i) {
        auto const& w = s.decided.people.dossiers[i];
        auto& line = all[s.batch.texts[i].id];
        line = std::string{name_of(w.final)} + " " + std::string{name_of(w.by)} +
               (w.against ? " against" : "") + (w.awarded ? " awarded" : "") + " " +
               std::string{name_of(s.decided.dossiers[i].awarded)};
        if (w.signature != dossier_word::none)
            line += " " + s.decided.people.signatures[w.signature].decision_no;
    }
    return all;
}

}  // namespace

TEST_CASE("small rounds: places and final words are those of the oracle", "[rounds][stages]") {
    std::size_t ordered = 0;
    std::size_t words = 0;
    for (std::uint64_t seed = 1; seed <= 3000; ++seed) {
        CAPTURE(seed);
        auto const r = a_round(seed);
        staged const plain{r.all, {}, stage::council, r.with};
        staged const heard{r.all, r.people, stage::council, r.with};
        for (std::size_t p = 0; p < plain.decided.pools.size(); ++p) {
            auto const& pool = plain.decided.pools[p];
            if (!pool.given) continue;
            auto asked = *pool.asked;
            for (auto const& group : pool.given->contested)
                for (auto const c : told_order(r, pool, plain.batch, group.candidates))
                    asked.tie_order.push_back(c);
            if (!asked.tie_order.empty()) ++ordered;
            auto const expected = allocate(asked);
            REQUIRE(expected);
            CHECK(heard.decided.pools[p].given->chosen == expected->chosen);
            CHECK(heard.decided.pools[p].given->contested == expected->contested);
        }
        for (std::size_t i = 0; i < r.all.size(); ++i) {
            CAPTURE(i);
            auto const& id = r.all[i].first;
            auto expected = rule_word(heard.decided.dossiers[i]);
            auto by = heard.decided.people.dossiers[i].by;
            bool spoken = false;
            for (auto const body : {by_council, by_chair}) {
                auto const* one = latest(r.people, id, body);
                if (one == nullptr || !one->outcome.known()) continue;
                expected = static_cast<final_word>(*one->outcome);
                by = body == by_chair ? who_decides::chair : who_decides::council;
                spoken = true;
            }
            auto const& word = heard.word(id);
            CHECK(word.final == expected);
            CHECK(word.by == by);
            bool const proposed = heard.decided.dossiers[i].awarded == award_status::yes ||
                                  heard.decided.dossiers[i].awarded == award_status::provisional;
            bool const contested = heard.decided.dossiers[i].awarded == award_status::contested;
            if (!spoken) CHECK_FALSE(word.against);
            if (spoken && !contested)
                CHECK(word.against == (proposed != (expected == final_word::award)));
            words += spoken ? 1 : 0;
        }
    }
    CHECK(ordered > 100);
    CHECK(words > 1000);
}

TEST_CASE("whatever people say, verdicts and reasons stay", "[rounds][stages]") {
    for (std::uint64_t seed = 1; seed <= 400; ++seed) {
        CAPTURE(seed);
        auto const r = a_round(seed);
        for (auto const at : {stage::council, stage::signing, stage::closed}) {
            staged const plain{r.all, {}, at, r.with};
            staged const heard{r.all, r.people, at, r.with};
            REQUIRE(verdicts(plain.decided) == verdicts(heard.decided));
        }
        // Before the council nothing is heard at all.
        staged const early{r.all, r.people, stage::appraisal, r.with};
        CHECK_FALSE(early.decided.heard());
    }
}

TEST_CASE("the order of rows and dossiers changes nothing", "[rounds][stages]") {
    for (std::uint64_t seed = 1; seed <= 400; ++seed) {
        CAPTURE(seed);
        auto r = a_round(seed);
        staged const first{r.all, r.people, stage::closed, r.with};
        dice roll{seed + 7};
        auto const shuffle = [&roll](auto& list) {
            for (std::size_t i = list.size(); i > 1; --i) std::swap(list[i - 1], list[roll(i)]);
        };
        shuffle(r.all);
        shuffle(r.people.votes);
        shuffle(r.people.resolutions);
        shuffle(r.people.signatures);
        staged const second{r.all, r.people, stage::closed, r.with};
        CHECK(words_by_id(first) == words_by_id(second));
        CHECK(first.decided.people.findings == second.decided.people.findings);
        CHECK(first.decided.people.awarded == second.decided.people.awarded);
    }
}

TEST_CASE("awards, unsigned and cancelled add up, and nobody cancelled is awarded",
          "[rounds][stages]") {
    for (std::uint64_t seed = 1; seed <= 400; ++seed) {
        CAPTURE(seed);
        auto const r = a_round(seed);
        staged const s{r.all, r.people, stage::closed, r.with};
        auto const& p = s.decided.people;
        std::set<std::string> standing;
        std::set<std::string> known;
        for (auto const& d : r.all) known.insert(d.first);
        for (auto const& line : r.people.signatures)
            if (!line.cancelled() && known.contains(line.id)) standing.insert(line.id);
        CHECK(p.awarded == standing.size());
        std::size_t to_sign = 0;
        for (std::size_t i = 0; i < r.all.size(); ++i) {
            auto const& w = p.dossiers[i];
            CHECK(w.awarded == standing.contains(r.all[i].first));
            CHECK(s.decided.listed(i) == w.awarded);
            if (w.final == final_word::award) ++to_sign;
        }
        CHECK(p.to_sign == to_sign);
        for (auto const i : p.unsigned_yet) CHECK_FALSE(p.dossiers[i].awarded);
    }
}
