// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>

struct zip;

namespace thidua::sheet_reader {

/// The zip file on a descriptor. Nothing is ever unpacked to a disk, and names of entries are
/// compared, never used as paths.
class package {
public:
    /// Takes the descriptor. Gives up if it is no zip file.
    package(int descriptor, std::uint64_t unpacked_limit);
    ~package();
    package(package const&) = delete;
    package& operator=(package const&) = delete;
    package(package&&) = delete;
    package& operator=(package&&) = delete;

    [[nodiscard]] bool has(std::string const& name) const;

    /// An entry, whole. Gives up if it is not there, if its bytes do not agree with what the
    /// directory of the zip file says, or if all that was read so far exceeds the limit.
    [[nodiscard]] std::string read(std::string const& name);

private:
    zip* archive_ = nullptr;
    std::uint64_t left_ = 0;
};

}  // namespace thidua::sheet_reader
