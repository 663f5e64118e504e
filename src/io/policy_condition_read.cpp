// SPDX-License-Identifier: BSL-1.0
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <thidua/io/policy_condition.hpp>
#include <thidua/nominations/vocabulary.hpp>

#include "policy_condition_terms.hpp"
#include "policy_condition_tokens.hpp"
#include "policy_condition_values.hpp"

namespace thidua {

fact_info const* find_fact(condition_vocabulary const& known, std::string_view name) {
    for (auto const* f : known.own)
        if (f != nullptr && f->name == name) return f;
    for (auto const* f : known.more)
        if (f != nullptr && f->name == name) return f;
    return find_fact(name);
}

namespace policy_reading {
namespace {

/// The grammar of docs/policy-language.md, by recursive descent of bounded depth.
class parser : meanings {
public:
    parser(std::string_view whole, std::vector<token> tokens, condition_vocabulary const& known)
        : meanings(whole, known), tokens_(std::move(tokens)) {}

    result<condition> all() {
        condition made;
        if (peek().kind == token_kind::end) return made;
        auto t = disjunction();
        require_truth(t);
        if (!failed() && peek().kind != token_kind::end) unexpected();
        if (failed()) return std::move(*failure());
        for (auto const& n : t.code)
            if (!made.push(n)) return too_long();
        if (!made.well_formed()) return too_long();
        return made;
    }

private:
    // ---- pieces and errors

    [[nodiscard]] token const& peek(std::size_t ahead = 0) const {
        return tokens_[std::min(at_ + ahead, tokens_.size() - 1)];
    }
    [[nodiscard]] bool next_is(std::string_view word) const {
        return peek().is(token_kind::word, word);
    }
    [[nodiscard]] bool next_is_mark(std::string_view mark) const {
        return peek().is(token_kind::mark, mark);
    }
    void unexpected() {
        auto const& t = peek();
        if (t.kind == token_kind::end)
            return fail(
                "policy.syntax", t.offset,
                {"điều kiện chưa kết thúc", "the condition ends before its end"},
                {"cần một thông tin, giá trị hoặc dấu `)`", "a fact, a value or `)` is needed"});
        auto help = at_ > 0 && is_comparator(t)
                        ? text{"mỗi lần chỉ so sánh hai vế; nối bằng `and`",
                               "compare two sides at a time; join comparisons by `and`"}
                        : text{"nối các điều kiện bằng `and` hoặc `or`, phủ định bằng `not`",
                               "join conditions by `and` or `or`, deny them by `not`"};
        fail("policy.syntax", t.offset,
             {shown(t.text) + " không đứng được ở đây", shown(t.text) + " cannot stand here"},
             std::move(help));
    }
    [[nodiscard]] error too_long() const {
        auto const steps = std::to_string(condition::capacity);
        auto const values = std::to_string(condition::depth);
        return condition_error(
            "policy.too_long", whole(), 0, {"điều kiện quá dài", "the condition is too long"},
            {"nhiều nhất " + steps + " bước, " + values + " giá trị chờ; tách thành hai tiêu chí",
             "at most " + steps + " steps and " + values +
                 " values waiting; split it into two criteria"});
    }
    [[nodiscard]] static bool is_comparator(token const& t) {
        return t.kind == token_kind::mark && t.text != "(" && t.text != ")" && t.text != ",";
    }

    // ---- the grammar

