// SPDX-License-Identifier: BSL-1.0
//
// Random policies and dossiers with missing facts, each as rows of the table that the SQL reads and
// as the library judges it. run.sh has an engine judge the rows and compares byte for byte.
//   thidua_sql_cases FOLDER ROWS SEED
#include <cstddef>
#include <cstdint>
#include <deque>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <logic/random_rules.hpp>

#include <thidua/eligibility/assess.hpp>
#include <thidua/hanoi/policy.hpp>
#include <thidua/hanoi/registry.hpp>
#include <thidua/hanoi/timeline.hpp>
#include <thidua/reports/sql.hpp>
#include <thidua/reports/sql_facts.hpp>
#include <thidua/testing/generate.hpp>

namespace {

using namespace thidua;
namespace fs = std::filesystem;

/// A name of a random dossier: its number as a text.
[[nodiscard]] std::string numbered(fact_info const&, cell const& c) {
    return "n" + std::to_string(c.value);
}

class case_folder {
public:
    case_folder(fs::path const& folder, policy const& p, context const& in, stage at,
                sql_fact_writer::namer names)
        : p_(p), at_(at) {
        fs::create_directories(folder);
        for (auto const& w : words<sql_dialect>()) {
            auto const made =
                policy_sql(p, in, {.dialect = static_cast<sql_dialect>(w.value), .at = at});
            if (!made) {
                for (auto const& e : made.failure()) std::cerr << describe(e, language::en) << '\n';
                ok_ = false;
                return;
            }
            std::ofstream{folder / (std::string{w.name} + ".sql")} << made->text;
            facts_of_ = made->facts;
        }
        facts_.open(folder / "facts.csv");
        expected_.open(folder / "expected.txt");
        rows_.emplace(facts_of_, sql_facts_format::csv, std::move(names),
                      [this](std::string_view bytes) { facts_ << bytes; });
        rows_->header();
    }
    case_folder(case_folder const&) = delete;
    case_folder& operator=(case_folder const&) = delete;
    ~case_folder() {
        if (rows_) rows_->flush();
    }

    void add(nomination const& n, context const& in) {
        auto number = std::to_string(count_++);
        auto const id = "d" + std::string(8 - number.size(), '0') + number;
        rows_->row(id, n, in);
        std::string failed[2];  // of requirements, of notices
        std::string unknown[2];
        outcome_of whole;
        for (auto const* c : p_.rules.criteria) {
            auto const f = judge(p_.rules, *c, n, in, at_);
            whole.add(f);
            auto const notice = std::size_t{c->otherwise == failure::notice};
            auto const put = [c](std::string& to) {
                to += (to.empty() ? "" : "|") + std::string{c->id};
            };
            if (f.what == standing::failed) put(failed[notice]);
            if (f.what == standing::unknown) put(unknown[notice]);
        }
        expected_ << id << '\t' << name_of(whole.value()) << '\t' << failed[0] << '\t' << unknown[0]
                  << '\t' << failed[1] << '\t' << unknown[1] << '\n';
    }
    [[nodiscard]] bool ok() const { return ok_ && facts_.good() && expected_.good(); }

private:
    policy const& p_;
    stage at_;
    bool ok_ = true;
    std::vector<sql_fact> facts_of_{};
    std::ofstream facts_{};
    std::ofstream expected_{};
    std::optional<sql_fact_writer> rows_{};
    std::size_t count_ = 0;
};

/// Criteria over a vocabulary of their own, with exceptions of exceptions, tracks and every
/// operator.
struct random_policy {
    explicit random_policy(probe::dice& die) {
        std::size_t const wanted = 4 + die(5);
        for (std::size_t i = 0; i < wanted; ++i) {
            auto& made = criteria_.emplace_back(
                std::make_unique<probe::random_criterion>(die, static_cast<int>(die(4))));
            auto& c = made->of_engine;
            c.id = ids_.emplace_back("test.c" + std::to_string(i));
            c.otherwise = static_cast<failure>(die(4));
            c.due = die(6) == 0 ? stage::council : stage::intake;
            if (die(5) == 0) c.due_when = probe::make_condition(die, 1).as_program;
            all_.push_back(&c);
        }
        for (std::size_t i = 0; i < 2; ++i) {
            auto& t = tracks_.emplace_back();
            t.id = i == 0 ? "a" : "b";
            t.serves = i == 0 ? commendation_type::movement : commendation_type::unexpected;
            if (die(2) == 0) t.applies = probe::make_condition(die, 1).as_program;
            for (std::size_t k = 0; k < 1 + die(2); ++k) {
                auto& made = criteria_.emplace_back(
                    std::make_unique<probe::random_criterion>(die, static_cast<int>(die(3))));
                made->of_engine.id = ids_.emplace_back("test.t" + std::to_string(2 * i + k));
                t.asks[k] = &made->of_engine;
            }
            live_.push_back(&t);
        }
        by_track_.id = "test.tracks";
        all_.push_back(&by_track_);
        by.id = "random";
        by.rules = {.criteria = all_, .by_track = &by_track_, .live = live_};
    }
    random_policy(random_policy const&) = delete;
    random_policy& operator=(random_policy const&) = delete;

