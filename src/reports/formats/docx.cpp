// SPDX-License-Identifier: BSL-1.0
#include <thidua/reports/formats/docx.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <deque>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <pugixml.hpp>

#include <thidua/io/zip_file.hpp>
#include <thidua/reports/formats/html.hpp>
#include <thidua/reports/kit/printed.hpp>

#include "docx_body.hpp"
#include "docx_fill.hpp"
#include "docx_xml.hpp"
#include "docx_zip.hpp"

namespace thidua {

namespace {

constexpr std::string_view body_mark = "thidua-body";
constexpr zip_limits template_limits{.file_bytes = 50U << 20U,
                                     .entries = 2000,
                                     .entry_bytes = 50U << 20U,
                                     .total_bytes = 100U << 20U};

error refused(std::string_view code, std::string vi, std::string en, text help = {}) {
    return {.code = code,
            .message = {"tệp mẫu " + std::move(vi), "the template " + std::move(en)},
            .help = std::move(help),
            .where = {}};
}

std::string joined(std::set<std::string> const& names) {
    std::string all;
    for (auto const& name : names) all += (all.empty() ? "`{{" : ", `{{") + name + "}}`";
    return all;
}

/// A part of the template that is XML and may hold placeholders.
struct open_part {
    std::string name{};
    pugi::xml_document xml{};
};

bool may_hold_placeholders(std::string_view name) {
    return name == "word/document.xml" ||
           ((name.starts_with("word/header") || name.starts_with("word/footer")) &&
            name.ends_with(".xml"));
}

detail::docx_styles styles_of(std::string const& styles_xml, pugi::xml_node const& body) {
    detail::docx_styles styles;
    if (auto const p = body.child("w:pPr")) styles.body_paragraph = detail::xml_of(p);
    for (auto const& run : body.children("w:r"))
        if (auto const properties = run.child("w:rPr"); properties && styles.body_run.empty())
            styles.body_run = detail::xml_of(properties);
    pugi::xml_document xml;
    xml.load_buffer(styles_xml.data(), styles_xml.size(), detail::docx_parse_flags);
    auto const id_of = [&xml](std::string_view kind, std::string_view name) -> std::string {
        for (auto const& style : xml.document_element().children("w:style"))
            if (style.attribute("w:type").value() == kind &&
                style.child("w:name").attribute("w:val").value() == name)
                return escaped_html(style.attribute("w:styleId").value());
        return {};
    };
    styles.headings = {id_of("paragraph", "heading 1"), id_of("paragraph", "heading 2"),
                       id_of("paragraph", "heading 3")};
    styles.table = id_of("table", "Table Grid");
    styles.cell = id_of("paragraph", "thidua cell");
    styles.column = id_of("paragraph", "thidua column");
    return styles;
}

/// Turns a section to an orientation; its page keeps its size.
void turn(pugi::xml_node section, bool landscape) {
    auto size = section.child("w:pgSz");
    if (!size) {
        size = section.append_child("w:pgSz");
        size.append_attribute("w:w") = 11906;
        size.append_attribute("w:h") = 16838;
    }
    auto const width = size.attribute("w:w").as_int(11906);
    auto const height = size.attribute("w:h").as_int(16838);
    size.attribute("w:w") = landscape ? std::max(width, height) : std::min(width, height);
    size.attribute("w:h") = landscape ? std::min(width, height) : std::max(width, height);
    size.remove_attribute("w:orient");
    if (landscape) size.append_attribute("w:orient") = "landscape";
}

detail::docx_page page_of(pugi::xml_node section) {
    auto const margins = section.child("w:pgMar");
    auto const width = section.child("w:pgSz").attribute("w:w").as_int(11906) -
                       margins.attribute("w:left").as_int(1701) -
                       margins.attribute("w:right").as_int(851);
    return {std::max(width, 1000), detail::xml_of(section)};
}

/// A paragraph of one line, put before a node or at the end.
void put_line(pugi::xml_node into, pugi::xml_node const& before, std::string const& words,
              char const* align) {
    auto p = before ? into.insert_child_before("w:p", before) : into.append_child("w:p");
    p.append_child("w:pPr").append_child("w:jc").append_attribute("w:val") = align;
    auto run = p.append_child("w:r");
    run.append_child("w:rPr").append_child("w:b");
    run.append_child("w:t").text().set(words.c_str());
}

class docx_filler {
public:
    explicit docx_filler(paper const& p) : p_(p), values_(detail::values_for(p)) {}

