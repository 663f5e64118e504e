// SPDX-License-Identifier: BSL-1.0
#include <thidua/io/json_reader.hpp>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <support/catch.hpp>

namespace {

using namespace thidua;

std::string repeated(std::string_view part, int times) {
    std::string out;
    for (int k = 0; k < times; ++k) out += part;
    return out;
}
/// `code path` of every error.
std::vector<std::string> faults(std::string_view bytes, json_document_limits const& limits = {}) {
    std::vector<std::string> out;
    for (auto const& e : read_json(bytes, limits).errors) {
        CHECK_FALSE(e.message.vi.empty());
        CHECK_FALSE(e.message.en.empty());
        CHECK_FALSE(e.help.vi.empty());
        CHECK_FALSE(e.help.en.empty());
        out.push_back(std::string{e.code} + " " + e.where.path);
    }
    return out;
}
using list = std::vector<std::string>;

}  // namespace

TEST_CASE("a JSON text keeps its order, its numbers their spelling", "[io][json]") {
    auto const read = read_json(
        R"({"b": [1, 68.16, -0, 1.50, 12345678901234567890123, 6.8e1], "a": {"x": true}, "n": null})");
    REQUIRE(read.ok());
    auto const root = read.document.root();
    REQUIRE(root.is(json_kind::object));
    CHECK(root.size() == 3);
    list keys;
    for (auto const value : root) keys.emplace_back(value.key());
    CHECK(keys == list{"b", "a", "n"});
    list numbers;
    auto const held = *root.find("b");
    for (auto const value : held) {
        CHECK(value.is(json_kind::number));
        numbers.emplace_back(value.text());
    }
    CHECK(numbers == list{"1", "68.16", "-0", "1.50", "12345678901234567890123", "6.8e1"});
    CHECK(root.find("a")->find("x")->truth());
    CHECK(root.find("n")->is(json_kind::null));
    CHECK_FALSE(root.find("c"));
    CHECK_FALSE(root.find("b")->find("c"));
}

TEST_CASE("texts are read with their escapes and composed", "[io][json]") {
    // "Hộ" as o + dot below + circumflex, escaped and as bytes.
    auto const read = read_json(
        "[\"a\\n\\\"\\u0111\\ud83d\\ude00\", \"H\\u006f\\u0323\\u0302\","
        " \"Ho\xCC\xA3\xCC\x82\", \"\"]");
    REQUIRE(read.ok());
    list texts;
    for (auto const value : read.document.root()) texts.emplace_back(value.text());
    CHECK(texts == list{"a\n\"đ\xF0\x9F\x98\x80", "Hộ", "Hộ", ""});
}

TEST_CASE("keys are composed too, so that one name is one key", "[io][json]") {
    CHECK(faults("{\"Hộ\": 1, \"Ho\xCC\xA3\xCC\x82\": 2}") == list{"json.same_key /Hộ"});
}

TEST_CASE("a document may be moved, its values stay", "[io][json]") {
    auto read = read_json(R"({"a": ["x", "Hộ", 7]})");
    auto const held = *read.document.root().find("a");
    auto const moved = std::move(read.document);
    CHECK((*held.begin()).text() == "x");
    CHECK(moved.root().find("a")->size() == 3);
}

TEST_CASE("a key that is there twice is reported, in the order of the text", "[io][json]") {
    CHECK(
        faults(R"({"a": 1, "b": {"x": 1, "y": 2, "x": 3}, "a": 2, "c": [0, {"k": 1, "k": 2}]})") ==
        list{"json.same_key /b/x", "json.same_key /c/1/k", "json.same_key /a"});
    CHECK(faults(R"({"a/b~": 1, "a/b~": 2})") == list{"json.same_key /a~1b~0"});
    CHECK(faults(R"({"a": 1, "a": 2, "a": 3})") == list{"json.same_key /a", "json.same_key /a"});
}

TEST_CASE("what is not JSON is refused with its line and column", "[io][json]") {
    auto const at = [](std::string_view bytes) {
        auto const read = read_json(bytes);
        REQUIRE(read.errors.size() == 1);
        CHECK(read.errors[0].code == "json.malformed");
        CHECK(read.document.root().is(json_kind::null));
        return read.errors[0];
    };
    auto const nan = at("{\n  \"seats\": NaN\n}");
    CHECK(nan.where.row == 2);
    CHECK(nan.message.en == "no JSON at column 12: `NaN\\x0A}`");
    CHECK(nan.help.en == "JSON has no such value: write a number or `null`");
    CHECK(at("[1, 2,]").help.en == "look for a comma too many before it");
    CHECK(at("{'a': 1}").help.en == "texts stand between `\"`");
    CHECK(at("[1 /* one */]").help.en == "JSON has no comments");
    CHECK(at("[1] [2]").message.en == "no JSON at column 5: `[2]`");
    for (std::string_view const broken : {"",           "  ",
                                          "{",          "[1",
                                          "\"a",        "{\"a\"}",
                                          "[01]",       "[.5]",
                                          "[5.]",       "[+1]",
                                          "[1e]",       "tru",
                                          "[Infinity]", "[-Infinity]",
                                          "[0x10]",     "{\"a\": 1,}",
                                          "[\"\xFF\"]", "[\"\\ud800\"]",
                                          "[\"a\nb\"]", "\xEF\xBB",
                                          "[1}",        "}"})
        at(broken);
}

TEST_CASE("a byte-order mark is passed over", "[io][json]") {
    CHECK(read_json("\xEF\xBB\xBF{}").ok());
}

TEST_CASE("limits are included, and what is beyond them is refused", "[io][json]") {
    json_document_limits limits;
    limits.depth = 3;
    CHECK(faults("[[[1]]]", limits).empty());
    CHECK(faults("[[[[1]]]]", limits) == list{"json.too_deep "});
    CHECK(faults(repeated("[", 1'000'000)) == list{"json.too_deep "});
    limits = {};
    limits.bytes = 5;
    CHECK(faults("[1,2]", limits).empty());
    CHECK(faults("[1,23]", limits) == list{"json.too_large "});
    limits = {};
    limits.values = 4;
    CHECK(faults("[1,2,3]", limits).empty());
    CHECK(faults("[1,2,3,4]", limits) == list{"json.too_large "});
    limits = {};
    limits.errors = 2;
    CHECK(faults(R"({"a":1,"a":1,"b":1,"b":1,"c":1,"c":1})", limits).size() == 2);
}

TEST_CASE("texts that hide what they say are reported", "[io][json]") {
    CHECK(faults("{\"a\": [\"x\", \"b\\u0000c\"], \"d\": \"\\u202Eabc\"}") ==
          list{"json.unsafe_text /a/1", "json.unsafe_text /d"});
}

TEST_CASE("a step of a JSON pointer is escaped", "[io][json]") {
    CHECK(json_pointer_step("a/b~c") == "/a~1b~0c");
    CHECK(json_pointer_step("") == "/");
}
