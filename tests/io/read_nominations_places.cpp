// SPDX-License-Identifier: BSL-1.0
// Where nominations come from: files of one name, sheets of one workbook, pipes, files beyond
// limits.
#include <sys/stat.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>
#include <thread>
#include <utility>
#include <vector>

#include <support/catch.hpp>
#include <support/scratch_folder.hpp>

#include <thidua/io/read_nominations.hpp>

#include "intake_sample.hpp"

using namespace thidua;
using intake_sample::ids;

namespace {

using list = std::vector<std::string>;

struct folder : scratch_folder {
    explicit folder(std::string const& name) : scratch_folder("nominations_places_" + name) {}
};

}  // namespace

TEST_CASE("files of one name in two folders keep their rows, wherever the folders lie") {
    std::string const sheet = "STT,Họ và tên\n1,A\n2,B\n";
    auto const read_in = [&sheet](std::string const& name, list const& folders, bool backwards) {
        folder const at{name};
        list files;
        for (auto const& inside : folders) {
            std::filesystem::create_directories(at.path / inside);
            files.push_back(at.add(inside + "/ds.csv", sheet));
        }
        files.push_back(at.add("khac.csv", "STT,Họ và tên\n1,C\n"));
        if (backwards) std::reverse(files.begin(), files.end());
        auto const in = nomination_reader{}.read(files);
        CHECK(in.rejected.empty());
        auto all = ids(in);
        std::sort(all.begin(), all.end());
        return all;
    };
    list const want{"ds/K/1/2/phuong-a", "ds/K/1/2/phuong-b", "ds/K/2/3/phuong-a",
                    "ds/K/2/3/phuong-b", "khac/K/1"};
    CHECK(read_in("here", {"phuong-a", "phuong-b"}, false) == want);
    CHECK(read_in("there", {"phuong-a", "phuong-b"}, true) == want);
    CHECK(read_in("deep", {"a/x", "b/x", "."}, false) ==
          list{"ds/K/1/2", "ds/K/1/2/a/x", "ds/K/1/2/b/x", "ds/K/2/3", "ds/K/2/3/a/x",
               "ds/K/2/3/b/x", "khac/K/1"});
}

TEST_CASE("files of one name and two endings are told apart by their endings") {
    folder const at{"endings"};
    auto const csv = at.add("ds.csv", "STT,Họ và tên\n1,A\n");
    auto const tsv = at.add("ds.tsv", "STT\tHọ và tên\n1\tB\n");
    CHECK(ids(nomination_reader{}.read(list{csv, tsv})) ==
          list{"ds/K/1/2/ds.csv", "ds/K/1/2/ds.tsv"});
}

TEST_CASE("sheets of one workbook that number their rows alike keep them") {
    intake_options options;
    options.open_workbook = [](std::string const&) -> result<std::vector<source_sheet>> {
        std::vector<source_sheet> sheets;
        for (std::string const name : {"Phòng A", "Phòng B"}) {
            auto& sheet = sheets.emplace_back(name);
            sheet.add(1, 0, "STT");
            sheet.add(1, 1, "Họ và tên");
            sheet.add(2, 0, "1");
            sheet.add(2, 1, "Lê An");
        }
        auto& other = sheets.emplace_back("Phòng C");
        other.add(1, 0, "STT");
        other.add(1, 1, "Họ và tên");
        other.add(2, 0, "7");
        other.add(2, 1, "Trần Bình");
        return sheets;
    };
    folder const at{"two_sheets"};
    auto const in = nomination_reader{options}.read(list{at.add("t.xlsx", "PK")});
    CHECK(in.rejected.empty());
    CHECK(ids(in) == list{"t/K/1/2/Phòng A", "t/K/1/2/Phòng B", "t/K/7"});
    // Of two workbooks of that name both the sheet and the folder are needed.
    std::filesystem::create_directories(at.path / "x");
    std::filesystem::create_directories(at.path / "y");
    auto const two =
        nomination_reader{options}.read(list{at.add("x/t.xlsx", "PK"), at.add("y/t.xlsx", "PK")});
    CHECK(two.rejected.empty());
    CHECK(ids(two) == list{"t/K/1/2/Phòng A/x", "t/K/1/2/Phòng B/x", "t/K/7/2/x",
                           "t/K/1/2/Phòng A/y", "t/K/1/2/Phòng B/y", "t/K/7/2/y"});
}

TEST_CASE("a pipe is read once, as what is in it, under one name") {
    folder const at{"pipe"};
    auto const pipe_of = [&at](std::string const& name, std::string const& content) {
        auto const path = (at.path / name).string();
        REQUIRE(::mkfifo(path.c_str(), 0600) == 0);
        return std::pair{path, std::thread{[path, content] {
                             std::ofstream{path, std::ios::binary} << content;
                         }}};
    };
    auto const read_pipe = [&](std::string const& name, std::string const& content) {
        auto [path, writer] = pipe_of(name, content);
        auto in = nomination_reader{}.read(list{path});
        writer.join();
        return in;
    };
    CHECK(ids(read_pipe("63", "STT,Họ và tên\n1,A\n")) == list{"stdin/K/1"});
    CHECK(ids(read_pipe("64", "{\"recipient_name\": \"A\", \"ordinal\": 1}\n")) ==
          list{"stdin/K/1"});
    auto const packed = read_pipe("65", "PK\x03\x04 and so on");
    REQUIRE(packed.reports.size() == 1);
    CHECK(packed.reports[0].code == "workbook.in_a_stream");
    CHECK(packed.counts.files_refused == 1);
    auto const named = (at.path / "n.xlsx").string();
    REQUIRE(::mkfifo(named.c_str(), 0600) == 0);
    auto const keep_open = std::fopen(named.c_str(), "r+");
    auto const refused = nomination_reader{}.read(list{named});
    REQUIRE(refused.reports.size() == 1);
    CHECK(refused.reports[0].code == "workbook.in_a_stream");
    std::fclose(keep_open);
}

TEST_CASE("an archive under the name of a text is said to be one") {
    folder const at{"packed"};
    auto const in =
        nomination_reader{}.read(list{at.add("a.csv", "PK\x03\x04\x14\xA8\xB5\xAE\xDC\xE0")});
    REQUIRE(in.reports.size() == 1);
    CHECK(in.reports[0].code == "csv.not_text");
}

TEST_CASE("a file that is refused for its size makes no room for its rows") {
    folder const at{"sparse"};
    auto const huge = at.add("b.csv", "");
    std::filesystem::resize_file(huge, std::uintmax_t{1} << 42U);  // without a block on the disk
    std::string sheet = "id,recipient_name\n";
    for (int i = 0; i < 2000; ++i) sheet += std::to_string(i) + ",A\n";
    auto const in = nomination_reader{}.read(list{at.add("a.csv", sheet), huge});
    CHECK(in.batch.size() == 2000);
    REQUIRE(in.reports.size() == 1);
    CHECK(in.reports[0].code == "file.too_large");
}

TEST_CASE("short rows before one that is long make no room for a million of them") {
    // 1,500 rows of three bytes, then a cell of 60 megabytes: by the first rows there would be
    // twenty million, some twenty gigabytes.
    std::string sheet = "recipient_name\n";
    for (int i = 0; i < 1500; ++i) sheet += "AB\n";
    sheet += "C\n" + std::string(std::size_t{60} << 20U, 'x') + "\n";
    auto const in = nomination_reader{}.read_text(sheet, "a.csv");
    CHECK(in.batch.size() == 1501);
    CHECK(in.rejected.size() == 1);
    CHECK(in.batch.nominations.capacity() < 1'000'000);
}
