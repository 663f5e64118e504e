// SPDX-License-Identifier: BSL-1.0
#include "read_columns_parse.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

#include <thidua/calendar/date.hpp>

#include "read_columns_bytes.hpp"

namespace thidua::column_reading {
namespace {

constexpr std::uint64_t longest_number = 16;  // digits; more are left to the exact reader

/// Whether `value` lies outside of both bounds' inside. Bounds of no width hold one value.
struct range {
    std::int64_t least = 0;
    std::uint64_t span = 0;

    explicit range(number_bounds const& b)
        : least(b.least),
          span(static_cast<std::uint64_t>(b.most) - static_cast<std::uint64_t>(b.least)) {}
    [[nodiscard]] bool holds(std::uint64_t value) const {
        return value - static_cast<std::uint64_t>(least) <= span;
    }
};

/// Months of the readable years: their first day less one, and how many days they have.
struct month_entry {
    std::int32_t before = 0;
    std::uint32_t days = 0;
};
constexpr auto first_year = static_cast<std::uint32_t>(first_readable_day.year());
constexpr auto last_year = static_cast<std::uint32_t>(last_readable_day.year());
constexpr std::uint32_t months_a_year = 16;  // a power of two; 0 and 13 to 15 have no days

std::vector<month_entry> make_months() {
    std::vector<month_entry> months((last_year - first_year + 1) * months_a_year);
    for (auto year = first_year; year <= last_year; ++year)
        for (std::uint32_t month = 1; month <= 12; ++month) {
            auto const y = static_cast<int>(year);
            auto const m = static_cast<int>(month);
            months[(year - first_year) * months_a_year + month] = {
                static_cast<std::int32_t>(date{y, m, 1}.raw() - 1),
                static_cast<std::uint32_t>(date::days_in_month(y, m))};
        }
    return months;
}

/// The numbers of a day as it is written; good if it is written in a form that is known here.
struct day_parts {
    std::uint32_t year = 0;
    std::uint32_t month = 0;
    std::uint32_t day = 0;
    bool good = false;
};

constexpr std::uint32_t full_day = 10;  // the bytes of "2025-07-05" and "05/07/2025"

/// Eight bytes of two digits each, and a mark where `marks` has one.
struct digit_pairs {
    std::uint64_t numbers = 0;  ///< byte i: the number of which byte i is the first digit
    bool good = false;

