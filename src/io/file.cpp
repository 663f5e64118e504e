// SPDX-License-Identifier: BSL-1.0
#include <thidua/io/file.hpp>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>
#include <system_error>
#include <utility>
#include <vector>

#include <thidua/base/error.hpp>
#include <thidua/base/result.hpp>
#include <thidua/io/limits.hpp>

namespace thidua {
namespace {

constexpr std::array<std::string_view, 6> input_endings{".csv",    ".tsv",  ".txt",
                                                        ".ndjson", ".xlsx", ".ods"};
constexpr std::string_view endings_named = ".csv, .tsv, .txt, .ndjson, .xlsx, .ods";

/// Closes what it holds.
class descriptor {
public:
    explicit descriptor(int number) : number_(number) {}
    ~descriptor() {
        if (number_ > STDERR_FILENO) ::close(number_);
    }
    descriptor(descriptor const&) = delete;
    descriptor& operator=(descriptor const&) = delete;
    descriptor(descriptor&&) = delete;
    descriptor& operator=(descriptor&&) = delete;

    [[nodiscard]] int number() const { return number_; }
    /// Some file systems tell of a failed write only here.
    [[nodiscard]] bool close() { return ::close(std::exchange(number_, -1)) == 0; }

private:
    int number_;
};

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

error unwritable(std::string const& path, int cause) {
    return {.code = "file.unwritable",
            .message = {"không ghi được `" + path + "`: " + why(cause),
                        "`" + path + "` cannot be written: " + why(cause)},
            .help = {"cần một thư mục mà người chạy lệnh có quyền ghi và còn chỗ",
                     "a folder with space that the caller may write to is needed"},
            .where = {.file = path}};
}

error skipped(std::string const& path, std::string const& why_vi, std::string const& why_en) {
    return {.code = "file.skipped",
            .message = {"bỏ qua `" + path + "`: " + why_vi, "skipped `" + path + "`: " + why_en},
            .help = {"đọc được: " + std::string{endings_named},
                     "what is read: " + std::string{endings_named}},
            .where = {.file = path}};
}

/// The system's calls end at a NUL; a name that holds one would open another file.
bool is_plain_path(std::string const& path) {
    return !path.empty() && path.find('\0') == std::string::npos;
}

/// At most `most` bytes; fewer only at the end. Nothing, with `errno` set, on failure.
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

result<std::string> read_all(int from, std::string const& path, std::size_t hint,
                             std::size_t limit) {
    std::string bytes;
    std::size_t have = 0;
    // One byte beyond the limit tells "exactly full" from "too large".
    std::size_t room = std::min(hint, limit) + 1;
    while (true) {
        bytes.resize(room);
        auto const got = read_up_to(from, bytes.data() + have, room - have);
        if (!got) return unreadable(path, errno);
        have += *got;
        if (have > limit) return too_large(path, limit);
        if (have < room) break;
        room = room > limit / 2 ? limit + 1 : std::max<std::size_t>(room * 2, 65536);
        room = std::min(room, limit + 1);
    }
    bytes.resize(have);
    return bytes;
}

bool write_all(int to, std::string_view bytes) {
    while (!bytes.empty()) {
        auto const put = ::write(to, bytes.data(), bytes.size());
        if (put < 0 && errno == EINTR) continue;
        if (put < 0) return false;
        bytes.remove_prefix(static_cast<std::size_t>(put));
    }
    return true;
}

/// A new file beside `path`; its name, and its descriptor or -1 with `errno` set.
std::pair<std::string, int> open_beside(std::string const& path) {
    std::string name;
    for (int attempt = 0; attempt < 100;
         ++attempt) {  // left-overs of a broken run are stepped over
        name = path + ".part" + std::to_string(attempt);
        int const number = ::open(name.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
        if (number >= 0 || errno != EEXIST) return {name, number};
    }
    return {name, -1};
}

/// So that the rename itself survives a power cut. A file system that cannot do it is no failure:
/// the file is in its place.
void flush_folder_of(std::string const& path) {
    auto folder = std::filesystem::path(path).parent_path();
    if (folder.empty()) folder = ".";
    descriptor const opened(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (opened.number() >= 0) static_cast<void>(::fsync(opened.number()));
}

}  // namespace

result<std::string> read_file(std::string const& path, read_limits const& limits) {
    if (path == "-") return read_all(STDIN_FILENO, path, 65536, limits.file_bytes);
    if (!is_plain_path(path)) return missing(path);
    descriptor const opened(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
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
    return read_all(opened.number(), path, size, limits.file_bytes);
}

bool is_input_name(std::string_view name) {
    if (name.starts_with('.') || name.starts_with("~$")) return false;
    auto const lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; };
    return std::any_of(input_endings.begin(), input_endings.end(), [&](std::string_view ending) {
        return name.size() > ending.size() &&
               std::equal(ending.begin(), ending.end(), name.end() - std::ssize(ending),
                          [&](char want, char have) { return want == lower(have); });
    });
}

result<folder_listing> list_input_files(std::string const& folder) {
    namespace fs = std::filesystem;
    std::error_code failed;
    if (!is_plain_path(folder)) return missing(folder);
    auto const kind = fs::status(folder, failed).type();
    if (kind == fs::file_type::not_found) return missing(folder);
    if (failed) return unreadable(folder, failed.value());
    if (kind != fs::file_type::directory)
        return error{
            .code = "file.not_folder",
            .message = {"`" + folder + "` không phải thư mục", "`" + folder + "` is not a folder"},
            .help = {"ghi tên một thư mục", "name a folder"},
            .where = {.file = folder}};

    std::vector<std::string> names;
    auto entry = fs::directory_iterator(folder, failed);
    for (; !failed && entry != fs::directory_iterator{}; entry.increment(failed))
        names.push_back(entry->path().filename().string());
    if (failed) return unreadable(folder, failed.value());
    std::sort(names.begin(), names.end());  // the file system's own order differs between machines

    folder_listing found;
    for (auto const& name : names) {
        auto const path = (fs::path(folder) / name).string();
        auto const type = fs::status(path, failed).type();
        if (type == fs::file_type::directory)
            found.skipped.push_back(skipped(path, "thư mục con", "a folder inside"));
        else if (type != fs::file_type::regular)
            found.skipped.push_back(skipped(path, "không phải tệp thường", "not an ordinary file"));
        else if (!is_input_name(name))
            found.skipped.push_back(skipped(path, "không phải tệp dữ liệu", "not an input file"));
        else
            found.files.push_back(path);
    }
    return found;
}

result<done> write_file_atomically(std::string const& path, std::string_view bytes) {
    if (!is_plain_path(path)) return missing(path);
    struct stat before {};
    bool const replaces = ::stat(path.c_str(), &before) == 0;
    if (replaces && S_ISDIR(before.st_mode)) return is_folder(path);
    if (replaces && !S_ISREG(before.st_mode))
        return error{.code = "file.not_ordinary",
                     .message = {"`" + path + "` không phải tệp thường",
                                 "`" + path + "` is not an ordinary file"},
                     .help = {"ghi tên một tệp thường", "name an ordinary file"},
                     .where = {.file = path}};

    auto const [beside, number] = open_beside(path);
    if (number < 0) {
        if (errno == ENOENT || errno == ENOTDIR) return missing(path);
        return unwritable(path, errno);
    }
    descriptor opened(number);
    bool good = !replaces || ::fchmod(number, before.st_mode & 07777U) == 0;
    good = good && write_all(number, bytes) && ::fsync(number) == 0;
    int cause = good ? 0 : errno;
    if (!opened.close() && good) {
        good = false;
        cause = errno;
    }
    if (good && ::rename(beside.c_str(), path.c_str()) != 0) {
        good = false;
        cause = errno;
    }
    if (!good) {
        ::unlink(beside.c_str());
        return unwritable(path, cause);
    }
    flush_folder_of(path);
    return done{};
}

}  // namespace thidua
