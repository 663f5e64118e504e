// SPDX-License-Identifier: BSL-1.0
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
#include <thidua/io/policy_condition.hpp>
#include <thidua/io/policy_keys.hpp>
#include <thidua/io/read_nominations.hpp>
#include <thidua/nominations/declare.hpp>
#include <thidua/nominations/vocabulary.hpp>

#include "policy_condition_values.hpp"
#include "read_policy_session.hpp"

namespace thidua::policy_reading {
namespace {

constexpr std::size_t most_facts = 200;
constexpr std::size_t most_parameters = 500;
constexpr std::size_t most_dated_values = 200;
constexpr std::size_t most_choices = 62;
constexpr std::size_t most_members = 32;

constexpr std::array<std::string_view, 12> fact_keys{"name",   "type",    "label",  "unit",
                                                     "header", "aliases", "blank",  "shown_to",
                                                     "least",  "most",    "values", "of"};
constexpr std::array<std::string_view, 6> parameter_keys{"name", "type",   "label",
                                                         "unit", "values", "of"};
constexpr std::array<std::string_view, 4> value_keys{"id", "label", "aliases", "value"};
constexpr std::array<std::string_view, 4> dated_keys{"from", "through", "value", "basis"};

/// A name that no fact or parameter has yet.
std::optional<std::string_view> new_name(session& s, spot const& at) {
    auto const held = s.read.required(at, "name", {"tên: attr.so_gio", "a name: attr.hours"});
    auto const name = held ? s.read.name(*held) : std::nullopt;
    if (!name) return std::nullopt;
    if (!is_condition_name(*name)) {
        s.read.refuse("policy.bad_id", *held, {"không dùng làm tên được", "cannot be a name"},
                      {"chữ cái không dấu, chữ số, `_`, giữa các từ là `.`; không trùng từ khóa",
                       "letters, digits, `_`, `.` between words; no reserved word"});
        return std::nullopt;
    }
    condition_vocabulary const known{.own = s.to.own, .parameters = s.to.declared};
    bool const again = find_fact(known, *name) != nullptr ||
                       std::any_of(s.to.declared.begin(), s.to.declared.end(),
                                   [&](parameter_info const* p) { return p->name == *name; });
    if (!again) return s.keep(*name);
    s.read.refuse("policy.same_id", *held, {"đã là tên của một thông tin", "is a name already"},
                  {"chọn tên khác, như attr.TEN", "take another one, such as attr.NAME"});
    return std::nullopt;
}

std::optional<policy_type> type_of(session& s, spot const& at, std::size_t among) {
    std::vector<std::string_view> names;
    for (std::size_t i = 0; i < among; ++i) names.push_back(policy_types[i].name);
    auto const all = json_reading::listed(names);
    text const help{"một trong " + all, "one of " + all};
    auto const held = s.read.required(at, "type", help);
    auto const word = held ? s.read.name(*held) : std::nullopt;
    if (!word) return std::nullopt;
    for (std::size_t i = 0; i < among; ++i)
        if (policy_types[i].name == *word) return policy_types[i];
    s.read.refuse("json.unknown_word", *held,
                  {"không có trong danh sách", "is none of the accepted words"},
                  with_near(*word, names, help));
    return std::nullopt;
}

std::vector<std::string_view> alias_list(session& s, spot const& at) {
    std::vector<std::string_view> all;
    s.entries(at, "aliases", 20, [&](spot const& one) {
        if (auto const alias = s.read.name(one)) all.push_back(s.keep(*alias));
    });
    return all;
}

/// The list of a known fact, named under `of`.
std::span<enumerator const> words_of_fact(session& s, spot const& at) {
    auto const name = s.read.name(at);
    if (!name) return {};
    auto const* f = find_fact(condition_vocabulary{.own = s.to.own}, *name);
    if (f != nullptr && !f->words.empty()) return f->words;
    std::vector<std::string_view> names;
    for (auto const list : {stored_facts(), derived_facts()})
        for (auto const* known : list)
            if (!known->words.empty()) names.push_back(known->name);
    s.read.report("policy.unknown_name", at.path(),
                  {"không có thông tin " + shown(*name) + " có danh mục giá trị",
                   "there is no fact " + shown(*name) + " with a list of values"},
                  with_near(*name, names,
                            {"tên một thông tin có danh mục giá trị: rating",
                             "the name of a fact with a list of values: rating"}));
    return {};
}

/// The values that a choice or a set lists itself.
std::span<enumerator const> own_words(session& s, spot const& at, std::size_t most) {
    std::vector<enumerator> all;
    s.entries(at, "values", most, [&](spot const& one) {
        if (!s.read.object(one, value_keys)) return;
        auto const id = s.id_of(one, "id");
        enumerator made{.value = static_cast<std::int64_t>(one.index)};
        if (auto const value = one.find("value"))
            made.value =
                s.read.whole(*value, 0, static_cast<std::int64_t>(most) - 1).value_or(made.value);
        made.label = s.words(one, "label", true);
        if (auto aliases = alias_list(s, one); !aliases.empty())
            made.aliases = s.to.aliases.emplace_back(std::move(aliases));
        if (!id) return;
        made.name = s.keep(*id);
        for (auto const& before : all)
            if (before.name == made.name || before.value == made.value) {
                s.read.report("policy.same_id", one.path(),
                              {"giá trị " + shown(*id) + " lặp lại",
                               "the value " + shown(*id) + " is there twice"},
                              {"mỗi giá trị một lần", "each value once"});
                return;
            }
        all.push_back(made);
    });
    return s.to.words.emplace_back(std::move(all));
}

/// What a choice or a set is one of; with an error if that is not said.
std::span<enumerator const> list_of(session& s, spot const& at, policy_type const& type,
                                    bool may_list) {
    if (type.kind != value_kind::choice && type.kind != value_kind::set) return {};
    auto const named = at.find("of");
    auto const listed = may_list ? at.find("values") : std::nullopt;
    if (named && !listed) return words_of_fact(s, *named);
    if (listed && !named)
        return own_words(s, at, type.kind == value_kind::set ? most_members : most_choices);
    s.read.report("settings.one_of", at.path(),
                  may_list ? text{"cần đúng một trong `values`, `of`",
                                  "exactly one of `values` and `of` is needed"}
                           : text{"thiếu `of`", "`of` is missing"},
                  {"`of`: tên một thông tin có danh mục giá trị",
                   "`of`: the name of a fact with a list of values"});
    return {};
}

/// A value of a symbol's kind: a number, a text, true or false.
std::optional<std::int64_t> value_at(session& s, spot const& at, symbol const& of) {
    if (of.kind == value_kind::boolean && at.value.is(json_kind::boolean))
        return at.value.truth() ? 1 : 0;
    if (!at.value.is(json_kind::number) && !at.value.is(json_kind::string)) {
        s.read.refuse("json.wrong_kind", at, {"không phải là giá trị", "is no value"},
                      accepted_values(of));
        return std::nullopt;
    }
    // A text that stands alone needs no quotes around it.
    bool const words = of.kind == value_kind::choice || of.kind == value_kind::boolean;
    auto const value =
        words ? value_of_token({token_kind::text, at.value.text(), 0}, of, at.value.text())
              : read_literal(at.value.text(), of);
    if (value) return *value;
    auto why = value.failure();
    s.read.report(why.code, at.path(), std::move(why.message), std::move(why.help));
    return std::nullopt;
}

std::int64_t bound(session& s, spot const& at, std::string_view key, value_kind kind) {
    auto const held = at.find(key);
    if (!held) return 0;
    if (kind == value_kind::whole || kind == value_kind::hundredths)
        return value_at(s, *held, symbol{.name = key, .kind = kind}).value_or(0);
    s.read.report("policy.type_mismatch", held->path(),
                  {"chỉ số mới có giới hạn", "only numbers have bounds"},
                  {"bỏ khóa này", "leave it out"});
    return 0;
}

void read_fact(session& s, spot const& at) {
    if (!s.read.object(at, fact_keys)) return;
    auto const name = new_name(s, at);
    auto const type = type_of(s, at, policy_types.size());
    fact_declaration made{};
    made.label = s.words(at, "label", true);
    made.unit = s.words(at, "unit");
    made.blank = s.words(at, "blank");
    if (auto const header = at.find("header"))
        if (auto const words = s.read.name(*header)) made.header = s.keep(*words);
    auto const aliases = alias_list(s, at);
    if (aliases.size() > made.aliases.size()) {
        if (auto const list = at.find("aliases")) s.too_many(*list, made.aliases.size());
    } else {
        std::copy(aliases.begin(), aliases.end(), made.aliases.begin());
    }
    if (auto const who = at.find("shown_to"))
        if (auto const value = s.read.word_among(*who, sensitivity_words))
            made.shown_to = static_cast<sensitivity>(*value);
    if (!type) return;
    made.least = bound(s, at, "least", type->kind);
    made.most = bound(s, at, "most", type->kind);
    made.domain = type->domain;
    auto const words = list_of(s, at, *type, true);
    if (!name) return;
    made.name = *name;
    auto& kept = s.to.facts.emplace_back(made, type->kind, words, own_fact);
    s.to.own.push_back(&kept);
    // A sheet must tell its columns apart.
    if (auto const header = nomination_columns(s.to.own).ambiguous())
        s.read.report(
            "policy.same_header", at.path(),
            {"hai cột cùng tiêu đề " + shown(*header),
             "two columns have the header " + shown(*header)},
            {"đổi `name`, `header` hoặc `aliases`", "change `name`, `header` or `aliases`"});
}

std::vector<dated<std::int64_t>> read_table(session& s, spot const& at, symbol const& of) {
    std::vector<dated<std::int64_t>> table;
    if (!s.read.required(at, "values", {"danh sách giá trị theo ngày", "the list of dated values"}))
        return table;
    s.entries(at, "values", most_dated_values, [&](spot const& one) {
        if (!s.read.object(one, dated_keys)) return;
        auto const days = s.days_of(one);
        auto const held = s.read.required(one, "value", accepted_values(of));
        auto const value = held ? value_at(s, *held, of) : std::nullopt;
        auto const basis = s.cited(one);
        if (!days || !value) return;
        table.push_back({days->first, days->last, *value, basis});
        if (table.size() > 1 && table.back().first <= table[table.size() - 2].last)
            s.read.report("policy.overlapping_values", one.path(),
                          {"bắt đầu trước khi giá trị trước kết thúc",
                           "it begins before the value before it ends"},
                          {"xếp theo thời gian, không ngày nào có hai giá trị",
                           "in order of time, no day with two values"});
    });
    return table;
}

void read_parameter(session& s, spot const& at) {
    if (!s.read.object(at, parameter_keys)) return;
    auto const name = new_name(s, at);
    auto const type = type_of(s, at, policy_parameter_types);
    parameter_declaration made{};
    made.label = s.words(at, "label", true);
    made.unit = s.words(at, "unit");
    if (!type) return;
    auto const words = list_of(s, at, *type, false);
    made.table = s.to.tables.emplace_back(read_table(
        s, at, symbol{.name = name.value_or("value"), .kind = type->kind, .words = words}));
    if (!name) return;
    made.name = *name;
    s.to.declared.push_back(&s.to.parameters.emplace_back(made, type->kind, words));
}

}  // namespace

void read_facts(session& s, spot const& whole) {
    s.entries(whole, "facts", most_facts, [&s](spot const& at) { read_fact(s, at); });
}

void read_parameters(session& s, spot const& whole) {
    s.entries(whole, "parameters", most_parameters,
              [&s](spot const& at) { read_parameter(s, at); });
}

}  // namespace thidua::policy_reading
