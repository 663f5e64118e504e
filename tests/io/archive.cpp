// SPDX-License-Identifier: BSL-1.0
#include <thidua/io/archive.hpp>

#include <cstdint>
#include <cstdlib>
#include <fstream>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <support/catch.hpp>

#include <thidua/hanoi/plan_343.hpp>
#include <thidua/hanoi/policy.hpp>
#include <thidua/io/digest.hpp>
#include <thidua/io/file.hpp>
#include <thidua/nominations/nomination_table_builder.hpp>
#include <thidua/nominations/sample.hpp>
#include <thidua/testing/generate.hpp>
#include <thidua/version.hpp>

#include "../nominations/random_nomination.hpp"
#include "archive_sample.hpp"

namespace {

using namespace thidua;

struct surroundings {
    registry units = archive_sample::units();
    archive_names names{&units, &hanoi::plan_343, archive_sample::own_facts};
};

template <class T>
result<T> again(written_archive const& a, archive_names const& names = {},
                archive_limits const& limits = {}) {
    return read_archive<T>(a.bytes, a.digest, names, limits);
}

std::string_view code_of(auto const& r) { return r ? std::string_view{"read"} : r.failure().code; }

/// An archive whose digests fit, though its body is another one: what somebody would send who
/// wanted it to be read.
written_archive forged(std::string_view bytes, std::function<void(std::string&)> const& change) {
    auto const head = read_archive_head(bytes);
    std::string body{bytes.substr(head->body_at)};
    change(body);
    auto lines = "thidua.archive/1\nkind: " + std::string{name_of(head->kind)} +
                 "\nlibrary: " + head->library + "\nbytes: " + std::to_string(body.size()) + "\n";
    auto const digest = sha256(lines + body);
    auto whole = lines + "sha256: " + digest + "\n\n" + body;
    auto const outer = sha256(whole);
    return {std::move(whole), outer};
}

}  // namespace

TEST_CASE("what is archived comes back the same", "[io][archive]") {
    surroundings const s;
    auto const batch = archive_sample::batch();
    auto const written = write_archive(batch, s.names);
    REQUIRE(written);
    auto const read = again<nomination_batch>(*written, s.names);
    REQUIRE(read);
    CHECK(archive_sample::same(batch, *read));

    auto const table = make_table(batch.nominations, batch.attributes);
    auto const table_again = again<nomination_table>(*write_archive(table, s.names), s.names);
    REQUIRE(table_again);
    CHECK(archive_sample::same(table, *table_again));

    auto const list = archive_sample::submissions();
    auto const list_again = again<submission_list>(*write_archive(list, s.names), s.names);
    REQUIRE(list_again);
    CHECK(archive_sample::same(list, *list_again));

    auto const record = archive_sample::record();
    auto const record_again = again<archived_record>(*write_archive(record));
    REQUIRE(record_again);
    CHECK(record == *record_again);
}

TEST_CASE("the same nominations give the same archive", "[io][archive]") {
    surroundings const s;
    auto const first = write_archive(archive_sample::batch(), s.names);
    auto const second = write_archive(archive_sample::batch(), s.names);
    CHECK(first->bytes == second->bytes);
    CHECK(first->digest == sha256(first->bytes));
    auto const read = again<nomination_batch>(*first, s.names);
    CHECK(write_archive(*read, s.names)->bytes == first->bytes);
}

TEST_CASE("random nominations of every kind come back the same", "[io][archive]") {
    testing::nomination_generator near{hanoi::policy_343.rules, sample::day, 343};
    thidua_test::dice die{8};
    for (std::size_t const rows : {0U, 1U, 3U, 4U, 5U, 1023U, 1024U, 1025U, 2500U}) {
        nomination_batch batch;
        for (std::size_t i = 0; i < rows; ++i) {
            auto const n = die(2) == 0 ? near() : thidua_test::random_nomination(die, die(11));
            nomination_texts t{.id = std::to_string(i)};
            t.summary.assign(die(40), 'x');
            if (die(4) == 0) t.other.emplace_back("cột", std::string(die(5), '\0'));
            batch.add(n, std::move(t));
            if (die(3) == 0) batch.recipients.number_of("r" + std::to_string(die(100)));
        }
        auto const written = write_archive(batch);
        REQUIRE(written);
        auto const read = again<nomination_batch>(*written);
        REQUIRE(read);
        CHECK(archive_sample::same(batch, *read));
        auto const table = make_table(batch.nominations);
        auto const table_again = again<nomination_table>(*write_archive(table));
        REQUIRE(table_again);
        CHECK(archive_sample::same(table, *table_again));
    }
}