    term disjunction() {
        auto left = conjunction();
        while (!failed() && next_is("or")) left = joined(operation::any_of, std::move(left));
        return left;
    }
    term conjunction() {
        auto left = negation();
        while (!failed() && next_is("and")) left = joined(operation::all_of, std::move(left));
        return left;
    }
    term joined(operation what, term left) {
        ++at_;
        require_truth(left);
        auto right = what == operation::any_of ? conjunction() : negation();
        require_truth(right);
        return combined(what, std::move(left), right);
    }
    term negation() {
        if (!next_is("not")) return relation();
        auto const offset = peek().offset;
        if (!enter()) return {};
        ++at_;
        auto t = negation();
        --nesting_;
        require_truth(t);
        t.offset = offset;
        return extended(std::move(t), {operation::negate, nullptr, 0});
    }
    term relation() {
        auto left = operand();
        if (failed()) return left;
        if (next_is("given")) {
            settle(left);
            if (left.settled_constant())
                fail("policy.two_constants", left.offset,
                     {"`given` hỏi một giá trị cố định", "`given` is asked of a constant"},
                     {"hỏi `given` của một thông tin của hồ sơ", "ask `given` of a fact"});
            ++at_;
            return extended(std::move(left), {operation::given, nullptr, 0});
        }
        if (next_is("in")) return among(std::move(left));
        if (next_is("not") && peek(1).is(token_kind::word, "in")) {
            ++at_;
            return extended(among(std::move(left)), {operation::negate, nullptr, 0});
        }
        if (next_is("has")) return among(std::move(left));
        if (!is_comparator(peek())) return left;
        auto const how = peek();
        ++at_;
        auto right = operand();
        if (failed()) return left;
        auto made = compared(std::move(left), how, std::move(right));
        if (!failed() && is_comparator(peek())) unexpected();
        return made;
    }
    term operand() {
        auto const t = peek();
        if (t.is(token_kind::mark, "(")) {
            if (!enter()) return {};
            ++at_;
            auto inner = disjunction();
            --nesting_;
            if (failed()) return inner;
            if (!next_is_mark(")")) {
                unexpected();
                return inner;
            }
            ++at_;
            if (inner.bare_name()) settle(inner);
            return inner;
        }
        if (t.is(token_kind::word, "yes") || t.is(token_kind::word, "no")) {
            ++at_;
            return {{{operation::constant, nullptr, t.text == "yes" ? 1 : 0}},
                    value_kind::boolean,
                    nullptr,
                    std::nullopt,
                    t.offset};
        }
        if (t.kind == token_kind::name && peek(1).is(token_kind::word, "on")) return looked_up();
        if (t.kind == token_kind::end || t.kind == token_kind::mark || t.kind == token_kind::word) {
            unexpected();
            return {};
        }
        ++at_;
        term made;
        made.open = t;
        made.offset = t.offset;
        return made;
    }
    term looked_up() {
        auto const name = peek();
        at_ += 2;
        parameter_info const* found = nullptr;
        std::vector<std::string_view> names;
        for (auto const* p : known().parameters) {
            if (p == nullptr) continue;
            names.push_back(p->name);
            if (p->name == name.text) found = p;
        }
        if (found == nullptr) {
            fail("policy.unknown_parameter", name.offset,
                 {"không có tham số " + shown(name.text),
                  "there is no parameter " + shown(name.text)},
                 with_near(name.text, names,
                           {"`on` chỉ đứng sau tham số khai ở `parameters`",
                            "only a parameter declared in `parameters` stands before `on`"}));
            return {};
        }
        if (!enter()) return {};
        auto day = operand();
        --nesting_;
        settle(day, &a_day);
        if (!failed() && day.kind != value_kind::day)
            fail("policy.type_mismatch", day.offset,
                 {"sau `on` phải là một ngày", "a day stands after `on`"},
                 {"một thông tin là ngày, như received_on, hoặc 2025-07-01",
                  "a fact that is a day, such as received_on, or 2025-07-01"});
        day.offset = name.offset;
        auto made = extended(std::move(day), {operation::parameter, found, 0});
        made.kind = found->kind;
        made.of = found;
        return made;
    }
    /// `in` and `has`.
    term among(term left) {
        bool const has = next_is("has");
        auto const word = std::string{has ? "has" : "in"};
        ++at_;
        settle(left);
        if (failed()) return left;
        auto const wanted = has ? value_kind::set : value_kind::choice;
        if (left.code.size() != 1 || left.code.front().what != operation::fact ||
            left.kind != wanted) {
            auto const kind = kind_words(wanted);
            fail("policy.type_mismatch", left.offset,
                 {"trước `" + word + "` phải là thông tin gồm " + std::string{kind.vi},
                  "before `" + word + "` stands a fact that is " + std::string{kind.en}},
                 has ? text{"như documents has (proposal, report)",
                            "such as documents has (proposal, report)"}
                     : text{"như rating in (good, excellent); số và ngày: dùng =, <, >=",
                            "such as rating in (good, excellent); for numbers and days =, <, >="});
            return left;
        }
        std::int64_t bits = 0;
        bool const several = next_is_mark("(");
        if (several) ++at_;
        do {
            if (several && bits != 0) ++at_;  // the comma
            auto const member = peek();
            if (member.kind != token_kind::name && member.kind != token_kind::text) {
                unexpected();
                return left;
            }
            auto const value = value_of_token(member, *left.of, whole());
            if (!value) {
                fail(value.failure());
                return left;
            }
            if (*value < 0 || *value >= 63) {
                fail(
                    "policy.type_mismatch", member.offset,
                    {"giá trị này chỉ so sánh được bằng `=`", "this value is compared by `=` only"},
                    {});
                return left;
            }
            ++at_;
            bits |= std::int64_t{1} << *value;
        } while (several && next_is_mark(","));
        if (several) {
            if (!next_is_mark(")")) {
                unexpected();
                return left;
            }
            ++at_;
        }
        return extended(std::move(left),
                        {has ? operation::has_all : operation::one_of, nullptr, bits});
    }

    bool enter() {
        if (++nesting_ <= most_condition_nesting) return true;
        auto const most = std::to_string(most_condition_nesting);
        fail("policy.too_deep", peek().offset,
             {"ngoặc đơn hoặc `not` lồng nhau quá sâu",
              "parentheses or `not` are nested too deeply"},
             {"nhiều nhất " + most + " tầng", "at most " + most + " levels"});
        return false;
    }

    static constexpr symbol after_on{.name = "on", .kind = value_kind::day};
    static inline term const a_day{.kind = value_kind::day, .of = &after_on};

    std::vector<token> tokens_;
    std::size_t at_ = 0;
    int nesting_ = 0;
};

}  // namespace
}  // namespace policy_reading

result<condition> read_condition(std::string_view text, condition_vocabulary const& known) {
    if (text.size() > most_condition_bytes) {
        auto const most = std::to_string(most_condition_bytes);
        return policy_reading::condition_error(
            "policy.too_long", text, most_condition_bytes,
            {"điều kiện quá dài", "the condition is too long"},
            {"nhiều nhất " + most + " byte", "at most " + most + " bytes"});
    }
    auto tokens = policy_reading::tokens_of(text);
    if (!tokens) return std::move(tokens).failure();
    return policy_reading::parser{text, *std::move(tokens), known}.all();
}

}  // namespace thidua
