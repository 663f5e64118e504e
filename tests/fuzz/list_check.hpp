// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

#include <thidua/base/result.hpp>
#include <thidua/io/csv.hpp>
#include <thidua/io/intake.hpp>
#include <thidua/io/read_table.hpp>
#include <thidua/io/rejected_rows.hpp>

#include "fuzz.hpp"

namespace fuzzing {

/// How many rows were taken, and the rejected ones.
using rows_read = std::pair<std::size_t, std::vector<thidua::rejected_row>>;

inline constexpr thidua::csv_options small_sheets{
    .limits = {.file_bytes = 1 << 20, .cell_bytes = 300, .columns = 20}};

inline void check_error(thidua::error const& why) {
    must(!why.code.empty(), "an error has a code");
    must(!why.message.vi.empty() && !why.message.en.empty(), "an error speaks both languages");
}

/// Every rejected row says where it stood and why; gives how many have cells.
inline std::size_t check_rejected(std::span<thidua::rejected_row const> rejected) {
    std::size_t with_cells = 0;
    for (auto const& row : rejected) {
        must(!row.errors.empty() && row.errors.size() == row.found.size(), "a reason for each");
        must(row.raw.empty() || row.cells.empty(), "a row has cells or bytes");
        must(!row.where.file.empty() && row.where.row > 0, "a row has a place");
        for (auto const& why : row.errors) {
            check_error(why);
            must(why.where.row == row.where.row && !why.where.file.empty(),
                 "a reason names its row");
        }
        if (!row.cells.empty()) ++with_cells;
    }
    return with_cells;
}

/// What holds for every list: each row is taken or rejected, and what was rejected can be written
/// and is rejected again. `read` gives `result<rows_read>` for a text and how it is read.
template <class Read>
void check_list(std::string_view text, thidua::column_list const& columns, Read read) {
    auto const once = read(text, small_sheets);
    if (!once) return check_error(once.failure());
    thidua::input_table all;
    must(thidua::read_table(text, "a.csv", columns, small_sheets, all).has_value(),
         "a list is a table");
    must(once->first + once->second.size() == all.rows.size() + all.rejected.size(),
         "every row is accounted for");
    auto const with_cells = check_rejected(once->second);
    auto const csv = thidua::rejected_rows_csv(once->second, columns);
    auto const again = read(csv, thidua::csv_options{});
    must(again.has_value(), "rejected rows are a list");
    must(again->first == 0, "what was rejected is rejected");
    must(again->second.size() == with_cells, "each row with cells is a row again");
    static_cast<void>(check_rejected(again->second));
}

}  // namespace fuzzing
