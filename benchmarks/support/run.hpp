// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <ctime>
#include <vector>

#include <benchmark/benchmark.h>

namespace support {

/// Prints as Google Benchmark does, and remembers whether something was not as it must be.
class strict_reporter : public benchmark::ConsoleReporter {
public:
    void ReportRuns(std::vector<Run> const& runs) override {
        failed_ = failed_ || std::any_of(runs.begin(), runs.end(),
                                         [](Run const& run) { return run.error_occurred; });
        ConsoleReporter::ReportRuns(runs);
    }
    [[nodiscard]] bool failed() const { return failed_; }

private:
    bool failed_ = false;
};

/// Runs all benchmarks; nothing at all if the answers are not `right`. The exit code of `main`:
/// 0 only if every benchmark came to its end.
inline int run_benchmarks(int argc, char** argv, bool right) {
    if (!right) {
        std::puts("differs from the ground truth: nothing is timed");
        return 1;
    }
    benchmark::Initialize(&argc, argv);
    if (benchmark::ReportUnrecognizedArguments(argc, argv)) return 2;
    strict_reporter reporter;
    benchmark::RunSpecifiedBenchmarks(&reporter);
    return reporter.failed() ? 1 : 0;
}

/// Processor seconds of this thread.
[[nodiscard]] inline double thread_seconds() {
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) * 1e-9;
}

/// Processor seconds that a call takes on this thread: on a shared machine others stand in its way,
/// but do not count.
template <class Work>
[[nodiscard]] double seconds(Work work) {
    auto const start = thread_seconds();
    work();
    benchmark::ClobberMemory();
    return thread_seconds() - start;
}

[[nodiscard]] inline double median(std::vector<double> times) {
    auto const middle = times.begin() + static_cast<std::ptrdiff_t>(times.size() / 2);
    std::nth_element(times.begin(), middle, times.end());
    return times.empty() ? 0.0 : *middle;
}

/// Times `ours` and `yardstick` in turn, so that both meet the same machine, and reports the time
/// of `ours` with the counters `ratio` (medians: how many times as fast as the yardstick) and
/// `yardstick/s` (rows). For a benchmark with `UseManualTime()`.
template <class Ours, class Yardstick>
void compare(benchmark::State& state, std::size_t rows, Ours ours, Yardstick yardstick) {
    ours();
    yardstick();
    std::vector<double> own;
    std::vector<double> other;
    for (auto _ : state) {
        own.push_back(seconds(ours));
        other.push_back(seconds(yardstick));
        state.SetIterationTime(own.back());
    }
    auto const count = static_cast<double>(rows);
    state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(rows));
    state.counters["ratio"] = median(other) / median(own);
    state.counters["ours_median/s"] = count / median(own);
    state.counters["yardstick/s"] = count / median(other);
}

}  // namespace support
