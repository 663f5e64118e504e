// SPDX-License-Identifier: BSL-1.0
// A disk that is full, a process that is killed, a source that breaks off.
#include <fcntl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstddef>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

#include <support/catch.hpp>

#include <thidua/io/file.hpp>
#include <thidua/io/file_writer.hpp>
#include <thidua/io/read_nominations.hpp>
#include <thidua/io/read_settings.hpp>

using namespace thidua;
namespace fs = std::filesystem;

namespace {

/// A folder that is gone when the test is over.
struct scratch {
    fs::path path;
    scratch() : path(fs::temp_directory_path() / ("thidua_faults_" + std::to_string(::getpid()))) {
        fs::create_directories(path);
    }
    ~scratch() { fs::remove_all(path); }
    scratch(scratch const&) = delete;
    scratch& operator=(scratch const&) = delete;
    scratch(scratch&&) = delete;
    scratch& operator=(scratch&&) = delete;
    [[nodiscard]] std::string file(std::string_view name) const { return (path / name).string(); }
    [[nodiscard]] std::size_t files() const {
        return static_cast<std::size_t>(
            std::distance(fs::directory_iterator(path), fs::directory_iterator{}));
    }
};

std::string bytes_of(std::string const& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}
bool all_of(std::string const& bytes, char c, std::size_t size) {
    return bytes.size() == size && bytes.find_first_not_of(c) == std::string::npos;
}

/// Runs `work` in a child process; its exit status, or 256 and the signal that ended it.
template <class Work>
int in_child(Work work) {
    auto const child = ::fork();
    if (child == 0) ::_exit(work());
    int status = 0;
    while (::waitpid(child, &status, 0) < 0 && errno == EINTR) {}
    return WIFEXITED(status) ? WEXITSTATUS(status) : 256 + WTERMSIG(status);
}

/// As on a disk with room for so many bytes in a file.
void limit_file_size(rlim_t bytes) {
    static_cast<void>(std::signal(SIGXFSZ, SIG_IGN));
    rlimit const limit{bytes, bytes};
    static_cast<void>(::setrlimit(RLIMIT_FSIZE, &limit));
}

constexpr std::size_t large = 1 << 20;

}  // namespace

TEST_CASE("a disk that is full leaves the old file, and nothing beside it", "[faults]") {
    scratch const in;
    auto const path = in.file("awards.csv");
    REQUIRE(write_file_atomically(path, std::string(large, 'a')));
    auto const ended = in_child([&] {
        limit_file_size(large / 2);
        auto const written = write_file_atomically(path, std::string(large, 'b'));
        if (written) return 1;
        return written.failure().code == "file.unwritable" ? 0 : 2;
    });
    CHECK(ended == 0);
    CHECK(all_of(bytes_of(path), 'a', large));
    CHECK(in.files() == 1);
}

TEST_CASE("of several files none is in its place before all are on the disk", "[faults]") {
    scratch const in;
    std::array<std::string, 3> const names{"a.csv", "b.csv", "c.csv"};
    for (auto const& name : names) REQUIRE(write_file_atomically(in.file(name), "old"));
    auto const ended = in_child([&] {
        limit_file_size(large);
        std::vector<file_writer> files;
        for (std::size_t i = 0; i < names.size(); ++i) {
            auto file = file_writer::open(in.file(names[i]));
            if (!file) return 1;
            file->add(std::string(i == 2 ? large * 2 : 100, 'n'));  // the last has no room
            bool const prepared = file->prepare().has_value();
            if (prepared == (i == 2)) return 2;
            files.push_back(std::move(*file));
        }
        return 0;
    });
    CHECK(ended == 0);
    for (auto const& name : names) CHECK(bytes_of(in.file(name)) == "old");
    CHECK(in.files() == 3);
}

