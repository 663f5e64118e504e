// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <filesystem>
#include <string>
#include <system_error>

#include <stdlib.h>  // NOLINT(modernize-deprecated-headers): mkdtemp is POSIX

namespace thidua::detail {

/// A folder of its own that only its owner may look into, gone afterwards: for libraries that write
/// to files only.
class scratch_folder {
public:
    scratch_folder() {
        std::error_code failed;
        auto const above = std::filesystem::temp_directory_path(failed);
        if (failed) return;
        auto name = (above / "thidua-XXXXXX").string();
        if (mkdtemp(name.data()) != nullptr) path_ = name;
    }
    scratch_folder(scratch_folder const&) = delete;
    scratch_folder& operator=(scratch_folder const&) = delete;
    scratch_folder(scratch_folder&&) = delete;
    scratch_folder& operator=(scratch_folder&&) = delete;
    ~scratch_folder() {
        std::error_code ignored;
        if (!path_.empty()) std::filesystem::remove_all(path_, ignored);
    }
    /// Empty if none could be made.
    [[nodiscard]] std::string const& path() const { return path_; }

private:
    std::string path_{};
};

}  // namespace thidua::detail
