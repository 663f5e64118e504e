// SPDX-License-Identifier: BSL-1.0
#include <thidua/io/file_writer.hpp>

#include <cstddef>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <system_error>
#include <utility>

#include <support/catch.hpp>

using namespace thidua;
namespace fs = std::filesystem;

namespace {

class scratch_folder {
public:
    scratch_folder() {
        auto pattern = (fs::temp_directory_path() / "thidua-writer-XXXXXX").string();
        REQUIRE(::mkdtemp(pattern.data()) != nullptr);
        path_ = pattern;
    }
    ~scratch_folder() {
        std::error_code ignored;
        fs::remove_all(path_, ignored);
    }
    scratch_folder(scratch_folder const&) = delete;
    scratch_folder& operator=(scratch_folder const&) = delete;
    scratch_folder(scratch_folder&&) = delete;
    scratch_folder& operator=(scratch_folder&&) = delete;

    [[nodiscard]] std::string of(std::string const& name) const { return (path_ / name).string(); }
    [[nodiscard]] std::ptrdiff_t entries() const {
        return std::distance(fs::directory_iterator(path_), fs::directory_iterator{});
    }

private:
    fs::path path_{};
};

std::string bytes_of(std::string const& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

file_writer opened(std::string const& path) {
    auto file = file_writer::open(path);
    REQUIRE(file);
    return std::move(*file);
}

}  // namespace

TEST_CASE("a file that is written in pieces appears whole", "[io][file]") {
    scratch_folder const folder;
    auto const path = folder.of("out.csv");
    std::string expected;
    {
        auto file = opened(path);
        // Beyond what the system is told to begin with early.
        for (int piece = 0; piece < 300; ++piece) {
            std::string const bytes(65'536, static_cast<char>('a' + piece % 26));
            file.add(bytes);
            expected += bytes;
        }
        CHECK_FALSE(fs::exists(path));
        REQUIRE(file.prepare());
        CHECK_FALSE(fs::exists(path));
        REQUIRE(file.place());
    }
    CHECK(bytes_of(path) == expected);
    CHECK(folder.entries() == 1);
}

TEST_CASE("a file that is given up leaves the old one and nothing beside it", "[io][file]") {
    scratch_folder const folder;
    auto const path = folder.of("out.csv");
    REQUIRE(opened(path).place());
    CHECK(bytes_of(path).empty());
    {
        auto file = opened(path);
        file.add("new");
        REQUIRE(file.prepare());
        CHECK(folder.entries() == 2);
    }
    CHECK(bytes_of(path).empty());
    CHECK(folder.entries() == 1);
    {
        auto file = opened(path);
        file.add("new");
        auto moved = std::move(file);
        REQUIRE(moved.place());
    }
    CHECK(bytes_of(path) == "new");
    CHECK(folder.entries() == 1);
}

TEST_CASE("a place that cannot be written to is told when it is opened", "[io][file]") {
    scratch_folder const folder;
    CHECK(file_writer::open(folder.of("none/out.csv")).failure().code == "file.missing");
    CHECK(file_writer::open(folder.of("")).failure().code == "file.is_folder");
    CHECK(file_writer::open("/dev/null").failure().code == "file.not_ordinary");
    CHECK(file_writer::open("").failure().code == "file.missing");
}
