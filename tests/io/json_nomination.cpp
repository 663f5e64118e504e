// SPDX-License-Identifier: BSL-1.0
#include <thidua/io/json_nomination.hpp>

#include <string>
#include <string_view>

#include <support/catch.hpp>

using namespace thidua;

namespace {

std::string code_of(std::string_view object, json_limits const& limits = {}) {
    auto const read = read_json_object(object, limits);
    if (read) return "read";
    CHECK_FALSE(read.failure().message.vi.empty());
    CHECK_FALSE(read.failure().message.en.empty());
    return std::string{read.failure().code};
}

}  // namespace

TEST_CASE("each JSON value becomes the text of a cell") {
    auto const read = read_json_object(
        R"( {"a":"T\u1ed5 1","b":7.50,"c":-3,"d":true,"e":false,"f":null,"g":["x","y"],"h":[],"i":""} )");
    REQUIRE(read);
    REQUIRE(read->size() == 9);
    auto const text = [&](std::size_t i) { return (*read)[i].text; };
    CHECK((*read)[0].key == "a");
    CHECK(text(0) == "Tổ 1");
    CHECK(text(1) == "7.50");
    CHECK(text(2) == "-3");
    CHECK(text(3) == "true");
    CHECK(text(4) == "false");
    CHECK(text(5).empty());
    CHECK(text(6) == "x|y");
    CHECK(text(7) == "none");
    CHECK(text(8).empty());
}

TEST_CASE("numbers keep their spelling, however long") {
    auto const read = read_json_object(R"({"a":18446744073709551616,"b":1e400,"c":1.200})");
    REQUIRE(read);
    CHECK((*read)[0].text == "18446744073709551616");
    CHECK((*read)[1].text == "1e400");
    CHECK((*read)[2].text == "1.200");
}

TEST_CASE("what is no flat object is refused with its reason") {
    CHECK(code_of("{}") == "read");
    CHECK(code_of("[]") == "json.not_an_object");
    CHECK(code_of("1") == "json.not_an_object");
    CHECK(code_of("\"a\"") == "json.not_an_object");
    CHECK(code_of("null") == "json.not_an_object");
    CHECK(code_of(R"({"a":{}})") == "json.nested");
    CHECK(code_of(R"({"a":[[1]]})") == "json.nested");
    CHECK(code_of(R"({"a":[{"b":1}]})") == "json.nested");
    CHECK(code_of(R"({"a":1,"a":2})") == "json.same_key");
    CHECK(code_of(R"({"a":["x|y"]})") == "json.separator_in_list");
    CHECK(code_of(R"({"a":"\u0000"})") == "json.nul_character");
    CHECK(code_of(R"({"a":1)") == "json.malformed");
    CHECK(code_of(R"({"a":1} x)") == "json.malformed");
    CHECK(code_of(R"({"a":1}{"a":2})") == "json.malformed");
    CHECK(code_of("{'a':1}") == "json.malformed");
    CHECK(code_of("{\"a\":\"\xff\"}") == "json.malformed");
    CHECK(code_of("") == "json.malformed");
}

TEST_CASE("an error in a value names its key") {
    auto const read = read_json_object(R"({"recipient_name":"A","documents":[["x"]]})");
    REQUIRE_FALSE(read);
    CHECK(read.failure().where.path == "/documents");
}

TEST_CASE("the limits are included") {
    CHECK(code_of(R"({"a":"12345"})", {.text_bytes = 5}) == "read");
    CHECK(code_of(R"({"a":"123456"})", {.text_bytes = 5}) == "json.too_large");
    CHECK(code_of(R"({"a":["12","34"]})", {.text_bytes = 5}) == "read");
    CHECK(code_of(R"({"a":["12","345"]})", {.text_bytes = 5}) == "json.too_large");
    CHECK(code_of(R"({"a":1,"b":2})", {.keys = 2}) == "read");
    CHECK(code_of(R"({"a":1,"b":2,"c":3})", {.keys = 2}) == "json.too_large");
    CHECK(code_of(R"({"a":1})", {.bytes = 7}) == "read");
    CHECK(code_of(R"({"a":1})", {.bytes = 6}) == "json.too_large");
    CHECK(code_of(std::string(100'000, '[')) == "json.not_an_object");
    CHECK(code_of("{\"a\":" + std::string(100'000, '[')) == "json.nested");
}