TEST_CASE("an archive whose digest is not known is refused", "[io][archive]") {
    surroundings const s;
    auto const a = *write_archive(archive_sample::batch(), s.names);
    CHECK(code_of(read_archive<nomination_batch>(a.bytes, {}, s.names)) == "archive.not_trusted");
    CHECK(code_of(read_archive<nomination_batch>(a.bytes, std::string(64, '0'), s.names)) ==
          "archive.not_trusted");
    // The digest inside is no way in: it comes with the archive.
    auto const inside = read_archive_head(a.bytes)->sha256;
    CHECK(code_of(read_archive<nomination_batch>(a.bytes, inside, s.names)) ==
          "archive.not_trusted");
    auto const other = forged(a.bytes, [](std::string& body) { body.back() ^= 1; });
    CHECK(code_of(read_archive<nomination_batch>(other.bytes, a.digest, s.names)) ==
          "archive.not_trusted");
}

TEST_CASE("any one byte that was changed is noticed", "[io][archive]") {
    surroundings const s;
    auto const batch = *write_archive(archive_sample::batch(), s.names);
    auto const record = *write_archive(archive_sample::record());
    std::map<std::string_view, int> named;
    auto const flip_all = [&](written_archive const& a, auto const& read) {
        auto bytes = a.bytes;
        for (std::size_t i = 0; i < bytes.size(); ++i)
            for (int const mask : {0x01, 0x20, 0x80}) {
                auto const before = bytes[i];
                bytes[i] = static_cast<char>(before ^ mask);
                auto const code = read(bytes, a.digest);
                CHECK(code != "read");
                ++named[code];
                bytes[i] = before;
            }
    };
    flip_all(batch, [&](std::string const& bytes, std::string const& digest) {
        return code_of(read_archive<nomination_batch>(bytes, digest, s.names));
    });
    flip_all(record, [](std::string const& bytes, std::string const& digest) {
        return code_of(read_archive<archived_record>(bytes, digest));
    });
    auto const table = make_table(archive_sample::batch().nominations);
    flip_all(*write_archive(table, s.names),
             [&](std::string const& bytes, std::string const& digest) {
                 return code_of(read_archive<nomination_table>(bytes, digest, s.names));
             });
    flip_all(*write_archive(archive_sample::submissions(), s.names),
             [&](std::string const& bytes, std::string const& digest) {
                 return code_of(read_archive<submission_list>(bytes, digest, s.names));
             });
    // In the body it is always the digest inside that tells.
    auto const bodies = (batch.bytes.size() - read_archive_head(batch.bytes)->body_at) +
                        (record.bytes.size() - read_archive_head(record.bytes)->body_at);
    CHECK(named["archive.damaged"] >= static_cast<int>(3 * bodies));
    CHECK(named["archive.unreadable"] == 0);
}

TEST_CASE("an archive that was cut short or added to is named", "[io][archive]") {
    surroundings const s;
    auto const a = *write_archive(archive_sample::batch(), s.names);
    auto const body_at = read_archive_head(a.bytes)->body_at;
    for (std::size_t left = 0; left < a.bytes.size(); left += 7) {
        auto const code = code_of(read_archive<nomination_batch>(
            std::string_view{a.bytes}.substr(0, left), a.digest, s.names));
        CHECK(code == (left < body_at ? "archive.not_an_archive" : "archive.truncated"));
    }
    CHECK(code_of(read_archive<nomination_batch>(a.bytes + "x", a.digest, s.names)) ==
          "archive.trailing_bytes");
    CHECK(code_of(read_archive<archived_record>(a.bytes, a.digest)) == "archive.other_kind");
    CHECK(code_of(read_archive<nomination_batch>("PK\x03\x04", a.digest)) ==
          "archive.not_an_archive");
    auto later = a.bytes;
    later.replace(later.find("/1\n"), 3, "/2\n");
    CHECK(code_of(read_archive<nomination_batch>(later, sha256(later))) == "archive.newer");
}

