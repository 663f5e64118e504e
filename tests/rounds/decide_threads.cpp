// SPDX-License-Identifier: BSL-1.0
#include <thidua/rounds/decide.hpp>

#include <cstddef>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

#include <support/catch.hpp>

#include <thidua/hanoi/policy.hpp>

#include "../logic/dice.hpp"
#include "round_sample.hpp"

using namespace thidua;
using namespace round_sample;

namespace {

/// Dossiers of every fate, more than one block of them.
nomination_batch many() {
    probe::dice roll{7};
    nomination_batch batch;
    for (std::size_t i = 0; i < 3 * entries_a_block + 17; ++i) {
        auto n = roll(3) == 0 ? collective() : person();
        if (roll(9) == 0) n = refused(n);
        if (roll(9) == 0) n = without_minutes(n);
        if (roll(9) == 0) n = held(n);
        if (roll(9) == 0) n = not_told(n);
        if (roll(9) == 0) n = prompt(n);
        if (roll(20) == 0) n.form = {};
        if (roll(20) == 0) n.unit_rank = {};
        if (roll(3) == 0) n.direct_role = {};
        n.score = hundredths{static_cast<std::int64_t>(roll(40)) * 250};
        n.recipient = recipient_id{static_cast<std::uint32_t>(roll(6'000))};
        n.achievement = achievement_id{static_cast<std::uint32_t>(roll(4))};
        n.submitting_unit = unit_id{static_cast<std::uint32_t>(roll(units.size()))};
        batch.add(n, {.id = std::to_string(100'000 + i)});
    }
    return batch;
}

settings with_seats() {
    settings s;
    for (auto const kind : {recipient_kind::individual, recipient_kind::collective})
        s.pools.push_back({.of = {day.phase, award_form::bang_khen, kind}, .seats = 900});
    s.order = std::vector<order_key>{{order_by::priority, nullptr, false},
                                     {order_by::unit_rank, nullptr, true},
                                     {order_by::score, nullptr, false}};
    return s;
}

using told = std::tuple<outcome, truth, award_status, seat_kind, std::int32_t,
                        std::vector<std::string_view>, std::vector<std::string_view>,
                        std::vector<std::string>, std::vector<std::string>, std::string>;

/// All that is said of each dossier.
std::vector<told> all_of(round_decision const& made) {
    std::vector<told> all;
    for (auto const& d : made.dossiers) {
        std::string findings;
        for (auto const& f : d.assessed.findings) {
            findings += static_cast<char>('0' + static_cast<int>(f.what));
            findings += static_cast<char>('0' + static_cast<int>(f.by.value));
        }
        all.emplace_back(d.assessed.result, d.priority, d.awarded, d.seat, d.rank,
                         d.assessed.reasons, d.assessed.notices, d.assessed.missing,
                         d.assessed.leans_on, findings);
    }
    return all;
}

}  // namespace

TEST_CASE("a round is decided the same by any number of threads", "[rounds][decide][threads]") {
    auto const with = with_seats();
    round_terms const terms{hanoi::policy_343, with};
    auto batch = many();
    auto const by = [&](unsigned threads) {
        auto made = decide(
            batch, {.terms = &terms, .in = &day, .at = stage::appraisal, .threads = threads});
        REQUIRE(made.has_value());
        return std::move(*made);
    };
    auto const alone = by(1);
    auto const expected = all_of(alone);
    for (auto const threads : {2U, 7U}) {
        CAPTURE(threads);
        auto const made = by(threads);
        CHECK(all_of(made) == expected);
        CHECK(made.prompt == alone.prompt);
        CHECK(made.unplaced == alone.unplaced);
        REQUIRE(made.pools.size() == alone.pools.size());
        for (std::size_t p = 0; p < made.pools.size(); ++p) {
            CHECK(made.pools[p].candidates == alone.pools[p].candidates);
            CHECK(made.pools[p].given == alone.pools[p].given);
            CHECK(made.pools[p].waiting.size() == alone.pools[p].waiting.size());
        }
    }
    CHECK_FALSE(alone.prompt.empty());
    CHECK_FALSE(alone.unplaced.empty());
    CHECK(alone.pools.size() == 2);
}
