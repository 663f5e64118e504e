// SPDX-License-Identifier: BSL-1.0
#include <thidua/reports/sql.hpp>

#include <algorithm>
#include <cstddef>
#include <functional>
#include <map>
#include <set>
#include <string_view>
#include <utility>

#include <thidua/eligibility/outcome.hpp>

#include "sql_rules.hpp"
#include "sql_table.hpp"

namespace thidua {
namespace {

using namespace sql;

constexpr std::size_t longest_name = 63;     // of PostgreSQL, in bytes; longer ones it cuts
constexpr std::size_t most_columns = 1'500;  // of a table; PostgreSQL has 1,600, SQLite 2,000

/// Which criteria are listed, and how they stand.
enum class listed : std::uint8_t { failed, unknown };

/// How long expressions become once the names of other columns are written out.
class spelled_out_sizes {
public:
    /// In names: 1 for a column of the table, the size of what it stands for else.
    [[nodiscard]] std::size_t size_of(std::string_view expression) const {
        std::size_t size = 1;
        for (auto at = expression.find("q.\""); at != std::string_view::npos;
             at = expression.find("q.\"", at)) {
            auto const end = expression.find('"', at + 3);
            if (end == std::string_view::npos) break;
            auto const known = sizes_.find(expression.substr(at + 2, end - at - 1));
            size += known == sizes_.end() ? 1 : known->second;
            at = end;
        }
        return size;
    }
    void note(std::string const& column, std::string_view expression) {
        sizes_.insert_or_assign(column, size_of(expression));
    }

private:
    std::map<std::string, std::size_t, std::less<>> sizes_{};
};

class script {
public:
    script(policy const& p, context const& in, sql_options const& how)
        : p_(p),
          how_(how),
          table_(in, p.of, how.dialect),
          terms_(table_, how.dialect),
          rules_(terms_, how.at) {}

    [[nodiscard]] result<sql_script, std::vector<error>> write() {
        // The table has the columns of every stage: a later one is another view of
        // the same rows.
        rule_writer every_stage{terms_, stage::closed};
        for (auto const* c : p_.rules.criteria)
            static_cast<void>(every_stage.finding(p_.rules, *c));
        auto errors = std::move(every_stage).take_errors();
        for (auto const* c : p_.rules.criteria)
            findings_.emplace_back(c, rules_.finding(p_.rules, *c));
        auto const facts = table_.columns();
        check_names(facts);
        errors.insert(errors.end(), errors_.begin(), errors_.end());
        if (!errors.empty()) return errors;
        heading();
        nominations(facts);
        out_ += table_.unit_tables();
        findings();
        assessed();
        if (how_.dialect == sql_dialect::sqlite) import(facts);
        out_ += "\nCOMMIT;\n";
        return sql_script{std::move(out_), facts};
    }

private:
    void refuse(std::string_view code, std::string_view column, text why) {
        auto const shown = "`" + comment(column) + "`: ";
        errors_.push_back({code, {shown + std::move(why.vi), shown + std::move(why.en)}, {}, {}});
    }
    void check_names(std::vector<sql_fact> const& facts) {
        auto columns = sql_columns(facts);
        for (auto const& [column, expression] : table_.computed()) columns.push_back(column);
        for (auto const& layer : rules_.layers())
            for (auto const& [column, expression] : layer) columns.push_back(column);
        check_names(columns);
        std::vector<std::string> criteria{"id"};
        for (auto const* c : p_.rules.criteria) criteria.emplace_back(c->id);
        check_names(criteria);
    }
    void check_names(std::vector<std::string> const& columns) {
        if (columns.size() > most_columns)
            refuse("sql.too_many_columns", std::to_string(columns.size()),
                   {"quá nhiều cột", "too many columns"});
        std::set<std::string> seen;
        for (auto const& column : columns) {
            if (column.empty() || column.size() > longest_name ||
                column.find('\0') != std::string::npos)
                refuse("sql.name", column,
                       {"tên cột phải có từ 1 đến 63 byte", "a name has 1 to 63 bytes"});
            auto folded = column;  // engines tell the letters of ASCII apart or not
            for (auto& c : folded)
                if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
            if (!seen.insert(folded).second)
                refuse("sql.same_name", column, {"hai cột cùng tên", "two columns of one name"});
        }
    }

