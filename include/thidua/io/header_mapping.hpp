// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <thidua/base/error.hpp>
#include <thidua/base/result.hpp>
#include <thidua/base/text.hpp>
#include <thidua/io/headers.hpp>

namespace thidua {

/// How an office's own sheets are read: its headers, its spellings, what all its rows have in
/// common.
struct header_mapping {
    /// A header of the office and the column that it means.
    struct header {
        std::string name{};    ///< as the office writes it
        std::string column{};  ///< English id
    };
    /// What the office writes in a column and what it means.
    struct spelling {
        std::string column{};  ///< English id
        std::string found{};   ///< as the office writes it
        std::string meant{};   ///< what the column takes, `n/a` included
    };
    /// What all rows have in common, where no column of the sheet says it.
    struct common {
        std::string column{};  ///< English id
        std::string text{};    ///< as a cell would have it
    };
    text label{};                       ///< how people call the mapping
    std::vector<header> headers{};      ///< each of the office's headers once
    std::vector<spelling> spellings{};  ///< each found text once a column
    std::vector<common> every_row{};    ///< each column once

    /// Whether it changes nothing.
    [[nodiscard]] bool empty() const;
};

/// Reads a mapping (JSON). `list` has the columns that there are.
///
/// ```json
/// { "format": "thidua.mapping/1",
///   "label": { "vi": "Mẫu của Sở A" },
///   "columns": { "Họ tên người được khen": "recipient_name" },
///   "values": { "form": { "BK": "bang_khen" } },
///   "every_row": { "recipient_kind": "individual" } }
/// ```
///
/// A header of `columns` goes before what the column list itself makes of it. `values` are compared
/// with case and spaces folded; a value that is not listed is read as ever. `every_row` is taken by
/// a row that says nothing in that column; a section heading goes before it. All parts but `format`
/// may be left out.
///
/// Errors: those of `read_json`, `json.*` of the fields, `mapping.unknown_column` (a column that is
/// not in `list`, with the nearest), `mapping.same_header`, `mapping.same_value` (one spelling
/// given twice), all of them, with `where.path`.
[[nodiscard]] result<header_mapping, std::vector<error>> read_mapping(std::string_view content,
                                                                      std::string const& file,
                                                                      column_list const& list);

}  // namespace thidua
