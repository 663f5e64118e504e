// SPDX-License-Identifier: BSL-1.0
//
// What stands in an archive: plain structs with a serialize function and a version each. A member
// that is added later is read `if (version >= N)`; none is ever taken away or given another
// meaning.
#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "archive_stream.hpp"

namespace thidua::archived {

/// A number of a column and what it stands for: an enumerator, a unit's code, a content group's.
struct word {
    std::int64_t value = 0;
    std::string name{};
};
template <class Archive>
void serialize(Archive& ar, word& w, unsigned version) {
    no_later(ar, w, version);
    ar& w.value& w.name;
}

/// A fact of all rows, found by its machine name.
struct column {
    std::string name{};
    bool own = false;       ///< a fact that a user added
    std::uint8_t kind = 0;  ///< `value_kind`
    bool as_words = false;  ///< `words` say what the values mean
    std::vector<word> words{};
    std::uint8_t width = 0;  ///< bytes of a value: 0 (there is none), 1, 2, 4 or 8; signed
    std::string states{};    ///< four rows a byte, lowest bits first, see `said`
    std::string values{};    ///< of the rows that have one, lowest byte first
};
template <class Archive>
void serialize(Archive& ar, column& c, unsigned version) {
    no_later(ar, c, version);
    ar& c.name& c.own& c.kind& c.as_words;
    list(ar, c.words);
    ar& c.width;
    block(ar, c.states);
    block(ar, c.values);
}

/// Columns; a fact without one is blank in every row.
struct table {
    std::uint64_t rows = 0;
    std::vector<std::string> own{};  ///< names of the facts that users added, in their order
    std::vector<column> columns{};
};
template <class Archive>
void serialize(Archive& ar, table& t, unsigned version) {
    no_later(ar, t, version);
    ar& t.rows;
    list(ar, t.own);
    list(ar, t.columns);
}

struct pair {
    std::string first{};
    std::string second{};
};
template <class Archive>
void serialize(Archive& ar, pair& p, unsigned version) {
    no_later(ar, p, version);
    ar& p.first& p.second;
}

/// Where something was read.
struct position {
    std::string file{};
    std::string sheet{};
    std::int64_t row = 0;
    std::string column{};
    std::string path{};
};
template <class Archive>
void serialize(Archive& ar, position& p, unsigned version) {
    no_later(ar, p, version);
    ar& p.file& p.sheet& p.row& p.column& p.path;
}

/// The texts of one dossier.
struct texts {
    std::vector<pair> columns{};  ///< machine name and text; empty ones are left out
    position where{};
    std::vector<pair> other{};
    std::vector<pair> attested{};  ///< name of the fact, number of the submission
};
template <class Archive>
void serialize(Archive& ar, texts& t, unsigned version) {
    no_later(ar, t, version);
    list(ar, t.columns);
    ar& t.where;
    list(ar, t.other);
    list(ar, t.attested);
}

struct batch {
    table facts{};
    std::vector<texts> rows{};
    // The names behind the numbers, in the order of the numbers.
    std::vector<std::string> recipients{};
    std::vector<std::string> achievements{};
    std::vector<std::string> submissions{};
    std::vector<std::string> movements{};
    std::vector<std::string> words{};
};
template <class Archive>
void serialize(Archive& ar, batch& b, unsigned version) {
    no_later(ar, b, version);
    ar& b.facts;
    list(ar, b.rows);
    list(ar, b.recipients);
    list(ar, b.achievements);
    list(ar, b.submissions);
    list(ar, b.movements);
    list(ar, b.words);
}

/// A fact that stands alone: a date, a number, or the names of a set.
struct single {
    std::uint8_t state = 0;  ///< `said`
    std::int64_t value = 0;
};
template <class Archive>
void serialize(Archive& ar, single& s, unsigned version) {
    no_later(ar, s, version);
    ar& s.state& s.value;
}
struct name_set {
    std::uint8_t state = 0;
    std::vector<std::string> present{};
    std::vector<std::string> absent{};
};
template <class Archive>
void serialize(Archive& ar, name_set& s, unsigned version) {
    no_later(ar, s, version);
    ar& s.state;
    list(ar, s.present);
    list(ar, s.absent);
}

struct submission {
    std::string id{};
    single unit{};
    std::string unit_code{};  ///< empty: the number in `unit` is meant as it is
    std::string number{};
    single dated{};
    single received_on{};
    name_set documents{};
    name_set attests{};
    single attested_on{};
    single votes_for{};
    single members_total{};
    position where{};
};
template <class Archive>
void serialize(Archive& ar, submission& s, unsigned version) {
    no_later(ar, s, version);
    ar& s.id& s.unit& s.unit_code& s.number& s.dated& s.received_on& s.documents& s.attests;
    ar& s.attested_on& s.votes_for& s.members_total& s.where;
}

struct submissions {
    std::vector<submission> all{};
};
template <class Archive>
void serialize(Archive& ar, submissions& s, unsigned version) {
    no_later(ar, s, version);
    list(ar, s.all);
}

struct reading {
    std::string name{};
    std::string value{};
};
template <class Archive>
void serialize(Archive& ar, reading& r, unsigned version) {
    no_later(ar, r, version);
    ar& r.name& r.value;
}

}  // namespace thidua::archived

