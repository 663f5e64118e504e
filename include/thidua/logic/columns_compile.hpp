// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

#include <thidua/logic/columns_program.hpp>
#include <thidua/logic/columns_source.hpp>
#include <thidua/logic/evaluate.hpp>
#include <thidua/logic/judge.hpp>

namespace thidua {

/// Turns conditions and criteria into steps over the columns of a source. What they mean is what
/// `evaluate`, `rule` and `judge` say of each row.
class column_compiler {
public:
    /// `source` outlives the compiler.
    explicit column_compiler(column_source const& source) : source_(source) {}

    /// As `evaluate`.
    [[nodiscard]] answer_planes compile(condition const& c) {
        if (c.empty()) return {everywhere, nowhere};
        std::vector<operand> stack;
        for (auto const& n : c.code()) {
            switch (n.what) {
                case operation::fact:
                    stack.push_back(fact_operand(n));
                    break;
                case operation::constant:
                    stack.push_back(same_everywhere({said::value, n.literal}));
                    break;
                case operation::parameter:
                    stack.back() =
                        looked_up(*static_cast<parameter_info const*>(n.subject), stack.back());
                    break;
                case operation::given:
                    stack.back() = answer({stack.back().known, stack.back().not_applicable});
                    break;
                case operation::negate:
                    stack.back() = answer(~as_answer(stack.back()));
                    break;
                case operation::one_of:
                case operation::has_all:
                    stack.back() = asked_of_set(n, stack.back());
                    break;
                default: {
                    auto const b = std::move(stack.back());
                    stack.pop_back();
                    stack.back() = joined(n.what, stack.back(), b);
                }
            }
        }
        return as_answer(stack.back());
    }

    /// As `rule`: `must` with its exceptions.
    [[nodiscard]] answer_planes compile_rule(criterion const& c) {
        return with_exceptions(c.must, c.unless, detail::exception_depth);
    }

    /// Where each standing but `met` holds; no two share a row.
    struct standings {
        plane failed = nowhere;          ///< the rows where it failed
        plane unknown = nowhere;         ///< the rows where it is not known
        plane not_applicable = nowhere;  ///< the rows where it does not apply
        plane not_due = nowhere;         ///< the rows where it is not yet due
    };
    /// As `judge`.
    [[nodiscard]] standings compile(criterion const& c, stage at) {
        if (c.due > at) return {.not_due = everywhere};
        return judged(compile(c.due_when).yes, compile(c.applies), compile_rule(c));
    }
    /// What becomes of a criterion: where it is due, whether it applies, what its rule says.
    [[nodiscard]] standings judged(plane due, answer_planes const& applies,
                                   answer_planes const& rule) {
        standings s;
        s.not_due = opposite(due);
        s.not_applicable = program_.both(due, applies.no);
        auto const asked = program_.both(due, opposite(applies.no));
        s.failed = program_.both(asked, program_.both(applies.yes, rule.no));
        s.unknown = program_.both(
            asked,
            program_.both(opposite(rule.yes), opposite(program_.both(applies.yes, rule.no))));
        return s;
    }

    /// The program that the steps go into; one for all criteria, so that they share what is the
    /// same.
    [[nodiscard]] column_program& program() { return program_; }
    /// The derived facts that are read row by row, by the number that steps name them with.
    [[nodiscard]] std::vector<fact_info const*> const& row_facts() const { return row_facts_; }

private:
    /// A cell a row while a condition is compiled. Where its values come from:
    struct operand {
        enum class from : std::uint8_t { same, of_column, answer, choices, step };
        from what = from::same;
        plane known = nowhere;
        plane not_applicable = nowhere;
        std::int64_t value = 0;   ///< `same`
        thidua::column values{};  ///< `of_column`
        answer_planes truth{};    ///< `answer`: the value is 1 where yes and 0 where no
        std::vector<std::pair<plane, std::int64_t>> choices{};  ///< disjoint, cover `known`
        std::uint32_t step = 0;                                 ///< `step`: made while running
    };
    using from = typename operand::from;

