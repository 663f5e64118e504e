// SPDX-License-Identifier: BSL-1.0
#include "docx_fill.hpp"

#include <algorithm>
#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "paper_words.hpp"

namespace thidua::detail {

namespace {

using visit_node = std::function<void(pugi::xml_node)>;

/// All elements of a name below a node, outer ones first. Collected, so that they may be changed.
std::vector<pugi::xml_node> all_named(pugi::xml_node const& below, std::string_view name) {
    std::vector<pugi::xml_node> found;
    std::vector<pugi::xml_node> open{below};
    while (!open.empty()) {
        auto const node = open.back();
        open.pop_back();
        if (node.name() == name) found.push_back(node);
        for (auto child = node.last_child(); child; child = child.previous_sibling())
            open.push_back(child);
    }
    return found;
}

/// The texts of a paragraph in their order; those of paragraphs inside it (text boxes) are theirs.
std::vector<pugi::xml_node> texts_of(pugi::xml_node const& paragraph) {
    std::vector<pugi::xml_node> texts;
    for (auto const& t : all_named(paragraph, "w:t")) {
        auto owner = t.parent();
        while (owner && std::string_view{owner.name()} != "w:p") owner = owner.parent();
        if (owner == paragraph) texts.push_back(t);
    }
    return texts;
}

std::string words_of_paragraph(pugi::xml_node const& paragraph) {
    std::string words;
    for (auto const& t : texts_of(paragraph)) words += t.text().get();
    return words;
}

struct placeholder {
    std::size_t from = 0;  ///< of the first brace
    std::size_t to = 0;    ///< behind the last
    std::string name{};
};

std::string_view trimmed(std::string_view text) {
    auto const first = text.find_first_not_of(" \t\n\r");
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(" \t\n\r") + 1 - first);
}

std::vector<placeholder> placeholders_in(std::string_view words) {
    std::vector<placeholder> found;
    for (auto from = words.find("{{"); from != std::string_view::npos;
         from = words.find("{{", from)) {
        auto const end = words.find("}}", from + 2);
        if (end == std::string_view::npos) break;
        // Of "{{{" the inner braces count.
        if (auto const inner = words.rfind("{{", end - 1);
            inner != std::string_view::npos && inner > from)
            from = inner;
        found.push_back(
            {from, end + 2, std::string{trimmed(words.substr(from + 2, end - from - 2))}});
        from = end + 2;
    }
    return found;
}

bool is_block(std::string_view name, docx_values const& values) {
    return name == "body" || values.blocks.contains(name);
}

bool is_empty(std::string const& name, docx_values const& values) {
    if (auto const block = values.blocks.find(name); block != values.blocks.end())
        return block->second.empty();
    auto const line = values.in_lines.find(name);
    return line != values.in_lines.end() && line->second.empty();
}

void set_text(pugi::xml_node t, std::string const& words) {
    t.text().set(words.c_str());
    if (!t.attribute("xml:space")) t.append_attribute("xml:space") = "preserve";
}

/// Replaces the bytes from `from` to `to` of the texts taken together.
void replace(std::vector<pugi::xml_node> const& texts, placeholder const& what,
             std::string const& value) {
    std::size_t at = 0;
    bool put = false;
    for (auto const& t : texts) {
        std::string words = t.text().get();
        auto const begin = at;
        auto const end = at + words.size();
        at = end;
        if (end <= what.from || begin >= what.to) continue;
        auto const first = std::max(begin, what.from) - begin;
        auto const last = std::min(end, what.to) - begin;
        words.replace(first, last - first, put ? std::string{} : value);
        put = true;
        set_text(t, words);
    }
}

/// A line feed in a text is a break.
void break_lines(pugi::xml_node t) {
    std::string const words = t.text().get();
    if (words.find('\n') == std::string::npos) return;
    auto run = t.parent();
    auto last = t;
    for (std::size_t from = 0; from <= words.size();) {
        auto const end = std::min(words.find('\n', from), words.size());
        auto const line = words.substr(from, end - from);
        if (from == 0) {
            set_text(t, line);
        } else {
            last = run.insert_child_after("w:br", last);
            last = run.insert_child_after("w:t", last);
            set_text(last, line);
        }
        from = end + 1;
    }
}

/// Takes a paragraph out, but for what must stay: the only one of a cell, and the end of a section.
void remove_paragraph(pugi::xml_node p) {
    auto parent = p.parent();
    bool const only_one =
        std::string_view{parent.name()} == "w:tc" &&
        std::ranges::count_if(parent.children("w:p"), [](auto const&) { return true; }) == 1;
    if (!only_one && !p.child("w:pPr").child("w:sectPr")) {
        parent.remove_child(p);
        return;
    }
    for (auto const& t : texts_of(p)) set_text(t, "");
}

/// One paragraph a line, each after the pattern of `p`.
void expand(pugi::xml_node p, std::vector<std::string> const& lines) {
    for (auto const& line : lines) {
        auto copy = p.parent().insert_copy_before(p, p);
        auto const texts = texts_of(copy);
        for (std::size_t i = 0; i < texts.size(); ++i) set_text(texts[i], i == 0 ? line : "");
        for (auto const& t : texts) break_lines(t);
    }
    if (lines.empty())
        remove_paragraph(p);
    else
        p.parent().remove_child(p);
}

void fill_paragraph(pugi::xml_node p, docx_values const& values) {
    auto const words = words_of_paragraph(p);
    auto const found = placeholders_in(words);
    if (found.empty() || found.front().name == "body") return;
    if (auto const block = values.blocks.find(found.front().name); block != values.blocks.end())
        return expand(p, block->second);
    auto const texts = texts_of(p);
    auto left = words;
    bool all_empty = true;
    for (auto i = found.size(); i-- > 0;) {  // from the end, so that places stay
        auto const value = values.in_lines.find(found[i].name);
        if (value == values.in_lines.end()) continue;
        all_empty = all_empty && value->second.empty();
        replace(texts, found[i], value->second);
        left.erase(found[i].from, found[i].to - found[i].from);
    }
    if (all_empty && trimmed(left).empty()) return remove_paragraph(p);
    for (auto const& t : texts) break_lines(t);
}

}  // namespace

