// SPDX-License-Identifier: BSL-1.0
#include <cstddef>
#include <iostream>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <boost/json.hpp>

#include <thidua/analysis/coverage.hpp>
#include <thidua/analysis/mutation.hpp>
#include <thidua/analysis/proposal.hpp>
#include <thidua/analysis/run_scenarios.hpp>
#include <thidua/hanoi/timeline.hpp>
#include <thidua/io/file.hpp>
#include <thidua/io/number_text.hpp>
#include <thidua/reports/explanation.hpp>

#include "commands.hpp"
#include "inputs.hpp"

namespace thidua::tool {

namespace {

namespace json = boost::json;
using namespace thidua::analysis;

struct test_options {
    judge_options judge{};
    bool coverage = false;
    bool mutants = false;
    std::string propose{};
};

/// Scenario sheets that were run, with what to tell of them.
class tested {
public:
    tested(inputs& from, test_options const& o, scenario_sheet sheet, scenario_run run)
        : from_(from),
          o_(o),
          sheet_(std::move(sheet)),
          run_(run),
          ran_(run_scenarios(sheet_, run_)),
          cases_(ran_.cases()) {}

    [[nodiscard]] status tell() {
        complain_failures();
        if (o_.judge.json)
            tell_json();
        else
            tell_text();
        if (!o_.propose.empty() && !propose()) return status::unreadable;
        if (!sheet_.read.rejected.empty()) return status::unreadable;
        return ran_.failed == 0 && ran_.failures.empty() ? status::done : status::check_failed;
    }

private:
    [[nodiscard]] std::string say(char const* vi, char const* en) const {
        return o_.judge.in() == language::vi ? vi : en;
    }
    [[nodiscard]] std::string number(std::size_t n) const {
        return grouped(static_cast<std::int64_t>(n), o_.judge.in());
    }
    void complain_failures() const {
        for (auto const& row : sheet_.read.rejected)
            for (auto const& e : row.errors) complain(e, o_.judge.in());
        for (auto const& e : ran_.failures) complain(e, o_.judge.in());
    }

    [[nodiscard]] std::string tree(std::size_t i) const {
        auto const& r = ran_.results[i];
        auto const words = from_.say(o_.judge.in(), sheet_.read.batch);
        dossier const d{run_.by,      &r.judged.n,     &sheet_.read.batch.texts[i],
                        &r.judged.in, &from_.calendar, r.judged.at,
                        &r.assessed};
        return explanation_text(d, words);
    }

    void tell_text() {
        for (std::size_t i = 0; i < ran_.results.size(); ++i) {
            auto const& r = ran_.results[i];
            if (r.passed()) continue;
            auto const& where = sheet_.read.batch.texts[i].where;
            std::cout << say("KHÔNG ĐẠT: ", "FAILED: ") << sheet_.scenarios[i].says << " ("
                      << where.file << ":" << where.row << ")\n";
            for (auto const& w : r.wrong)
                std::cout << "  " << w.column << say(": mong đợi `", ": expected `") << w.expected
                          << say("`, thực tế `", "`, found `") << w.found << "`\n";
            if (r.judged.in.phases.front().number != 0) std::cout << tree(i);
            std::cout << '\n';
        }
        if (o_.coverage) std::cout << coverage_text(measure(), cases_, o_.judge.in()) << '\n';
        if (o_.mutants) std::cout << mutation_text(mutated(), o_.judge.in()) << '\n';
        std::size_t checked = 0;
        for (auto const& r : ran_.results) checked += r.checked;
        std::cout << say("Tình huống đạt: ", "cases passed: ") << number(ran_.passed) << "/"
                  << number(ran_.passed + ran_.failed)
                  << say("; ô đã kiểm tra: ", "; cells checked: ") << number(checked)
                  << say("; dòng bị loại: ", "; rejected rows: ")
                  << number(sheet_.read.rejected.size()) << '\n';
    }

    void tell_json() {
        json::array cases;
        for (std::size_t i = 0; i < ran_.results.size(); ++i) {
            auto const& r = ran_.results[i];
            auto const& texts = sheet_.read.batch.texts[i];
            json::array wrong;
            for (auto const& w : r.wrong)
                wrong.emplace_back(json::object{
                    {"column", w.column}, {"expected", w.expected}, {"found", w.found}});
            json::array reasons;
            for (auto const id : r.assessed.reasons) reasons.emplace_back(id);
            json::array missing;
            for (auto const& name : r.assessed.missing) missing.emplace_back(name);
            cases.emplace_back(json::object{{"says", sheet_.scenarios[i].says},
                                            {"id", std::string_view{texts.id}},
                                            {"file", std::string_view{texts.where.file}},
                                            {"row", texts.where.row},
                                            {"passed", r.passed()},
                                            {"checked", r.checked},
                                            {"wrong", std::move(wrong)},
                                            {"outcome", name_of(r.assessed.result)},
                                            {"reasons", std::move(reasons)},
                                            {"missing", std::move(missing)},
                                            {"awarded", name_of(r.awarded)}});
        }
        json::object all{{"format", "thidua.test/1"},
                         {"policy", run_.by->id},
                         {"passed", ran_.passed},
                         {"failed", ran_.failed},
                         {"rejected", sheet_.read.rejected.size()},
                         {"cases", std::move(cases)}};
        if (o_.coverage) all["coverage"] = json::parse(coverage_json(measure(), cases_));
        if (o_.mutants) all["mutation"] = json::parse(mutation_json(mutated()));
        std::cout << json::serialize(all) << '\n';
    }

