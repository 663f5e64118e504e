// SPDX-License-Identifier: BSL-1.0
#include <thidua/io/digest.hpp>

#include <cstdio>
#include <filesystem>
#include <string>
#include <utility>

#include <support/catch.hpp>

#include <thidua/io/file.hpp>

using namespace thidua;

// FIPS 180-4 and the examples that NIST publishes with it.
TEST_CASE("the published examples of SHA-256 come out as published") {
    CHECK(sha256("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    CHECK(sha256("") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    CHECK(sha256("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq") ==
          "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
}

TEST_CASE("bytes that come in pieces have the digest of the whole") {
    sha256_stream s;
    for (int i = 0; i < 1'000'000; i += 1000) s.add(std::string(1000, 'a'));
    CHECK(std::move(s).hex() == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
}

TEST_CASE("a file has the digest of its bytes, and what is no file is an error") {
    auto const folder = std::filesystem::temp_directory_path() / "thidua_digest_test";
    std::filesystem::create_directories(folder);
    auto const path = (folder / "a.csv").string();
    std::string const bytes(200'000, 'x');
    REQUIRE(write_file_atomically(path, bytes));
    auto const digest = sha256_of_file(path);
    REQUIRE(digest);
    CHECK(*digest == sha256(bytes));
    CHECK(sha256_of_file(folder.string()).failure().code == "file.is_folder");
    CHECK(sha256_of_file((folder / "none").string()).failure().code == "file.missing");
    CHECK(sha256_of_file("-").failure().code == "file.missing");
    std::filesystem::remove_all(folder);
}
