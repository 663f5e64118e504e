// SPDX-License-Identifier: BSL-1.0
#include <thidua/io/zip_file.hpp>

#include <unistd.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include <support/catch.hpp>

#include <thidua/io/digest.hpp>
#include <thidua/io/file.hpp>

using namespace thidua;

namespace {

[[nodiscard]] std::string code_of(std::string const& bytes, zip_limits const& limits = {}) {
    auto const read = read_zip(bytes, "b.zip", limits);
    return read ? std::string{} : std::string{read.failure().code};
}

std::vector<zip_entry> const sample{{"b/two.txt", "hai"}, {"a.txt", std::string(2000, 'a')}};

}  // namespace

TEST_CASE("what is put into a zip file comes out, in byte order of the names") {
    auto const bytes = zip_bytes(sample);
    REQUIRE(bytes);
    auto const read = read_zip(*bytes, "b.zip");
    REQUIRE(read);
    CHECK(*read == std::vector<zip_entry>{sample[1], sample[0]});
    CHECK(*zip_bytes({sample[1], sample[0]}) == *bytes);
}

TEST_CASE("names that lead out of a folder are refused, written or read") {
    for (auto const* name :
         {"../x", "a/../x", "/etc/x", "a//b", "./a", "a\\b", "C:x", "", "a\nb"}) {
        CAPTURE(name);
        CHECK_FALSE(is_safe_zip_name(name));
        auto const bytes = zip_bytes({{name, "x"}});
        REQUIRE_FALSE(bytes);
        CHECK(bytes.failure().code == "zip.unsafe_name");
    }
    CHECK(is_safe_zip_name("inputs/nominations/0001_Tờ trình.csv"));
    // The same length, so that a name can be put in place of a good one.
    auto hostile = *zip_bytes({{"aa/bbb", "x"}});
    for (auto at = hostile.find("aa/bbb"); at != std::string::npos; at = hostile.find("aa/bbb"))
        hostile.replace(at, 6, "../bbb");
    CHECK(code_of(hostile) == "zip.unsafe_name");
}

TEST_CASE("limits are met before anything is unpacked") {
    auto const bytes = *zip_bytes(sample);
    CHECK(code_of(bytes, {.entries = 1}) == "zip.too_large");
    CHECK(code_of(bytes, {.entries = 2}).empty());
    CHECK(code_of(bytes, {.entry_bytes = 1999}) == "zip.too_large");
    CHECK(code_of(bytes, {.entry_bytes = 2000}).empty());
    CHECK(code_of(bytes, {.total_bytes = 2002}) == "zip.too_large");
    CHECK(code_of(bytes, {.total_bytes = 2003}).empty());
    CHECK(code_of(bytes, {.file_bytes = bytes.size() - 1}) == "zip.too_large");
}

TEST_CASE("a damaged zip file is an error or gives the same entries, never others") {
    auto const bytes = *zip_bytes(sample);
    auto const entries = *read_zip(bytes, "b.zip");
    std::size_t noticed = 0;
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        auto damaged = bytes;
        damaged[i] = static_cast<char>(damaged[i] ^ 1);
        auto const read = read_zip(damaged, "b.zip");
        if (!read) {
            ++noticed;
            continue;
        }
        bool same_contents = read->size() == entries.size();
        for (std::size_t k = 0; same_contents && k < entries.size(); ++k)
            same_contents = (*read)[k].bytes == entries[k].bytes;
        CHECK(same_contents);
    }
    CHECK(noticed > 2000);
    for (std::size_t size = 0; size < bytes.size(); size += 37)
        CHECK(code_of(bytes.substr(0, size)) == "zip.unreadable");
}

TEST_CASE("two entries of one name are refused") {
    auto const bytes = zip_bytes({{"a", "1"}, {"a", "2"}});
    REQUIRE_FALSE(bytes);
    CHECK(bytes.failure().code == "zip.same_name");
    CHECK_FALSE(zip_bytes({}));
}

TEST_CASE("a zip file written in pieces has the bytes of one made in memory") {
    auto const path = (std::filesystem::temp_directory_path() /
                       ("thidua_zip_" + std::to_string(::getpid()) + ".txt"))
                          .string();
    auto const large = std::string(700'000, 'x') + "end";
    REQUIRE(write_file_atomically(path, large));
    std::vector<zip_part> parts{{.name = "b", .path = path}, {.name = "a", .bytes = "12345"}};
    for (auto& part : parts) REQUIRE(measure_zip_part(part));
    CHECK(parts[0].size == large.size());
    CHECK(parts[0].sha256 == sha256(large));
    CHECK(parts[1].crc == 0xcbf53a1c);  // of "12345", as zip programs have it
    std::string bytes;
    std::size_t longest = 0;
    auto const take = [&](std::string_view piece) {
        bytes += piece;
        longest = std::max(longest, piece.size());
    };
    REQUIRE(write_zip(parts, take));
    CHECK(bytes == *zip_bytes({{"a", "12345"}, {"b", large}}));
    CHECK(longest < large.size());
    CHECK(read_zip(bytes, "b.zip")->at(1).bytes == large);

    // What is not as it was measured is refused, and so is what is not there any more.
    REQUIRE(write_file_atomically(path, std::string(large.size(), 'y')));
    CHECK(write_zip(parts, take).failure().code == "zip.changed");
    REQUIRE(write_file_atomically(path, large + "more"));
    CHECK(write_zip(parts, take).failure().code == "zip.changed");
    std::filesystem::remove(path);
    CHECK(write_zip(parts, take).failure().code == "file.missing");
    CHECK(measure_zip_part(parts[0]).failure().code == "file.missing");
    parts[0].size = std::uint64_t{3} << 30U;
    CHECK(write_zip(parts, take).failure().code == "zip.too_large");
}
