// SPDX-License-Identifier: BSL-1.0
#include "sql_table.hpp"

#include <algorithm>
#include <optional>

#include <thidua/nominations/table_slots.hpp>

namespace thidua::sql {
namespace {

/// The days for which something holds, where it turns once: all, none, from a day on, or up to one.
struct day_range {
    bool first_holds = false;
    bool last_holds = false;
    std::int64_t turn = 0;  ///< the first day that answers like the last, if they differ

    [[nodiscard]] bool none() const { return !first_holds && !last_holds; }
    [[nodiscard]] std::string of(std::string const& day, sql_dialect in) const {
        if (first_holds && last_holds) return day + " IS NOT NULL";
        return day + (first_holds ? " < " : " >= ") + sql::day(turn, in);
    }
};

template <class Holds>
[[nodiscard]] day_range range_where(Holds holds) {
    auto const at = [&holds](std::int64_t raw) { return bool{holds(date::from_raw(raw))}; };
    auto low = first_day().raw();
    auto high = last_day().raw();
    day_range r{at(low), at(high), 0};
    if (r.first_holds == r.last_holds) return r;
    while (high - low > 1) {
        auto const middle = low + (high - low) / 2;
        (at(middle) == r.first_holds ? low : high) = middle;
    }
    r.turn = high;
    return r;
}

/// Yes, no or unknown by the day alone; NULL where the day is.
template <class Ask>
[[nodiscard]] std::string case_of_day(std::string const& day, Ask ask, sql_dialect in) {
    std::string cases;
    for (auto const wanted : {truth::yes, truth::no}) {
        auto const r = range_where([&](date d) { return ask(d) == wanted; });
        if (r.none()) continue;
        cases += " WHEN " + r.of(day, in) + " THEN " + std::string{yes_no(wanted == truth::yes)};
    }
    if (cases.empty()) return "CAST(NULL AS " + std::string{boolean_type(in)} + ")";
    return "CASE" + cases + " END";
}

[[nodiscard]] truth as_truth_of(calendar_answer const& a) { return static_cast<truth>(a.value); }

[[nodiscard]] std::string of_table(std::string_view column) { return "n." + name(column); }

}  // namespace

operand table_facts::column(fact_info const& f, std::int64_t place) {
    auto const known = std::ranges::any_of(used_, [&f](sql_fact const& u) { return u.fact == &f; });
    if (!known) used_.push_back({&f, place});
    operand o;
    o.kind = f.kind;
    o.of = &f;
    o.value = sql::column(f.name);
    o.na = sql::column(na_column(f.name));
    if (f.kind == value_kind::set) o.absent = sql::column(absent_column(f.name));
    return o;
}

std::string table_facts::value(fact_info const& f) {
    static_cast<void>(column(f));
    return of_table(f.name);
}
std::string table_facts::na(fact_info const& f) {
    static_cast<void>(column(f));
    return of_table(na_column(f.name));
}

bool table_facts::is_computed(std::string_view name) const {
    return std::ranges::any_of(computed_, [name](auto const& c) { return c.first == name; });
}

operand table_facts::compute(fact_info const& f, std::string value, std::string na) {
    operand o;
    o.kind = f.kind;
    o.of = &f;
    o.value = sql::column(f.name);
    if (!na.empty()) o.na = sql::column(na_column(f.name));
    if (is_computed(f.name)) return o;
    computed_.emplace_back(f.name, std::move(value));
    if (!na.empty()) computed_.emplace_back(na_column(f.name), std::move(na));
    return o;
}

operand table_facts::constant_of_context(fact_info const& f) {
    auto const c = f.access.read(nomination{}, in_);
    operand o;
    o.kind = f.kind;
    o.of = &f;
    if (c.state == said::value)
        o.value = f.kind == value_kind::day ? sql::day(c.value, dialect_)
                                            : std::string{yes_no(c.value != 0)};
    else
        o.value = "CAST(NULL AS " + std::string{type_of(f, dialect_)} + ")";
    if (c.state == said::not_applicable) o.na = yes_no(true);
    return o;
}

operand table_facts::fact(fact_info const& f, std::int64_t place) {
    fact_info const* const which = &f;
    auto const is = [which](fact_info const& one) { return which == &one; };
    if (is(facts::decided_on) || is(facts::deadline) || is(facts::households_admitted))
        return constant_of_context(f);
    if (is(facts::lane)) return lane();
    if (is(facts::contribution_claimed))
        return compute(f, "COALESCE(" + value(facts::major_contribution) + ", FALSE)");
    if (is(facts::asked_posthumously))
        return compute(f, "COALESCE(" + value(facts::posthumous) + ", FALSE)");
    if (is(facts::already_rewarded))
        return compute(f, "CASE WHEN " + value(facts::rewarded_before) + " OR " +
                              value(round_facts::found_in_history) + " THEN TRUE" +
                              (in_.history_given ? " ELSE FALSE" : "") + " END");
    if (is(facts::achievement_in_phase)) return compute(f, in_phase());
    if (is(facts::begins_before_phase)) return compute(f, begins_early());
    if (is(facts::recipient_exists)) return compute(f, exists());
    if (is(facts::economic_organisation)) return compute(f, economic());
    if (is(facts::submitting_unit_competent)) {
        if (in_.addressees.empty()) return answer_operand(std::string{yes_no(true)});
        joins_days_ = true;
        static_cast<void>(value(facts::submitted_on));
        return compute(
            f, "CASE WHEN " + na(facts::submitting_unit) + " THEN FALSE ELSE letter.may END");
    }
    if (is(facts::submits_through)) {
        joins_days_ = true;
        static_cast<void>(value(facts::submitted_on));
        static_cast<void>(value(facts::submitting_unit));
        return compute(f, "letter.through", "COALESCE(letter.may, FALSE)");
    }
    return column(f, place);
}

operand table_facts::lane() {
    // The reader is asked once for each type, so that this cannot differ from it.
    auto const type = value(facts::commendation_type);
    std::string values;
    std::string denied;
    for (auto const& w : words<commendation_type>()) {
        nomination n;
        n.commendation_type = value_of<commendation_type>(w.value);
        auto const lane = facts::lane.access.read(n, in_);
        if (lane.state == said::value)
            values += " WHEN " + quote(w.name) + " THEN " +
                      quote(word_for(facts::lane.words, lane.value)->name);
        else if (lane.state == said::not_applicable)
            denied += (denied.empty() ? "" : ", ") + quote(w.name);
    }
    auto const also =
        denied.empty() ? std::string{} : " OR COALESCE(" + type + " IN (" + denied + "), FALSE)";
    return compute(facts::lane, "CASE " + type + values + " END",
                   "(" + na(facts::commendation_type) + also + ")");
}

template <class Ask>
std::string table_facts::by_day(fact_info const& day, Ask ask) {
    auto const answer = case_of_day(value(day), ask, dialect_);
    return "(NOT " + na(day) + " AND " + answer + ")";
}

/// An answer of a phase, "no" where the row names another.
std::string table_facts::asked(resolved_phase const& p, std::string answer) {
    if (in_.phase != 0) return answer;
    return "(COALESCE(" + value(facts::phase) + " IN (0, " + std::to_string(p.number) +
           "), TRUE) AND " + answer + ")";
}

std::string table_facts::in_phase() {
    auto const opens_with = in_.how.window == achievement_window::wholly_inside
                                ? static_cast<fact_info const*>(&facts::achieved_from)
                                : &facts::achieved_to;
    auto const closes_with = in_.how.window == achievement_window::overlaps
                                 ? static_cast<fact_info const*>(&facts::achieved_from)
                                 : &facts::achieved_to;
    std::string any;
    for (auto const& p : in_.phases) {
        if (p.number == 0 || (in_.phase != 0 && p.number != in_.phase)) continue;
        auto const inside =
            "(" + by_day(*opens_with, [&p](date d) { return as_truth_of(begun_by(p, d)); }) +
            " AND " +
            by_day(*closes_with, [&p](date d) { return as_truth_of(not_over_on(p, d)); }) + ")";
        any += (any.empty() ? "" : " OR ") + asked(p, inside);
    }
    if (any.empty()) any = yes_no(false);
    if (in_.phase == 0) return "(" + any + ")";
    return "CASE WHEN " + value(facts::phase) + " <> " + std::to_string(in_.phase) +
           " THEN FALSE ELSE (" + any + ") END";
}

std::string table_facts::begins_early() {
    std::string any;
    for (auto const& p : in_.phases) {
        if (p.number == 0 || (in_.phase != 0 && p.number != in_.phase)) continue;
        auto const begun = [&p](date d) { return as_truth_of(begun_by(p, d)); };
        auto const before = by_day(facts::achieved_from, [&begun](date d) { return ~begun(d); });
        auto const here =
            "(" + by_day(facts::achieved_to, begun) + " AND " +
            by_day(facts::achieved_to, [&p](date d) { return as_truth_of(not_over_on(p, d)); }) +
            " AND " + before + ")";
        any += (any.empty() ? "" : " OR ") + asked(p, here);
    }
    return any.empty() ? std::string{yes_no(false)} : "(" + any + ")";
}

std::string table_facts::exists() {
    joins_own_ = true;
    joins_home_ = true;
    return "CASE WHEN " + value(facts::recipient_unit) +
           " IS NOT NULL THEN own.recipient_exists WHEN " + value(facts::unit) +
           " IS NOT NULL THEN home.recipient_exists WHEN " + na(facts::unit) + " THEN FALSE END";
}

std::string table_facts::economic() {
    joins_own_ = true;
    joins_home_ = true;
    auto const part = value(facts::collective_kind);
    return "CASE WHEN " + na(facts::recipient_kind) + " OR " + value(facts::recipient_kind) +
           " <> 'collective' THEN FALSE WHEN " + value(facts::recipient_unit) +
           " IS NOT NULL THEN own.economic_organisation WHEN " + na(facts::collective_kind) +
           " OR " + part + " <> 'whole_unit' THEN FALSE WHEN " + value(facts::unit) +
           " IS NULL THEN CASE WHEN " + na(facts::unit) + " THEN FALSE END WHEN " + part +
           " IS NULL AND (home.economic_organisation IS NULL OR home.economic_organisation) "
           "THEN NULL ELSE home.economic_organisation END";
}

bool table_facts::name_text(fact_info const& f, std::int64_t number, std::string& text) const {
    if (number < 0) return false;
    auto const at = static_cast<std::size_t>(number);
    if (f.domain == name_domain::unit && at < in_.units.size()) {
        text = in_.units[at].code;
        return true;
    }
    if (f.domain == name_domain::content && of_ != nullptr && at < of_->contents.size()) {
        text = of_->contents[at].code;
        return true;
    }
    return false;
}

std::vector<sql_fact> table_facts::columns() const {
    auto all = used_;
    auto const slots = table_slots();
    auto const place = [&slots](sql_fact const& f) {
        return std::ranges::find(slots, f.fact) - slots.begin();
    };
    std::ranges::stable_sort(all, {}, place);
    return all;
}

std::string table_facts::from() const {
    std::string line{nominations_table};
    line += " n";
    auto const join = [&line](std::string_view table, std::string_view alias,
                              std::string const& key) {
        line += "\n    LEFT JOIN " + std::string{table} + " " + std::string{alias} + " ON " +
                std::string{alias} + ".code = " + key;
    };
    if (joins_own_) join(units_table, "own", of_table(facts::recipient_unit.name));
    if (joins_home_) join(units_table, "home", of_table(facts::unit.name));
    if (joins_days_) {
        join(unit_days_table, "letter", of_table(facts::submitting_unit.name));
        line += " AND " + of_table(facts::submitted_on.name) +
                " BETWEEN letter.first_day AND letter.last_day";
    }
    return line;
}

}  // namespace thidua::sql
