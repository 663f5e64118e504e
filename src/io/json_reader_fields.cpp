// SPDX-License-Identifier: BSL-1.0
#include "json_reader_fields.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <thidua/calendar/date_text.hpp>
#include <thidua/io/number_text.hpp>
#include <thidua/io/text_form.hpp>

namespace thidua::json_reading {
namespace {

/// The number that a spelling stands for, in units of the last of `decimals` places.
struct exact_number {
    enum class fault : std::uint8_t { none, exponent, too_precise, too_large };

    std::int64_t value = 0;
    fault why = fault::none;
};

/// Reads a number as JSON spells it, exactly; its syntax was checked by the parser.
exact_number read_exactly(std::string_view spelling, std::size_t decimals) {
    constexpr std::size_t most_digits = 18;  // all of them fit
    if (spelling.find_first_of("eE") != std::string_view::npos)
        return {.value = 0, .why = exact_number::fault::exponent};
    bool const negative = spelling.starts_with('-');
    if (negative) spelling.remove_prefix(1);
    auto const point = std::min(spelling.find('.'), spelling.size());
    std::string digits{spelling.substr(0, point)};
    auto fraction = spelling.substr(std::min(point + 1, spelling.size()));
    while (fraction.ends_with('0')) fraction.remove_suffix(1);
    if (fraction.size() > decimals) return {.value = 0, .why = exact_number::fault::too_precise};
    digits += fraction;
    digits.append(decimals - fraction.size(), '0');
    digits.erase(0, digits.find_first_not_of('0'));
    if (digits.size() > most_digits) return {.value = 0, .why = exact_number::fault::too_large};
    exact_number read;
    for (auto const c : digits) read.value = 10 * read.value + (c - '0');
    if (negative) read.value = -read.value;
    return read;
}

}  // namespace

std::string spot::path() const {
    std::vector<spot const*> way;
    for (auto const* at = this; at->up != nullptr; at = at->up) way.push_back(at);
    std::string out;
    for (auto at = way.rbegin(); at != way.rend(); ++at)
        out += (*at)->up->value.is(json_kind::list) ? "/" + std::to_string((*at)->index)
                                                    : json_pointer_step((*at)->value.key());
    return out;
}

std::optional<spot> spot::find(std::string_view key) const {
    auto const held = value.find(key);
    if (!held || held->is(json_kind::null)) return std::nullopt;
    return spot{*held, this, 0};
}

text found(json_value value) {
    switch (value.kind()) {
        case json_kind::null:
            return {"`null`", "`null`"};
        case json_kind::boolean: {
            std::string const truth = value.truth() ? "`true`" : "`false`";
            return {truth, truth};
        }
        case json_kind::number:
        case json_kind::string: {
            auto const shown = "`" + excerpt(value.text()) + "`";
            return {shown, shown};
        }
        case json_kind::list:
            return {"một danh sách", "a list"};
        case json_kind::object:
            return {"một đối tượng JSON", "a JSON object"};
    }
    return {};
}

std::string listed(std::span<std::string_view const> names) {
    std::string line;
    for (auto const name : names) {
        if (!line.empty()) line += ", ";
        line += "`" + std::string{name} + "`";
    }
    return line;
}

text whole_numbers(std::int64_t least, std::int64_t most) {
    auto const from = std::to_string(least);
    auto const to = std::to_string(most);
    return {"số nguyên từ " + from + " đến " + to, "a whole number from " + from + " to " + to};
}

void field_reader::report(std::string_view code, std::string path, text message, text help) {
    if (!full())
        errors_->push_back({.code = code,
                            .message = std::move(message),
                            .help = std::move(help),
                            .where = {.path = std::move(path)}});
}

void field_reader::refuse(std::string_view code, spot const& at, bilingual message, text help) {
    auto const shown = found(at.value);
    report(code, at.path(),
           {shown.vi + " " + std::string{message.vi}, shown.en + " " + std::string{message.en}},
           std::move(help));
}

bool field_reader::object(spot const& at, std::span<std::string_view const> known) {
    if (!at.value.is(json_kind::object)) {
        refuse("json.wrong_kind", at, {"không phải là đối tượng JSON", "is no JSON object"},
               {"`{...}` với các khóa " + listed(known), "`{...}` with the keys " + listed(known)});
        return false;
    }
    for (auto const value : at.value) {
        if (std::find(known.begin(), known.end(), value.key()) != known.end()) continue;
        auto const near = closest(value.key(), known);
        auto const shown = "`" + excerpt(value.key()) + "`";
        auto const all = listed(known);
        report("json.unknown_key", spot{value, &at}.path(),
               {"không có khóa " + shown, "there is no key " + shown},
               near ? text{"có phải là `" + std::string{*near} + "`? Các khóa: " + all,
                           "did you mean `" + std::string{*near} + "`? The keys are " + all}
                    : text{"các khóa: " + all, "the keys are " + all});
    }
    return true;
}

bool field_reader::list(spot const& at) {
    if (at.value.is(json_kind::list)) return true;
    refuse("json.wrong_kind", at, {"không phải là danh sách", "is no list"},
           {"danh sách `[...]`", "a list `[...]`"});
    return false;
}

std::optional<spot> field_reader::required(spot const& object, std::string_view key,
                                           text accepted) {
    if (auto held = object.find(key)) return held;
    auto const shown = "`" + std::string{key} + "`";
    report("json.missing_key", object.path() + json_pointer_step(key),
           {"thiếu " + shown, shown + " is missing"}, std::move(accepted));
    return std::nullopt;
}

void field_reader::format(spot const& root, std::string_view wanted, text const& kind) {
    auto const member = "`\"format\": \"" + std::string{wanted} + "\"`";
    auto const given = required(root, "format", {member, member});
    if (!given) return;
    auto const name = any_text(*given);
    if (!name || *name == wanted) return;
    auto const shown = "`" + excerpt(*name) + "`";
    report("json.unknown_word", given->path(),
           {shown + " không phải định dạng của " + kind.vi,
            shown + " is not the format of " + kind.en},
           {"ghi " + member, "write " + member});
}

std::optional<std::int64_t> field_reader::whole(spot const& at, std::int64_t least,
                                                std::int64_t most) {
    if (!at.value.is(json_kind::number)) {
        refuse("json.wrong_kind", at, {"không phải là số nguyên", "is no whole number"},
               whole_numbers(least, most));
        return std::nullopt;
    }
    using fault = exact_number::fault;
    auto const read = read_exactly(at.value.text(), 0);
    if (read.why == fault::exponent || read.why == fault::too_precise) {
        refuse("json.not_whole", at, {"không phải là số nguyên", "is no whole number"},
               whole_numbers(least, most));
        return std::nullopt;
    }
    if (read.why == fault::too_large || read.value < least || read.value > most) {
        refuse("json.out_of_bounds", at, {"nằm ngoài khoảng cho phép", "is out of bounds"},
               whole_numbers(least, most));
        return std::nullopt;
    }
    return read.value;
}

std::optional<std::int64_t> field_reader::percent(spot const& at) {
    text const accepted{"tỷ lệ từ 0 đến 100, nhiều nhất hai chữ số thập phân: 68.16 hoặc \"68,16\"",
                        "0 to 100 with at most two decimals: 68.16 or \"68.16\""};
    if (at.value.is(json_kind::string)) {
        auto read = read_hundredths(at.value.text(), {.least = 0, .most = 10'000});
        if (read) return *read;
        auto why = std::move(read).failure();
        report(why.code, at.path(), std::move(why.message), accepted);
        return std::nullopt;
    }
    if (!at.value.is(json_kind::number)) {
        refuse("json.wrong_kind", at, {"không phải là tỷ lệ phần trăm", "is no percentage"},
               accepted);
        return std::nullopt;
    }
    using fault = exact_number::fault;
    auto const read = read_exactly(at.value.text(), 2);
    if (read.why == fault::exponent || read.why == fault::too_precise) {
        refuse("json.too_precise", at,
               {"không viết được bằng hai chữ số thập phân", "is not written with two decimals"},
               accepted);
        return std::nullopt;
    }
    if (read.why == fault::too_large || read.value < 0 || read.value > 10'000) {
        refuse("json.out_of_bounds", at, {"nằm ngoài khoảng cho phép", "is out of bounds"},
               accepted);
        return std::nullopt;
    }
    return read.value;
}

std::optional<date> field_reader::day(spot const& at) {
    if (!at.value.is(json_kind::string)) {
        refuse("json.wrong_kind", at, {"không phải là ngày", "is no day"},
               {"ngày dạng \"2025-11-14\"", "a day like \"2025-11-14\""});
        return std::nullopt;
    }
    auto read = read_date(at.value.text());
    if (read) return *read;
    auto why = std::move(read).failure();
    report(why.code, at.path(), std::move(why.message), std::move(why.help));
    return std::nullopt;
}

std::optional<std::string_view> field_reader::any_text(spot const& at) {
    if (at.value.is(json_kind::string)) return at.value.text();
    refuse("json.wrong_kind", at, {"không phải là chữ", "is no text"},
           {"chữ `\"...\"`", "a text `\"...\"`"});
    return std::nullopt;
}

std::optional<std::string_view> field_reader::name(spot const& at) {
    auto const read = any_text(at);
    if (!read) return read;
    bool const seen =
        std::any_of(read->begin(), read->end(), [](char c) { return c > ' ' && c < 127; });
    if (seen || !fold_name(*read).empty()) return read;  // folding is dear: a million ids come by
    refuse("json.blank_text", at, {"là chữ trống", "is blank"},
           {"chữ có nội dung", "a text that says something"});
    return std::nullopt;
}

std::optional<std::int64_t> field_reader::word_among(spot const& at,
                                                     std::span<enumerator const> all) {
    std::vector<std::string_view> names;
    for (auto const& w : all) names.push_back(w.name);
    text help{"một trong " + listed(names), "one of " + listed(names)};
    if (!at.value.is(json_kind::string)) {
        refuse("json.wrong_kind", at, {"không phải là chữ", "is no text"}, std::move(help));
        return std::nullopt;
    }
    auto const written = at.value.text();
    for (auto const& w : all)
        if (w.name == written) return w.value;
    auto const folded = fold_name(written);
    for (auto const& w : all) {
        if (fold_name(w.name) == folded || fold_name(w.label.vi) == folded ||
            fold_name(w.label.en) == folded)
            return w.value;
        for (auto const alias : w.aliases)
            if (fold_name(alias) == folded) return w.value;
    }
    if (auto const near = closest(written, names)) {
        help.vi = "có phải là `" + std::string{*near} + "`? Nhận " + help.vi;
        help.en = "did you mean `" + std::string{*near} + "`? Accepted is " + help.en;
    }
    refuse("json.unknown_word", at, {"không có trong danh sách", "is none of the accepted words"},
           std::move(help));
    return std::nullopt;
}

}  // namespace thidua::json_reading
