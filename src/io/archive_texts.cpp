// SPDX-License-Identifier: BSL-1.0
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include <thidua/nominations/nomination_table_builder.hpp>

#include "archive_parts.hpp"

namespace thidua::archived {

namespace {

[[nodiscard]] position put(place const& p) { return {p.file, p.sheet, p.row, p.column, p.path}; }
[[nodiscard]] place take(position&& p) {
    return {std::move(p.file), std::move(p.sheet), p.row, std::move(p.column), std::move(p.path)};
}

[[nodiscard]] std::vector<std::string> put(interner const& names) {
    std::vector<std::string> all;
    all.reserve(names.size());
    for (std::size_t i = 0; i < names.size(); ++i)
        all.emplace_back(names.name_of(static_cast<std::int64_t>(i)));
    return all;
}
/// The names take their numbers again; two equal ones would not.
[[nodiscard]] bool take(std::vector<std::string> const& names, interner& to) {
    for (std::size_t i = 0; i < names.size(); ++i)
        if (to.number_of(names[i]) != i) return false;
    return true;
}

[[nodiscard]] texts put(nomination_texts const& from) {
    texts to;
    for (auto const& column : text_columns())
        if (auto const& text = from.*column.member; !text.empty())
            to.columns.push_back({std::string{column.name}, text});
    to.where = put(from.where);
    for (auto const& [name, text] : from.other) to.other.push_back({name, text});
    for (auto const& a : from.attested) to.attested.push_back({std::string{a.fact->name}, a.by});
    return to;
}
[[nodiscard]] result<nomination_texts> take(texts&& from) {
    nomination_texts to;
    for (auto& [name, text] : from.columns) {
        bool known = false;
        for (auto const& column : text_columns())
            if (column.name == name) {
                to.*column.member = std::move(text);
                known = true;
            }
        if (!known) return unreadable(name);
    }
    to.where = take(std::move(from.where));
    for (auto& [name, text] : from.other) to.other.emplace_back(std::move(name), std::move(text));
    for (auto& [name, by] : from.attested) {
        auto const* fact = find_fact(name);
        if (fact == nullptr) return unreadable(name);
        to.attested.push_back({fact, std::move(by)});
    }
    return to;
}

template <class T>
[[nodiscard]] single put(stated<T> const& from) {
    auto const c = from.cell();
    return {static_cast<std::uint8_t>(c.state), c.value};
}
template <class T>
[[nodiscard]] bool take(single const& from, stated<T>& to) {
    if (from.state > 2) return false;
    auto const state = static_cast<said>(from.state);
    to = stated<T>{cell{state, from.value}};
    return to.cell() == cell{state, state == said::value ? from.value : 0};
}

template <class E>
[[nodiscard]] name_set put(stated<set_of<E>> const& from) {
    auto const c = from.cell();
    auto const bits = static_cast<std::uint64_t>(c.state == said::value ? c.value : 0);
    name_set to{.state = static_cast<std::uint8_t>(c.state)};
    for (auto const& w : words<E>()) {
        auto const bit = static_cast<unsigned>(w.value);
        if ((bits >> bit & 1U) != 0) to.present.emplace_back(w.name);
        if ((bits >> (bit + 32U) & 1U) != 0) to.absent.emplace_back(w.name);
    }
    return to;
}
template <class E>
[[nodiscard]] bool take(name_set const& from, stated<set_of<E>>& to) {
    if (from.state > 2) return false;
    std::uint64_t bits = 0;
    auto const add = [&bits](std::vector<std::string> const& names, unsigned half) {
        for (auto const& name : names) {
            bool known = false;
            for (auto const& w : words<E>())
                if (w.name == name) {
                    bits |= std::uint64_t{1} << (half + static_cast<unsigned>(w.value));
                    known = true;
                }
            if (!known) return false;
        }
        return true;
    };
    if (!add(from.present, 0) || !add(from.absent, 32)) return false;
    auto const state = static_cast<said>(from.state);
    to = stated<set_of<E>>{cell{state, state == said::value ? static_cast<std::int64_t>(bits) : 0}};
    return true;
}

}  // namespace

result<batch> put_batch(nomination_batch const& from, archive_names const& names) {
    auto facts = put_table(make_table(from.nominations, from.attributes), names);
    if (!facts) return std::move(facts).failure();
    batch to;
    to.facts = std::move(*facts);
    to.rows.reserve(from.size());
    for (auto const& t : from.texts) to.rows.push_back(put(t));
    to.recipients = put(from.recipients);
    to.achievements = put(from.achievements);
    to.submissions = put(from.submissions);
    to.movements = put(from.movements);
    to.words = put(from.words);
    return to;
}

result<nomination_batch> take_batch(batch&& from, archive_names const& names,
                                    archive_limits const& limits) {
    if (from.rows.size() != from.facts.rows) return unreadable("rows");
    auto facts = take_table(from.facts, names, limits);
    if (!facts) return std::move(facts).failure();
    nomination_batch to;
    to.attributes.assign(facts->attributes().begin(), facts->attributes().end());
    if (!take(from.recipients, to.recipients) || !take(from.achievements, to.achievements) ||
        !take(from.submissions, to.submissions) || !take(from.movements, to.movements) ||
        !take(from.words, to.words))
        return unreadable("names");
    to.nominations.reserve(from.rows.size());
    to.texts.reserve(from.rows.size());
    constexpr std::size_t piece = 1024;  // rows that are turned at a time
    std::vector<nomination> rows;
    std::vector<cell> own;
    auto const width = to.attributes.size();
    for (std::size_t first = 0; first < from.rows.size(); first += piece) {
        rows.resize(std::min(piece, from.rows.size() - first));
        own.assign(rows.size() * width, {});
        facts->read_rows(first, rows, own);
        for (std::size_t i = 0; i < rows.size(); ++i) {
            auto taken = take(std::move(from.rows[first + i]));
            if (!taken) return std::move(taken).failure();
            to.add(rows[i], std::move(*taken), std::span{own}.subspan(i * width, width));
        }
    }
    return to;
}

result<submissions> put_submissions(submission_list const& from, archive_names const& names) {
    submissions to;
    for (auto const& s : from.all()) {
        submission one{.id = s.id,
                       .unit = put(s.submitting_unit),
                       .number = s.number,
                       .dated = put(s.dated),
                       .received_on = put(s.received_on),
                       .documents = put(s.documents),
                       .attests = put(s.attests),
                       .attested_on = put(s.attested_on),
                       .votes_for = put(s.votes_for),
                       .members_total = put(s.members_total),
                       .where = put(s.where)};
        if (s.submitting_unit.known()) {
            auto code = code_of_unit((*s.submitting_unit).raw(), names);
            if (!code) return std::move(code).failure();
            one.unit_code = std::move(*code);
        }
        to.all.push_back(std::move(one));
    }
    return to;
}

result<submission_list> take_submissions(submissions&& from, archive_names const& names) {
    submission_list to;
    for (auto& one : from.all) {
        if (!one.unit_code.empty()) {
            auto const number = unit_of_code(one.unit_code, names);
            if (!number) return number.failure();
            one.unit.value = *number;
        }
        thidua::submission s;
        s.id = one.id;
        s.number = std::move(one.number);
        s.where = take(std::move(one.where));
        if (!take(one.unit, s.submitting_unit) || !take(one.dated, s.dated) ||
            !take(one.received_on, s.received_on) || !take(one.documents, s.documents) ||
            !take(one.attests, s.attests) || !take(one.attested_on, s.attested_on) ||
            !take(one.votes_for, s.votes_for) || !take(one.members_total, s.members_total) ||
            !to.add(std::move(s)))
            return unreadable(one.id);
    }
    return to;
}

}  // namespace thidua::archived
