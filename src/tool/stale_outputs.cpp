// SPDX-License-Identifier: BSL-1.0
#include "stale_outputs.hpp"

#include <algorithm>
#include <array>
#include <filesystem>
#include <iostream>
#include <string_view>
#include <system_error>

namespace thidua::tool {

namespace {

namespace fs = std::filesystem;

/// What is not written by every run. (The others are always replaced.)
constexpr std::array<std::string_view, 11> sometimes{
    "ket_qua.xlsx",         "near_duplicates.csv",      "readings.md",
    "rejected_history.csv", "rejected_resolutions.csv", "rejected_rows.xlsx",
    "rejected_signed.csv",  "rejected_submissions.csv", "rejected_units.csv",
    "rejected_votes.csv",   "stage_findings.csv"};

void say(language in, std::string_view vi, std::string_view en, std::string const& names) {
    if (names.empty()) return;
    std::cerr << "thidua: --out: " << (in == language::vi ? vi : en) << names << '\n';
}

}  // namespace

void remove_stale_outputs(std::string const& folder, std::span<output_digest const> written,
                          std::vector<input_file> const& inputs, language in) {
    std::string removed;
    std::string left;
    for (auto const name : sometimes) {
        if (std::ranges::any_of(written, [name](auto const& o) { return o.name == name; }))
            continue;
        auto const path = fs::path{folder} / name;
        std::error_code failed;
        auto const is = fs::symlink_status(path, failed);
        if (!fs::is_regular_file(is)) continue;  // what is no file is not ours
        bool const read = std::ranges::any_of(inputs, [&path](auto const& input) {
            std::error_code unknown;
            return fs::equivalent(input.path, path, unknown);
        });
        bool const gone = !read && fs::remove(path, failed);
        auto& names = gone ? removed : left;
        names += (names.empty() ? "" : ", ") + std::string{name};
    }
    say(in, "đã xóa tệp kết quả của lần chạy trước, lần này không ghi: ",
        "removed outputs of an earlier run that this one does not write: ", removed);
    say(in, "còn tệp kết quả của lần chạy trước, không thuộc lần này: ",
        "outputs of an earlier run are still there and are not of this one: ", left);
}

}  // namespace thidua::tool
