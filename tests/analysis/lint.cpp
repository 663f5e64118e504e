// SPDX-License-Identifier: BSL-1.0
#include <thidua/analysis/lint.hpp>

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <support/catch.hpp>

#include "policy_variants.hpp"

namespace {

using namespace thidua;
using namespace thidua::analysis;

/// The findings about a list of criteria without tracks.
template <std::size_t N>
[[nodiscard]] std::vector<lint_finding> lint_of(std::array<criterion const*, N> const& list) {
    return lint({.criteria = list}, {.in = variants::phase_one()});
}
[[nodiscard]] bool has(std::vector<lint_finding> const& all, lint_kind kind, std::string_view where,
                       lint_grade grade = lint_grade::proved) {
    return std::ranges::any_of(all, [&](lint_finding const& f) {
        return f.kind == kind && f.where == where && f.grade == grade;
    });
}

constexpr criterion sound{.id = "test.sound", .must = facts::exemplary};

}  // namespace

TEST_CASE("a sound list of criteria has no finding") {
    CHECK(lint_of(std::array{&sound}).empty());
    CHECK(lint_text({}, language::en) == "No finding.\n");
}

TEST_CASE("a criterion that no dossier fails, or none meets, is found") {
    static constexpr criterion always{.id = "test.always",
                                      .must = facts::exemplary || !facts::exemplary};
    static constexpr criterion never{.id = "test.never",
                                     .must = facts::exemplary && !facts::exemplary};
    // A sheet takes no count below zero: what the fact may say decides.
    static constexpr criterion below{
        .id = "test.below", .applies = facts::initiatives.given(), .must = facts::initiatives >= 0};
    auto const found = lint_of(std::array{&always, &never, &below});
    CHECK(has(found, lint_kind::never_fails, "test.always"));
    CHECK(has(found, lint_kind::never_passes, "test.never"));
    CHECK(has(found, lint_kind::never_fails, "test.below"));
    CHECK_FALSE(has(found, lint_kind::never_passes, "test.always"));
    CHECK(lint_json(found).find("\"never_fails\"") != std::string::npos);
}

TEST_CASE("an atom that never matters is found, and only that one") {
    static constexpr criterion wide{.id = "test.wide",
                                    .must = facts::initiatives >= 2 || facts::initiatives >= 3};
    auto const found = lint_of(std::array{&wide});
    REQUIRE(found.size() == 1);
    CHECK(found[0].kind == lint_kind::atom_never_matters);
    CHECK(found[0].what.en.find("at least 3") != std::string::npos);
}

TEST_CASE("a criterion that another one implies is found") {
    static constexpr criterion two{.id = "test.two", .must = facts::initiatives >= 2};
    static constexpr criterion one{.id = "test.one", .must = facts::initiatives >= 1};
    static constexpr criterion soft{
        .id = "test.soft", .must = facts::initiatives >= 3, .otherwise = failure::on_hold};
    auto const found = lint_of(std::array{&two, &one, &soft});
    CHECK(has(found, lint_kind::implied, "test.one"));
    CHECK_FALSE(has(found, lint_kind::implied, "test.two"));
    CHECK_FALSE(has(found, lint_kind::implied, "test.soft"));  // fails where the others are met
}