    void heading() {
        auto const& engine = label_of(how_.dialect).en;
        out_ += "-- Criteria of the policy " + comment(p_.id) + " for " + std::string{engine} +
                ", stage " + std::string{name_of(how_.at)} + ".\n";
        out_ += "-- Written by `thidua export`; what the names mean: docs/sql.md.\n";
        out_ +=
            "BEGIN TRANSACTION;\n\nDROP VIEW IF EXISTS thidua_assessed;\n"
            "DROP VIEW IF EXISTS thidua_findings;\n";
        if (how_.dialect == sql_dialect::sqlite) out_ += "DROP VIEW IF EXISTS thidua_import;\n";
        for (auto const table : {units_table, unit_days_table})
            out_ += "DROP TABLE IF EXISTS " + std::string{table} + ";\n";
    }

    void nominations(std::vector<sql_fact> const& facts) {
        out_ += "\nCREATE TABLE IF NOT EXISTS " + std::string{nominations_table} +
                " (\n  \"id\" TEXT NOT NULL PRIMARY KEY";
        for (auto const& f : facts) put(*f.fact);
        out_ += how_.dialect == sql_dialect::sqlite ? "\n) STRICT;\n" : "\n);\n";
    }
    void put(fact_info const& f) {
        auto const column = name(f.name);
        auto const na = name(na_column(f.name));
        out_ += ",\n  -- " + comment(f.label.vi) + " · " + comment(f.label.en) + "\n  " + column +
                " " + std::string{type_of(f, how_.dialect)} + allowed(f, column);
        if (f.kind == value_kind::set) {
            auto const absent = name(absent_column(f.name));
            out_ += ",\n  " + absent + " " + std::string{whole_type(how_.dialect)} + " CHECK ((" +
                    absent + " IS NULL) = (" + column + " IS NULL))";
            std::string bits;
            for (auto const& w : f.words)
                bits += " " + number(std::int64_t{1} << w.value) + " " + comment(w.name);
            out_ += ",\n  -- present and absent, a bit each:" + bits;
        } else {
            out_ += ",";
        }
        out_ += "\n  " + na + " " + std::string{boolean_type(how_.dialect)} +
                " NOT NULL DEFAULT FALSE CHECK (";
        if (how_.dialect == sql_dialect::sqlite) out_ += na + " IN (0, 1) AND ";
        out_ += "NOT (" + na + " AND " + column + " IS NOT NULL))";
    }
    /// What the table refuses, so that no row means what no dossier can say.
    [[nodiscard]] std::string allowed(fact_info const& f, std::string const& column) const {
        bool const sqlite = how_.dialect == sql_dialect::sqlite;
        if (sqlite && f.kind == value_kind::boolean) return " CHECK (" + column + " IN (0, 1))";
        // Reckoned once, 30 February is another day: as it stands SQLite takes it.
        if (sqlite && f.kind == value_kind::day)
            return " CHECK (" + column + " = date(" + column + ", '+0 days'))";
        if (f.kind != value_kind::choice || f.words.empty()) return {};
        std::string words;
        for (auto const& w : f.words) words += (words.empty() ? "" : ", ") + quote(w.name);
        return " CHECK (" + column + " IN (" + words + "))";
    }

    /// A sub-query. PostgreSQL sees through one and writes each name out as what it stands for:
    /// over several layers, each of which says a name more than once, that grows beyond bounds.
    /// OFFSET keeps it from that. Not everywhere: it also keeps a look-up by id from the rows.
    [[nodiscard]] std::string below(std::string const& from,
                                    std::vector<rule_writer::named> const& layer) {
        constexpr std::size_t most = 256;
        auto const grown = [&] {
            for (auto const& [column, expression] : layer)
                if (spelled_out_.size_of(expression) > most) return true;
            return false;
        };
        bool const fence = how_.dialect == sql_dialect::postgres && grown();
        if (fence) spelled_out_ = {};
        for (auto const& [column, expression] : layer) spelled_out_.note(name(column), expression);
        return "\n    FROM (" + from + (fence ? "\n    OFFSET 0" : "") + ") q";
    }

    void findings() {
        std::string from = "SELECT n.*";
        for (auto const& [column, expression] : table_.computed())
            from += ",\n    " + expression + " AS " + name(column);
        from += "\n    FROM " + table_.from();
        for (auto const& layer : rules_.layers()) {
            std::string outer = "SELECT q.*";
            for (auto const& [column, expression] : layer)
                outer += ",\n    " + expression + " AS " + name(column);
            from = outer + below(from, layer);
        }
        std::vector<rule_writer::named> last;
        for (auto const& [c, finding] : findings_) last.emplace_back(c->id, finding);
        out_ +=
            "\n-- Of each criterion: true = met, does not apply or not yet "
            "due; false = failed; "
            "NULL = unknown.\nCREATE VIEW thidua_findings AS\nSELECT q.\"id\"";
        for (auto const& [c, finding] : findings_)
            out_ += ",\n  -- " + comment(c->says.vi) + " · " + comment(c->says.en) + "\n  " +
                    finding + " AS " + name(c->id);
        out_ += below(from, last) + ";\n";
    }