    [[nodiscard]] static operand same_everywhere(cell const& c) {
        operand o;
        o.known = c.state == said::value ? everywhere : nowhere;
        o.not_applicable = c.state == said::not_applicable ? everywhere : nowhere;
        o.value = c.value;
        return o;
    }
    [[nodiscard]] operand answer(answer_planes const& a) {
        operand o;
        o.what = from::answer;
        o.known = program_.either(a.yes, a.no);
        o.truth = a;
        return o;
    }
    [[nodiscard]] operand column_operand(column const& c) {
        if (c.form == column_form::nothing) return same_everywhere(c.same);
        operand o;
        o.what = from::of_column;
        o.known = program_.known(c);
        o.not_applicable = program_.not_applicable(c);
        o.values = c;
        return o;
    }

    [[nodiscard]] operand chosen_operand(chosen_values const& made) {
        operand o;
        o.what = from::choices;
        o.not_applicable = made.not_applicable;
        o.choices = made.choices;
        for (auto const& [where, value] : made.choices) o.known = program_.either(o.known, where);
        return o;
    }

    [[nodiscard]] operand fact_operand(node const& n) {
        auto const& f = *static_cast<fact_info const*>(n.subject);
        if (f.attribute()) {
            auto const* c = source_.attribute(n.literal);
            return c == nullptr ? same_everywhere({}) : column_operand(*c);
        }
        if (auto const* e = source_.find(f); e != nullptr) {
            if (e->chosen) return chosen_operand(e->chosen(program_));
            return e->made ? answer(e->made(program_)) : column_operand(e->values);
        }
        if (!source_.reader()) return same_everywhere({});
        auto place = std::find(row_facts_.begin(), row_facts_.end(), &f);
        if (place == row_facts_.end()) place = row_facts_.insert(place, &f);
        auto const number = static_cast<std::uint64_t>(place - row_facts_.begin());
        operand o;
        o.what = from::step;
        o.known = program_.add_plane({.what = plane_source::row_known, .a = number});
        o.not_applicable =
            program_.add_plane({.what = plane_source::row_not_applicable, .a = number});
        o.step = program_.add({.what = plane_source::row_values, .a = number});
        return o;
    }

    [[nodiscard]] answer_planes as_answer(operand const& o) {
        if (o.what == from::answer) return o.truth;
        auto const zero = compared(comparison::equal, o, same_everywhere({said::value, 0}));
        return {program_.both(o.known, opposite(zero)),
                program_.either(program_.both(o.known, zero), o.not_applicable)};
    }

    /// The parameter's value on the day in `day`.
    [[nodiscard]] operand looked_up(parameter_info const& p, operand const& day) {
        operand o;
        o.what = from::choices;
        o.not_applicable = day.not_applicable;
        auto left = day.known;  // rows whose day no entry so far has
        for (auto const& entry : p.table) {
            auto const inside =
                program_.both(opposite(compared(comparison::less, day, number(entry.first.raw()))),
                              compared(comparison::less_equal, day, number(entry.last.raw())));
            auto const here = program_.both(left, inside);
            left = program_.both(left, opposite(inside));
            if (here == nowhere) continue;
            o.known = program_.either(o.known, here);
            o.choices.emplace_back(here, entry.value);
        }
        return o;
    }

