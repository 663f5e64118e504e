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
#include <thidua/rounds/dossier_index.hpp>
#include <thidua/rounds/resolution.hpp>

namespace thidua {

/// Resolutions of the Council and words of the Chairman as they were read, in the order of the
/// rows.
struct resolutions_read {
    std::vector<resolution> resolutions{};  ///< the rows that were taken
    std::vector<rejected_row> rejected{};   ///< the rows that were not, with every reason
    std::vector<error> reports{};           ///< what concerns the file, not a row
    /// Ids in rejected rows, each once, sorted: something was said of these dossiers.
    std::vector<std::string> unread{};
};

/// The columns of a list of resolutions; `id` and `by` are required.
[[nodiscard]] column_list resolution_columns();

/// Reads resolutions (CSV). Rejected are rows with a faulty cell or without id or body; that say
/// neither an outcome nor a place (`resolutions.says_nothing`); with an id that no dossier has
/// (`resolutions.unknown_id`); and all rows of one dossier and body that have the same day or that
/// include one without a day (`resolutions.two_of_one_body`), each naming the others: a later day
/// stands over an earlier one. With `dossiers` nullptr ids are not looked up. Errors, for the whole
/// list: those of `read_table`.
[[nodiscard]] result<resolutions_read> read_resolutions_text(std::string_view content,
                                                             std::string const& file,
                                                             dossier_index const* dossiers,
                                                             csv_options const& options = {});
/// The same for a file, CSV or a workbook; also the errors of `read_table_file`.
[[nodiscard]] result<resolutions_read> read_resolutions(std::string const& path,
                                                        dossier_index const* dossiers,
                                                        csv_options const& options = {},
                                                        workbook_options const& workbooks = {});

}  // namespace thidua
