// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <functional>
#include <string>
#include <vector>

#include <thidua/reports/round_view.hpp>

#include "inputs.hpp"

namespace thidua::tool {

/// A file that a round is made from.
struct input_file {
    std::string role{};  ///< "nominations", "units", "submissions", "settings", ...
    std::string name{};  ///< for the record: no path of the machine, one a role
    std::string path{};  ///< as the options lead to it; `-` is standard input
};

/// Every file that the options name, folders searched, role by role; in a role in the order in
/// which readers take them (byte order of paths), each once.
[[nodiscard]] std::vector<input_file> input_files_of(judge_options const& options);

/// Puts a file of a role where the options have it. A role that this version does not know is left
/// out.
void add_input(judge_options& options, std::string const& role, std::string const& path);

/// The name of a nominations file by its path, for the rows that are read from it.
[[nodiscard]] std::function<std::string(std::string const&)> names_of(
    std::vector<input_file> const& files);

/// The digests of the files as they lie on the disk now, with their places seen from the folder
/// `record_folder` where they lie near it: below it, or below one of the two folders above it. What
/// cannot be read, and standard input, has none.
[[nodiscard]] std::vector<input_digest> digests_of(std::vector<input_file> const& files,
                                                   std::string const& record_folder);

}  // namespace thidua::tool
