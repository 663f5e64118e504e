// SPDX-License-Identifier: BSL-1.0
// The child process that takes workbooks apart: what ends it, and that nothing else ends with it.
#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <chrono>
#include <csignal>
#include <cstddef>
#include <filesystem>
#include <fstream>
#include <set>
#include <string>
#include <string_view>
#include <system_error>
#include <thread>
#include <vector>

#include <support/catch.hpp>

#include <thidua/io/read_nominations.hpp>
#include <thidua/io/workbook.hpp>

#include "sheet_reader/sanitized.hpp"
#include "workbook_files.hpp"

using namespace thidua;
using workbook_files::folder;
using workbook_files::xlsx;

namespace {

/// A program in the place of the sheet reader.
std::string script(folder const& at, std::string const& name, std::string const& commands) {
    auto const path = at.add(name, "#!/bin/sh\n" + commands + "\n");
    std::filesystem::permissions(path, std::filesystem::perms::owner_all);
    return path;
}

std::string row(int n, std::string const& cells) {
    return "<row r=\"" + std::to_string(n) + "\">" + cells + "</row>";
}

std::vector<workbook_files::entry> good_book() {
    return xlsx(row(1, "<c r=\"A1\" t=\"s\"><v>0</v></c>") +
                row(2, "<c r=\"A2\" t=\"s\"><v>1</v></c>"));
}

error failure_of(std::string const& file, workbook_options const& how) {
    auto const read = read_workbook(file, how);
    REQUIRE_FALSE(read);
    return read.failure();
}

/// A folder of two workbooks and a CSV, of which this reader is to read the workbooks.
intake read_with(folder const& at, workbook_options const& how) {
    intake_options options;
    options.workbooks = how;
    return nomination_reader{options}.read(
        std::vector<std::string>{at.zip("a.xlsx", good_book()), at.zip("b.xlsx", good_book()),
                                 at.add("c.csv", "Họ và tên\nTrần Bình\n")});
}

}  // namespace

TEST_CASE("a reader that says nothing is ended when its time is over", "[workbook]") {
    folder const at{"silent"};
    workbook_options how;
    how.reader = script(at, "silent", "printf TDSHEET1; exec sleep 60");
    how.limits.deadline_seconds = 1;
    auto const begin = std::chrono::steady_clock::now();
    auto const why = failure_of(at.zip("a.xlsx", good_book()), how);
    CHECK(std::chrono::steady_clock::now() - begin < std::chrono::seconds(10));
    CHECK(why.code == "workbook.limit");
    CHECK(why.help.en.find("`deadline_seconds`") != std::string::npos);
}

TEST_CASE("a reader that is killed loses its file and no other", "[workbook]") {
    folder const at{"killed"};
    for (std::string const how_it_ends :
         {"kill -KILL $$", "printf TDSHEET1; kill -SEGV $$", "printf TDSHEET1; kill -TERM $$",
          "printf TDSHEET1S; exit 0", "exit 1"}) {
        INFO(how_it_ends);
        workbook_options how;
        how.reader = script(at, "killed", how_it_ends);
        auto const in = read_with(at, how);
        REQUIRE(in.batch.size() == 1);
        CHECK(in.batch.texts[0].recipient_name == "Trần Bình");
        CHECK(in.counts.files_refused == 2);
        REQUIRE(in.reports.size() == 2);
        for (auto const& why : in.reports) {
            CHECK(why.code == "workbook.unreadable");
            CHECK(why.message.vi.starts_with("không đọc được bảng tính"));
            CHECK_FALSE(why.help.vi.empty());
        }
    }
}

#ifdef THIDUA_TEST_SHEET_READER

TEST_CASE("the reader ends at its limit of memory, and says so", "[workbook]") {
    folder const at{"memory"};
    auto book = good_book();
    // 150 megabytes of spaces between two rows.
    book.back().second.insert(book.back().second.find("<row r=\"2\""),
                              std::string(std::size_t{150} << 20U, ' '));
    auto const file = at.zip("a.xlsx", book);
    auto how = workbook_files::options();
    how.limits.ratio = 1'000'000;
    CHECK(read_workbook(file, how));
    how.limits.memory_bytes = std::size_t{100} << 20U;
    if (sanitized) return;  // whose address space is beyond all bounds
    auto const why = failure_of(file, how);
    CHECK(why.code == "workbook.limit");
    CHECK(why.help.en.find("`memory_bytes`") != std::string::npos);
}

