// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <thidua/units/unit.hpp>

namespace thidua {

// Orders for people, by the Vietnamese alphabet (a ă â b c d đ e ê ... o ô ơ ... u ư ...), tones in
// the order ngang, huyền, hỏi, ngã, sắc, nặng, case without weight; composed and decomposed
// spellings are the same (ICU, CLDR locale `vi`). Keys are compared byte by byte; names that differ
// at all have different keys, but for their spelling in Unicode.

/// A person's name in its parts: "Nguyễn", "Thị Thu", "Hà". A name of one word is a given name.
struct name_parts {
    std::string family{};  ///< "Nguyễn"; empty for a name of one word
    std::string middle{};  ///< "Thị Thu"; may be empty
    std::string given{};   ///< "Hà"

    friend bool operator==(name_parts const&, name_parts const&) = default;
};

/// The parts of a name as Vietnamese writes it: the family name first, the given name last. What
/// stands in brackets behind it is left out; blanks are folded; NFC.
[[nodiscard]] name_parts parts_of_name(std::string_view name);

/// A key that sorts persons by given name, then family name, then middle names.
[[nodiscard]] std::string person_key(std::string_view name);

/// A key that sorts other names and texts from their first word on.
[[nodiscard]] std::string text_key(std::string_view text);

/// A key that sorts units by their order in the protocol, then by name, then by code; those whose
/// order is not known behind the others, and no unit (nullptr) last.
[[nodiscard]] std::string unit_key(unit const* u);

namespace detail {

/// Sorts rows by a key of each, equals by id. A key is made once a row.
template <class Row, class Key, class Id>
void sort_by_key(std::vector<Row>& rows, Key key_of, Id id_of) {
    struct keyed {
        std::string key{};
        std::string tie{};
        std::size_t place = 0;
    };
    std::vector<keyed> keys;
    keys.reserve(rows.size());
    for (std::size_t i = 0; i < rows.size(); ++i)
        keys.push_back({key_of(rows[i]), std::string{id_of(rows[i])}, i});
    std::stable_sort(keys.begin(), keys.end(), [](keyed const& a, keyed const& b) {
        auto const by_key = a.key.compare(b.key);
        return by_key != 0 ? by_key < 0 : a.tie < b.tie;
    });
    std::vector<Row> sorted;
    sorted.reserve(rows.size());
    for (auto const& k : keys) sorted.push_back(std::move(rows[k.place]));
    rows = std::move(sorted);
}

}  // namespace detail

/// Sorts rows by the names of persons, equals by id, so that the order is total and does not depend
/// on the one before: `sort_by_person(rows, name_of, id_of)`, both giving a text.
template <class Row, class Name, class Id>
void sort_by_person(std::vector<Row>& rows, Name name_of, Id id_of) {
    detail::sort_by_key(
        rows, [&](Row const& r) { return person_key(name_of(r)); }, id_of);
}

/// The same by other names: collectives, households.
template <class Row, class Name, class Id>
void sort_by_text(std::vector<Row>& rows, Name name_of, Id id_of) {
    detail::sort_by_key(
        rows, [&](Row const& r) { return text_key(name_of(r)); }, id_of);
}

/// The same by units; `unit_of` gives a `unit const*`.
template <class Row, class Unit, class Id>
void sort_by_unit(std::vector<Row>& rows, Unit unit_of, Id id_of) {
    detail::sort_by_key(
        rows, [&](Row const& r) { return unit_key(unit_of(r)); }, id_of);
}

}  // namespace thidua