docx_values values_for(paper const& p) {
    docx_values values;
    std::string scratch;
    auto const line = [&](char const* name, std::string_view words) {
        values.in_lines.emplace(name, std::string{printable(words, scratch)});
    };
    auto const block = [&](char const* name, std::vector<std::string> const& lines) {
        auto& to = values.blocks[name];
        for (auto const& words : lines) to.emplace_back(printable(words, scratch));
    };
    line("title", p.title);
    line("subject", p.subject);
    line("draft", draft_line(p));
    line("anchor", anchor_line(p));
    bool const headed = p.head.has_value();
    auto const head = p.head.value_or(official_head{});
    line("governing_body", head.governing_body);
    line("issuer", head.issuer);
    line("nation", headed ? national_name.in(p.in) : std::string_view{});
    line("motto", headed ? national_motto.in(p.in) : std::string_view{});
    line("number", headed && head.numbered ? number_or_dots(head) : std::string{});
    line("number_line", headed ? number_line(head, p.in) : std::string{});
    line("place", headed ? place_or_dots(head) : std::string{});
    line("date", headed ? day_or_dots(head, p.in) : std::string{});
    line("place_and_date", headed ? place_and_day(head, p.in) : std::string{});
    auto const by = p.signature.value_or(signature_block{});
    line("authority", by.authority);
    line("capacity", by.capacity);
    line("signatory", by.signatory);
    line("recipients", p.copies_to.empty() ? std::string_view{} : recipients_heading.in(p.in));

    std::vector<std::string> signed_by;
    if (p.signature) {
        constexpr std::size_t room_to_sign = 4;
        signed_by = {by.authority, by.capacity};
        std::erase(signed_by, std::string{});
        signed_by.resize(signed_by.size() + room_to_sign);
        signed_by.push_back(by.signatory);
    }
    block("signature", signed_by);
    std::vector<std::string> copies;
    for (auto const& who : p.copies_to) copies.push_back("- " + who);
    block("copies_to", copies);
    return values;
}

void look_for_placeholders(pugi::xml_node const& part, docx_values const& values, bool is_document,
                           docx_found& found) {
    for (auto const& p : all_named(part, "w:p")) {
        auto const words = words_of_paragraph(p);
        for (auto const& one : placeholders_in(words)) {
            bool const block = is_block(one.name, values);
            if (!block && !values.in_lines.contains(one.name)) {
                found.unknown.insert(one.name);
                continue;
            }
            bool const alone =
                trimmed(words) == std::string_view{words}.substr(one.from, one.to - one.from);
            bool const again = one.name == "body" && found.placeholders.contains("body");
            if (block && (!alone || !is_document || again)) found.misplaced.insert(one.name);
            found.placeholders.insert(one.name);
        }
    }
}

void fill(pugi::xml_node part, docx_values const& values) {
    auto const tables = all_named(part, "w:tbl");
    // From the innermost, so that none is looked at behind its removal.
    for (auto t = tables.rbegin(); t != tables.rend(); ++t) {
        bool any = false;
        bool all_empty = true;
        for (auto const& p : all_named(*t, "w:p"))
            for (auto const& one : placeholders_in(words_of_paragraph(p))) {
                any = true;
                all_empty = all_empty && is_empty(one.name, values);
            }
        if (any && all_empty) t->parent().remove_child(*t);
    }
    for (auto const& p : all_named(part, "w:p")) fill_paragraph(p, values);
}

pugi::xml_node body_paragraph(pugi::xml_node const& document) {
    for (auto const& p : all_named(document, "w:p")) {
        auto const found = placeholders_in(words_of_paragraph(p));
        if (found.size() == 1 && found.front().name == "body") return p;
    }
    return {};
}

}  // namespace thidua::detail
