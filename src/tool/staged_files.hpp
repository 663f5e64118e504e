// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "../io/private_folder.hpp"

namespace thidua::tool {

/// A private folder (see `private_folder`) for files that readers take from a disk. It goes with
/// the object.
class staged_files {
public:
    /// Whether the folder could be made.
    [[nodiscard]] bool good() const { return !folder().empty(); }
    [[nodiscard]] std::string const& folder() const { return folder_.path(); }
    /// The path of a file that is not there (yet): `ROLE/0001/NAME`, so that byte order of paths is
    /// the order of places and the stem of the name stays.
    [[nodiscard]] std::string path_of(std::string_view role, std::size_t place,
                                      std::string_view name) const;
    /// Writes a file to such a path. False if that fails.
    [[nodiscard]] bool add(std::string const& path, std::string_view bytes) const;

private:
    private_folder folder_{};
};

/// Finds input files in a folder by their recorded names: whatever lies at most five folders deep
/// and ends in the name, the folders above it included where the name has some.
class folder_search {
public:
    explicit folder_search(std::string const& folder);
    /// The paths: those that lie fewer folders deep first, then in byte order.
    [[nodiscard]] std::vector<std::string> named(std::string_view name) const;

private:
    std::vector<std::string> files_{};
};

}  // namespace thidua::tool
