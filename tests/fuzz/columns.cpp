// SPDX-License-Identifier: BSL-1.0
// The columnar reader and the reader row by row agree on every sheet, however it is cut up.
#include <string>
#include <string_view>
#include <vector>

#include <io/read_columns_reference.hpp>

#include "../../src/io/read_columns_session.hpp"
#include "fuzz.hpp"

using namespace thidua;
using namespace columns_reading;
using fuzzing::must;

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
    auto text = fuzzing::text_of(data, size);
    char const separator = ",;\t"[fuzzing::choice(text, 3)];
    auto const piece = fuzzing::choice(text, 64);
    // Lists of words make a reader dear to begin with: they are asked for less often.
    static auto const few =
        std::vector<wanted_column>{{&number}, {&small}, {&points}, {&day}, {&person}, {&letter}};
    static auto const all = every_kind();
    auto const& wanted = piece % 8 == 7 ? all : few;
    std::string sheet;
    for (auto const& w : wanted) sheet += std::string{w.fact->name} + separator;
    sheet += "note\n";
    sheet += text;
    csv_options const how{.separator = separator,
                          .limits = {.file_bytes = 1 << 20, .cell_bytes = 200, .columns = 20}};
    auto const want = read_by_rows(sheet, wanted, how);
    keeping_sink whole;
    auto const read = read_columns_text(sheet, "sheet.csv", wanted, whole, {.csv = how});
    must(read.has_value(), "a sheet with its header is read");
    auto const differs = difference(want, whole, *read, wanted);
    must(differs.empty(), differs.c_str());

    keeping_sink pieces;
    column_reading::shared_values const none;
    column_reading::window in_pieces{column_reading::bytes_of(sheet),
                                     {.first = 1 + piece, .later = 1 + piece * 3}};
    read_columns_options const options{.csv = how};
    column_reading::session reading{"sheet.csv", wanted, pieces, options, none};
    must(reading.read(in_pieces).has_value(), "a sheet in pieces is read");
    auto const differs_in_pieces = difference(want, pieces, reading.finish(), wanted);
    must(differs_in_pieces.empty(), differs_in_pieces.c_str());
    return 0;
}
