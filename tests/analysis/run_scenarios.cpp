// SPDX-License-Identifier: BSL-1.0
#include <thidua/analysis/run_scenarios.hpp>

#include <string>
#include <vector>

#include <support/catch.hpp>

#include <thidua/hanoi/policy.hpp>
#include <thidua/hanoi/registry.hpp>
#include <thidua/hanoi/timeline.hpp>
#include <thidua/io/cells.hpp>

using namespace thidua;
using namespace thidua::analysis;

namespace {

constexpr char const* header =
    "id,recipient_name,recipient_kind,form,commendation_type,phase,achieved_from,achieved_to,"
    "selected_in_movement,exemplary,procedure,documents,content,received_on,submitted_on,"
    "submitting_unit,unit_rank,case.batch,"
    "case.attests,case.on,case.as_known,case.settings,case.history,achievement_id,recipient_id,"
    "expect.outcome,expect.reasons,expect.missing,expect.awarded,expect.contested,expect.money\n";

/// A person's dossier that meets everything; the rest of the row follows.
std::string person(std::string const& id, std::string const& rest, std::string const& rank = "1",
                   std::string const& to = "2025-09-30") {
    return id + ",Nguyễn Văn An,individual,bang_khen,movement,,2025-01-02," + to +
           ",yes,yes,standard,proposal|report|minutes,administrative_reform,2025-10-30,2025-10-28,"
           "so-noi-vu," +
           rank + "," + rest + "\n";
}

struct ran {
    registry units{};
    settings with{};
    scenario_sheet sheet{};
    scenario_results results{};

    explicit ran(std::string const& rows, settings office = {}) : with(std::move(office)) {
        auto shipped = hanoi::make_registry();
        REQUIRE(shipped);
        units = std::move(*shipped);
        index_by_name(units);
        auto read = read_scenarios_text(header + rows, "cases.csv",
                                        {.names = {&units, &hanoi::plan_343, nullptr}});
        REQUIRE(read);
        for (auto const& row : read->read.rejected)
            for (auto const& e : row.errors) FAIL(describe(e, language::en));
        sheet = std::move(*read);
        results = run_scenarios(sheet, {.by = &hanoi::policy_343,
                                        .units = &units,
                                        .events = &hanoi::events_timeline,
                                        .with = &with,
                                        .on = {2025, 11, 20},
                                        .signed_on = date{2025, 12, 1}});
    }
};

settings with_one_seat() {
    settings office;
    office.pools.push_back(
        {.of = {0, award_form::bang_khen, recipient_kind::individual}, .seats = 1});
    return office;
}

}  // namespace

TEST_CASE("a scenario passes when every expectation that it states is met") {
    ran const r{person("a", ",no_holds,,,,không,,,eligible,không,không,yes,không,3.510.000")};
    REQUIRE(r.results.results.size() == 1);
    auto const& one = r.results.results.front();
    for (auto const& w : one.wrong) WARN(w.column << " " << w.expected << " " << w.found);
    CHECK(one.passed());
    CHECK(one.checked == 6);
    CHECK(r.results.passed == 1);
    CHECK(one.judged.n.discipline_pending.known());  // as attested
    CHECK(one.judged.in.history_given);
}

TEST_CASE("a scenario that fails names the column, what was expected and what was found") {
    ran const r{person("a", ",no_holds,,,,,,,ineligible,,,,,")};
    auto const& one = r.results.results.front();
    REQUIRE(one.wrong.size() == 1);
    CHECK(one.wrong[0] == mismatch{"expect.outcome", "ineligible", "eligible"});
    CHECK(r.results.failed == 1);
}

TEST_CASE("rows of one batch compete for the seats, rows without one do not") {
    auto const rows = person("a", "b1,no_holds,,,,,,,,,,contested,a|b,", "1") +
                      person("b", "b1,no_holds,,,,,,,,,,contested,b|a,", "1") +
                      person("c", "b2,no_holds,,,,,,,,,,yes,,", "1") +
                      person("d", "b2,no_holds,,,,,,,,,,no,,", "2") +
                      person("e", ",no_holds,,,,,,,,,,yes,,", "2");
    auto office = with_one_seat();
    ran const r{rows, office};
    for (auto const& one : r.results.results)
        for (auto const& w : one.wrong)
            WARN(one.judged.name << ": " << w.column << " " << w.expected << " " << w.found);
    CHECK(r.results.passed == 5);
}

TEST_CASE("a row is judged by the calendar that it names") {
    // The 14th Congress was planned to the 25th and closed on the 23rd of January 2026.
    auto const rows =
        person("a", ",no_holds,2026-02-10,2026-01-20,,,,,eligible,,,,,", "1", "2026-01-24") +
        person("b", ",no_holds,2026-02-10,2026-01-24,,,,,ineligible,period.in_phase,,,,", "1",
               "2026-01-24");
    ran const r{rows};
    for (auto const& one : r.results.results)
        for (auto const& w : one.wrong)
            WARN(one.judged.name << ": " << w.column << " " << w.expected << " " << w.found);
    CHECK(r.results.passed == 2);
}

