// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <thidua/base/error.hpp>
#include <thidua/base/result.hpp>
#include <thidua/io/csv.hpp>
#include <thidua/io/json_nomination.hpp>
#include <thidua/io/limits.hpp>
#include <thidua/io/workbook.hpp>

namespace thidua {

/// What is taken at most of the lists that offices send.
struct intake_limits {
    read_limits files{};          ///< files, and the cells of CSV
    json_limits lines{};          ///< a line of NDJSON
    workbook_limits workbooks{};  ///< xlsx and ods

    /// How CSV is read within these limits; all else as by default.
    [[nodiscard]] csv_options csv() const {
        csv_options how;
        how.limits = files;
        return how;
    }
    /// How workbooks are read within these limits; all else as by default.
    [[nodiscard]] workbook_options for_workbooks() const {
        workbook_options how;
        how.limits = workbooks;
        return how;
    }
};

/// A limit that can be set, and how far.
struct limit_setting {
    std::string_view group{};  ///< `files`, `ndjson`, `workbooks`
    std::string_view name{};   ///< of the member
    std::size_t most = 0;      ///< the ceiling; the floor is 1, both included
};

/// All limits that can be set, by group, in the order of their declaration.
[[nodiscard]] std::span<limit_setting const> limit_settings();

/// The value of a limit that `limit_settings` lists; 0 for other names.
[[nodiscard]] std::size_t value_of(intake_limits const& limits, std::string_view group,
                                   std::string_view name);

/// Reads limits (JSON). What is left out keeps its default.
///
/// ```json
/// { "format": "thidua.limits/1",
///   "files": { "columns": 2000 },
///   "ndjson": { "bytes": 33554432 },
///   "workbooks": { "cells": 50000000, "memory_bytes": 8589934592 } }
/// ```
///
/// Errors: those of `read_json`, `json.unknown_key` (a group or a limit that there is not, with the
/// nearest), `json.out_of_bounds` (below 1 or above the ceiling), `json.not_whole`,
/// `json.wrong_kind`, `json.missing_key`, `json.unknown_word` (the format), all of them, with
/// `where.path`.
[[nodiscard]] result<intake_limits, std::vector<error>> read_limits_file(std::string_view content,
                                                                         std::string const& file);

}  // namespace thidua
