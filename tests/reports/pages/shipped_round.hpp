// SPDX-License-Identifier: BSL-1.0
//
// The shipped data of phase 1, read and decided.
#pragma once

#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

#include <thidua/hanoi/days_off.hpp>
#include <thidua/hanoi/policy.hpp>
#include <thidua/hanoi/timeline.hpp>
#include <thidua/io/file.hpp>
#include <thidua/io/read_history.hpp>
#include <thidua/io/read_nominations.hpp>
#include <thidua/io/read_settings.hpp>
#include <thidua/io/read_submissions.hpp>
#include <thidua/io/read_units.hpp>
#include <thidua/reports/round_view.hpp>
#include <thidua/rounds/decide.hpp>
#include <thidua/rounds/make_context.hpp>

namespace shipped_round {

using namespace thidua;

template <class T, class E>
T taken(result<T, E> made) {
    if (!made) throw std::runtime_error("the shipped data could not be read");
    return std::move(*made);
}

/// Not moved: the view looks into it.
class phase_one {
public:
    explicit phase_one(std::string const& folder)
        : units_(taken(read_units(folder + "/units.csv")).units),
          submissions_(taken(read_submissions(folder + "/submissions.csv", &units_)).list),
          history_(taken(read_history(one(folder + "/history.csv"), &units_)).awards),
          with_(taken(read_settings(taken(read_file(folder + "/settings.json"))))),
          terms_(hanoi::policy_343, with_),
          calendar_(hanoi::events_timeline.as_known({2025, 11, 20})),
          in_(taken(make_context(
              terms_, calendar_, units_,
              {.phase = 1, .on = {2025, 11, 20}, .signed_on = {2025, 12, 1}, .history_given = true},
              hanoi::office_days))),
          reader_(intake_options{.names = {&units_, hanoi::policy_343.of, &submissions_},
                                 .attributes = {}}),
          read_(reader_.read(one(folder + "/phase1"))) {
        auto& batch = read_.batch;
        for (std::size_t i = 0; i < batch.size(); ++i) {
            auto& n = batch.nominations[i];
            if (!n.submission.known()) continue;
            auto const id = batch.submissions.name_of(n.submission.cell().value);
            if (auto const* s = submissions_.find(id)) apply(*s, n, batch.texts[i]);
        }
        sort_by_id(batch);
        decided_ = taken(decide(
            batch, {.terms = &terms_, .in = &in_, .at = stage::appraisal, .history = history_}));
        view_ = {.batch = &batch,
                 .decided = &decided_,
                 .terms = &terms_,
                 .in = &in_,
                 .calendar = &calendar_,
                 .read = &read_,
                 .version = "test"};
    }
    phase_one(phase_one const&) = delete;
    phase_one& operator=(phase_one const&) = delete;

    [[nodiscard]] round_view const& view() const { return view_; }
    [[nodiscard]] nomination_batch& batch() { return read_.batch; }

private:
    [[nodiscard]] static std::vector<std::string> one(std::string path) {
        return {std::move(path)};
    }

    registry units_;
    submission_list submissions_;
    std::vector<past_award> history_;
    settings with_;
    round_terms terms_;
    known_calendar calendar_;
    context in_;
    nomination_reader reader_;
    intake read_;
    round_decision decided_{};
    round_view view_{};
};

}  // namespace shipped_round
