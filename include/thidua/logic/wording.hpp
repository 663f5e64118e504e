// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <thidua/calendar/date_text.hpp>
#include <thidua/logic/trace.hpp>

namespace thidua {

/// The text behind the number of a `name` fact: a unit, a movement. Empty = print the number.
using name_lookup = std::function<std::string(fact_info const&, std::int64_t)>;

/// Words for people: values, conditions, observations, Vietnamese or English. Meaning is promised,
/// wording not.
class wording {
public:
    /// Facts above `upto` are not printed: what is told to a reader is limited by who it is.
    explicit wording(language in = language::vi, name_lookup names = {},
                     sensitivity upto = sensitivity::sensitive)
        : in_(in), names_(std::move(names)), upto_(upto) {}

    /// A value of a symbol: "05/07/2025", "87,5", "Hoàn thành tốt nhiệm vụ".
    [[nodiscard]] std::string value(symbol const& s, std::int64_t v) const {
        switch (s.kind) {
            case value_kind::boolean:
                return v != 0 ? say("có", "yes") : say("không", "no");
            case value_kind::day:
                return to_short(date::from_raw(v));
            case value_kind::hundredths:
                return hundredths_text(v) + unit(s);
            case value_kind::choice: {
                auto const* w = word_for(s.words, v);
                return w == nullptr ? std::to_string(v) : std::string{w->label.in(in_)};
            }
            case value_kind::set:
                return members(s, v & 0xffff'ffff);
            case value_kind::name: {
                auto text = names_ ? names_(static_cast<fact_info const&>(s), v) : std::string{};
                return text.empty() ? "#" + std::to_string(v) : text;
            }
            default:
                return std::to_string(v) + unit(s);
        }
    }

    /// What a dossier says of a symbol: the value, "not known", or "does not apply".
    [[nodiscard]] std::string answer(symbol const& s, cell const& c, bilingual blank = {}) const {
        if (c.state == said::nothing)
            return blank.in(in_).empty() ? say("chưa có thông tin", "not known")
                                         : std::string{blank.in(in_)};
        if (c.state == said::not_applicable) return say("không áp dụng", "does not apply");
        if (s.kind != value_kind::set) return value(s, c.value);
        // Of a set the present members; what is asked for and absent is told by `observed`.
        auto const present = members(s, c.value & 0xffff'ffff);
        return present.empty() ? say("không có", "none") : present;
    }

    /// A condition as a phrase: what is asked. Empty for the empty condition.
    [[nodiscard]] std::string required(condition const& c) const {
        struct part {
            std::string text;
            node of;
            bool compound;
            std::string denied = {};  ///< how its negation is said, if there is a better way
        };
        std::vector<part> stack;
        auto const pop = [&stack] {
            auto p = std::move(stack.back());
            stack.pop_back();
            return p;
        };
        for (auto const& n : c.code()) {
            switch (n.what) {
                case operation::fact:
                    stack.push_back({std::string{n.subject->label.in(in_)}, n, false});
                    break;
                case operation::constant:
                    stack.push_back({{}, n, false});
                    break;
                case operation::parameter: {
                    auto const day = pop();
                    stack.push_back({std::string{n.subject->label.in(in_)} +
                                         say(" (tại ", " (on the ") + day.text + ")",
                                     n, false});
                    break;
                }
                case operation::given: {
                    auto const a = pop();
                    stack.push_back({say("có " + a.text, a.text + " is given"),
                                     node{operation::given, a.of.subject}, false});
                    break;
                }
                case operation::one_of: {
                    auto const a = pop();
                    stack.push_back({a.text + say(" là ", " is ") +
                                         members(*a.of.subject, n.literal, say(" hoặc ", " or ")),
                                     n, false});
                    break;
                }
                case operation::has_all: {
                    auto const a = pop();
                    stack.push_back(
                        {a.text + say(" có ", " have ") + members(*a.of.subject, n.literal), n,
                         false});
                    break;
                }
                case operation::negate: {
                    auto a = pop();
                    stack.push_back({a.denied.empty() ? negated(a.text, a.of) : a.denied,
                                     node{operation::negate, a.of.subject}, a.compound});
                    break;
                }
                case operation::all_of:
                case operation::any_of: {
                    auto const b = pop();
                    auto const a = pop();
                    auto const inside = [&n](part const& p) {
                        return p.compound && p.of.what != n.what ? "(" + p.text + ")" : p.text;
                    };
                    stack.push_back({inside(a) +
                                         (n.what == operation::all_of ? say(" và ", " and ")
                                                                      : say(" hoặc ", " or ")) +
                                         inside(b),
                                     n, true});
                    break;
                }
                default: {
                    auto const b = pop();
                    auto const a = pop();
                    stack.push_back(
                        {compared(n.what, a.text, a.of, b.text, b.of),
                         node{n.what, a.of.subject != nullptr ? a.of.subject : b.of.subject}, false,
                         n.what == operation::equal ? differs(a.text, a.of, b.text, b.of)
                                                    : std::string{}});
                }
            }
        }
        return stack.empty() ? std::string{} : stack.back().text;
    }

    /// What was observed: each fact that the condition speaks of with its answer, each once. `note`
    /// may add where an answer comes from: "theo cam kết tại Tờ trình số ...".
    [[nodiscard]] std::vector<std::string> observed(
        trace const& t, std::function<std::string(symbol const&)> const& note = {}) const {
        std::vector<std::string> lines;
        for (auto const& s : t.steps) {
            if (s.step.what != operation::fact && s.step.what != operation::parameter) continue;
            bilingual blank{};
            if (s.step.what == operation::fact)
                blank = static_cast<fact_info const*>(s.step.subject)->blank;
            bool const hidden = s.step.what == operation::fact &&
                                static_cast<fact_info const*>(s.step.subject)->shown_to > upto_;
            auto line = std::string{s.step.subject->label.in(in_)} + ": ";
            if (hidden) {
                add_once(lines, line + say("(không hiển thị)", "(not shown)"));
                continue;
            }
            line += answer(*s.step.subject, s.seen, blank);
            if (s.step.subject->kind == value_kind::set) line += lacking(t, s);
            if (auto const from = note ? note(*s.step.subject) : std::string{}; !from.empty())
                line += " (" + from + ")";
            add_once(lines, std::move(line));
        }
        return lines;
    }

    /// One of two texts, by the language.
    [[nodiscard]] std::string say(std::string_view vi, std::string_view en) const {
        return std::string{in_ == language::vi ? vi : en};
    }
    /// The language that it writes.
    [[nodiscard]] language in() const { return in_; }

    /// The most sensitive facts whose values it prints, included.
    [[nodiscard]] sensitivity upto() const { return upto_; }

private:
    static void add_once(std::vector<std::string>& lines, std::string line) {
        for (auto const& l : lines)
            if (l == line) return;
        lines.push_back(std::move(line));
    }
    [[nodiscard]] std::string unit(symbol const& s) const {
        return s.unit.in(in_).empty() ? std::string{} : " " + std::string{s.unit.in(in_)};
    }
    [[nodiscard]] std::string hundredths_text(std::int64_t v) const {
        auto const mark = in_ == language::vi ? ',' : '.';
        auto const magnitude = v < 0 ? -v : v;
        auto line = (v < 0 ? "-" : "") + std::to_string(magnitude / 100);
        auto const rest = magnitude % 100;
        if (rest == 0) return line;
        line += mark;
        line += static_cast<char>('0' + rest / 10);
        if (rest % 10 != 0) line += static_cast<char>('0' + rest % 10);
        return line;
    }
    [[nodiscard]] std::string members(symbol const& s, std::int64_t bits,
                                      std::string_view between = ", ") const {
        std::string line;
        for (auto const& w : s.words)
            if (w.value < 63 && ((bits >> w.value) & 1) != 0)
                line += (line.empty() ? "" : std::string{between}) + std::string{w.label.in(in_)};
        return line;
    }
    /// "; thiếu: biên bản" for the papers that the trace asks for and the dossier lacks.
    [[nodiscard]] std::string lacking(trace const& t, traced_step const& set) const {
        if (set.seen.state != said::value) return {};
        std::int64_t asked = 0;
        for (auto const& s : t.steps)
            if (s.step.what == operation::has_all && s.left >= 0 &&
                t.steps[static_cast<std::size_t>(s.left)].step.subject == set.step.subject)
                asked |= s.step.literal;
        auto const bits = static_cast<std::uint64_t>(set.seen.value);
        auto const present = static_cast<std::int64_t>(bits & 0xffff'ffffU);
        auto const absent = static_cast<std::int64_t>(bits >> 32U);
        std::string line;
        if ((asked & absent) != 0)
            line += say("; thiếu: ", "; lacking: ") + members(*set.step.subject, asked & absent);
        if ((asked & ~present & ~absent) != 0)
            line += say("; chưa rõ: ", "; not known: ") +
                    members(*set.step.subject, asked & ~present & ~absent);
        return line;
    }
    [[nodiscard]] std::string negated(std::string const& text, node const& of) const {
        if (of.what == operation::fact) return say("không thuộc trường hợp ", "not: ") + text;
        if (of.what == operation::given) {
            auto const label = std::string{of.subject->label.in(in_)};
            return say("không có " + label, label + " is not given");
        }
        return say("không phải (", "not (") + text + ")";
    }
    [[nodiscard]] std::string operand(std::string const& text, node const& of,
                                      node const& other) const {
        if (of.what == operation::constant && other.subject != nullptr)
            return value(*other.subject, of.literal);
        if (of.what == operation::constant) return std::to_string(of.literal);
        return text;
    }
    [[nodiscard]] std::string compared(operation how, std::string const& a, node const& of_a,
                                       std::string const& b, node const& of_b) const {
        auto const left = operand(a, of_a, of_b);
        auto const right = operand(b, of_b, of_a);
        auto const* s = of_a.subject != nullptr ? of_a.subject : of_b.subject;
        bool const days = s != nullptr && s->kind == value_kind::day;
        if (how == operation::equal) return left + say(" là ", " is ") + right;
        // A bound that stands on the left is said from the fact's side: "from ... up".
        auto const is_bound = [](node const& n) {
            return n.what == operation::constant || n.what == operation::parameter;
        };
        bool const bound_first = is_bound(of_a) && !is_bound(of_b);
        if (how == operation::less) {
            if (bound_first)
                return right + (days ? say(" sau ", " is after ") : say(" trên ", " is above ")) +
                       left;
            return left + (days ? say(" trước ", " is before ") : say(" dưới ", " is below ")) +
                   right;
        }
        if (bound_first)
            return right +
                   (days ? say(" từ ngày ", " is not before ") : say(" từ ", " is at least ")) +
                   left + (days ? say(" trở đi", "") : say(" trở lên", ""));
        return left +
               (days ? say(" không muộn hơn ", " is not later than ")
                     : say(" không quá ", " is at most ")) +
               right;
    }
    [[nodiscard]] std::string differs(std::string const& a, node const& of_a, std::string const& b,
                                      node const& of_b) const {
        return operand(a, of_a, of_b) + say(" không phải là ", " is not ") + operand(b, of_b, of_a);
    }

    language in_;
    name_lookup names_;
    sensitivity upto_;
};

}  // namespace thidua
