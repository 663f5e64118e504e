// SPDX-License-Identifier: BSL-1.0
#include "write_intake.hpp"

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <string>
#include <string_view>
#include <vector>

#include <generate/csv.hpp>
#include <generate/history.hpp>
#include <generate/settings.hpp>
#include <generate/sheets.hpp>
#include <generate/units.hpp>

#include "many_lists.hpp"

namespace generate {
namespace {

void write(std::filesystem::path const& file, std::string_view bytes) {
    std::ofstream out{file, std::ios::binary};
    out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    out.close();
    if (!out) {
        std::cerr << "cannot write " << file << '\n';
        std::exit(1);
    }
}

/// The past awards of one list; the heading only for the first.
std::string history_of(std::vector<list> const& one, std::vector<unit> const& units,
                       bool with_heading) {
    std::vector<list> none(1);
    none.front().papers.phase = 2;
    std::string const table{history_text(one, none, units)};
    return with_heading ? table : table.substr(table.find('\n') + 1);
}

}  // namespace

intake_size write_intake(int rows, std::filesystem::path const& out) {
    std::filesystem::create_directories(out / "nominations");
    std::vector<unit> const units{all_units()};
    desk at{.units = units, .phase = 1};
    std::vector<list> papers{};  // the submissions, without their rows
    std::ofstream history{out / "history.csv", std::ios::binary};
    intake_size size{};
    for (list_plan const& each : plan_lists(rows, units)) {
        std::vector<list> one{};
        one.push_back(list_of(at, each));
        std::string const text{sheet_text(one.front(), units)};
        write(out / "nominations" / one.front().file, text);
        history << history_of(one, units, papers.empty());
        size.bytes += text.size();
        size.rows += each.rows;
        ++size.sheets;
        one.front().rows.clear();
        papers.push_back(one.front());
    }
    write(out / "submissions.csv", submissions_text(papers, {}));
    write(out / "units.csv", units_text(units));
    write(out / "settings.json", settings_text(false));
    write(out / "settings_all_eligible.json", settings_text(true));
    return size;
}

}  // namespace generate