    [[nodiscard]] operand asked_of_set(node const& n, operand const& of) {
        auto const literal = static_cast<std::uint64_t>(n.literal);
        answer_planes asked;
        switch (of.what) {
            case from::of_column:
                asked = n.what == operation::one_of
                            ? two_valued(program_.one_of(of.values, literal))
                            : program_.has_all(of.values, literal);
                break;
            case from::answer: {
                auto const yes = apply(n, {said::value, 1});
                auto const no = apply(n, {said::value, 0});
                asked = chosen(of.truth.yes, as_truth(yes), as_truth(no));
                break;
            }
            case from::same: {
                auto const said_so = as_truth(apply(n, {said::value, of.value}));
                asked = chosen(everywhere, said_so, said_so);
                break;
            }
            case from::choices:
                for (auto const& [where, value] : of.choices) {
                    auto const one =
                        chosen(where, as_truth(apply(n, {said::value, value})), truth::unknown);
                    asked = {program_.either(asked.yes, one.yes),
                             program_.either(asked.no, one.no)};
                }
                break;
            default:
                asked = asked_of_step(n.what, of.step, literal);
        }
        return answer({program_.both(of.known, asked.yes),
                       program_.either(program_.both(of.known, asked.no), of.not_applicable)});
    }
    [[nodiscard]] static answer_planes two_valued(plane yes) { return {yes, opposite(yes)}; }
    /// One answer where `where`, another elsewhere.
    [[nodiscard]] answer_planes chosen(plane where, truth then, truth otherwise) {
        auto const pick = [&](truth wanted) {
            return program_.either(then == wanted ? where : nowhere,
                                   otherwise == wanted ? opposite(where) : nowhere);
        };
        return {pick(truth::yes), pick(truth::no)};
    }
    [[nodiscard]] answer_planes asked_of_step(operation what, std::uint32_t step,
                                              std::uint64_t literal) {
        if (what == operation::one_of) {
            plane any = nowhere;
            for (std::int64_t v = 0; v < 63; ++v)
                if (((literal >> static_cast<unsigned>(v)) & 1U) != 0)
                    any = program_.either(any, program_.values_in_range(step, v, v));
            return two_valued(any);
        }
        auto const yes =
            program_.add_plane({.what = plane_source::has_bits, .a = literal, .left = step});
        auto const absent = program_.add_plane(
            {.what = plane_source::has_a_bit, .a = literal << 32U, .left = step});
        return {yes, program_.both(absent, opposite(yes))};
    }

    [[nodiscard]] operand joined(operation what, operand const& a, operand const& b) {
        if (what == operation::all_of) return answer(program_.both(as_answer(a), as_answer(b)));
        if (what == operation::any_of) return answer(program_.either(as_answer(a), as_answer(b)));
        auto const how = what == operation::equal  ? comparison::equal
                         : what == operation::less ? comparison::less
                                                   : comparison::less_equal;
        // What does not apply compares with nothing: the answer is no, before any unknown.
        auto const denied = program_.either(a.not_applicable, b.not_applicable);
        auto const known = program_.both(a.known, b.known);
        auto const holds = compared(how, a, b);
        return answer({program_.both(known, holds),
                       program_.either(program_.both(known, opposite(holds)), denied)});
    }

    [[nodiscard]] static operand number(std::int64_t value) {
        return same_everywhere({said::value, value});
    }
    [[nodiscard]] static constexpr bool holds(comparison how, std::int64_t a, std::int64_t b) {
        return how == comparison::equal ? a == b : how == comparison::less ? a < b : a <= b;
    }

