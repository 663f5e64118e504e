// SPDX-License-Identifier: BSL-1.0
#include "../../src/io/private_folder.hpp"

#include <signal.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cstddef>
#include <filesystem>
#include <string>

#include <support/catch.hpp>

#include <thidua/io/file.hpp>

using namespace thidua;

namespace {

namespace fs = std::filesystem;

/// A process that makes a private folder with a file, tells its path and waits to be killed.
struct other_process {
    other_process() {
        std::array<int, 2> pipe{};
        REQUIRE(::pipe(pipe.data()) == 0);
        number = ::fork();
        if (number == 0) {
            private_folder const folder;
            auto const& made = folder.path();
            bool const good = !made.empty() && write_file_atomically(made + "/name.csv", "a");
            if (!good || ::write(pipe[1], made.data(), made.size()) < 0) ::_exit(1);
            ::close(pipe[1]);
            while (true) ::pause();
        }
        ::close(pipe[1]);
        std::array<char, 4096> said{};
        for (ssize_t got = 0; (got = ::read(pipe[0], said.data(), said.size())) > 0;)
            path.append(said.data(), static_cast<std::size_t>(got));
        ::close(pipe[0]);
    }
    other_process(other_process const&) = delete;
    other_process& operator=(other_process const&) = delete;
    ~other_process() { kill(); }

    void kill() {
        if (number <= 0) return;
        ::kill(number, SIGKILL);
        ::waitpid(number, nullptr, 0);
        number = 0;
    }

    std::string path{};
    pid_t number = 0;
};

}  // namespace

TEST_CASE("a private folder is its owner's alone and goes with the object") {
    std::string path;
    {
        private_folder const folder;
        path = folder.path();
        REQUIRE_FALSE(path.empty());
        struct stat is {};
        REQUIRE(::stat(path.c_str(), &is) == 0);
        CHECK((is.st_mode & 0777U) == 0700U);
        REQUIRE(write_file_atomically(path + "/name.csv", "a"));
        private_folder const another;
        CHECK(another.path() != path);
        CHECK(fs::exists(path));
    }
    CHECK_FALSE(fs::exists(path));
}

TEST_CASE("what a killed process left in its private folder goes with the next start") {
    other_process other;
    REQUIRE(fs::exists(other.path + "/name.csv"));
    remove_abandoned_folders();
    CHECK(fs::exists(other.path + "/name.csv"));  // it lives
    other.kill();
    CHECK(fs::exists(other.path + "/name.csv"));
    remove_abandoned_folders();
    CHECK_FALSE(fs::exists(other.path));
}

TEST_CASE("a new private folder takes the abandoned ones away") {
    other_process other;
    other.kill();
    REQUIRE(fs::exists(other.path));
    private_folder const folder;
    CHECK_FALSE(fs::exists(other.path));
}
