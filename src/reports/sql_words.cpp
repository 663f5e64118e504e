// SPDX-License-Identifier: BSL-1.0
#include "sql_words.hpp"

#include <limits>

#include <thidua/calendar/date_text.hpp>

namespace thidua::sql {
namespace {

[[nodiscard]] std::string quoted(std::string_view of, char mark) {
    std::string out(1, mark);
    for (auto const c : of) {
        if (c == mark) out += mark;
        out += c;
    }
    out += mark;
    return out;
}

}  // namespace

std::string name(std::string_view of) { return quoted(of, '"'); }
std::string column(std::string_view of) { return "q." + name(of); }
std::string quote(std::string_view of) { return quoted(of, '\''); }

std::string number(std::int64_t of) {
    // Without its sign the least number is beyond the greatest: engines read it as a fraction.
    if (of == std::numeric_limits<std::int64_t>::min())
        return "(-" + std::to_string(std::numeric_limits<std::int64_t>::max()) + " - 1)";
    return of < 0 ? "(" + std::to_string(of) + ")" : std::to_string(of);
}

std::string day(std::int64_t raw, sql_dialect in) {
    auto const iso = quote(to_iso(date::from_raw(raw)));
    return in == sql_dialect::sqlite ? iso : "DATE " + iso;
}

std::string_view yes_no(bool of) { return of ? "TRUE" : "FALSE"; }

std::string comment(std::string_view of) {
    std::string out{of};
    for (auto& c : out)
        if (static_cast<unsigned char>(c) < 0x20) c = ' ';
    return out;
}

std::string_view boolean_type(sql_dialect in) {
    return in == sql_dialect::sqlite ? "INTEGER" : "BOOLEAN";
}
std::string_view whole_type(sql_dialect in) {
    return in == sql_dialect::sqlite ? "INTEGER" : "BIGINT";
}
std::string_view day_type(sql_dialect in) { return in == sql_dialect::sqlite ? "TEXT" : "DATE"; }

std::string_view type_of(symbol const& fact, sql_dialect in) {
    switch (fact.kind) {
        case value_kind::boolean:
            return boolean_type(in);
        case value_kind::day:
            return day_type(in);
        case value_kind::choice:
        case value_kind::name:
            return "TEXT";
        default:
            return whole_type(in);
    }
}

std::string day_number(std::string const& day, sql_dialect in) {
    switch (in) {
        case sql_dialect::sqlite:  // midnight is a half in Julian days: the difference is whole
            return "CAST(julianday(" + day + ") - 2440587.5 AS INTEGER)";
        case sql_dialect::postgres:
            return "(" + day + " - DATE '1970-01-01')";
        default:
            return "date_diff('day', DATE '1970-01-01', " + day + ")";
    }
}

std::string absent_column(std::string_view fact) { return std::string{fact} + "_absent"; }
std::string na_column(std::string_view fact) { return std::string{fact} + "_na"; }

}  // namespace thidua::sql
