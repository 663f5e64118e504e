// SPDX-License-Identifier: BSL-1.0
// The CSV splitter and writer: no byte is lost, and what was read is written and read the same.
#include <string>
#include <string_view>
#include <vector>

#include <thidua/io/csv.hpp>
#include <thidua/io/csv_write.hpp>

#include "fuzz.hpp"

using namespace thidua;
using fuzzing::must;

namespace {

using row = std::vector<std::string>;

csv_options options(char separator) {
    return {.separator = separator,
            .limits = {.file_bytes = 1 << 20, .cell_bytes = 200, .columns = 20}};
}

/// Whether all between two rows is line ends; at the beginning also a mark and a `sep=` line.
bool only_line_ends(std::string_view between, bool begins) {
    if (begins && between.starts_with("\xEF\xBB\xBF")) between.remove_prefix(3);
    if (begins && between.starts_with("sep=") && between.size() >= 5) between.remove_prefix(5);
    return between.find_first_not_of("\r\n") == std::string_view::npos;
}

std::vector<row> rows_of(std::string_view text, char separator, bool with_header) {
    std::vector<row> rows;
    auto opened = csv_splitter::open(text, "a.csv", options(separator));
    if (!opened) return rows;
    auto splitter = *std::move(opened);
    auto const* seen = text.data();
    bool first = true;
    std::int64_t line = 0;
    while (splitter.next()) {
        auto const& record = splitter.record();
        auto const* begin = record.raw.data();
        must(begin >= seen && record.raw.size() <= text.size(), "rows follow one another");
        must(only_line_ends({seen, static_cast<std::size_t>(begin - seen)}, first),
             "no byte stands between rows");
        must(record.line > line, "lines go on");
        line = record.line;
        seen = begin + record.raw.size();
        must((record.fault == nullptr) || record.cells.empty(), "a faulty row has no cells");
        if (record.fault == nullptr) {
            rows.emplace_back(record.cells.begin(), record.cells.end());
            if (first && with_header) splitter.expect(record.cells);
        }
        first = false;
    }
    must(only_line_ends({seen, static_cast<std::size_t>(text.data() + text.size() - seen)}, first),
         "no byte is left over");
    return rows;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
    auto text = fuzzing::text_of(data, size);
    auto const how = fuzzing::choice(text, 8);
    char const separator = "\0,;\t"[how % 4];
    auto const rows = rows_of(text, separator, how >= 4);
    if (how >= 4) return 0;

    char const written_with = separator == '\0' ? ',' : separator;
    csv_writer plain{{.separator = written_with, .guard_formulas = false}};
    csv_writer safe{{.separator = written_with, .byte_order_mark = true}};
    for (auto const& r : rows) {
        if (r.empty()) continue;
        for (auto const& cell : r) {
            plain.cell(cell);
            safe.cell(cell);
        }
        plain.end_row();
        safe.end_row();
    }
    auto const again = rows_of(plain.bytes(), written_with, false);
    must(again == rows, "what was written is read as it was");
    auto const guarded_rows = rows_of(safe.bytes(), written_with, false);
    must(guarded_rows.size() == rows.size(), "every row is there");
    for (std::size_t i = 0; i < rows.size(); ++i)
        for (std::size_t k = 0; k < rows[i].size(); ++k) {
            must(!runs_as_formula(guarded_rows[i][k]), "no cell runs");
            must(unguarded(guarded_rows[i][k]) == rows[i][k], "a guard is taken off again");
        }
    return 0;
}
