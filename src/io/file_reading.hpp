// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <utility>

#include <thidua/base/error.hpp>
#include <thidua/base/result.hpp>
#include <thidua/io/limits.hpp>

namespace thidua::file_reading {

/// Closes what it holds, but for the three standard ones.
class descriptor {
public:
    explicit descriptor(int number) : number_(number) {}
    ~descriptor();
    descriptor(descriptor const&) = delete;
    descriptor& operator=(descriptor const&) = delete;
    descriptor(descriptor&& other) noexcept : number_(std::exchange(other.number_, -1)) {}
    descriptor& operator=(descriptor&&) = delete;

    [[nodiscard]] int number() const { return number_; }
    /// Some file systems tell of a failed write only here.
    [[nodiscard]] bool close();

private:
    int number_;
};

/// A file that is open for reading.
struct opened_file {
    descriptor from;
    std::size_t size = 0;  ///< as the system says; 0 for pipes and devices
};

/// Errors: those of `read_file`. `-` is standard input.
[[nodiscard]] result<opened_file> open_file(std::string const& path, read_limits const& limits);

/// At most `most` bytes; fewer only at the end. Nothing, with `errno` set, on failure.
[[nodiscard]] std::optional<std::size_t> read_up_to(int from, char* into, std::size_t most);

/// The system's calls end at a NUL; a name that holds one would open another file.
[[nodiscard]] bool is_plain_path(std::string const& path);

[[nodiscard]] error missing(std::string const& path);
[[nodiscard]] error is_folder(std::string const& path);
/// `cause` is an `errno`.
[[nodiscard]] error unreadable(std::string const& path, int cause);
[[nodiscard]] error too_large(std::string const& path, std::size_t limit);

/// What the system says of an `errno`.
[[nodiscard]] std::string why(int cause);

}  // namespace thidua::file_reading
