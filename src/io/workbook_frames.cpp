// SPDX-License-Identifier: BSL-1.0
#include <thidua/io/workbook_frames.hpp>

#include <array>
#include <limits>
#include <utility>

#include <thidua/calendar/date_text.hpp>
#include <thidua/io/text_form.hpp>

#include "../sheet_reader/frames.hpp"
#include "workbook_faults.hpp"
#include "workbook_number.hpp"

namespace thidua {
namespace {

using sheet_pipe::content;
using sheet_pipe::frame;

constexpr std::size_t most_columns = 16'384;  // a column is held in 16 bits
constexpr std::size_t most_about = 256;       // bytes of what a failure is about
constexpr int serials_between_epochs = 1462;  // 1904-01-01 is 1462 in the 1900 system

std::uint64_t number_at(std::string_view bytes, std::size_t at, int count) {
    std::uint64_t value = 0;
    for (int i = count - 1; i >= 0; --i)
        value = (value << 8U) | static_cast<unsigned char>(bytes[at + static_cast<std::size_t>(i)]);
    return value;
}

struct shown_cell {
    std::string text{};
    cell_content content = cell_content::text;
};

std::string two_digits(int n) { return (n < 10 ? "0" : "") + std::to_string(n); }

shown_cell day_text(result<date> const& day, std::string_view written) {
    if (!day) return {std::string{written}, cell_content::not_a_day};
    return {
        two_digits(day->day()) + "/" + two_digits(day->month()) + "/" + std::to_string(day->year()),
        cell_content::day};
}

shown_cell serial_text(std::string_view written, int shift) {
    auto const number = workbook_numbers::read_decimal(written);
    constexpr std::size_t most_digits = 7;
    if (!number || number->negative || number->whole.size() > most_digits)
        return {std::string{written}, cell_content::not_a_day};
    return day_text(date_from_serial(std::stoll(number->whole) + shift), written);
}

shown_cell number_text(std::string_view written, std::size_t width, bool from_1904) {
    auto number = workbook_numbers::read_decimal(written);
    if (!number) return {std::string{written}, cell_content::error_value};
    if (number->digits_lost()) return {std::string{written}, cell_content::digits_lost};
    if (!number->negative && number->fraction.empty() && number->whole.size() < width)
        number->whole.insert(0, width - number->whole.size(), '0');
    return {number->text(), from_1904 ? cell_content::number_1904 : cell_content::number};
}

shown_cell percent_text(std::string_view written) {
    auto const number = workbook_numbers::read_decimal(written, 2);
    if (!number) return {std::string{written}, cell_content::error_value};
    return {number->text() + "%", cell_content::text};
}

/// What people see in the cell, as far as it is known.
shown_cell shown(content what, std::string_view written, std::size_t width, bool from_1904) {
    if (first_utf8_fault(written) || written.find('\0') != std::string_view::npos)
        return {excerpt(written, written.size()), cell_content::not_text};
    switch (what) {
        case content::text:
            return {std::string{written}, cell_content::text};
        case content::number:
            return number_text(written, width, from_1904);
        case content::percent:
            return percent_text(written);
        case content::serial_1900:
            return serial_text(written, 0);
        case content::serial_1904:
            return serial_text(written, serials_between_epochs);
        case content::iso_day:
            return day_text(read_date(written.substr(0, written.find('T'))), written);
        case content::boolean:
            return {written == "0" ? "FALSE" : "TRUE", cell_content::boolean};
        case content::error:
            return {std::string{written}, cell_content::error_value};
        case content::no_result:
            return {std::string{written}, cell_content::no_result};
    }
    return {std::string{written}, cell_content::error_value};
}

}  // namespace

bool workbook_frames::nonsense() {
    if (!failed_)
        failed_ = workbook_faults::unreadable("chương trình đọc bảng tính trả về dữ liệu sai",
                                              "what came from the sheet reader makes no sense");
    return false;
}

bool workbook_frames::within(std::size_t value, std::size_t most, std::string_view limit) {
    if (value <= most) return true;
    failed_ = workbook_faults::limit(limit, most);
    return false;
}

bool workbook_frames::take(std::string_view bytes) {
    if (failed_) return false;
    if (ended_) return bytes.empty() || nonsense();
    pending_ += bytes;
    std::string_view rest = pending_;
    if (!greeted_) {
        auto const greeting = sheet_pipe::greeting;
        auto const have = rest.substr(0, greeting.size());
        if (!greeting.starts_with(have)) return nonsense();
        if (have.size() < greeting.size()) return true;
        rest.remove_prefix(greeting.size());
        greeted_ = true;
    }
    while (rest.size() >= sheet_pipe::frame_head) {
        auto const length = static_cast<std::size_t>(number_at(rest, 1, 4));
        if (length > limits_.cell_bytes + most_about) return nonsense();
        if (rest.size() - sheet_pipe::frame_head < length) break;
        auto const type = static_cast<std::uint8_t>(rest.front());
        if (!take_frame(type, rest.substr(sheet_pipe::frame_head, length))) return false;
        rest.remove_prefix(sheet_pipe::frame_head + length);
        if (ended_) return rest.empty() || nonsense();
    }
    pending_.erase(0, pending_.size() - rest.size());
    return true;
}

bool workbook_frames::take_frame(std::uint8_t type, std::string_view body) {
    switch (frame{type}) {
        case frame::sheet:
            return take_sheet(body);
        case frame::cell:
            return take_cell(body);
        case frame::merge:
            return take_merge(body);
        case frame::end:
            return take_end(body);
        case frame::failure:
            return take_failure(body);
    }
    return nonsense();
}

bool workbook_frames::take_sheet(std::string_view body) {
    if (body.empty() || static_cast<unsigned char>(body.front()) > 1) return nonsense();
    if (!within(sheets_.size() + 1, limits_.sheets, "sheets")) return false;
    auto const name = body.substr(1);
    days_from_1904_ = body.front() == 1;
    sheets_.emplace_back(first_utf8_fault(name) || name.find('\0') != std::string_view::npos
                             ? excerpt(name, name.size())
                             : nfc(name));
    row_ = 0;
    column_ = 0;
    return true;
}

bool workbook_frames::take_cell(std::string_view body) {
    if (sheets_.empty() || body.size() < sheet_pipe::cell_head) return nonsense();
    auto const row = static_cast<std::int64_t>(number_at(body, 0, 4));
    auto const column = static_cast<std::size_t>(number_at(body, 4, 4));
    auto const what = static_cast<std::uint8_t>(body[8]);
    auto const width = static_cast<std::uint8_t>(body[9]);
    auto const written = body.substr(sheet_pipe::cell_head);
    if (what > sheet_pipe::last_content || width > workbook_numbers::digits_kept ||
        written.empty() || row < 1 || column < 1)
        return nonsense();
    if (row < row_ || (row == row_ && column <= column_)) return nonsense();
    auto const most = limits_.columns < most_columns ? limits_.columns : most_columns;
    if (!within(static_cast<std::size_t>(row), limits_.rows, "rows") ||
        !within(column, most, "columns") || !within(++cells_, limits_.cells, "cells") ||
        !within(written.size(), limits_.cell_bytes, "cell_bytes") ||
        !within(texts_ += written.size(), limits_.text_bytes, "text_bytes"))
        return false;
    row_ = row;
    column_ = column;
    auto const cell = shown(content{what}, written, width, days_from_1904_);
    sheets_.back().add(row, column - 1, cell.text, cell.content);
    return true;
}

bool workbook_frames::take_merge(std::string_view body) {
    if (sheets_.empty() || body.size() != 16) return nonsense();
    std::array<std::uint64_t, 4> at{};
    for (std::size_t i = 0; i < at.size(); ++i) at[i] = number_at(body, i * 4, 4);
    if (at[0] < 1 || at[1] < 1 || at[2] < at[0] || at[3] < at[1]) return nonsense();
    if (!within(++merges_, limits_.merges, "merges")) return false;
    sheets_.back().add(
        merged_cells{static_cast<std::int64_t>(at[0]), static_cast<std::size_t>(at[1] - 1),
                     static_cast<std::int64_t>(at[2]), static_cast<std::size_t>(at[3] - 1)});
    return true;
}

bool workbook_frames::take_end(std::string_view body) {
    if (body.size() != 12 || number_at(body, 0, 4) != sheets_.size() ||
        number_at(body, 4, 8) != cells_)
        return nonsense();
    ended_ = true;
    return true;
}

bool workbook_frames::take_failure(std::string_view body) {
    if (body.empty() || body.size() > most_about) return nonsense();
    auto const about = body.substr(1);
    using sheet_pipe::failure;
    switch (failure{static_cast<std::uint8_t>(body.front())}) {
        case failure::not_a_workbook:
            failed_ = workbook_faults::not_a_workbook();
            break;
        case failure::damaged:
            failed_ = workbook_faults::damaged();
            break;
        case failure::limit:
            failed_ = workbook_faults::limit(about, workbook_faults::value_of(limits_, about));
            break;
        case failure::memory:
            failed_ = workbook_faults::limit("memory_bytes", limits_.memory_bytes);
            break;
        case failure::encrypted:
            failed_ = workbook_faults::encrypted();
            break;
        case failure::no_sheets:
            failed_ = workbook_faults::no_sheets();
            break;
        default:
            return nonsense();
    }
    return false;
}

}  // namespace thidua
