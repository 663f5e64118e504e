// SPDX-License-Identifier: BSL-1.0
#include "read_columns_session.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <thidua/io/text_form.hpp>

namespace thidua::column_reading {
namespace {

std::vector<column_name> names_of(std::span<wanted_column const> wanted) {
    std::vector<column_name> names;
    for (auto const& w : wanted)
        names.push_back({w.fact->name, w.fact->header, w.fact->aliases, w.required});
    return names;
}

number_bounds bounds_of(fact_info const& f) {
    return {f.least, f.most == 0 ? std::numeric_limits<std::int64_t>::max() : f.most};
}

/// Facts with as many texts as there are rows: remembering each would help nobody.
bool has_many_texts(fact_info const& f) {
    return f.kind == value_kind::name &&
           (f.domain == name_domain::recipient || f.domain == name_domain::achievement ||
            f.domain == name_domain::none);
}

bool is_spelled(fact_info const& f) {
    return f.kind != value_kind::whole && f.kind != value_kind::hundredths &&
           f.kind != value_kind::day;
}

/// What most cells of a column of few texts hold: asked once, found ever after.
template <class Teach>
void for_usual_spellings(fact_info const& f, Teach teach) {
    for (auto const& w : f.words) {
        teach(w.name);
        teach(w.label.vi);
        teach(w.label.en);
        for (auto const alias : w.aliases) teach(alias);
    }
    if (f.kind == value_kind::boolean)
        for (std::string_view const word :
             {"0", "1", "yes", "no", "true", "false", "có", "không", "Có", "Không", "x", "X"})
            teach(word);
    teach("-");
    teach("n/a");
    teach("không áp dụng");
}

}  // namespace

session::session(std::string file, std::span<wanted_column const> wanted, column_sink& into,
                 read_columns_options const& options, shared_values const& shared)
    : file_(std::move(file)),
      into_(&into),
      options_(options),
      shared_(&shared),
      list_(names_of(wanted)) {
    columns_.reserve(wanted.size());
    for (auto const& w : wanted) {
        auto& c = columns_.emplace_back(column{.wanted = &w,
                                               .bounds = bounds_of(*w.fact),
                                               .exact = {cell_shape{*w.fact}, options_.names}});
        if (w.unique) unique_ = columns_.size() - 1;
        if (!is_spelled(*w.fact)) continue;
        c.known.teach({}, {});
        if (w.fact->kind == value_kind::name) continue;
        for_usual_spellings(*w.fact, [&c](std::string_view text) {
            if (text.empty()) return;
            if (auto const means = c.exact.read(text)) c.known.teach(text, *means);
        });
    }
    parts_.resize(columns_.size());
}

result<done> session::read(window& text) {
    if (auto found = find_header(text); !found) return found;
    while (true) {
        block_.clear();
        fill(text);
        bool const full = block_.rows == block_.most;
        if (block_.rows > 0) read_block(text.text().data());
        if (full) continue;
        if (text.last()) return done{};
        if (auto more = text.advance(at_); !more) return more;
        at_ = 0;
    }
}

// From text to spans.

void session::fill(window const& text) {
    take_plain(text.text());
    if (block_.rows < block_.most) take_exact(text);
}

void session::take_plain(std::string_view text) {
    // A line without a byte is no row; with one column it looks like a blank one.
    if (block_.width < 2 || at_ >= text.size()) return;
    auto* const spans = block_.spans.data() + block_.rows * block_.width;
    auto const taken =
        take_plain_rows(text, at_, csv_.separator, block_.width, block_.most - block_.rows, spans);
    auto const bytes = text.substr(at_, taken.end - at_);
    if (taken.not_ascii && (first_utf8_fault(bytes) || first_unknown_form(bytes))) return;
    bool const too_large =
        bytes.size() > csv_.limits.cell_bytes &&
        std::any_of(spans, spans + taken.rows * block_.width,
                    [this](cell_span s) { return s.size() > csv_.limits.cell_bytes; });
    if (too_large || block_.width > csv_.limits.columns) return;
    for (std::size_t i = 0; i < taken.rows; ++i) block_.lines[block_.rows++] = line_++;
    at_ = taken.end;
}

/// Takes rows one by one, whatever they hold, up to the end of the block or of what is settled.
void session::take_exact(window const& text) {
    auto splitter = csv_splitter::resume(text.text(), at_, line_, file_, csv_);
    splitter.expect(header_);
    while (block_.rows < block_.most) {
        bool const any = splitter.next();
        if (any ? !is_settled(splitter, text) : !text.last()) return;
        at_ = splitter.offset();
        line_ = splitter.line();
        if (!any) return;
        auto const& record = splitter.record();
        if (record.fault != nullptr)
            reject_raw(record);
        else
            add_row(text.text(), record);
    }
}

void session::add_row(std::string_view text, csv_record const& record) {
    auto* const spans = block_.spans.data() + block_.rows * block_.width;
    bool elsewhere = false;
    for (std::size_t i = 0; i < record.cells.size(); ++i) {
        auto const cell = record.cells[i];
        spans[i] = {};
        if (cell.empty()) continue;
        bool const inside = std::greater_equal<>{}(cell.data(), text.data()) &&
                            std::less<>{}(cell.data(), text.data() + text.size());
        elsewhere = elsewhere || !inside;
        if (!inside) continue;
        auto const begin = static_cast<std::uint32_t>(cell.data() - text.data());
        spans[i] = {begin, begin + static_cast<std::uint32_t>(cell.size())};
    }
    if (elsewhere) {
        block_.texts.emplace_back(
            block_.rows, std::vector<std::string>(record.cells.begin(), record.cells.end()));
        block_.doubt[block_.rows] = 1;
    }
    block_.lines[block_.rows++] = record.line;
}

void session::reject_raw(csv_record const& record) {
    auto why = *record.fault;
    why.where.file = file_;
    why.where.row = record.line;
    rejected_row row{.where = place_of(record.line), .raw = std::string{record.raw}, .found = {""}};
    row.errors.push_back(std::move(why));
    out_.rejected.push_back(std::move(row));
}

// From spans to values.

void session::read_block(char const* text) {
    for (std::size_t i = 0; i < columns_.size(); ++i) read_column(i, text);
    doubt_where_needed();
    for (std::size_t row = 0; row < block_.rows; ++row)
        if (block_.doubt[row] != 0) read_row(text, row);
    block_.close_up(columns_.size());
    hand_over();
}

void session::read_column(std::size_t of, char const* text) {
    auto& c = columns_[of];
    auto const to = block_.values_of(of);
    if (c.place == unknown_column) {
        std::fill_n(to.values, block_.rows, 0);
        std::fill_n(to.states, block_.rows, said::nothing);
        return;
    }
    auto const from = block_.cells_of(text, c.place);
    switch (c.wanted->fact->kind) {
        case value_kind::whole:
            return read_whole_numbers(from, c.bounds, to);
        case value_kind::hundredths:
            return read_hundredths(from, c.bounds, to);
        case value_kind::day:
            return read_days(from, to);
        default:
            break;
    }
    if (has_many_texts(*c.wanted->fact)) return read_names(c, from, to);
    read_spellings(from, c.known, to);
}

/// Names of which there are many: each is read at once, not row by row.
void session::read_names(column& c, column_cells const& from, column_values const& to) {
    for (std::size_t row = 0; row < from.rows; ++row) {
        auto const span = from.first[row * from.width];
        to.values[row] = 0;
        to.states[row] = said::nothing;
        if (block_.doubt[row] != 0) continue;
        auto const name = trimmed({from.text + span.begin, span.size()});
        if (name.empty()) continue;
        auto const read = c.exact.read(name, out_.names);
        if (read) {
            to.values[row] = read->value;
            to.states[row] = read->state;
        } else {
            to.doubt[row] = 1;
        }
    }
}

void session::doubt_where_needed() {
    auto const rows = block_.rows;
    auto& doubt = block_.doubt;
    if (guarded_) std::fill_n(doubt.begin(), rows, std::uint8_t{1});
    auto const states_of = [this](std::size_t of) {
        return block_.states.data() + of * block_.most;
    };
    std::vector<std::uint8_t> any(rows, 0);  // a row in which nothing is said may be blank
    for (std::size_t i = 0; i < columns_.size(); ++i) {
        auto const* const states = states_of(i);
        for (std::size_t row = 0; row < rows; ++row)
            any[row] = static_cast<std::uint8_t>(any[row] | static_cast<std::uint8_t>(states[row]));
        if (!columns_[i].wanted->required) continue;
        for (std::size_t row = 0; row < rows; ++row)
            doubt[row] = static_cast<std::uint8_t>(doubt[row] | (states[row] == said::nothing));
    }
    for (std::size_t row = 0; row < rows; ++row)
        doubt[row] = static_cast<std::uint8_t>(doubt[row] | (any[row] == 0));
    if (shared_->empty()) return;
    for (std::size_t row = 0; row < rows; ++row)
        if (shared_->contains(block_.values[unique_ * block_.most + row])) doubt[row] = 1;
}

void row_block::close_up(std::size_t columns) {
    if (std::find(dropped.begin(), dropped.begin() + static_cast<std::ptrdiff_t>(rows), 1) ==
        dropped.begin() + static_cast<std::ptrdiff_t>(rows))
        return;
    auto const close = [this](auto* list) {
        std::size_t kept = 0;
        for (std::size_t row = 0; row < rows; ++row)
            if (dropped[row] == 0) list[kept++] = list[row];
        return kept;
    };
    for (std::size_t i = 0; i < columns; ++i) {
        close(values.data() + i * most);
        close(states.data() + i * most);
    }
    rows = close(lines.data());
}

void session::hand_over() {
    auto const rows = block_.rows;
    if (rows == 0) return;
    for (std::size_t i = 0; i < columns_.size(); ++i) {
        auto const* const states = block_.states.data() + i * block_.most;
        unsigned other = 0;
        for (std::size_t row = 0; row < rows; ++row)
            other |= static_cast<unsigned>(states[row] != said::value);
        parts_[i] = {{block_.values.data() + i * block_.most, rows}, {states, rows}, other == 0};
    }
    auto const first = block_.lines[0];
    if (block_.lines[rows - 1] - first == static_cast<std::int64_t>(rows) - 1)
        out_.lines.add(first, rows);
    else
        for (std::size_t row = 0; row < rows; ++row) out_.lines.add(block_.lines[row]);
    if (unique_ != unknown_column) {
        auto const& part = parts_[unique_];
        for (std::size_t row = 0; row < rows; ++row)
            if (part.states[row] == said::value) values_of_unique_.push_back(part.values[row]);
    }
    out_.rows += rows;
    into_->take(rows, parts_);
}

columns_read session::finish() {
    std::stable_sort(
        out_.rejected.begin(), out_.rejected.end(),
        [](rejected_row const& a, rejected_row const& b) { return a.where.row < b.where.row; });
    return std::move(out_);
}

}  // namespace thidua::column_reading
