// SPDX-License-Identifier: BSL-1.0
#include "staged_files.hpp"

#include <stdlib.h>

#include <algorithm>
#include <filesystem>
#include <system_error>

#include <thidua/io/file.hpp>

namespace thidua::tool {

namespace fs = std::filesystem;

staged_files::staged_files() {
    std::error_code failed;
    auto const root = fs::temp_directory_path(failed);
    if (failed) return;
    auto pattern = (root / "thidua-XXXXXX").string();
    if (::mkdtemp(pattern.data()) != nullptr) folder_ = pattern;
}

staged_files::~staged_files() {
    std::error_code ignored;
    if (good()) fs::remove_all(folder_, ignored);
}

std::string staged_files::path_of(std::string_view role, std::size_t place,
                                  std::string_view name) const {
    auto number = std::to_string(place);
    constexpr std::size_t digits = 6;
    if (number.size() < digits) number.insert(0, digits - number.size(), '0');
    // Of what a record says only the last part is used, and never one that leads elsewhere.
    auto const last_part = [](std::string_view of) {
        auto last = fs::path{of}.filename().string();
        return last.empty() || last == "." || last == ".." ? std::string{"file"} : last;
    };
    return (fs::path{folder_} / last_part(role) / number / last_part(name)).string();
}

bool staged_files::add(std::string const& path, std::string_view bytes) const {
    std::error_code failed;
    fs::create_directories(fs::path{path}.parent_path(), failed);
    return !failed && static_cast<bool>(write_file_atomically(path, bytes));
}

folder_search::folder_search(std::string const& folder) {
    if (folder.empty()) return;
    constexpr int deepest = 5;
    constexpr std::size_t most = 100'000;
    std::error_code failed;
    auto const how = fs::directory_options::skip_permission_denied;
    for (fs::recursive_directory_iterator it{folder, how, failed}, end; !failed && it != end;
         it.increment(failed)) {
        if (it.depth() >= deepest) it.disable_recursion_pending();
        std::error_code unknown;
        if (it->is_regular_file(unknown)) files_.push_back(it->path().generic_string());
        if (files_.size() >= most) break;
    }
    std::ranges::sort(files_);
}

std::vector<std::string> folder_search::named(std::string_view name) const {
    std::vector<std::string> found;
    auto const last = name.substr(std::min(name.rfind('/') + 1, name.size()));
    for (auto const wanted : {name, last}) {
        for (auto const& file : files_)
            if (file.ends_with("/" + std::string{wanted})) found.push_back(file);
        if (!found.empty()) break;
    }
    return found;
}

}  // namespace thidua::tool
