// SPDX-License-Identifier: BSL-1.0
#include <thidua/io/number_text.hpp>

#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <thidua/base/error.hpp>
#include <thidua/base/result.hpp>
#include <thidua/base/text.hpp>
#include <thidua/io/text_form.hpp>

namespace thidua {
namespace {

constexpr std::size_t longest = 64;  // far beyond any number that fits

/// A number as digits: what stands before the decimal mark and behind it, zeros at the end cut.
struct digits {
    bool negative = false;
    std::string whole{};
    std::string fraction{};
};

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// No-break spaces (U+00A0, U+2007, U+202F) as spaces, none at the ends.
std::string with_plain_spaces(std::string_view text) {
    std::string out;
    while (!text.empty()) {
        std::size_t space = 0;
        if (text.starts_with("\u00A0")) space = 2;
        if (text.starts_with("\u2007") || text.starts_with("\u202F")) space = 3;
        out += space > 0 ? ' ' : text[0];
        text.remove_prefix(space > 0 ? space : 1);
    }
    auto const first = out.find_first_not_of(" \t\r\n");
    if (first == std::string::npos) return {};
    return out.substr(first, out.find_last_not_of(" \t\r\n") - first + 1);
}

/// Runs of digits and the marks between them; nothing for any other text.
struct pieces {
    std::vector<std::string> runs{};
    std::string marks{};
};

std::optional<pieces> pieces_of(std::string_view text) {
    pieces found;
    found.runs.emplace_back();
    for (char const c : text) {
        if (is_digit(c)) {
            found.runs.back() += c;
        } else if (c == '.' || c == ',' || c == ' ') {
            found.marks += c;
            found.runs.emplace_back();
        } else {
            return std::nullopt;
        }
    }
    for (auto const& run : found.runs)
        if (run.empty()) return std::nullopt;
    return found;
}

/// True if the first `count` runs are a number in groups of three, all set off by one mark.
bool are_groups(pieces const& number, std::size_t count) {
    if (count == 1) return true;
    auto const& first = number.runs[0];
    if (first.size() > 3 || first[0] == '0') return false;
    for (std::size_t i = 1; i < count; ++i)
        if (number.runs[i].size() != 3 || number.marks[i - 1] != number.marks[0]) return false;
    return true;
}

std::string joined(pieces const& number, std::size_t count) {
    std::string all;
    for (std::size_t i = 0; i < count; ++i) all += number.runs[i];
    return all;
}

/// The number if the last mark is a decimal mark.
std::optional<digits> as_decimal(pieces const& number) {
    auto const count = number.runs.size();
    if (count < 2 || number.marks.back() == ' ') return std::nullopt;
    bool const same_mark = count > 2 && number.marks.front() == number.marks.back();
    if (same_mark || !are_groups(number, count - 1)) return std::nullopt;
    auto fraction = number.runs.back();
    fraction.erase(fraction.find_last_not_of('0') + 1);
    return digits{.whole = joined(number, count - 1), .fraction = fraction};
}

/// The number if there is no decimal mark.
std::optional<digits> as_whole(pieces const& number) {
    if (!are_groups(number, number.runs.size())) return std::nullopt;
    return digits{.whole = joined(number, number.runs.size())};
}

std::string shown(digits const& number) {
    return (number.negative ? "-" : "") + number.whole +
           (number.fraction.empty() ? "" : "," + number.fraction);
}

error malformed(std::string_view text, std::string_view examples) {
    std::string const value = "`" + excerpt(text) + "`";
    std::string const like{examples};
    return {.code = "number.malformed",
            .message = {value + " không phải là số", value + " is not a number"},
            .help = {"ghi số như " + like, "write a number such as " + like},
            .where = {}};
}

error two_readings(std::string_view text, digits const& whole, digits const& decimal) {
    std::string const value = "`" + excerpt(text) + "`";
    auto const one = shown(whole);
    auto const other = shown(decimal);
    return {.code = "number.two_readings",
            .message = {value + " có hai cách đọc: " + one + " hoặc " + other,
                        value + " can be read as " + one + " or as " + other},
            .help = {"ghi `" + one + "` hoặc `" + other + "`",
                     "write `" + one + "` or `" + other + "`"},
            .where = {}};
}

error out_of_bounds(std::string_view text, std::string const& least, std::string const& most) {
    std::string const value = "`" + excerpt(text) + "`";
    return {.code = "number.out_of_bounds",
            .message = {value + " nằm ngoài phạm vi cho phép", value + " is out of bounds"},
            .help = {"từ " + least + " đến " + most, "from " + least + " to " + most},
            .where = {}};
}

/// The one reading of the text, or why there is none.
result<digits> read_digits(std::string_view text, std::string_view examples) {
    if (text.size() > longest) return malformed(text, examples);
    auto const spaced = with_plain_spaces(text);
    std::string_view rest = spaced;
    bool const negative = rest.starts_with('-');
    if (negative || rest.starts_with('+')) rest.remove_prefix(1);
    auto const number = pieces_of(rest);
    if (!number) return malformed(text, examples);
    auto whole = as_whole(*number);
    auto decimal = as_decimal(*number);
    if (whole) whole->negative = negative;
    if (decimal) decimal->negative = negative;
    if (whole && decimal) return two_readings(text, *whole, *decimal);
    if (whole) return *std::move(whole);
    if (decimal) return *std::move(decimal);
    return malformed(text, examples);
}

/// Nothing if it does not fit. Counted below zero, where there is room for one more.
std::optional<std::int64_t> value_of(std::string_view all_digits, bool negative) {
    constexpr auto least = std::numeric_limits<std::int64_t>::min();
    std::int64_t value = 0;
    for (char const c : all_digits) {
        std::int64_t const digit = c - '0';
        if (value < (least + digit) / 10) return std::nullopt;
        value = value * 10 - digit;
    }
    if (negative) return value;
    if (value == least) return std::nullopt;
    return -value;
}

bool holds(number_bounds const& bounds, std::optional<std::int64_t> value) {
    return value && *value >= bounds.least && *value <= bounds.most;
}

/// The digits of a number without its sign; the least number has no positive twin.
std::string magnitude(std::int64_t number) {
    auto const written = std::to_string(number);
    return number < 0 ? written.substr(1) : written;
}

std::string in_groups(std::string const& all_digits, char mark) {
    std::string out;
    for (std::size_t i = 0; i < all_digits.size(); ++i) {
        if (i > 0 && (all_digits.size() - i) % 3 == 0) out += mark;
        out += all_digits[i];
    }
    return out;
}

/// Hundredths taken apart: the digits before the decimal mark and the ones to print behind it.
std::pair<std::string, std::string> split_hundredths(std::int64_t hundredths, decimals shown) {
    auto all = magnitude(hundredths);
    if (all.size() < 3) all.insert(0, 3 - all.size(), '0');
    auto behind = all.substr(all.size() - 2);
    all.erase(all.size() - 2);
    if (shown == decimals::as_needed) behind.erase(behind.find_last_not_of('0') + 1);
    return {all, behind};
}

/// The number if the text is nothing but digits that surely fit: how nearly all are written.
std::optional<std::int64_t> plain_digits(std::string_view text) {
    constexpr std::size_t most_digits = 16;  // two more make hundredths of it
    if (text.empty() || text.size() > most_digits) return std::nullopt;
    std::int64_t value = 0;
    for (char const c : text) {
        if (!is_digit(c)) return std::nullopt;
        value = value * 10 + (c - '0');
    }
    return value;
}

/// Hundredths if the text is digits, with one mark before the last one or two or without.
std::optional<std::int64_t> plain_decimal(std::string_view text) {
    auto const mark = text.find_first_of(".,");
    auto const whole = plain_digits(text.substr(0, mark));
    if (!whole) return std::nullopt;
    if (mark == std::string_view::npos) return *whole * 100;
    auto const behind = text.substr(mark + 1);
    auto const fraction = plain_digits(behind);
    if (!fraction || behind.size() > 2) return std::nullopt;
    return *whole * 100 + (behind.size() == 1 ? *fraction * 10 : *fraction);
}

}  // namespace

result<std::int64_t> read_whole_number(std::string_view text, number_bounds const& bounds) {
    if (auto const plain = plain_digits(text); holds(bounds, plain)) return *plain;
    auto const read = read_digits(text, "`12`, `1200`, `7.020.000`");
    if (!read) return read.failure();
    if (!read->fraction.empty()) {
        std::string const value = "`" + excerpt(text) + "`";
        return error{
            .code = "number.not_whole",
            .message = {value + " không phải là số nguyên", value + " is not a whole number"},
            .help = {"ghi số nguyên như `12`", "write a whole number such as `12`"},
            .where = {}};
    }
    auto const value = value_of(read->whole, read->negative);
    if (!holds(bounds, value))
        return out_of_bounds(text, grouped(bounds.least), grouped(bounds.most));
    return *value;
}

result<std::int64_t> read_hundredths(std::string_view text, number_bounds const& bounds) {
    if (auto const plain = plain_decimal(text); holds(bounds, plain)) return *plain;
    auto const read = read_digits(text, "`12`, `7,5`, `97,25`");
    if (!read) return read.failure();
    if (read->fraction.size() > 2) {
        std::string const value = "`" + excerpt(text) + "`";
        return error{.code = "number.too_precise",
                     .message = {value + " có hơn hai chữ số thập phân",
                                 value + " has more than two decimals"},
                     .help = {"ghi nhiều nhất hai chữ số thập phân, như `97,25`",
                              "write at most two decimals, such as `97,25`"},
                     .where = {}};
    }
    auto all = read->whole + read->fraction;
    all.append(2 - read->fraction.size(), '0');
    auto const value = value_of(all, read->negative);
    if (!holds(bounds, value))
        return out_of_bounds(text, hundredths_text(bounds.least), hundredths_text(bounds.most));
    return *value;
}

std::string grouped(std::int64_t number, language in) {
    return (number < 0 ? "-" : "") + in_groups(magnitude(number), in == language::vi ? '.' : ',');
}

std::string hundredths_text(std::int64_t hundredths, language in, decimals shown) {
    auto const [whole, behind] = split_hundredths(hundredths, shown);
    bool const vi = in == language::vi;
    std::string out = (hundredths < 0 ? "-" : "") + in_groups(whole, vi ? '.' : ',');
    if (!behind.empty()) out += (vi ? ',' : '.') + behind;
    return out;
}

std::string plain_hundredths(std::int64_t hundredths) {
    auto const [whole, behind] = split_hundredths(hundredths, decimals::as_needed);
    return (hundredths < 0 ? "-" : "") + whole + (behind.empty() ? "" : "." + behind);
}

}  // namespace thidua
