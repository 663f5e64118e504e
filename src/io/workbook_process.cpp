// SPDX-License-Identifier: BSL-1.0
#include "workbook_process.hpp"

#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstddef>
#include <filesystem>
#include <string_view>
#include <system_error>
#include <thread>
#include <vector>

#include "file_reading.hpp"
#include "workbook_faults.hpp"

#ifndef THIDUA_SHEET_READER_INSTALLED
#define THIDUA_SHEET_READER_INSTALLED ""
#endif

namespace thidua::workbook_process {
namespace {

constexpr char const* program_name = "thidua_sheet_reader";

bool can_run(std::string const& path) {
    return file_reading::is_plain_path(path) && ::access(path.c_str(), X_OK) == 0 &&
           !std::filesystem::is_directory(path);
}

/// The actions by which the child gets the file and the pipe, and nothing else.
class spawn_actions {
public:
    spawn_actions() { made_ = ::posix_spawn_file_actions_init(&actions_) == 0; }
    ~spawn_actions() {
        if (made_) ::posix_spawn_file_actions_destroy(&actions_);
    }
    spawn_actions(spawn_actions const&) = delete;
    spawn_actions& operator=(spawn_actions const&) = delete;
    spawn_actions(spawn_actions&&) = delete;
    spawn_actions& operator=(spawn_actions&&) = delete;

    [[nodiscard]] bool set(int file, int pipe) {
        return made_ && ::posix_spawn_file_actions_adddup2(&actions_, file, STDIN_FILENO) == 0 &&
               ::posix_spawn_file_actions_adddup2(&actions_, pipe, STDOUT_FILENO) == 0 &&
               ::posix_spawn_file_actions_addopen(&actions_, STDERR_FILENO, "/dev/null", O_WRONLY,
                                                  0) == 0;
    }
    [[nodiscard]] posix_spawn_file_actions_t const* get() const { return &actions_; }

private:
    posix_spawn_file_actions_t actions_{};
    bool made_ = false;
};

/// The descriptor under a number that is no standard one, which the child would lose: a program
/// that closed its standard input gets such numbers. -1 if there is none left.
int above_standard(int number) {
    if (number < 0 || number > STDERR_FILENO) return number;
    int const moved = ::fcntl(number, F_DUPFD_CLOEXEC, STDERR_FILENO + 1);
    ::close(number);
    return moved;
}

/// A child process that does not outlive this object.
class child {
public:
    explicit child(pid_t id) : id_(id) {}
    ~child() {
        if (!waited_) {
            ::kill(id_, SIGKILL);
            (void)wait();
        }
    }
    child(child const&) = delete;
    child& operator=(child const&) = delete;
    child(child&&) = delete;
    child& operator=(child&&) = delete;

