// SPDX-License-Identifier: BSL-1.0
#include "private_folder.hpp"

#include <fcntl.h>
#include <stdlib.h>  // NOLINT(modernize-deprecated-headers): mkdtemp is POSIX
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <filesystem>
#include <string>
#include <string_view>
#include <system_error>

#include "file_reading.hpp"

namespace thidua {

namespace {

namespace fs = std::filesystem;

constexpr std::string_view pattern = "thidua-private-XXXXXX";

/// Opens a folder and locks it, or gives -1: it is gone, or another process has it, or (`cannot` is
/// set then) nothing can be locked here.
[[nodiscard]] int locked(std::string const& path, bool* cannot = nullptr) {
    int const folder = ::open(path.c_str(), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
    if (folder < 0) return -1;
    struct stat now {};
    bool const taken = ::flock(folder, LOCK_EX | LOCK_NB) == 0;
    if (!taken && cannot != nullptr) *cannot = errno != EWOULDBLOCK && errno != EINTR;
    // A folder that somebody removed meanwhile has no name any more.
    if (taken && ::fstat(folder, &now) == 0 && now.st_nlink > 0) return folder;
    ::close(folder);
    return -1;
}

/// Whether a folder of the temporary one is a private folder of this user.
[[nodiscard]] bool is_ours(fs::path const& path) {
    auto const name = path.filename().string();
    constexpr std::string_view beginning = "thidua-private-";
    if (!name.starts_with(beginning) || name.size() != pattern.size()) return false;
    struct stat is {};
    return ::lstat(path.c_str(), &is) == 0 && S_ISDIR(is.st_mode) && is.st_uid == ::geteuid() &&
           (is.st_mode & 077U) == 0;
}

}  // namespace

private_folder::private_folder() {
    remove_abandoned_folders();
    std::error_code failed;
    auto const above = fs::temp_directory_path(failed);
    if (failed) return;
    // Between making and locking it another process may have taken the folder for an abandoned one.
    for (int attempt = 0; attempt < 100 && path_.empty(); ++attempt) {
        auto name = (above / pattern).string();
        if (::mkdtemp(name.data()) == nullptr) return;
        bool cannot = false;
        lock_ = locked(name, &cannot);
        if (lock_ >= 0 || cannot) path_ = name;
    }
}

private_folder::~private_folder() {
    std::error_code ignored;
    if (!path_.empty()) fs::remove_all(path_, ignored);
    if (lock_ >= 0) ::close(lock_);
}

void remove_abandoned_folders() {
    std::error_code failed;
    auto const above = fs::temp_directory_path(failed);
    if (failed) return;
    for (fs::directory_iterator it{above, failed}, end; !failed && it != end;
         it.increment(failed)) {
        if (!is_ours(it->path())) continue;
        file_reading::descriptor const lock{locked(it->path().string())};
        std::error_code ignored;
        if (lock.number() >= 0) fs::remove_all(it->path(), ignored);
    }
}

}  // namespace thidua
