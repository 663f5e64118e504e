// SPDX-License-Identifier: BSL-1.0
#include <thidua/io/csv_write.hpp>

#include <algorithm>
#include <array>
#include <charconv>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace thidua {
namespace {

/// `=` `+` `-` `@` and their full-width forms, which some spreadsheets take for them.
constexpr std::array<std::string_view, 8> formula_starts{"=",  "+",  "-",  "@",
                                                         "＝", "＋", "－", "＠"};

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// A sign, digits, and single `.` or `,` between digits.
bool is_signed_number(std::string_view cell) {
    if (cell.size() < 2 || (cell[0] != '+' && cell[0] != '-')) return false;
    bool after_digit = false;
    for (char const c : cell.substr(1)) {
        if (!is_digit(c) && !(after_digit && (c == '.' || c == ','))) return false;
        after_digit = is_digit(c);
    }
    return after_digit;
}

std::string_view without_apostrophes(std::string_view cell) {
    cell.remove_prefix(std::min(cell.find_first_not_of('\''), cell.size()));
    return cell;
}

/// What has to be looked at more closely: the marks of the format, and whatever a formula or a
/// byte-order mark may begin with or that may stand before it.
enum class mark : unsigned char { none, at_the_ends, anywhere };

constexpr auto marks = [] {
    std::array<mark, 256> all{};
    for (char const c : {',', ';', '\t', '"', '\r', '\n'})
        all[static_cast<unsigned char>(c)] = mark::anywhere;
    for (char const c : {' ', '\'', '=', '+', '-', '@', '\xEF'})
        all[static_cast<unsigned char>(c)] = mark::at_the_ends;
    return all;
}();

mark mark_of(char c) { return marks[static_cast<unsigned char>(c)]; }

/// Whether one of the marks of the format stands in a text. Sixteen bytes at a time, which
/// compilers turn into a few instructions.
bool holds_mark(std::string_view text) {
    auto const is_mark = [](char c) {
        return static_cast<unsigned>(c == ',') | static_cast<unsigned>(c == ';') |
               static_cast<unsigned>(c == '\t') | static_cast<unsigned>(c == '"') |
               static_cast<unsigned>(c == '\r') | static_cast<unsigned>(c == '\n');
    };
    constexpr std::size_t block = 16;
    while (text.size() >= block) {
        unsigned char found = 0;
        for (std::size_t i = 0; i < block; ++i)
            found = static_cast<unsigned char>(found | is_mark(text[i]));
        if (found != 0) return true;
        text.remove_prefix(block);
    }
    return std::any_of(text.begin(), text.end(),
                       [](char c) { return mark_of(c) == mark::anywhere; });
}

bool needs_quotes(std::string_view cell) {
    if (cell.empty()) return false;
    return cell.front() == ' ' || cell.back() == ' ' || cell.starts_with("\xEF\xBB\xBF") ||
           cell.find_first_of(",;\t\"\r\n") != std::string_view::npos;
}

}  // namespace

bool runs_as_formula(std::string_view cell) {
    if (cell.empty() || cell == "-") return false;
    if (cell[0] == '\t' || cell[0] == '\r' || cell[0] == '\n') return true;
    if (is_signed_number(cell)) return false;
    cell.remove_prefix(std::min(cell.find_first_not_of(' '), cell.size()));
    return std::any_of(formula_starts.begin(), formula_starts.end(),
                       [cell](std::string_view start) { return cell.starts_with(start); });
}

std::string guarded(std::string_view cell) {
    std::string out;
    if (runs_as_formula(without_apostrophes(cell))) out = '\'';
    out += cell;
    return out;
}

std::string_view unguarded(std::string_view cell) {
    if (cell.starts_with('\'') && runs_as_formula(without_apostrophes(cell))) cell.remove_prefix(1);
    return cell;
}

csv_writer::csv_writer(csv_write_options const& options, sink to)
    : options_(options), to_(std::move(to)) {
    if (options_.byte_order_mark) bytes_ = "\xEF\xBB\xBF";
    row_begin_ = bytes_.size();
}

void csv_writer::put(std::string_view text) {
    bool const quoted =
        needs_quotes(text) || text.find(options_.separator) != std::string_view::npos;
    if (in_row_) bytes_ += options_.separator;
    in_row_ = true;
    if (!quoted) {
        bytes_ += text;
        return;
    }
    bytes_ += '"';
    for (char const c : text) {
        if (c == '"') bytes_ += '"';
        bytes_ += c;
    }
    bytes_ += '"';
}

/// Most cells are plain: nothing in them needs a quote or a guard.
bool csv_writer::put_plain(std::string_view text) {
    if (!text.empty() &&
        (mark_of(text.front()) != mark::none || text.back() == ' ' || holds_mark(text)))
        return false;
    if (in_row_) bytes_ += options_.separator;
    in_row_ = true;
    bytes_ += text;
    return true;
}

void csv_writer::cell(std::string_view text) {
    if (put_plain(text)) return;
    if (options_.guard_formulas && runs_as_formula(without_apostrophes(text)))
        put(guarded(text));
    else
        put(text);
}

void csv_writer::cell(std::int64_t number) {
    std::array<char, 24> digits{};
    auto const end = std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr;
    put({digits.data(), static_cast<std::size_t>(end - digits.data())});
}

void csv_writer::end_row() {
    // An empty line is no row, `sep=;` on a line of its own names the separator, and a file that
    // begins like an archive is taken for one.
    auto const line = std::string_view{bytes_}.substr(row_begin_);
    if (in_row_ && (line.empty() || line.starts_with("sep=") || line.starts_with("PK\x03\x04"))) {
        bytes_.insert(row_begin_, "\"");
        auto const first_end = bytes_.find(options_.separator, row_begin_);
        bytes_.insert(std::min(first_end, bytes_.size()), "\"");
    }
    bytes_ += '\n';
    in_row_ = false;
    if (to_ && bytes_.size() >= (std::size_t{1} << 16U)) flush();
    row_begin_ = bytes_.size();
}

void csv_writer::flush() {
    if (!to_) return;
    to_(bytes_);
    bytes_.clear();
}

void csv_writer::row(std::vector<std::string_view> const& cells) {
    for (auto const text : cells) cell(text);
    end_row();
}

}  // namespace thidua
