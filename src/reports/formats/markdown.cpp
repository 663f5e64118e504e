// SPDX-License-Identifier: BSL-1.0
#include <thidua/reports/formats/markdown.hpp>

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <type_traits>
#include <variant>
#include <vector>

#include <thidua/reports/kit/forms.hpp>
#include <thidua/reports/kit/printed.hpp>

#include "paper_words.hpp"

namespace thidua {

namespace {

/// Appends a text so that no character of it is markup. In a cell a line end is `<br>`, elsewhere a
/// hard break.
void add_text(std::string& to, std::string_view text, bool in_cell = false) {
    std::string scratch;
    text = detail::printable(text, scratch);
    bool line_start = !in_cell;
    for (std::size_t i = 0; i < text.size(); ++i) {
        char const c = text[i];
        if (c == '\n') {
            to += in_cell ? "<br>" : "\\\n";
            line_start = !in_cell;
            continue;
        }
        bool const anywhere = std::string_view{"\\`*_[]<>|&~$"}.find(c) != std::string_view::npos;
        bool const first =
            line_start && std::string_view{"#+-=:"}.find(c) != std::string_view::npos;
        // "1." or "1)" at the start of a line would begin a list.
        bool const behind_digits = (c == '.' || c == ')') && !in_cell && i > 0 && [&] {
            auto const line = text.substr(0, i).substr(text.substr(0, i).rfind('\n') + 1);
            return !line.empty() &&
                   std::ranges::all_of(line, [](char d) { return d >= '0' && d <= '9'; });
        }();
        if (anywhere || first || behind_digits) to += '\\';
        to += c == '\t' ? ' ' : c;
        if (c != ' ' && c != '\t') line_start = false;
    }
}

void add_strong(std::string& to, std::string_view text, bool in_cell = false) {
    auto const first = text.find_first_not_of(" \t\n");
    if (first == std::string_view::npos) return;
    text = text.substr(first, text.find_last_not_of(" \t\n") + 1 - first);
    to += "**";
    add_text(to, text, in_cell);
    to += "**";
}

class markdown_writer {
public:
    explicit markdown_writer(paper const& p) : p_(p) {}

    [[nodiscard]] std::string write() {
        block(detail::draft_line(p_), true);
        if (p_.head) head(*p_.head);
        if (!p_.title.empty()) {
            out_ += "# ";
            add_text(out_, p_.title, true);
            out_ += "\n\n";
        }
        block(p_.subject, true);
        for (auto const& part : p_.parts) std::visit([this](auto const& one) { add(one); }, part);
        if (p_.signature) {
            for (auto const* line :
                 {&p_.signature->authority, &p_.signature->capacity, &p_.signature->signatory})
                block(*line, true);
        }
        if (!p_.copies_to.empty()) {
            block(detail::recipients_heading.in(p_.in), true);
            add(paper_list{.items = p_.copies_to});
        }
        block(detail::anchor_line(p_));
        while (out_.ends_with("\n\n")) out_.pop_back();
        return std::move(out_);
    }

private:
    void block(std::string_view text, bool strong = false) {
        if (text.empty()) return;
        if (strong)
            add_strong(out_, text);
        else
            add_text(out_, text);
        out_ += "\n\n";
    }
    void head(official_head const& h) {
        block(h.governing_body);
        block(h.issuer, true);
        if (h.numbered) block(detail::number_line(h, p_.in));
        block(detail::national_name.in(p_.in), true);
        block(detail::national_motto.in(p_.in), true);
        block(detail::place_and_day(h, p_.in));
    }
    void add(paper_heading const& h) {
        out_.append(static_cast<std::size_t>(std::clamp(h.level, 1, 5)) + 1, '#');
        out_ += ' ';
        add_text(out_, h.words, true);
        out_ += "\n\n";
    }
    void add(paper_text const& t) {
        if (t.words.empty()) return;
        std::string const mark = t.strong && t.italic ? "***"
                                 : t.strong           ? "**"
                                 : t.italic           ? "*"
                                                      : "";
        out_ += mark;
        add_text(out_, t.words);
        out_ += mark + "\n\n";
    }
    void add(paper_list const& list) {
        std::size_t number = 0;
        for (auto const& item : list.items) {
            out_ += list.numbered ? std::to_string(++number) + ". " : "- ";
            add_text(out_, item, true);
            out_ += '\n';
        }
        if (!list.items.empty()) out_ += '\n';
    }
    void add(page_break const&) { out_ += "---\n\n"; }
    void add(table const& t) {
        auto const columns = printed_columns(t, p_.audience);
        if (!t.title.empty()) {
            add_strong(out_, t.title, true);
            out_ += "\n\n";
        }
        if (columns.empty()) return;
        out_ += '|';
        for (auto const c : columns) {
            out_ += ' ';
            add_text(out_, t.columns[c].heading, true);
            out_ += " |";
        }
        out_ += "\n|";
        for (auto const c : columns) {
            auto const align = t.columns[c].align;
            out_ += align == alignment::right    ? "--:|"
                    : align == alignment::centre ? ":-:|"
                                                 : ":--|";
        }
        out_ += '\n';
        for (auto const& row : t.rows) add_row(row, columns);
        out_ += '\n';
        block(t.note);
    }
    void add_row(table_row const& row, std::vector<std::size_t> const& columns) {
        bool const section = row.kind == row_kind::section;
        out_ += '|';
        for (std::size_t i = 0; i < columns.size(); ++i) {
            auto const place = section ? 0 : columns[i];
            if (place < row.cells.size() && (!section || i == 0)) {
                auto const& cell = row.cells[place];
                out_ += ' ';
                if (cell.faulty) out_ += "⚠ ";
                auto const text = cell_text(cell.value, p_.in);
                if (cell.strong || row.kind != row_kind::plain)
                    add_strong(out_, text, true);
                else
                    add_text(out_, text, true);
            }
            out_ += " |";
        }
        out_ += '\n';
    }

    paper const& p_;
    std::string out_{};
};

}  // namespace

std::string to_markdown(paper const& p) { return markdown_writer{p}.write(); }

}  // namespace thidua
