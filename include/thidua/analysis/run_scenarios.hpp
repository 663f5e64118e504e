// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include <thidua/analysis/case.hpp>
#include <thidua/analysis/scenario.hpp>
#include <thidua/base/result.hpp>
#include <thidua/base/text.hpp>
#include <thidua/calendar/timeline.hpp>
#include <thidua/calendar/working_days.hpp>
#include <thidua/eligibility/assess.hpp>
#include <thidua/nominations/past_award.hpp>
#include <thidua/policy/policy.hpp>
#include <thidua/policy/settings.hpp>
#include <thidua/units/registry.hpp>

namespace thidua::analysis {

/// What scenarios are run with where their rows say nothing else. Views: everything outlives the
/// run.
struct scenario_run {
    policy const* by = nullptr;             ///< the policy that is tested
    registry const* units = nullptr;        ///< what units are looked up in
    timeline const* events = nullptr;       ///< what calendars are made from
    settings const* with = nullptr;         ///< the office's settings
    std::span<past_award const> history{};  ///< past awards
    bool history_given = false;             ///< compare with the history, even an empty one
    date on{};                              ///< the status day
    std::optional<date> signed_on{};        ///< else as `on`
    std::optional<date> as_known{};         ///< else as `on`
    stage at = stage::appraisal;            ///< stage of the round
};

/// An expectation that is not met.
struct mismatch {
    std::string column{};    ///< `expect.outcome`, ...
    std::string expected{};  ///< as the sheet has it
    std::string found{};     ///< in the same form

    friend bool operator==(mismatch const&, mismatch const&) = default;
};

/// What became of one scenario.
struct scenario_result {
    analysed_case judged{};  ///< the dossier as it was judged, completed and compared
    assessment assessed{};   ///< what the rules say
    award_status awarded = award_status::no;  ///< what is proposed
    std::vector<std::string> contested{};     ///< ids of the group it is contested with, sorted
    std::optional<std::int64_t> money{};      ///< of an award that is proposed; empty = not known
    std::vector<mismatch> wrong{};            ///< expectations that are not met
    std::size_t checked = 0;                  ///< expectations that the row states

    /// Whether every expectation that the row states is met.
    [[nodiscard]] bool passed() const { return wrong.empty(); }
};

/// The results, in the order of the sheet's scenarios, with the batches and settings that they
/// refer to: they stay as long as this does, and when it is moved.
struct scenario_results {
    std::vector<scenario_result> results{};  ///< one a scenario
    std::vector<error> failures{};  ///< rounds that could not be decided: their rows are not run
    std::size_t passed = 0;         ///< how many
    std::size_t failed = 0;         ///< how many

    /// What the results view: one a round.
    std::vector<std::shared_ptr<void const>> kept{};
    /// The cases as they were judged, for `coverage` and `mutation`. Views into this object.
    [[nodiscard]] std::vector<analysed_case> cases() const;
};

/// Runs scenarios: rows of one `case.batch` of one file are a round of their own and are decided
/// together, each other row is a round alone. A row without `case.history` has the run's history.
///
/// Rows of one batch must be judged against the same (`scenarios.batch_disagrees`). A settings or
/// history file that cannot be read fails its rounds, with its own error.
[[nodiscard]] scenario_results run_scenarios(scenario_sheet const& sheet, scenario_run const& run);

/// Whether a verdict fails an expectation: outcome, reasons, missing, notices; for mutation, where
/// the rounds are not decided anew.
[[nodiscard]] bool verdict_fails(expectation const& expects, outcome result,
                                 std::span<std::string_view const> reasons,
                                 std::span<std::string const> missing,
                                 std::span<std::string_view const> notices = {});

}  // namespace thidua::analysis
