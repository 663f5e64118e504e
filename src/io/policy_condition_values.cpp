// SPDX-License-Identifier: BSL-1.0
#include "policy_condition_values.hpp"

#include <algorithm>
#include <cstddef>
#include <utility>

#include <thidua/calendar/date_text.hpp>
#include <thidua/io/number_text.hpp>
#include <thidua/io/policy_condition.hpp>
#include <thidua/io/text_form.hpp>

namespace thidua {
namespace policy_reading {
namespace {

constexpr std::size_t most_digits = 18;  // all of them fit

/// A number token in units of the last of `decimals` places; nothing if it has more of them.
std::optional<std::int64_t> exactly(std::string_view spelling, std::size_t decimals) {
    bool const negative = spelling.starts_with('-');
    if (negative) spelling.remove_prefix(1);
    auto const point = std::min(spelling.find('.'), spelling.size());
    std::string all{spelling.substr(0, point)};
    auto fraction = spelling.substr(std::min(point + 1, spelling.size()));
    while (fraction.ends_with('0')) fraction.remove_suffix(1);
    if (fraction.size() > decimals) return std::nullopt;
    all += fraction;
    all.append(decimals - fraction.size(), '0');
    all.erase(0, std::min(all.find_first_not_of('0'), all.size()));
    if (all.size() > most_digits) return std::nullopt;
    std::int64_t value = 0;
    for (auto const c : all) value = 10 * value + (c - '0');
    return negative ? -value : value;
}

/// `2025-07-01` as a day. The years are those of the type: rules may look far back.
std::optional<std::int64_t> day_of(std::string_view iso) {
    auto const number = [iso](std::size_t from, std::size_t count) {
        int value = 0;
        for (auto const c : iso.substr(from, count)) value = 10 * value + (c - '0');
        return value;
    };
    auto const year = number(0, 4);
    auto const month = number(5, 2);
    auto const day = number(8, 2);
    if (year < date::first_year || year > date::last_year || !date::exists(year, month, day))
        return std::nullopt;
    return date{year, month, day}.raw();
}

error mismatch(token const& t, symbol const& of, std::string_view whole) {
    auto const kind = kind_words(of.kind);
    auto const name = shown(of.name);
    return condition_error(
        "policy.type_mismatch", whole, t.offset,
        {shown(t.text) + " không phải là giá trị của " + name + ": " + std::string{kind.vi},
         shown(t.text) + " is no value of " + name + ", which is " + std::string{kind.en}},
        accepted_values(of));
}

}  // namespace

std::string shown(std::string_view input) { return "`" + excerpt(input) + "`"; }

bilingual kind_words(value_kind kind) {
    switch (kind) {
        case value_kind::boolean:
            return {"có hoặc không", "yes or no"};
        case value_kind::whole:
            return {"số nguyên", "a whole number"};
        case value_kind::hundredths:
            return {"số có nhiều nhất hai chữ số thập phân", "a number of at most two decimals"};
        case value_kind::day:
            return {"ngày", "a day"};
        case value_kind::choice:
            return {"một giá trị trong danh mục", "one value of a list"};
        case value_kind::set:
            return {"tập hợp nhiều giá trị", "a set of values"};
        case value_kind::name:
            return {"tên", "a name"};
    }
    return {};
}

text accepted_values(symbol const& of) {
    switch (of.kind) {
        case value_kind::boolean:
            return {"viết yes hoặc no", "write yes or no"};
        case value_kind::whole:
            return {"viết số nguyên: 40", "write a whole number: 40"};
        case value_kind::hundredths:
            return {"viết số: 87.5", "write a number: 87.5"};
        case value_kind::day:
            return {"viết ngày: 2025-07-01", "write a day: 2025-07-01"};
        case value_kind::name:
            return {"chỉ so sánh với một thông tin khác cùng loại, hoặc hỏi `given`",
                    "compare it with another fact of its kind only, or ask `given`"};
        default:
            break;
    }
    text help;
    for (auto const& w : of.words) {
        auto const between = help.vi.empty() ? "" : ", ";
        help.vi += between + std::string{w.name} + " (" + std::string{w.label.vi} + ")";
        help.en += between + std::string{w.name};
    }
    return {"chấp nhận: " + help.vi, "accepted: " + help.en};
}

std::optional<std::int64_t> value_by_id(symbol const& of, std::string_view id) {
    for (auto const& w : of.words)
        if (w.name == id) return w.value;
    return std::nullopt;
}

std::optional<std::int64_t> value_by_word(symbol const& of, std::string_view word) {
    if (auto const known = value_by_id(of, word)) return known;
    auto const folded = fold_name(word);
    if (folded.empty()) return std::nullopt;
    for (auto const& w : of.words) {
        if (fold_name(w.name) == folded || fold_name(w.label.vi) == folded ||
            fold_name(w.label.en) == folded)
            return w.value;
        for (auto const alias : w.aliases)
            if (!alias.empty() && fold_name(alias) == folded) return w.value;
    }
    return std::nullopt;
}

text with_near(std::string_view name, std::vector<std::string_view> const& candidates, text help) {
    if (auto const near = closest(name, candidates)) {
        help.vi = "có phải là " + shown(*near) + "? " + help.vi;
        help.en = "did you mean " + shown(*near) + "? " + help.en;
    }
    return help;
}

result<std::int64_t> value_of_token(token const& t, symbol const& of, std::string_view whole) {
    bool const word =
        t.kind == token_kind::text || t.kind == token_kind::name || t.kind == token_kind::word;
    switch (of.kind) {
        case value_kind::boolean: {
            if (!word) break;
            auto const folded = fold_name(t.text);
            if (folded == "yes" || folded == "có") return std::int64_t{1};
            if (folded == "no" || folded == "không") return std::int64_t{0};
            break;
        }
        case value_kind::whole:
        case value_kind::hundredths: {
            if (t.kind != token_kind::number) break;
            if (auto const n = exactly(t.text, of.kind == value_kind::whole ? 0 : 2)) return *n;
            break;
        }
        case value_kind::day:
            if (t.kind != token_kind::day) break;
            if (auto const n = day_of(t.text)) return *n;
            return condition_error(
                "policy.syntax", whole, t.offset,
                {"không có ngày " + shown(t.text), "there is no day " + shown(t.text)},
                {"năm-tháng-ngày: 2025-07-01", "year-month-day: 2025-07-01"});
        case value_kind::choice:
        case value_kind::set: {
            if (!word) break;
            if (auto const n = value_by_word(of, t.text)) return *n;
            std::vector<std::string_view> candidates;
            for (auto const& w : of.words)
                candidates.insert(candidates.end(), {w.name, w.label.vi, w.label.en});
            return condition_error("policy.unknown_value", whole, t.offset,
                                   {shown(of.name) + " không có giá trị " + shown(t.text),
                                    shown(of.name) + " has no value " + shown(t.text)},
                                   with_near(t.text, candidates, accepted_values(of)));
        }
        case value_kind::name:
            break;
    }
    return mismatch(t, of, whole);
}

}  // namespace policy_reading

result<std::int64_t> read_literal(std::string_view text, symbol const& of) {
    auto tokens = policy_reading::tokens_of(text);
    if (!tokens) return std::move(tokens).failure();
    if (tokens->size() == 2) return policy_reading::value_of_token(tokens->front(), of, text);
    return policy_reading::condition_error("policy.syntax", text, 0,
                                           {"cần đúng một giá trị", "exactly one value is needed"},
                                           policy_reading::accepted_values(of));
}

result<std::string> write_literal(std::int64_t value, symbol const& of) {
    switch (of.kind) {
        case value_kind::boolean:
            if (value == 0 || value == 1) return std::string{value != 0 ? "yes" : "no"};
            break;
        case value_kind::whole:
            if (-1'000'000'000'000'000'000 < value && value < 1'000'000'000'000'000'000)
                return std::to_string(value);
            break;
        case value_kind::hundredths:
            if (-1'000'000'000'000'000'000 < value && value < 1'000'000'000'000'000'000)
                return plain_hundredths(value);
            break;
        case value_kind::day:
            if (first_day().raw() <= value && value <= last_day().raw())
                return to_iso(date::from_raw(value));
            break;
        case value_kind::choice:
        case value_kind::set:
            if (auto const* w = word_for(of.words, value)) {
                if (is_condition_name(w->name)) return std::string{w->name};
                if (w->name.find('\'') == std::string_view::npos && !w->name.empty())
                    return "'" + std::string{w->name} + "'";
            }
            break;
        case value_kind::name:
            break;
    }
    auto const number = std::to_string(value);
    return error{
        .code = "policy.unwritable",
        .message = {policy_reading::shown(of.name) + " không có cách viết cho giá trị " + number,
                    "the value " + number + " of " + policy_reading::shown(of.name) +
                        " cannot be written"},
        .help = policy_reading::accepted_values(of),
        .where = {}};
}

}  // namespace thidua
