// SPDX-License-Identifier: BSL-1.0
#include <thidua/analysis/scenario_row.hpp>

#include <algorithm>
#include <string>
#include <vector>

#include <support/catch.hpp>

#include <thidua/io/read_nominations.hpp>
#include <thidua/nominations/vocabulary.hpp>

#include "policy_variants.hpp"

namespace {

using namespace thidua;
using namespace thidua::analysis;

[[nodiscard]] found_dossier standard() {
    found_dossier d;
    d.facts = sample::standard;
    d.in = variants::phase_one();
    return d;
}
[[nodiscard]] std::string text_of(scenario_row const& row, std::string_view column) {
    auto const at = std::ranges::find(row.cells, column, &scenario_cell::column);
    return at == row.cells.end() ? std::string{} : at->text;
}

}  // namespace

TEST_CASE("a cell says what the reader of sheets reads") {
    CHECK(cell_text(facts::exemplary, {said::value, 1}) == "có");
    CHECK(cell_text(facts::exemplary, {said::value, 0}) == "không");
    CHECK(cell_text(facts::exemplary, {}).empty());
    CHECK(cell_text(facts::exemplary, {said::not_applicable, 0}) == "không áp dụng");
    CHECK(cell_text(facts::score, {said::value, 8750}) == "87.5");
    CHECK(cell_text(facts::received_on, {said::value, date{2025, 7, 5}.raw()}) == "2025-07-05");
    CHECK(cell_text(facts::unit, {said::value, 1}, variants::units) == "gone");
    CHECK(
        cell_text(facts::documents,
                  stated<set_of<document>>{set_of<document>::exactly(document::proposal)}.cell()) ==
        "proposal");
    CHECK(cell_text(facts::documents,
                    stated<set_of<document>>{set_of<document>::exactly()}.cell()) == "không");
}

TEST_CASE("a row read back gives the same facts") {
    auto const d = standard();
    nomination_reader reader;
    // Without a registry the units cannot be looked up; all else is as it was.
    auto const without_units = [&] {
        auto copy = d;
        copy.facts.unit = {};
        copy.facts.submitting_unit = {};
        return copy;
    }();
    std::vector<scenario_row> const plain{row_of(without_units, "hồ sơ mẫu", d.in)};
    auto const again = reader.read_text(sheet_of(plain), "cases.csv");
    REQUIRE(again.batch.size() == 1);
    for (auto const* f : stored_facts()) {
        INFO(f->name);
        CHECK(f->access.read(again.batch.nominations[0], d.in) ==
              f->access.read(without_units.facts, d.in));
    }
    CHECK(again.batch.texts[0].recipient_name == "hồ sơ mẫu");
}

TEST_CASE("what no column says stands in the remarks") {
    auto d = standard();
    auto const base = d.in;
    CHECK(row_of(d, "x", base).remarks.empty());
    d.facts.proposed_twice = true;
    d.in.history_given = true;
    d.in.signed_on = date{2025, 12, 2};
    d.at = stage::council;
    auto const row = row_of(d, "x", base);
    CHECK(row.remarks.size() == 2);
    CHECK(text_of(row, "case.signed_on") == "2025-12-02");
    CHECK(text_of(row, "case.stage") == "council");
    CHECK(text_of(row, "case.on").empty());
    d.facts.documents = set_of<document>::present(document::proposal);
    CHECK(row_of(d, "x", base).remarks.size() == 3);
}

TEST_CASE("a sheet has the columns that one of its rows fills, and blank expectations") {
    scenario_row const a{{{"says", "a"}, {"form", "bang_khen"}}, {}};
    scenario_row const b{{{"says", "b"}, {"rating", "good"}}, {}};
    std::vector<scenario_row> const rows{a, b};
    auto const sheet = sheet_of(rows);
    CHECK(sheet.find("says,form,rating,expect.outcome,expect.reasons,expect.missing") == 0);
    CHECK(sheet.find("a,bang_khen,,,,") != std::string::npos);
    CHECK(sheet.find("b,,good,,,") != std::string::npos);
}

TEST_CASE("a found dossier keeps its user facts when it is copied") {
    found_dossier d;
    d.attributes = {cell{said::value, 7}};
    auto const copy = d;
    d.attributes[0].value = 8;
    CHECK(copy.dossier().attributes[0].value == 7);
}