    [[nodiscard]] static std::string finding_of(criterion const& c) { return "f." + name(c.id); }
    /// Ids joined by `|`, in the policy's order.
    [[nodiscard]] std::string ids(listed what, bool notices) const {
        std::string list;
        for (auto const* c : p_.rules.criteria) {
            if ((c->otherwise == failure::notice) != notices) continue;
            auto const f = finding_of(*c);
            list += (list.empty() ? "CASE WHEN " : "\n    || CASE WHEN ") +
                    (what == listed::failed ? "NOT " + f : f + " IS NULL") + " THEN " +
                    quote("|" + std::string{c->id}) + " ELSE '' END";
        }
        return list.empty() ? "''" : "SUBSTR(" + list + ", 2)";
    }
    [[nodiscard]] std::string any(failure means, bool unknown) const {
        std::string list;
        for (auto const* c : p_.rules.criteria) {
            if (unknown ? c->otherwise == failure::notice : c->otherwise != means) continue;
            auto const f = finding_of(*c);
            list += (list.empty() ? "" : " OR ") + (unknown ? f + " IS NULL" : "NOT " + f);
        }
        return list;
    }
    void assessed() {
        std::string cases;
        auto const put = [&cases](std::string const& any_of, outcome o) {
            if (!any_of.empty()) cases += "\n    WHEN " + any_of + " THEN " + quote(name_of(o));
        };
        put(any(failure::ineligible, false), outcome::ineligible);
        put(any(failure::returned, false), outcome::returned);
        put(any(failure::on_hold, false), outcome::on_hold);
        put(any(failure::notice, true), outcome::undetermined);
        auto const eligible = quote(name_of(outcome::eligible));
        out_ +=
            "\n-- The outcome and the ids of criteria, in the policy's order, "
            "joined by |.\n"
            "CREATE VIEW thidua_assessed AS\nSELECT f.\"id\" AS id,\n  " +
            (cases.empty() ? eligible : "CASE" + cases + "\n    ELSE " + eligible + " END") +
            " AS outcome,\n  " + ids(listed::failed, false) + " AS failed,\n  " +
            ids(listed::unknown, false) + " AS unknown,\n  " + ids(listed::failed, true) +
            " AS notices_failed,\n  " + ids(listed::unknown, true) +
            " AS notices_unknown\nFROM thidua_findings f;\n";
    }

    /// SQLite's shell reads an empty cell as an empty text: here it becomes NULL.
    void import(std::vector<sql_fact> const& facts) {
        out_ +=
            "\n-- For `.import --csv --skip 1 facts.csv thidua_import`: an "
            "empty cell is NULL.\n"
            "CREATE VIEW thidua_import AS SELECT * FROM " +
            std::string{nominations_table} +
            ";\nCREATE TRIGGER thidua_import_row INSTEAD OF INSERT ON "
            "thidua_import BEGIN\n"
            "  INSERT INTO " +
            std::string{nominations_table} + " VALUES (";
        std::string cells;
        for (auto const& column : sql_columns(facts))
            cells +=
                (cells.empty() ? "" : ", ") + std::string{"NULLIF(NEW."} + name(column) + ", '')";
        out_ += cells + ");\nEND;\n";
    }

    policy const& p_;
    sql_options how_;
    table_facts table_;
    term_writer terms_;
    rule_writer rules_;
    std::vector<std::pair<criterion const*, std::string>> findings_{};
    spelled_out_sizes spelled_out_{};
    std::vector<error> errors_{};
    std::string out_{};
};

}  // namespace

std::vector<std::string> sql_columns(std::vector<sql_fact> const& facts) {
    std::vector<std::string> all{"id"};
    for (auto const& f : facts) {
        all.emplace_back(f.fact->name);
        if (f.fact->kind == value_kind::set) all.push_back(absent_column(f.fact->name));
        all.push_back(na_column(f.fact->name));
    }
    return all;
}

result<sql_script, std::vector<error>> policy_sql(policy const& p, context const& in,
                                                  sql_options const& how) {
    return script{p, in, how}.write();
}

}  // namespace thidua
