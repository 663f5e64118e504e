// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include <thidua/base/error.hpp>
#include <thidua/logic/symbol.hpp>
#include <thidua/nominations/batch.hpp>
#include <thidua/units/unit.hpp>

namespace thidua {

/// A row that was not taken, whole, with all that is wrong with it.
struct rejected_row {
    place where{};  ///< file, sheet and row
    /// The cells that have text, as they came: the column's English id (or, for an unknown column,
    /// its header) and the text. The kind of recipient that a section heading gave is among them.
    std::vector<std::pair<std::string, std::string>> cells{};
    std::string raw{};  ///< the bytes of a row that could not be taken apart; it has no cells
    std::vector<error> errors{};       ///< at least one; `where` of each names row and column
    std::vector<std::string> found{};  ///< parallel to `errors`: the text of the faulty cell
};

/// A collective that the registry lists under the name the row gives, without a code in the row.
struct found_by_name {
    std::size_t nomination = 0;  ///< its place in the batch
    unit_id unit{};              ///< what the registry has under that name
};

/// How much was read. Every row of a sheet is counted in exactly one of the last six.
struct intake_counts {
    std::size_t files_read = 0;     ///< files whose rows were read
    std::size_t files_refused = 0;  ///< nothing of them was taken, see the reports
    std::size_t above_header = 0;   ///< titles of a sheet: rows before its header
    std::size_t headers = 0;        ///< header rows; one that is repeated further down counts again
    std::size_t headings = 0;       ///< section headings
    std::size_t blank = 0;          ///< rows whose cells are all empty
    std::size_t accepted = 0;       ///< rows that became dossiers
    std::size_t rejected = 0;       ///< rows that stand in `intake::rejected`

    /// What two readings have read together.
    intake_counts& operator+=(intake_counts const& more) {
        files_read += more.files_read;
        files_refused += more.files_refused;
        above_header += more.above_header;
        headers += more.headers;
        headings += more.headings;
        blank += more.blank;
        accepted += more.accepted;
        rejected += more.rejected;
        return *this;
    }
};

/// What came of reading nominations.
///
/// The dossiers stand in the order of their files (see `nomination_reader`) and rows, the rejected
/// rows in the order of file, sheet, row.
struct intake {
    nomination_batch batch{};              ///< the dossiers that were taken
    std::vector<rejected_row> rejected{};  ///< the rows that were not, with every reason
    /// What concerns a file, not a row: refused or skipped files, unknown columns.
    std::vector<error> reports{};
    /// Collectives whose `recipient_unit` was found by their name.
    std::vector<found_by_name> by_name{};
    intake_counts counts{};  ///< how much was read
};

}  // namespace thidua
