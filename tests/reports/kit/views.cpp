// SPDX-License-Identifier: BSL-1.0
#include <thidua/reports/kit/views.hpp>

#include <algorithm>
#include <cstdint>
#include <string>
#include <vector>

#include <range/v3/view/reverse.hpp>
#include <range/v3/view/take.hpp>

#include <reports/round_case.hpp>
#include <support/catch.hpp>

using namespace thidua;

namespace {

template <class Rows>
std::vector<std::string> ids(Rows&& rows) {
    std::vector<std::string> all;
    for (decided_row const& row : rows) all.emplace_back(row.id());
    std::ranges::sort(all);
    return all;
}

}  // namespace

TEST_CASE("rows join a dossier with its decision, texts and pool, in the order of the batch") {
    round_case::decided_case const round{round_case::all()};
    std::size_t place = 0;
    for (auto const& row : decided(round.view)) {
        CHECK(row.place == place);
        CHECK(row.facts == &round.batch.nominations[place]);
        CHECK(row.id() == round.batch.texts[place].id);
        CHECK(row.decision == &round.decided.dossiers[place]);
        CHECK((row.pool != nullptr) == row.decision->pool.has_value());
        CHECK(row.listed == round.decided.listed(place));
        ++place;
    }
    CHECK(place == round.batch.size());
}

TEST_CASE("views filter and compose, also with those of range-v3") {
    round_case::decided_case const round{round_case::all()};
    auto const& v = round.view;
    CHECK(ids(decided(v) | views::awarded | views::of_kind(recipient_kind::collective)) ==
          std::vector<std::string>{"c1", "c2"});
    CHECK(ids(decided(v) | views::of_outcome(outcome::ineligible)) ==
          std::vector<std::string>{"p5-refused"});
    CHECK(ids(decided(v) | views::of_phase(1)).size() == round.batch.size());
    CHECK(ids(decided(v) | views::of_phase(2)).empty());
    CHECK(ids(decided(v) | views::of_form(award_form::giay_khen)).empty());
    auto const last = decided(v) | ranges::views::reverse | ranges::views::take(1);
    CHECK(ids(last) == std::vector<std::string>{round.batch.texts.back().id});
}

TEST_CASE("views are lazy: a decision that changes later is seen") {
    round_case::decided_case round{round_case::all()};
    auto const listed = decided(round.view) | views::awarded | views::count;
    auto rows = decided(round.view) | views::awarded;
    for (auto& d : round.decided.dossiers) d.awarded = award_status::no;
    CHECK(listed > 0);
    CHECK((rows | views::count) == 0);
}

TEST_CASE("shares and counts are those of the rows they stand behind") {
    round_case::decided_case const round{round_case::all()};
    auto const& v = round.view;
    auto const collectives = decided(v) | views::of_kind(recipient_kind::collective);
    CHECK((collectives | views::count) == 3);
    auto const on_list = [](decided_row const& r) { return r.listed; };
    CHECK((collectives | views::share_of(on_list)) == percentage{6667});
    CHECK_FALSE((decided(v) | views::of_phase(2) | views::share_of(on_list)).has_value());
}

TEST_CASE("groups by unit hold every row once, in protocol order") {
    round_case::decided_case const round{round_case::all()};
    auto const groups = decided(round.view) | views::by_unit;
    REQUIRE(groups.size() > 1);
    std::size_t rows = 0;
    std::string before;
    for (auto const& [unit, of] : groups) {
        CHECK(unit_key(unit) > before);
        before = unit_key(unit);
        rows += of.size();
        for (auto const& row : of) CHECK(row.submitting_unit == unit);
        CHECK((of | views::count) == static_cast<std::int64_t>(of.size()));
    }
    CHECK(rows == round.batch.size());
}

TEST_CASE("rows by person are all the rows, whatever the order before") {
    round_case::decided_case const once{round_case::all()};
    round_case::decided_case const again{round_case::shuffled(round_case::all(), 7)};
    auto const order = [](auto const& round) {
        std::vector<std::string> all;
        for (auto const& row : decided(round.view) | views::by_person) all.emplace_back(row.id());
        return all;
    };
    CHECK(order(once).size() == once.batch.size());
    CHECK(order(once) == order(again));
}

TEST_CASE("exchanges are the lines of the ledgers") {
    round_case::decided_case const round{round_case::all()};
    std::size_t lines = 0;
    for (auto const& pool : round.decided.pools)
        if (pool.given) lines += pool.given->ledger.size();
    auto const all = exchanges(round.view);
    CHECK(all.size() == lines);
    for (auto const& line : all) {
        CHECK((line.in || line.out));
        CHECK_FALSE(line.because.empty());
    }
}
