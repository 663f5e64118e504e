// SPDX-License-Identifier: BSL-1.0
#include "xlsx_text.hpp"

#include <algorithm>
#include <cstddef>
#include <utility>

#include "paper_words.hpp"

namespace thidua::detail {

namespace {

constexpr std::size_t escape_length = 7;  // `_x0041_`

bool is_hexadecimal(char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

bool is_escape(std::string_view text) {
    if (text.size() < escape_length || text[0] != '_' || text[1] != 'x' || text[6] != '_')
        return false;
    auto const digits = text.substr(2, 4);
    return std::all_of(digits.begin(), digits.end(), is_hexadecimal);
}

}  // namespace

std::string_view sheet_text(std::string_view text, std::string& scratch) {
    text = printable(text, scratch);
    if (text.find("_x") == std::string_view::npos) return text;
    std::string escaped;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (is_escape(text.substr(i))) escaped += "_x005F";  // stands for the underscore itself
        escaped += text[i];
    }
    if (escaped.size() == text.size()) return text;
    scratch = std::move(escaped);
    return scratch;
}

}  // namespace thidua::detail
