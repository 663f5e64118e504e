// SPDX-License-Identifier: BSL-1.0
#include <thidua/io/limits_file.hpp>

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include <support/catch.hpp>

#include <thidua/io/read_nominations.hpp>

using namespace thidua;

namespace {

intake_limits limits_of(std::string_view content) {
    auto const read = read_limits_file(content, "l.json");
    INFO((read ? std::string{} : describe(read.failure().front())));
    REQUIRE(read);
    return *read;
}

std::vector<std::string> faults(std::string_view content) {
    auto const read = read_limits_file(content, "l.json");
    REQUIRE_FALSE(read);
    std::vector<std::string> all;
    for (auto const& e : read.failure()) {
        CHECK(e.where.file == "l.json");
        CHECK_FALSE(e.help.vi.empty());
        all.push_back(std::string{e.code} + " " + e.where.path);
    }
    return all;
}

using list = std::vector<std::string>;

/// A file of one limit.
std::string one(limit_setting const& s, std::size_t value) {
    return R"({"format":"thidua.limits/1",")" + std::string{s.group} + R"(":{")" +
           std::string{s.name} + "\":" + std::to_string(value) + "}}";
}

}  // namespace

TEST_CASE("every limit is set by its name, up to its ceiling, and no other with it", "[limits]") {
    intake_limits const shipped;
    for (auto const& s : limit_settings()) {
        INFO(std::string{s.group} + "." + std::string{s.name});
        CHECK(value_of(shipped, s.group, s.name) >= 1);
        CHECK(value_of(shipped, s.group, s.name) <= s.most);
        for (std::size_t const value : {std::size_t{1}, s.most}) {
            auto const set = limits_of(one(s, value));
            for (auto const& other : limit_settings()) {
                bool const same = other.group == s.group && other.name == s.name;
                CHECK(value_of(set, other.group, other.name) ==
                      (same ? value : value_of(shipped, other.group, other.name)));
            }
        }
        list const refused{"json.out_of_bounds /" + std::string{s.group} + "/" +
                           std::string{s.name}};
        CHECK(faults(one(s, 0)) == refused);
        CHECK(faults(one(s, s.most + 1)) == refused);
    }
    CHECK(value_of(shipped, "files", "no_such_limit") == 0);
}

TEST_CASE("every member of the limits has its place in the file", "[limits]") {
    // Whoever adds a limit adds it to the file: else the sizes part.
    std::size_t files = 0;
    std::size_t lines = 0;
    std::size_t workbooks = 0;
    for (auto const& s : limit_settings()) {
        files += s.group == "files" ? 1U : 0U;
        lines += s.group == "ndjson" ? 1U : 0U;
        workbooks += s.group == "workbooks" ? 1U : 0U;
    }
    CHECK(sizeof(read_limits) == files * sizeof(std::size_t));
    CHECK(sizeof(json_limits) == lines * sizeof(std::size_t));
    CHECK(sizeof(workbook_limits) == workbooks * sizeof(std::size_t));
}

TEST_CASE("what is no limit is refused, all at once, with what was meant", "[limits]") {
    CHECK(faults(R"({"format":"thidua.limits/1","sheets":{},"files":{"colums":3},
                     "workbooks":{"cells":"many","rows":1.5}})") ==
          list{"json.unknown_key /sheets", "json.unknown_key /files/colums",
               "json.not_whole /workbooks/rows", "json.wrong_kind /workbooks/cells"});
    CHECK(faults(R"({"files":{}})") == list{"json.missing_key /format"});
    CHECK(faults(R"({"format":"thidua.mapping/1"})") == list{"json.unknown_word /format"});
    CHECK(faults(R"({"format":"thidua.limits/1","files":[]})") == list{"json.wrong_kind /files"});
    CHECK(faults("{").size() == 1);
    auto const near = read_limits_file(R"({"format":"thidua.limits/1","files":{"colums":3}})", "l");
    REQUIRE_FALSE(near);
    CHECK(near.failure()[0].help.vi.find("columns") != std::string::npos);
}

TEST_CASE("limits that were set are the ones that are met", "[limits]") {
    auto const set =
        limits_of(R"({"format":"thidua.limits/1","files":{"columns":2},"ndjson":{"keys":1}})");
    nomination_reader reader{{.csv = set.csv(), .json = set.lines}};
    auto const in = reader.read_text("STT,Họ và tên,Ghi chú\n", "a.csv");
    CHECK(in.counts.files_refused == 1);
    CHECK(reader.read_text("STT,Họ và tên\n1,A\n", "a.csv").batch.size() == 1);
    CHECK(reader.read_object(R"({"recipient_name":"A","ordinal":1})").rejected.size() == 1);
    CHECK(reader.read_object(R"({"recipient_name":"A"})").batch.size() == 1);
}
