// SPDX-License-Identifier: BSL-1.0
#include "../io/file_reading.hpp"

#include <fcntl.h>
#include <io.h>
#include <sys/stat.h>

#include <algorithm>
#include <cerrno>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <utility>

namespace thidua::file_reading {

namespace {

constexpr int standard_input = 0;
constexpr int standard_error = 2;

}  // namespace

descriptor::~descriptor() {
    if (number_ > standard_error) ::_close(number_);
}

bool descriptor::close() { return ::_close(std::exchange(number_, -1)) == 0; }

result<opened_file> open_file(std::string const& path, read_limits const& limits) {
    if (path == "-") {
        ::_setmode(standard_input, _O_BINARY);
        return opened_file{.from = descriptor{standard_input}, .size = 0};
    }
    if (!is_plain_path(path)) return missing(path);
    // The name in UTF-8 becomes the system's own: `std::filesystem` does it, and throws at no file.
    std::filesystem::path const name{std::u8string{path.begin(), path.end()}};
    std::error_code failed;
    if (std::filesystem::is_directory(name, failed)) return is_folder(path);
    descriptor opened(::_wopen(name.c_str(), _O_RDONLY | _O_BINARY | _O_NOINHERIT));
    if (opened.number() < 0) {
        if (errno == ENOENT || errno == ENOTDIR) return missing(path);
        return unreadable(path, errno);
    }
    struct _stat64 facts {};
    if (::_fstat64(opened.number(), &facts) != 0) return unreadable(path, errno);
    auto const size = static_cast<std::size_t>(std::max<std::int64_t>(facts.st_size, 0));
    if ((facts.st_mode & _S_IFMT) == _S_IFREG && size > limits.file_bytes)
        return too_large(path, limits.file_bytes);
    return opened_file{.from = std::move(opened), .size = size};
}

std::optional<std::size_t> read_up_to(int from, char* into, std::size_t most) {
    constexpr std::size_t longest = std::size_t{1} << 30U;  // `_read` counts in 31 bits
    std::size_t have = 0;
    while (have < most) {
        auto const got =
            ::_read(from, into + have, static_cast<unsigned>(std::min(most - have, longest)));
        if (got == 0) break;
        if (got < 0) return std::nullopt;
        have += static_cast<std::size_t>(got);
    }
    return have;
}

}  // namespace thidua::file_reading
