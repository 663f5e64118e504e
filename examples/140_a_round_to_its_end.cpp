// SPDX-License-Identifier: BSL-1.0
//
// A round to its end on the shipped data: appraisal, council, signing, closed. At every stage the
// same sheets with one file more; what people say stands beside what the rules say.

#include <iostream>
#include <map>
#include <string>

#include <thidua/hanoi/days_off.hpp>
#include <thidua/hanoi/policy.hpp>
#include <thidua/io/file.hpp>
#include <thidua/io/read_history.hpp>
#include <thidua/io/read_nominations.hpp>
#include <thidua/io/read_resolutions.hpp>
#include <thidua/io/read_settings.hpp>
#include <thidua/io/read_signed.hpp>
#include <thidua/io/read_submissions.hpp>
#include <thidua/io/read_units.hpp>
#include <thidua/io/read_votes.hpp>
#include <thidua/reports/round_view.hpp>
#include <thidua/rounds/decide.hpp>
#include <thidua/rounds/make_context.hpp>

using namespace thidua;

namespace {

void print(nomination_batch const& batch, round_terms const& terms, context const& in,
           round_decision const& round) {
    std::cout << "== " << label_of(round.at).vi << " ==\n";
    round_view const view{.batch = &batch, .decided = &round, .terms = &terms, .in = &in};
    std::cout << round_heading(view).vi << '\n';
    std::map<std::string_view, int> words;
    std::size_t listed = 0;
    for (std::size_t i = 0; i < batch.size(); ++i) {
        if (round.listed(i)) ++listed;
        if (round.heard()) ++words[label_of(round.people.dossiers[i].final).vi];
    }
    std::cout << "Trong danh sách của bước này: " << listed << '\n';
    for (auto const& [word, count] : words) std::cout << "  " << word << ": " << count << '\n';
    for (auto const i : round.people.against)
        std::cout << "  Khác kết quả thẩm định: " << batch.texts[i].id << " - "
                  << label_of(round.people.dossiers[i].by).vi << ": "
                  << label_of(round.people.dossiers[i].final).vi << '\n';
    std::map<std::string_view, int> findings;
    for (auto const& f : round.people.findings)
        if (f.what.code != "stages.against_verdict") ++findings[f.what.code];
    for (auto const& [code, count] : findings)
        std::cout << "  Cần xem: " << code << " (" << count << ")\n";
}

}  // namespace

int main() {
    std::string const data = THIDUA_EXAMPLE_DATA;
    auto const units = read_units(data + "/units.csv");
    if (!units) return 1;
    auto const letters = read_submissions(data + "/submissions.csv", &units->units);
    auto const past = read_history(std::array{data + "/history.csv"}, &units->units);
    auto const text = read_file(data + "/settings.json");
    if (!letters || !past || !text) return 1;
    auto const office = read_settings(*text);
    if (!office) return 1;
    round_terms const terms{hanoi::policy_343, *office};

    nomination_reader reader{{.names = {&units->units, &hanoi::plan_343, &letters->list}}};
    auto sheets = reader.read(std::array{data + "/phase1"});
    auto& batch = sheets.batch;
    for (std::size_t i = 0; i < batch.size(); ++i) {
        auto const& of = batch.nominations[i].submission;
        if (!of.known()) continue;
        auto const* letter = letters->list.find(batch.submissions.name_of(of.cell().value));
        if (letter != nullptr) apply(*letter, batch.nominations[i], batch.texts[i]);
    }

    dossier_index const dossiers{batch};
    auto const votes = read_votes(data + "/stages/votes.csv", &dossiers);
    auto const words = read_resolutions(data + "/stages/resolutions.csv", &dossiers);
    auto const papers = read_signed(data + "/stages/signed.csv");
    if (!votes || !words || !papers) return 1;
    std::cout << "Dòng bị loại: phiếu " << votes->rejected.size() << ", kết luận "
              << words->rejected.size() << ", quyết định " << papers->rejected.size() << '\n';
    people_inputs const people{.votes = votes->votes,
                               .resolutions = words->resolutions,
                               .signatures = papers->awards,
                               .unread_votes = votes->unread,
                               .unread_resolutions = words->unread,
                               .unread_signatures = papers->unread};

    date const signed_on = day_of_signing(people.signatures).value_or(date{2025, 12, 5});
    std::map<stage, date> const on{{stage::appraisal, {2025, 11, 20}},
                                   {stage::council, {2025, 11, 26}},
                                   {stage::signing, {2025, 12, 1}},
                                   {stage::closed, {2025, 12, 10}}};
    for (auto const& [at, day] : on) {
        auto const in = make_context(terms, hanoi::events_timeline.as_known(day), units->units,
                                     {.phase = 1,
                                      .on = day,
                                      .signed_on = signed_on,
                                      .signed_on_planned = at != stage::closed,
                                      .history_given = true},
                                     hanoi::office_days);
        if (!in) return 1;
        auto const round = decide(
            batch,
            {.terms = &terms, .in = &*in, .at = at, .history = past->awards, .people = &people});
        if (!round) return 1;
        print(batch, terms, *in, *round);
    }
}
