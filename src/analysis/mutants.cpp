// SPDX-License-Identifier: BSL-1.0
#include "mutants.hpp"

#include <algorithm>
#include <set>
#include <utility>

#include <thidua/calendar/date_text.hpp>
#include <thidua/logic/wording.hpp>

namespace thidua::analysis::detail {

namespace {

[[nodiscard]] condition const* condition_of(atom const& a) {
    switch (a.part) {
        case rule_part::applies:
            return &a.of->applies;
        case rule_part::due_when:
            return &a.of->due_when;
        case rule_part::must:
            return &a.of->must;
        case rule_part::exception_when:
            return &a.except->when;
        case rule_part::exception_then:
            return &a.except->then;
        case rule_part::track_applies:
            return &a.in->applies;
        default:
            return nullptr;  // a track's type is no condition
    }
}

[[nodiscard]] std::string quoted(std::string const& phrase, language in) {
    if (!phrase.empty()) return "“" + phrase + "”";
    return in == language::vi ? "không hỏi gì" : "nothing is asked";
}

[[nodiscard]] text turned_into(condition const& was, condition const& now) {
    wording const vi{language::vi};
    wording const en{language::en};
    return {
        quoted(vi.required(was), language::vi) + " thành " + quoted(vi.required(now), language::vi),
        quoted(en.required(was), language::en) + " becomes " +
            quoted(en.required(now), language::en)};
}

[[nodiscard]] bool compares(operation what) {
    return what == operation::equal || what == operation::less || what == operation::less_equal;
}

}  // namespace

std::vector<node> without_atom(std::span<node const> code, std::size_t first, std::size_t end) {
    // Parts are followed as they would be evaluated; a part that is gone is empty.
    std::vector<std::vector<node>> stack;
    auto const spans = atom_spans(code);
    std::size_t next = 0;
    for (std::size_t i = 0; i < code.size(); ++i) {
        if (next < spans.size() && spans[next].first == i) {
            auto& part = stack.emplace_back();
            if (i != first || spans[next].second != end)
                part.assign(code.begin() + static_cast<std::ptrdiff_t>(i),
                            code.begin() + static_cast<std::ptrdiff_t>(spans[next].second));
            i = spans[next].second - 1;
            ++next;
            continue;
        }
        if (code[i].what == operation::negate) {
            if (!stack.back().empty()) stack.back().push_back(code[i]);
            continue;
        }
        auto right = std::move(stack.back());
        stack.pop_back();
        auto& left = stack.back();
        bool const both = !left.empty() && !right.empty();
        left.insert(left.end(), right.begin(), right.end());
        if (both) left.push_back(code[i]);
    }
    return stack.empty() ? std::vector<node>{} : stack.back();
}

mutant_plan::mutant_plan(parsed_rules const& rules) {
    std::set<condition const*> seen;
    std::vector<parameter_info const*> parameters;
    for (auto const& a : rules.atoms) {
        for (auto const& n : a.code) {
            if (n.what != operation::parameter) continue;
            auto const* p = static_cast<parameter_info const*>(n.subject);
            if (std::ranges::find(parameters, p) == parameters.end()) parameters.push_back(p);
        }
        auto const* c = condition_of(a);
        if (c == nullptr || !seen.insert(c).second) continue;
        change_condition({c, place_of(a)});
    }
    for (auto const* p : parameters) change_parameter(*p);
    for (auto const* c : rules.rules.criteria)
        drop(mutation_kind::criterion_dropped, std::string{c->id}, {.without_criterion = c});
    std::set<exception const*> exceptions;
    for (auto const& a : rules.atoms)
        if (a.except != nullptr && exceptions.insert(a.except).second)
            drop(mutation_kind::exception_dropped, std::string{a.except->id},
                 {.without_exception = a.except});
    for (auto const* t : rules.rules.live)
        drop(mutation_kind::track_dropped, std::string{t->id}, {.without_track = t});
}

void mutant_plan::add(mutation_kind kind, site const& s, std::vector<node> const& code) {
    condition made;
    bool fits = true;
    for (auto const& n : code) fits = fits && made.push(n);
    if (!fits || !made.well_formed()) {
        ++skipped_;
        return;
    }
    all_.push_back({kind, s.where, turned_into(*s.of, made), {.from = s.of, .to = made}});
}

void mutant_plan::drop(mutation_kind kind, std::string where, edit const& by) {
    text what{"bỏ `" + where + "`", "`" + where + "` is left out"};
    all_.push_back({kind, std::move(where), std::move(what), by});
}

void mutant_plan::change_condition(site const& s) {
    auto const code = s.of->code();
    auto const spans = atom_spans(code);
    for (auto const& [first, end] : spans) {
        change_atom(s, code, first, end);
        add(mutation_kind::atom_dropped, s, without_atom(code, first, end));
        std::vector<node> negated{code.begin(), code.end()};
        auto const at = negated.begin() + static_cast<std::ptrdiff_t>(end);
        if (at != negated.end() && at->what == operation::negate)
            negated.erase(at);
        else
            negated.insert(at, node{operation::negate, nullptr, 0});
        add(mutation_kind::atom_negated, s, negated);
    }
    std::size_t next = 0;
    for (std::size_t i = 0; i < code.size(); ++i) {
        if (next < spans.size() && i == spans[next].first) {
            i = spans[next++].second - 1;
            continue;
        }
        if (code[i].what == operation::negate) continue;
        std::vector<node> swapped{code.begin(), code.end()};
        swapped[i].what = code[i].what == operation::all_of ? operation::any_of : operation::all_of;
        add(mutation_kind::connective_swapped, s, swapped);
    }
}

void mutant_plan::change_atom(site const& s, std::span<node const> code, std::size_t first,
                              std::size_t end) {
    auto const root = code[end - 1];
    if (root.what == operation::one_of || root.what == operation::has_all)
        remove_members(s, code, end - 1);
    if (!compares(root.what)) return;
    if (root.what != operation::equal) {
        std::vector<node> swapped{code.begin(), code.end()};
        swapped[end - 1].what =
            root.what == operation::less ? operation::less_equal : operation::less;
        add(mutation_kind::strictness_swapped, s, swapped);
    }
    symbol const* of = nullptr;
    for (auto i = first; i < end; ++i)
        if (code[i].subject != nullptr) of = code[i].subject;  // a parameter stands after its day
    if (of == nullptr) return;
    for (auto i = first; i < end; ++i)
        if (code[i].what == operation::constant) move_literal(s, code, i, *of);
}

void mutant_plan::move_literal(site const& s, std::span<node const> code, std::size_t at,
                               symbol const& of) {
    if (of.kind == value_kind::boolean || of.kind == value_kind::name) return;
    for (auto const by : {-1, 1}) {
        auto const moved = code[at].literal + by;
        if (of.kind == value_kind::choice && word_for(of.words, moved) == nullptr) continue;
        std::vector<node> changed{code.begin(), code.end()};
        changed[at].literal = moved;
        add(of.kind == value_kind::day ? mutation_kind::day_moved : mutation_kind::threshold_moved,
            s, changed);
    }
}

void mutant_plan::remove_members(site const& s, std::span<node const> code, std::size_t at) {
    for (int m = 0; m < 63; ++m) {
        auto const left = code[at].literal & ~(std::int64_t{1} << m);
        if (left == code[at].literal || left == 0) continue;
        std::vector<node> changed{code.begin(), code.end()};
        changed[at].literal = left;
        add(mutation_kind::member_removed, s, changed);
    }
}

void mutant_plan::change_parameter(parameter_info const& p) {
    auto const where = "parameter:" + std::string{p.name};
    wording const vi{language::vi};
    wording const en{language::en};
    auto const change = [&](std::vector<dated<std::int64_t>> table, text what) {
        tables_.push_back(std::move(table));
        auto& changed = parameters_.emplace_back(p);
        changed.table = tables_.back();
        all_.push_back({mutation_kind::parameter_moved,
                        where,
                        std::move(what),
                        {.parameter_from = &p, .parameter_to = &changed}});
    };
    std::vector<dated<std::int64_t>> const now{p.table.begin(), p.table.end()};
    for (std::size_t i = 0; i < now.size(); ++i) {
        for (auto const by : {-1, 1}) {
            auto table = now;
            table[i].value += by;
            auto const from = to_short(now[i].first);
            change(table, {vi.value(p, now[i].value) + " thành " + vi.value(p, table[i].value) +
                               " (từ " + from + ")",
                           en.value(p, now[i].value) + " becomes " + en.value(p, table[i].value) +
                               " (from " + from + ")"});
        }
        // A change between two entries moves for both; the last day of all has nothing after it.
        if (i + 1 == now.size()) continue;
        for (auto const by : {-1, 1}) {
            auto table = now;
            auto const moved = now[i + 1].first + days{by};
            bool const touches = now[i].last + days{1} == now[i + 1].first;
            table[i + 1].first = moved;
            if (touches) table[i].last = table[i].last + days{by};
            change(table, {"ngày " + to_short(now[i + 1].first) + " thành " + to_short(moved),
                           to_short(now[i + 1].first) + " becomes " + to_short(moved)});
        }
    }
}

}  // namespace thidua::analysis::detail
