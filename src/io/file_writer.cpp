// SPDX-License-Identifier: BSL-1.0
#include <thidua/io/file_writer.hpp>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstddef>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <utility>

#include <thidua/base/error.hpp>
#include <thidua/io/file.hpp>

#include "file_reading.hpp"

namespace thidua {
namespace {

using namespace file_reading;

error unwritable(std::string const& path, int cause) {
    return {.code = "file.unwritable",
            .message = {"không ghi được `" + path + "`: " + why(cause),
                        "`" + path + "` cannot be written: " + why(cause)},
            .help = {"cần một thư mục mà người chạy lệnh có quyền ghi và còn chỗ",
                     "a folder with space that the caller may write to is needed"},
            .where = {.file = path}};
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

/// Tells the system to begin with a part of a file. A hint: where it is not to be had, nothing.
void begin_early([[maybe_unused]] int file, [[maybe_unused]] std::size_t from,
                 [[maybe_unused]] std::size_t bytes) {
#ifdef SYNC_FILE_RANGE_WRITE
    static_cast<void>(::sync_file_range(file, static_cast<off64_t>(from),
                                        static_cast<off64_t>(bytes), SYNC_FILE_RANGE_WRITE));
#endif
}

/// From so many bytes on the system is told to begin with what is there, so that little is left to
/// wait for at the end.
constexpr std::size_t begun_early = std::size_t{8} << 20U;

}  // namespace

struct file_writer::state {
    std::string path{};
    std::string beside{};
    descriptor opened;
    int cause = 0;  ///< the first failure
    bool prepared = false;
    std::size_t written = 0;
    std::size_t begun = 0;

    state(std::string where, std::string name, int number)
        : path(std::move(where)), beside(std::move(name)), opened(number) {}
    ~state() {
        if (!beside.empty()) ::unlink(beside.c_str());
    }
    state(state const&) = delete;
    state& operator=(state const&) = delete;
    state(state&&) = delete;
    state& operator=(state&&) = delete;

    void check(bool good) {
        if (!good && cause == 0) cause = errno;
    }
    [[nodiscard]] result<done> outcome() const {
        if (cause != 0) return unwritable(path, cause);
        return done{};
    }
};

file_writer::file_writer(std::unique_ptr<state> of) : state_(std::move(of)) {}
file_writer::file_writer(file_writer&&) noexcept = default;
file_writer& file_writer::operator=(file_writer&&) noexcept = default;
file_writer::~file_writer() = default;

result<file_writer> file_writer::open(std::string const& path) {
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
    auto [beside, number] = open_beside(path);
    if (number < 0) {
        if (errno == ENOENT || errno == ENOTDIR) return missing(path);
        return unwritable(path, errno);
    }
    auto made = std::make_unique<state>(path, std::move(beside), number);
    if (replaces) made->check(::fchmod(number, before.st_mode & 07777U) == 0);
    return file_writer{std::move(made)};
}

void file_writer::add(std::string_view bytes) {
    auto& s = *state_;
    if (s.cause != 0) return;
    s.check(write_all(s.opened.number(), bytes));
    s.written += bytes.size();
    if (s.written - s.begun < begun_early) return;
    begin_early(s.opened.number(), s.begun, s.written - s.begun);
    s.begun = s.written;
}

result<done> file_writer::prepare() {
    auto& s = *state_;
    if (!std::exchange(s.prepared, true)) {
        if (s.cause == 0) s.check(::fsync(s.opened.number()) == 0);
        s.check(s.opened.close());
    }
    return s.outcome();
}

result<done> file_writer::place() {
    auto prepared = prepare();
    if (!prepared) return prepared;
    auto& s = *state_;
    s.check(::rename(s.beside.c_str(), s.path.c_str()) == 0);
    if (s.cause != 0) return s.outcome();
    s.beside.clear();
    flush_folder_of(s.path);
    return done{};
}

result<done> write_file_atomically(std::string const& path, std::string_view bytes) {
    auto file = file_writer::open(path);
    if (!file) return std::move(file).failure();
    file->add(bytes);
    return file->place();
}

}  // namespace thidua
