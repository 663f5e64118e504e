// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <thidua/base/error.hpp>
#include <thidua/base/result.hpp>
#include <thidua/io/csv.hpp>
#include <thidua/io/headers.hpp>
#include <thidua/io/intake.hpp>
#include <thidua/io/workbook.hpp>
#include <thidua/nominations/past_award.hpp>
#include <thidua/units/registry.hpp>

namespace thidua {

/// Past awards as they were read, in the order of file and row.
struct history_read {
    std::vector<past_award> awards{};      ///< the rows that were taken
    std::vector<rejected_row> rejected{};  ///< the rows that were not, with every reason
    std::vector<error> reports{};          ///< what concerns the file, not a row
};

/// The columns of a list of past awards; `recipient_name` is required.
[[nodiscard]] column_list history_columns();

/// Reads a list of past awards (CSV). Rejected are rows with a faulty cell and rows that name no
/// recipient, neither by `recipient_id` nor by name (`history.no_recipient`). Without `units` a row
/// that names a unit is rejected. Errors, for the whole list: those of `read_table`.
[[nodiscard]] result<history_read> read_history_text(std::string_view content,
                                                     std::string const& file, registry const* units,
                                                     csv_options const& options = {});
/// The same for several files, in byte order of their paths, each once. The first one that cannot
/// be read is the error: a history with a gap would find too little. CSV and workbooks; also the
/// errors of `read_table_file`.
[[nodiscard]] result<history_read> read_history(std::span<std::string const> paths,
                                                registry const* units,
                                                csv_options const& options = {},
                                                workbook_options const& workbooks = {});

}  // namespace thidua
