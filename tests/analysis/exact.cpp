// SPDX-License-Identifier: BSL-1.0
//
// The exact method against the reference engine: random rules, random dossiers. Every dossier must
// lie in one cell of each block, and the diagrams must say there what the reference says.
#include <analysis/exact.hpp>

#include <array>
#include <optional>
#include <vector>

#include <support/catch.hpp>

#include <thidua/nominations/facts/derived.hpp>
#include <thidua/nominations/sample.hpp>
#include <thidua/nominations/vocabulary.hpp>

#include <eligibility/random_dossier.hpp>
#include <logic/random_rules.hpp>

namespace {

using namespace thidua;
using namespace thidua::analysis::detail;

[[nodiscard]] thidua::standing as_standing(reference::standing s) {
    switch (s) {
        case reference::standing::met:
            return thidua::standing::met;
        case reference::standing::failed:
            return thidua::standing::failed;
        case reference::standing::unknown:
            return thidua::standing::unknown;
        default:
            return thidua::standing::not_applicable;
    }
}

/// The cell of each block that a dossier lies in; nothing if it lies in none.
[[nodiscard]] std::optional<std::vector<std::size_t>> cells_of(space const& over,
                                                               nomination const& n,
                                                               context const& in) {
    std::vector<cell> all;
    for (auto const& f : over.facts())
        all.push_back(f.info->attribute() ? f.info->access.read_attribute(n, f.slot)
                                          : f.info->access.read(n, in));
    std::vector<std::size_t> values{static_cast<std::size_t>(stage::closed)};
    for (auto const& b : over.blocks()) {
        std::vector<truth> answers;
        for (auto const a : b.atoms) answers.push_back(space::answer(over.atoms()[a], all));
        std::size_t c = 0;
        while (c < b.cells.size() && b.cells[c].answers != answers) ++c;
        if (c == b.cells.size()) return std::nullopt;
        values.push_back(c);
    }
    return values;
}

}  // namespace

