// SPDX-License-Identifier: BSL-1.0
#include "staged_files.hpp"

#include <algorithm>
#include <filesystem>
#include <system_error>

#include <thidua/io/file.hpp>

namespace thidua::tool {

namespace fs = std::filesystem;

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
    return (fs::path{folder()} / last_part(role) / number / last_part(name)).string();
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
    // Level by level, so that what lies near is found before the bound is met.
    std::vector<fs::path> level{folder};
    for (int depth = 0; depth <= deepest && !level.empty(); ++depth) {
        std::vector<std::string> here;
        std::vector<fs::path> below;
        for (auto const& each : level) {
            std::error_code failed;
            for (fs::directory_iterator it{each, failed}, end; !failed && it != end;
                 it.increment(failed)) {
                std::error_code unknown;
                if (it->is_directory(unknown) && !it->is_symlink(unknown))
                    below.push_back(it->path());
                else if (it->is_regular_file(unknown))
                    here.push_back(it->path().generic_string());
            }
            if (files_.size() + here.size() + below.size() >= most) break;
        }
        std::ranges::sort(here);
        files_.insert(files_.end(), here.begin(), here.end());
        if (files_.size() + below.size() >= most) break;
        level = std::move(below);
    }
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