TEST_CASE("rows of one batch that are judged against different days are an error") {
    ran const r{person("a", "b1,,2025-11-20,,,,,,eligible,,,,,") +
                person("b", "b1,,2025-11-21,,,,,,eligible,,,,,")};
    REQUIRE(r.results.failures.size() == 1);
    CHECK(r.results.failures[0].code == "scenarios.batch_disagrees");
    CHECK(r.results.failures[0].where.row == 3);
    CHECK(r.results.failed == 2);
}

TEST_CASE("a settings file that is not there fails its row with its place") {
    ran const r{person("a", ",,,,nowhere.json,,,,eligible,,,,,")};
    REQUIRE(r.results.failures.size() == 1);
    CHECK(r.results.failures[0].code == "file.missing");
    CHECK(r.results.failures[0].where.row == 2);
    CHECK(r.results.failed == 1);
}

TEST_CASE("results stay good when they are moved, with what their dossiers refer to") {
    ran r{person("a", ",no_holds,,,,,,,eligible,,,,,")};
    auto const moved = std::move(r.results);
    auto const cases = moved.cases();
    REQUIRE(cases.size() == 1);
    CHECK(verdict(hanoi::policy_343.rules, cases[0].n, cases[0].in, cases[0].at) ==
          outcome::eligible);
}

TEST_CASE("a verdict fails an expectation only where one is stated") {
    expectation e;
    std::vector<std::string_view> const reasons{"b", "a"};
    CHECK_FALSE(verdict_fails(e, outcome::eligible, reasons, {}));
    e.reasons = {"a", "b"};
    CHECK_FALSE(verdict_fails(e, outcome::eligible, reasons, {}));
    e.outcome = outcome::ineligible;
    CHECK(verdict_fails(e, outcome::eligible, reasons, {}));
}

TEST_CASE("a row expects notices, and a wrong one is told with what was found") {
    auto const sheet = [](std::string const& notices) {
        return "id,recipient_name,recipient_kind,form,commendation_type,phase,achieved_from,"
               "achieved_to,procedure,documents,unit_rank,case.attests,expect.notices\n"
               "a,Nguyễn Văn An,individual,bang_khen,movement,1,2024-11-25,2025-09-30,standard,"
               "proposal|report|minutes,1,no_holds|exemplary|selected," +
               notices + "\n";
    };
    registry const units{};
    settings const with{};
    auto const wrong_of = [&](std::string const& notices) {
        auto const read = read_scenarios_text(sheet(notices), "cases.csv",
                                              {.names = {&units, &hanoi::plan_343, nullptr}});
        REQUIRE(read);
        return run_scenarios(*read, {.by = &hanoi::policy_343,
                                     .units = &units,
                                     .events = &hanoi::events_timeline,
                                     .with = &with,
                                     .on = {2025, 11, 20}})
            .results.front()
            .wrong;
    };
    CHECK(wrong_of("plan_343.content|period.begins_earlier").empty());
    CHECK(wrong_of("không") == std::vector<mismatch>{{"expect.notices", "không",
                                                      "period.begins_earlier | plan_343.content"}});
}

TEST_CASE("a row names the phase of its round, and with it the office's deadline") {
    std::string const sheet =
        "id,recipient_name,phase,commendation_type,received_on,achieved_from,achieved_to,"
        "case.phase,case.stage,expect.reasons\n"
        "early,Mẫu A,1,movement,2025-10-31,2025-01-02,2025-09-30,1,intake,không\n"
        "late,Mẫu B,1,movement,2025-11-01,2025-01-02,2025-09-30,1,intake,dossier.in_time\n"
        "no round,Mẫu C,1,movement,2025-11-01,2025-01-02,2025-09-30,,intake,không\n"
        "other,Mẫu D,2,movement,2025-11-01,2025-01-02,2025-10-20,2,intake,không\n";
    registry const units{};
    settings office;
    office.deadlines.push_back({.phase = 1, .day = date{2025, 10, 31}});
    auto const read =
        read_scenarios_text(sheet, "cases.csv", {.names = {&units, &hanoi::plan_343, nullptr}});
    REQUIRE(read);
    auto const ran = run_scenarios(*read, {.by = &hanoi::policy_343,
                                           .units = &units,
                                           .events = &hanoi::events_timeline,
                                           .with = &office,
                                           .on = {2025, 11, 20}});
    for (auto const& one : ran.results)
        for (auto const& w : one.wrong)
            WARN(one.judged.name << ": " << w.column << " " << w.expected << " " << w.found);
    CHECK(ran.passed == 4);
    auto const refused = read_scenarios_text(
        "recipient_name,case.phase,expect.outcome\nMẫu,3,eligible\n", "cases.csv", {});
    REQUIRE(refused);
    CHECK(refused->read.rejected.size() == 1);
}
