// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "frames.hpp"

namespace thidua::sheet_reader {

/// What the reader takes at most; the parent passes them on the command line, in this order.
struct limits {
    std::uint64_t memory = 0;  ///< bytes of address space
    std::uint64_t cpu = 0;     ///< seconds
    std::uint64_t unpacked = 0;
    std::uint64_t sheets = 0;
    std::uint64_t rows = 0;
    std::uint64_t columns = 0;
    std::uint64_t cells = 0;
    std::uint64_t text = 0;  ///< bytes of all cells
    std::uint64_t cell = 0;  ///< bytes of one
    std::uint64_t merges = 0;
};

/// Ends the reading; `main` makes a failure frame of it.
struct gave_up {
    sheet_pipe::failure why = sheet_pipe::failure::damaged;
    std::string about{};
};

/// Writes frames to standard output.
class frame_writer {
public:
    explicit frame_writer(limits const& most) : most_(most) {
        buffer_.reserve(buffer_bytes);
        buffer_ += sheet_pipe::greeting;
    }

    void sheet(std::string_view name, bool days_from_1904);
    /// Cells of a sheet come in ascending order, rows first.
    void cell(std::uint64_t row, std::uint64_t column, sheet_pipe::content what,
              std::string_view text, std::uint8_t width = 0);
    void merge(std::uint64_t row, std::uint64_t column, std::uint64_t last_row,
               std::uint64_t last_column);
    void end();
    void failure(gave_up const& why);

private:
    static constexpr std::size_t buffer_bytes = std::size_t{1} << 16U;

    void head(sheet_pipe::frame what, std::size_t body);
    void number(std::uint64_t value, int bytes);
    void flush();

    limits most_;
    std::string buffer_{};
    std::uint64_t sheets_ = 0;
    std::uint64_t cells_ = 0;
    std::uint64_t text_ = 0;
    std::uint64_t merges_ = 0;
    std::uint64_t row_ = 0;
    std::uint64_t column_ = 0;
};

}  // namespace thidua::sheet_reader
