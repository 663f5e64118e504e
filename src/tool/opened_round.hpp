// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include <thidua/reports/evidence.hpp>
#include <thidua/reports/record_file.hpp>
#include <thidua/reports/round_store.hpp>
#include <thidua/reports/round_view.hpp>

#include "inputs.hpp"
#include "round_run.hpp"
#include "status.hpp"

namespace thidua::tool {

/// How a recorded round is opened.
struct opening_options {
    language in = language::vi;   ///< of what goes to stderr
    std::string inputs_folder{};  ///< where inputs are looked for first; empty = nowhere else
    std::string code{};           ///< the check code that somebody copied; empty = none
    unsigned threads = 1;
};

/// A recorded round in memory again: decided anew from the inputs that its record names, which are
/// found in the bundle, or by their names and digests. It owns all that the view looks into and
/// does not move.
class opened_round {
public:
    opened_round();
    opened_round(opened_round const&) = delete;
    opened_round& operator=(opened_round const&) = delete;
    opened_round(opened_round&&) = delete;
    opened_round& operator=(opened_round&&) = delete;
    ~opened_round();

    /// Opens the folder that `award --out` wrote, or the file of `award --bundle`, for use: refuses
    /// a round that is not the recorded one, naming on stderr what is not. With `done` the view may
    /// be asked for; else the status is 1, or 3 if something cannot be read.
    [[nodiscard]] status open(std::string const& from, opening_options const& options = {});

    /// The same without refusing: what was noticed is in `findings`. `done`: it was decided again.
    /// 1: an input is not the recorded one, so it was not. 3: an input is missing, or something
    /// cannot be read (said on stderr).
    [[nodiscard]] status redo(std::string const& from, opening_options const& options = {});

    /// Decides once more by another policy: a file, or (empty) the one that ships with the library
    /// today. Nothing if that cannot be done; why goes to stderr.
    [[nodiscard]] std::unique_ptr<opened_round> by_policy(std::string const& policy_file) const;

    /// The decided round. Only after `open` or `redo` gave `done`.
    [[nodiscard]] round_view const& view() const;
    /// What it was made from.
    [[nodiscard]] inputs const& from() const;
    [[nodiscard]] recorded_round const& recorded() const { return record_; }
    [[nodiscard]] round_store const& store() const { return *store_; }
    [[nodiscard]] std::vector<evidence_finding> const& findings() const { return findings_; }
    /// How many output files came out byte for byte as recorded.
    [[nodiscard]] std::size_t reproduced() const { return reproduced_; }
    /// The outputs as they came out now.
    [[nodiscard]] std::vector<output_file> const& outputs() const { return outputs_; }

private:
    struct decided_round;
    class staged_files;

    [[nodiscard]] status stage(std::string const& inputs_folder);
    [[nodiscard]] judge_options recorded_options() const;
    [[nodiscard]] status decide(judge_options const& options, language in);
    void compare_sources();
    void compare_outputs();
    void compare_record(std::string const& again, bool outputs_differ);

    std::optional<round_store> store_{};
    recorded_round record_{};
    std::shared_ptr<staged_files> staged_{};
    std::unique_ptr<decided_round> decided_{};
    std::vector<output_file> outputs_{};
    std::vector<evidence_finding> findings_{};
    std::size_t reproduced_ = 0;
};

}  // namespace thidua::tool
