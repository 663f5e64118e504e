// SPDX-License-Identifier: BSL-1.0
#include "write_policy_parts.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <utility>

#include <boost/json/serialize.hpp>
#include <boost/json/value.hpp>

#include <thidua/calendar/date_text.hpp>
#include <thidua/io/number_text.hpp>
#include <thidua/io/policy_condition.hpp>
#include <thidua/io/policy_keys.hpp>
#include <thidua/io/text_form.hpp>
#include <thidua/nominations/vocabulary.hpp>

namespace thidua::policy_writing {
namespace {

json::string_view key_of(std::string_view key) { return {key.data(), key.size()}; }

std::string_view type_name(symbol const& s, name_domain domain) {
    for (auto const& t : policy_types)
        if (t.kind == s.kind && (s.kind != value_kind::name || t.domain == domain)) return t.name;
    return {};
}

}  // namespace

bool once::add(std::string_view id, json::object made, std::vector<error>& errors) {
    auto const [place, is_new] = places_.emplace(id, all_.size());
    if (is_new) {
        all_.emplace_back(std::move(made));
        return true;
    }
    if (all_[place->second].get_object() == made) return true;
    errors.push_back({.code = "policy.same_id",
                      .message = {"hai nội dung khác nhau cùng mang mã `" + std::string{id} + "`",
                                  "two different things have the id `" + std::string{id} + "`"},
                      .help = {"đổi một trong hai mã", "change one of the ids"},
                      .where = {.path = std::string{id}}});
    return false;
}

void session::refuse(std::string_view id, text message) {
    errors.push_back({.code = "policy.unwritable",
                      .message = std::move(message),
                      .help = {"xem docs/policy-language.md", "see docs/policy-language.md"},
                      .where = {.path = std::string{id}}});
}

json::object session::words(bilingual const& t) { return {{"vi", put(t.vi)}, {"en", put(t.en)}}; }

void session::add(json::object& to, std::string_view key, bilingual const& t) {
    if (t != bilingual{}) to[key_of(key)] = words(t);
}

void session::add(json::object& to, std::string_view key, condition const& c, std::string_view of) {
    if (c.empty()) return;
    for (auto const& n : c.code()) {
        if (n.what != operation::fact || n.subject == nullptr) continue;
        auto const* f = static_cast<fact_info const*>(n.subject);
        if (!f->attribute() && find_fact(f->name) != f)
            refuse(of,
                   {"không có thông tin `" + std::string{f->name} + "` trong bộ thông tin chung",
                    "`" + std::string{f->name} + "` is no fact of every dossier"});
    }
    auto line = write_condition(c);
    if (line) {
        to[key_of(key)] = put(*line);
        return;
    }
    auto why = std::move(line).failure();
    why.where.path = std::string{of} + "/" + std::string{key};
    errors.push_back(std::move(why));
}

void session::add_days(json::object& to, date first, date last) {
    if (first != first_day()) to["from"] = put(to_iso(first));
    if (last != last_day()) to["through"] = put(to_iso(last));
}

std::string session::instrument_id(instrument const& i) {
    json::object made;
    made["title"] = words(i.title);
    if (!i.source.empty()) made["source"] = put(i.source);
    add_days(made, i.first, i.last);
    auto const base = i.number.empty() ? std::string{"unnumbered"} : std::string{i.number};
    for (int copy = 1;; ++copy) {
        auto const id = copy == 1 ? base : base + " (" + std::to_string(copy) + ")";
        auto whole = made;
        if (id != i.number) whole["number"] = put(i.number);
        auto const [known, is_new] = cited_.emplace(id, whole);
        if (!is_new && known->second != whole) continue;
        if (is_new) {
            json::object entry{{"id", put(id)}};
            for (auto const& member : whole) entry[member.key()] = member.value();
            instruments.emplace_back(std::move(entry));
        }
        return id;
    }
}

json::object session::cited(citation const& c, std::string_view of) {
    json::object made;
    if (c.given()) made["instrument"] = put(instrument_id(*c.of));
    if (c.article != 0) made["article"] = c.article;
    if (c.clause != 0) made["clause"] = c.clause;
    if (!c.point.empty()) made["point"] = put(c.point);
    made["verification"] = put(name_of(c.grade));
    if (!c.given() && made.size() + (c.grade == verification::assumption ? 0U : 1U) > 1)
        refuse(of, {"viện dẫn không nêu văn bản", "a citation names no instrument"});
    return made;
}

json::value session::value(std::int64_t v, symbol const& of, std::string_view id) {
    if (of.kind == value_kind::whole) return v;
    if (of.kind == value_kind::hundredths && v % 100 == 0) return v / 100;
    if (of.kind == value_kind::boolean && (v == 0 || v == 1)) return v != 0;
    if (of.kind == value_kind::choice)
        if (auto const* w = word_for(of.words, v)) return put(w->name);
    auto written = write_literal(v, of);
    if (written) return put(*written);
    auto why = std::move(written).failure();
    why.where.path = std::string{id};
    errors.push_back(std::move(why));
    return nullptr;
}

/// The list that a choice or a set is one of: that of a fact that is known before, or its own.
void session::add_list(json::object& to, symbol const& s, bool may_list) {
    if (s.kind != value_kind::choice && s.kind != value_kind::set) return;
    auto const shared = [&s](std::span<fact_info const* const> list) -> fact_info const* {
        for (auto const* f : list) {
            if (f == &s) break;
            if (f->words.data() == s.words.data() && f->words.size() == s.words.size()) return f;
        }
        return nullptr;
    };
    for (auto const list :
         {stored_facts(), derived_facts(), std::span<fact_info const* const>{symbols_.own}})
        if (auto const* f = shared(list)) {
            to["of"] = put(f->name);
            return;
        }
    if (!may_list) {
        refuse(s.name, {"không có thông tin nào cùng danh mục với tham số này",
                        "no fact has the list of this parameter"});
        return;
    }
    json::array all;
    for (std::size_t i = 0; i < s.words.size(); ++i) {
        auto const& w = s.words[i];
        json::object one{{"id", put(w.name)}, {"label", words(w.label)}};
        if (w.value != static_cast<std::int64_t>(i)) one["value"] = w.value;
        json::array aliases;
        for (auto const alias : w.aliases) aliases.emplace_back(put(alias));
        if (!aliases.empty()) one["aliases"] = std::move(aliases);
        all.emplace_back(std::move(one));
    }
    to["values"] = std::move(all);
}

json::object session::fact(fact_info const& f) {
    json::object made{
        {"name", put(f.name)}, {"type", put(type_name(f, f.domain))}, {"label", words(f.label)}};
    add(made, "unit", f.unit);
    if (!f.header.empty()) made["header"] = put(f.header);
    json::array aliases;
    for (auto const alias : f.aliases)
        if (!alias.empty()) aliases.emplace_back(put(alias));
    if (!aliases.empty()) made["aliases"] = std::move(aliases);
    if (f.shown_to != sensitivity::internal)
        made["shown_to"] =
            put(word_for(sensitivity_words, static_cast<std::int64_t>(f.shown_to))->name);
    add(made, "blank", f.blank);
    if (f.least != 0) made["least"] = value(f.least, f, f.name);
    if (f.most != 0) made["most"] = value(f.most, f, f.name);
    add_list(made, f, true);
    if (!is_condition_name(f.name))
        refuse(f.name, {"tên thông tin không đọc lại được", "the name of a fact cannot be read"});
    if (type_name(f, f.domain).empty())
        refuse(f.name, {"không có cách viết cho loại thông tin này", "its type cannot be written"});
    return made;
}

json::object session::parameter(parameter_info const& p) {
    json::object made{{"name", put(p.name)},
                      {"type", put(type_name(p, name_domain::none))},
                      {"label", words(p.label)}};
    add(made, "unit", p.unit);
    add_list(made, p, false);
    json::array table;
    for (auto const& entry : p.table) {
        json::object one;
        add_days(one, entry.first, entry.last);
        one["value"] = value(entry.value, p, p.name);
        one["basis"] = cited(entry.basis, p.name);
        table.emplace_back(std::move(one));
    }
    made["values"] = std::move(table);
    if (p.kind == value_kind::set || p.kind == value_kind::name)
        refuse(p.name,
               {"tham số không thể là tập hợp hoặc tên", "no parameter is a set or a name"});
    return made;
}

namespace {

constexpr std::size_t widest = 120;

std::size_t characters(std::string_view line) {
    return static_cast<std::size_t>(std::count_if(line.begin(), line.end(), [](char c) {
        return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
    }));
}

std::string on_one_line(json::value const& value) {
    std::string out;
    auto const separate = [&out] { return out.size() > 1 ? ", " : ""; };
    if (auto const* const object = value.if_object()) {
        out = "{";
        for (auto const& member : *object)
            out += separate() + json::serialize(member.key()) + ": " + on_one_line(member.value());
        return out + "}";
    }
    if (auto const* const list = value.if_array()) {
        out = "[";
        for (auto const& one : *list) out += separate() + on_one_line(one);
        return out + "]";
    }
    return json::serialize(value);
}

/// `before` = how many characters stand in front of the value on its line.
void print(json::value const& value, std::size_t indent, std::size_t before, bool break_up,
           std::string& out) {
    bool const holds = (value.is_object() && !value.get_object().empty()) ||
                       (value.is_array() && !value.get_array().empty());
    auto line = on_one_line(value);
    if (!holds || (!break_up && before + characters(line) < widest)) {
        out += line;
        return;
    }
    auto const margin = std::string(indent + 2, ' ');
    bool first = true;
    if (auto const* const object = value.if_object()) {
        out += "{\n";
        for (auto const& member : *object) {
            if (!first) out += ",\n";
            first = false;
            auto const key = json::serialize(member.key()) + ": ";
            out += margin + key;
            print(member.value(), indent + 2, margin.size() + characters(key) + 1, false, out);
        }
        out += "\n" + std::string(indent, ' ') + "}";
        return;
    }
    out += "[\n";
    for (auto const& one : value.get_array()) {
        if (!first) out += ",\n";
        first = false;
        out += margin;
        print(one, indent + 2, margin.size() + 1, false, out);
    }
    out += "\n" + std::string(indent, ' ') + "]";
}

}  // namespace

std::string print_policy(json::object const& whole) {
    std::string out;
    print(json::value(whole), 0, 0, true, out);
    return out + "\n";
}

}  // namespace thidua::policy_writing
