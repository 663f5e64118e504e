// SPDX-License-Identifier: BSL-1.0
#include "number_format.hpp"

#include <cstddef>
#include <string>

namespace thidua::sheet_reader {
namespace {

/// `[h]`, `[mm]`, `[ss]`: hours, minutes or seconds that have passed, more than a day has.
bool counts_time(std::string_view in_brackets) {
    return !in_brackets.empty() && (in_brackets.find_first_not_of("hH") == std::string_view::npos ||
                                    in_brackets.find_first_not_of("mM") == std::string_view::npos ||
                                    in_brackets.find_first_not_of("sS") == std::string_view::npos);
}

/// The first section of a code without what is printed as it stands: quoted and escaped text,
/// padding, colours and conditions. Lower case.
std::string bare(std::string_view code) {
    std::string kept;
    for (std::size_t i = 0; i < code.size(); ++i) {
        char const c = code[i];
        if (c == ';') break;
        if (c == '\\' || c == '_' || c == '*') {
            ++i;
        } else if (c == '"' || c == '[') {
            auto const end = code.find(c == '"' ? '"' : ']', i + 1);
            if (end == std::string_view::npos) break;
            if (c == '[' && counts_time(code.substr(i + 1, end - i - 1))) kept += 'h';
            i = end;
        } else {
            kept += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
        }
    }
    return kept;
}

}  // namespace

number_look look_of_code(std::string_view code) {
    auto const kept = bare(code);
    if (kept.empty() || kept == "general" || kept == "@") return {};
    constexpr std::size_t widest = 15;
    if (kept.find_first_not_of('0') == std::string::npos)
        return {.width = static_cast<std::uint8_t>(
                    kept.size() > 1 && kept.size() <= widest ? kept.size() : 0)};
    if (kept.find('%') != std::string::npos) return {.as = number_look::sort::percent};
    bool const digits = kept.find_first_of("0#?") != std::string::npos;
    bool const day = kept.find_first_of("yd") != std::string::npos;
    bool const month = kept.find('m') != std::string::npos;
    bool const hour = kept.find_first_of("hs") != std::string::npos;
    if (!digits && (day || (month && !hour))) return {.as = number_look::sort::day};
    if (day && kept.find('y') != std::string::npos) return {.as = number_look::sort::day};
    return {};
}

number_look look_of_builtin(std::uint64_t id) {
    using sort = number_look::sort;
    if ((id >= 14 && id <= 17) || id == 22) return {.as = sort::day};
    if ((id >= 27 && id <= 31) || id == 36 || (id >= 50 && id <= 54) || id == 57 || id == 58)
        return {.as = sort::day};
    if (id == 9 || id == 10) return {.as = sort::percent};
    return {};
}

}  // namespace thidua::sheet_reader
