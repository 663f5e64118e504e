// SPDX-License-Identifier: BSL-1.0
#include "html_writer.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace thidua::detail {

namespace {

struct decoded {
    std::uint32_t code = 0xFFFD;
    std::size_t length = 1;
};

/// The character at the front of `bytes`; U+FFFD of one byte where it is no UTF-8.
[[nodiscard]] decoded front_of(std::string_view bytes) {
    auto const at = [&bytes](std::size_t i) -> std::uint32_t {
        return i < bytes.size() ? static_cast<unsigned char>(bytes[i]) : 0U;
    };
    auto const lead = at(0);
    if (lead < 0x80) return {lead, 1};
    std::size_t const length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
    if (lead < 0xC2 || lead > 0xF4) return {};
    auto code = lead & (0x7FU >> length);
    for (std::size_t i = 1; i < length; ++i) {
        if ((at(i) & 0xC0U) != 0x80U) return {};
        code = (code << 6U) | (at(i) & 0x3FU);
    }
    bool const too_long = (length == 3 && code < 0x800) || (length == 4 && code < 0x10000);
    if (too_long || code > 0x10FFFF || (code >= 0xD800 && code < 0xE000)) return {};
    return {code, length};
}

[[nodiscard]] bool left_out(std::uint32_t code) {
    if (code < 0x20) return code != '\t' && code != '\n';
    if (code >= 0x7F && code < 0xA0) return true;
    bool const turns = code == 0x200E || code == 0x200F || (code >= 0x202A && code <= 0x202E) ||
                       (code >= 0x2066 && code <= 0x2069) || code == 0x61C;
    return turns || code == 0xFFFE || code == 0xFFFF;
}

}  // namespace

void add_escaped(std::string& to, std::string_view words) {
    while (!words.empty()) {
        auto const c = front_of(words);
        auto const bytes = words.substr(0, c.length);
        words.remove_prefix(c.length);
        if (left_out(c.code)) continue;
        switch (c.code) {
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
            case 0xFFFD:
                to += "\xEF\xBF\xBD";
                break;
            default:
                to += bytes;
        }
    }
}

void html_writer::start(std::string_view name, attributes with) {
    out_ += '<';
    out_ += name;
    for (auto const& [key, value] : with) {
        out_ += ' ';
        out_ += key;
        out_ += "=\"";
        add_escaped(out_, value);
        out_ += '"';
    }
}

html_writer& html_writer::open(std::string_view name, attributes with) {
    start(name, with);
    out_ += '>';
    opened_.emplace_back(name);
    return *this;
}

html_writer& html_writer::close() {
    auto const name = std::move(opened_.back());
    opened_.pop_back();
    out_ += "</" + name + ">";
    // A line a block keeps the page readable for whoever opens its source.
    if (name != "span" && name != "td" && name != "th" && name != "text" && name != "strong")
        out_ += '\n';
    return *this;
}

html_writer& html_writer::text(std::string_view words) {
    add_escaped(out_, words);
    return *this;
}

html_writer& html_writer::element(std::string_view name, std::string_view words, attributes with) {
    return open(name, with).text(words).close();
}

html_writer& html_writer::empty(std::string_view name, attributes with) {
    start(name, with);
    out_ += " />";
    return *this;
}

html_writer& html_writer::raw(std::string_view bytes) {
    out_ += bytes;
    return *this;
}

std::string html_writer::take() && {
    while (!opened_.empty()) close();
    return std::move(out_);
}

}  // namespace thidua::detail
