// SPDX-License-Identifier: BSL-1.0
#include <algorithm>
#include <string>
#include <string_view>

#include <thidua/base/enumerators.hpp>
#include <thidua/io/cells.hpp>
#include <thidua/io/text_form.hpp>

#include "read_nominations_grid.hpp"

namespace thidua::sheet_reading {
namespace {

constexpr std::string_view roman_digits = "IVXLC";
constexpr std::string_view digits = "0123456789";
constexpr std::string_view marks = ".):/-";

enum class numeral { none, arabic, letter, roman };

struct numbered {
    numeral sort = numeral::none;
    bool marked = false;  ///< a mark follows: `I.`
    std::string_view rest{};
};

bool consists_of(std::string_view text, std::string_view of) {
    return !text.empty() && text.find_first_not_of(of) == std::string_view::npos;
}

/// Takes a numeral and its mark off the front.
numbered take_numeral(std::string_view text) {
    auto const end = std::min(text.find_first_of(std::string{marks} + " \t"), text.size());
    auto const head = text.substr(0, end);
    numbered found{.rest = text};
    if (consists_of(head, roman_digits))
        found.sort = numeral::roman;
    else if (consists_of(head, digits))
        found.sort = numeral::arabic;
    else if (head.size() == 1 && head.front() >= 'A' && head.front() <= 'Z')
        found.sort = numeral::letter;
    else
        return found;
    auto rest = text.substr(end);
    while (!rest.empty() && marks.find(rest.front()) != std::string_view::npos) {
        found.marked = true;
        rest.remove_prefix(1);
    }
    found.rest = trimmed(rest);
    return found;
}

/// The kind that a heading names once numeral, colon and count are off.
std::optional<recipient_kind> kind_named(std::string_view text) {
    text = trimmed(text.substr(0, text.find_first_of("(:")));
    auto const folded = fold_name(text);
    for (auto const& w : words<recipient_kind>())
        if (folded == fold_name(w.label.vi) || folded == fold_name(w.name) ||
            folded == fold_name(w.label.en))
            return static_cast<recipient_kind>(w.value);
    return {};
}

}  // namespace

heading look_at_heading(std::span<std::string_view const> texts, first_column in) {
    if (texts.empty() || texts.size() > 2) return {};
    auto const first = take_numeral(texts.front());
    if (texts.size() == 1) {
        auto const kind = kind_named(first.rest);
        bool const numbered_heading = first.marked && first.sort == numeral::roman;
        if (kind || in != first_column::names || numbered_heading) return {true, kind};
        return {};
    }
    if (first.sort == numeral::none || !first.rest.empty()) return {};
    auto const kind = kind_named(texts[1]);
    bool const no_ordinal = in == first_column::ordinals && first.sort != numeral::arabic;
    if (kind || no_ordinal) return {true, kind};
    return {};
}

}  // namespace thidua::sheet_reading
