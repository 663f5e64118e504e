// SPDX-License-Identifier: BSL-1.0
#include <thidua/analysis/comparison.hpp>

#include <array>
#include <iostream>
#include <map>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include <boost/json.hpp>

#include <thidua/io/file.hpp>
#include <thidua/io/read_settings.hpp>
#include <thidua/rounds/decide.hpp>

#include "analysis_days.hpp"
#include "chosen_policy.hpp"
#include "commands.hpp"
#include "inputs.hpp"

namespace thidua::tool {

namespace {

namespace json = boost::json;
using analysis::changed_count;
using analysis::changed_dossier;
using analysis::judged_by;

struct diff_command {
    judge_options judge{};
    std::array<std::string, 2> policies{};
    std::array<std::string, 2> settings_of{};
    std::size_t most_nodes = 1'000'000;
};

/// The name of the shipped policy stands for it; all else is a file.
[[nodiscard]] std::string file_of(std::string const& named) {
    return named == hanoi::policy_343.id ? std::string{} : named;
}

/// One of the two: its policy, its settings, what they make of a run.
struct side {
    chosen_policy by{};
    settings with{};
    std::unique_ptr<inputs> from{};  ///< with dossiers only
    context in{};
    std::vector<award_status> awarded{};  ///< with dossiers and a phase

