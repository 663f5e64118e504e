// SPDX-License-Identifier: BSL-1.0
#include "docx_body.hpp"

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include <thidua/reports/kit/forms.hpp>
#include <thidua/reports/kit/printed.hpp>

#include "docx_xml.hpp"
#include "paper_words.hpp"

namespace thidua::detail {

namespace {

constexpr int wide_table = 100;  // characters that a page in portrait takes

std::string_view justified(alignment align) {
    return align == alignment::right ? "right" : align == alignment::centre ? "center" : "left";
}

/// With what the edges of a cell take.
int characters_of(table_column const& column) { return std::clamp(column.width, 3, 120) + 2; }

int width_of(table const& t, std::vector<std::size_t> const& columns) {
    int width = 0;
    for (auto const c : columns) width += characters_of(t.columns[c]);
    return width;
}

}  // namespace

std::vector<docx_stretch> stretches_of(paper const& p) {
    std::vector<docx_stretch> all(1);
    for (auto const& part : p.parts) {
        if (std::holds_alternative<page_break>(part)) {
            all.emplace_back();
            continue;
        }
        all.back().parts.push_back(&part);
        if (auto const* t = std::get_if<table>(&part))
            if (width_of(*t, printed_columns(*t, p.audience)) > wide_table)
                all.back().landscape = true;
    }
    return all;
}

docx_body::docx_body(paper const& p, docx_styles const& styles, docx_page const& portrait,
                     docx_page const& landscape)
    : p_(p), styles_(styles), portrait_(portrait), landscape_(landscape) {}

std::string docx_body::write(std::vector<docx_stretch> const& stretches,
                             std::string const& first_section) {
    bool first = true;
    for (std::size_t i = 0; i < stretches.size(); ++i) {
        page_ = stretches[i].landscape ? &landscape_ : &portrait_;
        for (auto const* part : stretches[i].parts) add(*part);
        if (i + 1 == stretches.size()) break;
        if (stretches[i].landscape == stretches[i + 1].landscape) {
            new_page_ = true;
            continue;
        }
        // The section ends in a paragraph of no height.
        out_ +=
            "<w:p><w:pPr><w:spacing w:before=\"0\" w:after=\"0\" w:line=\"20\" "
            "w:lineRule=\"exact\"/><w:rPr><w:sz w:val=\"2\"/></w:rPr>";
        out_ += (std::exchange(first, false) ? first_section : page_->section) + "</w:pPr></w:p>";
    }
    return std::move(out_);
}

void docx_body::add(paper_part const& part) {
    if (auto const* t = std::get_if<table>(&part)) {
        add(*t);
    } else if (auto const* heading = std::get_if<paper_heading>(&part)) {
        auto const level = static_cast<std::size_t>(std::clamp(heading->level, 1, 3)) - 1;
        auto const& style = styles_.headings[level];
        paragraph(heading->words, {.style = style, .strong = style.empty(), .keep_next = true});
    } else if (auto const* text = std::get_if<paper_text>(&part)) {
        paragraph(text->words, {.align = text->align,
                                .strong = text->strong,
                                .italic = text->italic,
                                .indented = text->align == alignment::left});
    } else if (auto const* list = std::get_if<paper_list>(&part)) {
        std::size_t number = 0;
        for (auto const& item : list->items)
            paragraph((list->numbered ? std::to_string(++number) + ". " : std::string{"- "}) + item,
                      {});
    }
}

void docx_body::run(std::string_view properties, std::string_view words) {
    out_ += "<w:r>";
    out_ += properties;
    out_ += "<w:t xml:space=\"preserve\">";
    add_escaped(out_, words, "</w:t><w:br/><w:t xml:space=\"preserve\">");
    out_ += "</w:t></w:r>";
}

std::string docx_body::run_properties(paragraph_look const& look) const {
    auto const& from = look.style.empty() ? styles_.body_run : std::string{};
    if (!look.strong && !look.italic) return from;
    auto properties = docx_fragment{from.empty() ? "<w:rPr/>" : from};
    if (look.italic) properties.set_first("w:i", {"w:rStyle", "w:rFonts", "w:b", "w:bCs"});
    if (look.strong) properties.set_first("w:b", {"w:rStyle", "w:rFonts"});
    return properties.xml();
}

void docx_body::paragraph(std::string_view words, paragraph_look const& look) {
    if (words.empty()) return;
    std::string from = styles_.body_paragraph;
    if (!look.style.empty()) from = "<w:pPr><w:pStyle w:val=\"" + look.style + "\"/></w:pPr>";
    auto properties = docx_fragment{from.empty() ? "<w:pPr/>" : from};
    if (std::exchange(new_page_, false))
        properties.set_first("w:pageBreakBefore", {"w:pStyle", "w:keepNext", "w:keepLines"});
    if (look.keep_next) properties.set_first("w:keepNext", {"w:pStyle"});
    if (!look.indented) properties.remove("w:ind");
    if (look.align != alignment::left)
        properties.set_last(
            "w:jc", justified(look.align),
            {"w:textDirection", "w:textAlignment", "w:textboxTightWrap", "w:outlineLvl", "w:divId",
             "w:cnfStyle", "w:rPr", "w:sectPr", "w:pPrChange"});
    auto const run_looks = run_properties(look);
    // A paragraph a line: a break inside a justified one would pull its line apart.
    for (std::size_t at = 0; at <= words.size();) {
        auto const end = std::min(words.find('\n', at), words.size());
        out_ += "<w:p>" + properties.xml();
        run(run_looks, words.substr(at, end - at));
        out_ += "</w:p>";
        properties.remove("w:pageBreakBefore");
        at = end + 1;
    }
}

std::string docx_body::cell_opening(int width, std::size_t spans, std::string const& style,
                                    alignment align, std::string_view fill) const {
    auto xml = "<w:tc><w:tcPr><w:tcW w:w=\"" + std::to_string(width) + "\" w:type=\"dxa\"/>";
    if (spans > 1) xml += "<w:gridSpan w:val=\"" + std::to_string(spans) + "\"/>";
    if (!fill.empty())
        xml += "<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"" + std::string{fill} + "\"/>";
    xml += "</w:tcPr><w:p><w:pPr>";
    if (!style.empty()) xml += "<w:pStyle w:val=\"" + style + "\"/>";
    xml += "<w:jc w:val=\"" + std::string{justified(align)} + "\"/></w:pPr>";
    return xml;
}

void docx_body::cell(std::string_view opening, bool strong, bool faulty, std::string_view words) {
    out_ += opening;
    if (!words.empty())
        run(strong ? "<w:rPr><w:b/></w:rPr>" : "", faulty ? "⚠ " + std::string{words} : words);
    out_ += "</w:p></w:tc>";
}

void docx_body::row(std::vector<std::size_t> const& columns, table_row const& r) {
    out_ += "<w:tr><w:trPr><w:cantSplit/></w:trPr>";
    if (r.kind == row_kind::section) {
        auto const words =
            r.cells.empty() ? std::string{} : cell_text(r.cells.front().value, p_.in);
        cell(cell_opening(page_->text_width, columns.size(), styles_.cell, alignment::left, ""),
             true, false, words);
        out_ += "</w:tr>";
        return;
    }
    static table_cell const empty{};
    for (std::size_t i = 0; i < columns.size(); ++i) {
        auto const c = columns[i];
        auto const& one = c < r.cells.size() ? r.cells[c] : empty;
        auto const& opening = one.faulty ? faulty_openings_[i] : cell_openings_[i];
        bool const strong = one.strong || r.kind == row_kind::total;
        if (auto const* words = std::get_if<std::string>(&one.value))
            cell(opening, strong, one.faulty, *words);
        else
            cell(opening, strong, one.faulty, cell_text(one.value, p_.in));
    }
    out_ += "</w:tr>";
}

void docx_body::add(table const& t) {
    auto const columns = printed_columns(t, p_.audience);
    if (columns.empty()) return;
    bool const titled = !t.title.empty() && t.title != p_.title;
    if (titled) paragraph(t.title, {.strong = true, .indented = false, .keep_next = true});
    auto const all = width_of(t, columns);
    std::vector<int> widths;
    for (auto const c : columns)
        widths.push_back(characters_of(t.columns[c]) * page_->text_width / all);

    out_ += "<w:tbl><w:tblPr>";
    if (!styles_.table.empty()) out_ += "<w:tblStyle w:val=\"" + styles_.table + "\"/>";
    out_ += "<w:tblW w:w=\"" + std::to_string(page_->text_width) + "\" w:type=\"dxa\"/>";
    if (styles_.table.empty()) {
        out_ += "<w:tblBorders>";
        for (std::string_view const side : {"top", "left", "bottom", "right", "insideH", "insideV"})
            out_ += "<w:" + std::string{side} +
                    " w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"auto\"/>";
        out_ += "</w:tblBorders>";
    }
    out_ += "<w:tblLayout w:type=\"fixed\"/></w:tblPr><w:tblGrid>";
    for (auto const w : widths) out_ += "<w:gridCol w:w=\"" + std::to_string(w) + "\"/>";
    out_ += "</w:tblGrid><w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>";
    cell_openings_.clear();
    faulty_openings_.clear();
    for (std::size_t i = 0; i < columns.size(); ++i) {
        auto const& of = t.columns[columns[i]];
        cell(cell_opening(widths[i], 1, styles_.column, alignment::centre, ""), true, false,
             of.heading);
        cell_openings_.push_back(cell_opening(widths[i], 1, styles_.cell, of.align, ""));
        faulty_openings_.push_back(cell_opening(widths[i], 1, styles_.cell, of.align, "FFE2B8"));
    }
    out_ += "</w:tr>";
    for (auto const& r : t.rows) row(columns, r);
    out_ += "</w:tbl>";
    // Two tables without a paragraph between them would be one.
    if (t.note.empty())
        out_ += "<w:p><w:pPr><w:spacing w:before=\"0\" w:after=\"0\"/></w:pPr></w:p>";
    else
        paragraph(t.note, {.italic = true, .indented = false});
}

}  // namespace thidua::detail
