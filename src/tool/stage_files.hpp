// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string>
#include <vector>

#include <CLI/CLI.hpp>

#include <thidua/base/result.hpp>
#include <thidua/io/intake.hpp>
#include <thidua/io/limits_file.hpp>
#include <thidua/logic/criterion.hpp>
#include <thidua/nominations/batch.hpp>
#include <thidua/reports/round_view.hpp>
#include <thidua/rounds/people.hpp>

#include "status.hpp"

namespace thidua::tool {

/// The files of what people said, as typed.
struct stage_options {
    std::string votes{};
    std::string resolutions{};
    std::string signed_file{};

    /// `--votes`; with `all` also `--resolutions` and `--signed`.
    void add_to(CLI::App& app, bool all);
};

/// What people said, as it was read, with the rows that were not taken.
class stage_files {
public:
    /// Reads the signed decisions, before the days of the round are settled: they say when it was
    /// decided. What cannot be read goes to stderr.
    [[nodiscard]] status load_signed(stage_options const& options, stage at, language in);
    /// Reads votes and resolutions on the dossiers that were read.
    [[nodiscard]] status load(stage_options const& options, stage at,
                              nomination_batch const& dossiers, language in);

    people_inputs people{};
    intake_limits limits{};  ///< set before anything is read

    /// The rejected rows, for `round_view::rejected_elsewhere`: views into this object.
    [[nodiscard]] std::vector<rejected_list> rejected() const;
    [[nodiscard]] std::size_t rejected_count() const;

private:
    struct list {
        std::string name{};
        std::vector<rejected_row> rows{};
        column_list columns;
    };
    template <class Read>
    void keep(char const* name, std::string const& path, Read& read, column_list columns,
              language in);

    std::vector<list> lists_{};
};

/// The stage of a name that the command took.
[[nodiscard]] stage stage_named(std::string const& name);

}  // namespace thidua::tool