TEST_CASE("no size in an archive is believed, even if its digest is known", "[io][archive]") {
    surroundings const s;
    auto const a = *write_archive(archive_sample::batch(), s.names);
    auto const size = a.bytes.size() - read_archive_head(a.bytes)->body_at;
    // Every position in turn holds a number that is far too large.
    int refused = 0;
    for (std::size_t i = 0; i + 8 <= size; ++i) {
        auto const bad = forged(a.bytes, [i](std::string& body) {
            for (std::size_t k = 0; k < 8; ++k) body[i + k] = k < 7 ? '\xff' : '\x7f';
        });
        auto const read = read_archive<nomination_batch>(bad.bytes, bad.digest, s.names);
        if (!read) ++refused;
    }
    CHECK(refused > static_cast<int>(size / 2));

    archive_limits few;
    few.rows = 2;
    CHECK(code_of(again<nomination_batch>(a, s.names, few)) == "archive.unreadable");
    few = {};
    few.text_bytes = 5;
    CHECK(code_of(again<nomination_batch>(a, s.names, few)) == "archive.unreadable");
    few = {};
    few.bytes = a.bytes.size();
    CHECK(again<nomination_batch>(a, s.names, few));
    few.bytes = a.bytes.size() - 1;
    CHECK(code_of(again<nomination_batch>(a, s.names, few)) == "archive.too_large");
}

TEST_CASE("an absurd length anywhere in an archive is an error, never an exception",
          "[io][archive]") {
    surroundings const s;
    auto const batch = archive_sample::batch();
    std::map<std::string_view, int> named;
    auto const try_all = [&](written_archive const& a, auto const& read) {
        auto const size = a.bytes.size() - read_archive_head(a.bytes)->body_at;
        for (std::size_t at = 0; at + 8 <= size; ++at)
            for (auto const absurd :
                 {~std::uint64_t{0}, std::uint64_t{1} << 40U, std::uint64_t{20'000'000}}) {
                auto const bad = forged(a.bytes, [&](std::string& body) {
                    for (std::size_t i = 0; i < 8; ++i)
                        body[at + i] = static_cast<char>(absurd >> (8 * i) & 0xffU);
                });
                // What is no length gives another value, which may be read.
                CHECK_NOTHROW(++named[read(bad)]);
            }
    };
    try_all(*write_archive(batch, s.names),
            [&](written_archive const& a) { return code_of(again<nomination_batch>(a, s.names)); });
    try_all(*write_archive(make_table(batch.nominations), s.names),
            [&](written_archive const& a) { return code_of(again<nomination_table>(a, s.names)); });
    try_all(*write_archive(archive_sample::submissions(), s.names),
            [&](written_archive const& a) { return code_of(again<submission_list>(a, s.names)); });
    try_all(*write_archive(archive_sample::record()),
            [](written_archive const& a) { return code_of(again<archived_record>(a)); });
    CHECK(named["archive.unreadable"] > 1000);
    CHECK(named["archive.too_large"] == 0);  // no memory is asked for what cannot be there
    for (auto const& [code, count] : named) CHECK((code == "read" || code.starts_with("archive.")));
}

TEST_CASE("a class version that is not known yet is named as a later one", "[io][archive]") {
    auto const a = *write_archive(archive_sample::record());
    // The body begins with the mark of tracking and the version of its class.
    auto const later = forged(a.bytes, [](std::string& body) { body[1] = 9; });
    CHECK(code_of(again<archived_record>(later)) == "archive.newer");
}