namespace {

/// The sheet reader, started on a workbook whose cells nobody takes: it waits.
class waiting_reader {
public:
    explicit waiting_reader(std::string const& file) {
        std::array<int, 2> ends{};
        REQUIRE(::pipe2(ends.data(), O_CLOEXEC) == 0);
        pipe_ = ends[0];
        int const book = ::open(file.c_str(), O_RDONLY | O_CLOEXEC);
        posix_spawn_file_actions_t actions;
        ::posix_spawn_file_actions_init(&actions);
        ::posix_spawn_file_actions_adddup2(&actions, book, 0);
        ::posix_spawn_file_actions_adddup2(&actions, ends[1], 1);
        std::vector<std::string> words{THIDUA_TEST_SHEET_READER};
        for (int i = 0; i < 10; ++i) words.emplace_back("3000000000");
        std::vector<char*> argv;
        for (auto& word : words) argv.push_back(word.data());
        argv.push_back(nullptr);
        std::array<char*, 1> none{nullptr};
        REQUIRE(::posix_spawn(&id_, words[0].c_str(), &actions, nullptr, argv.data(),
                              none.data()) == 0);
        ::posix_spawn_file_actions_destroy(&actions);
        ::close(ends[1]);
        ::close(book);
        // Until it has filled the pipe: then all that it opens is open.
        std::vector<char> first(1);
        REQUIRE(::read(pipe_, first.data(), 1) == 1);
    }
    waiting_reader(waiting_reader const&) = delete;
    waiting_reader& operator=(waiting_reader const&) = delete;
    ~waiting_reader() {
        kill();
        ::close(pipe_);
    }
    void kill() {
        if (id_ == 0) return;
        ::kill(id_, SIGKILL);
        ::waitpid(id_, nullptr, 0);
        id_ = 0;
    }
    /// What its descriptors stand for.
    [[nodiscard]] std::vector<std::string> open_files() const {
        std::vector<std::string> all;
        for (auto const& entry :
             std::filesystem::directory_iterator("/proc/" + std::to_string(id_) + "/fd")) {
            std::error_code gone;
            all.push_back(std::filesystem::read_symlink(entry.path(), gone).string());
        }
        return all;
    }

private:
    pid_t id_ = 0;
    int pipe_ = -1;
};

std::set<std::string> names_in(std::filesystem::path const& in) {
    std::set<std::string> all;
    for (auto const& entry : std::filesystem::directory_iterator(in))
        all.insert(entry.path().filename().string());
    return all;
}

}  // namespace

TEST_CASE("the reader keeps nothing open that it was born with, and leaves no file", "[workbook]") {
    folder const at{"inherited"};
    std::string rows;
    for (int i = 1; i < 20'000; ++i)
        rows += row(i, "<c r=\"A" + std::to_string(i) + "\" t=\"s\"><v>1</v></c>");
    auto const file = at.zip("a.xlsx", xlsx(rows));
    // A program that starts readers may have anything open: here a file, without O_CLOEXEC.
    auto const secret = at.add("secret", "x");
    int const low = ::open(secret.c_str(), O_RDWR);
    int const high = ::fcntl(low, F_DUPFD, 700);
    REQUIRE(high >= 700);
    auto const before = names_in(at.path);
    {
        waiting_reader reader{file};
        auto const open = reader.open_files();
        CHECK(open.size() <= 4);  // the file, the pipe, standard error, the file once more
        for (auto const& name : open) CHECK(name.find("secret") == std::string::npos);
        reader.kill();
        CHECK(names_in(at.path) == before);
    }
    ::close(high);
    ::close(low);
}

TEST_CASE("a workbook is read by a program whose standard files are closed", "[workbook]") {
    folder const at{"closed"};
    auto const file = at.zip("a.xlsx", good_book());
    int const kept = ::dup(STDIN_FILENO);
    ::close(STDIN_FILENO);
    auto const read = read_workbook(file, workbook_files::options());
    ::dup2(kept, STDIN_FILENO);
    ::close(kept);
    REQUIRE(read);
    CHECK(read->front().rows().size() == 2);
}

#endif
