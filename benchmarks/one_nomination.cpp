// SPDX-License-Identifier: BSL-1.0
//
// Question: what does one nomination cost under the policy of plan 343, facts bound once: the
// verdict alone, the assessment with its reasons, the full explanation tree, the remedy?
// Input: 100,000 made-up rows of the full format, read by the library: so many that no branch is
// learned by heart. Remedies are sought for those that are not eligible.
// Guard: 20,000 random dossiers are assessed as the tests' oracle says, which shares no code with
// the library; every explanation carries the finding of `judge` and observed what it rests on.
// Read: time of one nomination.

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include <benchmark/benchmark.h>

#include <eligibility/compare.hpp>
#include <eligibility/random_dossier.hpp>
#include <thidua/eligibility/assess.hpp>
#include <thidua/eligibility/remedy.hpp>
#include <thidua/hanoi/policy.hpp>
#include <thidua/logic/explain.hpp>

#include "support/run.hpp"
#include "support/shipped_round.hpp"

namespace {

using namespace thidua;

constexpr rule_set const& rules = hanoi::policy_343.rules;
constexpr auto at = stage::appraisal;

bool as_the_oracle_says() {
    eligibility_oracle::chance dice{343};
    eligibility_oracle::differences found;
    for (int k = 0; k < 20'000; ++k) {
        found.begin(k);
        auto const s = eligibility_oracle::random_situation(dice);
        eligibility_oracle::compare(rules, eligibility_oracle::random_dossier(dice, s), s, at,
                                    found);
    }
    if (!found.told().empty()) std::puts(found.told().c_str());
    return found.told().empty();
}

/// The tree of a nomination: every criterion with its exceptions, and those of the live tracks.
std::vector<explanation> explained(nomination const& n, context const& in) {
    std::vector<explanation> tree;
    tree.reserve(rules.criteria.size());
    for (auto const* c : rules.criteria)
        if (c != rules.by_track) tree.push_back(explain(*c, n, in, at));
    for (auto const* t : rules.live)
        for (auto const* c : t->asks)
            if (c != nullptr) tree.push_back(explain(*c, n, in, at));
    return tree;
}

/// What the benchmarks ask: made once, when the first of them begins.
struct round_of_100000 {
    support::grown_folder folder{100'000};
    support::round_surroundings beside{folder.path()};
    intake read = beside.read(folder.path() + "/nominations");
    std::vector<nomination> not_eligible{};

    round_of_100000() {
        for (auto const& n : all())
            if (verdict(rules, n, beside.in(), at) != outcome::eligible) not_eligible.push_back(n);
    }
    [[nodiscard]] std::vector<nomination> const& all() const { return read.batch.nominations; }

    static round_of_100000 const& get() {
        static round_of_100000 const made;
        return made;
    }
};

bool trees_are_right(round_of_100000 const& round) {
    for (std::size_t i = 0; i < round.all().size(); i += 97) {
        auto const& n = round.all()[i];
        for (auto const& e : explained(n, round.beside.in())) {
            auto const f = judge(*e.what.of, n, round.beside.in(), at);
            if (e.what.what != f.what || e.what.by.value != f.by.value) return false;
            if (e.rule.then.value() != evaluate(e.what.of->must, n, round.beside.in()))
                return false;
        }
    }
    return true;
}

/// Calls `ask` with one nomination after the other.
template <class Ask>
void one_after_the_other(benchmark::State& state, std::vector<nomination> const& all, Ask ask) {
    std::size_t i = 0;
    for (auto _ : state) {
        benchmark::DoNotOptimize(ask(all[i]));
        if (++i == all.size()) i = 0;
    }
    state.SetItemsProcessed(state.iterations());
}

void verdict_only(benchmark::State& state) {
    auto const& round = round_of_100000::get();
    one_after_the_other(state, round.all(), [&](nomination const& n) {
        return verdict(rules, n, round.beside.in(), at);
    });
}
void with_reasons(benchmark::State& state) {
    auto const& round = round_of_100000::get();
    one_after_the_other(state, round.all(), [&](nomination const& n) {
        return assess(rules, n, round.beside.in(), at);
    });
}
void with_explanation_tree(benchmark::State& state) {
    auto const& round = round_of_100000::get();
    if (!trees_are_right(round)) {
        state.SkipWithError("an explanation differs from the finding");
        return;
    }
    one_after_the_other(state, round.all(),
                        [&](nomination const& n) { return explained(n, round.beside.in()); });
}
void with_remedy(benchmark::State& state) {
    auto const& round = round_of_100000::get();
    one_after_the_other(state, round.not_eligible, [&](nomination const& n) {
        return find_remedy(rules, n, round.beside.in(), at);
    });
}
BENCHMARK(verdict_only);
BENCHMARK(with_reasons);
BENCHMARK(with_explanation_tree);
BENCHMARK(with_remedy)->Unit(benchmark::kMicrosecond);

}  // namespace

int main(int argc, char** argv) {
    return support::run_benchmarks(argc, argv, as_the_oracle_says());
}
