// SPDX-License-Identifier: BSL-1.0
#include <thidua/io/csv.hpp>

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <thidua/base/error.hpp>
#include <thidua/base/result.hpp>
#include <thidua/io/text_form.hpp>

#include "csv_blocks.hpp"
#include "csv_faults.hpp"
#include "unknown_form.hpp"

namespace thidua {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
constexpr std::size_t least_names_for_a_shape = 4;  // prose often has a comma or two in a line

/// What stands behind a place on its line, as far as a message shows it. Not beyond the line: who
/// reads in pieces may not have the next one yet.
std::string_view rest_of_line(std::string_view content, std::size_t at) {
    constexpr std::size_t most = 200;
    auto const rest = content.substr(at, most);
    return rest.substr(0, rest.find_first_of("\r\n"));
}

}  // namespace

result<csv_splitter> csv_splitter::open(std::string_view content, std::string file,
                                        csv_options const& options) {
    auto const refuse = [&file](error why) {
        why.where.file = file;
        return why;
    };
    if (content.starts_with("\xFF\xFE") || content.starts_with("\xFE\xFF"))
        return refuse(csv_faults::not_text("văn bản UTF-16", "UTF-16 text"));
    if (content.starts_with("PK\x03\x04"))
        return refuse(csv_faults::not_text("tệp nén hoặc bảng tính xlsx, ods",
                                           "an archive or a sheet (xlsx, ods)"));
    if (content.starts_with("\xD0\xCF\x11\xE0"))
        return refuse(csv_faults::not_text("tệp Office cũ (xls)", "an old Office file (xls)"));
    csv_splitter splitter(content, std::move(file), options);
    if (content.find_first_not_of("\r\n", splitter.at_) == std::string_view::npos) {
        auto why = csv_faults::empty();
        why.where.file = splitter.file_;
        return why;
    }
    return splitter;
}

csv_splitter::csv_splitter(std::string_view content, std::string file, csv_options const& options)
    : content_(content), file_(std::move(file)), options_(options), separator_(options.separator) {
    if (separator_ == '\0') separator_ = find_separator(content);
    if (content_.starts_with(byte_order_mark)) at_ = byte_order_mark.size();
    auto const rest = content_.substr(at_);
    bool const names_separator = rest.starts_with("sep=") && rest.size() > 4 &&
                                 rest[4] == separator_ &&
                                 (rest.size() == 5 || rest[5] == '\r' || rest[5] == '\n');
    if (names_separator) at_ += 5;  // its line end makes an empty line, which is passed over
    seek(at_);
}

csv_splitter csv_splitter::resume(std::string_view content, std::size_t at, std::int64_t line,
                                  std::string file, csv_options const& options) {
    csv_splitter splitter({}, std::move(file), options);
    splitter.content_ = content;
    splitter.at_ = at;
    splitter.line_ = line;
    splitter.seek(at);
    return splitter;
}

void csv_splitter::expect(std::span<std::string_view const> header) {
    header_.assign(header.begin(), header.end());
    while (!header_.empty() && header_.back().empty()) header_.pop_back();
}

// Marks: separators, quotes and line ends, found 64 bytes at a time.

void csv_splitter::look_at(std::size_t block) {
    block_ = block;
    looked_to_ = std::max(looked_to_, block + csv_blocks::width);
    auto const left = content_.size() - block;
    std::array<char, csv_blocks::width> tail{};
    char const* bytes = content_.data() + block;
    if (left < csv_blocks::width) {  // nothing behind the text may be read
        tail.fill('x');
        std::memcpy(tail.data(), bytes, left);
        bytes = tail.data();
    }
    auto const seen = csv_blocks::look(bytes, separator_);
    marks_ = seen.marks;
    block_foreign_ = seen.foreign;
    foreign_ = foreign_ || seen.foreign;
}

/// Makes `to` the first byte whose marks are ahead.
void csv_splitter::seek(std::size_t to) {
    if (to >= content_.size()) {
        block_ = content_.size();
        marks_ = 0;
        return;
    }
    look_at(to - to % csv_blocks::width);
    marks_ &= ~std::uint64_t{0} << (to % csv_blocks::width);
}

/// Where the next mark is, and goes behind it; the size of the text if there is none.
std::size_t csv_splitter::next_mark() {
    while (marks_ == 0) {
        if (content_.size() - block_ <= csv_blocks::width) return content_.size();
        look_at(block_ + csv_blocks::width);
    }
    auto const mark = block_ + static_cast<std::size_t>(std::countr_zero(marks_));
    marks_ &= marks_ - 1;
    return mark;
}

bool csv_splitter::is_line_end(std::size_t at) const {
    return at >= content_.size() || content_[at] == '\n' || content_[at] == '\r';
}

