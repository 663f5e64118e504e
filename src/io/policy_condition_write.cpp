// SPDX-License-Identifier: BSL-1.0
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <thidua/io/policy_condition.hpp>
#include <thidua/io/text_form.hpp>

#include "policy_condition_values.hpp"

namespace thidua {
namespace policy_reading {
namespace {

/// How closely a part binds; a part stands unparenthesised where no closer one is needed.
enum class binding : std::uint8_t { any_of, all_of, negation, relation, operand };

struct part {
    std::string text{};
    binding binds = binding::operand;
    symbol const* of = nullptr;  ///< the fact or parameter that it is, alone
    bool is_fact = false;
    bool is_parameter = false;
    std::optional<std::int64_t> constant{};  ///< its text depends on what stands beside it
    std::string denied{};                    ///< how its negation is written, if not with `not`
};

constexpr symbol yes_no{.name = "yes/no", .kind = value_kind::boolean};

class printer {
public:
    result<std::string> write(condition const& c) {
        for (auto const& n : c.code()) {
            step(n);
            if (failure_) return std::move(*failure_);
        }
        auto whole = std::move(stack_.back());
        auto written = truth(whole, binding::any_of);
        if (failure_) return std::move(*failure_);
        return written;
    }

private:
    part pop() {
        auto p = std::move(stack_.back());
        stack_.pop_back();
        return p;
    }
    void push(std::string text, binding binds, std::string denied = {}) {
        part p;
        p.text = std::move(text);
        p.binds = binds;
        p.denied = std::move(denied);
        stack_.push_back(std::move(p));
    }
    void refuse(text message) {
        if (!failure_)
            failure_ = error{.code = "policy.unwritable",
                             .message = std::move(message),
                             .help = {"điều kiện phải viết được bằng các toán tử của C++",
                                      "write what the operators of C++ rules can make"},
                             .where = {}};
    }

    void step(node const& n) {
        switch (n.what) {
            case operation::fact:
                return fact_of(*n.subject);
            case operation::constant: {
                part p;
                p.constant = n.literal;
                return stack_.push_back(std::move(p));
            }
            case operation::parameter:
                return parameter_of(*n.subject);
            case operation::given: {
                auto const a = pop();
                if (a.constant) return refuse({"hỏi `given` của hằng số", "`given` of a constant"});
                return push(enclosed(a, binding::operand) + " given", binding::relation);
            }
            case operation::one_of:
            case operation::has_all:
                return among(n);
            case operation::negate: {
                auto a = pop();
                if (!a.denied.empty()) return push(std::move(a.denied), binding::relation);
                return push("not " + truth(a, binding::negation), binding::negation);
            }
            case operation::all_of: {
                auto const b = pop();
                auto const a = pop();
                auto line = truth(a, binding::all_of) + " and ";
                line += truth(b, binding::negation);
                return push(std::move(line), binding::all_of);
            }
            case operation::any_of: {
                auto const b = pop();
                auto const a = pop();
                auto line = alternative(a, binding::any_of) + " or ";
                line += alternative(b, binding::all_of);
                return push(std::move(line), binding::any_of);
            }
            default:
                return compared(n.what);
        }
    }
    void fact_of(symbol const& s) {
        if (!is_condition_name(s.name))
            return refuse({"tên " + shown(s.name) + " không đọc lại được",
                           "the name " + shown(s.name) + " cannot be read back"});
        part p;
        p.text = s.name;
        p.of = &s;
        p.is_fact = true;
        stack_.push_back(std::move(p));
    }
    void parameter_of(symbol const& s) {
        if (!is_condition_name(s.name))
            return refuse({"tên " + shown(s.name) + " không đọc lại được",
                           "the name " + shown(s.name) + " cannot be read back"});
        auto const day = pop();
        symbol const any_day{.name = "on", .kind = value_kind::day};
        auto line = std::string{s.name} + " on ";
        line += day.constant ? literal(*day.constant, any_day) : enclosed(day, binding::operand);
        part p;
        p.text = std::move(line);
        p.of = &s;
        p.is_parameter = true;
        stack_.push_back(std::move(p));
    }
    void among(node const& n) {
        auto const a = pop();
        if (!a.is_fact) return refuse({"`in` và `has` cần một thông tin", "`in` needs a fact"});
        auto const bits = static_cast<std::uint64_t>(n.literal);
        std::uint64_t named = 0;
        std::vector<std::string> members;
        for (auto const& w : a.of->words) {
            if (w.value < 0 || w.value >= 63 || ((bits >> w.value) & 1U) == 0) continue;
            named |= std::uint64_t{1} << w.value;
            members.push_back(literal(w.value, *a.of));
        }
        if (members.empty() || named != bits)
            return refuse({"danh mục của " + shown(a.of->name) + " thiếu giá trị",
                           "the list of " + shown(a.of->name) + " lacks a value"});
        std::string line;
        for (auto const& m : members) line += (line.empty() ? "" : ", ") + m;
        if (members.size() > 1) line = "(" + line + ")";
        if (n.what == operation::has_all) return push(a.text + " has " + line, binding::relation);
        push(a.text + " in " + line, binding::relation, a.text + " not in " + line);
    }
    void compared(operation what) {
        auto b = pop();
        auto a = pop();
        if (a.constant && b.constant)
            return refuse({"so sánh hai hằng số", "two constants are compared"});
        // A bare name that is a value of the other side's list would be read as that value.
        if (names_a_value(b, a))
            b.text = "(" + b.text + ")";
        else if (names_a_value(a, b))
            a.text = "(" + a.text + ")";
        auto const left = side(a, b);
        auto const right = side(b, a);
        if (what == operation::equal)
            return push(left + " = " + right, binding::relation, left + " != " + right);
        std::string const less = what == operation::less ? "<" : "<=";
        std::string const more = what == operation::less ? ">" : ">=";
        // A bound that stands first is written behind what it bounds; the steps are the same.
        bool const bound_first = (a.constant || a.is_parameter) && !(b.constant || b.is_parameter);
        if (bound_first) return push(right + " " + more + " " + left, binding::relation);
        push(left + " " + less + " " + right, binding::relation);
    }

