// SPDX-License-Identifier: BSL-1.0
#include <thidua/reports/round_store.hpp>

#include <unistd.h>

#include <filesystem>
#include <string>
#include <vector>

#include <reports/round_case.hpp>
#include <support/catch.hpp>

#include <thidua/io/digest.hpp>
#include <thidua/io/file.hpp>
#include <thidua/reports/bundle.hpp>
#include <thidua/reports/evidence.hpp>
#include <thidua/reports/record.hpp>

using namespace thidua;
using namespace round_case;

namespace {

namespace fs = std::filesystem;

/// A folder with a round, gone with the object.
struct kept_round {
    explicit kept_round(std::string const& name)
        : folder(fs::temp_directory_path() /
                 ("thidua_store_" + name + std::to_string(::getpid()))) {
        fs::remove_all(folder);
        fs::create_directories(folder);
        c.view.details = &details;
        REQUIRE(write_round_outputs(c.view, folder.string()));
    }
    kept_round(kept_round const&) = delete;
    kept_round& operator=(kept_round const&) = delete;
    ~kept_round() { fs::remove_all(folder); }

    [[nodiscard]] std::string path(std::string const& name) const {
        return (folder / name).string();
    }
    [[nodiscard]] std::vector<evidence_finding> check(std::string const& at,
                                                      std::string_view code = {}) const {
        auto const store = round_store::open(at);
        REQUIRE(store);
        auto const record = read_record(store->record(), at);
        REQUIRE(record);
        return check_store(*store, *record, code);
    }

    record_details details{.people = {.entered_by = "Người ghi", .minutes = "12/BB"},
                           .units = {.shipped = false, .sha256 = sha256("units")},
                           .timeline = {.shipped = false, .sha256 = sha256("timeline")},
                           .shipped_policy = false};
    decided_case c{all()};
    fs::path folder;
};

}  // namespace

TEST_CASE("a record is read back as it was written, and another format is refused") {
    kept_round const round{"read"};
    auto const store = *round_store::open(round.folder.string());
    auto const record = read_record(store.record(), "record.json");
    REQUIRE(record);
    CHECK(record->sha256 == sha256(store.record()));
    CHECK(record->on == "2025-11-20");
    CHECK(record->phase == 1);
    CHECK(record->details.people.entered_by == "Người ghi");
    CHECK(record->details.people.minutes == "12/BB");
    CHECK_FALSE(record->details.units.shipped);
    CHECK(record->policy_sha256 == sha256(policy_dump(hanoi::policy_343)));
    CHECK(record->outputs.size() == 5);
    CHECK(record_json(round.c.view, record->outputs) == store.record());
    auto other = store.record();
    other.replace(other.find("thidua.record/1"), 15, "thidua.record/9");
    auto const refused = read_record(other, "record.json");
    REQUIRE_FALSE(refused);
    CHECK(refused.failure().code == "record.unreadable");
    CHECK(refused.failure().where.path == "/format");
    CHECK_FALSE(read_record("{", "record.json"));
    CHECK_FALSE(read_record("{}", "record.json"));
}

TEST_CASE("of an untouched folder nothing is said; every changed file is named") {
    kept_round const round{"folder"};
    auto const at = round.folder.string();
    CHECK(round.check(at).empty());
    for (auto const* name :
         {"awards.csv", "decisions.csv", "decisions.json", "rejected_rows.csv", "summary.md"}) {
        CAPTURE(name);
        auto const good = *read_file(round.path(name));
        for (std::size_t i = 0; i < good.size(); i += good.size() / 7 + 1) {
            auto bad = good;
            bad[i] = static_cast<char>(bad[i] ^ 1);
            REQUIRE(write_file_atomically(round.path(name), bad));
            auto const found = round.check(at);
            REQUIRE(any_wrong(found));
            CHECK(found.front().name == name);
        }
        fs::remove(round.path(name));
        REQUIRE(round.check(at).size() == 1);
        CHECK(round.check(at).front().code == "output.missing");
        REQUIRE(write_file_atomically(round.path(name), good));
    }
    REQUIRE(write_file_atomically(round.path("more.txt"), "x"));
    auto const found = round.check(at);
    REQUIRE(found.size() == 1);
    CHECK(found[0].code == "file.not_recorded");
    CHECK_FALSE(any_wrong(found));
}

TEST_CASE("a record that was altered no longer has the check code of its summary") {
    kept_round const round{"record"};
    auto const at = round.folder.string();
    auto const code = check_code(sha256(*read_file(round.path("record.json"))));
    CHECK(round.check(at, code).empty());
    auto record = *read_file(round.path("record.json"));
    record.replace(record.find("12/BB"), 5, "13/BB");
    REQUIRE(write_file_atomically(round.path("record.json"), record));
    auto const found = round.check(at, code);
    REQUIRE(found.size() == 2);
    CHECK(found[0].code == "check_code.differs");
    CHECK(found[0].name == "summary.md");
    CHECK(found[0].expected == code);
    CHECK(found[1].name == "--code");
}

TEST_CASE("a bundle is a store too, and one changed byte anywhere is noticed") {
    kept_round const round{"bundle"};
    std::vector<zip_entry> files;
    for (auto& f : round_outputs(round.c.view)) files.push_back({f.name, f.bytes});
    auto const bytes = *bundle_bytes(files);
    auto const at = round.path("b.zip");
    REQUIRE(write_file_atomically(at, bytes));
    CHECK(round_store::open(at)->is_bundle());
    CHECK(round.check(at).empty());
    for (std::size_t i = 0; i < bytes.size(); i += bytes.size() / 300 + 1) {
        CAPTURE(i);
        auto bad = bytes;
        bad[i] = static_cast<char>(bad[i] ^ 1);
        REQUIRE(write_file_atomically(at, bad));
        auto const store = round_store::open(at);
        if (!store) continue;
        auto const record = read_record(store->record(), at);
        if (!record) continue;
        CHECK(any_wrong(check_store(*store, *record)));
    }
    CHECK(round_store::open(round.path("awards.csv")).failure().code == "zip.unreadable");
    CHECK(round_store::open(round.path("nowhere")).failure().code == "file.missing");
    REQUIRE(write_file_atomically(at, *zip_bytes({{"a", "b"}})));
    CHECK(round_store::open(at).failure().code == "record.missing");
}
