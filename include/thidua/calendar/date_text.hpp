// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include <thidua/base/error.hpp>
#include <thidua/base/result.hpp>
#include <thidua/base/text.hpp>
#include <thidua/calendar/date.hpp>

namespace thidua {

namespace detail {

inline constexpr std::array<std::string_view, 12> english_months{
    "January", "February", "March",     "April",   "May",      "June",
    "July",    "August",   "September", "October", "November", "December"};

[[nodiscard]] inline std::string padded(int value, std::size_t width) {
    auto digits = std::to_string(value);
    return digits.size() < width ? std::string(width - digits.size(), '0') + digits : digits;
}

[[nodiscard]] constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// The input in backticks, cut to a length that fits a message, between characters.
[[nodiscard]] inline std::string quoted(std::string_view input) {
    constexpr std::size_t longest = 60;
    if (input.size() <= longest) return "`" + std::string{input} + "`";
    auto end = longest;
    while (end > 0 && (static_cast<unsigned char>(input[end]) & 0xC0U) == 0x80U) --end;
    return "`" + std::string{input.substr(0, end)} + "…`";
}

/// Takes pieces off the front of a text; once a piece is missing, `good` stays false.
struct date_scanner {
    std::string_view rest{};
    bool good = true;

    /// A whole number of `fewest` to `most` digits, and no digit after it.
    [[nodiscard]] constexpr int number(std::size_t fewest, std::size_t most) {
        int value = 0;
        std::size_t length = 0;
        while (length < rest.size() && length < most && is_digit(rest[length]))
            value = value * 10 + (rest[length++] - '0');
        if (length < fewest || (length < rest.size() && is_digit(rest[length]))) good = false;
        rest.remove_prefix(length);
        return value;
    }
    constexpr bool take(std::string_view piece) {
        if (!rest.starts_with(piece)) return false;
        rest.remove_prefix(piece.size());
        return true;
    }
    constexpr void require(std::string_view piece) { good = take(piece) && good; }
    /// One blank or more.
    constexpr void blanks() {
        good = rest.starts_with(' ') && good;
        while (rest.starts_with(' ')) rest.remove_prefix(1);
    }
    [[nodiscard]] constexpr bool done() const { return good && rest.empty(); }
};

[[nodiscard]] constexpr std::string_view without_outer_blanks(std::string_view input) {
    while (input.starts_with(' ') || input.starts_with('\t')) input.remove_prefix(1);
    while (input.ends_with(' ') || input.ends_with('\t')) input.remove_suffix(1);
    return input;
}

}  // namespace detail

/// `2025-07-05`: for machines, and for sorting.
[[nodiscard]] inline std::string to_iso(date day) {
    using detail::padded;
    return padded(day.year(), 4) + "-" + padded(day.month(), 2) + "-" + padded(day.day(), 2);
}

/// `05/07/2025`: for tables, day first. Both numbers have two digits, so columns line up.
[[nodiscard]] inline std::string to_short(date day) {
    using detail::padded;
    return padded(day.day(), 2) + "/" + padded(day.month(), 2) + "/" + padded(day.year(), 4);
}

/// `ngày 05 tháng 7 năm 2025`, in English `5 July 2025`: for documents.
///
/// In Vietnamese, days below 10 and the months 1 and 2 take a leading zero, and no other number.
/// \par Source  Decree 30/2020/NĐ-CP, the place and date of a document
[[nodiscard]] inline std::string to_long(date day, language in = language::vi) {
    if (in == language::en) {
        auto const& month = detail::english_months[static_cast<std::size_t>(day.month() - 1)];
        return std::to_string(day.day()) + " " + std::string{month} + " " +
               std::to_string(day.year());
    }
    return "ngày " + detail::padded(day.day(), 2) + " tháng " +
           detail::padded(day.month(), day.month() <= 2 ? 2 : 1) + " năm " +
           std::to_string(day.year());
}

/// Reads a date as people write it in a cell: `2025-07-05`, `05/07/2025`, `5/7/2025`, `05-07-2025`.
///
/// The day comes before the month unless the year comes first, whatever the locale. Blanks around
/// it are passed over. Nothing is completed: a year has four digits. Errors: `date.unreadable`
/// (none of these forms), `date.impossible` and `date.out_of_range` as in `make_date`.
[[nodiscard]] inline result<date> read_date(std::string_view input) {
    auto const text = detail::without_outer_blanks(input);
    detail::date_scanner iso{text};
    auto const iso_year = iso.number(4, 4);
    iso.require("-");
    auto const iso_month = iso.number(2, 2);
    iso.require("-");
    auto const iso_day = iso.number(2, 2);
    if (iso.done()) return make_date(iso_year, iso_month, iso_day, detail::quoted(text));

    for (std::string_view const mark : {"/", "-"}) {
        detail::date_scanner scan{text};
        auto const day = scan.number(1, 2);
        scan.require(mark);
        auto const month = scan.number(1, 2);
        scan.require(mark);
        auto const year = scan.number(4, 4);
        if (scan.done()) return make_date(year, month, day, detail::quoted(text));
    }
    return error{
        .code = "date.unreadable",
        .message = {"không đọc được ngày từ " + detail::quoted(text),
                    "no date can be read from " + detail::quoted(text)},
        .help = {"viết 05/07/2025, 5/7/2025, 05-07-2025 (ngày trước, tháng sau, năm đủ bốn "
                 "chữ số) hoặc 2025-07-05",
                 "write 05/07/2025, 5/7/2025, 05-07-2025 (day first, a year of four "
                 "digits) or 2025-07-05"}};
}

/// Reads a date as documents write it, in either language: `ngày 05 tháng 7 năm 2025`,
/// `5 July 2025`. Leading zeros are taken with or without, since documents differ; a sentence may
/// begin with `Ngày`. The text is composed (NFC), as everything is once it was read.
/// Errors: `date.unreadable`, `date.impossible`, `date.out_of_range`.
[[nodiscard]] inline result<date> read_long_date(std::string_view input) {
    auto const text = detail::without_outer_blanks(input);
    detail::date_scanner scan{text};
    if (!scan.take("ngày")) scan.require("Ngày");
    scan.blanks();
    auto const day = scan.number(1, 2);
    scan.blanks();
    scan.require("tháng");
    scan.blanks();
    auto const month = scan.number(1, 2);
    scan.blanks();
    scan.require("năm");
    scan.blanks();
    auto const year = scan.number(4, 4);
    if (scan.done()) return make_date(year, month, day, detail::quoted(text));

    for (std::size_t i = 0; i < detail::english_months.size(); ++i) {
        detail::date_scanner english{text};
        auto const english_day = english.number(1, 2);
        english.blanks();
        english.require(detail::english_months[i]);
        english.blanks();
        auto const english_year = english.number(4, 4);
        if (english.done())
            return make_date(english_year, static_cast<int>(i) + 1, english_day,
                             detail::quoted(text));
    }
    return error{.code = "date.unreadable",
                 .message = {"không đọc được ngày từ " + detail::quoted(text),
                             "no date can be read from " + detail::quoted(text)},
                 .help = {"viết `ngày 05 tháng 7 năm 2025` hoặc `5 July 2025`",
                          "write `ngày 05 tháng 7 năm 2025` or `5 July 2025`"}};
}

/// The date behind a number of a spreadsheet, in the 1900 date system: 1 is 1900-01-01.
///
/// That system has a day too many: 60 stands for 29 February 1900, which did not exist and is
/// refused. (Some programs number the days before it one higher; nothing in use lies there.) The
/// 1904 system has other numbers: its reader must add 1462 first. A fraction is a time of day,
/// which the caller must refuse or drop. Errors: `date.impossible` (60), `date.out_of_range` (below
/// 1, or after 2200-12-31).
[[nodiscard]] inline result<date> date_from_serial(std::int64_t serial) {
    constexpr date before_the_bug{1899, 12, 31};
    constexpr date after_the_bug{1899, 12, 30};
    constexpr auto highest = last_readable_day.raw() - after_the_bug.raw();
    auto const found = "`" + std::to_string(serial) + "`";
    if (serial < 1 || serial > highest) {
        auto const range = "1-" + std::to_string(highest);
        return error{.code = "date.out_of_range",
                     .message = {"số thứ tự ngày " + found + " nằm ngoài khoảng " + range,
                                 "the day number " + found + " is outside " + range},
                     .help = {"định dạng ô thành ngày, từ năm 1900 đến năm 2200",
                              "format the cell as a date of the years 1900 to 2200"}};
    }
    if (serial == 60) {
        return error{.code = "date.impossible",
                     .message = {"số thứ tự ngày " + found +
                                     " ứng với ngày 29/02/1900, không có "
                                     "ngày này",
                                 "the day number " + found +
                                     " stands for 29 February 1900, which "
                                     "did not exist"},
                     .help = {"kiểm tra lại ô này và nhập ngày thật",
                              "check the cell and give the true day"}};
    }
    return date::from_raw((serial < 60 ? before_the_bug : after_the_bug).raw() + serial);
}

}  // namespace thidua
