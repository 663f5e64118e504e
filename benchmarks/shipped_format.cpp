// SPDX-License-Identifier: BSL-1.0
//
// Question: at what speed is the full nominations format read into dossiers, with places for every
// fault, and taken apart into cells alone; and at what speed is a list of decisions' size written?
// Input: the shipped folder (60 sheets, 1,526 rows) and one of 100,000 made-up rows in 150 sheets.
// Guard: every row is either accepted or rejected, with the shipped folder's published counts; the
// written bytes, read back, are the cells that went in.
// Read: bytes_per_second of the files, items_per_second = rows a second.

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include <benchmark/benchmark.h>

#include <thidua/io/csv.hpp>
#include <thidua/io/csv_write.hpp>
#include <thidua/io/file.hpp>

#include "support/run.hpp"
#include "support/shipped_round.hpp"

namespace {

using namespace thidua;

std::vector<std::string> sheets_of(std::string const& folder) {
    auto listed = list_input_files(folder);
    return listed ? listed->files : std::vector<std::string>{};
}
std::int64_t bytes_of(std::vector<std::string> const& files) {
    std::uintmax_t sum = 0;
    for (auto const& file : files) sum += std::filesystem::file_size(file);
    return static_cast<std::int64_t>(sum);
}

void read_folder(benchmark::State& state, std::string const& beside, std::string const& sheets,
                 std::size_t rows) {
    support::round_surroundings const round{beside};
    std::vector<std::string> const paths{sheets};
    auto const counts = nomination_reader{round.options()}.read(paths).counts;
    if (counts.files_refused != 0 || counts.accepted + counts.rejected != rows) {
        state.SkipWithError("some rows are neither accepted nor rejected");
        return;
    }
    for (auto _ : state) {
        nomination_reader reader{round.options()};
        benchmark::DoNotOptimize(reader.read(paths).counts.accepted);
    }
    state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(rows));
    state.SetBytesProcessed(state.iterations() * bytes_of(sheets_of(sheets)));
}

support::grown_folder const& grown() {
    static support::grown_folder const folder{100'000};
    return folder;
}

void read_shipped_sheets(benchmark::State& state) {
    read_folder(state, THIDUA_EXAMPLE_DATA, THIDUA_EXAMPLE_DATA "/phase1", 1526);
}
BENCHMARK(read_shipped_sheets)->Unit(benchmark::kMillisecond);

void read_grown_sheets(benchmark::State& state) {
    auto const folder = grown().path();
    read_folder(state, folder, folder + "/nominations",
                static_cast<std::size_t>(grown().size().rows));
}
BENCHMARK(read_grown_sheets)->Unit(benchmark::kMillisecond)->Iterations(5);

using cells = std::vector<std::vector<std::string>>;

cells taken_apart(std::string const& text) {
    cells all;
    auto rows = csv_splitter::open(text);
    if (!rows) return all;
    while (rows->next()) {
        auto const& row = rows->record();
        all.emplace_back(row.cells.begin(), row.cells.end());
    }
    return all;
}

/// The largest sheet of the grown folder, in memory.
std::string largest_sheet() {
    std::string best;
    for (auto const& file : sheets_of(grown().path() + "/nominations"))
        if (best.empty() || std::filesystem::file_size(file) > std::filesystem::file_size(best))
            best = file;
    auto content = read_file(best);
    return content ? std::string{*content} : std::string{};
}

void split_into_cells(benchmark::State& state) {
    auto const text = largest_sheet();
    auto const rows = static_cast<std::int64_t>(taken_apart(text).size());
    if (rows < 1000) {
        state.SkipWithError("the sheet was not taken apart");
        return;
    }
    for (auto _ : state) {
        auto splitter = csv_splitter::open(text);
        std::size_t found = 0;
        while (splitter->next()) found += splitter->record().cells.size();
        benchmark::DoNotOptimize(found);
    }
    state.SetItemsProcessed(state.iterations() * rows);
    state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(text.size()));
}
BENCHMARK(split_into_cells)->Unit(benchmark::kMillisecond);

std::string written(cells const& all) {
    csv_writer out;
    for (auto const& row : all) {
        for (auto const& cell : row) out.cell(cell);
        out.end_row();
    }
    return std::move(out).take();
}

void write_cells(benchmark::State& state) {
    auto const all = taken_apart(largest_sheet());
    auto const bytes = written(all);
    if (all.empty() || taken_apart(bytes) != all) {
        state.SkipWithError("what was written is not read back");
        return;
    }
    for (auto _ : state) benchmark::DoNotOptimize(written(all).size());
    state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(all.size()));
    state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(bytes.size()));
}
BENCHMARK(write_cells)->Unit(benchmark::kMillisecond);

}  // namespace

int main(int argc, char** argv) { return support::run_benchmarks(argc, argv, true); }
