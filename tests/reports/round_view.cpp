// SPDX-License-Identifier: BSL-1.0
#include <thidua/reports/round_view.hpp>

#include <algorithm>
#include <filesystem>
#include <string>
#include <vector>

#include <reports/round_case.hpp>
#include <support/catch.hpp>

#include <thidua/io/digest.hpp>
#include <thidua/io/file.hpp>
#include <thidua/reports/decisions_csv.hpp>
#include <thidua/reports/decisions_json.hpp>
#include <thidua/reports/record.hpp>
#include <thidua/reports/summary.hpp>

using namespace thidua;
using namespace round_case;

namespace {

[[nodiscard]] std::vector<std::string> ids(round_view const& v,
                                           std::vector<std::size_t> const& list) {
    std::vector<std::string> all;
    for (auto const i : list) all.push_back(v.batch->texts[i].id);
    return all;
}

}  // namespace

TEST_CASE("the list goes by pool, collectives first, then rank, then the prompt lane") {
    decided_case const c{all()};
    CHECK(ids(c.view, dossiers_on_the_list(c.view)) ==
          std::vector<std::string>{"c1", "c2", "p1", "p2", "p3", "p9-prompt"});
}

TEST_CASE("ids are put in byte order, not in that of numbers") {
    auto batch = batch_of({{"b", person()}, {"a10", person()}, {"a9", person()}, {"B", person()}});
    sort_by_id(batch);
    std::vector<std::string> order;
    for (auto const& t : batch.texts) order.push_back(t.id);
    CHECK(order == std::vector<std::string>{"B", "a10", "a9", "b"});
    CHECK(dossiers_by_id(batch) == std::vector<std::size_t>{0, 1, 2, 3});
}

TEST_CASE("however the dossiers come, every output has the same bytes") {
    auto const list = all();
    decided_case const first{list};
    auto const csv = decisions_csv(first.view);
    auto const awards = awards_csv(first.view);
    auto const json = decisions_json(first.view);
    auto const record = record_json(first.view);
    auto const summary = summary_text(first.view);
    for (std::uint64_t seed = 1; seed <= 20; ++seed) {
        decided_case const other{shuffled(list, seed)};
        CHECK(decisions_csv(other.view) == csv);
        CHECK(awards_csv(other.view) == awards);
        CHECK(decisions_json(other.view) == json);
        CHECK(record_json(other.view) == record);
        CHECK(summary_text(other.view) == summary);
    }
}

TEST_CASE("an input is named below its folder, never by a path of the machine") {
    CHECK(input_name("/data/phase1", "/data/phase1/a.csv") == "a.csv");
    CHECK(input_name("/data/phase1/", "/data/phase1/a.csv") == "a.csv");
    CHECK(input_name("data", "data/more/a.csv") == "more/a.csv");
    CHECK(input_name("/data/units.csv", "/data/units.csv") == "units.csv");
    CHECK(input_name("other", "/data/units.csv") == "units.csv");
}

TEST_CASE("all outputs are written, and a folder that is missing is an error") {
    decided_case const c{all()};
    auto const folder = std::filesystem::temp_directory_path() / "thidua_round_outputs";
    std::filesystem::remove_all(folder);
    CHECK_FALSE(write_round_outputs(c.view, folder.string()));
    std::filesystem::create_directories(folder);
    REQUIRE(write_round_outputs(c.view, folder.string()));
    std::vector<std::string> names;
    for (auto const& e : std::filesystem::directory_iterator(folder))
        names.push_back(e.path().filename().string());
    std::ranges::sort(names);
    CHECK(names == std::vector<std::string>{"awards.csv", "decisions.csv", "decisions.json",
                                            "record.json", "rejected_rows.csv", "summary.md"});
    CHECK(*read_file((folder / "awards.csv").string()) == awards_csv(c.view));
    auto const summary = *read_file((folder / "summary.md").string());
    auto const record = *read_file((folder / "record.json").string());
    CHECK(summary == summary_text(c.view) + "\n" + check_line(sha256(record), language::vi));
    for (auto const& file : round_outputs(c.view))
        CHECK(file.bytes == *read_file((folder / file.name).string()));
    CHECK(read_file((folder / "rejected_rows.csv").string())->starts_with("rejected.file,"));
    std::filesystem::remove_all(folder);
}
