// SPDX-License-Identifier: BSL-1.0
#include "policy_condition_terms.hpp"

#include <cstddef>
#include <span>
#include <string>

#include <thidua/nominations/vocabulary.hpp>

#include "policy_condition_values.hpp"

namespace thidua::policy_reading {
namespace {

[[nodiscard]] bool same_words(std::span<enumerator const> a, std::span<enumerator const> b) {
    if (a.size() != b.size()) return false;
    for (std::size_t i = 0; i < a.size(); ++i)
        if (a[i].value != b[i].value || a[i].name != b[i].name) return false;
    return true;
}

[[nodiscard]] bool comparable(term const& a, term const& b) {
    if (a.kind != b.kind || a.kind == value_kind::set) return false;
    if (a.of == nullptr || b.of == nullptr) return true;
    if (a.kind == value_kind::choice) return same_words(a.of->words, b.of->words);
    if (a.kind == value_kind::name)
        return static_cast<fact_info const*>(a.of)->domain ==
               static_cast<fact_info const*>(b.of)->domain;
    return true;
}

[[nodiscard]] text described(term const& t) {
    auto const kind = kind_words(t.kind);
    auto const name = t.of != nullptr ? shown(t.of->name) + " " : std::string{};
    return {name + "(" + std::string{kind.vi} + ")", name + "(" + std::string{kind.en} + ")"};
}

[[nodiscard]] text accepted_use(symbol const& s) {
    auto const name = std::string{s.name};
    auto const use = s.kind == value_kind::set      ? name + " has (...)"
                     : s.kind == value_kind::choice ? name + " = ..., " + name + " in (...)"
                                                    : name + " = ..., " + name + " given";
    return {"viết " + use, "write " + use};
}

}  // namespace

term extended(term t, node const& last) {
    t.code.push_back(last);
    t.kind = value_kind::boolean;
    t.of = nullptr;
    return t;
}
term combined(operation what, term left, term const& right) {
    left.code.insert(left.code.end(), right.code.begin(), right.code.end());
    return extended(std::move(left), {what, nullptr, 0});
}

term meanings::compared(term left, token const& how, term right) {
    decide_names(left, right);
    if ((left.constant() || left.settled_constant()) &&
        (right.constant() || right.settled_constant())) {
        fail("policy.two_constants", left.offset,
             {"hai vế đều là giá trị cố định", "both sides are constants"},
             {"một vế phải là thông tin của hồ sơ hoặc tham số",
              "one side speaks of the dossier or of a parameter"});
        return left;
    }
    // What is known goes first: it says of which kind the other side is.
    bool const left_unknown =
        left.bare_name() && find_fact(known_, left.open->text) == nullptr && !right.constant();
    if (left.constant() || left_unknown) {
        settle(right);
        settle(left, &right);
    } else {
        settle(left);
        settle(right, &left);
    }
    if (failed()) return left;
    if (!comparable(left, right)) {
        auto const a = described(left);
        auto const b = described(right);
        fail("policy.type_mismatch", left.offset,
             {"không so sánh được " + a.vi + " với " + b.vi,
              a.en + " cannot be compared with " + b.en},
             left.kind == value_kind::set
                 ? text{"hỏi tập hợp bằng `has`", "ask sets by `has`"}
                 : text{"hai vế phải cùng loại", "both sides are of one kind"});
        return left;
    }
    bool const equality = how.text == "=" || how.text == "!=";
    if (!equality && left.kind == value_kind::name) {
        fail("policy.type_mismatch", how.offset,
             {"tên không có thứ tự hơn kém", "names have no order"},
             {"dùng = hoặc !=", "use = or !="});
        return left;
    }
    if (how.text == "=") return combined(operation::equal, std::move(left), right);
    if (how.text == "!=")
        return extended(combined(operation::equal, std::move(left), right),
                        {operation::negate, nullptr, 0});
    bool const strict = how.text == "<" || how.text == ">";
    auto const what = strict ? operation::less : operation::less_equal;
    if (how.text.front() == '<') return combined(what, std::move(left), right);
    return combined(what, std::move(right), left);
}

void meanings::decide_names(term& left, term& right) const {
    auto const is_value = [this](term const& name, term const& beside) {
        if (!name.bare_name()) return false;
        auto const* s = beside.bare_name() ? find_fact(known_, beside.open->text) : beside.of;
        return s != nullptr && s->kind == value_kind::choice &&
               value_by_id(*s, name.open->text).has_value();
    };
    if (is_value(right, left))
        right.open->kind = token_kind::text;
    else if (is_value(left, right))
        left.open->kind = token_kind::text;
}

void meanings::settle(term& t, term const* beside) {
    if (failed() || !t.open) return;
    auto const open = *t.open;
    if (open.kind != token_kind::name) {
        constant(t, open, beside);
        return;
    }
    auto const* f = find_fact(known_, open.text);
    if (f == nullptr) return unknown_name(open, beside);
    t.open.reset();
    t.kind = f->kind;
    t.of = f;
    t.code = {{operation::fact, f, f->attribute() ? place_of(*f, known_.own) : unbound}};
}
void meanings::constant(term& t, token const& open, term const* beside) {
    if (beside == nullptr)
        return fail("policy.type_mismatch", open.offset,
                    {shown(open.text) + " là giá trị, không phải điều kiện",
                     shown(open.text) + " is a value, no condition"},
                    {"so sánh thông tin với giá trị, như score >= 87.5",
                     "compare a fact with it, such as score >= 87.5"});
    // A value beside a combination, such as `(a and b) = 'có'`, is of the combination's kind.
    symbol const plain{.name = "yes/no", .kind = beside->kind};
    auto const value = value_of_token(open, beside->of != nullptr ? *beside->of : plain, whole_);
    if (!value) return fail(value.failure());
    t.open.reset();
    t.kind = beside->kind;
    t.code = {{operation::constant, nullptr, *value}};
}
void meanings::unknown_name(token const& name, term const* beside) {
    for (auto const* p : known_.parameters)
        if (p != nullptr && p->name == name.text)
            return fail("policy.parameter_needs_day", name.offset,
                        {"tham số " + shown(name.text) + " cần một ngày",
                         "the parameter " + shown(name.text) + " needs a day"},
                        {"viết " + std::string{name.text} + " on received_on",
                         "write " + std::string{name.text} + " on received_on"});
    if (beside != nullptr && beside->of != nullptr && beside->kind == value_kind::choice) {
        auto const meant =
            value_of_token({token_kind::text, name.text, name.offset}, *beside->of, whole_);
        if (!meant) return fail(meant.failure());
        // A name, unlike a text, is read to the letter.
        auto const quoted = "'" + std::string{name.text} + "'";
        return fail("policy.unknown_value", name.offset,
                    {shown(name.text) + " không phải là mã của một giá trị",
                     shown(name.text) + " is no id of a value"},
                    {"viết đúng mã, hoặc đặt trong dấu nháy: " + quoted,
                     "write the id to the letter, or put it in quotes: " + quoted});
    }
    std::vector<std::string_view> names;
    for (auto const list : {stored_facts(), derived_facts(), known_.own, known_.more})
        for (auto const* f : list)
            if (f != nullptr) names.push_back(f->name);
    text help{"tên thông tin như ở tiêu đề cột tiếng Anh: rating, achieved_to",
              "the name of a fact, as the English column: rating, achieved_to"};
    fail("policy.unknown_name", name.offset,
         {"không có thông tin " + shown(name.text), "there is no fact " + shown(name.text)},
         with_near(name.text, names, std::move(help)));
}
void meanings::require_truth(term& t) {
    settle(t);
    if (failed() || t.kind == value_kind::boolean) return;
    auto const what = described(t);
    fail("policy.type_mismatch", t.offset,
         {what.vi + " không phải là điều kiện có/không", what.en + " is not yes or no"},
         t.of != nullptr ? accepted_use(*t.of) : text{});
}

}  // namespace thidua::policy_reading
