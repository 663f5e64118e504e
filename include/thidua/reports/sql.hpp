// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include <thidua/base/enumerators.hpp>
#include <thidua/base/error.hpp>
#include <thidua/base/result.hpp>
#include <thidua/logic/criterion.hpp>
#include <thidua/logic/expression.hpp>
#include <thidua/nominations/context.hpp>
#include <thidua/policy/policy.hpp>

namespace thidua {

/// Whose SQL is written. What other engines take is not known: see `docs/sql.md`.
enum class sql_dialect : std::uint8_t {
    sqlite,    ///< SQLite
    postgres,  ///< PostgreSQL
    duckdb     ///< DuckDB
};

template <>
struct words_of<sql_dialect> {
    static constexpr std::array<enumerator, 3> all{{
        {0, "sqlite", {"SQLite", "SQLite"}, {}},
        {1, "postgres", {"PostgreSQL", "PostgreSQL"}, {}},
        {2, "duckdb", {"DuckDB", "DuckDB"}, {}},
    }};
};

/// How the SQL is written.
struct sql_options {
    sql_dialect dialect = sql_dialect::sqlite;  ///< whose SQL it is
    stage at = stage::appraisal;                ///< what falls due later is not asked
};

/// A fact that the table of nominations holds, with its columns: the fact's name; `NAME_absent` for
/// a set; `NAME_na`, true where the fact does not apply.
struct sql_fact {
    fact_info const* fact = nullptr;  ///< never nullptr
    std::int64_t place = unbound;     ///< of a user's own fact among the attributes
};

/// A policy's criteria as SQL, with the facts that its table holds.
struct sql_script {
    std::string text{};             ///< tables and views, one transaction; UTF-8, lines end in "\n"
    std::vector<sql_fact> facts{};  ///< in the order of the columns, after `id`
};

/// The names of the columns of `thidua_nominations`, in their order: `id`, then those of each fact.
[[nodiscard]] std::vector<std::string> sql_columns(std::vector<sql_fact> const& facts);

/// A policy's criteria as SQL that says of each row what `judge` and `verdict` say of the dossier:
///
/// - the table `thidua_nominations`, a row a dossier;
/// - the view `thidua_findings`: a column a criterion, false = failed, NULL = unknown, else true
///   (met, does not apply, or not yet due);
/// - the view `thidua_assessed`: `id`, `outcome`, `failed`, `unknown`, `notices_failed`,
///   `notices_unknown`; the last four are ids of criteria in the policy's order, joined by `|`.
///
/// What follows from the context (phase, days, calendar, registry) is written into the text, as
/// literals or as tables of units; what needs the other dossiers or past awards is a column, see
/// `sql_fact_writer`. Names, types and the words of enumerations: `docs/sql.md`.
///
/// Errors, all that there are, with criterion and part in `where.path`: `sql.untranslatable` (the
/// message names the term and the clause), `sql.malformed_condition`, `sql.name` (of a
/// column: empty or over 63 bytes), `sql.same_name` (two columns that differ in case at most),
/// `sql.too_many_columns` (over 1,500). Nothing is ever left out.
[[nodiscard]] result<sql_script, std::vector<error>> policy_sql(policy const& p, context const& in,
                                                                sql_options const& how = {});

}  // namespace thidua
