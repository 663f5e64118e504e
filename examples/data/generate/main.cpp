// SPDX-License-Identifier: BSL-1.0

/// \file
/// Writes the shipped synthetic data: `generate OUTDIR`. The bytes are the same on every machine:
/// fixed seeds, whole numbers, no clock, no locale. All persons, dossiers and awards are made up.

#include <cstddef>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <string>
#include <string_view>
#include <vector>

#include "csv.hpp"
#include "history.hpp"
#include "planting.hpp"
#include "round.hpp"
#include "settings.hpp"
#include "sheets.hpp"
#include "units.hpp"
#include "votes.hpp"

namespace generate {

void write_file(std::filesystem::path const& file, std::string_view bytes) {
    std::ofstream out{file, std::ios::binary};
    out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    out.close();
    if (!out) {
        std::cerr << "cannot write " << file << '\n';
        std::exit(1);
    }
}

namespace {

std::size_t rows_of(std::vector<list> const& lists) {
    std::size_t rows{};
    for (list const& sheet : lists) rows += sheet.rows.size();
    return rows;
}

void write_all(std::filesystem::path const& out) {
    std::vector<unit> const units{all_units()};
    std::vector<list> phase_1{lists_of_phase(1, units)};
    std::vector<list> phase_2{lists_of_phase(2, units)};
    std::vector<planted> const planted_1{plant(phase_1, units)};
    std::vector<planted> const planted_2{plant(phase_2, units)};

    std::filesystem::create_directories(out / "phase1");
    for (list const& sheet : phase_1)
        write_file(out / "phase1" / sheet.file, sheet_text(sheet, units));
    std::string const merged_1{"nominations_phase1.csv"};
    std::string const merged_2{"nominations_phase2.csv"};
    write_file(out / merged_1, merged_text(phase_1));
    write_file(out / merged_2, merged_text(phase_2));
    write_file(out / "phase1_planted.csv", planted_text(planted_1, phase_1, merged_1));
    write_file(out / "phase2_planted.csv", planted_text(planted_2, phase_2, merged_2));
    write_file(out / "units.csv", units_text(units));
    write_file(out / "submissions.csv", submissions_text(phase_1, phase_2));
    write_file(out / "history.csv", history_text(phase_1, phase_2, units));
    std::filesystem::create_directories(out / "stages");
    write_file(out / "stages" / "votes.csv", votes_text(phase_1, planted_1));
    write_file(out / "settings.json", settings_text(false));
    write_file(out / "settings_all_eligible.json", settings_text(true));
    std::cout << units.size() << " units; phase 1: " << rows_of(phase_1) << " nominations in "
              << phase_1.size() << " sheets, " << planted_1.size()
              << " planted; phase 2: " << rows_of(phase_2) << " nominations, " << planted_2.size()
              << " planted\n";
}

}  // namespace
}  // namespace generate

int main(int count, char** arguments) {
    if (count != 2) {
        std::cerr << "usage: generate OUTDIR\n";
        return 2;
    }
    generate::write_all(arguments[1]);
    return 0;
}
