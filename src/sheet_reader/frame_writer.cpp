// SPDX-License-Identifier: BSL-1.0
#include "frame_writer.hpp"

#include <unistd.h>

#include <cerrno>
#include <cstdlib>

namespace thidua::sheet_reader {

using sheet_pipe::frame;

namespace {

void within(std::uint64_t value, std::uint64_t most, char const* limit) {
    if (value > most) throw gave_up{sheet_pipe::failure::limit, limit};
}

}  // namespace

void frame_writer::sheet(std::string_view name, bool days_from_1904) {
    within(++sheets_, most_.sheets, "sheets");
    within(name.size(), most_.cell, "cell_bytes");
    row_ = 0;
    column_ = 0;
    head(frame::sheet, 1 + name.size());
    number(days_from_1904 ? 1 : 0, 1);
    buffer_ += name;
}

void frame_writer::cell(std::uint64_t row, std::uint64_t column, sheet_pipe::content what,
                        std::string_view text, std::uint8_t width) {
    within(row, most_.rows, "rows");
    within(column, most_.columns, "columns");
    within(++cells_, most_.cells, "cells");
    within(text.size(), most_.cell, "cell_bytes");
    within(text_ += text.size(), most_.text, "text_bytes");
    if (row < row_ || (row == row_ && column <= column_))
        throw gave_up{sheet_pipe::failure::damaged, "order of cells"};
    row_ = row;
    column_ = column;
    head(frame::cell, sheet_pipe::cell_head + text.size());
    number(row, 4);
    number(column, 4);
    number(static_cast<std::uint8_t>(what), 1);
    number(width, 1);
    buffer_ += text;
}

void frame_writer::merge(std::uint64_t row, std::uint64_t column, std::uint64_t last_row,
                         std::uint64_t last_column) {
    if (row > last_row || column > last_column || row == 0 || column == 0)
        throw gave_up{sheet_pipe::failure::damaged, "merged cells"};
    within(++merges_, most_.merges, "merges");
    constexpr std::uint64_t widest = 0xffffffffU;
    head(frame::merge, 16);
    for (auto const n : {row, column, last_row, last_column}) number(n < widest ? n : widest, 4);
}

void frame_writer::end() {
    head(frame::end, 12);
    number(sheets_, 4);
    number(cells_, 8);
    flush();
}

void frame_writer::failure(gave_up const& why) {
    head(frame::failure, 1 + why.about.size());
    number(static_cast<std::uint8_t>(why.why), 1);
    buffer_ += why.about;
    flush();
}

void frame_writer::head(frame what, std::size_t body) {
    if (buffer_.size() >= buffer_bytes) flush();
    number(static_cast<std::uint8_t>(what), 1);
    number(body, 4);
}

void frame_writer::number(std::uint64_t value, int bytes) {
    for (int i = 0; i < bytes; ++i) {
        buffer_ += static_cast<char>(value & 0xffU);
        value >>= 8U;
    }
}

void frame_writer::flush() {
    std::string_view rest = buffer_;
    while (!rest.empty()) {
        auto const sent = ::write(STDOUT_FILENO, rest.data(), rest.size());
        if (sent < 0 && errno == EINTR) continue;
        if (sent <= 0) std::_Exit(3);  // the parent is gone
        rest.remove_prefix(static_cast<std::size_t>(sent));
    }
    buffer_.clear();
}

}  // namespace thidua::sheet_reader
