// SPDX-License-Identifier: BSL-1.0
#include "sql_terms.hpp"

#include <utility>

#include <thidua/calendar/date.hpp>
#include <thidua/calendar/interval.hpp>
#include <thidua/logic/evaluate.hpp>

namespace thidua::sql {
namespace {

using form = operand::form;

[[nodiscard]] bool is_constant(operand const& o) { return o.is == form::constant; }
[[nodiscard]] bool is_number(value_kind k) {
    return k == value_kind::whole || k == value_kind::hundredths;
}
[[nodiscard]] std::string_view sign_of(operation what) {
    return what == operation::equal ? " = " : what == operation::less ? " < " : " <= ";
}
[[nodiscard]] std::string term(operand const& o) {
    if (is_constant(o)) return std::to_string(o.number);
    return o.of != nullptr ? std::string{o.of->name} : std::string{"(...)"};
}
[[nodiscard]] bool same_words(symbol const* a, symbol const* b) {
    return a != nullptr && b != nullptr && a->words.data() == b->words.data() &&
           a->words.size() == b->words.size();
}
[[nodiscard]] operand constant(std::int64_t number) {
    operand o;
    o.is = form::constant;
    o.number = number;
    return o;
}
/// True if the value is there; NULL if nothing is said.
[[nodiscard]] std::string known_then(operand const& o, std::string_view then) {
    return "CASE WHEN " + o.value + " IS NOT NULL THEN " + std::string{then} + " END";
}

}  // namespace

operand answer_operand(std::string boolean) {
    operand o;
    o.value = std::move(boolean);
    return o;
}

std::string where_applies(operand const& a, std::string boolean) {
    if (a.na.empty()) return boolean;
    return "(NOT " + a.na + " AND " + std::move(boolean) + ")";
}
std::string where_applies(operand const& a, operand const& b, std::string boolean) {
    if (a.na.empty() || a.na == b.na) return where_applies(b, std::move(boolean));
    if (b.na.empty()) return where_applies(a, std::move(boolean));
    return "(NOT " + a.na + " AND NOT " + b.na + " AND " + std::move(boolean) + ")";
}

std::string term_writer::refuse(std::string term) {
    refused_.push_back(std::move(term));
    return "NULL";
}

std::string term_writer::answer(condition const& c) {
    if (c.empty()) return std::string{yes_no(true)};
    std::vector<operand> stack;
    for (auto const& n : c.code()) {
        switch (n.what) {
            case operation::fact:
                stack.push_back(facts_.fact(*static_cast<fact_info const*>(n.subject), n.literal));
                break;
            case operation::constant:
                stack.push_back(constant(n.literal));
                break;
            case operation::parameter:
                stack.back() =
                    looked_up(*static_cast<parameter_info const*>(n.subject), stack.back());
                break;
            case operation::given:
                stack.back() = given(stack.back());
                break;
            case operation::negate:
                stack.back() = answer_operand("(NOT " + as_answer(stack.back()) + ")");
                break;
            case operation::one_of:
                stack.back() = among(n, stack.back());
                break;
            case operation::has_all:
                stack.back() = holds(n, stack.back());
                break;
            default: {
                auto const b = std::move(stack.back());
                stack.pop_back();
                auto& a = stack.back();
                if (n.what == operation::all_of)
                    a = answer_operand("(" + as_answer(a) + " AND " + as_answer(b) + ")");
                else if (n.what == operation::any_of)
                    a = answer_operand("(" + as_answer(a) + " OR " + as_answer(b) + ")");
                else
                    a = compared(n.what, a, b);
            }
        }
    }
    return as_answer(stack.back());
}

std::string term_writer::as_answer(operand const& o) {
    if (is_constant(o)) return std::string{yes_no(o.number != 0)};
    if (o.kind == value_kind::boolean) return where_applies(o, o.value);
    return where_applies(o, "(" + as_number(o) + " <> 0)");
}

operand term_writer::given(operand const& o) {
    if (is_constant(o)) return answer_operand(std::string{yes_no(true)});
    return answer_operand(where_applies(o, known_then(o, yes_no(true))));
}

operand term_writer::looked_up(parameter_info const& p, operand const& day) {
    operand found;
    found.kind = p.kind;
    found.of = &p;
    found.na = day.na;
    std::string const no_value = "CAST(NULL AS " + std::string{type_of(p, in_)} + ")";
    auto const value = [&](std::int64_t v) {
        operand beside;
        beside.kind = p.kind;
        beside.of = &p;
        auto spelt = literal(constant(v), beside, operation::equal);
        return spelt.empty() ? refuse(std::string{p.name} + " = " + std::to_string(v)) : spelt;
    };
    if (p.kind == value_kind::set || p.kind == value_kind::name) {
        found.value = refuse("parameter " + std::string{p.name});
        return found;
    }
    if (is_constant(day)) {
        auto const c = look_up(p, {said::value, day.number});
        found.value = c.state == said::value ? value(c.value) : no_value;
        return found;
    }
    std::string cases;
    for (auto const& entry : p.table) {
        if (entry.last < entry.first) continue;
        auto const inside = day.kind == value_kind::day
                                ? day.value + " BETWEEN " + sql::day(entry.first.raw(), in_) +
                                      " AND " + sql::day(entry.last.raw(), in_)
                                : as_number(day) + " BETWEEN " + number(entry.first.raw()) +
                                      " AND " + number(entry.last.raw());
        cases += " WHEN " + inside + " THEN " + value(entry.value);
    }
    found.value = cases.empty() ? no_value : "CASE" + cases + " END";
    return found;
}

operand term_writer::among(node const& n, operand const& o) {
    auto const bits = static_cast<std::uint64_t>(n.literal);
    auto const asked = [bits](std::int64_t v) {
        return v >= 0 && v < 63 && ((bits >> static_cast<unsigned>(v)) & 1U) != 0;
    };
    std::string members;
    auto const add = [&members](std::string const& m) {
        members += (members.empty() ? "" : ", ") + m;
    };
    std::string value = o.value;
    if (o.kind == value_kind::choice) {
        for (auto const& w : o.of->words)
            if (asked(w.value)) add(quote(w.name));
    } else {
        value = as_number(o);
        for (std::int64_t v = 0; v < 63; ++v)
            if (asked(v)) add(number(v));
    }
    return answer_operand(where_applies(o, members.empty()
                                               ? known_then(o, yes_no(false))
                                               : "(" + value + " IN (" + members + "))"));
}

operand term_writer::holds(node const& n, operand const& o) {
    auto const wanted = static_cast<std::uint64_t>(n.literal);
    if (o.kind != value_kind::set || wanted > 0xffff'ffffU)
        return answer_operand(refuse(term(o) + " has ..."));
    auto const bits = number(static_cast<std::int64_t>(wanted));
    return answer_operand(where_applies(o, "CASE WHEN (" + o.value + " & " + bits + ") = " + bits +
                                               " THEN TRUE WHEN (" + o.absent + " & " + bits +
                                               ") <> 0 THEN FALSE END"));
}

operand term_writer::compared(operation what, operand const& a, operand const& b) {
    if (is_constant(a) && is_constant(b)) {
        auto const c =
            apply(node{what, nullptr, 0}, {said::value, a.number}, {said::value, b.number});
        return answer_operand(std::string{yes_no(c.value != 0)});
    }
    return answer_operand(where_applies(a, b, "(" + relation(what, a, b) + ")"));
}

std::string term_writer::relation(operation what, operand const& a, operand const& b) {
    auto const sign = std::string{sign_of(what)};
    if (is_constant(a)) {
        auto const bound = literal(a, b, what);
        if (!bound.empty()) return bound + sign + b.value;
        return number(a.number) + sign + as_number(b);
    }
    if (is_constant(b)) {
        auto const bound = literal(b, a, what);
        if (!bound.empty()) return a.value + sign + bound;
        return as_number(a) + sign + number(b.number);
    }
    bool const equal = what == operation::equal;
    if (a.kind == value_kind::name && b.kind == value_kind::name) {
        auto const* x = static_cast<fact_info const*>(a.of);
        auto const* y = static_cast<fact_info const*>(b.of);
        // The numbers of names have no order that a table knows.
        if (!equal || x->domain != y->domain) return refuse(term(a) + sign + term(b));
        return a.value + sign + b.value;
    }
    bool const alike =
        (is_number(a.kind) && is_number(b.kind)) ||
        (a.kind == b.kind && (a.kind == value_kind::boolean || a.kind == value_kind::day)) ||
        (equal && a.kind == value_kind::choice && b.kind == value_kind::choice &&
         same_words(a.of, b.of));
    if (alike) return a.value + sign + b.value;
    return as_number(a) + sign + as_number(b);
}

/// A constant in the spelling of what it stands beside; empty if numbers must be compared.
std::string term_writer::literal(operand const& constant, operand const& beside, operation what) {
    auto const v = constant.number;
    switch (beside.kind) {
        case value_kind::whole:
        case value_kind::hundredths:
            return number(v);
        case value_kind::boolean:
            return v == 0 || v == 1 ? std::string{yes_no(v == 1)} : std::string{};
        case value_kind::day:
            return first_day().raw() <= v && v <= last_day().raw() ? sql::day(v, in_)
                                                                   : std::string{};
        case value_kind::choice: {
            if (what != operation::equal) return {};
            auto const* w = word_for(beside.of->words, v);
            return w == nullptr ? std::string{} : quote(w->name);
        }
        case value_kind::name: {
            std::string named;
            auto const& f = *static_cast<fact_info const*>(beside.of);
            if (what == operation::equal && facts_.name_text(f, v, named)) return quote(named);
            return {};
        }
        default:
            return {};
    }
}

std::string term_writer::as_number(operand const& o) {
    if (is_constant(o)) return number(o.number);
    switch (o.kind) {
        case value_kind::boolean:
            return "CASE WHEN " + o.value + " THEN 1 WHEN NOT " + o.value + " THEN 0 END";
        case value_kind::whole:
        case value_kind::hundredths:
            return o.value;
        case value_kind::day:
            return day_number(o.value, in_);
        case value_kind::choice: {
            std::string cases = "CASE " + o.value;
            for (auto const& w : o.of->words)
                cases += " WHEN " + quote(w.name) + " THEN " + number(w.value);
            return o.of->words.empty() ? refuse(term(o)) : cases + " END";
        }
        default:
            return refuse(term(o));
    }
}

}  // namespace thidua::sql
