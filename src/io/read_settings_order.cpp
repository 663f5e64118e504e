// SPDX-License-Identifier: BSL-1.0
#include "read_settings_order.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <thidua/base/enumerators.hpp>
#include <thidua/io/text_form.hpp>
#include <thidua/logic/value.hpp>
#include <thidua/nominations/vocabulary.hpp>

namespace thidua::json_reading {
namespace {

enum class direction : std::uint8_t { ascending, descending };

constexpr std::array<enumerator, 2> directions{{
    {0, "ascending", {"tăng dần", "ascending"}, {}},
    {1, "descending", {"giảm dần", "descending"}, {}},
}};
constexpr std::array<std::string_view, 2> fact_keys{"fact", "direction"};

/// Sets and names have no order of their own; the numbers of names follow the order of the input.
bool has_order(fact_info const& f) {
    return f.kind != value_kind::set && f.kind != value_kind::name;
}

fact_info const* find(std::string_view name, std::span<fact_info const* const> own_facts) {
    if (auto const* const known = find_fact(name)) return known;
    for (auto const* f : own_facts)
        if (f->name == name) return f;
    return nullptr;
}

std::string near_fact(std::string_view name, std::span<fact_info const* const> own_facts) {
    std::vector<std::string_view> names;
    for (auto const facts : {stored_facts(), derived_facts(), own_facts})
        for (auto const* f : facts)
            if (has_order(*f)) names.push_back(f->name);
    auto const near = closest(name, names);
    return near ? std::string{*near} : std::string{};
}

std::optional<order_key> by_fact(field_reader& read, spot const& at,
                                 std::span<fact_info const* const> own_facts) {
    if (!read.object(at, fact_keys)) return std::nullopt;
    auto const fact = read.required(
        at, "fact", {"tên một trường thông tin của hồ sơ", "the name of a fact of the dossier"});
    auto const way = read.required(
        at, "direction", {"một trong `ascending`, `descending`", "`ascending` or `descending`"});
    auto const name = fact ? read.name(*fact) : std::nullopt;
    auto const which = way ? read.word_among(*way, directions) : std::nullopt;
    if (!name || !which) return std::nullopt;
    if (*name == "unit_rank" || *name == "score") {
        read.refuse(
            "settings.unknown_fact", *fact,
            {"có từ khóa riêng trong `order`", "has a word of its own in `order`"},
            {"viết \"" + std::string{*name} + "\"", "write \"" + std::string{*name} + "\""});
        return std::nullopt;
    }
    auto const* const known = find(*name, own_facts);
    if (known == nullptr) {
        auto const near = near_fact(*name, own_facts);
        read.refuse(
            "settings.unknown_fact", *fact,
            {"không phải là trường thông tin của hồ sơ", "is no fact of a dossier"},
            near.empty()
                ? text{"tên một trường thông tin của hồ sơ", "the name of a fact of the dossier"}
                : text{"có phải là `" + near + "`?", "did you mean `" + near + "`?"});
        return std::nullopt;
    }
    if (!has_order(*known)) {
        read.refuse("settings.fact_without_order", *fact,
                    {"không so sánh hơn kém được", "has no order"},
                    {"số, ngày, có/không hoặc mức xếp loại", "a number, a day, yes/no or a level"});
        return std::nullopt;
    }
    return order_key{order_by::fact, known, *which == static_cast<int>(direction::ascending)};
}

std::optional<order_key> key_of(field_reader& read, spot const& at,
                                std::span<fact_info const* const> own_facts) {
    if (at.value.is(json_kind::object)) return by_fact(read, at, own_facts);
    // Without its last entry, `fact`, which is not written as a word.
    auto const shorthands = words<order_by>().first(words<order_by>().size() - 1);
    auto const word = read.word_among(at, shorthands);
    if (!word) return std::nullopt;
    auto const by = static_cast<order_by>(*word);
    return order_key{by, nullptr, by == order_by::unit_rank};  // 1 is the unit's first
}

}  // namespace

std::optional<std::vector<order_key>> read_order(field_reader& read, spot const& at,
                                                 std::span<fact_info const* const> own_facts) {
    std::vector<order_key> keys;
    bool sound = at.value.is(json_kind::list);
    read.each(at, [&](spot const& one) {
        auto const key = key_of(read, one, own_facts);
        if (!key) {
            sound = false;
            return;
        }
        bool const again = std::any_of(keys.begin(), keys.end(), [&](order_key const& k) {
            return k.by == key->by && k.fact == key->fact;
        });
        if (again) {
            sound = false;
            read.refuse("settings.said_twice", one,
                        {"đã có trong thứ tự", "is in the order already"},
                        {"mỗi căn cứ chỉ nêu một lần", "each key once"});
        }
        keys.push_back(*key);
    });
    return sound ? std::optional{std::move(keys)} : std::nullopt;
}

}  // namespace thidua::json_reading
