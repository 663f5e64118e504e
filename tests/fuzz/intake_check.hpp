// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <thidua/hanoi/plan_343.hpp>
#include <thidua/io/intake.hpp>
#include <thidua/io/read_nominations.hpp>
#include <thidua/io/rejected_rows.hpp>
#include <thidua/io/text_form.hpp>

#include "fuzz.hpp"

namespace fuzzing {

/// What holds for every reading of nominations.
inline void check_intake(thidua::intake const& in) {
    must(in.counts.accepted == in.batch.size(), "accepted dossiers are counted");
    must(in.counts.rejected == in.rejected.size(), "rejected rows are counted");
    must(in.batch.nominations.size() == in.batch.texts.size(), "each dossier has its texts");
    must(in.counts.files_read + in.counts.files_refused == 1, "the file was read or refused");
    must(in.counts.files_refused == 0 || in.counts.accepted + in.counts.rejected == 0,
         "nothing is taken of a refused file");
    for (auto const& row : in.rejected) {
        must(!row.errors.empty() && row.found.size() == row.errors.size(), "a reason for each");
        must(row.raw.empty() || row.cells.empty(), "a row has cells or bytes");
        for (auto const& why : row.errors)
            must(!why.message.vi.empty() && !why.message.en.empty() && !why.code.empty(),
                 "an error says what it is");
    }
    std::vector<std::string_view> ids;
    for (auto const& t : in.batch.texts) ids.push_back(t.id);
    std::sort(ids.begin(), ids.end());
    must(std::adjacent_find(ids.begin(), ids.end()) == ids.end(), "ids are unique");
    for (auto const& t : in.batch.texts)
        must(!t.recipient_name.empty() && !thidua::first_utf8_fault(t.recipient_name),
             "a name is a text");
}

/// Rejected rows that were written are rejected again with the same cells; a row that could not be
/// taken apart stays where a person finds it.
inline void check_written_again(thidua::intake const& in) {
    using namespace thidua;
    // With the limits that are shipped: what stands beside a row may be longer than its cells.
    static nomination_reader reader{{.names = {.plan = &hanoi::plan_343}}};
    static auto const columns = nomination_columns();
    auto const csv = rejected_rows_csv(in.rejected, columns);
    auto const again = reader.read_text(csv, "rejected_rows.csv");
    must(again.counts.files_read == 1, "rejected rows are a sheet");
    auto const whole = static_cast<std::size_t>(
        std::count_if(in.rejected.begin(), in.rejected.end(),
                      [](rejected_row const& r) { return !r.cells.empty(); }));
    must(again.counts.headings + again.counts.headers + again.counts.accepted +
                 again.counts.rejected + again.counts.blank ==
             in.rejected.size() + 1,
         "a row for each");
    must(again.counts.accepted + again.counts.rejected + again.counts.headings +
                 again.counts.headers - 1 ==
             whole,
         "each row with cells is a row again");
}

}  // namespace fuzzing