    [[nodiscard]] policy const& rules() const { return from ? from->by() : by.get(); }
    [[nodiscard]] settings const& office() const { return from ? from->with : with; }
};

status load_without_dossiers(side& s, std::string const& policy_file,
                             std::string const& settings_file, language lang) {
    if (auto const how = s.by.load(policy_file, lang); how != status::done) return how;
    if (!settings_file.empty()) {
        auto content = read_file(settings_file);
        if (!content) {
            complain(content.failure(), lang);
            return status::unreadable;
        }
        auto read = read_settings(*content, {.file = settings_file, .own_facts = s.by.own_facts()});
        if (!read) {
            for (auto const& e : read.failure()) complain(e, lang);
            return status::bad_policy;
        }
        s.with = std::move(*read);
    }
    s.in = context_of_analysis(round_terms{s.by.get(), s.with});
    return status::done;
}

status load(side& s, diff_command const& o, std::size_t which) {
    auto const policy_file = file_of(o.policies[which]);
    auto const& settings_file =
        o.settings_of[which].empty() ? o.judge.settings_file : o.settings_of[which];
    if (o.judge.nominations.empty())
        return load_without_dossiers(s, policy_file, settings_file, o.judge.in());
    auto judge = o.judge;
    judge.policy_file = policy_file;
    judge.settings_file = settings_file;
    s.from = std::make_unique<inputs>();
    if (auto const how = s.from->load(judge); how != status::done) return how;
    s.from->compare();
    s.in = s.from->in;
    if (o.judge.phase == 0) return status::done;
    auto round = decide(s.from->intake.batch, {.terms = &*s.from->terms,
                                               .in = &s.from->in,
                                               .at = s.from->at,
                                               .history = s.from->history,
                                               .progress = {}});
    if (!round) {
        complain(round.failure(), o.judge.in());
        return status::bad_policy;
    }
    for (auto const& d : round->dossiers) s.awarded.push_back(d.awarded);
    return status::done;
}

/// What becomes of the office's own dossiers, matched by their ids.
struct own_dossiers {
    std::vector<changed_dossier> changed{};
    std::vector<changed_count> counts{};
    std::vector<std::pair<std::size_t, std::size_t>> awards{};  ///< places on both sides
    std::size_t compared = 0;
};

[[nodiscard]] own_dossiers compare_dossiers(side const& a, side const& b) {
    own_dossiers found;
    auto const& first = a.from->intake.batch;
    auto const& second = b.from->intake.batch;
    std::map<std::string, std::size_t> place;
    for (std::size_t i = 0; i < second.size(); ++i) place.emplace(second.texts[i].id, i);
    for (std::size_t i = 0; i < first.size(); ++i) {
        auto const at = place.find(first.texts[i].id);
        if (at == place.end()) continue;
        ++found.compared;
        changed_dossier c{
            i, analysis::verdict_of(a.rules().rules, first.nominations[i], a.in, a.from->at),
            analysis::verdict_of(b.rules().rules, second.nominations[at->second], b.in,
                                 b.from->at)};
        if (!(c.first == c.second)) found.changed.push_back(std::move(c));
        if (!a.awarded.empty() && a.awarded[i] != b.awarded[at->second])
            found.awards.emplace_back(i, at->second);
    }
    found.counts = analysis::count_by_unit(found.changed, first.nominations, a.from->units.units());
    return found;
}

void print_dossiers(own_dossiers const& own, side const& a, side const& b, language lang) {
    auto const say = [lang](char const* vi, char const* en) {
        return std::string{lang == language::vi ? vi : en};
    };
    std::cout << say("Hồ sơ của cơ quan thay đổi kết quả thẩm định: ",
                     "dossiers of the office whose assessment changes: ")
              << own.changed.size() << '/' << own.compared << '\n';
    for (auto const& c : own.counts)
        if (c.changed != 0)
            std::cout << "  "
                      << (c.unit.empty() ? say("(chưa rõ đơn vị)", "(unit not known)") : c.unit)
                      << ", "
                      << (c.kind.empty() ? say("chưa rõ đối tượng", "kind not known") : c.kind)
                      << ": " << c.changed << '/' << c.all << '\n';
    auto const& texts = a.from->intake.batch.texts;
    for (auto const& c : own.changed) {
        std::cout << "  - " << texts[c.place].id << " " << texts[c.place].recipient_name << ": "
                  << label_of(c.first.result).in(lang) << " → "
                  << label_of(c.second.result).in(lang);
        auto const list = [](std::vector<std::string_view> const& ids) {
            std::string line;
            for (auto const& id : ids) line += (line.empty() ? "" : ", ") + std::string{id};
            return "[" + line + "]";
        };
        if (c.first.reasons != c.second.reasons)
            std::cout << "; " << list(c.first.reasons) << " → " << list(c.second.reasons);
        std::cout << '\n';
    }
    if (!own.awards.empty())
        std::cout << say("Thay đổi danh sách dự kiến: ", "changes of the proposed list: ")
                  << own.awards.size() << '\n';
    for (auto const& [i, k] : own.awards)
        std::cout << "  - " << texts[i].id << ": " << label_of(a.awarded[i]).in(lang) << " → "
                  << label_of(b.awarded[k]).in(lang) << '\n';
    std::cout << '\n';
}

[[nodiscard]] json::value dossiers_json(own_dossiers const& own, side const& a, side const& b) {
    json::array changed;
    auto const& texts = a.from->intake.batch.texts;
    for (auto const& c : own.changed)
        changed.push_back(json::object{
            {"id", texts[c.place].id},
            {"first", name_of(c.first.result)},
            {"second", name_of(c.second.result)},
            {"first_reasons", json::array(c.first.reasons.begin(), c.first.reasons.end())},
            {"second_reasons", json::array(c.second.reasons.begin(), c.second.reasons.end())}});
    json::array counts;
    for (auto const& c : own.counts)
        counts.push_back(json::object{
            {"unit", c.unit}, {"kind", c.kind}, {"all", c.all}, {"changed", c.changed}});
    json::array awards;
    for (auto const& [i, k] : own.awards)
        awards.push_back(json::object{{"id", texts[i].id},
                                      {"first", name_of(a.awarded[i])},
                                      {"second", name_of(b.awarded[k])}});
    return json::object{{"compared", own.compared},
                        {"changed", std::move(changed)},
                        {"by_unit", std::move(counts)},
                        {"awards", std::move(awards)}};
}

status run_diff(diff_command const& o) {
    std::array<side, 2> sides;
    for (std::size_t i = 0; i < 2; ++i)
        if (auto const s = load(sides[i], o, i); s != status::done) return s;
    auto const& [a, b] = sides;
    auto const found = analysis::compare_rules({a.rules().rules, a.in}, {b.rules().rules, b.in},
                                               {.most_nodes = o.most_nodes});
    auto const besides = analysis::other_differences(a.rules(), a.office(), b.rules(), b.office());
    own_dossiers own;
    bool const with_dossiers = a.from != nullptr;
    if (with_dossiers) own = compare_dossiers(a, b);
    if (o.judge.json) {
        auto whole = json::parse(analysis::comparison_json(found, besides)).as_object();
        whole["dossiers"] = with_dossiers ? dossiers_json(own, a, b) : json::value(nullptr);
        std::cout << json::serialize(whole) << '\n';
    } else {
        if (with_dossiers) print_dossiers(own, a, b, o.judge.in());
        std::cout << analysis::comparison_text(found, besides, o.judge.in());
    }
    bool const same = found.same() && besides.empty() && own.changed.empty() && own.awards.empty();
    return same ? status::done : status::check_failed;
}

}  // namespace

void add_diff(CLI::App& app, runner& run) {
    auto* sub = app.add_subcommand(
        "diff",
        "So sánh chính xác hai chính sách · the exact difference of two policies, on the office's "
        "dossiers and on every dossier");
    auto o = std::make_shared<diff_command>();
    sub->add_option("A", o->policies[0],
                    "Chính sách thứ nhất: tệp, hoặc hanoi.plan_343 · the first: a file or a name")
        ->required()
        ->type_name("CHÍNH_SÁCH");
    sub->add_option("B", o->policies[1], "Chính sách thứ hai · the second")
        ->required()
        ->type_name("CHÍNH_SÁCH");
    sub->add_option("--settings-a", o->settings_of[0],
                    "Quy định đi với chính sách thứ nhất · settings of the first")
        ->type_name("TỆP");
    sub->add_option("--settings-b", o->settings_of[1],
                    "Quy định đi với chính sách thứ hai · settings of the second")
        ->type_name("TỆP");
    sub->add_option("--nodes", o->most_nodes, "Giới hạn của chứng minh · bound of the proof")
        ->capture_default_str()
        ->type_name("SỐ");
    o->judge.add_to(*sub, false);
    // What a run needs is needed with dossiers only; both policies are named already.
    for (auto const* name : {"--units", "--on"}) sub->get_option(name)->required(false);
    auto* dossiers = sub->get_option("--nominations");
    dossiers->needs(sub->get_option("--units"))->needs(sub->get_option("--on"));
    sub->remove_option(sub->get_option("--policy"));
    sub->callback([o, &run] { run = [o] { return run_diff(*o); }; });
}

}  // namespace thidua::tool
