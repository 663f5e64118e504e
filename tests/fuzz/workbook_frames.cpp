// SPDX-License-Identifier: BSL-1.0
// Our side of the sheet pipe: whatever a child process writes, in whatever pieces it comes.
#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include <thidua/io/workbook_frames.hpp>

#include "../../src/sheet_reader/frames.hpp"
#include "fuzz.hpp"

using namespace thidua;
using fuzzing::must;

namespace {

constexpr workbook_limits small{};

/// All the texts that came, row by row, or the code of the failure.
std::string reading(std::string_view stream, std::size_t piece) {
    workbook_frames frames{small};
    bool going = true;
    for (std::size_t at = 0; going && at < stream.size(); at += piece)
        going = frames.take(stream.substr(at, piece));
    must(going || frames.failure().has_value(), "who refuses says why");
    must(!(frames.complete() && frames.failure()), "a failure is no whole workbook");
    if (frames.failure()) return std::string{frames.failure()->code};
    if (!frames.complete()) return "unfinished";
    std::string all;
    for (auto const& sheet : std::move(frames).sheets()) {
        all += sheet.name() + '\n';
        std::int64_t before = 0;
        std::vector<std::string_view> texts;
        std::vector<cell_content> contents;
        for (auto const& row : sheet.rows()) {
            must(row.row > before, "rows ascend");
            before = row.row;
            sheet.cells(row, texts, contents);
            must(texts.size() == contents.size(), "each cell says what it is");
            all += std::to_string(row.row);
            for (auto const text : texts) all.append("|").append(text);
            all += '\n';
        }
    }
    return all;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
    auto text = fuzzing::text_of(data, size);
    bool const greeted = fuzzing::choice(text, 4) != 0;  // most inputs get past the greeting
    auto const stream = (greeted ? std::string{sheet_pipe::greeting} : std::string{}).append(text);
    auto const whole = reading(stream, std::max<std::size_t>(stream.size(), 1));
    must(reading(stream, 1) == whole, "byte by byte it is the same");
    must(reading(stream, 7) == whole, "in pieces it is the same");
    return 0;
}
