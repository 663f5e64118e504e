// SPDX-License-Identifier: BSL-1.0
#include "file_reading.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>

namespace thidua::file_reading {

descriptor::~descriptor() {
    if (number_ > STDERR_FILENO) ::close(number_);
}

bool descriptor::close() { return ::close(std::exchange(number_, -1)) == 0; }

result<opened_file> open_file(std::string const& path, read_limits const& limits) {
    if (path == "-") return opened_file{.from = descriptor{STDIN_FILENO}, .size = 0};
    if (!is_plain_path(path)) return missing(path);
    descriptor opened(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
    if (opened.number() < 0) {
        if (errno == ENOENT || errno == ENOTDIR) return missing(path);
        return unreadable(path, errno);
    }
    struct stat facts {};
    if (::fstat(opened.number(), &facts) != 0) return unreadable(path, errno);
    if (S_ISDIR(facts.st_mode)) return is_folder(path);
    auto const size = static_cast<std::size_t>(std::max<std::int64_t>(facts.st_size, 0));
    if (S_ISREG(facts.st_mode) && size > limits.file_bytes)
        return too_large(path, limits.file_bytes);
    return opened_file{.from = std::move(opened), .size = size};
}

std::optional<std::size_t> read_up_to(int from, char* into, std::size_t most) {
    std::size_t have = 0;
    while (have < most) {
        auto const got = ::read(from, into + have, most - have);
        if (got == 0) break;
        if (got < 0 && errno == EINTR) continue;
        if (got < 0) return std::nullopt;
        have += static_cast<std::size_t>(got);
    }
    return have;
}

}  // namespace thidua::file_reading
