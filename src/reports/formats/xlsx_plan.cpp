// SPDX-License-Identifier: BSL-1.0
#include <algorithm>
#include <cstddef>
#include <set>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include <thidua/io/text_form.hpp>

#include "paper_words.hpp"
#include "xlsx_sheet.hpp"

namespace thidua::detail {

namespace {

constexpr std::size_t longest_name = 31;  // characters of the name of a sheet

/// The beginning of a text, at most so many UTF-16 units, whole characters.
std::string cut(std::string_view text, std::size_t most) {
    std::size_t units = 0;
    std::size_t at = 0;
    while (at < text.size()) {
        auto const byte = static_cast<unsigned char>(text[at]);
        std::size_t const length = byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4;
        units += length == 4 ? 2 : 1;
        if (units > most) break;
        at += length;
    }
    auto name = std::string{text.substr(0, at)};
    while (name.ends_with(' ') || name.ends_with('\'')) name.pop_back();
    return name;
}

}  // namespace

std::vector<sheet_plan> sheets_of(paper const& p) {
    std::vector<sheet_plan> plans;
    std::vector<paper_part const*> waiting;
    for (auto const& part : p.parts) {
        if (auto const* t = std::get_if<table>(&part)) {
            plans.push_back({.of = &p,
                             .above = waiting,
                             .shown = t,
                             .below = {},
                             .first = false,
                             .last = false});
            waiting.clear();
        } else if (!std::holds_alternative<page_break>(part)) {
            waiting.push_back(&part);
        }
    }
    if (plans.empty()) plans.push_back({.of = &p, .first = false, .last = false});
    plans.front().first = true;
    plans.back().last = true;
    plans.back().below = waiting;
    return plans;
}

std::string sheet_name(std::string_view title, std::set<std::string>& taken) {
    std::string scratch;
    std::string clean;
    for (char const c : printable(title, scratch)) {
        bool const allowed = std::string_view{"[]:*?/\\\n\t"}.find(c) == std::string_view::npos;
        clean += allowed ? c : ' ';
    }
    auto const first = clean.find_first_not_of(" '");
    clean = first == std::string::npos ? std::string{} : clean.substr(first);
    if (fold_name(clean).empty()) clean = "Bảng";
    auto name = cut(clean, longest_name);
    // Excel keeps "History" for itself, and takes names that differ in case for the same.
    for (std::size_t n = 2; fold_name(name) == "history" || !taken.insert(fold_name(name)).second;
         ++n) {
        auto const mark = " (" + std::to_string(n) + ")";
        name = cut(clean, longest_name - mark.size()) + mark;
    }
    return name;
}

}  // namespace thidua::detail