TEST_CASE("every dossier lies in a cell, and the diagrams say of it what the reference says") {
    probe::dice die{20'261'123};
    std::size_t judged = 0;
    for (int round = 0; round < 150; ++round) {
        probe::random_criterion const first{die, 2};
        probe::random_criterion const second{die, 1};
        std::array<criterion const*, 2> const list{&first.of_engine, &second.of_engine};
        std::vector<parsed_rules> rules;
        rules.push_back(parse({.criteria = list}));
        exact by{std::move(rules), {.around = {.most_combinations = 20'000}}};
        auto const a = by.standing_of(0);
        auto const b = by.standing_of(1);
        auto const outcome_everywhere = by.outcome_of();
        REQUIRE_FALSE(by.in().overflown());
        for (int i = 0; i < 60; ++i) {
            auto const d = probe::random_dossier(die);
            probe::engine_dossier const engine{d};
            auto const values = cells_of(by.over(), engine.row, engine.in);
            REQUIRE(values.has_value());
            auto const says = [&](diagram x) {
                return static_cast<thidua::standing>(by.in().answer(x, *values));
            };
            REQUIRE(says(a) == as_standing(reference::judge(first.of_reference, d)));
            REQUIRE(says(b) == as_standing(reference::judge(second.of_reference, d)));
            REQUIRE(static_cast<outcome>(by.in().answer(outcome_everywhere, *values)) ==
                    verdict({.criteria = list}, engine.row, engine.in, stage::closed));
            ++judged;
        }
    }
    CHECK(judged == 9'000);
}

TEST_CASE("ways through a diagram come cheapest first and are all there") {
    probe::dice die{7};
    for (int round = 0; round < 50; ++round) {
        diagrams in{{2, 3, 2, 4}, 1'000};
        diagram d = 1;
        std::vector<std::vector<std::size_t>> costs;
        for (std::size_t v = 0; v < 4; ++v) {
            std::vector<std::uint8_t> answers;
            auto& cost = costs.emplace_back();
            for (std::size_t k = 0; k < in.sizes()[v]; ++k) {
                answers.push_back(static_cast<std::uint8_t>(die(2)));
                cost.push_back(die(4));
            }
            bool const both = die(2) == 0;
            d = in.join(d, in.of_variable(v, answers),
                        [both](auto x, auto y) -> std::uint8_t { return both ? x & y : x ^ y; });
        }
        // By hand: the cheapest of all combinations, and how many there are.
        std::size_t cheapest = 99;
        std::size_t combinations = 0;
        for (std::size_t i = 0; i < 48; ++i) {
            std::array<std::size_t, 4> const values{i % 2, i / 2 % 3, i / 6 % 2, i / 12};
            if (in.answer(d, values) != 1) continue;
            ++combinations;
            std::size_t cost = 0;
            for (std::size_t v = 0; v < 4; ++v) cost += costs[v][values[v]];
            cheapest = std::min(cheapest, cost);
        }
        std::size_t seen = 0;
        std::size_t last = 0;
        bool first = true;
        auto const end = in.each_way(
            d, [](auto a) { return a == 1; }, costs, 1'000,
            [&](diagrams::way const& way) {
                std::size_t cost = 0;
                std::size_t covers = 1;
                for (std::size_t v = 0; v < 4; ++v)
                    if (way[v] == diagrams::any_value)
                        covers *= in.sizes()[v];
                    else
                        cost += costs[v][way[v]];
                if (first) CHECK(cost <= cheapest);
                CHECK(cost >= last);
                first = false;
                last = cost;
                seen += covers;
                return false;
            });
        CHECK(end == diagrams::ended::no_more);
        CHECK(seen == combinations);
    }
}

TEST_CASE("a diagram that outgrows its bound says so") {
    diagrams in{{3, 3, 3, 3, 3, 3}, 4};
    diagram d = 0;
    std::array<std::uint8_t, 3> const answers{0, 1, 2};
    for (std::size_t v = 0; v < 6; ++v)
        d = in.join(d, in.of_variable(v, answers),
                    [](auto x, auto y) { return static_cast<std::uint8_t>((x * 3 + y) % 7); });
    CHECK(in.overflown());
}

TEST_CASE("the facts that are taken as following from one other do so in every context") {
    // lane: whatever the context and the other facts, only the type of commendation counts.
    for (auto const type : {cell{}, cell{said::not_applicable, 0}, cell{said::value, 0},
                            cell{said::value, 1}, cell{said::value, 2}}) {
        nomination bare;
        bare.commendation_type = stated<commendation_type>{type};
        auto full = sample::standard;
        full.commendation_type = stated<commendation_type>{type};
        CHECK(facts::lane.access.read(bare, context{}) ==
              facts::lane.access.read(full, sample::day));
    }
}

TEST_CASE("a derived fact that does not read the settings is the same whatever they say") {
    // Pairs of contexts that differ in readings, phases and deadline only.
    eligibility_oracle::chance chance{99};
    std::array<std::size_t, 64> differs{};
    for (int i = 0; i < 4'000; ++i) {
        auto const s = eligibility_oracle::random_situation(chance);
        auto const other = eligibility_oracle::random_situation(chance);
        auto in = s.in;
        in.how = other.in.how;
        in.phases = other.in.phases;
        in.deadline = other.in.deadline;
        auto const n = eligibility_oracle::random_dossier(chance, s);
        for (std::size_t f = 0; f < derived_facts().size(); ++f)
            if (!(derived_facts()[f]->access.read(n, s.in) ==
                  derived_facts()[f]->access.read(n, in)))
                ++differs[f];
    }
    for (std::size_t f = 0; f < derived_facts().size(); ++f) {
        INFO(derived_facts()[f]->name);
        CHECK((differs[f] != 0) == reads_settings(*derived_facts()[f]));
    }
}