TEST_CASE("exceptions that are never live, change nothing, or conflict are found") {
    static constexpr exception dead{
        .id = "test.dead", .when = facts::form == award_form::giay_khen, .then = facts::exemplary};
    static constexpr exception idle{
        .id = "test.idle", .when = facts::posthumous, .then = facts::united};
    static constexpr criterion c{.id = "test.c",
                                 .applies = facts::form == award_form::bang_khen,
                                 .must = facts::united,
                                 .unless = {&dead, &idle}};
    auto const found = lint_of(std::array{&c});
    CHECK(has(found, lint_kind::exception_never_live, "test.dead"));
    CHECK(has(found, lint_kind::exception_changes_nothing, "test.idle"));

    static constexpr exception yes{
        .id = "test.yes", .when = facts::posthumous, .then = facts::united};
    static constexpr exception no{
        .id = "test.no", .when = facts::exemplary, .then = !facts::united};
    static constexpr criterion torn{
        .id = "test.torn", .must = facts::major_contribution, .unless = {&yes, &no}};
    auto const conflict = lint_of(std::array{&torn});
    REQUIRE(has(conflict, lint_kind::exceptions_conflict, "test.yes", lint_grade::shown));
    auto const at =
        std::ranges::find(conflict, lint_kind::exceptions_conflict, &lint_finding::kind);
    CHECK(at->other == "test.no");
    CHECK(at->shown_by.has_value());

    // Never live together: no conflict.
    static constexpr exception other{
        .id = "test.other", .when = !facts::posthumous, .then = !facts::united};
    static constexpr criterion apart{
        .id = "test.apart", .must = facts::major_contribution, .unless = {&yes, &other}};
    auto const none = lint_of(std::array{&apart});
    CHECK(std::ranges::find(none, lint_kind::exceptions_conflict, &lint_finding::kind) ==
          none.end());
}

TEST_CASE("tracks that nobody reaches or that add nothing are found") {
    static constexpr criterion by_track{.id = "test.track"};
    static constexpr criterion impossible{.id = "test.impossible",
                                          .must = facts::united && !facts::united};
    static constexpr track closed{.id = "test.closed", .asks = {&impossible}};
    static constexpr track wide{.id = "test.wide", .asks = {&sound}};
    static constexpr track narrow{.id = "test.narrow", .applies = facts::united, .asks = {&sound}};
    std::array<criterion const*, 1> const list{&by_track};
    std::array<track const*, 3> const live{&closed, &wide, &narrow};
    auto const found = lint({.criteria = list, .by_track = &by_track, .live = live},
                            {.in = variants::phase_one()});
    CHECK(has(found, lint_kind::track_never_reached, "test.closed"));
    CHECK(has(found, lint_kind::track_adds_nothing, "test.narrow"));
    CHECK_FALSE(has(found, lint_kind::track_adds_nothing, "test.wide"));
}

TEST_CASE("a parameter that is declared and read nowhere is found") {
    static constexpr std::array<dated<std::int64_t>, 1> table{{{first_day(), last_day(), 3, {}}}};
    static constexpr parameter<int> used{{.name = "used", .label = {"u", "u"}, .table = table}};
    static constexpr parameter<int> idle{{.name = "idle", .label = {"i", "i"}, .table = table}};
    static constexpr criterion c{.id = "test.c",
                                 .must = facts::initiatives >= used.on(facts::received_on)};
    std::array<criterion const*, 1> const list{&c};
    std::array<parameter_info const*, 2> const declared{&used, &idle};
    auto const found =
        lint({.criteria = list}, {.in = variants::phase_one(), .parameters = declared});
    REQUIRE(found.size() == 1);
    CHECK(found[0].kind == lint_kind::parameter_not_read);
    CHECK(found[0].where == "idle");
}

TEST_CASE("the shipped policy has no finding but those that are explained here") {
    // The case of the simplified procedure is a number from 1 to 5, and a reader refuses others:
    // each bound alone is enough to refuse a blank. The two say the law's five cases.
    // Enterprises (Art. 74(4)) are collectives (Art. 74(3)), and what the plan asks of both is the
    // same; each clause has its own track, so that a decision can cite it.
    std::vector<std::pair<lint_kind, std::string_view>> const explained{
        {lint_kind::atom_never_matters, "dossier.simplified_case/must"},
        {lint_kind::track_adds_nothing, "track.74.4.movement"},
        {lint_kind::track_adds_nothing, "track.74.4.unexpected"},
    };
    for (auto const& f : lint(hanoi::policy_343.rules, {.in = variants::phase_one()})) {
        INFO(f.what.en);
        CHECK(f.grade == lint_grade::proved);
        CHECK(std::ranges::any_of(
            explained, [&f](auto const& e) { return f.kind == e.first && f.where == e.second; }));
    }
}