TEST_CASE("units and content groups are kept by their codes", "[io][archive]") {
    surroundings const s;
    auto const a = *write_archive(archive_sample::batch(), s.names);
    std::array<unit_row, 4> const rows{{{.code = "moi", .name = "Đơn vị mới"},
                                        {.code = "benh-vien-b", .name = "Bệnh viện B"},
                                        {.code = "ubnd-xa-a", .name = "UBND xã A"},
                                        {.code = "so-noi-vu", .name = "Sở Nội vụ"}}};
    auto const later = registry::make(rows);
    auto const read = again<nomination_batch>(a, {&*later, s.names.of, s.names.attributes});
    REQUIRE(read);
    CHECK(*read->nominations[0].unit == unit_id{1});
    CHECK(*read->nominations[0].submitting_unit == unit_id{3});
    CHECK(*read->nominations[0].content == content_id{1});

    auto const without = registry::make(std::span{rows}.first(1));
    CHECK(code_of(again<nomination_batch>(a, {&*without, s.names.of, s.names.attributes})) ==
          "archive.unknown_unit");
    CHECK(code_of(again<nomination_batch>(a, {nullptr, s.names.of, s.names.attributes})) ==
          "archive.unknown_unit");
    CHECK(code_of(again<nomination_batch>(a, {s.names.units, nullptr, s.names.attributes})) ==
          "archive.unknown_content");
    CHECK(code_of(again<nomination_batch>(a, {s.names.units, s.names.of, {}})) ==
          "archive.unknown_fact");
    CHECK(code_of(write_archive(archive_sample::batch(), {.units = &*without})) ==
          "archive.unknown_unit");
}

TEST_CASE("a table with a looked-up derived fact is not archived", "[io][archive]") {
    nomination_table t{2};
    std::array<std::uint16_t, 2> const keys{};
    auto const flat = column::of(std::span<std::uint16_t const>{keys});
    REQUIRE(t.set(facts::recipient_exists, interval_column{.key = flat, .day = flat}));
    CHECK(code_of(write_archive(t)) == "archive.derived_column");
}

TEST_CASE("the archives of every released version stay readable", "[io][archive]") {
    surroundings const s;
    auto const folder = std::string{THIDUA_TEST_DATA} + "/archives/";
    if (char const* to = std::getenv("THIDUA_WRITE_ARCHIVES")) {
        // A release writes its own once: see docs/archives.md.
        auto const keep = [&](std::string const& name, written_archive const& a) {
            auto const file = std::string{version_text} + "_" + name + ".archive";
            REQUIRE(write_file_atomically(std::string{to} + "/" + file, a.bytes));
            std::ofstream{std::string{to} + "/digests.txt", std::ios::app} << a.digest << "  "
                                                                           << file << '\n';
        };
        auto const batch = archive_sample::batch();
        keep("nominations", *write_archive(batch, s.names));
        keep("table", *write_archive(make_table(batch.nominations, batch.attributes), s.names));
        keep("submissions", *write_archive(archive_sample::submissions(), s.names));
        keep("record", *write_archive(archive_sample::record()));
    }
    std::ifstream digests{folder + "digests.txt"};
    std::string digest;
    std::string file;
    int read = 0;
    while (digests >> digest >> file) {
        CAPTURE(file);
        auto const bytes = read_file(folder + file);
        REQUIRE(bytes);
        auto const head = read_archive_head(*bytes);
        REQUIRE(head);
        CHECK(file.starts_with(head->library + "_"));
        switch (head->kind) {
            case archive_kind::nominations: {
                auto const back = read_archive<nomination_batch>(*bytes, digest, s.names);
                REQUIRE(back);
                CHECK(archive_sample::same(archive_sample::batch(), *back));
                break;
            }
            case archive_kind::table: {
                auto const batch = archive_sample::batch();
                auto const back = read_archive<nomination_table>(*bytes, digest, s.names);
                REQUIRE(back);
                CHECK(archive_sample::same(make_table(batch.nominations, batch.attributes), *back));
                break;
            }
            case archive_kind::submissions: {
                auto const back = read_archive<submission_list>(*bytes, digest, s.names);
                REQUIRE(back);
                CHECK(archive_sample::same(archive_sample::submissions(), *back));
                break;
            }
            case archive_kind::record: {
                auto const back = read_archive<archived_record>(*bytes, digest);
                REQUIRE(back);
                CHECK(archive_sample::record() == *back);
                break;
            }
        }
        ++read;
    }
    CHECK(read >= 4);
    CHECK(read % 4 == 0);
}
