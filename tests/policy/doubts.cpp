// SPDX-License-Identifier: BSL-1.0
#include <thidua/policy/doubts.hpp>

#include <array>
#include <string>
#include <vector>

#include <support/catch.hpp>

#include <thidua/logic/expression.hpp>
#include <thidua/nominations/facts/dossier.hpp>
#include <thidua/nominations/facts/recipient.hpp>

using namespace thidua;

namespace {

constexpr instrument decree{"1/2024", {"Nghị định mẫu", "a sample decree"}, "sample"};
constexpr citation sure = decree.at(article{1}, verification::verified);
constexpr citation heard = decree.at(article{2}, verification::second_hand);

constexpr std::array<dated<std::int64_t>, 2> ages{{
    {date{2024, 1, 1}, date{2024, 12, 31}, 3, sure},
    {date{2025, 1, 1}, date{2025, 12, 31}, 4, heard},
}};
constexpr parameter<int> least{
    {.name = "least", .label = {"số tối thiểu", "least number"}, .table = ages}};

constexpr exception inner{.id = "inner", .basis = heard, .when = facts::posthumous == true};
constexpr exception outer{
    .id = "outer", .basis = sure, .when = facts::posthumous == false, .unless = {&inner}};
constexpr criterion read_at_its_source{.id = "a", .basis = {{sure}}, .unless = {&outer}};
constexpr criterion doubted{
    .id = "b", .basis = {{sure, heard}}, .must = facts::headcount >= least.on(facts::received_on)};
constexpr criterion without_clause{.id = "c"};
constexpr track heard_of{.id = "t", .basis = heard, .asks = {&doubted, &without_clause}};
constexpr std::array<criterion const*, 2> criteria{&read_at_its_source, &doubted};
constexpr std::array<track const*, 1> tracks{&heard_of};
constexpr std::array<small_kind, 2> small{{{.kind = collective_kind::team, .basis = heard},
                                           {.kind = collective_kind::crew, .basis = sure}}};
constexpr policy here{.rules = {.criteria = criteria, .live = tracks, .elsewhere = tracks},
                      .small = small};

std::vector<std::string> doubts_of(policy const& p) {
    std::vector<std::string> all;
    for_each_doubt(p, [&](doubt const& d) {
        all.push_back(std::string{d.part} + " " + std::string{d.code} + " " +
                      std::string{name_of(d.grade)});
    });
    return all;
}

}  // namespace

TEST_CASE("a policy's doubts: clauses, exceptions, dated values, tracks, each said once") {
    auto all = doubts_of(here);
    all.resize(7);
    CHECK(all == std::vector<std::string>{"exceptions inner second_hand", "criteria b second_hand",
                                          "parameters least second_hand", "tracks t second_hand",
                                          "criteria c assumption", "small team second_hand",
                                          "readings achievement_window assumption"});
}

TEST_CASE("readings and joints of the priority are assumptions, whatever is chosen") {
    auto const all = doubts_of(policy{});
    CHECK(all.front() == "readings achievement_window assumption");
    CHECK(all.back() == "priority who_is_direct assumption");
    CHECK(all.size() >= 11);
}

TEST_CASE("a dated value in doubt names the first day from which it holds") {
    for_each_doubt(here, [](doubt const& d) {
        if (d.part == "parameters") CHECK(d.first == date{2025, 1, 1});
    });
}