    /// What became of it; 0 if all went well, or if nobody can tell. It has closed the pipe: it is
    /// given a moment to end, then it is ended.
    [[nodiscard]] int wait() {
        constexpr int moments = 400;
        constexpr auto moment = std::chrono::milliseconds(5);
        waited_ = true;
        for (int i = 0;; ++i) {
            if (i == moments) ::kill(id_, SIGKILL);
            int status = 0;
            auto const ended = ::waitpid(id_, &status, i < moments ? WNOHANG : 0);
            if (ended == id_) return status;
            if (ended < 0 && errno != EINTR) return 0;
            if (ended == 0) std::this_thread::sleep_for(moment);
        }
    }

private:
    pid_t id_;
    bool waited_ = false;
};

std::vector<std::string> words_for(std::string const& program, workbook_limits const& most) {
    std::vector<std::string> words{program};
    for (auto const n :
         {most.memory_bytes, most.cpu_seconds, most.unpacked_bytes, most.sheets, most.rows,
          most.columns, most.cells, most.text_bytes, most.cell_bytes, most.merges})
        words.push_back(std::to_string(n));
    return words;
}

error cannot_start(int cause) {
    return workbook_faults::unreadable(
        "không chạy được chương trình đọc bảng tính: " + file_reading::why(cause),
        "the sheet reader cannot be started: " + file_reading::why(cause));
}

/// Why a child that never came to its end stopped.
error stopped(int status, workbook_limits const& limits) {
    if (WIFSIGNALED(status) && WTERMSIG(status) == SIGXCPU)
        return workbook_faults::limit("cpu_seconds", limits.cpu_seconds);
    return workbook_faults::unreadable("chương trình đọc bảng tính dừng giữa chừng",
                                       "the sheet reader stopped half-way");
}

enum class hearing { ended, silent, refused };

/// Reads the pipe until it ends, the frames are refused, or the time is over.
hearing listen(int pipe, workbook_limits const& limits, workbook_frames& to) {
    using clock = std::chrono::steady_clock;
    auto const last = clock::now() + std::chrono::seconds(limits.deadline_seconds);
    std::vector<char> bytes(std::size_t{1} << 16U);
    while (true) {
        auto const left =
            std::chrono::duration_cast<std::chrono::milliseconds>(last - clock::now()).count();
        if (left <= 0) return hearing::silent;
        constexpr long long longest = 60'000;
        pollfd one{.fd = pipe, .events = POLLIN, .revents = 0};
        auto const ready = ::poll(&one, 1, static_cast<int>(left < longest ? left : longest));
        if (ready == 0 || (ready < 0 && errno == EINTR)) continue;
        if (ready < 0) return hearing::ended;
        auto const got = ::read(pipe, bytes.data(), bytes.size());
        if (got < 0 && errno == EINTR) continue;
        if (got <= 0) return hearing::ended;
        if (!to.take({bytes.data(), static_cast<std::size_t>(got)})) return hearing::refused;
    }
}

}  // namespace

result<std::string> find_reader(workbook_options const& options) {
    if (!options.reader.empty()) {
        if (can_run(options.reader)) return options.reader;
        return workbook_faults::no_reader("`" + options.reader + "`");
    }
    std::vector<std::string> places;
    std::error_code unknown;
    auto const self = std::filesystem::read_symlink("/proc/self/exe", unknown);
    if (!unknown) {
        auto const folder = self.parent_path();
        places.push_back((folder / program_name).string());
        places.push_back((folder.parent_path() / "libexec/thidua" / program_name).string());
    }
    if (std::string_view const installed{THIDUA_SHEET_READER_INSTALLED}; !installed.empty())
        places.emplace_back(installed);
    std::string tried;
    for (auto const& place : places) {
        if (can_run(place)) return place;
        tried += (tried.empty() ? "`" : ", `") + place + "`";
    }
    return workbook_faults::no_reader(tried);
}

result<done> run_reader(std::string const& program, int descriptor, workbook_limits const& limits,
                        workbook_frames& to) {
    std::array<int, 2> ends{-1, -1};
    if (::pipe2(ends.data(), O_CLOEXEC) != 0) return cannot_start(errno);
    for (auto& end : ends) end = above_standard(end);
    file_reading::descriptor const ours{ends[0]};
    auto words = words_for(program, limits);
    std::vector<char*> argv;
    for (auto& word : words) argv.push_back(word.data());
    argv.push_back(nullptr);
    std::array<char*, 1> no_environment{nullptr};

    pid_t id = 0;
    {
        file_reading::descriptor const theirs{ends[1]};
        file_reading::descriptor const file{
            ::fcntl(descriptor, F_DUPFD_CLOEXEC, STDERR_FILENO + 1)};
        if (ours.number() < 0 || theirs.number() < 0 || file.number() < 0)
            return cannot_start(EMFILE);
        spawn_actions actions;
        if (!actions.set(file.number(), theirs.number())) return cannot_start(ENOMEM);
        auto const failed = ::posix_spawn(&id, program.c_str(), actions.get(), nullptr, argv.data(),
                                          no_environment.data());
        if (failed != 0) return cannot_start(failed);
    }
    child reader{id};
    auto const heard = listen(ours.number(), limits, to);
    if (heard == hearing::silent)
        return workbook_faults::limit("deadline_seconds", limits.deadline_seconds);
    if (heard == hearing::refused) return *to.failure();
    auto const status = reader.wait();
    if (!to.complete()) return stopped(status, limits);
    return done{};
}

}  // namespace thidua::workbook_process
