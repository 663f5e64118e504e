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
#include <thidua/rounds/signed_award.hpp>

namespace thidua {

/// Lines of signed decisions as they were read, in the order of the rows.
struct signed_read {
    std::vector<signed_award> awards{};    ///< the rows that were taken
    std::vector<rejected_row> rejected{};  ///< the rows that were not, with every reason
    std::vector<error> reports{};          ///< what concerns the file, not a row
    /// Ids in rejected rows, each once, sorted: something was said of these dossiers.
    std::vector<std::string> unread{};
};

/// The columns of a list of signed decisions; `decision_no` and `id` are required.
[[nodiscard]] column_list signed_columns();

/// Reads signed decisions (CSV): a row a dossier. Rejected are rows with a faulty cell or without
/// id, number or day; cancelled without a day, or before they were signed (`signed.cancelled`); and
/// all rows of one dossier and decision (`signed.same_line`), each naming the others. An id that no
/// dossier has is kept: a decision is a fact, and the round tells who was never proposed. Errors,
/// for the whole list: those of `read_table`.
[[nodiscard]] result<signed_read> read_signed_text(std::string_view content,
                                                   std::string const& file,
                                                   csv_options const& options = {});
/// The same for a file, CSV or a workbook; also the errors of `read_table_file`.
[[nodiscard]] result<signed_read> read_signed(std::string const& path,
                                              csv_options const& options = {},
                                              workbook_options const& workbooks = {});

}  // namespace thidua
