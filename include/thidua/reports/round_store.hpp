// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <thidua/base/result.hpp>
#include <thidua/io/zip_file.hpp>

namespace thidua {

/// Where a round is kept: the folder that `award` wrote, or a bundle. A bundle is held in memory,
/// nothing of it is unpacked onto the disk.
class round_store {
public:
    /// Errors: `file.missing`, those of `read_file` and of `read_zip`; `record.missing` (no
    /// `record.json`).
    [[nodiscard]] static result<round_store> open(std::string const& path,
                                                  zip_limits const& limits = {});

    /// As it was given.
    [[nodiscard]] std::string const& path() const { return path_; }
    /// Whether it is a bundle (a zip file), not a folder.
    [[nodiscard]] bool is_bundle() const { return bundle_; }
    /// The bytes of `record.json`.
    [[nodiscard]] std::string const& record() const { return record_; }
    /// A file by its name in the folder or the bundle; nothing if it is not there or cannot be
    /// read.
    [[nodiscard]] std::optional<std::string> read(std::string_view name) const;
    /// All files of a bundle; of a folder those that lie right in it. In byte order.
    [[nodiscard]] std::vector<std::string> names() const;
    /// The files of a bundle.
    [[nodiscard]] std::vector<zip_entry> const& files() const { return files_; }
    /// Of a bundle: whether it has the bytes that `bundle_bytes` gives for its files. If not,
    /// somebody else packed it, or it was altered where no file shows it.
    [[nodiscard]] bool as_written() const { return as_written_; }

private:
    std::string path_{};
    bool bundle_ = false;
    bool as_written_ = true;
    std::string record_{};
    std::vector<zip_entry> files_{};
};

}  // namespace thidua
