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
#include <thidua/rounds/council_vote.hpp>
#include <thidua/rounds/dossier_index.hpp>

namespace thidua {

/// Ballots of councils as they were read, in the order of the rows.
struct votes_read {
    std::vector<council_vote> votes{};     ///< the rows that were taken
    std::vector<rejected_row> rejected{};  ///< the rows that were not, with every reason
    std::vector<error> reports{};          ///< what concerns the file, not a row
    /// Ids in rejected rows, each once, sorted: something was said of these dossiers. Without those
    /// of which only ballots of a unit's own council were rejected.
    std::vector<std::string> unread{};
};

/// The columns of a list of ballots; `id` and `votes_for` are required.
[[nodiscard]] column_list vote_columns();

/// Reads the ballots of councils (CSV): a row a dossier and session. Rejected are rows with a
/// faulty cell or without id, council, votes or number of members; with numbers that cannot be
/// (`votes.too_many`: more votes than members, or than took part; more present than there are) or
/// a council without members;
/// with an id that no dossier has (`votes.unknown_id`); and all rows of one dossier, council and
/// session
/// (`votes.same_ballot`), each naming the others. With `dossiers` nullptr ids are not looked up.
/// Errors, for the whole list: those of `read_table`.
[[nodiscard]] result<votes_read> read_votes_text(std::string_view content, std::string const& file,
                                                 dossier_index const* dossiers,
                                                 csv_options const& options = {});
/// The same for a file, CSV or a workbook; also the errors of `read_table_file`.
[[nodiscard]] result<votes_read> read_votes(std::string const& path, dossier_index const* dossiers,
                                            csv_options const& options = {},
                                            workbook_options const& workbooks = {});

}  // namespace thidua
