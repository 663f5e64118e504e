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
#include <system_error>
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

bool is_plain_path(std::string const& path) {
    return !path.empty() && path.find('\0') == std::string::npos;
}

std::string why(int cause) { return std::generic_category().message(cause); }

error missing(std::string const& path) {
    return {.code = "file.missing",
            .message = {"không có tệp `" + path + "`", "there is no file `" + path + "`"},
            .help = {"kiểm tra lại đường dẫn; `-` là dữ liệu vào chuẩn",
                     "check the path; `-` reads standard input"},
            .where = {.file = path}};
}

error is_folder(std::string const& path) {
    return {.code = "file.is_folder",
            .message = {"`" + path + "` là thư mục, không phải tệp",
                        "`" + path + "` is a folder, not a file"},
            .help = {"ghi tên một tệp", "name a file"},
            .where = {.file = path}};
}

error unreadable(std::string const& path, int cause) {
    return {.code = "file.unreadable",
            .message = {"không đọc được `" + path + "`: " + why(cause),
                        "`" + path + "` cannot be read: " + why(cause)},
            .help = {"cần một tệp mà người chạy lệnh có quyền đọc",
                     "a file that the caller may read is needed"},
            .where = {.file = path}};
}

error too_large(std::string const& path, std::size_t limit) {
    auto const bytes = std::to_string(limit);
    return {.code = "file.too_large",
            .message = {"`" + path + "` lớn hơn giới hạn " + bytes + " byte",
                        "`" + path + "` is larger than the limit of " + bytes + " bytes"},
            .help = {"chia thành nhiều tệp, mỗi tệp không quá giới hạn",
                     "split it into files that keep the limit"},
            .where = {.file = path}};
}

}  // namespace thidua::file_reading
