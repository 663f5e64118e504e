// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <thidua/base/result.hpp>
#include <thidua/base/text.hpp>

namespace thidua {

/// What one run said of a dossier, as `decisions.csv` has it.
struct run_row {
    std::string id{};                     ///< of the dossier
    std::string recipient_name{};         ///< as that run printed it
    std::string outcome{};                ///< by its name
    std::vector<std::string> reasons{};   ///< ids of failed criteria
    std::vector<std::string> missing{};   ///< what was not known
    std::vector<std::string> leans_on{};  ///< planned days that the outcome leans on
    std::string awarded{};                ///< by its name
    std::string seat{};                   ///< by its name
    std::string rank{};                   ///< empty = not ranked
    // What people said; empty before the stage `council`, and in runs of earlier versions.
    std::string final{};         ///< the final word, by its name
    std::string decided_by{};    ///< who spoke it, by its name
    std::string decision_no{};   ///< of the signed decision
    std::string signed_on{};     ///< ISO; empty = not signed
    std::string cancelled_on{};  ///< ISO; empty = it stands

    friend bool operator==(run_row const&, run_row const&) = default;
};

/// A dossier of which the two runs say something else.
struct changed_dossier {
    run_row before{};                         ///< in the first run
    run_row after{};                          ///< in the second run
    std::vector<std::string> new_reasons{};   ///< criteria that fail only after
    std::vector<std::string> gone_reasons{};  ///< criteria that failed only before

    /// Whether the outcome is another.
    [[nodiscard]] bool outcome() const { return before.outcome != after.outcome; }
    /// Reasons, what is missing, or the planned days that it leans on.
    [[nodiscard]] bool grounds() const {
        return before.reasons != after.reasons || before.missing != after.missing ||
               before.leans_on != after.leans_on;
    }
    /// Whether it is proposed otherwise, or by another seat.
    [[nodiscard]] bool award() const {
        return before.awarded != after.awarded || before.seat != after.seat;
    }
    /// What becomes of the dossier, or whose word that is.
    [[nodiscard]] bool final_word() const {
        return before.final != after.final || before.decided_by != after.decided_by;
    }
    /// The decision in which the dossier stands, its day, or its cancellation.
    [[nodiscard]] bool signature() const {
        return before.decision_no != after.decision_no || before.signed_on != after.signed_on ||
               before.cancelled_on != after.cancelled_on;
    }
};

/// Something that the round was judged by and that is not the same in the two runs, from their
/// `record.json`.
struct changed_circumstance {
    std::string
        what{};  ///< "on", "signed_on", "policy", "calendar:EVENT/closing", "input:ROLE/NAME", ...
    std::string before{};  ///< empty = was not there
    std::string after{};   ///< empty = is no longer there
};

/// What changed between two runs of a round. All lists are in byte order of their ids or names.
struct round_changes {
    std::vector<changed_circumstance> circumstances{};  ///< what the runs were made from
    std::vector<changed_dossier> changed{};             ///< dossiers of both runs
    std::vector<run_row> appeared{};                    ///< only in the second run
    std::vector<run_row> vanished{};                    ///< only in the first run
    std::size_t compared = 0;                           ///< dossiers of both runs
    std::size_t moved_in_rank = 0;  ///< of these: nothing but the rank is another
    /// Of these: people are heard only now, and leave the dossier as the rules proposed it.
    std::size_t confirmed = 0;

    /// Whether no dossier changed, came or went; a moved rank alone is no change.
    [[nodiscard]] bool none() const {
        return changed.empty() && appeared.empty() && vanished.empty();
    }
};

/// The outputs of one run that are compared; `record` may be empty.
struct run_outputs {
    std::string_view decisions{};  ///< content of `decisions.csv`
    std::string_view record{};     ///< content of `record.json`
    std::string name{};            ///< for the places of errors
};

/// Compares the contents of two runs. Cells that were guarded against spreadsheets are compared
/// without the guard. Errors: those of `csv_splitter`; `changes.no_column` (a column that the
/// comparison needs is not there), `changes.same_id` (an id that stands twice).
[[nodiscard]] result<round_changes> compare_runs(run_outputs const& before,
                                                 run_outputs const& after);

/// Compares two output folders of `thidua award`. A folder without `record.json` is compared too,
/// but then nothing is said of the circumstances. Also the errors of `read_file`.
[[nodiscard]] result<round_changes> compare_run_folders(std::string const& before,
                                                        std::string const& after);

/// The changes for people: what was judged by, then who and why.
[[nodiscard]] std::string changes_text(round_changes const& c, language in = language::vi);

/// The changes for machines, `"format": "thidua.changes/1"`, without a last line end.
[[nodiscard]] std::string changes_json(round_changes const& c);

}  // namespace thidua
