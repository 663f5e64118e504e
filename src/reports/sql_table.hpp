// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <thidua/nominations/context.hpp>
#include <thidua/plan/plan.hpp>

#include "sql_terms.hpp"

namespace thidua::sql {

/// The facts that a script reads: each a column of the table, or an expression over columns.
///
/// What follows from one dossier and the context is an expression; it says once more in SQL what is
/// written in `nominations/facts/`, and tests hold the two together. What needs past awards or
/// other dossiers, and derived facts that a user declares, are columns that the library fills.
class table_facts final : public fact_source {
public:
    table_facts(context const& in, plan const* of, sql_dialect dialect)
        : in_(in), of_(of), dialect_(dialect) {}

    [[nodiscard]] operand fact(fact_info const& f, std::int64_t place) override;
    [[nodiscard]] bool name_text(fact_info const& f, std::int64_t number,
                                 std::string& text) const override;

    /// The columns of the table, those of a sheet first and in their order.
    [[nodiscard]] std::vector<sql_fact> columns() const;
    /// What is computed of them: names of columns and their expressions.
    [[nodiscard]] std::vector<std::pair<std::string, std::string>> const& computed() const {
        return computed_;
    }
    /// The table with the tables of units that it needs, as it stands after FROM.
    [[nodiscard]] std::string from() const;
    /// Creates and fills the tables of units, if there are any.
    [[nodiscard]] std::string unit_tables() const;

private:
    [[nodiscard]] operand column(fact_info const& f, std::int64_t place = unbound);
    [[nodiscard]] operand compute(fact_info const& f, std::string value, std::string na = {});
    [[nodiscard]] bool is_computed(std::string_view name) const;
    [[nodiscard]] std::string value(fact_info const& f);
    [[nodiscard]] std::string na(fact_info const& f);
    template <class Ask>
    [[nodiscard]] std::string by_day(fact_info const& day, Ask ask);
    [[nodiscard]] std::string asked(resolved_phase const& p, std::string answer);
    [[nodiscard]] std::string in_phase();
    [[nodiscard]] std::string begins_early();
    [[nodiscard]] std::string exists();
    [[nodiscard]] std::string economic();
    [[nodiscard]] operand lane();
    [[nodiscard]] operand constant_of_context(fact_info const& f);
    [[nodiscard]] std::string unit_rows() const;
    [[nodiscard]] std::string unit_day_rows() const;

    context const& in_;
    plan const* of_;
    sql_dialect dialect_;
    std::vector<sql_fact> used_{};
    std::vector<std::pair<std::string, std::string>> computed_{};
    bool joins_own_ = false;   ///< the recipient's own unit
    bool joins_home_ = false;  ///< the unit it belongs to
    bool joins_days_ = false;  ///< the submitting unit on the day of the letter
};

/// The tables that a script makes.
inline constexpr std::string_view nominations_table = "thidua_nominations";
inline constexpr std::string_view units_table = "thidua_units";
inline constexpr std::string_view unit_days_table = "thidua_unit_days";

}  // namespace thidua::sql
