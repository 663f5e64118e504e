// SPDX-License-Identifier: BSL-1.0
#include <thidua/reports/formats/html.hpp>

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include <thidua/reports/kit/forms.hpp>
#include <thidua/reports/kit/printed.hpp>

#include "html_style.hpp"
#include "paper_words.hpp"

namespace thidua {

namespace {

class html_writer {
public:
    explicit html_writer(paper const& p) : p_(p) {}

    [[nodiscard]] std::string write() {
        out_ += "<!DOCTYPE html>\n<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"";
        out_ += p_.in == language::vi ? "vi" : "en";
        out_ +=
            "\">\n<head>\n<meta charset=\"utf-8\"/>\n"
            "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n"
            "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
            "style-src 'unsafe-inline'\"/>\n"
            "<meta name=\"referrer\" content=\"no-referrer\"/>\n<title>";
        detail::add_escaped(out_, p_.title.empty() ? p_.id : p_.title, " ");
        out_ += "</title>\n<style>";
        out_ += detail::html_style;
        out_ += "</style>\n</head>\n<body>\n<main>\n";
        element("p", "draft", detail::draft_line(p_));
        if (p_.head) head(*p_.head);
        element("h1", "", p_.title);
        element("p", "subject", p_.subject);
        for (auto const& part : p_.parts) std::visit([this](auto const& one) { add(one); }, part);
        foot();
        element("p", "anchor", detail::anchor_line(p_));
        out_ += "</main>\n</body>\n</html>\n";
        return std::move(out_);
    }

private:
    void text(std::string_view words) { detail::add_escaped(out_, words, "<br/>"); }

    void open(std::string_view name, std::string_view kind) {
        out_ += '<';
        out_ += name;
        if (new_page_) {
            out_ += kind.empty() ? " class=\"new-page" : " class=\"new-page ";
            new_page_ = false;
        } else if (!kind.empty()) {
            out_ += " class=\"";
        } else {
            out_ += '>';
            return;
        }
        out_ += kind;
        out_ += "\">";
    }
    void close(std::string_view name) {
        out_ += "</";
        out_ += name;
        out_ += ">\n";
    }
    /// Nothing for empty words.
    void element(std::string_view name, std::string_view kind, std::string_view words) {
        if (words.empty()) return;
        open(name, kind);
        text(words);
        close(name);
    }

    void head(official_head const& h) {
        out_ += "<header class=\"head\">\n<div>\n";
        element("p", "", h.governing_body);
        element("p", "strong", h.issuer);
        if (h.numbered) element("p", "", detail::number_line(h, p_.in));
        out_ += "</div>\n<div>\n";
        element("p", "strong", detail::national_name.in(p_.in));
        out_ += "<p><strong class=\"motto\">";
        text(detail::national_motto.in(p_.in));
        out_ += "</strong></p>\n";
        element("p", "italic", detail::place_and_day(h, p_.in));
        out_ += "</div>\n</header>\n";
    }

    void add(paper_heading const& h) {
        std::string const name{'h', static_cast<char>('1' + std::clamp(h.level, 1, 5))};
        element(name, "", h.words);
    }
    void add(paper_text const& t) {
        std::string kind;
        auto const with = [&kind](bool is, std::string_view name) {
            if (is) kind += (kind.empty() ? "" : " ") + std::string{name};
        };
        with(t.strong, "strong");
        with(t.italic, "italic");
        with(t.align == alignment::right, "r");
        with(t.align == alignment::centre, "c");
        element("p", kind, t.words);
    }
    void add(paper_list const& list) {
        if (list.items.empty()) return;
        std::string_view const name = list.numbered ? "ol" : "ul";
        open(name, "");
        out_ += '\n';
        for (auto const& item : list.items) {
            out_ += "<li>";
            text(item);
            out_ += "</li>\n";
        }
        close(name);
    }
    void add(page_break const&) { new_page_ = true; }

