// SPDX-License-Identifier: BSL-1.0
#include <thidua/io/file.hpp>

#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include <csignal>
#include <cstddef>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <system_error>
#include <vector>

#include <support/catch.hpp>

#include <thidua/base/error.hpp>
#include <thidua/io/limits.hpp>

namespace fs = std::filesystem;

namespace {

/// A folder of its own for each test, removed afterwards.
class scratch_folder {
public:
    scratch_folder() {
        auto pattern = (fs::temp_directory_path() / "thidua-file-XXXXXX").string();
        REQUIRE(::mkdtemp(pattern.data()) != nullptr);
        path_ = pattern;
    }
    ~scratch_folder() {
        std::error_code ignored;
        fs::permissions(path_, fs::perms::owner_all, ignored);
        fs::remove_all(path_, ignored);
    }
    scratch_folder(scratch_folder const&) = delete;
    scratch_folder& operator=(scratch_folder const&) = delete;
    scratch_folder(scratch_folder&&) = delete;
    scratch_folder& operator=(scratch_folder&&) = delete;

    [[nodiscard]] std::string of(std::string const& name) const { return (path_ / name).string(); }
    [[nodiscard]] std::string name() const { return path_.string(); }
    std::string put(std::string const& name, std::string const& bytes = {}) const {
        std::ofstream(of(name), std::ios::binary) << bytes;
        return of(name);
    }
    [[nodiscard]] std::size_t entries() const {
        return static_cast<std::size_t>(
            std::distance(fs::directory_iterator(path_), fs::directory_iterator{}));
    }

private:
    fs::path path_{};
};

std::string bytes_of(std::string const& path) {
    auto read = thidua::read_file(path);
    REQUIRE(read);
    return *read;
}

}  // namespace