    policy by{};

private:
    std::deque<std::unique_ptr<probe::random_criterion>> criteria_{};
    std::deque<std::string> ids_{};
    std::deque<track> tracks_{};
    std::vector<track const*> live_{};
    criterion by_track_{};
    std::vector<criterion const*> all_{};
};

bool random_rules(fs::path const& folder, std::size_t rows, std::uint64_t seed) {
    probe::dice die{static_cast<std::uint32_t>(seed)};
    random_policy const drawn{die};
    case_folder to{folder, drawn.by, context{}, stage::appraisal, numbered};
    for (std::size_t i = 0; to.ok() && i < rows; ++i) {
        auto const d = probe::random_dossier(die);
        probe::engine_dossier made{d};
        made.row.commendation_type = static_cast<commendation_type>(die(3));
        if (die(4) == 0) made.row.commendation_type = {};
        if (die(8) == 0) made.row.commendation_type = does_not_apply;
        to.add(made.row, made.in);
    }
    return to.ok();
}

struct hanoi_case {
    std::string name{};
    int phase = 0;
    stage at = stage::appraisal;
    bool history = false;
    achievement_window window = achievement_window::ends_inside;
    bool as_known_early = false;
    dissolved_from dissolved{};
};

/// The shipped policy and everything that follows from a context: phases, days, registry, history.
bool shipped(fs::path const& folder, hanoi_case const& how, std::size_t rows, std::uint64_t seed) {
    auto const registry = hanoi::make_registry();
    if (!registry) return false;
    auto const& by = hanoi::policy_343;
    context in;
    in.units = registry->units();
    in.how = by.how;
    in.how.window = how.window;
    in.how.dissolved = how.dissolved;
    in.addressees = by.of->addressees;
    in.phase = how.phase;
    in.on = date{2025, 11, 20};
    in.signed_on = how.as_known_early ? date{2025, 7, 20} : date{2025, 12, 1};
    in.history_given = how.history;
    auto const calendar = how.as_known_early ? hanoi::events_timeline.as_known(date{2025, 9, 1})
                                             : hanoi::events_timeline.as_happened();
    in.phases = resolve(*by.of, calendar, in.how);
    if (how.history) in.deadline = date{2025, 11, 3};
    case_folder to{folder, by, in, how.at, [&](fact_info const& f, cell const& c) {
                       static nomination_batch const none;
                       if (f.domain == name_domain::unit || f.domain == name_domain::content)
                           return sql_names(none, in, by.of)(f, c);
                       return numbered(f, c);
                   }};
    testing::nomination_generator next{by.rules, in, seed};
    testing::dice die{seed + 1};
    auto const flag = [&die](stated<bool>& b) {
        auto const lot = die.below(6);
        if (lot == 0) b = true;
        if (lot == 1) b = false;
        if (lot == 2) b = does_not_apply;
    };
    for (std::size_t i = 0; to.ok() && i < rows; ++i) {
        auto n = next();
        flag(n.found_in_history);
        flag(n.proposed_twice);
        flag(n.overlaps_another);
        if (die.below(3) == 0) n.rewarded_through = n.achieved_from;
        if (die.below(5) == 0) n.rewarded_through = does_not_apply;
        to.add(n, in);
    }
    return to.ok();
}

}  // namespace

int main(int argc, char** argv) {
    if (argc != 4) {
        std::cerr << "usage: thidua_sql_cases FOLDER ROWS SEED\n";
        return 2;
    }
    fs::path const folder = argv[1];
    auto const rows = static_cast<std::size_t>(std::stoull(argv[2]));
    auto const seed = static_cast<std::uint64_t>(std::stoull(argv[3]));
    // Half of the rows by the shipped policy, half by random ones.
    std::vector<hanoi_case> const cases{
        {.name = "hanoi_phase1", .phase = 1, .history = true},
        {.name = "hanoi_any_phase", .at = stage::closed, .window = achievement_window::overlaps},
        {.name = "hanoi_known_early",
         .phase = 2,
         .window = achievement_window::wholly_inside,
         .as_known_early = true,
         .dissolved = dissolved_from::circular_in_force},
        {.name = "hanoi_open", .at = stage::intake, .as_known_early = true},
    };
    bool ok = true;
    for (std::size_t i = 0; i < cases.size(); ++i)
        ok = ok && shipped(folder / cases[i].name, cases[i], rows / 2 / cases.size(), seed + i);
    std::size_t const policies = 25;
    for (std::size_t i = 0; i < policies; ++i)
        ok = ok && random_rules(folder / ("random_" + std::to_string(i)), rows / 2 / policies,
                                seed + 100 + i);
    return ok ? 0 : 1;
}
