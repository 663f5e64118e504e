// SPDX-License-Identifier: BSL-1.0
//
// What the readers of votes, resolutions and signed decisions share.
#pragma once

#include <algorithm>
#include <cstddef>
#include <initializer_list>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include <thidua/io/read_table.hpp>
#include <thidua/io/text_form.hpp>
#include <thidua/rounds/dossier_index.hpp>

#include "shown_rows.hpp"

namespace thidua::detail {

/// Rows that say the same thing twice, by what they are about.
using rows_by_key = std::map<std::string, std::vector<std::size_t>>;

/// A key of several texts that no other texts give.
[[nodiscard]] inline std::string row_key(std::initializer_list<std::string_view> parts) {
    std::string key;
    for (auto const part : parts) {
        key += part;
        key += '\x1f';
    }
    return key;
}

/// The rows of a list by their numbers in the file: "4, 7".
[[nodiscard]] inline std::string row_numbers(input_table const& rows,
                                             std::vector<std::size_t> const& which) {
    return first_named(which.size(), ", ", [&](std::size_t i) {
        return std::to_string(rows.rows[which[i]].where().row);
    });
}

/// That no dossier has a row's id.
inline void require_dossier(input_row& row, std::size_t column, dossier_index const* dossiers,
                            std::string_view code) {
    auto const& id = row.text(column);
    if (id.empty() || dossiers == nullptr || dossiers->knows(id)) return;
    row.fail({.code = code,
              .message = {"không có hồ sơ mang mã `" + excerpt(id) + "` trong đợt này",
                          "no dossier of this round has the id `" + excerpt(id) + "`"},
              .help = {"kiểm tra mã hồ sơ trong decisions.csv và rejected_rows.csv",
                       "look the id up in decisions.csv and rejected_rows.csv"}},
             column);
}

/// Puts the rows that stand into `taken` and the others, by row, into `out.rejected`.
template <class T, class Out>
void keep_sound_rows(input_table& rows, std::vector<T>& read, std::size_t id_column,
                     column_list const& list, std::vector<T>& taken, Out& out) {
    out.rejected = std::move(rows.rejected);
    out.reports = std::move(rows.reports);
    for (std::size_t i = 0; i < read.size(); ++i) {
        auto const& row = rows.rows[i];
        if (row.errors().empty()) {
            taken.push_back(std::move(read[i]));
            continue;
        }
        if (!row.text(id_column).empty()) out.unread.push_back(row.text(id_column));
        out.rejected.push_back(row.rejected(list));
    }
    std::sort(out.unread.begin(), out.unread.end());
    out.unread.erase(std::unique(out.unread.begin(), out.unread.end()), out.unread.end());
    sort_by_row(out.rejected);
}

}  // namespace thidua::detail
