// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include <thidua/calendar/date.hpp>
#include <thidua/eligibility/outcome.hpp>
#include <thidua/io/intake.hpp>
#include <thidua/io/read_nominations.hpp>
#include <thidua/logic/criterion.hpp>
#include <thidua/logic/value.hpp>
#include <thidua/nominations/submission.hpp>
#include <thidua/rounds/decision.hpp>

namespace thidua::analysis {

/// What a row of a scenario sheet expects (the columns `expect.*`). What is empty is not checked.
struct expectation {
    std::optional<thidua::outcome> outcome{};           ///< `expect.outcome`
    std::optional<std::vector<std::string>> reasons{};  ///< criterion ids, sorted; may be none
    std::optional<std::vector<std::string>> missing{};  ///< names as in `missing`, sorted
    /// Ids of notices that failed or are unknown ("cần xem xét"), sorted; may be none.
    std::optional<std::vector<std::string>> notices{};
    std::optional<award_status> awarded{};  ///< `expect.awarded`
    /// Ids of the whole group of equals that it is contested with, sorted; empty = it is not
    /// contested.
    std::optional<std::vector<std::string>> contested{};
    std::optional<std::int64_t> money{};  ///< dong; 0 = none

    /// Whether the row states any expectation.
    [[nodiscard]] bool checks_something() const {
        return outcome || reasons || missing || notices || awarded || contested || money;
    }
};

/// What a row is judged against (the columns `case.*`). What is empty is as the run has it.
struct circumstances {
    std::optional<date> on{};         ///< the status day
    std::optional<date> signed_on{};  ///< the day of the decision
    std::optional<date> as_known{};   ///< the day whose calendar is used
    std::optional<stage> at{};        ///< stage of the round
    std::optional<int> phase{};       ///< the phase of the round; empty = the one that a row names
    std::string settings_file{};      ///< a path, relative to the sheet's folder
    std::string history_file{};       ///< a path, relative to the sheet's folder
    bool empty_history = false;       ///< `không`, `none`: a history was given and it is empty

    friend bool operator==(circumstances const&, circumstances const&) = default;
};

/// A row of a scenario sheet beside its dossier.
struct scenario {
    std::string says{};                            ///< names the case; else its id
    std::string batch{};                           ///< rows of one name are decided together
    std::optional<set_of<attestation>> attests{};  ///< as if its submission attested it
    circumstances under{};                         ///< the `case` columns
    expectation expects{};                         ///< the `expect` columns
};

/// Scenario sheets as they were read. Parallel: a scenario a dossier of the batch.
struct scenario_sheet {
    thidua::intake read{};              ///< the dossiers, rejected rows, reports
    std::vector<scenario> scenarios{};  ///< one a dossier
};

/// Reads scenario sheets: the columns of nominations (formats.md 1), `says`,
/// `case.NAME` and `expect.NAME`, in English or by their Vietnamese headers. Lists are joined by
/// `|` or `;`; `không` or `none` is the empty list.
///
/// A faulty `case.*` or `expect.*` cell rejects its row, as any faulty cell does. A sheet that
/// checks nothing is an error (`scenarios.nothing_checked`), since it could not fail. Unknown
/// columns are reported; one that begins with `expect.` or `case.` refuses the sheet
/// (`scenarios.unknown_column`): a misspelt expectation would check nothing.
[[nodiscard]] result<scenario_sheet> read_scenarios(std::span<std::string const> paths,
                                                    intake_options const& options = {});

/// The same for a text, as if it were the file of that name.
[[nodiscard]] result<scenario_sheet> read_scenarios_text(std::string_view content,
                                                         std::string const& file,
                                                         intake_options const& options = {});

}  // namespace thidua::analysis