    [[nodiscard]] static bool names_a_value(part const& name, part const& beside) {
        return name.is_fact && beside.of != nullptr && beside.of->kind == value_kind::choice &&
               value_by_id(*beside.of, name.of->name).has_value();
    }
    [[nodiscard]] std::string literal(std::int64_t value, symbol const& of) {
        auto written = write_literal(value, of);
        if (written) return *std::move(written);
        if (!failure_) failure_ = std::move(written).failure();
        return {};
    }
    /// One side of a comparison.
    [[nodiscard]] std::string side(part const& p, part const& beside) {
        if (p.constant) return literal(*p.constant, beside.of != nullptr ? *beside.of : yes_no);
        return enclosed(p, binding::operand);
    }
    [[nodiscard]] static std::string enclosed(part const& p, binding least) {
        return p.binds < least ? "(" + p.text + ")" : p.text;
    }
    /// A part that is yes or no, in parentheses if it binds less closely than `least`.
    [[nodiscard]] std::string truth(part const& p, binding least) {
        if (p.constant) return literal(*p.constant, yes_no);
        return enclosed(p, least);
    }
    /// `and` inside `or` stands in parentheses for whoever does not know which binds closer.
    [[nodiscard]] std::string alternative(part const& p, binding least) {
        return p.binds == binding::all_of ? "(" + p.text + ")" : truth(p, least);
    }

    std::vector<part> stack_{};
    std::optional<error> failure_{};
};

}  // namespace
}  // namespace policy_reading

result<std::string> write_condition(condition const& c) {
    if (c.empty()) return std::string{};
    if (!c.well_formed())
        return error{.code = "policy.unwritable",
                     .message = {"điều kiện không hợp lệ", "the condition is malformed"},
                     .help = {"xem condition::well_formed", "see condition::well_formed"},
                     .where = {}};
    return policy_reading::printer{}.write(c);
}

}  // namespace thidua
