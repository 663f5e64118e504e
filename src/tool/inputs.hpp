// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include <CLI/CLI.hpp>

#include <thidua/io/intake.hpp>
#include <thidua/io/read_nominations.hpp>
#include <thidua/logic/wording.hpp>
#include <thidua/reports/worker.hpp>

#include "chosen_policy.hpp"
#include "language_choice.hpp"
#include "reports/judging_setup.hpp"
#include "stage_files.hpp"
#include "status.hpp"

namespace thidua::tool {

/// What every command that judges takes, as typed.
struct judge_options : language_choice {
    std::vector<std::string> nominations{};
    std::string units{};
    std::string submissions{};
    std::string settings_file{};
    std::string policy_file{};
    std::string timeline_file{};
    std::string mapping_file{};
    std::string limits_file{};
    std::vector<std::string> history{};
    std::string on{};
    std::string signed_on{};
    std::string as_known{};
    bool as_happened = false;
    int phase = 0;
    std::string stage_name = "appraisal";
    bool json = false;
    stage_options stages{};
    /// How a nominations file is called by its path; empty: by `names_of`.
    std::function<std::string(std::string const&)> name_of{};
    /// How many files of nominations are read at the same time.
    unsigned threads = 1;

    /// `whole_round`: also what only a whole round takes, resolutions and signed decisions.
    void add_to(CLI::App& app, bool nominations_required = true, bool whole_round = false);
};

/// Everything that was read, owned in one place: what is judged by, the dossiers, and what the
/// stages brought.
class inputs : public detail::judging_setup {
public:
    /// Reads what the options name. What cannot be read goes to stderr; the status says how it
    /// ended.
    [[nodiscard]] status load(judge_options const& options, bool with_nominations = true);

    [[nodiscard]] wording say(language in, nomination_batch const& batch) const;
    /// Writes what the votes, the history and the other dossiers say into the dossiers, for who
    /// judges them singly; `round_run` does so itself.
    void compare();

    stage at = stage::appraisal;
    std::unique_ptr<nomination_reader> reader{};
    thidua::intake intake{};
    stage_files stages{};
    bool some_file_refused = false;
};

/// Prints an error for people on stderr.
void complain(error const& e, language in);

/// The options of a worker that judges by the same, or a usage error on stderr.
[[nodiscard]] std::optional<worker_options> worker_options_of(judge_options const& o);

/// The exit status of a refusal.
[[nodiscard]] status status_of(worker_fault why);

/// A day as typed, or a usage error on stderr.
[[nodiscard]] std::optional<date> day_of(std::string const& typed, std::string const& option,
                                         language in);

}  // namespace thidua::tool