TEST_CASE("a process killed while it writes leaves the old file or the new one", "[faults]") {
    scratch const in;
    auto const path = in.file("awards.csv");
    REQUIRE(write_file_atomically(path, std::string(large, 'a')));
    std::mt19937 random(343);
    std::size_t news = 0;
    for (int round = 0; round < 40; ++round) {
        auto const child = ::fork();
        if (child == 0) {
            std::array<std::string, 2> const contents{std::string(large, 'b'),
                                                      std::string(large, 'a')};
            for (std::size_t i = 0;; ++i)
                static_cast<void>(write_file_atomically(path, contents[i % 2]));
        }
        ::usleep(static_cast<useconds_t>(random() % 20'000));
        ::kill(child, SIGKILL);
        int status = 0;
        static_cast<void>(::waitpid(child, &status, 0));
        auto const now = bytes_of(path);
        REQUIRE((all_of(now, 'a', large) || all_of(now, 'b', large)));
        if (now.front() == 'b') ++news;
    }
    // What a killed process leaves beside is stepped over, and is no input.
    for (auto const& entry : fs::directory_iterator(in.path))
        if (entry.path() != path) CHECK_FALSE(is_input_name(entry.path().filename().string()));
    CHECK(write_file_atomically(path, "in the end"));
    CHECK(bytes_of(path) == "in the end");
    CAPTURE(news);
}

TEST_CASE("a process killed between two files leaves each of them old or new", "[faults]") {
    scratch const in;
    std::array<std::string, 4> const names{"a.csv", "b.csv", "c.csv", "record.json"};
    for (std::size_t placed = 0; placed <= names.size(); ++placed) {
        for (auto const& name : names) REQUIRE(write_file_atomically(in.file(name), "old"));
        auto const ended = in_child([&] {
            std::vector<file_writer> files;
            for (auto const& name : names) {
                auto file = file_writer::open(in.file(name));
                if (!file) return 1;
                file->add("new");
                if (!file->prepare()) return 2;
                files.push_back(std::move(*file));
            }
            for (std::size_t i = 0; i < placed; ++i)
                if (!files[i].place()) return 3;
            ::raise(SIGKILL);
            return 4;
        });
        REQUIRE(ended == 256 + SIGKILL);
        // The record of a round holds the digests of the others: whichever of them does not fit is
        // named by `thidua audit`.
        for (std::size_t i = 0; i < names.size(); ++i)
            CHECK(bytes_of(in.file(names[i])) == (i < placed ? "new" : "old"));
        for (auto const& entry : fs::directory_iterator(in.path))
            if (entry.path().filename().string().find(".part") != std::string::npos)
                fs::remove(entry.path());
    }
}

TEST_CASE("what comes through a pipe that breaks off is read as far as it came, and says so",
          "[faults]") {
    scratch const in;
    auto const pipe = in.file("nominations.csv");
    REQUIRE(::mkfifo(pipe.c_str(), 0600) == 0);
    std::thread writer([&] {
        int const to = ::open(pipe.c_str(), O_WRONLY);
        constexpr std::string_view half =
            "Họ và tên,Điểm thi đua,Mã hồ sơ,ghi chú\nA,95,a,\nB,96,b,\nC,9";
        static_cast<void>(!::write(to, half.data(), half.size()));
        ::close(to);
    });
    auto const read = nomination_reader{}.read(std::vector<std::string>{pipe});
    writer.join();
    CHECK(read.batch.size() == 2);
    REQUIRE(read.rejected.size() == 1);
    CHECK(read.rejected[0].errors[0].code == "csv.too_few_cells");
    CHECK(read.rejected[0].raw == "C,9");
    CHECK(read.rejected[0].where.row == 4);
}

TEST_CASE("a source that fails while it is read is refused as a whole", "[faults]") {
    // Reading there gives an input/output error.
    std::string const broken = "/proc/self/mem";
    auto const bytes = read_file(broken);
    REQUIRE_FALSE(bytes);
    CHECK(bytes.failure().code == "file.unreadable");
    auto const read = nomination_reader{}.read(std::vector<std::string>{broken});
    CHECK(read.batch.empty());
    CHECK(read.counts.files_refused == 1);
    REQUIRE(read.reports.size() == 1);
    CHECK(read.reports[0].code == "file.unreadable");
}

TEST_CASE("settings that were cut off are no settings, wherever the cut is", "[faults]") {
    std::string const whole =
        R"({"format":"thidua.settings/1","pools":[{"phase":1,"form":"bang_khen","recipient_kind":"collective","seats":150}]})";
    REQUIRE(read_settings(whole));
    for (std::size_t length = 0; length < whole.size(); ++length) {
        auto const read = read_settings(std::string_view{whole}.substr(0, length));
        REQUIRE_FALSE(read);
        CHECK(read.failure().front().code == "json.malformed");
    }
}
