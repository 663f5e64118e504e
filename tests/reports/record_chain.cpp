// SPDX-License-Identifier: BSL-1.0
#include <thidua/reports/record_chain.hpp>

#include <unistd.h>

#include <algorithm>
#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>

#include <reports/round_case.hpp>
#include <support/catch.hpp>

#include <thidua/io/file.hpp>
#include <thidua/io/zip_file.hpp>
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

namespace {

/// A redacted form of the round in `name`, as `thidua redact` makes it: another minutes number, the
/// digest of the original.
void redact_beside(fs::path const& folder, char const* name, char const* as,
                   char const* minutes = "vb-1") {
    fs::create_directories(folder / as);
    decided_case c{all()};
    auto const original =
        *read_record(*read_file((folder / name / "record.json").string()), "record.json");
    auto details = original.details;
    details.people.minutes = minutes;
    details.redacted_from = original.sha256;
    c.view.details = &details;
    REQUIRE(write_round_outputs(c.view, (folder / as).string()));
}

}  // namespace

TEST_CASE("a redacted record beside its original is no fork") {
    three_records const three;
    redact_beside(three.folder, "a", "a_redacted");
    redact_beside(three.folder, "c", "c_redacted");
    redact_beside(three.folder, "c", "c_other_key", "vb-2");
    auto const a = three.audit();
    CHECK(a.holds());
    CHECK(a.chain.empty());
    CHECK(a.chained == 3);
    REQUIRE(a.records.size() == 6);
    CHECK(a.records[3].redacted_from == a.records[1].sha256);
    CHECK(audit_text(a).find("bản đã thay tên và mã của " + check_code(a.records[1].sha256)) !=
          std::string::npos);
    CHECK(audit_json(a).find("\"redacted_from\":\"" + a.records[1].sha256) != std::string::npos);
}

TEST_CASE("redacted records chain in the place of originals that are elsewhere") {
    three_records const three;
    for (auto const* name : {"a", "b", "c"}) {
        redact_beside(three.folder, name, (std::string{name} + "_redacted").c_str());
    }
    for (auto const* name : {"a", "b", "c"}) fs::remove_all(three.folder / name);
    auto const a = three.audit();
    CHECK(a.holds());
    CHECK(a.chained == 3);
    CHECK(a.records[1].place == "a_redacted");
}

TEST_CASE("what says it is redacted from a record must tell of the same round") {
    three_records const three;
    redact_beside(three.folder, "a", "a_redacted");
    auto const folder = three.folder / "a_redacted";
    auto record = *read_file((folder / "record.json").string());
    record.replace(record.find("\"on\":\"2025-11-20\""), 17, "\"on\":\"2025-11-21\"");
    REQUIRE(write_file_atomically((folder / "record.json").string(), record));
    auto const a = three.audit();
    CHECK_FALSE(a.holds());
    CHECK(a.chain.empty());
    bool told = false;
    for (auto const& f : a.records[3].findings)
        told = told || (f.code == "redaction.differs" && f.name == "on");
    CHECK(told);
}

namespace {

/// As somebody who may not read everything: the superuser may.
class ordinary_user {
public:
    ordinary_user() {
        if (::geteuid() == 0) changed_ = ::seteuid(65'534) == 0;
    }
    ordinary_user(ordinary_user const&) = delete;
    ordinary_user& operator=(ordinary_user const&) = delete;
    ~ordinary_user() {
        if (changed_) REQUIRE(::seteuid(0) == 0);
    }

private:
    bool changed_ = false;
};

[[nodiscard]] bool tells(record_audit const& a, std::string_view code, std::string_view name) {
    return std::ranges::any_of(a.unseen,
                               [&](auto const& f) { return f.code == code && f.name == name; });
}

}  // namespace

TEST_CASE("an audit names what it could not look at") {
    three_records const three;
    auto const& folder = three.folder;
    fs::create_directories(folder / "closed");
    fs::permissions(folder / "closed", fs::perms::none);
    fs::create_directories(folder / "e" / "f");
    fs::permissions(folder / "e", fs::perms::owner_all | fs::perms::others_all);
    {
        ordinary_user const user;
        auto const a = three.audit();
        CHECK_FALSE(a.holds());
        CHECK(tells(a, "folder.unreadable", "closed"));
        CHECK(a.chained == 3);
        CHECK(audit_text(a).find("closed: không đọc được thư mục") != std::string::npos);
        CHECK(audit_json(a).find("\"folder.unreadable\"") != std::string::npos);
    }
    fs::permissions(folder / "closed", fs::perms::owner_all);
    CHECK(three.audit().holds());

    SECTION("links that lead nowhere or in a circle") {
        fs::create_symlink("loop.zip", folder / "loop.zip");
        fs::create_symlink("gone", folder / "lost");
        auto const a = three.audit();
        CHECK_FALSE(a.holds());
        CHECK(tells(a, "file.unreadable", "loop.zip"));
        CHECK(tells(a, "file.unreadable", "lost"));
    }
    SECTION("a folder that leads to itself is not followed, and said") {
        fs::create_directory_symlink(folder, folder / "itself");
        auto const a = three.audit();
        CHECK(a.holds());
        CHECK(tells(a, "folder.not_followed", "itself"));
    }
    SECTION("a record that went while the folder was read") {
        fs::create_directories(folder / "x");
        fs::create_symlink("nowhere", folder / "x" / "record.json");
        auto const a = three.audit();
        CHECK_FALSE(a.holds());
        CHECK(tells(a, "file.unreadable", "x"));
    }
    SECTION("folders too deep, and zip files that are no bundles") {
        fs::create_directories(folder / "1" / "2" / "3" / "4" / "5" / "6");
        REQUIRE(write_file_atomically((folder / "z.zip").string(), *zip_bytes({{"a", "b"}})));
        auto const a = three.audit();
        CHECK(a.holds());
        CHECK(tells(a, "folder.too_deep", "1/2/3/4/5"));
        CHECK(tells(a, "file.not_recorded", "z.zip"));
    }
}

TEST_CASE("every byte of a record that was changed is noticed and the record is named") {
    three_records const three;
    auto const path = (three.folder / "b" / "record.json").string();
    auto const good = *read_file(path);
    auto const store = *round_store::open((three.folder / "b").string());
    std::size_t unreadable = 0;
    std::size_t told = 0;
    for (std::size_t i = 0; i < good.size(); ++i) {
        auto bad = good;
        bad[i] = static_cast<char>(bad[i] ^ 1);
        auto const record = read_record(bad, path);
        if (!record) {
            ++unreadable;
            CHECK(record.failure().where.file == path);
            continue;
        }
        // The outputs and the summary stay as they are.
        auto const found = check_store(store, *record);
        REQUIRE(any_wrong(found));
        // Where the name of the summary itself was changed, that file is what is missing.
        CHECK(std::ranges::any_of(found, [](auto const& f) {
            return f.code == "check_code.differs" || f.code == "output.missing";
        }));
        ++told;
    }
    CHECK(unreadable + told == good.size());
    CHECK(unreadable > 0);
    CHECK(told > good.size() / 2);
    // Through the audit: both ways.
    for (auto const at : {good.find('{'), good.find("2025-11-20")}) {
        auto bad = good;
        bad[at] = static_cast<char>(bad[at] ^ 1);
        REQUIRE(write_file_atomically(path, bad));
        auto const a = three.audit();
        CHECK_FALSE(a.holds());
        auto const named = std::ranges::find(a.records, std::string{"b"}, &audited_record::place);
        REQUIRE(named != a.records.end());
        CHECK(any_wrong(named->findings));
    }
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
