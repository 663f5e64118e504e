// SPDX-License-Identifier: BSL-1.0
#include "paper_words.hpp"

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>

#include <thidua/calendar/date_text.hpp>
#include <thidua/io/text_form.hpp>
#include <thidua/reports/round_view.hpp>

namespace thidua::detail {

namespace {

constexpr std::string_view dots = "……";

/// The bytes of the character that begins here, 1 to 4; the text is UTF-8.
std::size_t length_of(char first) {
    auto const byte = static_cast<unsigned char>(first);
    return byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4;
}

bool is_dropped(std::string_view character) {
    auto const byte = [character](std::size_t i) {
        return static_cast<unsigned char>(character[i]);
    };
    if (character.size() == 1)
        return byte(0) == 0x7F || (byte(0) < 0x20 && byte(0) != '\t' && byte(0) != '\n');
    if (character.size() == 2)  // U+0080 to U+009F; U+061C
        return (byte(0) == 0xC2 && byte(1) < 0xA0) || (byte(0) == 0xD8 && byte(1) == 0x9C);
    if (character.size() != 3) return false;
    if (byte(0) == 0xE2 && byte(1) == 0x80)  // U+200E, U+200F, U+202A to U+202E
        return byte(2) == 0x8E || byte(2) == 0x8F || (byte(2) >= 0xAA && byte(2) <= 0xAE);
    if (byte(0) == 0xE2 && byte(1) == 0x81) return byte(2) >= 0xA6 && byte(2) <= 0xA9;  // U+2066..9
    return byte(0) == 0xEF && byte(1) == 0xBF && byte(2) >= 0xBE;  // U+FFFE, U+FFFF
}

/// Whether the byte may belong to a character that is dropped.
bool is_suspect(char c) {
    auto const byte = static_cast<unsigned char>(c);
    return byte < 0x20 || byte == 0x7F || byte == 0xC2 || byte == 0xD8 || byte == 0xE2 ||
           byte == 0xEF;
}

void replace_faults(std::string& bytes) {
    for (auto fault = first_utf8_fault(bytes); fault; fault = first_utf8_fault(bytes))
        bytes.replace(fault->offset, 1, "\xEF\xBF\xBD");
}

}  // namespace

std::string_view draft_line(paper const& p) {
    return p.draft ? draft_heading.in(p.in) : std::string_view{};
}

std::string number_or_dots(official_head const& head) {
    return head.number.empty() ? std::string{dots} : head.number;
}

std::string number_line(official_head const& head, language in) {
    if (!head.numbered) return {};
    return (in == language::vi ? "Số: " : "No. ") + number_or_dots(head);
}

std::string day_or_dots(official_head const& head, language in) {
    if (head.day) return to_long(*head.day, in);
    return in == language::vi ? "ngày …… tháng …… năm ………" : std::string{"………………"};
}

std::string place_or_dots(official_head const& head) {
    return head.place.empty() ? std::string{dots} : head.place;
}

std::string place_and_day(official_head const& head, language in) {
    return place_or_dots(head) + ", " + day_or_dots(head, in);
}

std::string anchor_line(paper const& p) {
    if (p.anchor.empty()) return {};
    return (p.in == language::vi ? "Mã đối chiếu: " : "Reference digest: ") + p.anchor;
}

std::string_view printable(std::string_view text, std::string& scratch) {
    bool const plain = std::ranges::all_of(text, [](char c) { return c >= 0x20 && c < 0x7F; });
    if (plain) return text;
    bool const faulty = first_utf8_fault(text).has_value();
    if (!faulty && std::ranges::none_of(text, is_suspect)) return text;
    std::string mended{text};
    if (faulty) replace_faults(mended);
    scratch.clear();
    for (std::size_t at = 0; at < mended.size();) {
        auto const character = std::string_view{mended}.substr(at, length_of(mended[at]));
        if (!is_dropped(character)) scratch += character;
        at += character.size();
    }
    return scratch;
}

void add_escaped(std::string& to, std::string_view text, std::string_view line_breaks) {
    std::string scratch;
    text = printable(text, scratch);
    for (std::size_t from = 0; from < text.size();) {
        auto const at = std::min(text.find_first_of("&<>\"'\n", from), text.size());
        to += text.substr(from, at - from);
        if (at == text.size()) return;
        switch (text[at]) {
            case '&':
                to += "&amp;";
                break;
            case '<':
                to += "&lt;";
                break;
            case '>':
                to += "&gt;";
                break;
            case '"':
                to += "&quot;";
                break;
            case '\'':
                to += "&#39;";
                break;
            default:
                to += line_breaks;
        }
        from = at + 1;
    }
}

}  // namespace thidua::detail
