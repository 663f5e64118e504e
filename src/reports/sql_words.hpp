// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include <thidua/logic/symbol.hpp>
#include <thidua/reports/sql.hpp>

/// How names, values and types are spelt in each engine's SQL.
namespace thidua::sql {

/// A name in double quotes: any name is one, and no word is reserved.
[[nodiscard]] std::string name(std::string_view of);
/// A column of the sub-query `q`: with its table, since SQLite takes an unknown name in double
/// quotes for a text.
[[nodiscard]] std::string column(std::string_view of);
/// A text in single quotes.
[[nodiscard]] std::string quote(std::string_view of);
/// A whole number. The least one has no literal of its own.
[[nodiscard]] std::string number(std::int64_t of);
/// A day; one that ISO 8601 writes with four digits of the year.
[[nodiscard]] std::string day(std::int64_t raw, sql_dialect in);
[[nodiscard]] std::string_view yes_no(bool of);
/// A text on one line, for a comment.
[[nodiscard]] std::string comment(std::string_view of);

[[nodiscard]] std::string_view boolean_type(sql_dialect in);
[[nodiscard]] std::string_view whole_type(sql_dialect in);
[[nodiscard]] std::string_view day_type(sql_dialect in);
/// The type of the column that holds a fact's value.
[[nodiscard]] std::string_view type_of(symbol const& fact, sql_dialect in);

/// Days since 1970-01-01 of a day, as the library counts.
[[nodiscard]] std::string day_number(std::string const& day, sql_dialect in);

/// The further columns of a fact.
[[nodiscard]] std::string absent_column(std::string_view fact);
[[nodiscard]] std::string na_column(std::string_view fact);

}  // namespace thidua::sql
