// SPDX-License-Identifier: BSL-1.0
#include "sql_rules.hpp"

#include <algorithm>
#include <utility>

#include <thidua/law/citation_text.hpp>
#include <thidua/logic/judge.hpp>
#include <thidua/nominations/facts/achievement.hpp>

namespace thidua::sql {

void rule_writer::refuse(std::string_view code, std::string const& part, std::string const& what) {
    auto const cited = [this](language in) {
        auto const by = written(clause_, in);
        return by.empty() ? by : " (" + by + ")";
    };
    errors_.push_back(
        {code,
         {"không dịch được ra SQL: `" + what + "`, " + part + cited(language::vi),
          "cannot be translated into SQL: `" + what + "`, " + part + cited(language::en)},
         {"tập hợp chỉ hỏi bằng `has` và `given`; tên chỉ so sánh bằng nhau",
          "sets take `has` and `given` only; names are compared for equality only"},
         {.path = part}});
}

std::string rule_writer::answer(condition const& c, std::string const& part) {
    if (!c.well_formed()) {
        refuse("sql.malformed_condition", part, "...");
        return "NULL";
    }
    auto written_so = terms_.answer(c);
    for (auto const& term : terms_.take_refused()) refuse("sql.untranslatable", part, term);
    return written_so;
}

std::string rule_writer::keep(std::size_t layer, std::string expression) {
    if (layers_.size() <= layer) layers_.resize(layer + 1);
    auto const column = "rule " + std::to_string(++kept_);
    layers_[layer].emplace_back(column, std::move(expression));
    return sql::column(column);
}

rule_writer::placed rule_writer::rule(condition const& own, std::string const& own_part,
                                      std::array<exception const*, 2> const& unless,
                                      int depth_left) {
    placed const alone{answer(own, own_part), 0};
    if (depth_left == 0) return alone;
    struct replacement {
        std::string when{};
        placed then{};
    };
    std::vector<replacement> all;
    std::size_t layer = 0;
    for (auto const* e : unless) {
        if (e == nullptr) continue;
        auto const before = std::exchange(clause_, e->basis.given() ? e->basis : clause_);
        auto const part = "exception " + std::string{e->id};
        all.push_back({answer(e->when, part + ", when"),
                       rule(e->then, part + ", then", e->unless, depth_left - 1)});
        clause_ = before;
        layer = std::max(layer, all.back().then.layer);
    }
    if (all.empty()) return alone;
    auto const base = keep(layer, alone.text);
    for (auto& e : all) {
        e.when = keep(layer, std::move(e.when));
        e.then = {keep(layer, std::move(e.then.text)), layer};
    }
    auto const& a = all.front();
    if (all.size() == 1)
        // One that may be live must not change the value.
        return {"CASE WHEN " + a.when + " THEN " + a.then.text + " WHEN NOT " + a.when + " THEN " +
                    base + " WHEN " + base + " = " + a.then.text + " THEN " + base + " END",
                layer + 1};
    auto const& b = all.back();
    // Of two that are live both must say the same.
    auto const value =
        keep(layer + 1, "CASE WHEN " + a.when + " AND " + b.when + " THEN CASE WHEN " +
                            a.then.text + " = " + b.then.text + " THEN " + a.then.text +
                            " END WHEN " + a.when + " THEN " + a.then.text + " WHEN " + b.when +
                            " THEN " + b.then.text + " ELSE " + base + " END");
    auto const agrees = [&value](replacement const& e) {
        return "(" + e.when + " IS NOT NULL OR " + value + " = " + e.then.text + ")";
    };
    return {"CASE WHEN " + agrees(a) + " AND " + agrees(b) + " THEN " + value + " END", layer + 2};
}

std::string rule_writer::judged(criterion const& c, std::string const& part) {
    clause_ = c.basis.front();
    auto must = rule(c.must, part + ", must", c.unless, detail::exception_depth).text;
    if (c.applies.empty()) return must;
    return "(NOT " + answer(c.applies, part + ", applies") + " OR " + must + ")";
}

std::string rule_writer::by_track(rule_set const& rules) {
    std::string any;
    for (auto const* t : rules.live) {
        auto const part = "track " + std::string{t->id};
        clause_ = t->basis;
        auto met = "(" + answer(condition{facts::commendation_type == t->serves}, part);
        if (!t->applies.empty()) met += " AND " + answer(t->applies, part + ", applies");
        for (auto const* c : t->asks)
            if (c != nullptr)
                met += " AND " + judged(*c, part + ", criterion " + std::string{c->id});
        any += (any.empty() ? "" : "\n      OR ") + met + ")";
    }
    return any.empty() ? std::string{yes_no(false)} : "(" + any + ")";
}

std::string rule_writer::finding(rule_set const& rules, criterion const& c) {
    if (c.due > at_) return std::string{yes_no(true)};
    if (&c == rules.by_track) return by_track(rules);
    auto const part = "criterion " + std::string{c.id};
    auto met = judged(c, part);
    if (c.due_when.empty()) return met;
    return "CASE WHEN " + answer(c.due_when, part + ", due_when") + " THEN " + met +
           " ELSE TRUE END";
}

}  // namespace thidua::sql