/// Goes behind the line end whose first mark, at `at`, has been taken.
void csv_splitter::take_line_end(std::size_t at) {
    at_ = std::min(at + 1, content_.size());
    if (at_ < content_.size() && content_[at] == '\r' && content_[at_] == '\n')
        at_ = next_mark() + 1;
}

// Rows.

bool csv_splitter::next() {
    record_ = {};
    while (true) {
        if (at_ >= content_.size()) return false;
        start_ = at_;
        breaks_ = 0;
        foreign_ = block_foreign_;
        bytes_at_fault_ = false;
        cells_.clear();
        unescaped_.clear();
        scratch_.clear();
        bool good = take_row();
        if (good && at_ > start_ && record_.raw.empty()) {
            ++line_;  // an empty line
            continue;
        }
        if (good) {
            if (!unescaped_.empty()) settle_unescaped();
            good = (header_.empty() || fit_to_header()) && (!foreign_ || check_bytes());
        }
        if (!good && !bytes_at_fault_) give_up_row();
        record_.line = line_;
        record_.lines = breaks_ + 1;
        if (good)
            record_.cells = cells_;
        else
            record_.fault = &fault_;
        line_ += record_.lines;
        return true;
    }
}

/// Takes the plain cells in front, for as long as there is nothing to ask; where the next begins.
/// The loop that nearly all the time goes into: what it needs stays in registers.
std::size_t csv_splitter::take_plain_cells(std::size_t cell) {
    char const* const text = content_.data();
    char const separator = separator_;
    auto const most_bytes = options_.limits.cell_bytes;
    auto const most_cells = options_.limits.columns;
    while (true) {
        auto const block = block_;
        auto marks = marks_;
        for (; marks != 0; marks &= marks - 1) {
            auto const mark = block + static_cast<std::size_t>(std::countr_zero(marks));
            bool const plain =
                text[mark] == separator && mark - cell <= most_bytes && cells_.size() < most_cells;
            if (!plain) {
                marks_ = marks;
                return cell;
            }
            cells_.emplace_back(text + cell, mark - cell);
            cell = mark + 1;
        }
        marks_ = 0;
        if (content_.size() - block <= csv_blocks::width) return cell;
        look_at(block + csv_blocks::width);
    }
}

/// Takes the cells up to the end of the row, and the end.
bool csv_splitter::take_row() {
    auto cell = start_;
    while (true) {
        cell = take_plain_cells(cell);
        auto mark = next_mark();
        if (mark < content_.size() && content_[mark] == '"') {
            if (mark != cell) {
                auto const line = content_.substr(cell, mark - cell + 1);
                return reject(csv_faults::quote_in_cell(line), cells_.size());
            }
            if (!take_quoted(mark)) return false;
            mark = at_;  // take_quoted leaves the place of the mark behind the cell
        } else if (!take_cell(cell, mark)) {
            return false;
        }
        if (mark < content_.size() && content_[mark] == separator_) {
            cell = mark + 1;
            continue;
        }
        record_.raw = content_.substr(start_, mark - start_);
        take_line_end(mark);
        return true;
    }
}

bool csv_splitter::take_cell(std::size_t begin, std::size_t end) {
    auto const& limits = options_.limits;
    if (end - begin > limits.cell_bytes)
        return reject(csv_faults::cell_too_large(cells_.size() + 1, limits.cell_bytes),
                      cells_.size());
    if (cells_.size() == limits.columns)
        return reject(csv_faults::too_many_columns(limits.columns), cells_.size());
    cells_.push_back(content_.substr(begin, end - begin));
    return true;
}

/// Takes a quoted cell; `at_` becomes the place of the separator or line end behind it.
bool csv_splitter::take_quoted(std::size_t open) {
    auto const breaks_before = breaks_;
    bool doubled = false;
    auto close = open;
    while (true) {
        close = next_mark();
        auto const in_cell = content_.substr(open, close - open);
        if (close >= content_.size())
            return reject(csv_faults::unclosed_quote(in_cell), cells_.size());
        if (in_cell.size() - 1 > options_.limits.cell_bytes)
            return reject(
                breaks_ > breaks_before
                    ? csv_faults::unclosed_quote(in_cell)
                    : csv_faults::cell_too_large(cells_.size() + 1, options_.limits.cell_bytes),
                cells_.size());
        bool const pair = close + 1 < content_.size() && content_[close] == content_[close + 1];
        if (content_[close] == '"') {
            if (!pair) break;
            doubled = true;
            static_cast<void>(next_mark());
        } else if (is_line_end(close)) {
            bool const has_feed = content_[close] == '\r' && close + 1 < content_.size() &&
                                  content_[close + 1] == '\n';
            if (has_feed) static_cast<void>(next_mark());
            ++breaks_;
        }
    }
    at_ = close + 1;
    if (at_ < content_.size()) {
        if (content_[at_] != separator_ && !is_line_end(at_))
            return reject(csv_faults::text_after_quote(rest_of_line(content_, at_)), cells_.size());
        static_cast<void>(next_mark());
    }
    if (breaks_ > breaks_before && encloses_rows(open, close))
        return reject(csv_faults::rows_inside_quotes(content_.substr(open, close - open)),
                      cells_.size());
    if (doubled) unescape(open + 1, close);
    return take_cell(open + 1, close);
}

