// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>

/// A folder of a test that is gone afterwards. Tests run side by side: each has a name of its own.
struct scratch_folder {
    std::filesystem::path path;

    explicit scratch_folder(std::string const& name)
        : path(std::filesystem::temp_directory_path() / ("thidua_" + name)) {
        std::filesystem::remove_all(path);
        std::filesystem::create_directories(path);
    }
    scratch_folder(scratch_folder const&) = delete;
    scratch_folder& operator=(scratch_folder const&) = delete;
    ~scratch_folder() { std::filesystem::remove_all(path); }

    /// Writes a file and gives its path.
    std::string add(std::string const& name, std::string_view bytes) const {
        std::ofstream{path / name, std::ios::binary} << bytes;
        return (path / name).string();
    }
};
