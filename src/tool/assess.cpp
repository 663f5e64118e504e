// SPDX-License-Identifier: BSL-1.0
#include <array>
#include <cstdint>
#include <iostream>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <thidua/io/number_text.hpp>
#include <thidua/reports/error_json.hpp>
#include <thidua/reports/explanation.hpp>
#include <thidua/rounds/decide.hpp>

#include "assess_lines.hpp"
#include "commands.hpp"
#include "inputs.hpp"

namespace thidua::tool {

namespace {

[[nodiscard]] dossier dossier_at(inputs const& from, nomination_batch const& batch, std::size_t i) {
    return {&from.by(), &batch.nominations[i], &batch.texts[i], &from.in, &from.calendar, from.at,
            nullptr};
}

void print_counts(inputs const& from, language lang) {
    std::array<std::size_t, 5> by_outcome{};
    for (auto const& n : from.intake.batch.nominations)
        ++by_outcome[static_cast<std::size_t>(verdict(from.by().rules, n, from.in, from.at))];
    auto const number = [lang](std::size_t n) {
        return grouped(static_cast<std::int64_t>(n), lang);
    };
    std::cout << (lang == language::vi ? "Tổng số hồ sơ đã thẩm định: " : "dossiers assessed: ")
              << number(from.intake.batch.size()) << '\n';
    for (auto const& w : words<outcome>())
        std::cout << "  " << w.label.in(lang) << ": "
                  << number(by_outcome[static_cast<std::size_t>(w.value)]) << '\n';
    std::cout << (lang == language::vi ? "  Dòng bị loại: " : "  rejected rows: ")
              << number(from.intake.rejected.size()) << "\n";
}

status run_assess(judge_options const& o) {
    if (o.json && o.nominations == std::vector<std::string>{"-"}) return answer_lines(o);
    inputs from;
    if (auto const s = from.load(o); s != status::done) return s;
    from.compare();
    auto const& batch = from.intake.batch;
    auto const say = from.say(o.in(), batch);
    for (std::size_t i = 0; i < batch.size(); ++i) {
        auto const d = dossier_at(from, batch, i);
        if (o.json)
            std::cout << assessment_json(d, say) << '\n';
        else
            std::cout << assessment_text(d, say) << '\n';
    }
    for (auto const& row : from.intake.rejected) {
        if (o.json)
            std::cout << error_json(row) << '\n';
        else
            for (auto const& e : row.errors) complain(e, o.in());
    }
    if (!o.json) print_counts(from, o.in());
    return from.some_file_refused ? status::unreadable : status::done;
}

status run_explain(judge_options const& o, std::vector<std::string> const& ids) {
    inputs from;
    if (auto const s = from.load(o); s != status::done) return s;
    from.compare();
    auto& batch = from.intake.batch;
    // A round knows more than a dossier alone: a key of its order that is lacking.
    std::optional<round_decision> round;
    if (o.phase != 0) {
        auto decided = decide(batch, {.terms = &*from.terms,
                                      .in = &from.in,
                                      .at = from.at,
                                      .history = from.history,
                                      .progress = {}});
        if (!decided) {
            complain(decided.failure(), o.in());
            return status::bad_policy;
        }
        round = std::move(*decided);
    }
    auto const say = from.say(o.in(), batch);
    auto outcome = status::done;
    for (auto const& id : ids) {
        bool found = false;
        for (std::size_t i = 0; i < batch.size(); ++i) {
            if (batch.texts[i].id != id) continue;
            found = true;
            auto d = dossier_at(from, batch, i);
            if (round) d.decided = &round->dossiers[i].assessed;
            std::cout << (o.json ? explanation_json(d, say) : explanation_text(d, say)) << '\n';
        }
        for (auto const& row : from.intake.rejected) {
            auto const has_id = [&id](auto const& cell) {
                return cell.first == "id" && cell.second == id;
            };
            if (std::ranges::none_of(row.cells, has_id)) continue;
            found = true;
            for (auto const& e : row.errors) complain(e, o.in());
        }
        if (found) continue;
        std::cerr << "thidua: "
                  << (o.in() == language::vi ? "không có hồ sơ mang mã `"
                                             : "no dossier has the id `")
                  << id << "`\n";
        outcome = status::usage;
    }
    return outcome;
}

}  // namespace

void add_assess(CLI::App& app, runner& run) {
    auto* sub = app.add_subcommand("assess",
                                   "Thẩm định từng hồ sơ và nêu lý do · verdicts and reasons; "
                                   "`--json -`: a line in, a line out");
    auto options = std::make_shared<judge_options>();
    options->add_to(*sub);
    sub->callback([options, &run] { run = [options] { return run_assess(*options); }; });
}

void add_explain(CLI::App& app, runner& run) {
    auto* sub = app.add_subcommand(
        "explain",
        "Giải thích đầy đủ một hồ sơ · one dossier's tree: clause, observed, required, remedy");
    auto options = std::make_shared<judge_options>();
    auto ids = std::make_shared<std::vector<std::string>>();
    options->add_to(*sub);
    sub->add_option("--id", *ids, "Mã hồ sơ (lặp lại được) · ids of dossiers")
        ->required()
        ->type_name("MÃ");
    sub->callback(
        [options, ids, &run] { run = [options, ids] { return run_explain(*options, *ids); }; });
}

}  // namespace thidua::tool
