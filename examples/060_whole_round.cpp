// SPDX-License-Identifier: BSL-1.0
//
// The whole round of phase 1 from the shipped sheets, through the library: read, complete by the
// submissions, decide, and count. The command `thidua award` does the same and writes the files.

#include <iostream>
#include <map>
#include <string>

#include <thidua/hanoi/policy.hpp>
#include <thidua/io/file.hpp>
#include <thidua/io/read_history.hpp>
#include <thidua/io/read_nominations.hpp>
#include <thidua/io/read_settings.hpp>
#include <thidua/io/read_submissions.hpp>
#include <thidua/io/read_units.hpp>
#include <thidua/rounds/decide.hpp>
#include <thidua/rounds/make_context.hpp>

int main() {
    using namespace thidua;
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
    auto const in = make_context(
        terms, hanoi::events_timeline.as_known({2025, 11, 20}), units->units,
        {.phase = 1, .on = {2025, 11, 20}, .signed_on = {2025, 12, 1}, .history_given = true});
    if (!in) return 1;
    nomination_reader reader{{.names = {&units->units, &hanoi::plan_343, &letters->list}}};
    auto sheets = reader.read(std::array{data + "/phase1"});
    auto& batch = sheets.batch;
    for (std::size_t i = 0; i < batch.size(); ++i) {
        auto const& of = batch.nominations[i].submission;
        if (!of.known()) continue;
        auto const* letter = letters->list.find(batch.submissions.name_of(of.cell().value));
        if (letter != nullptr) apply(*letter, batch.nominations[i], batch.texts[i]);
    }
    auto const decided = decide(batch, {.terms = &terms, .in = &*in, .history = past->awards});
    if (!decided) return 1;

    std::map<std::string_view, int> by_outcome;
    std::map<std::string_view, int> by_award;
    for (auto const& d : decided->dossiers) {
        ++by_outcome[label_of(d.assessed.result).vi];
        ++by_award[label_of(d.awarded).vi];
    }
    std::cout << "Đọc được " << batch.size() << " hồ sơ, loại " << sheets.rejected.size()
              << " dòng\n";
    for (auto const& [label, count] : by_outcome)
        std::cout << "  " << label << ": " << count << '\n';
    for (auto const& [label, count] : by_award) std::cout << "  " << label << ": " << count << '\n';
    for (auto const& pool : decided->pools)
        if (pool.given)
            std::cout << "Nhóm " << label_of(pool.of.kind).vi << ": tự kiểm tra "
                      << (pool.given->proof.holds ? "đạt" : "không đạt") << ", "
                      << pool.waiting.size() << " hồ sơ chờ có thể vào danh sách\n";
}
