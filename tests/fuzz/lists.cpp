// SPDX-License-Identifier: BSL-1.0
// Lists of units, submissions and past awards: a row is taken or rejected, never dropped, and a
// rejected one can be written and read again.
#include <algorithm>
#include <cstddef>
#include <span>
#include <string>
#include <string_view>

#include <thidua/hanoi/registry.hpp>
#include <thidua/io/cells.hpp>
#include <thidua/io/read_history.hpp>
#include <thidua/io/read_submissions.hpp>
#include <thidua/io/read_table.hpp>
#include <thidua/io/read_units.hpp>
#include <thidua/io/rejected_rows.hpp>

#include "fuzz.hpp"

using namespace thidua;
using fuzzing::must;

namespace {

constexpr csv_options small{.limits = {.file_bytes = 1 << 20, .cell_bytes = 300, .columns = 20}};

std::size_t rows_in(std::string_view text, column_list const& columns) {
    input_table all;
    if (!read_table(text, "a.csv", columns, small, all)) return 0;
    return all.rows.size() + all.rejected.size();
}

std::size_t with_cells(std::span<rejected_row const> rejected) {
    std::size_t count = 0;
    for (auto const& row : rejected) {
        must(!row.errors.empty() && row.errors.size() == row.found.size(), "a reason for each");
        must(row.raw.empty() || row.cells.empty(), "a row has cells or bytes");
        if (!row.cells.empty()) ++count;
    }
    return count;
}

/// `read` gives how many rows were taken, and the rejected ones.
template <class Read>
void check(std::string_view text, column_list const& columns, Read read) {
    auto const once = read(text, small);
    if (!once) return;
    must(once->first + once->second.size() == rows_in(text, columns), "every row is accounted for");
    auto const csv = rejected_rows_csv(once->second, columns);
    auto const again = read(csv, csv_options{});
    must(again.has_value(), "rejected rows are a list");
    must(again->first == 0, "what was rejected is rejected");
    must(again->second.size() == with_cells(once->second), "each row with cells is a row again");
}

/// How many rows were taken, and the rejected ones.
using rows_read = std::pair<std::size_t, std::vector<rejected_row>>;

registry const& units() {
    static auto const all = [] {
        auto made = hanoi::make_registry();
        must(made.has_value(), "the shipped registry");
        index_by_name(*made);
        return *std::move(made);
    }();
    return all;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
    auto text = fuzzing::text_of(data, size);
    switch (fuzzing::choice(text, 3)) {
        case 0:
            check(text, unit_columns(),
                  [](std::string_view sheet, csv_options const& how) -> result<rows_read> {
                      auto read = read_units_text(sheet, "units.csv", how);
                      if (!read) return std::move(read).failure();
                      return rows_read{read->units.units().size(), std::move(read->rejected)};
                  });
            break;
        case 1:
            check(text, submission_columns(),
                  [](std::string_view sheet, csv_options const& how) -> result<rows_read> {
                      auto read = read_submissions_text(sheet, "submissions.csv", &units(), how);
                      if (!read) return std::move(read).failure();
                      return rows_read{read->list.all().size(), std::move(read->rejected)};
                  });
            break;
        default:
            check(text, history_columns(),
                  [](std::string_view sheet, csv_options const& how) -> result<rows_read> {
                      auto read = read_history_text(sheet, "history.csv", &units(), how);
                      if (!read) return std::move(read).failure();
                      return rows_read{read->awards.size(), std::move(read->rejected)};
                  });
    }
    return 0;
}
