// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace thidua::column_reading {

/// Where a cell's text stands in the window: from `begin` to before `end`.
struct cell_span {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;

    [[nodiscard]] std::uint32_t size() const { return end - begin; }
};

/// Room that a list of spans must have behind the last wanted one: spans are written many at a
/// time.
inline constexpr std::size_t spare_spans = 128;

/// What rows without quotes, in a text of 4 GiB at most, are taken by.
struct plain_rows {
    std::size_t rows = 0;
    std::size_t end = 0;     ///< behind the last row
    bool stopped = false;    ///< what stands at `end` is no plain row, or not all of one
    bool not_ascii = false;  ///< some byte of the rows may be beyond ASCII
};

/// Takes rows of exactly `width` cells from `at` on, `most` of them, as long as they are plain:
/// without a quote, a NUL, a CR but before LF, ended by LF or CR LF. Writes their spans, row by
/// row.
///
/// The text must be followed by `margin` bytes that may be read.
[[nodiscard]] plain_rows take_plain_rows(std::string_view text, std::size_t at, char separator,
                                         std::size_t width, std::size_t most, cell_span* spans);

}  // namespace thidua::column_reading