    [[nodiscard]] coverage measure() const { return measure_coverage(run_.by->rules, cases_); }

    /// Every small change: of the rules by the verdicts, of order and seats by whole rounds.
    [[nodiscard]] mutation_report mutated() const {
        mutation_options options;
        options.noticed = [this](std::size_t i, case_verdict const& before,
                                 case_verdict const& after) {
            auto const& expects = sheet_.scenarios[i].expects;
            return !verdict_fails(expects, before.result, before.reasons, before.missing,
                                  before.notices) &&
                   verdict_fails(expects, after.result, after.reasons, after.missing,
                                 after.notices);
        };
        auto all = mutate(run_.by->rules, cases_, options);
        auto rounds = mutate_rounds(*run_.by, *run_.with, [this](settings const& changed) {
            auto other = run_;
            other.with = &changed;
            auto const ran = run_scenarios(sheet_, other);
            return ran.failed > ran_.failed || !ran.failures.empty();
        });
        for (auto& m : rounds.mutants) all.mutants.push_back(std::move(m));
        all.skipped += rounds.skipped;
        return all;
    }

    /// Cases to add, near the first one that passes as eligible: what differs is then the point.
    [[nodiscard]] bool propose() const {
        proposal_options options{.in = from_.in, .at = from_.at};
        for (auto const& r : ran_.results) {
            if (!r.passed() || r.assessed.result != outcome::eligible) continue;
            options.in = r.judged.in;
            options.base = r.judged.n;
            options.at = r.judged.at;
            break;
        }
        auto const found = propose_cases(run_.by->rules, measure(), options);
        if (auto const kept = write_file_atomically(o_.propose, proposals_sheet(found)); !kept) {
            complain(kept.failure(), o_.judge.in());
            return false;
        }
        if (!o_.judge.json)
            std::cout << say("Đề xuất bổ sung ", "proposed: ") << number(found.cases.size())
                      << say(" tình huống; không thể có tình huống cho ",
                             " cases; no case can be found for ")
                      << number(found.without.size()) << say(" điều kiện\n", " conditions\n");
        return true;
    }

    inputs& from_;
    test_options const& o_;
    scenario_sheet sheet_;
    scenario_run run_;
    scenario_results ran_;
    std::vector<analysed_case> cases_;
};

status run_test(test_options const& o) {
    inputs from;
    if (auto const s = from.load(o.judge, false); s != status::done) return s;
    auto sheet = read_scenarios(o.judge.nominations,
                                {.names = from.reading().names, .mapping = from.mapping});
    if (!sheet) {
        complain(sheet.failure(), o.judge.in());
        return sheet.failure().code.starts_with("scenarios.") ? status::usage : status::unreadable;
    }
    for (auto const& e : sheet->read.reports) complain(e, o.judge.in());
    if (sheet->read.counts.files_read == 0) return status::unreadable;
    scenario_run const run{
        .by = &from.by(),
        .units = &from.units,
        .events = &hanoi::events_timeline,
        .with = &from.with,
        .history = from.history,
        .history_given = !o.judge.history.empty(),
        .on = from.in.on,
        .signed_on = o.judge.signed_on.empty() ? std::nullopt : std::optional{from.in.signed_on},
        .as_known =
            o.judge.as_known.empty() ? std::nullopt : std::optional{from.calendar.known_on()},
        .at = from.at};
    return tested{from, o, std::move(*sheet), run}.tell();
}

}  // namespace

void add_test(CLI::App& app, runner& run) {
    auto* sub = app.add_subcommand(
        "test",
        "Kiểm tra chính sách bằng bảng tình huống · runs scenario sheets against the policy");
    auto o = std::make_shared<test_options>();
    o->judge.add_to(*sub);
    sub->add_flag("--coverage", o->coverage,
                  "Điều khoản, điều kiện nào chưa có tình huống kiểm tra · coverage of the rules");
    sub->add_flag("--mutants", o->mutants,
                  "Thay đổi nhỏ nào không bị phát hiện · which small changes no case notices");
    sub->add_option("--propose", o->propose,
                    "Ghi các tình huống nên bổ sung vào tệp này · write the cases to add")
        ->type_name("TỆP");
    sub->callback([o, &run] { run = [o] { return run_test(*o); }; });
}

}  // namespace thidua::tool
