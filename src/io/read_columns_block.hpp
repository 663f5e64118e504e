// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <thidua/io/read_columns.hpp>

#include "read_columns_marks.hpp"
#include "read_columns_parse.hpp"

namespace thidua::column_reading {

/// Some rows on their way from text to columns; what they take stays in a processor's cache.
struct row_block {
    std::size_t width = 0;  ///< cells a row
    std::size_t most = 0;   ///< rows
    std::size_t rows = 0;
    std::vector<cell_span> spans{};       ///< row by row
    std::vector<std::int64_t> lines{};    ///< by row
    std::vector<std::uint8_t> doubt{};    ///< by row: the exact reader must look at it
    std::vector<std::uint8_t> dropped{};  ///< by row: not kept
    std::vector<std::int64_t> values{};   ///< column by column, `most` each
    std::vector<said> states{};           ///< the same
    /// Rows whose texts stand elsewhere, as they had doubled quotes.
    std::deque<std::pair<std::size_t, std::vector<std::string>>> texts{};

    row_block(std::size_t cells, std::size_t columns)
        : width(cells),
          most(std::clamp<std::size_t>(cells_at_once / std::max<std::size_t>(cells, 1), 16, 1024)),
          spans(most * cells + spare_spans),
          lines(most),
          doubt(most),
          dropped(most),
          values(most * columns),
          states(most * columns) {}

    [[nodiscard]] column_cells cells_of(char const* text, std::size_t place) const {
        return {text, spans.data() + place, width, rows};
    }
    [[nodiscard]] column_values values_of(std::size_t column) {
        return {values.data() + column * most, states.data() + column * most, doubt.data()};
    }
    /// The cell of a row; `text` is what the spans count from.
    [[nodiscard]] std::string_view cell(char const* text, std::size_t row,
                                        std::size_t place) const {
        auto const own = std::lower_bound(
            texts.begin(), texts.end(), row,
            [](auto const& entry, std::size_t wanted) { return entry.first < wanted; });
        if (own != texts.end() && own->first == row) return own->second[place];
        auto const span = spans[row * width + place];
        return {text + span.begin, span.size()};
    }
    void clear() {
        rows = 0;
        texts.clear();
        std::fill(doubt.begin(), doubt.end(), std::uint8_t{0});
        std::fill(dropped.begin(), dropped.end(), std::uint8_t{0});
    }
    /// Moves the rows that are kept together, in values, states and lines.
    void close_up(std::size_t columns);

private:
    static constexpr std::size_t cells_at_once = 4096;
};

}  // namespace thidua::column_reading