void csv_splitter::unescape(std::size_t begin, std::size_t end) {
    unescaped one{.cell = cells_.size(), .begin = scratch_.size()};
    for (auto at = begin; at < end; ++at) {
        scratch_ += content_[at];
        if (content_[at] == '"') ++at;
    }
    one.length = scratch_.size() - one.begin;
    unescaped_.push_back(one);
}

/// Only now: while the row was taken the scratch could still move.
void csv_splitter::settle_unescaped() {
    for (auto const& one : unescaped_)
        cells_[one.cell] = std::string_view{scratch_}.substr(one.begin, one.length);
}

bool csv_splitter::fit_to_header() {
    auto const want = header_.size();
    for (auto i = want; i < cells_.size(); ++i)
        if (!cells_[i].empty())
            return reject(csv_faults::too_many_cells(i + 1, cells_[i], want), cells_.size());
    if (cells_.size() < want && options_.when_short == short_rows::reject) {
        auto const filled = std::count_if(cells_.begin(), cells_.end(),
                                          [](std::string_view cell) { return !cell.empty(); });
        if (filled > 1) return reject(csv_faults::too_few_cells(cells_.size(), want), want);
    }
    cells_.resize(want);
    return true;
}

bool csv_splitter::check_bytes() {
    bool const has_nul = record_.raw.find('\0') != std::string_view::npos;
    if (!has_nul && !first_utf8_fault(record_.raw) && !first_unknown_form(record_.raw)) return true;
    bytes_at_fault_ = true;
    for (std::size_t i = 0; i < cells_.size(); ++i) {
        auto const nul = cells_[i].find('\0');
        if (nul != std::string_view::npos)
            return reject(csv_faults::nul_byte(i + 1, nul, cells_[i]), i);
        if (auto const fault = first_utf8_fault(cells_[i]))
            return reject(csv_faults::invalid_utf8(i + 1, *fault, cells_[i]), i);
        if (auto fault = unknown_form(cells_[i])) return reject(*std::move(fault), i);
    }
    return true;
}

// Quotes that enclose rows.

bool csv_splitter::has_width_of_header(std::size_t begin, std::size_t end) const {
    std::size_t separators = 0;
    for (auto at = begin; at < end; ++at) {
        if (content_[at] != separator_) continue;
        if (at + 1 < end && content_[at + 1] == ' ') return false;  // punctuation
        ++separators;
    }
    return separators + 1 == header_.size();
}

bool csv_splitter::encloses_rows(std::size_t open, std::size_t close) const {
    if (header_.size() < least_names_for_a_shape) return false;
    auto const inside = content_.substr(open + 1, close - open - 1);
    auto const first_end = open + 1 + inside.find_first_of("\r\n");
    auto const last_begin = open + 2 + inside.find_last_of("\r\n");
    for (auto begin = first_end; begin < last_begin;) {
        auto const end = std::min(content_.find_first_of("\r\n", begin), last_begin);
        if (has_width_of_header(begin, end)) return true;
        begin = end + 1;
    }
    // A broken row above and a broken row below, grown together.
    if (content_.substr(start_, open - start_).find_first_of("\r\n") != std::string_view::npos)
        return false;
    auto const row_end = std::min(content_.find_first_of("\r\n", close), content_.size());
    return has_width_of_header(start_, first_end) && has_width_of_header(last_begin, row_end);
}

// Faults.

/// Always false, so that a check can end in it. `cell` counts from 0.
bool csv_splitter::reject(error why, std::size_t cell) {
    fault_ = std::move(why);
    fault_.where.file = file_;
    fault_.where.row = line_;
    if (cell < header_.size()) fault_.where.column = header_[cell];
    return false;
}

/// Gives back all but the first line of the row.
void csv_splitter::give_up_row() {
    breaks_ = 0;
    seek(start_);
    auto end = next_mark();
    while (!is_line_end(end)) end = next_mark();
    record_.raw = content_.substr(start_, end - start_);
    take_line_end(end);
}

}  // namespace thidua
