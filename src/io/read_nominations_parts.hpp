// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <deque>
#include <mutex>
#include <span>
#include <string>
#include <vector>

#include "read_nominations_session.hpp"

namespace thidua::sheet_reading {

/// Files that follow one another and are read by one thread.
struct part_of_files {
    std::span<std::string const> files{};
    std::size_t bytes = 0;
};

/// The files in their order as at most so many parts, none empty, of about as many bytes each.
[[nodiscard]] std::vector<part_of_files> parts_of(std::span<std::string const> files,
                                                  std::size_t file_bytes_at_most,
                                                  unsigned parts_at_most);

/// The parts behind the first, each read by a session of its own, which the first one absorbs. All
/// must stay until the first has finished.
class other_parts {
public:
    other_parts(std::span<part_of_files const> parts, intake_options const& options);

    /// Reads these and the first part at the same time.
    void read(part_of_files const& first, session& all);

private:
    struct part {
        part(part_of_files const& of, intake_options const& options)
            : what(options), own(what, options), files(of.files) {
            own.expect_bytes(of.bytes);
        }
        schema what;
        session own;
        std::span<std::string const> files;
    };
    std::mutex opening_{};
    std::deque<part> parts_{};
};

}  // namespace thidua::sheet_reading
