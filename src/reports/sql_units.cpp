// SPDX-License-Identifier: BSL-1.0
#include <algorithm>
#include <cstddef>
#include <string>
#include <vector>

#include <thidua/nominations/vocabulary.hpp>

#include "sql_table.hpp"

namespace thidua::sql {
namespace {

[[nodiscard]] std::string cell_text(cell const& c) {
    return c.state == said::value ? std::string{yes_no(c.value != 0)} : "NULL";
}

/// Rows in statements of a bounded length.
class inserts {
public:
    explicit inserts(std::string_view table) : table_(table) {}
    void row(std::string const& cells) {
        if (count_++ % rows_a_statement == 0)
            text_ += (text_.empty() ? "" : ";\n") + std::string{"INSERT INTO "} +
                     std::string{table_} + " VALUES\n  (";
        else
            text_ += ",\n  (";
        text_ += cells + ")";
    }
    [[nodiscard]] std::string take() && { return text_.empty() ? text_ : text_ + ";\n"; }

private:
    static constexpr std::size_t rows_a_statement = 200;
    std::string_view table_;
    std::string text_{};
    std::size_t count_ = 0;
};

/// Every day on which an answer about submitting may turn: nothing else moves it.
[[nodiscard]] std::vector<date> turning_days(context const& in) {
    std::vector<date> all{first_day()};
    auto const add = [&all](date from, date through) {
        all.push_back(from);
        if (through < last_day()) all.push_back(through + days{1});
    };
    for (auto const& u : in.units) add(u.exists_from, u.exists_through);
    for (auto const& a : in.addressees) add(a.submits.first, a.submits.last);
    std::ranges::sort(all);
    all.erase(std::unique(all.begin(), all.end()), all.end());
    return all;
}

}  // namespace

std::string table_facts::unit_rows() const {
    inserts rows{units_table};
    for (std::size_t i = 0; i < in_.units.size(); ++i) {
        nomination n;
        n.recipient_kind = recipient_kind::collective;
        n.recipient_unit = unit_id{static_cast<std::uint32_t>(i)};
        rows.row(quote(in_.units[i].code) + ", " +
                 cell_text(facts::recipient_exists.access.read(n, in_)) + ", " +
                 cell_text(facts::economic_organisation.access.read(n, in_)));
    }
    return std::move(rows).take();
}

std::string table_facts::unit_day_rows() const {
    inserts rows{unit_days_table};
    auto const days_of = turning_days(in_);
    for (auto const& u : in_.units) {
        auto const row = [&](date first, date last, submitting const& s) {
            auto const* through = find_unit(in_.units, s.through);
            rows.row(quote(u.code) + ", " + sql::day(first.raw(), dialect_) + ", " +
                     sql::day(last.raw(), dialect_) + ", " + cell_text(as_cell(s.may)) + ", " +
                     (through == nullptr ? "NULL" : quote(through->code)));
        };
        auto const same = [](submitting const& a, submitting const& b) {
            return a.may == b.may && a.through == b.through;
        };
        auto first = days_of.front();
        auto standing = submitting_of(in_.addressees, in_.units, u, first);
        for (auto const day : days_of) {
            auto const now = submitting_of(in_.addressees, in_.units, u, day);
            if (same(now, standing)) continue;
            row(first, day - days{1}, standing);
            first = day;
            standing = now;
        }
        row(first, last_day(), standing);
    }
    return std::move(rows).take();
}

std::string table_facts::unit_tables() const {
    std::string out;
    auto const boolean = std::string{boolean_type(dialect_)};
    auto const day = std::string{day_type(dialect_)};
    if (joins_own_ || joins_home_)
        out += "\n-- The registry of units on the day of the decision.\nCREATE TABLE " +
               std::string{units_table} + " (\n  code TEXT PRIMARY KEY,\n  recipient_exists " +
               boolean + ",\n  economic_organisation " + boolean + "\n);\n" + unit_rows();
    if (joins_days_)
        out +=
            "\n-- Which units may submit, through whom the others do, by the day of the letter.\n"
            "CREATE TABLE " +
            std::string{unit_days_table} + " (\n  code TEXT NOT NULL,\n  first_day " + day +
            " NOT NULL,\n  last_day " + day + " NOT NULL,\n  may " + boolean +
            ",\n  through TEXT,\n  PRIMARY KEY (code, first_day)\n);\n" + unit_day_rows();
    return out;
}

}  // namespace thidua::sql
