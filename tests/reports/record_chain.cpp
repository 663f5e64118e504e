// SPDX-License-Identifier: BSL-1.0
#include <thidua/reports/record_chain.hpp>

#include <unistd.h>

#include <filesystem>
#include <string>

#include <reports/round_case.hpp>
#include <support/catch.hpp>

#include <thidua/io/file.hpp>
#include <thidua/reports/evidence.hpp>

using namespace thidua;
using namespace round_case;

namespace {

namespace fs = std::filesystem;

/// Three records, each naming the one before.
struct three_records {
    three_records()
        : folder(fs::temp_directory_path() / ("thidua_chain_" + std::to_string(::getpid()))) {
        fs::remove_all(folder);
        decided_case c{all()};
        record_details details;
        c.view.details = &details;
        details.shipped_policy = false;
        details.units.shipped = false;
        details.timeline.shipped = false;
        for (auto const* name : {"c", "a", "b"}) {  // not in the order of their names
            fs::create_directories(folder / name);
            details.people.minutes = name;
            auto const written = write_round_outputs(c.view, (folder / name).string());
            REQUIRE(written);
            details.previous = written->record_sha256;
        }
    }
    three_records(three_records const&) = delete;
    three_records& operator=(three_records const&) = delete;
    ~three_records() { fs::remove_all(folder); }

    [[nodiscard]] record_audit audit() const { return *audit_records(folder.string()); }
    fs::path folder;
};

}  // namespace

TEST_CASE("a chain of three records holds, in the order in which they follow") {
    three_records const three;
    auto const a = three.audit();
    CHECK(a.holds());
    CHECK(a.chained == 3);
    REQUIRE(a.records.size() == 3);
    CHECK(a.records[0].place == "c");
    CHECK(a.records[1].place == "a");
    CHECK(a.records[2].place == "b");
    CHECK(audit_text(a).find("không thấy thay đổi") != std::string::npos);
    CHECK(audit_json(a).find("\"holds\":true") != std::string::npos);
    fs::copy(three.folder / "a", three.folder / "copy");
    auto const with_copy = three.audit();
    CHECK(with_copy.holds());
    CHECK(with_copy.records[1].copies.size() == 1);
}

TEST_CASE("the middle one altered: the chain breaks behind it, and it is named itself") {
    three_records const three;
    auto const path = (three.folder / "a" / "record.json").string();
    auto record = *read_file(path);
    record.replace(record.find("\"minutes\":\"a\""), 13, "\"minutes\":\"x\"");
    REQUIRE(write_file_atomically(path, record));
    auto const a = three.audit();
    CHECK_FALSE(a.holds());
    REQUIRE(a.chain.size() == 1);
    CHECK(a.chain[0].code == "chain.gap");
    CHECK(a.chain[0].name == "b");
    CHECK(a.chained == 2);
    REQUIRE(a.records[1].findings.size() == 1);
    CHECK(a.records[1].place == "a");
    CHECK(a.records[1].findings[0].code == "check_code.differs");
}

TEST_CASE("a record taken away, two beginnings and two successors are told apart") {
    three_records const three;
    fs::copy(three.folder / "c", three.folder / "d");
    auto const path = (three.folder / "d" / "record.json").string();
    auto record = *read_file(path);
    record.replace(record.find("\"minutes\":\"c\""), 13, "\"minutes\":\"d\"");
    REQUIRE(write_file_atomically(path, record));
    CHECK(three.audit().chain.front().code == "chain.two_starts");
    fs::remove_all(three.folder / "d");
    fs::remove_all(three.folder / "c");
    CHECK(three.audit().chain.front().code == "chain.no_start");
    CHECK(audit_records((three.folder / "nowhere").string()).failure().code == "file.not_folder");
    fs::create_directories(three.folder / "empty");
    CHECK(audit_records((three.folder / "empty").string()).failure().code == "record.missing");
}

TEST_CASE("what a stranger's record says reaches no terminal with its control characters") {
    evidence_finding const hostile{"output.changed", "\x1b[2K\x1b[1Aawards.csv", "\x1b[31m",
                                   "a\nb"};
    for (auto const in : {language::vi, language::en}) {
        auto const said = describe(hostile, in);
        CHECK(said.find('\x1b') == std::string::npos);
        CHECK(said.find('\n') == std::string::npos);
        CHECK(said.find("awards.csv") != std::string::npos);
    }
}