namespace thidua {

// The public struct is archived as it is; found beside it.
template <class Archive>
void serialize(Archive& ar, archived_dossier& d, unsigned version) {
    no_later(ar, d, version);
    ar& d.id& d.outcome;
    list(ar, d.reasons);
    list(ar, d.missing);
    ar& d.awarded& d.seat& d.rank;
}
template <class Archive>
void serialize(Archive& ar, archived_input& i, unsigned version) {
    no_later(ar, i, version);
    ar& i.role& i.name& i.sha256;
}
template <class Archive>
void serialize(Archive& ar, archived_record& r, unsigned version) {
    no_later(ar, r, version);
    ar& r.library& r.policy& r.policy_sha256& r.settings_sha256& r.stage& r.phase& r.on;
    ar& r.signed_on& r.signed_on_planned& r.as_known& r.deadline& r.history_given;
    ar& r.record_sha256;
    list(ar, r.inputs);
    std::vector<archived::reading> readings;
    for (auto const& [name, value] : r.readings) readings.push_back({name, value});
    list(ar, readings);
    r.readings.clear();
    for (auto const& one : readings) r.readings.emplace_back(one.name, one.value);
    list(ar, r.dossiers);
}

}  // namespace thidua

// Each class states its version once an archive; nothing is tracked, since nothing is a pointer.
#define THIDUA_ARCHIVED(type, number) \
    BOOST_CLASS_VERSION(type, number) \
    BOOST_CLASS_TRACKING(type, boost::serialization::track_never)
THIDUA_ARCHIVED(thidua::archived::word, 1)
THIDUA_ARCHIVED(thidua::archived::column, 1)
THIDUA_ARCHIVED(thidua::archived::table, 1)
THIDUA_ARCHIVED(thidua::archived::pair, 1)
THIDUA_ARCHIVED(thidua::archived::position, 1)
THIDUA_ARCHIVED(thidua::archived::texts, 1)
THIDUA_ARCHIVED(thidua::archived::batch, 1)
THIDUA_ARCHIVED(thidua::archived::single, 1)
THIDUA_ARCHIVED(thidua::archived::name_set, 1)
THIDUA_ARCHIVED(thidua::archived::submission, 1)
THIDUA_ARCHIVED(thidua::archived::submissions, 1)
THIDUA_ARCHIVED(thidua::archived::reading, 1)
THIDUA_ARCHIVED(thidua::archived_dossier, 1)
THIDUA_ARCHIVED(thidua::archived_input, 1)
THIDUA_ARCHIVED(thidua::archived_record, 1)
#undef THIDUA_ARCHIVED
