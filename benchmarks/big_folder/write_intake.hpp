// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstdint>
#include <filesystem>

namespace generate {

/// How much was written under `nominations/`.
struct intake_size {
    int rows{};
    int sheets{};
    std::uintmax_t bytes{};
};

/// Writes a big intake of the full nominations format to a folder: `nominations/` with 150 sheets,
/// `units.csv`, `submissions.csv`, `history.csv`, `settings.json` and `settings_all_eligible.json`.
/// The program ends with a message if a file cannot be written.
///
/// The persons, dossiers and papers are made up by the generator of the shipped data
/// (`examples/data/generate`); here they are only many more: submissions of skewed sizes, every
/// column of the format, blanks as in the shipped sheets, three rows in a thousand that a reader
/// must refuse. The bytes are the same on every machine.
intake_size write_intake(int rows, std::filesystem::path const& out);

}  // namespace generate
