// SPDX-License-Identifier: BSL-1.0
#include <thidua/io/csv_write.hpp>

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>
#include <string_view>
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

csv_writer::csv_writer(csv_write_options const& options) : options_(options) {
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

void csv_writer::cell(std::string_view text) {
    if (options_.guard_formulas && runs_as_formula(without_apostrophes(text)))
        put(guarded(text));
    else
        put(text);
}

void csv_writer::cell(std::int64_t number) { put(std::to_string(number)); }

void csv_writer::end_row() {
    // An empty line is no row, and `sep=;` on a line of its own names the separator.
    auto const line = std::string_view{bytes_}.substr(row_begin_);
    if (in_row_ && (line.empty() || line.starts_with("sep="))) {
        bytes_.insert(row_begin_, "\"");
        auto const first_end = bytes_.find(options_.separator, row_begin_);
        bytes_.insert(std::min(first_end, bytes_.size()), "\"");
    }
    bytes_ += '\n';
    row_begin_ = bytes_.size();
    in_row_ = false;
}

void csv_writer::row(std::vector<std::string_view> const& cells) {
    for (auto const text : cells) cell(text);
    end_row();
}

}  // namespace thidua