    digit_pairs(std::uint64_t bytes, std::uint64_t pattern, std::uint64_t marks) {
        auto const digits = bytes ^ pattern;
        numbers = digits * 10U + (digits >> 8U);
        good = all(are_digits(digits), (digits & marks) == 0);
    }
    [[nodiscard]] std::uint32_t at(unsigned byte) const {
        return static_cast<std::uint32_t>(numbers >> (byte * 8U)) & 0xffU;
    }
};

day_parts parts_of_full(char const* begin) {
    auto const front = eight_bytes(begin);
    digit_pairs const last{eight_before(begin + full_day) >> 48U, 0x3030U, 0};
    if (begin[4] == '-') {
        digit_pairs const iso{front, 0x2d30'302d'3030'3030U, 0xff00'00ff'0000'0000U};
        return {iso.at(0) * 100 + iso.at(2), iso.at(5), last.at(0), iso.good && last.good};
    }
    auto const mark = static_cast<unsigned char>(begin[2]);
    auto const pattern =
        0x3030'0030'3000'3030U | std::uint64_t{mark} << 16U | std::uint64_t{mark} << 40U;
    digit_pairs const day_first{front, pattern, 0x0000'ff00'00ff'0000U};
    return {day_first.at(6) * 100 + last.at(0), day_first.at(3), day_first.at(0),
            day_first.good && last.good && (mark == '/' || mark == '-')};
}

/// `5/7/2025`, `05/7/2025`, `5-7-2025`.
day_parts parts_of_short(char const* begin, std::uint32_t size) {
    constexpr std::uint32_t shortest = 8;
    if (size < shortest || size >= full_day) return {};
    auto const digit = [begin](std::uint32_t at) {
        return static_cast<std::uint32_t>(static_cast<unsigned char>(begin[at])) - '0';
    };
    std::uint32_t at = 0;
    std::array<std::uint32_t, 2> numbers{};
    std::array<char, 2> marks{};
    for (std::size_t i = 0; i < numbers.size(); ++i) {
        if (digit(at) > 9) return {};
        numbers[i] = digit(at++);
        if (digit(at) <= 9) numbers[i] = numbers[i] * 10 + digit(at++);
        marks[i] = begin[at++];
    }
    if (marks[0] != marks[1] || (marks[0] != '/' && marks[0] != '-')) return {};
    if (size - at != 4) return {};
    std::uint32_t year = 0;
    for (; at < size; ++at) {
        if (digit(at) > 9) return {};
        year = year * 10 + digit(at);
    }
    return {year, numbers[1], numbers[0], true};
}

}  // namespace

void read_whole_numbers(column_cells from, number_bounds bounds, column_values to) {
    range const within{bounds};
    for (std::size_t row = 0; row < from.rows; ++row) {
        auto const span = from.first[row * from.width];
        auto const size = span.size();
        char const* const end = from.text + span.end;
        auto const low_size = std::min<std::uint32_t>(size, 8);
        auto const low = (eight_before(end) ^ eight_zeros) & keep_last[low_size];
        auto value = number_of_digits(low);
        bool good = are_digits(low);
        if (size > 8) {
            auto const high_size = std::min<std::uint32_t>(size - 8, 8);
            auto const high = (eight_before(end - 8) ^ eight_zeros) & keep_last[high_size];
            value += number_of_digits(high) * 100'000'000U;
            good = all(good, are_digits(high), size <= longest_number);
        }
        good = all(good, within.holds(value));
        bool const blank = size == 0;
        to.values[row] = static_cast<std::int64_t>(value);
        to.states[row] = blank ? said::nothing : said::value;
        to.doubt[row] = static_cast<std::uint8_t>(to.doubt[row] | (all(!good, !blank) ? 1U : 0U));
    }
}

void read_hundredths(column_cells from, number_bounds bounds, column_values to) {
    range const within{bounds};
    auto const is_mark = [](std::uint64_t byte) {
        return byte == (std::uint64_t{'.'} ^ '0') || byte == (std::uint64_t{','} ^ '0');
    };
    for (std::size_t row = 0; row < from.rows; ++row) {
        auto const span = from.first[row * from.width];
        auto const size = span.size();
        auto const kept = std::min<std::uint32_t>(size, 8);
        auto const last = (eight_before(from.text + span.end) ^ eight_zeros) & keep_last[kept];
        std::uint64_t digits = last;
        std::uint64_t scale = 100;
        if (is_mark((last >> 40U) & 0xffU)) {  // two decimals: what is before the mark moves up
            digits = (last & keep_last[2]) | ((last & keep_first[5]) << 8U);
            scale = 1;
        } else if (is_mark((last >> 48U) & 0xffU)) {
            digits = (last & keep_last[1]) | ((last & keep_first[6]) << 8U);
            scale = 10;
        }
        auto const value = number_of_digits(digits) * scale;
        // Some digit stands before the mark.
        std::uint32_t const least_size = scale == 1 ? 4 : scale == 10 ? 3 : 1;
        bool const good =
            all(are_digits(digits), within.holds(value), size <= 8, size >= least_size);
        bool const blank = size == 0;
        to.values[row] = static_cast<std::int64_t>(value);
        to.states[row] = blank ? said::nothing : said::value;
        to.doubt[row] = static_cast<std::uint8_t>(to.doubt[row] | (all(!good, !blank) ? 1U : 0U));
    }
}

void read_days(column_cells from, column_values to) {
    static std::vector<month_entry> const months = make_months();
    for (std::size_t row = 0; row < from.rows; ++row) {
        auto const span = from.first[row * from.width];
        auto const size = span.size();
        char const* const begin = from.text + span.begin;
        auto const parts = size == full_day ? parts_of_full(begin) : parts_of_short(begin, size);
        auto const year = std::min<std::uint32_t>(parts.year - first_year, last_year - first_year);
        auto const month = std::min<std::uint32_t>(parts.month, months_a_year - 1);
        auto const& in = months[year * months_a_year + month];
        bool const good = all(parts.good, parts.year - first_year == year, parts.day - 1 < in.days);
        bool const blank = size == 0;
        to.values[row] = blank ? 0 : in.before + static_cast<std::int64_t>(parts.day);
        to.states[row] = blank ? said::nothing : said::value;
        to.doubt[row] = static_cast<std::uint8_t>(to.doubt[row] | (all(!good, !blank) ? 1U : 0U));
    }
}

void read_spellings(column_cells from, spellings const& known, column_values to) {
    for (std::size_t row = 0; row < from.rows; ++row) {
        auto const span = from.first[row * from.width];
        auto const* const found = known.find(from.text + span.begin, span.size());
        if (found == nullptr) {
            to.doubt[row] = 1;
            continue;
        }
        to.values[row] = found->value;
        to.states[row] = found->state;
    }
}

}  // namespace thidua::column_reading
