// SPDX-License-Identifier: BSL-1.0

/// \file
/// W with the library. W is synthetic: its criteria are not the plan's law.
///
///     workload_thidua list        CSV UNITS LIST     file to list: reads (every cell checked, ids
///                                                    unique), judges, gives out the seats with
///                                                    their proof, writes the ids in award order
///     workload_thidua eligibility CSV UNITS MASKS    processor seconds of judging all rows, median
///                                                    of 31; checked against the masks of the truth
///     workload_thidua read        CSV UNITS          processor seconds of reading

#include <cstddef>
#include <fstream>
#include <iostream>
#include <span>
#include <string>
#include <vector>

#include <thidua/base/error.hpp>

#include "../support/run.hpp"
#include "award.hpp"
#include "by_hand.hpp"
#include "judge.hpp"
#include "mapped_file.hpp"
#include "read.hpp"

namespace {

using namespace workload;

int fail(std::string_view why) {
    std::cerr << "thidua: " << why << '\n';
    return 1;
}

int print_list(columns const& c, unit_table const& units, std::string const& file) {
    auto const found = judge(c, interval_table(units));
    auto const ids = award(c, failed_planes(found));
    if (!ids) return fail(ids.failure().code);
    std::string text{};
    for (auto const id : *ids) text += std::to_string(id) + '\n';
    std::ofstream out{file, std::ios::binary};
    out << text;
    out.close();
    return out.good() ? 0 : fail("cannot write the list");
}

int time_eligibility(columns const& c, unit_table const& units, std::string const& truth) {
    auto const table = interval_table(units);
    auto const source = columns_of(c, table);
    bound_criteria const rules{};
    thidua::column_judgement const judgement{rules.list(), source, thidua::stage::closed};
    thidua::column_findings found{};
    std::vector<double> times{};
    judgement.run(found);
    for (int k{}; k < 31; ++k) times.push_back(support::seconds([&] { judgement.run(found); }));
    std::vector<mask> masks(c.rows);
    found.write_masks(thidua::standing::failed, std::span<mask>{masks});
    mapped_file const known{truth};
    std::string_view const ours{reinterpret_cast<char const*>(masks.data()),
                                masks.size() * sizeof(mask)};
    if (ours != known.text()) return fail("differs from the ground truth");
    std::cout << support::median(times) << '\n';
    return 0;
}

}  // namespace

int main(int count, char** arguments) {
    std::vector<std::string> const given(arguments + 1, arguments + count);
    std::string const what{given.empty() ? "" : given[0]};
    bool const known{(given.size() == 4 && (what == "list" || what == "eligibility")) ||
                     (given.size() == 3 && what == "read")};
    if (!known) {
        std::cerr << "usage: workload_thidua list CSV UNITS LIST | eligibility CSV UNITS MASKS | "
                     "read CSV UNITS\n";
        return 2;
    }
    auto const units = read_units(given[2]);
    if (!units) return fail(units.failure().code);
    auto const start = support::thread_seconds();
    auto const nominations = read_nominations(given[1]);
    auto const reading = support::thread_seconds() - start;
    if (!nominations) return fail(nominations.failure().code);
    if (nominations->rejected != 0) return fail("some rows are rejected");
    if (what == "list") return print_list(nominations->facts, *units, given[3]);
    if (what == "eligibility") return time_eligibility(nominations->facts, *units, given[3]);
    std::cout << reading << '\n';
    return 0;
}