    [[nodiscard]] result<std::string> fill(std::string_view bytes) {
        auto read = read_zip(bytes, "template.docx", template_limits);
        if (!read)
            return refused("template.unreadable",
                           "không phải tệp .docx: " + read.failure().message.vi,
                           "is no .docx file: " + read.failure().message.en);
        entries_ = *std::move(read);
        if (auto failed = open_parts()) return *std::move(failed);
        body_ = detail::body_paragraph(document_);  // before a value could look like it
        for (auto& part : parts_) detail::fill(part.xml, values_);
        return finish();
    }

private:
    [[nodiscard]] std::optional<error> open_parts() {
        detail::docx_found found;
        for (auto const& entry : entries_) {
            if (!may_hold_placeholders(entry.name)) continue;
            auto& part = parts_.emplace_back();
            part.name = entry.name;
            if (!part.xml.load_buffer(entry.bytes.data(), entry.bytes.size(),
                                      detail::docx_parse_flags))
                return refused("template.unreadable", "có phần `" + entry.name + "` hỏng",
                               "has a damaged part `" + entry.name + "`");
            bool const is_document = entry.name == "word/document.xml";
            if (is_document) document_ = part.xml;
            detail::look_for_placeholders(part.xml, values_, is_document, found);
        }
        if (!document_.child("w:document").child("w:body"))
            return refused("template.unreadable", "không có nội dung văn bản (word/document.xml)",
                           "has no document (word/document.xml)");
        if (!found.unknown.empty())
            return refused("template.unknown_placeholder",
                           "có chỗ điền không biết: " + joined(found.unknown),
                           "has unknown placeholders: " + joined(found.unknown), known_names());
        if (!found.misplaced.empty())
            return refused(
                "template.misplaced",
                "có chỗ điền phải đứng một mình trong một đoạn của văn bản: " +
                    joined(found.misplaced),
                "has placeholders that must stand alone in a paragraph of the document: " +
                    joined(found.misplaced));
        if (!found.placeholders.contains("body"))
            return refused("template.no_body", "không có chỗ điền `{{body}}`",
                           "has no placeholder `{{body}}`");
        has_draft_ = found.placeholders.contains("draft");
        has_anchor_ = found.placeholders.contains("anchor");
        return std::nullopt;
    }

    [[nodiscard]] text known_names() const {
        std::set<std::string> names{"body"};
        for (auto const& [name, value] : values_.in_lines) names.insert(name);
        for (auto const& [name, value] : values_.blocks) names.insert(name);
        return {"các chỗ điền dùng được: " + joined(names), "known are: " + joined(names)};
    }

    [[nodiscard]] result<std::string> finish() {
        auto body = document_.child("w:document").child("w:body");
        auto section = body.child("w:sectPr");
        if (!section) section = body.append_child("w:sectPr");
        if (p_.draft && !has_draft_)
            put_line(body, body.first_child(), values_.in_lines.at("draft"), "center");
        if (!p_.anchor.empty() && !has_anchor_)
            put_line(body, section, values_.in_lines.at("anchor"), "left");

        auto const stretches = detail::stretches_of(p_);
        bool const several = std::ranges::any_of(
            stretches, [&](auto const& s) { return s.landscape != stretches.front().landscape; });
        // Only the first page of all goes without a number: of the sections, the first.
        pugi::xml_document first;
        first.append_copy(section);
        turn(first.first_child(), stretches.front().landscape);
        turn(section, stretches.back().landscape);
        if (several) section.remove_child("w:titlePg");
        std::array<detail::docx_page, 2> pages;
        for (bool const landscape : {false, true}) {
            pugi::xml_document other;
            other.append_copy(section);
            turn(other.first_child(), landscape);
            pages.at(landscape ? 1 : 0) = page_of(other.first_child());
        }
        auto const styles = styles_of(part_of("word/styles.xml"), body_);
        auto const inside = detail::docx_body{p_, styles, pages[0], pages[1]}.write(
            stretches, detail::xml_of(first.first_child()));
        auto mark = body_.parent().insert_child_before(pugi::node_pi, body_);
        mark.set_name(std::string{body_mark}.c_str());
        body_.parent().remove_child(body_);

        for (auto& entry : entries_)
            for (auto const& part : parts_)
                if (part.name == entry.name) entry.bytes = detail::xml_of(part.xml);
        auto& document = entry_named("word/document.xml").bytes;
        auto const written = "<?" + std::string{body_mark} + "?>";
        auto const at = document.find(written);
        if (at == std::string::npos)
            return refused("template.no_body", "không có chỗ điền `{{body}}`",
                           "has no placeholder `{{body}}`");
        document.replace(at, written.size(), inside);
        return detail::packed_zip(entries_);
    }

    [[nodiscard]] zip_entry& entry_named(std::string_view name) {
        return *std::ranges::find(entries_, name, &zip_entry::name);
    }
    [[nodiscard]] std::string part_of(std::string_view name) const {
        auto const found = std::ranges::find(entries_, name, &zip_entry::name);
        return found == entries_.end() ? std::string{} : found->bytes;
    }

    paper const& p_;
    detail::docx_values values_;
    std::vector<zip_entry> entries_{};
    std::deque<open_part> parts_{};
    pugi::xml_node document_{};
    pugi::xml_node body_{};
    bool has_draft_ = false;
    bool has_anchor_ = false;
};

}  // namespace

result<std::string> to_docx(paper const& p, std::string_view template_bytes) {
    if (auto good = check(p); !good) return std::move(good).failure();
    return docx_filler{p}.fill(template_bytes);
}

}  // namespace thidua
