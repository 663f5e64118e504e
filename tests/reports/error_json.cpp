// SPDX-License-Identifier: BSL-1.0
#include <thidua/reports/error_json.hpp>

#include <array>
#include <string>

#include <support/catch.hpp>

using namespace thidua;

TEST_CASE("an error for machines has its code, its place and both languages") {
    error const e{"json.same_key",
                  {"hai lần", "twice"},
                  {"giữ một", "keep one"},
                  {.file = "a.ndjson", .row = 3, .path = "/id"}};
    CHECK(
        error_json(e) ==
        R"({"format":"thidua.error/1","file":"a.ndjson","row":3,"errors":[{"code":"json.same_key",)"
        R"("path":"/id","message_vi":"hai lần","message_en":"twice","accepts_vi":"giữ một",)"
        R"("accepts_en":"keep one"}]})");
}

TEST_CASE("an error that stands elsewhere than the others says where") {
    std::array const errors{error{"a.b", {}, {}, {.file = "f", .row = 1, .column = "Tuổi"}},
                            error{"a.c", {}, {}, {.file = "g", .sheet = "s", .row = 2}},
                            error{"a.d", {}, {}, {.path = "/x"}}};
    CHECK(
        error_json(errors, {.file = "f", .row = 1}) ==
        R"({"format":"thidua.error/1","file":"f","row":1,"errors":[)"
        R"({"code":"a.b","path":"Tuổi","message_vi":"","message_en":"","accepts_vi":"","accepts_en":""},)"
        R"({"code":"a.c","path":"","message_vi":"","message_en":"","accepts_vi":"","accepts_en":"","file":"g","sheet":"s","row":2},)"
        R"({"code":"a.d","path":"/x","message_vi":"","message_en":"","accepts_vi":"","accepts_en":""}]})");
}

TEST_CASE("a rejected row is one error document, and bytes that are no UTF-8 do not break it") {
    rejected_row row{.where = {.file = "t\xFF.csv", .sheet = "S", .row = 2}};
    row.errors.push_back({"cell.unknown_value", {"\"a\"", "b\n"}, {}, row.where});
    CHECK(error_json(row) ==
          "{\"format\":\"thidua.error/1\",\"file\":\"t\xEF\xBF\xBD.csv\",\"sheet\":\"S\",\"row\":2,"
          "\"errors\":[{\"code\":\"cell.unknown_value\",\"path\":\"\",\"message_vi\":\"\\\"a\\\"\","
          "\"message_en\":\"b\\n\",\"accepts_vi\":\"\",\"accepts_en\":\"\"}]}");
}
