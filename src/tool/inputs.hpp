// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include <CLI/CLI.hpp>

#include <thidua/io/header_mapping.hpp>
#include <thidua/io/intake.hpp>
#include <thidua/io/limits_file.hpp>
#include <thidua/io/read_history.hpp>
#include <thidua/io/read_nominations.hpp>
#include <thidua/io/read_settings.hpp>
#include <thidua/io/read_submissions.hpp>
#include <thidua/io/read_units.hpp>
#include <thidua/io/timeline_json.hpp>
#include <thidua/logic/wording.hpp>
#include <thidua/rounds/make_context.hpp>

#include "chosen_policy.hpp"
#include "language_choice.hpp"
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

    /// `whole_round`: also what only a whole round takes, resolutions and signed decisions.
    void add_to(CLI::App& app, bool nominations_required = true, bool whole_round = false);
};

/// Everything that was read, owned in one place: the rest views it, so it does not move.
class inputs {
public:
    /// Reads what the options name. What cannot be read goes to stderr; the status says how it
    /// ended.
    [[nodiscard]] status load(judge_options const& options, bool with_nominations = true);

    [[nodiscard]] policy const& by() const { return rules.get(); }
    /// The timeline that the calendar is taken from: that of a file, or the shipped one.
    [[nodiscard]] timeline const& events() const;
    [[nodiscard]] name_sources sources() const;
    [[nodiscard]] wording say(language in, nomination_batch const& batch) const;
    /// Completes the dossiers of a batch by the submissions they name.
    void complete(nomination_batch& batch) const;

    chosen_policy rules{};
    registry units{};
    submission_list submissions{};
    thidua::settings with{};
    std::optional<round_terms> terms{};
    known_calendar calendar{};
    context in{};
    stage at = stage::appraisal;
    std::vector<past_award> history{};
    header_mapping mapping{};
    intake_limits limits{};
    std::unique_ptr<nomination_reader> reader{};
    thidua::intake intake{};
    stage_files stages{};
    bool some_file_refused = false;

private:
    [[nodiscard]] status load_units(std::string const& file, language lang);
    [[nodiscard]] status load_mapping(std::string const& file, language lang);
    [[nodiscard]] status load_limits(std::string const& file, language lang);
    [[nodiscard]] status load_timeline(std::string const& file, language lang);

    std::optional<stored_timeline> events_{};
};

/// Prints an error for people on stderr.
void complain(error const& e, language in);

/// A day as typed, or a usage error on stderr.
[[nodiscard]] std::optional<date> day_of(std::string const& typed, std::string const& option,
                                         language in);

}  // namespace thidua::tool