    /// Where `a` compares so with `b`; means nothing where one of them has no value.
    [[nodiscard]] plane compared(comparison how, operand const& a, operand const& b) {
        if (a.what == from::choices) {
            plane any = nowhere;
            for (auto const& [where, value] : a.choices)
                any = program_.either(any, program_.both(where, compared(how, number(value), b)));
            return any;
        }
        if (b.what == from::choices) {
            plane any = nowhere;
            for (auto const& [where, value] : b.choices)
                any = program_.either(any, program_.both(where, compared(how, a, number(value))));
            return any;
        }
        if (a.what == from::same && b.what == from::same)
            return holds(how, a.value, b.value) ? everywhere : nowhere;
        if (b.what == from::same) {
            if (a.what == from::answer)
                return by_bit(a.truth.yes, holds(how, 1, b.value), holds(how, 0, b.value));
            if (how == comparison::equal) return within(a, b.value, b.value);
            if (how == comparison::less_equal) return within(a, lowest, b.value);
            return b.value == lowest ? nowhere : within(a, lowest, b.value - 1);
        }
        if (a.what == from::same) {
            if (b.what == from::answer)
                return by_bit(b.truth.yes, holds(how, a.value, 1), holds(how, a.value, 0));
            if (how == comparison::equal) return within(b, a.value, a.value);
            if (how == comparison::less_equal) return within(b, a.value, highest);
            return a.value == highest ? nowhere : within(b, a.value + 1, highest);
        }
        if (is_bit(a) && is_bit(b)) {
            auto const x = bit_of(a);
            auto const y = bit_of(b);
            if (how == comparison::equal)
                return program_.either(program_.both(x, y),
                                       program_.both(opposite(x), opposite(y)));
            return how == comparison::less ? program_.both(opposite(x), y)
                                           : program_.either(opposite(x), y);
        }
        bool const alike = a.what == from::of_column && b.what == from::of_column &&
                           a.values.form == b.values.form &&
                           (a.values.form == column_form::u8 || a.values.form == column_form::u16);
        if (alike) return program_.compare_columns(how, a.values, b.values);
        return program_.compare_values(how, step_of(a), step_of(b));
    }
    [[nodiscard]] static plane by_bit(plane bit, bool at_one, bool at_zero) {
        if (at_one == at_zero) return at_one ? everywhere : nowhere;
        return at_one ? bit : opposite(bit);
    }
    [[nodiscard]] plane within(operand const& o, std::int64_t first, std::int64_t last) {
        return o.what == from::of_column ? program_.in_range(o.values, first, last)
                                         : program_.values_in_range(o.step, first, last);
    }
    [[nodiscard]] static bool is_bit(operand const& o) {
        return o.what == from::answer ||
               (o.what == from::of_column && o.values.form == column_form::bits);
    }
    [[nodiscard]] plane bit_of(operand const& o) {
        return o.what == from::answer ? o.truth.yes : program_.in_range(o.values, 1, 1);
    }
    [[nodiscard]] std::uint32_t step_of(operand const& o) {
        switch (o.what) {
            case from::step:
                return o.step;
            case from::answer:
                return program_.values(o.truth.yes);
            case from::of_column:
                return program_.values(o.values);
            default:  // a constant; choices were taken apart
                return program_.values(column::all_same(0, {said::value, o.value}));
        }
    }

    [[nodiscard]] answer_planes with_exceptions(condition const& own,
                                                std::array<exception const*, 2> const& unless,
                                                int depth_left) {
        auto value = compile(own);
        if (depth_left == 0) return value;
        struct replacement {
            answer_planes when{};
            answer_planes then{};
        };
        std::vector<replacement> all;
        for (auto const* e : unless)
            if (e != nullptr)
                all.push_back(
                    {compile(e->when), with_exceptions(e->then, e->unless, depth_left - 1)});
        if (all.empty()) return value;
        // Live exceptions stand in the rule's place, and all of them must say the same.
        plane live = nowhere;
        for (auto const& e : all) live = program_.either(live, e.when.yes);
        answer_planes replaced{live, live};
        for (auto const& e : all) {
            auto const dead = opposite(e.when.yes);
            replaced.yes = program_.both(replaced.yes, program_.either(dead, e.then.yes));
            replaced.no = program_.both(replaced.no, program_.either(dead, e.then.no));
        }
        value.yes = program_.either(program_.both(opposite(live), value.yes), replaced.yes);
        value.no = program_.either(program_.both(opposite(live), value.no), replaced.no);
        // One that may be live must not change the value.
        for (auto const& e : all) {
            auto const decided = program_.either(e.when.yes, e.when.no);
            value.yes = program_.both(value.yes, program_.either(decided, e.then.yes));
            value.no = program_.both(value.no, program_.either(decided, e.then.no));
        }
        return value;
    }

    static constexpr std::int64_t lowest = INT64_MIN;
    static constexpr std::int64_t highest = INT64_MAX;

    column_source const& source_;
    column_program program_{};
    std::vector<fact_info const*> row_facts_{};
};

}  // namespace thidua
