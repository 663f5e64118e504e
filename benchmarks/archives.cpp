// SPDX-License-Identifier: BSL-1.0
//
// Question: what does it cost to archive a nomination with its texts, and to read it again; how
// many bytes does it take?
// Input: 100,000 made-up rows of the full format, read by the library.
// Guard: what is read is, fact by fact and text by text, what was written; the same dossiers give
// the same bytes.
// Read: items_per_second = nominations a second; `bytes_each` = bytes of the archive a nomination.
// `digests_alone` is the part of reading that looks at the digests (two of SHA-256).

#include <cstdint>
#include <cstdio>
#include <string>

#include <benchmark/benchmark.h>

#include <io/archive_sample.hpp>

#include <thidua/hanoi/policy.hpp>
#include <thidua/io/archive.hpp>
#include <thidua/io/digest.hpp>

#include "support/run.hpp"
#include "support/shipped_round.hpp"

namespace {

using namespace thidua;

/// What the benchmarks ask: made once, when the first of them begins.
struct archived_round_of_100000 {
    support::grown_folder folder{100'000};
    support::round_surroundings beside{folder.path()};
    intake read = beside.read(folder.path() + "/nominations");
    archive_names names{beside.options().names.units, &hanoi::plan_343, {}};
    written_archive kept{};
    bool right = false;

    archived_round_of_100000() {
        auto written = write_archive(read.batch, names);
        if (!written) return;
        kept = std::move(*written);
        auto const back = read_archive<nomination_batch>(kept.bytes, kept.digest, names);
        if (!back || !archive_sample::same(read.batch, *back)) return;
        auto const again = write_archive(*back, names);
        right = again && again->bytes == kept.bytes;
    }
    static archived_round_of_100000 const& get() {
        static archived_round_of_100000 const made;
        return made;
    }
};

template <class Work>
void of_all(benchmark::State& state, Work work) {
    auto const& round = archived_round_of_100000::get();
    if (!round.right) {
        state.SkipWithError("what was read is not what was written");
        return;
    }
    for (auto _ : state) benchmark::DoNotOptimize(work(round));
    auto const rows = static_cast<std::int64_t>(round.read.batch.size());
    state.SetItemsProcessed(state.iterations() * rows);
    state.SetBytesProcessed(state.iterations() *
                            static_cast<std::int64_t>(round.kept.bytes.size()));
    state.counters["bytes_each"] =
        static_cast<double>(round.kept.bytes.size()) / static_cast<double>(rows);
}

void write_all(benchmark::State& state) {
    of_all(state, [](auto const& r) { return write_archive(r.read.batch, r.names)->bytes.size(); });
}
void read_all(benchmark::State& state) {
    of_all(state, [](auto const& r) {
        return read_archive<nomination_batch>(r.kept.bytes, r.kept.digest, r.names)->size();
    });
}
void digests_alone(benchmark::State& state) {
    of_all(state,
           [](auto const& r) { return sha256(r.kept.bytes).size() + sha256(r.kept.bytes).size(); });
}
BENCHMARK(write_all)->Unit(benchmark::kMillisecond);
BENCHMARK(read_all)->Unit(benchmark::kMillisecond);
BENCHMARK(digests_alone)->Unit(benchmark::kMillisecond);

/// The small archive of the tests, before anything is timed.
bool sample_comes_back() {
    auto const units = archive_sample::units();
    archive_names const names{&units, &hanoi::plan_343, archive_sample::own_facts};
    auto const batch = archive_sample::batch();
    auto const kept = write_archive(batch, names);
    if (!kept) return false;
    auto const back = read_archive<nomination_batch>(kept->bytes, kept->digest, names);
    return back && archive_sample::same(batch, *back);
}

}  // namespace

int main(int argc, char** argv) { return support::run_benchmarks(argc, argv, sample_comes_back()); }
