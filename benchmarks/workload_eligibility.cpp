// SPDX-License-Identifier: BSL-1.0
//
// Question: at what speed are ten criteria, written as data, judged for columns of nominations, and
// how does that compare with the same criteria written by hand for these columns?
// Input: workload W, 10^4 to 10^7 rows, columns in memory: the library looks at the reference's
// own. W is synthetic: its ten criteria are not the plan's law.
// Guard: the failed criteria of every row equal W's ground truth, nothing is unknown; for 10,000
// rows the scalar engine says the same.
// Read: items_per_second = nominations a second; `ratio` = times as fast as the baseline by hand,
// timed in turn in the same process. `bit_planes` gives what the library gives (a plane of 64
// nominations a word for each criterion), `row_masks` a word for every nomination, as the baseline.

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include <benchmark/benchmark.h>

#include <thidua/logic/columns_portable.hpp>
#include <thidua/logic/judge.hpp>
#include <thidua/nominations/context.hpp>
#include <thidua/nominations/nomination.hpp>

#include "support/run.hpp"
#include "workload/judge.hpp"
#include "workload/sample.hpp"

namespace {

using namespace workload;
using thidua::standing;

bool nothing_unknown(thidua::column_findings const& found) {
    for (std::size_t k = 0; k < found.criteria(); ++k)
        if (found.count(k, standing::unknown) + found.count(k, standing::not_due) != 0)
            return false;
    return true;
}

/// A sample with the library's judgement ready to be run.
struct trial {
    explicit trial(std::size_t rows) : w{sample::of(rows)} {}

    sample const& w;
    bound_criteria rules{};
    std::vector<std::uint32_t> table{interval_table(w.units)};
    thidua::column_source source{columns_of(w.facts, table)};
    thidua::column_judgement judgement{rules.list(), source, thidua::stage::closed};
    packed_units units{packed(w.units)};
    thidua::column_findings found{};
    std::vector<mask> masks = std::vector<mask>(w.facts.rows);

    /// Both ways give the truth.
    [[nodiscard]] bool right() {
        judgement.run(found);
        found.write_masks(standing::failed, std::span<mask>{masks});
        bool const ours{masks == w.truth && nothing_unknown(found)};
        failed_criteria(w.facts, units, masks.data());
        return ours && masks == w.truth && w.as_published();
    }
};

bool scalar_is_right(std::uint32_t rows) {
    generator const w{};
    bound_criteria const rules{};
    auto const units = registry_of(w.units());
    thidua::context in{};
    in.units = units;
    for (std::uint32_t i = 0; i < rows; ++i) {
        row const r{w.make(i)};
        auto const cells = cells_of(r);
        thidua::nomination n{};
        n.attributes = cells;
        unsigned failed = 0;
        for (std::size_t k = 0; k < rules.list().size(); ++k) {
            auto const what = judge(*rules.list()[k], n, in).what;
            if (what != standing::met && what != standing::failed) return false;
            if (what == standing::failed) failed |= 1U << k;
        }
        if (failed != failed_criteria(r, w.units())) return false;
    }
    return true;
}

void bit_planes(benchmark::State& state) {
    trial t{static_cast<std::size_t>(state.range(0))};
    if (!t.right()) {
        state.SkipWithError("differs from the ground truth");
        return;
    }
    support::compare(
        state, t.w.facts.rows, [&] { t.judgement.run(t.found); },
        [&] { failed_criteria(t.w.facts, t.units, t.masks.data()); });
}
BENCHMARK(bit_planes)
    ->RangeMultiplier(10)
    ->Range(10'000, 10'000'000)
    ->UseManualTime()
    ->Unit(benchmark::kMicrosecond);

void row_masks(benchmark::State& state) {
    trial t{static_cast<std::size_t>(state.range(0))};
    if (!t.right()) {
        state.SkipWithError("differs from the ground truth");
        return;
    }
    std::vector<mask> ours(t.w.facts.rows);
    support::compare(
        state, t.w.facts.rows,
        [&] {
            t.judgement.run(t.found);
            t.found.write_masks(standing::failed, std::span<mask>{ours});
        },
        [&] { failed_criteria(t.w.facts, t.units, t.masks.data()); });
}
BENCHMARK(row_masks)->Arg(1'000'000)->UseManualTime()->Unit(benchmark::kMicrosecond);

/// Criteria made ready and judged once: what a single call costs that keeps nothing.
void from_criteria_to_planes(benchmark::State& state) {
    trial t{static_cast<std::size_t>(state.range(0))};
    if (!t.right()) {
        state.SkipWithError("differs from the ground truth");
        return;
    }
    support::compare(
        state, t.w.facts.rows,
        [&] { benchmark::DoNotOptimize(evaluate_columns(t.rules.list(), t.source)); },
        [&] { failed_criteria(t.w.facts, t.units, t.masks.data()); });
}
BENCHMARK(from_criteria_to_planes)->Arg(1'000'000)->UseManualTime()->Unit(benchmark::kMicrosecond);

/// How fast this core reads what the criteria ask, and writes nothing: the physical limit.
void reading_alone(benchmark::State& state) {
    auto const rows = static_cast<std::size_t>(state.range(0));
    std::vector<std::uint64_t> const memory(rows * 20 / sizeof(std::uint64_t), 1);
    for (auto _ : state) {
        std::uint64_t sum = 0;
        for (auto const word : memory) sum += word;
        benchmark::DoNotOptimize(sum);
    }
    state.SetItemsProcessed(state.iterations() * state.range(0));
    state.SetBytesProcessed(state.iterations() * state.range(0) * 20);
}
BENCHMARK(reading_alone)
    ->RangeMultiplier(10)
    ->Range(10'000, 10'000'000)
    ->Unit(benchmark::kMicrosecond);

}  // namespace

int main(int argc, char** argv) {
    auto const right = scalar_is_right(10'000) && trial{10'000}.right();
    std::printf("kernels: %s\n", thidua::active_column_kernels().name);
    return support::run_benchmarks(argc, argv, right);
}
