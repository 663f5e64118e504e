// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <thidua/base/error.hpp>
#include <thidua/base/result.hpp>
#include <thidua/io/csv.hpp>
#include <thidua/io/headers.hpp>
#include <thidua/io/intake.hpp>
#include <thidua/io/workbook.hpp>
#include <thidua/nominations/submission.hpp>
#include <thidua/units/registry.hpp>

namespace thidua {

/// A list of submissions as it was read.
struct submissions_read {
    submission_list list{};                ///< the rows that were taken
    std::vector<rejected_row> rejected{};  ///< the rows that were not, with every reason
    std::vector<error> reports{};          ///< what concerns the file, not a row
};

/// The columns of a list of submissions; `submission_id` is required.
[[nodiscard]] column_list submission_columns();

/// Reads a list of submissions (CSV). Rejected are rows with a faulty cell, without an id, with
/// more votes than members (`submissions.votes`), and all that share an id (`submissions.same_id`).
/// Without `units` a row that names its submitting unit is rejected. Errors, for the whole list:
/// those of `read_table`.
[[nodiscard]] result<submissions_read> read_submissions_text(std::string_view content,
                                                             std::string const& file,
                                                             registry const* units,
                                                             csv_options const& options = {});
/// The same for a file, CSV or a workbook; also the errors of `read_table_file`.
[[nodiscard]] result<submissions_read> read_submissions(std::string const& path,
                                                        registry const* units,
                                                        csv_options const& options = {},
                                                        workbook_options const& workbooks = {});

}  // namespace thidua
