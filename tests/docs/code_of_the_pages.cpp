// SPDX-License-Identifier: BSL-1.0
//
// The C++ of the pages that no example shows. `docs.code` demands that every block of a page stands
// in a compiled file, word for word but for white space and comments.
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <vector>

#include <thidua/eligibility/evaluate_columns.hpp>
#include <thidua/io/archive.hpp>
#include <thidua/io/file.hpp>
#include <thidua/io/read_policy.hpp>
#include <thidua/nominations/nomination_table_builder.hpp>
#include <thidua/reports/formats/xlsx.hpp>
#include <thidua/reports/kit/views.hpp>
#include <thidua/reports/pages/applicant_page.hpp>
#include <thidua/reports/pages/round_page.hpp>

#include <support/catch.hpp>

#include "../../examples/support/shipped_round.hpp"

using namespace thidua;

namespace {

/// A folder of the test's own, and where the process stood before.
class scratch {
public:
    scratch() : before_(std::filesystem::current_path()) {
        std::filesystem::create_directories(here_);
        std::filesystem::current_path(here_);
    }
    scratch(scratch const&) = delete;
    scratch& operator=(scratch const&) = delete;
    scratch(scratch&&) = delete;
    scratch& operator=(scratch&&) = delete;
    ~scratch() {
        std::filesystem::current_path(before_);
        std::filesystem::remove_all(here_);
    }

private:
    std::filesystem::path before_;
    std::filesystem::path here_ =
        std::filesystem::temp_directory_path() / "thidua_code_of_the_pages";
};

}  // namespace

TEST_CASE("docs/archives.md: what is archived is read back with its digest") {
    scratch const folder;
    shipped_round const round;
    std::string const data = THIDUA_EXAMPLE_DATA;
    auto const loaded =
        read_policy(*read_file(data + "/../../share/thidua/policies/hanoi_343.json"));
    REQUIRE(loaded);
    auto const& policy = *loaded;
    auto const listed = read_units(data + "/units.csv");
    REQUIRE(listed);
    auto const& units = listed->units;
    auto const& intake = *round.view().read;

    archive_names const names{&units, &hanoi::plan_343, policy.own_facts()};
    auto const kept = write_archive(intake.batch, names);
    auto const written = write_file_atomically("round.archive", kept->bytes);
    auto const digest = kept->digest;

    auto const bytes = read_file("round.archive");
    auto const read = read_archive<nomination_batch>(*bytes, digest, names);

    REQUIRE(written);
    REQUIRE(read);
    CHECK(read->size() == intake.batch.size());
    CHECK(read->texts.front().id == intake.batch.texts.front().id);
}

TEST_CASE("docs/columns.md: a table says of a row what its nomination says") {
    shipped_round const round;
    auto const& nominations = round.view().batch->nominations;
    auto const& in = *round.view().in;
    std::size_t const row = 7;
    std::size_t const k = 4;
    std::vector<std::uint32_t> written(nominations.size());
    std::span<std::uint32_t> const masks{written};

    auto const table = make_table(nominations);
    auto const all =
        assess_columns(hanoi::policy_343.rules, table, in, stage::appraisal, {.threads = 2});
    auto const eligible = all.count(outcome::eligible);
    auto const verdict_of_row = all.at(row);
    auto const failed = all.findings().failed(k);
    auto const of_row = all.findings().at(k, row);
    all.findings().write_masks<std::uint32_t>(standing::failed, masks);

    auto const alone = assess(hanoi::policy_343.rules, nominations[row], in, stage::appraisal);
    CHECK(verdict_of_row == alone.result);
    CHECK(of_row == alone.findings.what(k));
    CHECK(eligible > 0);
    CHECK(eligible < nominations.size());
    bool const bit = !failed.empty() && ((failed[row / 64] >> (row % 64)) & 1U) != 0;
    CHECK(bit == (of_row == standing::failed));
    CHECK(((masks[row] >> k) & 1U) == (bit ? 1U : 0U));
}

TEST_CASE("docs/pages.md: the two pages of a round are made from its view") {
    shipped_round const round;
    auto const& view = round.view();
    std::string const digest_of_record(64, '0');
    std::size_t const number_of_dossier = 3;

    auto page = thidua::round_page(view, {.anchor = digest_of_record});
    auto why = thidua::applicant_page(view, number_of_dossier, {.anchor = digest_of_record});

    CHECK(page.find("<!DOCTYPE html>") == 0);
    REQUIRE(why);
    CHECK(why->find(view.batch->texts[3].recipient_name) != std::string::npos);
}

TEST_CASE("docs/reports.md: a paper of one's own becomes a workbook") {
    shipped_round const round;
    auto const& view = round.view();

    table t{.id = "small",
            .title = "Tập thể nhỏ trong danh sách",
            .columns = {{"STT", alignment::right, 6}, {"Tên", alignment::left, 40}}};
    std::int64_t number = 0;
    for (auto const& row :
         decided(view) | views::awarded | views::of_kind(recipient_kind::collective))
        t.add({++number, row.name()});
    paper p{.id = "small", .title = "DANH SÁCH"};
    p.parts = {t};
    auto const bytes = to_xlsx(p);

    REQUIRE(bytes);
    CHECK(bytes->substr(0, 2) == "PK");
    CHECK(number > 0);
}