    void add(table const& t) {
        auto const columns = printed_columns(t, p_.audience);
        if (columns.empty()) return;
        open("section", "");
        out_ += "\n<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-labelledby=\"t-";
        detail::add_escaped(out_, t.id);
        out_ += "-caption\">\n<table id=\"t-";
        detail::add_escaped(out_, t.id);
        out_ += "\">\n<caption id=\"t-";
        detail::add_escaped(out_, t.id);
        out_ += "-caption\">";
        text(t.title.empty() ? p_.title : t.title);
        out_ += "</caption>\n<thead>\n<tr>";
        for (auto const c : columns) {
            out_ += "<th scope=\"col\">";
            text(t.columns[c].heading);
            out_ += "</th>";
        }
        out_ += "</tr>\n</thead>\n<tbody>\n";
        bool first = true;
        for (auto const& row : t.rows) {
            if (row.kind == row_kind::section)
                section(row, columns.size(), first);
            else
                add_row(t, row, columns);
            first = false;
        }
        out_ += "</tbody>\n</table>\n</div>\n";
        element("p", "note", t.note);
        close("section");
    }
    /// A section begins a group of rows of its own.
    void section(table_row const& row, std::size_t columns, bool first) {
        if (!first) out_ += "</tbody>\n<tbody>\n";
        out_ += "<tr><th scope=\"rowgroup\" colspan=\"" + std::to_string(columns) + "\">";
        if (!row.cells.empty()) text(cell_text(row.cells.front().value, p_.in));
        out_ += "</th></tr>\n";
    }
    void add_row(table const& t, table_row const& row, std::vector<std::size_t> const& columns) {
        static table_cell const empty{};
        out_ += row.kind == row_kind::total ? "<tr class=\"total\">" : "<tr>";
        for (auto const c : columns) {
            auto const& cell = c < row.cells.size() ? row.cells[c] : empty;
            auto const align = t.columns[c].align;
            bool const marked = cell.strong || cell.faulty;
            if (!marked) {
                out_ += align == alignment::right    ? "<td class=\"r\">"
                        : align == alignment::centre ? "<td class=\"c\">"
                                                     : "<td>";
            } else {
                out_ += "<td class=\"";
                if (align != alignment::left) out_ += align == alignment::right ? "r " : "c ";
                if (cell.strong) out_ += cell.faulty ? "strong " : "strong";
                if (cell.faulty) out_ += "faulty";
                out_ += "\">";
            }
            if (auto const* words = std::get_if<std::string>(&cell.value))
                text(*words);
            else
                out_ += cell_text(cell.value, p_.in);  // numbers and days need no escape
            if (cell.faulty) {
                out_ += "<span class=\"away\"> (";
                out_ += detail::faulty_words.in(p_.in);
                out_ += ")</span>";
            }
            out_ += "</td>";
        }
        out_ += "</tr>\n";
    }

    void foot() {
        if (!p_.signature && p_.copies_to.empty()) return;
        out_ += "<footer class=\"foot\">\n";
        if (!p_.copies_to.empty()) {
            out_ += "<div>\n";
            element("p", "strong italic", detail::recipients_heading.in(p_.in));
            add(paper_list{.items = p_.copies_to});
            out_ += "</div>\n";
        }
        if (p_.signature) {
            out_ += "<div class=\"signature\">\n";
            element("p", "strong", p_.signature->authority);
            element("p", "strong", p_.signature->capacity);
            element("p", "strong signatory", p_.signature->signatory);
            out_ += "</div>\n";
        }
        out_ += "</footer>\n";
    }

    paper const& p_;
    std::string out_{};
    bool new_page_ = false;
};

}  // namespace

std::string to_html(paper const& p) { return html_writer{p}.write(); }

std::string escaped_html(std::string_view text) {
    std::string out;
    detail::add_escaped(out, text);
    return out;
}

}  // namespace thidua
