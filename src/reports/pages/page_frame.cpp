// SPDX-License-Identifier: BSL-1.0
#include "page_frame.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

#include <thidua/io/digest.hpp>

namespace thidua::detail {

namespace {

[[nodiscard]] std::uint32_t digit(char c) {
    return static_cast<std::uint32_t>(c >= 'a' ? c - 'a' + 10 : c - '0');
}

/// `'sha256-...'`, or `'none'` for what is not there.
[[nodiscard]] std::string source(std::string_view bytes) {
    return bytes.empty() ? "'none'" : "'sha256-" + base64_of_hex(sha256(bytes)) + "'";
}

}  // namespace

std::string base64_of_hex(std::string_view digits) {
    constexpr std::string_view letters =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    std::string text;
    for (std::size_t i = 0; i < digits.size(); i += 6) {
        auto const group = digits.substr(i, 6);
        std::uint32_t bits = 0;
        for (std::size_t k = 0; k < 6; ++k)
            bits = (bits << 4U) | (k < group.size() ? digit(group[k]) : 0U);
        auto const bytes = group.size() / 2;
        for (std::size_t k = 0; k < 4; ++k)
            text += k <= bytes ? letters[(bits >> (18U - 6U * k)) & 63U] : '=';
    }
    return text;
}

void open_page(html_writer& page, page_frame const& frame) {
    std::string_view const lang = frame.in == language::vi ? "vi" : "en";
    page.raw("<!DOCTYPE html>\n");
    page.open("html",
              {{"xmlns", "http://www.w3.org/1999/xhtml"}, {"lang", lang}, {"xml:lang", lang}});
    page.open("head");
    page.empty("meta", {{"charset", "utf-8"}}).raw("\n");
    page.empty("meta", {{"http-equiv", "Content-Security-Policy"},
                        {"content", "default-src 'none'; style-src " + source(frame.style) +
                                        "; script-src " + source(frame.script) +
                                        "; base-uri 'none'; form-action 'none'"}})
        .raw("\n");
    page.empty("meta", {{"name", "viewport"}, {"content", "width=device-width, initial-scale=1"}})
        .raw("\n");
    page.empty("meta", {{"name", "color-scheme"}, {"content", "light dark"}}).raw("\n");
    page.empty("meta", {{"name", "referrer"}, {"content", "no-referrer"}}).raw("\n");
    page.empty("meta", {{"name", "robots"}, {"content", "noindex"}}).raw("\n");
    page.element("title", frame.title);
    page.open("style").raw(frame.style).close();
    page.close();
    page.open("body");
    page.element("a", frame.in == language::vi ? "Đến nội dung chính" : "To the content",
                 {{"class", "skip"}, {"href", "#noi-dung"}});
    page.element("p", frame.heading,
                 {{"class", frame.draft ? "draft" : "signed"}, {"role", "note"}});
}

std::string close_page(html_writer&& page, page_frame const& frame) {
    if (!frame.script.empty()) page.open("script").raw(frame.script).close();
    return std::move(page).take();
}

}  // namespace thidua::detail