TEST_CASE("a file is read byte for byte", "[io][file]") {
    scratch_folder const folder;
    std::string const bytes("a\0b\r\n\xff", 6);
    CHECK(bytes_of(folder.put("a.csv", bytes)) == bytes);
    CHECK(bytes_of(folder.put("empty.csv")).empty());
    std::string const large(300'000, 'x');
    CHECK(bytes_of(folder.put("large.csv", large)) == large);
}

TEST_CASE("a file of exactly the limit is read, one byte more is refused", "[io][file]") {
    scratch_folder const folder;
    auto const limits = thidua::read_limits{.file_bytes = 5};
    CHECK(*thidua::read_file(folder.put("five", "12345"), limits) == "12345");
    auto const refused = thidua::read_file(folder.put("six", "123456"), limits);
    REQUIRE_FALSE(refused);
    CHECK(refused.failure().code == "file.too_large");
    CHECK(thidua::describe(refused.failure(), thidua::language::en).find("5 bytes") !=
          std::string::npos);
    // A device has no size of its own: the limit still holds.
    CHECK(thidua::read_file("/dev/zero", limits).failure().code == "file.too_large");
}

TEST_CASE("what cannot be read says which file and why", "[io][file]") {
    scratch_folder const folder;
    auto const missing = thidua::read_file(folder.of("none.csv"));
    REQUIRE_FALSE(missing);
    CHECK(missing.failure().code == "file.missing");
    CHECK(missing.failure().where.file == folder.of("none.csv"));
    CHECK_FALSE(missing.failure().help.vi.empty());
    CHECK_FALSE(missing.failure().help.en.empty());

    CHECK(thidua::read_file(folder.name()).failure().code == "file.is_folder");
    CHECK(thidua::read_file("").failure().code == "file.missing");
    CHECK(thidua::read_file(folder.put("plain") + "/inside").failure().code == "file.missing");
    // A NUL would end the name early and open another file.
    auto const hidden = folder.put("a.csv", "secret") + std::string("\0.csv", 5);
    CHECK(thidua::read_file(hidden).failure().code == "file.missing");
}

TEST_CASE("a file without permission is unreadable", "[io][file]") {
    if (::geteuid() == 0) return;  // root may read everything; the next test stands in for it
    scratch_folder const folder;
    auto const path = folder.put("closed.csv", "x");
    fs::permissions(path, fs::perms::none);
    CHECK(thidua::read_file(path).failure().code == "file.unreadable");
}

TEST_CASE("a file whose reading fails is unreadable", "[io][file]") {
    // Linux: opens, but its bytes at offset 0 are not mapped, so reading fails even for root.
    if (!fs::exists("/proc/self/mem")) return;
    auto const failed = thidua::read_file("/proc/self/mem");
    REQUIRE_FALSE(failed);
    CHECK(failed.failure().code == "file.unreadable");
}

TEST_CASE("standard input is read by the name -", "[io][file]") {
    scratch_folder const folder;
    std::string const path = folder.put("in.csv", "a,b\n1,2\n");
    int const kept = ::dup(STDIN_FILENO);
    auto* const opened = std::freopen(path.c_str(), "r", stdin);
    REQUIRE(opened != nullptr);
    auto const read = thidua::read_file("-");
    if (kept >= 0) {
        ::dup2(kept, STDIN_FILENO);
        ::close(kept);
    }
    REQUIRE(read);
    CHECK(*read == "a,b\n1,2\n");
}

TEST_CASE("a folder gives its input files in byte order and names what it skips", "[io][file]") {
    scratch_folder const folder;
    for (auto const* name : {"b.csv", "Z.CSV", "a.tsv", "10.txt", "9.ndjson", "x.xlsx", "y.ods",
                             "đ.csv", "note.docx", ".hidden.csv", "~$x.xlsx", ".csv", "csv"})
        folder.put(name);
    fs::create_directory(folder.of("inside.csv"));
    fs::create_symlink(folder.of("nowhere"), folder.of("broken.csv"));

    auto const listing = thidua::list_input_files(folder.name());
    REQUIRE(listing);
    std::vector<std::string> expected;
    for (auto const* name :
         {"10.txt", "9.ndjson", "Z.CSV", "a.tsv", "b.csv", "x.xlsx", "y.ods", "đ.csv"})
        expected.push_back(folder.of(name));
    CHECK(listing->files == expected);

    std::vector<std::string> skipped;
    for (auto const& one : listing->skipped) {
        CHECK(one.code == "file.skipped");
        skipped.push_back(fs::path(one.where.file).filename().string());
    }
    CHECK(skipped == std::vector<std::string>{".csv", ".hidden.csv", "broken.csv", "csv",
                                              "inside.csv", "note.docx", "~$x.xlsx"});
}

TEST_CASE("a folder that is none is an error", "[io][file]") {
    scratch_folder const folder;
    CHECK(thidua::list_input_files(folder.of("none")).failure().code == "file.missing");
    CHECK(thidua::list_input_files(folder.put("a.csv")).failure().code == "file.not_folder");
    auto const empty = thidua::list_input_files(folder.name());
    REQUIRE(empty);
    CHECK(empty->files.size() == 1);
}

TEST_CASE("writing replaces the file whole and leaves nothing beside it", "[io][file]") {
    scratch_folder const folder;
    auto const path = folder.of("out.csv");
    REQUIRE(thidua::write_file_atomically(path, "one"));
    CHECK(bytes_of(path) == "one");
    fs::permissions(path, fs::perms::owner_read | fs::perms::owner_write | fs::perms::group_read);
    REQUIRE(thidua::write_file_atomically(path, "two, longer"));
    CHECK(bytes_of(path) == "two, longer");
    CHECK(fs::status(path).permissions() ==
          (fs::perms::owner_read | fs::perms::owner_write | fs::perms::group_read));
    folder.put("out.csv.part0", "left by a broken run");
    REQUIRE(thidua::write_file_atomically(path, ""));
    CHECK(bytes_of(path).empty());
    CHECK(bytes_of(folder.of("out.csv.part0")) == "left by a broken run");
    CHECK(folder.entries() == 2);
}

TEST_CASE("a write that fails leaves the old file", "[io][file]") {
    scratch_folder const folder;
    auto const path = folder.put("out.csv", "old");
    // The disk is full after 1000 bytes, as far as this process can tell.
    rlimit before{};
    REQUIRE(::getrlimit(RLIMIT_FSIZE, &before) == 0);
    auto* const handler = std::signal(SIGXFSZ, SIG_IGN);
    rlimit const small{.rlim_cur = 1000, .rlim_max = before.rlim_max};
    REQUIRE(::setrlimit(RLIMIT_FSIZE, &small) == 0);
    auto const written = thidua::write_file_atomically(path, std::string(5000, 'n'));
    REQUIRE(::setrlimit(RLIMIT_FSIZE, &before) == 0);
    std::signal(SIGXFSZ, handler);
    REQUIRE_FALSE(written);
    CHECK(written.failure().code == "file.unwritable");
    CHECK(bytes_of(path) == "old");
    CHECK(folder.entries() == 1);
}

TEST_CASE("what cannot be written says so", "[io][file]") {
    scratch_folder const folder;
    auto const code = [](std::string const& path) {
        return thidua::write_file_atomically(path, "x").failure().code;
    };
    CHECK(code(folder.name()) == "file.is_folder");
    CHECK(code(folder.of("none/out.csv")) == "file.missing");
    CHECK(code(folder.put("plain") + "/out.csv") == "file.missing");
    CHECK(code("/dev/null") == "file.not_ordinary");
    CHECK(code("") == "file.missing");
}
