// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstdint>
#include <string_view>

/// The language between the sheet reader and `thidua::io`: all that crosses the pipe.
///
/// The stream begins with `greeting`. A frame is a type (one byte), the length of its body (four
/// bytes) and the body; numbers are little-endian, rows and columns count from 1. Bodies:
///
/// | frame   | body                                                                       |
/// |---------|----------------------------------------------------------------------------|
/// | sheet   | 1 if its days count from 1904, else 0 (1), its name; what follows is its   |
/// | cell    | row (4), column (4), content (1), width (1), text; rows ascend, then columns |
/// | merge   | first row (4), first column (4), last row (4), last column (4)             |
/// | end     | number of sheets (4), number of cells (8); nothing follows                 |
/// | failure | reason (1), what it is about in ASCII; nothing follows                     |
namespace thidua::sheet_pipe {

inline constexpr std::string_view greeting = "TDSHEET1";
inline constexpr std::uint32_t frame_head = 5;
inline constexpr std::uint32_t cell_head = 10;

enum class frame : std::uint8_t { sheet = 'S', cell = 'C', merge = 'M', end = 'E', failure = 'F' };

/// What the text of a cell is.
enum class content : std::uint8_t {
    text = 0,
    number = 1,       ///< as the file writes it; `width` digits are shown, zeros before them
    percent = 2,      ///< the number behind it: 0.85 is shown as 85%
    serial_1900 = 3,  ///< a day number, 1 = 1900-01-01 (with the day 60 that never was)
    serial_1904 = 4,  ///< a day number, 0 = 1904-01-01
    iso_day = 5,      ///< 2025-07-05, a time may follow
    boolean = 6,      ///< `0` or `1`
    error = 7,        ///< `#REF!`
    no_result = 8,    ///< a formula that was never computed: its text
};
inline constexpr std::uint8_t last_content = 8;

/// Why the reader gave up.
enum class failure : std::uint8_t {
    not_a_workbook = 1,
    damaged = 2,  ///< the zip or the XML inside
    limit = 3,    ///< the name of the limit follows
    memory = 4,
    encrypted = 5,
    no_sheets = 6,
};
inline constexpr std::uint8_t last_failure = 6;

}  // namespace thidua::sheet_pipe
