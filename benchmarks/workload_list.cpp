// SPDX-License-Identifier: BSL-1.0
//
// Question: what does each step from W's file to its list cost: reading with every cell checked,
// judging, ranking with the seats given out and proved; and how far is that from the reference,
// which trusts the file, and from its ranking?
// Input: workload W, 10^6 rows, written to a temporary file. W is synthetic: its criteria are not
// the plan's law. Caps count per unit and kind, as in the library's pools.
// Guard: what is read equals what was generated; the list equals the one of the reference's plain
// sort.
// Read: `ratio` = times as fast as the reference, timed in turn in the same process. The whole
// process is timed by `peers/run.sh`.

#include <unistd.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string>
#include <system_error>
#include <vector>

#include <benchmark/benchmark.h>

#include "support/run.hpp"
#include "workload/award.hpp"
#include "workload/judge.hpp"
#include "workload/mapped_file.hpp"
#include "workload/read.hpp"
#include "workload/sample.hpp"

namespace {

using namespace workload;

constexpr std::size_t rows = 1'000'000;

/// W's files in a temporary folder, removed at the end.
class files {
public:
    files() {
        std::filesystem::create_directories(folder_);
        written_ = write_files(rows, folder_);
    }
    files(files const&) = delete;
    files& operator=(files const&) = delete;
    ~files() {
        std::error_code ignored;
        std::filesystem::remove_all(folder_, ignored);
    }
    [[nodiscard]] bool written() const { return written_; }
    [[nodiscard]] std::string csv() const {
        return folder_ + "/nominations_" + std::to_string(rows) + ".csv";
    }

private:
    std::string folder_ =
        (std::filesystem::temp_directory_path() / ("thidua_bench_w_" + std::to_string(::getpid())))
            .string();
    bool written_ = false;
};

template <class T>
bool equal(column<T> const& a, column<T> const& b) {
    return std::equal(a.data(), a.data() + rows, b.data());
}

bool equal(columns const& a, columns const& b) {
    return a.rows == b.rows && equal(a.id, b.id) && equal(a.subject, b.subject) &&
           equal(a.level, b.level) && equal(a.role, b.role) && equal(a.rating, b.rating) &&
           equal(a.achievement, b.achievement) && equal(a.movement, b.movement) &&
           equal(a.documents, b.documents) && equal(a.under_discipline, b.under_discipline) &&
           equal(a.under_inspection, b.under_inspection) && equal(a.prior_award, b.prior_award) &&
           equal(a.years_excellent, b.years_excellent) && equal(a.initiatives, b.initiatives) &&
           equal(a.vote_percent, b.vote_percent) && equal(a.achieved_from, b.achieved_from) &&
           equal(a.achieved_to, b.achieved_to) && equal(a.submitted, b.submitted) &&
           equal(a.unit, b.unit) && equal(a.score, b.score);
}

void reading(benchmark::State& state, bool unique_ids) {
    files const w;
    auto const got = read_nominations(w.csv(), unique_ids);
    if (!w.written() || !got || got->rejected != 0 || !equal(got->facts, sample::of(rows).facts)) {
        state.SkipWithError("what was read differs from what was written");
        return;
    }
    columns trusted{rows};
    support::compare(
        state, rows,
        [&] { benchmark::DoNotOptimize(read_nominations(w.csv(), unique_ids).has_value()); },
        [&] {
            mapped_file const file{w.csv()};
            read_trusting(file.text(), trusted);
        });
    state.SetBytesProcessed(state.iterations() *
                            static_cast<std::int64_t>(std::filesystem::file_size(w.csv())));
}
BENCHMARK_CAPTURE(reading, ids_unique, true)->UseManualTime()->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(reading, ids_as_they_come, false)->UseManualTime()->Unit(benchmark::kMillisecond);

/// `yardstick`: the reference's tuned ranking, or its plain one.
template <class Yardstick>
void ranking(benchmark::State& state, Yardstick yardstick) {
    auto const& w = sample::of(rows);
    auto const table = interval_table(w.units);
    auto const found = judge(w.facts, table);
    auto const failed = failed_planes(found);
    auto const list = award(w.facts, failed);
    if (!list || *list != rank_plain(w.facts, w.truth.data(), caps::per_unit_and_kind)) {
        state.SkipWithError("the list differs from the reference's");
        return;
    }
    support::compare(
        state, rows, [&] { benchmark::DoNotOptimize(award(w.facts, failed).has_value()); },
        [&] {
            benchmark::DoNotOptimize(
                yardstick(w.facts, w.truth.data(), caps::per_unit_and_kind).size());
        });
}
BENCHMARK_CAPTURE(ranking, against_tuned, rank_tuned)
    ->UseManualTime()
    ->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(ranking, against_plain, rank_plain)
    ->UseManualTime()
    ->Iterations(9)
    ->Unit(benchmark::kMillisecond);

}  // namespace

int main(int argc, char** argv) {
    return support::run_benchmarks(argc, argv, sample::of(rows).as_published());
}
