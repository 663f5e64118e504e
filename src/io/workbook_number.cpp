// SPDX-License-Identifier: BSL-1.0
#include "workbook_number.hpp"

#include <algorithm>
#include <cstddef>

namespace thidua::workbook_numbers {
namespace {

constexpr int furthest = 40;

bool is_digit(char c) { return c >= '0' && c <= '9'; }

std::string_view take_digits(std::string_view& from) {
    std::size_t n = 0;
    while (n < from.size() && is_digit(from[n])) ++n;
    auto const digits = from.substr(0, n);
    from.remove_prefix(n);
    return digits;
}

std::optional<int> exponent_of(std::string_view text) {
    if (text.empty()) return 0;
    if (text.front() != 'E' && text.front() != 'e') return std::nullopt;
    text.remove_prefix(1);
    bool const negative = text.starts_with('-');
    if (negative || text.starts_with('+')) text.remove_prefix(1);
    auto const digits = take_digits(text);
    if (digits.empty() || digits.size() > 4 || !text.empty()) return std::nullopt;
    int value = 0;
    for (char const c : digits) value = value * 10 + (c - '0');
    return negative ? -value : value;
}

/// Adds one to the last digit. True if a digit had to be put before the first.
bool round_up(std::string& digits) {
    for (auto at = digits.rbegin(); at != digits.rend(); ++at) {
        if (*at != '9') {
            ++*at;
            return false;
        }
        *at = '0';
    }
    digits.insert(digits.begin(), '1');
    return true;
}

}  // namespace

std::optional<decimal> read_decimal(std::string_view written, int shift) {
    decimal number;
    if (written.starts_with('-') || written.starts_with('+')) {
        number.negative = written.front() == '-';
        written.remove_prefix(1);
    }
    auto const whole = take_digits(written);
    std::string_view fraction;
    if (written.starts_with('.')) {
        written.remove_prefix(1);
        fraction = take_digits(written);
    }
    auto const exponent = exponent_of(written);
    if (!exponent || (whole.empty() && fraction.empty())) return std::nullopt;

    // The digits that count, and how many of them stand before the point.
    std::string digits{whole};
    digits += fraction;
    auto point = static_cast<std::ptrdiff_t>(whole.size()) + *exponent + shift;
    auto const zeros = std::min(digits.find_first_not_of('0'), digits.size());
    digits.erase(0, zeros);
    point -= static_cast<std::ptrdiff_t>(zeros);
    if (digits.size() > digits_kept) {
        bool const up = digits[digits_kept] >= '5';
        digits.resize(digits_kept);
        if (up && round_up(digits)) ++point;
    }
    while (!digits.empty() && digits.back() == '0') digits.pop_back();
    if (digits.empty()) return decimal{.whole = "0"};
    if (point > furthest || point < -furthest) return std::nullopt;

    if (point <= 0) {
        number.whole = "0";
        number.fraction = std::string(static_cast<std::size_t>(-point), '0') + digits;
    } else {
        auto const before = static_cast<std::size_t>(point);
        if (digits.size() < before) digits.append(before - digits.size(), '0');
        number.whole = digits.substr(0, before);
        number.fraction = digits.substr(before);
    }
    return number;
}

}  // namespace thidua::workbook_numbers
