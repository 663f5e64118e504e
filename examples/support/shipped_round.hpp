// SPDX-License-Identifier: BSL-1.0
//
// Phase 1 on the shipped data, read and decided as `060_whole_round.cpp` shows step by step. Here
// it is what reports are made from.
#pragma once

#include <array>
#include <cstdlib>
#include <iostream>
#include <optional>
#include <string>
#include <utility>

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

class shipped_round {
public:
    shipped_round()
        : units_(need(thidua::read_units(data + "/units.csv"))),
          letters_(need(thidua::read_submissions(data + "/submissions.csv", &units_.units))),
          past_(need(thidua::read_history(std::array{data + "/history.csv"}, &units_.units))),
          office_(need(thidua::read_settings(need(thidua::read_file(data + "/settings.json"))))),
          terms_(thidua::hanoi::policy_343, office_),
          calendar_(thidua::hanoi::events_timeline.as_known({2025, 11, 20})),
          in_(need(thidua::make_context(terms_, calendar_, units_.units,
                                        {.phase = 1,
                                         .on = {2025, 11, 20},
                                         .signed_on = {2025, 12, 1},
                                         .history_given = true}))) {
        thidua::nomination_reader reader{
            {.names = {&units_.units, &thidua::hanoi::plan_343, &letters_.list}}};
        sheets_ = reader.read(std::array{data + "/phase1"});
        auto& batch = sheets_.batch;
        for (std::size_t i = 0; i < batch.size(); ++i) {
            auto const& of = batch.nominations[i].submission;
            if (!of.known()) continue;
            if (auto const* s = letters_.list.find(batch.submissions.name_of(of.cell().value)))
                apply(*s, batch.nominations[i], batch.texts[i]);
        }
        thidua::sort_by_id(batch);
        decided_ = need(decide(batch, {.terms = &terms_, .in = &in_, .history = past_.awards}));
        view_ = {.batch = &batch,
                 .decided = &decided_,
                 .terms = &terms_,
                 .in = &in_,
                 .calendar = &calendar_,
                 .read = &sheets_};
    }
    shipped_round(shipped_round const&) = delete;  // the view points into it
    shipped_round& operator=(shipped_round const&) = delete;

    [[nodiscard]] thidua::round_view const& view() const { return view_; }

private:
    /// What was read; without it there is nothing to show.
    template <class T, class E>
    [[nodiscard]] static T need(thidua::result<T, E> read) {
        if (read) return *std::move(read);
        std::cerr << "the shipped data cannot be read\n";
        std::exit(1);
    }

    inline static std::string const data = THIDUA_EXAMPLE_DATA;
    thidua::units_read units_;
    thidua::submissions_read letters_;
    thidua::history_read past_;
    thidua::settings office_;
    thidua::round_terms terms_;
    thidua::known_calendar calendar_;
    thidua::context in_;
    thidua::intake sheets_{};
    thidua::round_decision decided_{};
    thidua::round_view view_{};
};
