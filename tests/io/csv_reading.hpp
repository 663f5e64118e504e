// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <support/catch.hpp>

#include <thidua/base/error.hpp>
#include <thidua/io/csv.hpp>

// What a splitter gave, kept: for the tests of `csv_splitter`.
namespace csv_reading {

using row = std::vector<std::string>;
using rows = std::vector<row>;

struct seen {
    std::int64_t line = 0;
    std::int64_t lines = 0;
    row cells{};
    std::string raw{};
    std::string code{};
    thidua::error fault{};
};

struct reading {
    std::vector<seen> records{};

    [[nodiscard]] rows good() const {
        rows found;
        for (auto const& r : records)
            if (r.code.empty()) found.push_back(r.cells);
        return found;
    }
    [[nodiscard]] std::vector<std::string> faults() const {
        std::vector<std::string> found;
        for (auto const& r : records)
            if (!r.code.empty()) found.push_back(std::to_string(r.line) + " " + r.code);
        return found;
    }
};

using strings = std::vector<std::string>;

inline seen seen_in(thidua::csv_record const& record) {
    seen one{.line = record.line, .lines = record.lines, .raw = std::string{record.raw}};
    for (auto const cell : record.cells) one.cells.emplace_back(cell);
    if (record.fault != nullptr) {
        one.code = record.fault->code;
        one.fault = *record.fault;
    }
    return one;
}

/// All records. With `headed`, the first one gives the width of the rows after it.
inline reading read(std::string_view content, bool headed = false,
                    thidua::csv_options const& options = {}) {
    auto splitter = thidua::csv_splitter::open(content, "a.csv", options);
    REQUIRE(splitter);
    reading all;
    while (splitter->next()) {
        all.records.push_back(seen_in(splitter->record()));
        if (headed && all.records.size() == 1) splitter->expect(splitter->record().cells);
    }
    return all;
}

}  // namespace csv_reading
