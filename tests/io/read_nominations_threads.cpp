// SPDX-License-Identifier: BSL-1.0
// Files that are read at the same time give what they give one after the other.
#include <algorithm>
#include <array>
#include <atomic>
#include <chrono>
#include <cstddef>
#include <new>
#include <string>
#include <thread>
#include <vector>

#include <support/catch.hpp>
#include <support/scratch_folder.hpp>

#include <thidua/io/read_nominations.hpp>
#include <thidua/logic/symbol.hpp>

#include "../logic/dice.hpp"
#include "archive_sample.hpp"
#include "intake_sample.hpp"
#include "read_columns_reference.hpp"

using namespace thidua;

namespace {

constexpr fact<recipient_id> mentor{
    {.name = "attr.mentor", .label = {"người kèm cặp", "mentor"}, .domain = name_domain::recipient},
    own_fact};
constexpr std::array<fact_info const*, 2> own{&archive_sample::hours, &mentor};

/// Sheets of every sort: good rows, rejected ones, ids that are shared within a file and between
/// files, headings, what is no sheet at all.
std::vector<std::string> write_round(scratch_folder const& at, probe::dice& die) {
    std::vector<std::string> files;
    auto const count = die(9);
    for (std::size_t f = 0; f < count; ++f) {
        auto const name = std::string(1, static_cast<char>('a' + f));
        if (die(10) == 0) {
            files.push_back(at.add(name + ".csv", "không có tiêu đề\n"));
            continue;
        }
        if (die(10) == 0) {
            files.push_back(at.add(name + ".ndjson", "{\"recipient_name\":\"" + name +
                                                         "\",\"attr.mentor\":\"cb-2\"}\n{"));
            continue;
        }
        std::string sheet =
            "id,ordinal,recipient_name,recipient_id,headcount,attr.hours,attr.mentor,lạ,"
            "submission,achievement_id,movement,recipient_kind\n";
        auto const rows = die(40);
        for (std::size_t r = 0; r < rows; ++r) {
            if (die(12) == 0) sheet += "I. Tập thể\n";
            auto const id = die(4) == 0 ? "hs-" + std::to_string(die(30)) : std::string{};
            auto const unit = die(5) == 0;
            sheet += id + ',' + std::to_string(die(20)) + ',';
            sheet += unit ? "UBND xã A" : "Tên " + std::to_string(die(50));
            sheet += ",cb-" + std::to_string(die(12)) + ',' + (die(9) == 0 ? "x" : "12") + ',';
            sheet += (die(9) == 0 ? "không" : "3");
            sheet += ",cb-" + std::to_string(die(20)) + ",y," + (die(2) == 0 ? "ttr-1" : "ttr-2");
            sheet += ",tt-" + std::to_string(die(9)) + ",pt-" + std::to_string(die(9)) + ',' +
                     (unit ? "collective" : "individual") + '\n';
        }
        files.push_back(at.add(name + ".csv", sheet));
    }
    if (die(3) == 0) files.push_back((at.path / "không có.csv").string());
    return files;
}

void check_same(intake const& a, intake const& b) {
    CHECK(archive_sample::same(a.batch, b.batch));
    CHECK(std::equal(a.rejected.begin(), a.rejected.end(), b.rejected.begin(), b.rejected.end(),
                     columns_reading::same_rejected));
    CHECK(a.reports == b.reports);
    CHECK(std::equal(a.by_name.begin(), a.by_name.end(), b.by_name.begin(), b.by_name.end(),
                     [](found_by_name const& x, found_by_name const& y) {
                         return x.nomination == y.nomination && x.unit == y.unit;
                     }));
    CHECK(a.counts.files_read == b.counts.files_read);
    CHECK(a.counts.files_refused == b.counts.files_refused);
    CHECK(a.counts.above_header == b.counts.above_header);
    CHECK(a.counts.headers == b.counts.headers);
    CHECK(a.counts.headings == b.counts.headings);
    CHECK(a.counts.blank == b.counts.blank);
    CHECK(a.counts.accepted == b.counts.accepted);
    CHECK(a.counts.rejected == b.counts.rejected);
}

}  // namespace

TEST_CASE(
    "files read by 2, 3 and 7 threads give what one thread gives: names, ids, rejected rows") {
    auto units = archive_sample::units();
    index_by_name(units);
    auto const submissions = archive_sample::submissions();
    probe::dice die{343};
    std::size_t dossiers = 0;
    std::size_t by_name = 0;
    std::size_t rejected = 0;
    constexpr int rounds = 60;
    for (int i = 0; i < rounds; ++i) {
        INFO("round " << i);
        scratch_folder const at{"nominations_threads"};
        auto const files = write_round(at, die);
        auto const read = [&](unsigned threads) {
            return nomination_reader{
                {.names = {&units, nullptr, &submissions}, .attributes = own, .threads = threads}}
                .read(files);
        };
        auto const one = read(1);
        dossiers += one.batch.size();
        rejected += one.rejected.size();
        by_name += one.by_name.size();
        for (auto const threads : {0U, 2U, 3U, 7U}) {
            INFO(threads << " threads");
            check_same(one, read(threads));
        }
    }
    CHECK(dossiers > 1000);
    CHECK(rejected > 100);
    CHECK(by_name > 100);
}

TEST_CASE("a key that is not known is told once of files of one name, whoever reads them") {
    scratch_folder const at{"nominations_threads_keys"};
    std::vector<std::string> files;
    for (std::string const name : {"a.ndjson", "b.ndjson", "c.ndjson"})
        files.push_back(
            at.add(name, "{\"recipient_name\":\"A\",\"colour\":\"red\",\"" + name + "\":\"x\"}\n"));
    for (auto const threads : {1U, 2U, 3U}) {
        intake_options options{.threads = threads};
        options.name_of = [](std::string const&) { return std::string{"ds.ndjson"}; };
        CHECK(nomination_reader{options}.read(files).reports.size() == 4);
    }
}

TEST_CASE("workbooks are opened one after the other, however many files are read at a time") {
    scratch_folder const at{"nominations_threads_workbooks"};
    std::vector<std::string> files;
    for (int i = 0; i < 12; ++i) files.push_back(at.add(std::to_string(i) + ".xlsx", "PK"));
    std::atomic<int> open{0};
    std::atomic<int> most{0};
    intake_options options{.threads = 4};
    options.open_workbook = [&](std::string const&) -> result<std::vector<source_sheet>> {
        most = std::max(most.load(), ++open);
        std::this_thread::sleep_for(std::chrono::milliseconds{5});
        --open;
        return std::vector<source_sheet>{};
    };
    auto const read = nomination_reader{options}.read(files);
    CHECK(read.counts.files_refused == files.size());
    CHECK(most == 1);
}

TEST_CASE("what a reader of workbooks throws in a thread comes out of the reading") {
    scratch_folder const at{"nominations_threads_thrown"};
    std::vector<std::string> files;
    for (std::string const name : {"a.xlsx", "b.xlsx", "c.xlsx"})
        files.push_back(at.add(name, "PK"));
    intake_options options{.threads = 3};
    options.open_workbook = [](std::string const& path) -> result<std::vector<source_sheet>> {
        if (path.ends_with("b.xlsx")) throw std::bad_alloc{};
        return std::vector<source_sheet>{};
    };
    nomination_reader reader{options};
    CHECK_THROWS_AS(reader.read(files), std::bad_alloc);
}
