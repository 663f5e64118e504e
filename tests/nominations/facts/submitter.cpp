// SPDX-License-Identifier: BSL-1.0
#include <thidua/nominations/facts/submitter.hpp>

#include <array>
#include <string_view>

#include <support/catch.hpp>

#include <thidua/nominations/sample.hpp>
#include <thidua/nominations/vocabulary.hpp>

using namespace thidua;

namespace {

constexpr std::array<std::string_view, 1> departments{"city_department"};
constexpr std::array<addressee, 2> asked{
    {{.code = "departments", .unit_kinds = departments}, {.code = "direct_units"}}};
constexpr std::array<unit, 4> units{{
    {.code = "so",
     .kind = unit_kind::city_department,
     .exists_from = {2024, 1, 1},
     .exists_through = {2025, 2, 28},
     .ended_by = ending::merged},
    {.code = "phong",
     .kind = unit_kind::department_office,
     .submits_to = unit_id{0},
     .exists_from = {2024, 1, 1}},
    {.code = "cong-ty", .kind = unit_kind::enterprise, .exists_from = {2024, 1, 1}},
    {.code = "dai",
     .kind = unit_kind::public_service_unit,
     .submits_to = unit_id{3},
     .exists_from = {2024, 1, 1}},
}};

cell read(fact_info const& which, stated<unit_id> who, stated<date> on,
          std::span<addressee const> plan = asked) {
    auto in = sample::day;
    in.units = units;
    in.addressees = plan;
    auto const n = sample::with([&](auto& dossier) {
        dossier.submitting_unit = who;
        dossier.submitted_on = on;
    });
    return which.access.read(n, in);
}

constexpr date day{2025, 2, 28};

}  // namespace

TEST_CASE("competence is asked on the day of the tờ trình", "[nominations][facts]") {
    auto const& competent = facts::submitting_unit_competent;
    CHECK(read(competent, unit_id{0}, day) == as_cell(truth::yes));
    CHECK(read(competent, unit_id{0}, day + days{1}) == as_cell(truth::no));
    CHECK(read(competent, unit_id{1}, day) == as_cell(truth::no));
    CHECK(read(competent, unit_id{3}, day) == as_cell(truth::yes));
}

TEST_CASE("what the registry or the dossier does not say is not known", "[nominations][facts]") {
    auto const& competent = facts::submitting_unit_competent;
    CHECK(read(competent, unit_id{2}, day) == as_cell(truth::unknown));
    CHECK(read(competent, unit_id{9}, day) == as_cell(truth::unknown));
    CHECK(read(competent, {}, day) == as_cell(truth::unknown));
    CHECK(read(competent, unit_id{0}, {}) == as_cell(truth::unknown));
    CHECK(read(competent, does_not_apply, day) == as_cell(truth::no));
}

TEST_CASE("a plan without addressees lets everybody submit", "[nominations][facts]") {
    CHECK(read(facts::submitting_unit_competent, unit_id{2}, day, {}) == as_cell(truth::yes));
    CHECK(read(facts::submitting_unit_competent, {}, {}, {}) == as_cell(truth::yes));
}

TEST_CASE("the channel is the unit above that may submit", "[nominations][facts]") {
    auto const& through = facts::submits_through;
    CHECK(read(through, unit_id{1}, day) == cell{said::value, raw_of(unit_id{0})});
    CHECK(read(through, unit_id{0}, day).state == said::not_applicable);
    CHECK(read(through, unit_id{2}, day).state == said::nothing);
    // The department is gone: nobody above may submit.
    CHECK(read(through, unit_id{1}, day + days{1}).state == said::nothing);
}

TEST_CASE("both facts are found by their names", "[nominations][facts]") {
    CHECK(find_fact("submitting_unit_competent") == &facts::submitting_unit_competent);
    CHECK(find_fact("submits_through") == &facts::submits_through);
}
