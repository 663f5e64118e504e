// SPDX-License-Identifier: BSL-1.0

/// \file
/// The hand-written reference as a program.
///
///     workload_reference truth ROWS FOLDER          masks_ROWS.u16 (bit 0 = the first criterion),
///                                                   selected_ROWS.txt (ids in award order, caps
///                                                   per unit), selected_by_kind_ROWS.txt (caps per
///                                                   unit and kind); checked against what is known
///     workload_reference list CSV UNITS LIST        file to list, caps per unit and kind
///     workload_reference eligibility CSV UNITS MASKS    processor seconds of the baseline, median
///                                                       of 31; checked against the masks

#include <cstdint>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <iterator>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "../support/run.hpp"
#include "by_hand.hpp"
#include "generate.hpp"
#include "mapped_file.hpp"
#include "truth.hpp"

namespace {

using namespace workload;

bool write_ids(std::string const& file, std::vector<std::uint32_t> const& ids) {
    std::string text{};
    for (auto const id : ids) text += std::to_string(id) + '\n';
    std::ofstream out{file, std::ios::binary};
    out << text;
    out.close();
    return out.good();
}

int write_truth(std::uint32_t rows, std::string const& folder) {
    generator const w{};
    columns c{rows};
    std::vector<mask> masks(rows);
    for (std::uint32_t i{}; i < rows; ++i) {
        row const r{w.make(i)};
        c.add(r);
        masks[i] = failed_criteria(r, w.units());
    }
    auto const selected = rank_plain(c, masks.data(), caps::per_unit);
    auto const by_kind = rank_plain(c, masks.data(), caps::per_unit_and_kind);
    auto const sum_of_masks = checksum(std::span<mask const>{masks});
    auto const sum_of_selected = checksum(std::span<std::uint32_t const>{selected});
    std::cout << std::hex << "masks " << sum_of_masks << ", selection " << sum_of_selected
              << ", by kind " << checksum(std::span<std::uint32_t const>{by_kind}) << '\n';
    for (known_answer const& known : known_answers) {
        if (known.rows == rows &&
            (known.masks != sum_of_masks || known.selection != sum_of_selected ||
             known.selected != selected.size())) {
            std::cerr << "differs from the published answers\n";
            return 1;
        }
    }
    std::string const name{std::to_string(rows)};
    std::ofstream out{folder + "/masks_" + name + ".u16", std::ios::binary};
    out.write(reinterpret_cast<char const*>(masks.data()),
              static_cast<std::streamsize>(masks.size() * sizeof(mask)));
    out.close();
    bool const written{out.good() && write_ids(folder + "/selected_" + name + ".txt", selected) &&
                       write_ids(folder + "/selected_by_kind_" + name + ".txt", by_kind)};
    return written ? 0 : 1;
}

int from_file(std::string const& what, std::string const& csv, std::string const& units_csv,
              std::string const& answer) {
    mapped_file const nominations{csv};
    mapped_file const units{units_csv};
    if (nominations.text().empty() || units.text().empty()) {
        std::cerr << "cannot read the files\n";
        return 1;
    }
    columns c{nominations.text().size() / 70 + 64};  // a row has at least 70 letters
    read_trusting(nominations.text(), c);
    column<mask> const masks{c.rows};
    auto const table = packed(read_units_trusting(units.text()));
    failed_criteria(c, table, masks.data());
    if (what == "list")
        return write_ids(answer, rank_tuned(c, masks.data(), caps::per_unit_and_kind)) ? 0 : 1;
    std::vector<double> times{};
    for (int k{}; k < 31; ++k)
        times.push_back(support::seconds([&] { failed_criteria(c, table, masks.data()); }));
    mapped_file const known{answer};
    std::string_view const ours{reinterpret_cast<char const*>(masks.data()), c.rows * sizeof(mask)};
    if (ours != known.text()) {
        std::cerr << "the reference: differs from the ground truth\n";
        return 1;
    }
    std::cout << support::median(times) << '\n';
    return 0;
}

}  // namespace

int main(int count, char** arguments) {
    std::vector<std::string> const given(arguments + 1, arguments + count);
    if (given.size() == 3 && given[0] == "truth") {
        auto const rows = static_cast<std::uint32_t>(std::strtoul(given[1].c_str(), nullptr, 10));
        if (rows != 0) return write_truth(rows, given[2]);
    }
    if (given.size() == 4 && (given[0] == "list" || given[0] == "eligibility"))
        return from_file(given[0], given[1], given[2], given[3]);
    std::cerr << "usage: workload_reference truth ROWS FOLDER | list CSV UNITS LIST | "
                 "eligibility CSV UNITS MASKS\n";
    return 2;
}
