// SPDX-License-Identifier: BSL-1.0
#include "xlsx_sheet.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <type_traits>
#include <variant>

#include <thidua/calendar/date_text.hpp>
#include <thidua/io/number_text.hpp>
#include <thidua/reports/kit/forms.hpp>
#include <thidua/reports/kit/printed.hpp>

#include "paper_words.hpp"
#include "xlsx_text.hpp"

namespace thidua::detail {

namespace {

constexpr std::int64_t most_exact = std::int64_t{1} << 53U;  // whole numbers of a sheet's cells
constexpr date first_sure_day{1900, 3, 1};  // before it, programs number the days differently
constexpr int text_sheet_width = 95;        // characters, where there is no table
constexpr int wide_table = 100;             // characters that a page in portrait takes
constexpr double highest_row = 409;         // points that a row may have
constexpr lxw_row_t most_frozen = 10;       // rows; more would leave no room to read below them

lxw_col_t column(std::size_t c) { return static_cast<lxw_col_t>(c); }

int characters(std::string_view text) {
    return static_cast<int>(std::ranges::count_if(
        text, [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

/// How many lines a text fills, about.
int lines(std::string_view text, int width) {
    int all = 0;
    for (std::size_t from = 0; from <= text.size();) {
        auto const end = std::min(text.find('\n', from), text.size());
        all += std::max(1, (characters(text.substr(from, end - from)) + width - 1) / width);
        from = end + 1;
    }
    return all;
}

/// How many lines a text of a cell fills at most, about: words are not broken, and capitals are
/// wider than other letters. Rather one too many than one too few, for programs that do not stretch
/// rows would let the next row cover the rest.
int lines_of_words(std::string_view text, int width) {
    constexpr int letter = 10;
    constexpr int capital = 14;
    auto const room = std::max(1, width) * letter;
    int all = 1;
    int used = 0;
    int word = 0;
    auto const end_word = [&] {
        if (used > 0 && used + word > room) {
            ++all;
            used = 0;
        }
        while (word > room) {  // a word longer than the line is broken
            ++all;
            word -= room;
        }
        used += word;
        word = 0;
    };
    for (std::size_t i = 0; i < text.size(); ++i) {
        auto const c = static_cast<unsigned char>(text[i]);
        if (c == '\n') {
            end_word();
            ++all;
            used = 0;
        } else if (c == ' ') {
            end_word();
            used += letter;
        } else if ((c & 0xC0U) != 0x80U) {
            word += c >= 'A' && c <= 'Z' ? capital : letter;
        }
    }
    end_word();
    return all;
}

/// `&` begins a code in headers and footers, of which a sheet keeps 255 characters.
std::string in_header(std::string_view text) {
    std::string out;
    for (char const c : text) out += c == '&' ? std::string{"&&"} : std::string{c};
    return out;
}

std::string cell_name(std::size_t column_number, lxw_row_t row) {
    std::string letters;
    for (auto n = column_number + 1; n > 0; n = (n - 1) / 26)
        letters.insert(letters.begin(), static_cast<char>('A' + (n - 1) % 26));
    return letters + std::to_string(row + 1);
}

}  // namespace

xlsx_sheet::xlsx_sheet(lxw_worksheet* sheet, xlsx_formats& formats, sheet_plan const& plan)
    : sheet_(sheet), formats_(formats), plan_(plan), in_(plan.of->in) {
    if (plan_.shown != nullptr) {
        columns_ = printed_columns(*plan_.shown, plan_.of->audience);
        for (auto const c : columns_)
            widths_.push_back(std::clamp(plan_.shown->columns[c].width, 3, 120));
    }
    // Beside a narrow table an empty column makes room for the texts above and below it.
    int width = 0;
    for (auto const w : widths_) width += w;
    if (width < text_sheet_width - 15) widths_.push_back(text_sheet_width - width);
}

std::optional<error> xlsx_sheet::write() {
    set_up();
    auto const& p = *plan_.of;
    text_row(draft_line(p),
             {.align = alignment::centre, .strong = true, .italic = true, .size = 11});
    if (plan_.first && p.head) write_head(*p.head);
    text_row(p.title, {.align = alignment::centre, .strong = true, .size = 14});
    if (plan_.first) text_row(p.subject, {.align = alignment::centre, .strong = true});
    for (auto const* part : plan_.above) write_part(*part);
    if (plan_.shown != nullptr) write_table(*plan_.shown);
    for (auto const* part : plan_.below) write_part(*part);
    if (plan_.last) write_foot();
    if (failed_ == LXW_NO_ERROR) return std::nullopt;
    std::string const why = lxw_strerror(failed_);
    auto const name = plan_.shown != nullptr ? plan_.shown->id : p.id;
    return error{
        .code = "xlsx.too_large",
        .message = {"bảng `" + name + "` không ghi được vào trang tính: " + why,
                    "the table `" + name + "` does not fit a sheet: " + why},
        .help = {"một trang tính có 1.048.576 dòng, 16.384 cột, một ô 32.767 ký tự",
                 "a sheet holds 1,048,576 rows and 16,384 columns, a cell 32,767 characters"},
        .where = {}};
}

void xlsx_sheet::keep(lxw_error code) {
    if (failed_ == LXW_NO_ERROR) failed_ = code;
}

lxw_format* xlsx_sheet::format_of(cell_look const& look) {
    auto const place = static_cast<std::size_t>(look.form) * 12 +
                       static_cast<std::size_t>(look.align) * 4 + (look.strong ? 2U : 0U) +
                       (look.faulty ? 1U : 0U);
    auto& f = cell_formats_.at(place);
    if (f == nullptr) f = formats_.of(look);
    return f;
}

void xlsx_sheet::set_up() {
    for (std::size_t c = 0; c < widths_.size(); ++c)
        keep(worksheet_set_column(sheet_, column(c), column(c), widths_[c] + 1, nullptr));
    worksheet_gridlines(sheet_, LXW_HIDE_ALL_GRIDLINES);
    set_up_print();
}

void xlsx_sheet::set_up_print() {
    int width = 0;
    for (auto const w : widths_) width += w;
    worksheet_set_paper(sheet_, 9);  // A4
    if (width > wide_table) worksheet_set_landscape(sheet_);
    constexpr double mm = 1 / 25.4;
    worksheet_set_margins(sheet_, 20 * mm, 15 * mm, 20 * mm, 20 * mm);
    worksheet_fit_to_pages(sheet_, 1, 0);
    if (plan_.of->draft) {
        auto const line = "&C&9" + in_header(draft_line(*plan_.of));
        keep(worksheet_set_header(sheet_, line.c_str()));
    }
    std::string footer = "&R&9&P/&N";
    auto const anchor = in_header(printable(anchor_line(*plan_.of), scratch_));
    if (!anchor.empty() && characters(anchor) < 200) footer = "&L&8" + anchor + footer;
    keep(worksheet_set_footer(sheet_, footer.c_str()));
}

xlsx_sheet::span_of_columns xlsx_sheet::columns_between(std::size_t first, std::size_t last) const {
    span_of_columns found{first, last, 0};
    for (auto c = first; c <= last; ++c) found.width += widths_[c];
    return found;
}

void xlsx_sheet::text_at(span_of_columns const& where, std::string_view words,
                         text_look const& look) {
    if (words.empty()) return;
    std::string const shown{sheet_text(words, scratch_)};
    auto* format = formats_.of(look);
    if (where.first == where.last)
        keep(worksheet_write_string(sheet_, row_, column(where.first), shown.c_str(), format));
    else
        keep(worksheet_merge_range(sheet_, row_, column(where.first), row_, column(where.last),
                                   shown.c_str(), format));
    // A letter is about as wide as the unit of widths at 11 points.
    auto const width = std::max(1, where.width * 11 / look.size);
    height_ = std::max(height_, lines(shown, width) * (look.size * 1.3));
}

void xlsx_sheet::end_text_row() {
    if (height_ > 0) keep(worksheet_set_row(sheet_, row_, std::min(height_, highest_row), nullptr));
    height_ = 0;
    ++row_;
}

void xlsx_sheet::text_row(std::string_view words, text_look const& look) {
    if (words.empty()) return;
    text_at(columns_between(0, widths_.size() - 1), words, look);
    end_text_row();
}

void xlsx_sheet::write_head(official_head const& head) {
    text_look const plain{.align = alignment::centre};
    text_look const strong{.align = alignment::centre, .strong = true};
    text_look const underlined{.align = alignment::centre, .strong = true, .underlined = true};
    text_look const italic{.align = alignment::centre, .italic = true};
    struct line {
        std::string left{};
        text_look left_look{};
        std::string right{};
        text_look right_look{};
    };
    std::array<line, 3> const all{{
        {head.governing_body, plain, std::string{national_name.in(in_)}, strong},
        {head.issuer, strong, std::string{national_motto.in(in_)}, underlined},
        {number_line(head, in_), plain, place_and_day(head, in_), italic},
    }};
    auto const whole = columns_between(0, widths_.size() - 1);
    std::size_t split = 0;
    for (int taken = 0; split < widths_.size() && taken + widths_[split] <= whole.width / 2;
         ++split)
        taken += widths_[split];
    if (split == 0 || split >= widths_.size()) {  // no room for two halves
        for (auto const& l : all) text_row(l.left, l.left_look);
        for (auto const& l : all) text_row(l.right, l.right_look);
    }
    for (auto const& l : all) {
        if (split == 0 || split >= widths_.size()) break;
        text_at(columns_between(0, split - 1), l.left, l.left_look);
        text_at(columns_between(split, widths_.size() - 1), l.right, l.right_look);
        end_text_row();
    }
    ++row_;
}

void xlsx_sheet::write_part(paper_part const& part) {
    if (auto const* heading = std::get_if<paper_heading>(&part)) {
        text_row(
            heading->words,
            {.strong = true, .size = heading->level <= 1 ? std::uint8_t{13} : std::uint8_t{12}});
    } else if (auto const* words = std::get_if<paper_text>(&part)) {
        text_row(words->words,
                 {.align = words->align, .strong = words->strong, .italic = words->italic});
    } else if (auto const* list = std::get_if<paper_list>(&part)) {
        std::size_t number = 0;
        for (auto const& item : list->items)
            text_row((list->numbered ? std::to_string(++number) + ". " : std::string{"- "}) + item);
    }
}

void xlsx_sheet::write_table(table const& t) {
    if (!t.title.empty() && t.title != plan_.of->title) text_row(t.title, {.strong = true});
    if (columns_.empty()) return;
    if (t.rows.size() + row_ + 1 > LXW_ROW_MAX || columns_.size() > LXW_COL_MAX) {
        keep(LXW_ERROR_WORKSHEET_INDEX_OUT_OF_RANGE);
        return;
    }
    auto* heading = format_of({.form = cell_form::heading});
    double height = 0;
    for (std::size_t c = 0; c < columns_.size(); ++c) {
        std::string const words{sheet_text(t.columns[columns_[c]].heading, scratch_)};
        keep(worksheet_write_string(sheet_, row_, column(c), words.c_str(), heading));
        height = std::max(height, lines(words, std::max(1, widths_[c] - 2)) * 15.0 + 4);
    }
    keep(worksheet_set_row(sheet_, row_, std::min(height, highest_row), nullptr));
    keep(worksheet_repeat_rows(sheet_, row_, row_));
    ++row_;
    if (row_ <= most_frozen) worksheet_freeze_panes(sheet_, row_, 0);
    summed_from_.assign(columns_.size(), row_);
    for (auto const& row : t.rows) {
        write_row(t, row);
        if (failed_ != LXW_NO_ERROR) return;
    }
    if (!t.note.empty()) {
        ++row_;
        text_row(t.note, {.italic = true, .size = 11});
    }
}

void xlsx_sheet::write_row(table const& t, table_row const& row) {
    if (row.kind == row_kind::section) {
        auto* format = format_of({.form = cell_form::section});
        std::string words;
        if (!row.cells.empty()) words = cell_text(row.cells.front().value, in_);
        std::string const shown{sheet_text(words, scratch_)};
        if (columns_.size() == 1)
            keep(worksheet_write_string(sheet_, row_, 0, shown.c_str(), format));
        else
            keep(worksheet_merge_range(sheet_, row_, 0, row_, column(columns_.size() - 1),
                                       shown.c_str(), format));
        int width = 0;
        for (std::size_t c = 0; c < columns_.size(); ++c) width += widths_[c];
        stretch_row(lines_of_words(shown, width));
        ++row_;
        return;
    }
    static table_cell const empty{};
    int most_lines = 1;
    for (std::size_t c = 0; c < columns_.size(); ++c) {
        auto const& cell = columns_[c] < row.cells.size() ? row.cells[columns_[c]] : empty;
        write_cell(c, cell,
                   {.align = t.columns[columns_[c]].align,
                    .strong = cell.strong || row.kind == row_kind::total,
                    .faulty = cell.faulty});
        if (auto const* words = std::get_if<std::string>(&cell.value))
            most_lines = std::max(most_lines, lines_of_words(*words, widths_[c]));
    }
    stretch_row(most_lines);
    ++row_;
}

void xlsx_sheet::stretch_row(int lines) {
    constexpr double line_height = 15;  // points, of letters of 11 points
    if (lines > 1)
        keep(worksheet_set_row(sheet_, row_, std::min(lines * line_height, highest_row), nullptr));
}

void xlsx_sheet::write_cell(std::size_t c, table_cell const& cell, cell_look look) {
    auto const as_text = [&](char const* words) {
        keep(worksheet_write_string(sheet_, row_, column(c), words, format_of(look)));
    };
    auto const as_number = [&](std::int64_t number, cell_form form) {
        if (number > most_exact || number < -most_exact)
            return as_text(cell_text(cell.value, in_).c_str());
        look.form = form;
        keep(worksheet_write_number(sheet_, row_, column(c), static_cast<double>(number),
                                    format_of(look)));
    };
    std::visit(
        [&](auto const& v) {
            using held = std::decay_t<decltype(v)>;
            if constexpr (std::is_same_v<held, std::monostate>) {
                keep(worksheet_write_blank(sheet_, row_, column(c), format_of(look)));
            } else if constexpr (std::is_same_v<held, std::string>) {
                auto const shown = sheet_text(v, scratch_);
                if (shown.size() == v.size()) return as_text(v.c_str());
                as_text(scratch_.c_str());
            } else if constexpr (std::is_same_v<held, std::int64_t>) {
                as_number(v, cell_form::number);
            } else if constexpr (std::is_same_v<held, dong>) {
                as_number(v.amount(), cell_form::money);
            } else if constexpr (std::is_same_v<held, percentage>) {
                look.form = cell_form::share;
                keep(worksheet_write_number(sheet_, row_, column(c),
                                            static_cast<double>(v.hundredths) / 10'000,
                                            format_of(look)));
            } else if constexpr (std::is_same_v<held, date>) {
                if (v < first_sure_day) return as_text(to_short(v).c_str());
                look.form = cell_form::day;
                lxw_datetime day{v.year(), v.month(), v.day(), 0, 0, 0};
                keep(worksheet_write_datetime(sheet_, row_, column(c), &day, format_of(look)));
            } else {
                write_total(c, v, look);
            }
        },
        cell.value);
}

void xlsx_sheet::write_total(std::size_t c, column_total const& total, cell_look look) {
    auto const* money = std::get_if<dong>(&total.value);
    look.form = money != nullptr ? cell_form::money : cell_form::number;
    auto const value = money != nullptr ? money->amount() : std::get<std::int64_t>(total.value);
    auto const first = summed_from_[c].value_or(row_);
    summed_from_[c] = row_ + 1;
    if (value > most_exact || value < -most_exact) {
        look.form = cell_form::words;
        auto const words = cell_text(total, in_);
        keep(worksheet_write_string(sheet_, row_, column(c), words.c_str(), format_of(look)));
    } else if (first >= row_) {  // nothing above it
        keep(worksheet_write_number(sheet_, row_, column(c), static_cast<double>(value),
                                    format_of(look)));
    } else {
        auto const formula = "=SUM(" + cell_name(c, first) + ":" + cell_name(c, row_ - 1) + ")";
        keep(worksheet_write_formula_num(sheet_, row_, column(c), formula.c_str(), format_of(look),
                                         static_cast<double>(value)));
    }
}

void xlsx_sheet::write_foot() {
    auto const& p = *plan_.of;
    if (!p.signature && p.copies_to.empty()) return;
    ++row_;
    std::vector<std::string> left;
    std::vector<std::string> right;
    if (!p.copies_to.empty()) {
        left.emplace_back(recipients_heading.in(in_));
        for (auto const& who : p.copies_to) left.push_back("- " + who);
    }
    if (p.signature) {
        constexpr std::size_t room_to_sign = 4;
        right = {p.signature->authority, p.signature->capacity};
        std::erase(right, std::string{});
        right.resize(right.size() + room_to_sign);
        right.push_back(p.signature->signatory);
    }
    auto const columns = widths_.size();
    for (std::size_t i = 0; i < std::max(left.size(), right.size()); ++i) {
        auto const in = [i](auto const& list) { return i < list.size() ? list[i] : std::string{}; };
        text_look const recipient{.strong = i == 0, .italic = i == 0, .size = 11};
        text_look const signer{.align = alignment::centre, .strong = true};
        if (columns == 1) {
            text_row(in(left), recipient);
            text_row(in(right), signer);
            if (in(left).empty() && in(right).empty()) ++row_;
            continue;
        }
        text_at(columns_between(0, (columns - 1) / 2), in(left), recipient);
        text_at(columns_between((columns - 1) / 2 + 1, columns - 1), in(right), signer);
        end_text_row();
    }
}

}  // namespace thidua::detail
