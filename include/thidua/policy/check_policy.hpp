// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <span>
#include <string>
#include <vector>

#include <thidua/base/error.hpp>
#include <thidua/base/result.hpp>
#include <thidua/logic/criterion.hpp>
#include <thidua/logic/expression.hpp>
#include <thidua/logic/judge.hpp>
#include <thidua/policy/policy.hpp>

namespace thidua {

namespace detail {

/// Calls `found(parameter)` for each parameter that a policy looks up, as often as it does. Cycles
/// of exceptions end where the judge ends.
template <class F>
class policy_parameters {
public:
    constexpr explicit policy_parameters(F& found) : found_(&found) {}

    constexpr void walk(rule_set const& rules) const {
        for (auto const* c : rules.criteria) walk(c);
        for (auto const tracks : {rules.live, rules.elsewhere})
            for (auto const* t : tracks) {
                if (t == nullptr) continue;
                walk(t->applies);
                for (auto const* c : t->asks) walk(c);
            }
    }

private:
    constexpr void walk(criterion const* c) const {
        if (c == nullptr) return;
        walk(c->applies);
        walk(c->due_when);
        walk(c->must);
        for (auto const* e : c->unless) walk(e, exception_depth);
    }
    constexpr void walk(exception const* e, int depth_left) const {
        if (e == nullptr || depth_left == 0) return;
        walk(e->when);
        walk(e->then);
        for (auto const* inner : e->unless) walk(inner, depth_left - 1);
    }
    constexpr void walk(condition const& c) const {
        for (auto const& n : c.code())
            if (n.what == operation::parameter)
                (*found_)(*static_cast<parameter_info const*>(n.subject));
    }

    F* found_;
};

}  // namespace detail

/// Whether every parameter that the rules look up has a value on some day: for `static_assert`
/// beside a policy written in C++.
[[nodiscard]] constexpr bool parameters_given(rule_set const& rules) {
    bool all = true;
    auto const look = [&all](parameter_info const& p) { all = all && !p.table.empty(); };
    detail::policy_parameters{look}.walk(rules);
    return all;
}

/// The parameters that the rules look up and that have no value on any day, each once, in the order
/// of the rules. What the law leaves open is such a parameter: the library ships no default for it.
[[nodiscard]] inline std::vector<parameter_info const*> lacking_parameters(rule_set const& rules) {
    std::vector<parameter_info const*> lacking;
    auto const look = [&lacking](parameter_info const& p) {
        if (p.table.empty() && std::ranges::find(lacking, &p) == lacking.end())
            lacking.push_back(&p);
    };
    detail::policy_parameters{look}.walk(rules);
    return lacking;
}

/// Whether a policy can be used: asked when it is loaded, before any dossier is judged by it.
///
/// Errors: `policy.parameters_lacking` (the message names every parameter without a value).
[[nodiscard]] inline result<done> check_policy(policy const& p) {
    auto const lacking = lacking_parameters(p.rules);
    if (lacking.empty()) return done{};
    text names;
    for (auto const* one : lacking) {
        std::string const between = names.vi.empty() ? "" : "; ";
        names.vi += between + std::string{one->name} + " (" + std::string{one->label.vi} + ")";
        names.en += between + std::string{one->name} + " (" + std::string{one->label.en} + ")";
    }
    return error{"policy.parameters_lacking",
                 {"chính sách `" + std::string{p.id} + "` chưa có giá trị của tham số: " + names.vi,
                  "the policy `" + std::string{p.id} + "` lacks values of parameters: " + names.en},
                 {"pháp luật không quy định sẵn: nêu giá trị, thời gian áp dụng và căn cứ",
                  "the law sets none: give the value, its days and what it rests on"},
                 {}};
}

}  // namespace thidua
